"""Printed slips: numbered on through the year, and always accounted for."""

from __future__ import annotations

from uuid import uuid4

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doithoai.actions.printed_slips import print_slips, record_spoiled, run_file, undo_spoiled
from doithoai.actions.returned_sheets import give_back, sheet_typed
from doithoai.actions.scans import Drawn, add_pages, take_scan
from doithoai.models import JournalEntry, PrintedSlip, PrintRun, ScannedPage
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


def fate_of(told):
    """What the balance says of a sheet of which all this was told: the surest word counts."""
    return next((fate for fate in ("returned", "waiting", "spoiled") if fate in told), "out")


def tell(cast, dialogue, sheet, what, told):
    """Let ``what`` happen to ``sheet``; what is known of it afterwards."""
    if what == "return":
        give_back(sheet, send(cast, dialogue).slip)
        return {"returned"} | told - {"spoiled"}
    if what == "scan":
        lies_here(cast, dialogue, sheet)
        return {"waiting"} | told
    if what == "spoil" and "returned" not in told:
        spoil(cast, dialogue, sheet.number)
        return {"spoiled"} | told
    if what == "undo" and "spoiled" in told:
        undo_spoiled(sheet, actor=cast.clerk, at=AT)
        return told - {"spoiled"}
    return told


def lies_here(cast, dialogue, sheet):
    content = b"\x89PNG " + uuid4().bytes
    scan = take_scan(dialogue, content, length=1, village=None, actor=cast.clerk, at=AT)
    code = f"https://may-chu.example/phong-quang/doi-thoai/2026/phieu/?to={sheet.serial_in('Phong Quang')}"
    add_pages(scan, [Drawn(content, (code,))], actor=cast.clerk, at=AT)


EVENTS = st.lists(
    st.tuples(st.sampled_from(["return", "scan", "spoil", "undo"]), st.integers(1, 4)), min_size=4, max_size=10
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(EVENTS)
def test_whatever_happens_each_sheet_is_counted_once_as_what_it_is(cast, dialogue, events):
    for model in (ScannedPage, PrintedSlip):
        model.objects.all().delete()
    printed(cast, dialogue, 2, 2)
    told = {number: set() for number in range(1, 5)}
    for what, number in events:
        told[number] = tell(cast, dialogue, PrintedSlip.objects.get(number=number), what, told[number])
    fates = [[fate_of(told[number]) for number in village] for village in ((1, 2), (3, 4))]
    parts = ("returned", "waiting", "spoiled", "out")
    assert balance(dialogue) == [(2, *(fate.count(part) for part in parts)) for fate in fates]


def test_the_journal_holds_numbers_and_no_words(cast, dialogue):
    printed(cast, dialogue, 2)
    spoil(cast, dialogue, 1)
    lines = JournalEntry.objects.order_by("pk").values_list("action", "details")
    assert list(lines) == [
        (Action.PRINT_SLIPS, {"sheets": 2, "first": 1, "last": 2}),
        (Action.RECORD_SPOILED, {"sheets": 1, "reason": "torn"}),
    ]


def test_nothing_fresh_to_write_down_leaves_no_line(cast, dialogue):
    printed(cast, dialogue, 2)
    assert [spoil(cast, dialogue, 1) for _ in range(2)] == [1, 0]
    assert JournalEntry.objects.filter(action=Action.RECORD_SPOILED).count() == 1
