"""The blank slips of a print run: the form of the plan, each sheet with the serial that brings it home."""

from __future__ import annotations

from collections.abc import Sequence

from doithoai.actions.dialogues import place_of
from doithoai.actions.paper_facts.plan import standing_words
from doithoai.actions.paper_facts.surroundings import whole_address
from doithoai.models import Dialogue, PrintedSlip
from doithoai.papers.content import Bundle
from doithoai.papers.kinds import slip
from doithoai.rules.sheet_serial import Serial, sheet_address
from doithoai.rules.slip_code import commune_letters


def blank_slips(dialogue: Dialogue, sheets: Sequence[PrintedSlip]) -> Bundle:
    """One form for each sheet, in their order."""
    commune = dialogue.commune
    facts, letters = standing_words(dialogue, place_of(commune)), commune_letters(commune.name)
    page = whole_address(commune, "slip", dialogue=dialogue.path)
    papers = []
    for sheet in sheets:
        serial = Serial(letters, sheet.year, sheet.number)
        papers.append(
            slip.sheet(
                facts,
                issuer=f"UBND {commune}",
                village=sheet.village.name,
                serial=str(serial),
                address=sheet_address(page, serial),
            )
        )
    return Bundle(title=f"Phiếu đăng ký tham gia ý kiến năm {dialogue.year}", papers=tuple(papers))
