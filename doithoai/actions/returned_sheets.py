"""Sheets on their way back: from a serial that somebody typed, or a page that was scanned, to the slip they carry.

No permission is asked here: the act that brings the slip in does.
"""

from __future__ import annotations

from uuid import UUID

from django.db.models import Max, Min, Q

from doithoai.models import Dialogue, OpinionSlip, PrintedSlip, ScannedPage
from doithoai.rules.permissions import Actor, refusal
from doithoai.rules.refusals import BadInput, Outdated
from doithoai.rules.sheet_serial import FIELD, numbers_alone, read_serial
from doithoai.rules.slip_code import commune_letters
from doithoai.rules.vocabulary import Action, IntakeChannel, PageState


def sheet_typed(dialogue: Dialogue, typed: str) -> PrintedSlip | None:
    """The sheet of a typed serial, ``None`` for an empty one. Raises ``BadInput`` (field ``sheet``). One statement."""
    if not typed.strip():
        return None
    number = read_serial(typed, letters=commune_letters(dialogue.commune.name), year=dialogue.year)
    rows = PrintedSlip.objects.of(dialogue.commune_id).filter(dialogue=dialogue, number=number)
    sheet: PrintedSlip | None = rows.select_related("village", "slip").first()
    if sheet is None:
        raise BadInput(_not_printed(number), FIELD)
    return sheet


def sheets_meant(dialogue: Dialogue, typed: str) -> list[PrintedSlip]:
    """The printed sheets that a number typed without its letter may name, each with ``first`` and ``last`` of its run;
    none when a letter was typed. Whose it is, is for a person to say. Raises ``BadInput`` (field ``sheet``)."""
    numbers = numbers_alone(typed, letters=commune_letters(dialogue.commune.name), year=dialogue.year)
    if not numbers:
        return []
    rows = PrintedSlip.objects.of(dialogue.commune_id).filter(dialogue=dialogue, number__in=numbers)
    rows = rows.annotate(first=Min("run__sheets__number"), last=Max("run__sheets__number"))
    sheets = list(rows.select_related("village", "slip", "run").order_by("-number"))
    if not sheets:
        raise BadInput(_not_printed(numbers[0]), FIELD)
    return sheets


def must_be_out(sheet: PrintedSlip, *, actor: Actor, command_id: UUID) -> None:
    """Raise ``BadInput`` (field ``sheet``) when ``actor`` types for other villages than this sheet's, or another slip
    than that of ``command_id`` was typed from it."""
    if refusal(actor, Action.SUBMIT_SLIP, sheet.about()):
        raise BadInput(f"Tờ số {sheet.number} là của thôn khác. Ông/Bà xem lại số, hoặc để trống ô này.", FIELD)
    if is_typed(sheet) and sheet.slip is not None and sheet.slip.command_id != command_id:
        raise BadInput(_entered(sheet), FIELD)


def is_typed(sheet: PrintedSlip) -> bool:
    """Whether somebody had the paper in hand. A slip sent online only says that it stands for this sheet: anybody who
    saw or guessed the serial can say so."""
    return sheet.slip is not None and sheet.slip.channel is not IntakeChannel.ONLINE


def bring_back(slip: OpinionSlip, sheet: PrintedSlip | None, page: ScannedPage | None, *, actor: Actor) -> None:
    """Link what a slip came in on.

    A sheet of another village, or one that was typed before, is refused (``BadInput``, field ``sheet``) where somebody
    types; whoever sends online sends all the same, and the sheet stays with the first. Raises ``Outdated`` when the
    page no longer waits.
    """
    if sheet is not None and slip.channel is not IntakeChannel.ONLINE:
        must_be_out(sheet, actor=actor, command_id=slip.command_id)
    if sheet is not None and not give_back(sheet, slip) and slip.channel is not IntakeChannel.ONLINE:
        raise BadInput(_entered(sheet), FIELD)
    if page is not None:
        enter_page(page, slip, sheet)


def give_back(sheet: PrintedSlip, slip: OpinionSlip) -> bool:
    """Link a sheet to the slip that stands on it; ``False`` when another slip has it. Typed from paper outweighs sent
    online: the sheet goes over, and the slip sent online stays without one."""
    is_free = Q(slip=None)
    if slip.channel is not IntakeChannel.ONLINE:
        is_free |= Q(slip__channel=IntakeChannel.ONLINE)
    rows = PrintedSlip.objects.filter(is_free, pk=sheet.pk)
    given = bool(rows.update(slip=slip, spoiled_reason="", spoiled_at=None, spoiled_by=None) == 1)
    sheet.slip = slip if given else sheet.slip
    return given


def enter_page(page: ScannedPage, slip: OpinionSlip, sheet: PrintedSlip | None) -> None:
    """The page was typed as this slip, on the sheet that was typed with it: none, when the field was left empty, for
    then its code said something else than the paper. Raises ``Outdated`` when it no longer waits."""
    waiting = ScannedPage.objects.filter(pk=page.pk, state=PageState.WAITING)
    if waiting.update(state=PageState.ENTERED, slip=slip, sheet=sheet) != 1:
        raise Outdated("Người khác vừa nhập hoặc để riêng trang này. Ông/Bà bấm “Trang chờ tiếp theo”.")


def _not_printed(number: int) -> str:
    return f"Sổ in phiếu của đợt này không có tờ số {number}. Ông/Bà xem lại tờ phiếu."


def _entered(sheet: PrintedSlip) -> str:
    return f"Tờ số {sheet.number} đã nhập rồi. Ông/Bà xem lại số, hoặc để trống ô này."
