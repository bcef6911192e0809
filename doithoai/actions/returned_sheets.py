"""Sheets on their way back: from a serial that somebody typed, or a page that was scanned, to the slip they carry.

No permission is asked here: the act that brings the slip in does.
"""

from __future__ import annotations

from uuid import UUID

from doithoai.models import Dialogue, OpinionSlip, PrintedSlip, ScannedPage
from doithoai.rules.refusals import BadInput, Outdated
from doithoai.rules.sheet_serial import FIELD, read_serial
from doithoai.rules.slip_code import commune_letters
from doithoai.rules.vocabulary import IntakeChannel, PageState


def sheet_typed(dialogue: Dialogue, typed: str) -> PrintedSlip | None:
    """The sheet of a typed serial, ``None`` for an empty one. Raises ``BadInput`` (field ``sheet``). One statement."""
    if not typed.strip():
        return None
    number = read_serial(typed, letters=commune_letters(dialogue.commune.name), year=dialogue.year)
    rows = PrintedSlip.objects.of(dialogue.commune_id).filter(dialogue=dialogue, number=number)
    sheet: PrintedSlip | None = rows.select_related("village", "slip").first()
    if sheet is None:
        raise BadInput(f"Sổ in phiếu của đợt này không có tờ số {number}. Ông/Bà xem lại tờ phiếu.", FIELD)
    return sheet


def must_be_out(sheet: PrintedSlip, command_id: UUID) -> None:
    """Raise ``BadInput`` (field ``sheet``) when another slip than that of ``command_id`` came in on this sheet."""
    if sheet.slip is not None and sheet.slip.command_id != command_id:
        raise BadInput(_entered(sheet), FIELD)


def bring_back(slip: OpinionSlip, sheet: PrintedSlip | None, page: ScannedPage | None) -> None:
    """Link what a slip came in on. A sheet that carries another slip is refused (``BadInput``, field ``sheet``) where
    somebody types; whoever sends online sends all the same, and the sheet stays with the first. Raises ``Outdated``
    when the page no longer waits."""
    if sheet is not None and not give_back(sheet, slip) and slip.channel is not IntakeChannel.ONLINE:
        raise BadInput(_entered(sheet), FIELD)
    if page is not None:
        enter_page(page, slip, sheet)


def give_back(sheet: PrintedSlip, slip: OpinionSlip) -> bool:
    """Link a sheet to the slip that stands on it; ``False`` when another slip has it."""
    blank = PrintedSlip.objects.filter(pk=sheet.pk, slip=None)
    given = bool(blank.update(slip=slip, spoiled_reason="", spoiled_at=None, spoiled_by=None) == 1)
    sheet.slip_id = slip.pk if given else sheet.slip_id
    return given


def enter_page(page: ScannedPage, slip: OpinionSlip, sheet: PrintedSlip | None) -> None:
    """The page was typed as this slip. Raises ``Outdated`` when it no longer waits."""
    waiting = ScannedPage.objects.filter(pk=page.pk, state=PageState.WAITING)
    if waiting.update(state=PageState.ENTERED, slip=slip, sheet=sheet or page.sheet) != 1:
        raise Outdated("Người khác vừa nhập hoặc để riêng trang này. Ông/Bà bấm “Trang chờ tiếp theo”.")


def _entered(sheet: PrintedSlip) -> str:
    return f"Tờ số {sheet.number} đã nhập rồi. Ông/Bà xem lại số, hoặc để trống ô này."
