"""Printed slips: numbered on through the year, and always accounted for."""

from __future__ import annotations

from uuid import uuid4

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doithoai.actions.printed_slips import print_slips, record_spoiled, run_file, undo_spoiled
from doithoai.actions.returned_sheets import give_back, sheet_typed
from doithoai.models import JournalEntry, PrintedSlip, PrintRun
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action, DialogueStage, SpoiledReason
from tests.intake import AT, send, taking_slips


@pytest.fixture
def dialogue(cast):
    return taking_slips(cast)


def printed(cast, dialogue, *counts, **facts):
    wanted = dict(zip(cast.villages, counts, strict=False))
    facts = {"actor": cast.clerk, "at": AT, "command_id": uuid4()} | facts
    return print_slips(dialogue, wanted, **facts)


def spoil(cast, dialogue, *numbers, actor=None):
    return record_spoiled(dialogue, numbers, reason=SpoiledReason.TORN, actor=actor or cast.clerk, at=AT)


def balance(dialogue):
    rows = PrintedSlip.objects.filter(dialogue=dialogue).balanced().order_by("village")
    return [tuple(row[key] for key in ("printed", "returned", "waiting", "spoiled", "out")) for row in rows]


def test_numbers_run_on_from_village_to_village_and_run_to_run(cast, dialogue):
    printed(cast, dialogue, 2, 1)
    second = printed(cast, dialogue, 0, 2)
    assert [(sheet.number, sheet.village.name) for sheet in second.sheets.all()] == [(4, "Thôn 2"), (5, "Thôn 2")]
    assert balance(dialogue) == [(2, 0, 0, 0, 2), (3, 0, 0, 0, 3)]


def test_pressing_twice_prints_once(cast, dialogue):
    command = uuid4()
    first, second = (printed(cast, dialogue, 3, command_id=command) for _ in range(2))
    assert (second, PrintedSlip.objects.count(), JournalEntry.objects.count()) == (first, 3, 1)


@pytest.mark.parametrize("counts", [(), (0, 0), (301,), (300, 300, 300), (-1,)])
def test_a_run_has_its_limits(cast, dialogue, counts):
    with pytest.raises(BadInput):
        printed(cast, dialogue, *counts)
    assert PrintRun.objects.count() == 0


def test_only_the_office_prints_and_only_while_slips_are_taken(cast, dialogue):
    with pytest.raises(Refused):
        printed(cast, dialogue, 1, actor=cast.village_head)
    dialogue.stage = DialogueStage.CONCLUDED
    with pytest.raises(NotYet):
        printed(cast, dialogue, 1)


def test_another_commune_gets_none_of_our_sheets(cast, dialogue, neighbour):
    with pytest.raises(BadInput, match="không có thôn này"):
        print_slips(dialogue, {neighbour.villages[0]: 1}, actor=cast.clerk, at=AT, command_id=uuid4())


def test_the_file_of_a_run_has_a_sheet_a_page_and_stays_the_same(cast, dialogue):
    run = printed(cast, dialogue, 1, 2)
    first = run_file(run, at=AT)
    pages = pypdfium2.PdfDocument(first)
    words = [page.get_textpage().get_text_bounded() for page in pages]
    assert ([sheet.serial_in("Phong Quang") in words[at] for at, sheet in enumerate(run.sheets.all())]) == [True] * 3
    assert (len(pages), run_file(PrintRun.objects.get(), at=AT)) == (3, first)


def test_spoiled_sheets_are_counted_and_may_be_found_again(cast, dialogue):
    printed(cast, dialogue, 4)
    assert (spoil(cast, dialogue, 2, 3), balance(dialogue)) == (2, [(4, 0, 0, 2, 2)])
    sheet = PrintedSlip.objects.get(number=2)
    undo_spoiled(sheet, actor=cast.clerk, at=AT)
    assert balance(dialogue) == [(4, 0, 0, 1, 3)]
    with pytest.raises(Outdated):
        undo_spoiled(sheet, actor=cast.clerk, at=AT)


def test_all_or_none_of_the_numbers_are_written_down(cast, dialogue):
    printed(cast, dialogue, 3)
    with pytest.raises(BadInput, match="Không có tờ số 4"):
        spoil(cast, dialogue, 3, 4)
    assert balance(dialogue) == [(3, 0, 0, 0, 3)]


def test_a_village_officer_writes_down_the_own_sheets_alone(cast, dialogue):
    printed(cast, dialogue, 2, 2)
    assert spoil(cast, dialogue, 1, actor=cast.village_head) == 1
    with pytest.raises(BadInput, match="Tờ số 3 là của thôn khác"):
        spoil(cast, dialogue, 3, actor=cast.village_head)
    with pytest.raises(Refused, match="thôn khác"):
        undo_spoiled(PrintedSlip.objects.get(number=3), actor=cast.village_head, at=AT)


def test_a_sheet_comes_back_once(cast, dialogue):
    printed(cast, dialogue, 2)
    spoil(cast, dialogue, 1)
    sheet, slips = PrintedSlip.objects.get(number=1), [send(cast, dialogue).slip for _ in range(2)]
    assert ([give_back(sheet, slip) for slip in slips], balance(dialogue)) == ([True, False], [(2, 1, 0, 0, 1)])
    with pytest.raises(BadInput, match="đã về"):
        spoil(cast, dialogue, 1)


def test_a_typed_serial_finds_its_sheet(cast, dialogue):
    printed(cast, dialogue, 2)
    sheet = PrintedSlip.objects.get(number=2)
    assert (sheet_typed(dialogue, sheet.serial_in("Phong Quang").lower()), sheet_typed(dialogue, " ")) == (sheet, None)
    sheet.number = 3
    with pytest.raises(BadInput, match="không có tờ số 3"):
        sheet_typed(dialogue, sheet.serial_in("Phong Quang"))


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(["return", "spoil", "undo"]), max_size=12), st.integers(1, 5))
def test_whatever_happens_the_sums_add_up(cast, dialogue, fates, count):
    PrintedSlip.objects.all().delete()
    printed(cast, dialogue, count, count)
    for place, fate in enumerate(fates):
        sheet = PrintedSlip.objects.get(number=place % (2 * count) + 1)
        if fate == "return":
            give_back(sheet, send(cast, dialogue).slip)
        elif fate == "undo" and sheet.spoiled_reason:
            undo_spoiled(sheet, actor=cast.clerk, at=AT)
        elif fate == "spoil" and sheet.slip is None:
            spoil(cast, dialogue, sheet.number)
    assert [(row[0], sum(row[1:])) for row in balance(dialogue)] == [(count, count)] * 2


def test_the_journal_holds_numbers_and_no_words(cast, dialogue):
    printed(cast, dialogue, 2)
    spoil(cast, dialogue, 1)
    lines = JournalEntry.objects.order_by("pk").values_list("action", "details")
    assert list(lines) == [
        (Action.PRINT_SLIPS, {"sheets": 2, "first": 1, "last": 2}),
        (Action.RECORD_SPOILED, {"sheets": 1, "reason": "torn"}),
    ]
