"""Issuing a paper of the demo: drafted, then signed on its day."""

from __future__ import annotations

from doithoai.actions.paper_register import next_number
from doithoai.actions.papers import draft_paper, issue_paper
from doithoai.management.demo.world import World, at
from doithoai.models import Dialogue, Opinion, Paper
from doithoai.rules.vocabulary import DocumentKind

#: The plan is the public one and carries the name that stands under it; all other papers are signed by invented people.
_SIGNERS = {
    DocumentKind.PLAN: ("Nguyễn Ánh Xuân", "Chủ tịch UBND xã"),
    DocumentKind.MINUTES: ("Phạm Văn Chủ Trì", "CHỦ TỌA"),
}
_OTHERWISE = ("Phạm Văn Chủ Trì", "Phó Chủ tịch UBND xã")


def issue(
    world: World,
    dialogue: Dialogue,
    kind: DocumentKind,
    *,
    day: str,
    clock: str = "10:00",
    number: int | None = None,
    opinion: Opinion | None = None,
) -> Paper:
    """``number``: where the register stood that day; otherwise the next of the series."""
    clerk = world.people["van-phong"]
    moment = at(day, clock)
    draft = draft_paper(dialogue, kind, opinion=opinion, actor=clerk, at=moment)
    name, title = _SIGNERS.get(kind, _OTHERWISE)
    return issue_paper(
        draft,
        number=number or next_number(world.commune, kind, moment.year),
        issued_on=moment.date(),
        signer_name=name,
        signer_title=title,
        actor=clerk,
        at=moment,
        # Between two papers of the dialogue the commune issues others.
        others_outside=True,
    )
