"""Opening and cancelling a dialogue: the year's cycle begins with a plan that already reads."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from doithoai.actions.checks import done_before, short_text
from doithoai.actions.official import permit, record
from doithoai.language.dates import day_of
from doithoai.language.folding import fold
from doithoai.models import Commune, Dialogue, GroupQuota, Journal, LegalBasis, PlanPart, Recipient, Village
from doithoai.rules import plan_template
from doithoai.rules.permissions import About, Actor
from doithoai.rules.plan_bases import first_bases
from doithoai.rules.plan_template import Place
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action, DialogueReason, DialogueStage

_LAST_ORDINAL = 9  # the address of a dialogue has one figure for it


@transaction.atomic
def open_dialogue(
    commune: Commune,
    *,
    year: int,
    quarter: int | None = None,
    reason: DialogueReason = DialogueReason.YEARLY,
    actor: Actor,
    at: datetime,
    command_id: UUID | None = None,
) -> Dialogue:
    """Open the dialogue of ``year`` with its journal and a first text of the plan (rules/plan_template.py).

    ``quarter`` 1 to 4 or ``None``. One yearly dialogue a year; others are numbered behind it (Luật 72/2025/QH15, Điều
    43: also when 10 % of the voters ask, or when needed). Raises ``BadInput`` for a year that is over or too far.
    """
    permit(actor, Action.OPEN_DIALOGUE, About(commune.pk))
    if entry := done_before(commune.pk, Action.OPEN_DIALOGUE, command_id):
        return Dialogue.objects.get(journal=entry.journal_id)
    dialogue = Dialogue(
        commune=commune,
        year=_sensible(year, at),
        ordinal=_next_ordinal(commune, year, reason),
        reason=reason,
        quarter=_quarter(quarter),
        place=f"Hội trường trụ sở UBND {commune}",
        budget=f"Kinh phí hoạt động của UBND {commune.kind.label}",
        created_at=at,
    )
    dialogue.save()
    Journal.objects.create(commune=commune, dialogue=dialogue)
    _write_first_plan(dialogue)
    record(
        Action.OPEN_DIALOGUE,
        actor,
        dialogue,
        at=at,
        command_id=command_id,
        year=year,
        reason=str(reason),
        quarter=quarter,
    )
    return dialogue


@transaction.atomic
def cancel_dialogue(dialogue: Dialogue, *, reason: str, actor: Actor, at: datetime) -> None:
    """End a dialogue that will not be held. ``reason`` (1 to 300 letters) is for the file and for whoever asks."""
    permit(actor, Action.CANCEL_DIALOGUE, dialogue)
    words = short_text(reason, "Lý do hủy", 300, "reason")
    dialogue.move_to(DialogueStage.CANCELLED, axis="stage", cancelled_reason=words)
    record(Action.CANCEL_DIALOGUE, actor, dialogue, at=at)


def place_of(commune: Commune) -> Place:
    """What the words of a plan need of this commune. Two statements (villages, province when not read yet)."""
    villages = list(Village.objects.of(commune))
    word = "tổ dân phố" if villages and fold(villages[0].name).startswith(("to ", "tdp")) else "thôn"
    return Place(str(commune.kind.label), commune.name, commune.province.name, len(villages), word)


def _sensible(year: int, at: datetime) -> int:
    this_year = day_of(at).year
    if year < this_year:
        raise BadInput(f"Năm {year} đã qua. Ông/Bà mở đợt của năm {this_year} hoặc năm sau.", "year")
    if year > this_year + 1:
        raise BadInput(f"Năm {year} còn xa. Ông/Bà mở đợt của năm {this_year} hoặc {this_year + 1}.", "year")
    return year


def _quarter(quarter: int | None) -> int | None:
    if quarter is not None and not 1 <= quarter <= 4:
        raise BadInput("Quý là một số từ 1 đến 4.", "quarter")
    return quarter


def _next_ordinal(commune: Commune, year: int, reason: DialogueReason) -> int:
    of_year = Dialogue.objects.of(commune).filter(year=year)
    living = of_year.exclude(stage=DialogueStage.CANCELLED)
    if reason is DialogueReason.YEARLY and living.filter(reason=DialogueReason.YEARLY).exists():
        raise BadInput(
            f"Năm {year} xã đã có đợt đối thoại định kỳ. Nếu họp thêm, Ông/Bà chọn lý do khác: cử tri yêu cầu hoặc "
            "khi thấy cần thiết.",
            "reason",
        )
    ordinal = (of_year.aggregate(last=Max("ordinal"))["last"] or 0) + 1
    if ordinal > _LAST_ORDINAL:
        raise BadInput(f"Năm {year} đã có {_LAST_ORDINAL} đợt đối thoại, không mở thêm được.", "year")
    return int(ordinal)


def _write_first_plan(dialogue: Dialogue) -> None:
    commune, place = dialogue.commune, place_of(dialogue.commune)
    sections = plan_template.parts(place, dialogue.year, dialogue.quarter)
    PlanPart.objects.bulk_create(
        PlanPart(commune=commune, dialogue=dialogue, section=section, position=n, body=line.body, text=line.text)
        for section, lines in sections.items()
        for n, line in enumerate(lines, start=1)
    )
    LegalBasis.objects.bulk_create(
        LegalBasis(commune=commune, dialogue=dialogue, position=n, text=text)
        for n, text in enumerate(first_bases(place, dialogue.year), start=1)
    )
    GroupQuota.objects.bulk_create(
        GroupQuota(
            commune=commune, dialogue=dialogue, group=g, per_village=q.per_village, in_all=q.in_all, medium=q.medium
        )
        for g, q in plan_template.first_quotas().items()
    )
    Recipient.objects.bulk_create(
        Recipient(
            commune=commune,
            dialogue=dialogue,
            position=n,
            name=line.name,
            medium=line.medium,
            sent_for=line.sent_for,
            copies=line.copies,
        )
        for n, line in enumerate(plan_template.first_recipients(place), start=1)
    )
