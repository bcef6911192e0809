"""Issuing a paper of the demo: drafted, then signed on its day."""

from __future__ import annotations

from doithoai.actions.papers import draft_paper, issue_paper
from doithoai.management.demo.world import World, at
from doithoai.models import Dialogue, Opinion, Paper
from doithoai.rules.vocabulary import DocumentKind

#: The plan is the public one and carries the name that stands under it; all other papers are signed by invented people.
_SIGNERS = {
    DocumentKind.PLAN: ("Nguyễn Ánh Xuân", "CHỦ TỊCH"),
    DocumentKind.MINUTES: ("Phạm Văn Chủ Trì", "CHỦ TỌA"),
}
_OTHERWISE = ("Phạm Văn Chủ Trì", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH")


def issue(
    world: World,
    dialogue: Dialogue,
    kind: DocumentKind,
    *,
    day: str,
    number: int | None = None,
    opinion: Opinion | None = None,
) -> Paper:
    clerk = world.people["van-phong"]
    moment = at(day, "10:00")
    draft = draft_paper(dialogue, kind, opinion=opinion, actor=clerk, at=moment)
    name, title = _SIGNERS.get(kind, _OTHERWISE)
    return issue_paper(
        draft,
        number=number,
        issued_on=moment.date(),
        signer_name=name,
        signer_title=title,
        actor=clerk,
        at=moment,
    )
