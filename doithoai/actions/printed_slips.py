"""Printed slips: a run of sheets with serials for the villages, and the sheets that will not come back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max

from doithoai.actions.files import drop_files, keep_file, read_file
from doithoai.actions.intake import must_take_slips, same_commune
from doithoai.actions.official import permit, person, record
from doithoai.actions.paper_facts.printed import blank_slips
from doithoai.language.numbers import grouped
from doithoai.models import Commune, Dialogue, PrintedSlip, PrintRun, Village
from doithoai.papers.codec import to_json
from doithoai.papers.press import set_paper
from doithoai.rules.permissions import About, Actor, refusal
from doithoai.rules.refusals import BadInput, Outdated
from doithoai.rules.sheet_serial import HIGHEST, MOST_A_VILLAGE
from doithoai.rules.vocabulary import Action, SpoiledReason

MOST_A_RUN = 720  # sheets, forty for each of eighteen villages: fifteen seconds and a gigabyte for the press
HOW_MANY = f"Ông/Bà ghi số tờ mỗi thôn, từ 1 đến {MOST_A_VILLAGE}."


@transaction.atomic
def print_slips(
    dialogue: Dialogue, counts: Mapping[Village, int], *, actor: Actor, at: datetime, command_id: UUID
) -> PrintRun:
    """Put ``counts`` sheets for each village into the book, numbered on from the last of the year; ``run_file`` sets
    them. The same ``command_id`` gives the first run. Raises ``Refused``, ``NotYet`` or ``BadInput`` (``count``)."""
    permit(actor, Action.PRINT_SLIPS, About(dialogue.commune_id))
    must_take_slips(dialogue)
    wanted = {village: count for village, count in counts.items() if count}
    _check_counts(dialogue, wanted)
    run = PrintRun(
        commune_id=dialogue.commune_id,
        dialogue=dialogue,
        printed_at=at,
        printed_by_id=person(actor),
        command_id=command_id,
    )
    try:
        with transaction.atomic():
            run.save(force_insert=True)
    except IntegrityError:
        first: PrintRun | None = PrintRun.objects.of(dialogue.commune_id).filter(command_id=command_id).first()
        if first is None:
            raise
        return first
    # Two prints at once wait for each other here, so that no number is given twice.
    Commune.objects.select_for_update().get(pk=dialogue.commune_id)
    of_year = PrintedSlip.objects.of(dialogue.commune_id).filter(year=dialogue.year)
    number = of_year.aggregate(last=Max("number"))["last"] or 0
    if number + sum(wanted.values()) > HIGHEST:
        raise BadInput(f"Mỗi năm in được tối đa {grouped(HIGHEST)} tờ.", "count")
    sheets = []
    for village in sorted(wanted, key=lambda one: one.position):
        for _ in range(wanted[village]):
            number += 1
            sheets.append(
                PrintedSlip(
                    commune_id=dialogue.commune_id,
                    dialogue=dialogue,
                    run=run,
                    village=village,
                    year=dialogue.year,
                    number=number,
                )
            )
    PrintedSlip.objects.bulk_create(sheets)
    record(Action.PRINT_SLIPS, actor, run, at=at, sheets=len(sheets), first=sheets[0].number, last=number)
    return run


def run_file(run: PrintRun, *, at: datetime) -> bytes:
    """The PDF of a run, one sheet a page, in the order of the villages: set once, then always the kept one.

    No act of anybody: the run and its sheets are in the book and in the journal already, and nothing of them changes.
    Keeping the file only saves setting it anew. Raises ``PaperNotSet``; asking again sets it.
    """
    if run.pdf is not None:
        return read_file(run.pdf)
    sheets = PrintedSlip.objects.filter(run=run).select_related("village").order_by("village__position", "number")
    (pdf,) = set_paper("pdf", to_json(blank_slips(run.dialogue, list(sheets))))
    with transaction.atomic():
        name = f"phieu-giay-{run.dialogue.path}-{run.public_id}.pdf"
        stored = keep_file(run.dialogue.commune, pdf, name=name, content_type="application/pdf", at=at)
        if PrintRun.objects.filter(pk=run.pk, pdf=None).update(pdf=stored) == 1:
            return pdf
        drop_files([stored])
    run.refresh_from_db()
    return run_file(run, at=at)


@transaction.atomic
def record_spoiled(
    dialogue: Dialogue, numbers: Sequence[int], *, reason: SpoiledReason, actor: Actor, at: datetime
) -> int:
    """Write down that sheets will not come back; returns how many were not written down before. None, nothing recorded.

    All or none: raises ``BadInput`` (field ``numbers``) for a number that was not printed, is another village's, or
    came back with a slip.
    """
    of_dialogue = PrintedSlip.objects.of(dialogue.commune_id).filter(dialogue=dialogue)
    sheets = list(of_dialogue.filter(number__in=numbers).select_related("village"))
    # Whether this person writes down sheets at all; a sheet of another village is told by its number.
    permit(actor, Action.RECORD_SPOILED, About(dialogue.commune_id, min(actor.village_ids, default=None)))
    _must_be_blank(sheets, numbers, actor)
    fresh = of_dialogue.filter(pk__in=[sheet.pk for sheet in sheets], slip=None, spoiled_reason="")
    count = fresh.update(spoiled_reason=reason, spoiled_at=at, spoiled_by_id=person(actor))
    if count:
        record(Action.RECORD_SPOILED, actor, dialogue, at=at, sheets=count, reason=str(reason))
    return count


@transaction.atomic
def undo_spoiled(sheet: PrintedSlip, *, actor: Actor, at: datetime) -> None:
    """The sheet was found again, or a wrong number was typed. Raises ``Refused`` or ``Outdated``."""
    permit(actor, Action.UNDO_SPOILED, sheet)
    rows = PrintedSlip.objects.filter(pk=sheet.pk).exclude(spoiled_reason="")
    if rows.update(spoiled_reason="", spoiled_at=None, spoiled_by=None) != 1:
        raise Outdated("Tờ này không còn ghi hỏng, mất. Ông/Bà tải lại trang.")
    record(Action.UNDO_SPOILED, actor, sheet, at=at)


def _check_counts(dialogue: Dialogue, wanted: Mapping[Village, int]) -> None:
    for village, count in wanted.items():
        same_commune(dialogue, village)
        if not 0 < count <= MOST_A_VILLAGE:
            raise BadInput(HOW_MANY, "count")
    if not wanted:
        raise BadInput(HOW_MANY, "count")
    if sum(wanted.values()) > MOST_A_RUN:
        raise BadInput(f"Một lần in tối đa {MOST_A_RUN} tờ. Ông/Bà in làm nhiều lần.", "count")


def _must_be_blank(sheets: Sequence[PrintedSlip], numbers: Sequence[int], actor: Actor) -> None:
    known = {sheet.number: sheet for sheet in sheets}
    for number in numbers:
        sheet = known.get(number)
        if sheet is None:
            raise BadInput(f"Không có tờ số {number} trong sổ in của đợt này.", "numbers")
        if refusal(actor, Action.RECORD_SPOILED, sheet.about()):
            raise BadInput(f"Tờ số {number} là của thôn khác.", "numbers")
        if sheet.slip_id is not None:
            raise BadInput(f"Tờ số {number} đã về và đã nhập, nên không ghi hỏng, mất.", "numbers")
