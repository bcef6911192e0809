"""The text others may read beside the one received, and who may see who asked."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from doithoai.actions.checks import done_before, id_in, long_text, short_text
from doithoai.actions.classification import SUBJECT_LINE_LIMIT
from doithoai.actions.official import permit, record
from doithoai.actions.preparing import workable
from doithoai.actions.words_in_public import is_impersonal, must_not_denounce
from doithoai.models import Opinion
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action, RevealReason

PUBLIC_TEXT_LIMIT = 5_000


@transaction.atomic
def set_public_text(
    opinion: Opinion, *, text: str, subject_line: str = "", is_reread: bool = False, actor: Actor, at: datetime
) -> None:
    """Write the checked text that stands for the received one wherever others read it (Luật 91/2025/QH15, Điều 16).

    The received text is never touched; an empty ``subject_line`` keeps the one there is. Whether it is shown at all is
    another axis. Raises ``BadInput`` for an empty or long text, for what reads like a denunciation, and for what looks
    like personal data unless somebody ``is_reread``: has read it again and says it may be public.
    """
    permit(actor, Action.SET_PUBLIC_TEXT, opinion)
    workable(opinion)
    words = long_text(text, "Bản công khai", PUBLIC_TEXT_LIMIT, "text")
    line = short_text(subject_line, "Tên việc", SUBJECT_LINE_LIMIT, "subject_line", needed=False)
    must_not_denounce(words, "text")
    must_not_denounce(line, "subject_line")
    is_overruled = not (
        is_impersonal(words, "Bản công khai", "text", is_reread=is_reread)
        & is_impersonal(line, "Tên việc", "subject_line", is_reread=is_reread)
    )
    opinion.public_text, opinion.subject_line = words, line or opinion.subject_line
    opinion.save(update_fields=["public_text", "subject_line"])
    said: dict[str, Any] = {"overruled": "personal_data"} if is_overruled else {}
    record(Action.SET_PUBLIC_TEXT, actor, opinion, at=at, letters=len(words), **said)


@transaction.atomic
def reveal_contact(
    opinion: Opinion, *, reason: RevealReason, command_id: UUID | None = None, actor: Actor, at: datetime
) -> dict[str, Any]:
    """Name and phone of who asked, for somebody who has to reach them; who looked and why stays in the journal.

    The keys are ``name`` and ``phone`` (either may be empty). The departments of a group may ask for everybody in it.
    The same ``command_id`` of the same person is the double click of one look. Raises ``Outdated`` where it was used
    for another matter or by another person, ``NotYet`` where nobody can be reached: a digest without names, or data
    deleted after its term.
    """
    permit(actor, Action.REVEAL_CONTACT, _about_group(opinion))
    if opinion.is_sealed:
        raise Refused("Không tìm thấy việc này ở xã của Ông/Bà.")
    carrier = opinion.slip or opinion.turn
    contact = carrier.contact if carrier else None
    if contact is None:
        raise NotYet("Ý kiến này không kèm tên và số điện thoại người gửi. Ông/Bà hỏi Văn phòng hoặc Trưởng thôn.")
    before = done_before(opinion.commune_id, Action.REVEAL_CONTACT, command_id)
    if before is None:
        record(Action.REVEAL_CONTACT, actor, opinion, at=at, command_id=command_id, reason=str(reason))
    elif (id_in(before), before.typed_by_id) != (opinion.public_id, actor.account_id):
        raise Outdated("Trang này đã dùng cho lần xem khác. Ông/Bà tải lại trang rồi chọn lý do.")
    known = contact.open(opinion.commune.slug)
    return {"name": known.get("name", ""), "phone": known.get("phone", "")}


def _about_group(opinion: Opinion) -> About:
    about = (opinion.merged_into or opinion).about()
    return About(commune_id=opinion.commune_id, village_id=opinion.village_id, department_ids=about.department_ids)
