"""Writing the plan, section by section, until it is issued. An issued plan is changed by a new paper, not here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from doithoai.actions.checks import in_stage, long_text, short_text
from doithoai.actions.official import permit, record
from doithoai.models import Dialogue, GroupQuota, LegalBasis, PlanPart, Recipient
from doithoai.rules.permissions import Actor
from doithoai.rules.plan_template import PlanLine, Quota, RecipientLine
from doithoai.rules.refusals import BadInput, Outdated
from doithoai.rules.vocabulary import Action, DelegateGroup, DialogueStage, PlanSection

LONGEST_PARAGRAPH = 5_000  # letters
MOST_PARAGRAPHS = 60  # of one section
MOST_BASES = 20
MOST_RECIPIENTS = 60
MOST_OF_A_GROUP = 500

_OPEN = frozenset({DialogueStage.DRAFTED})
_ISSUED = "Kế hoạch đã ban hành nên không sửa được nữa. Cần thay đổi thì Ông/Bà ban hành văn bản điều chỉnh."


@transaction.atomic
def edit_plan(
    dialogue: Dialogue,
    *,
    section: PlanSection,
    lines: Sequence[PlanLine],
    seen: str = "",
    actor: Actor,
    at: datetime,
) -> None:
    """Replace the paragraphs of one section. Empty paragraphs fall away; ``body`` counts in the tasks only.

    ``seen`` is the ``fingerprint`` of the section as the writer saw it; when somebody else has written meanwhile,
    raises ``Outdated``. Raises ``BadInput`` for a section left empty, too long or with too many paragraphs.
    """
    permit(actor, Action.EDIT_PLAN, dialogue)
    in_stage(dialogue, _OPEN, _ISSUED)
    clean = _clean_lines(section, lines)
    parts = PlanPart.objects.of(dialogue.commune_id).filter(dialogue=dialogue, section=section)
    _unless_changed(seen, (part.body + part.text for part in parts))
    parts.delete()
    PlanPart.objects.bulk_create(
        PlanPart(
            commune_id=dialogue.commune_id,
            dialogue=dialogue,
            section=section,
            position=n,
            body=line.body,
            text=line.text,
        )
        for n, line in enumerate(clean, start=1)
    )
    record(Action.EDIT_PLAN, actor, dialogue, at=at, section=str(section), paragraphs=len(clean))


@transaction.atomic
def set_legal_bases(dialogue: Dialogue, *, texts: Sequence[str], seen: str = "", actor: Actor, at: datetime) -> None:
    """Replace the legal bases, in the order given. Each begins with "Căn cứ"; its end mark is set when printing.

    (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.) Errors as ``edit_plan``.
    """
    permit(actor, Action.SET_LEGAL_BASES, dialogue)
    in_stage(dialogue, _OPEN, _ISSUED)
    clean = [_basis(text) for text in texts if text.strip()]
    if not clean:
        raise BadInput("Kế hoạch cần ít nhất một căn cứ. Ông/Bà thêm từ sổ văn bản.", "text")
    if len(clean) > MOST_BASES:
        raise BadInput(f"Nhiều nhất {MOST_BASES} căn cứ. Ông/Bà bớt những căn cứ không cần.", "text")
    if len(set(clean)) < len(clean):
        raise BadInput("Căn cứ này đã có trong kế hoạch.", "text")
    bases = LegalBasis.objects.of(dialogue.commune_id).filter(dialogue=dialogue)
    _unless_changed(seen, (basis.text for basis in bases))
    bases.delete()
    LegalBasis.objects.bulk_create(
        LegalBasis(commune_id=dialogue.commune_id, dialogue=dialogue, position=n, text=text)
        for n, text in enumerate(clean, start=1)
    )
    record(Action.SET_LEGAL_BASES, actor, dialogue, at=at, bases=len(clean))


@transaction.atomic
def set_groups(dialogue: Dialogue, *, quotas: Mapping[DelegateGroup, Quota], actor: Actor, at: datetime) -> None:
    """Replace whom the plan invites: so many of every village, so many in all. Groups with nobody fall away."""
    permit(actor, Action.SET_GROUPS, dialogue)
    in_stage(dialogue, _OPEN, _ISSUED)
    kept = {group: quota for group, quota in quotas.items() if quota.per_village or quota.in_all}
    for group, quota in kept.items():
        if not (0 <= quota.per_village <= MOST_OF_A_GROUP and 0 <= quota.in_all <= MOST_OF_A_GROUP):
            raise BadInput(f"{group.label}: số đại biểu từ 0 đến {MOST_OF_A_GROUP}. Ông/Bà xem lại.", str(group))
    if not kept:
        raise BadInput("Hội nghị phải mời ít nhất một thành phần. Ông/Bà ghi số đại biểu.")
    GroupQuota.objects.of(dialogue.commune_id).filter(dialogue=dialogue).delete()
    GroupQuota.objects.bulk_create(
        GroupQuota(
            commune_id=dialogue.commune_id,
            dialogue=dialogue,
            group=group,
            per_village=quota.per_village,
            in_all=quota.in_all,
            medium=quota.medium,
        )
        for group, quota in kept.items()
    )
    record(Action.SET_GROUPS, actor, dialogue, at=at, groups=len(kept))


@transaction.atomic
def set_recipients(dialogue: Dialogue, *, lines: Sequence[RecipientLine], actor: Actor, at: datetime) -> None:
    """Replace "Nơi nhận", in the order given; lines without a name fall away. "Lưu" is the paper's own line."""
    permit(actor, Action.SET_RECIPIENTS, dialogue)
    in_stage(dialogue, _OPEN, _ISSUED)
    kept = [(short_text(line.name, "Nơi nhận", 200), line) for line in lines if line.name.strip()]
    if not kept:
        raise BadInput("Kế hoạch cần ít nhất một nơi nhận.")
    if len(kept) > MOST_RECIPIENTS:
        raise BadInput(f"Nhiều nhất {MOST_RECIPIENTS} nơi nhận. Ông/Bà gộp bớt.")
    if any(not 1 <= line.copies <= MOST_OF_A_GROUP for _, line in kept):
        raise BadInput(f"Số bản từ 1 đến {MOST_OF_A_GROUP}. Ông/Bà xem lại.")
    Recipient.objects.of(dialogue.commune_id).filter(dialogue=dialogue).delete()
    Recipient.objects.bulk_create(
        Recipient(
            commune_id=dialogue.commune_id,
            dialogue=dialogue,
            position=n,
            name=name,
            medium=line.medium,
            sent_for=line.sent_for,
            copies=line.copies,
        )
        for n, (name, line) in enumerate(kept, start=1)
    )
    record(Action.SET_RECIPIENTS, actor, dialogue, at=at, recipients=len(kept))


def fingerprint(texts: Iterable[Any]) -> str:
    """What a page carries of the texts it shows, so that a second writer is told and overwrites nothing."""
    return hashlib.sha256("\x00".join(map(str, texts)).encode()).hexdigest()[:32]


def _unless_changed(seen: str, texts: Iterable[str]) -> None:
    if seen and seen != fingerprint(texts):
        raise Outdated(
            "Người khác vừa sửa phần này. Ông/Bà mở lại trang để xem chữ mới; chữ của Ông/Bà còn ở dưới đây."
        )


def _clean_lines(section: PlanSection, lines: Sequence[PlanLine]) -> list[PlanLine]:
    what = f"Mục {section.label}"
    clean = [
        PlanLine(
            long_text(line.text, "Một đoạn", LONGEST_PARAGRAPH, "text"),
            short_text(line.body, "Tên đơn vị", 200, "body") if section is PlanSection.TASKS else "",
        )
        for line in lines
        if line.text.strip()
    ]
    if not clean:
        raise BadInput(f"{what} đang để trống. Ông/Bà ghi ít nhất một đoạn.", "text")
    if len(clean) > MOST_PARAGRAPHS:
        raise BadInput(f"{what} có {len(clean)} đoạn, nhiều nhất {MOST_PARAGRAPHS}. Ông/Bà gộp bớt.", "text")
    return clean


def _basis(text: str) -> str:
    words = short_text(text, "Một căn cứ", 1_000, "text").rstrip(" ;.")
    return words if words.startswith("Căn cứ") else f"Căn cứ {words}"
