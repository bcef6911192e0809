"""Scans: kept first, then read page by page; the same sheet twice is noticed, and pictures die in time."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings

from doithoai.actions.files import read_file
from doithoai.actions.printed_slips import print_slips
from doithoai.actions.retention import purge_contacts
from doithoai.actions.returned_sheets import enter_page, give_back
from doithoai.actions.scanned_pages import set_page_aside, shred_page, take_page_back
from doithoai.actions.scans import MOST_FAILED, READING, Drawn, add_pages, begin_reading, take_scan
from doithoai.actions.scope import seal_opinion
from doithoai.actions.slips import submit_slip
from doithoai.models import JournalEntry, PrintedSlip, Scan, ScannedPage, SealedHandOver, StoredFile
from doithoai.models.shredding import beside, pages_of
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.sheet_serial import Serial, sheet_address
from doithoai.rules.vocabulary import Action, DialogueStage, IntakeChannel, PageFinding, PageState
from doithoai.web.actors import system_of
from tests.intake import AT, BRIBE, ROAD, content, send, taking_slips
from tests.people import moment

PDF = b"%PDF-1.7 one of ours %%EOF"
HERE = "https://may-chu.example/phong-quang/doi-thoai/2026/phieu/"


@pytest.fixture
def dialogue(cast):
    dialogue = taking_slips(cast)
    print_slips(dialogue, dict.fromkeys(cast.villages, 2), actor=cast.clerk, at=AT, command_id=uuid4())
    return dialogue


def taken(cast, dialogue, content=PDF, length=2, **facts):
    facts = {"village": None, "actor": cast.clerk, "at": AT} | facts
    return take_scan(dialogue, content, length=length, **facts)


def code(number, page=HERE, letters="PQ", year=2026):
    return sheet_address(page, Serial(letters, year, number))


def read(cast, scan, *codes, pictures=()):
    shown = pictures or [b"JPEG %d %s" % (place, scan.sha256.encode()) for place in range(len(codes))]
    drawn = [Drawn(picture, (text,) if text else ()) for picture, text in zip(shown, codes, strict=True)]
    return add_pages(scan, drawn, actor=cast.clerk, at=AT)


def found(pages):
    return [(page.finding, page.state, page.sheet and page.sheet.number) for page in pages]


def test_a_code_names_the_sheet_and_the_page_waits(cast, dialogue):
    pages = read(cast, taken(cast, dialogue), code(3), "")
    assert found(pages) == [
        (PageFinding.READ, PageState.WAITING, 3),
        (PageFinding.NO_CODE, PageState.WAITING, None),
    ]


@pytest.mark.parametrize(
    ("text", "finding", "state"),
    [
        (code(1, HERE.replace("phong-quang", "xa-ben")), PageFinding.OTHER_COMMUNE, PageState.ASIDE),
        (code(1, HERE.replace("2026", "2025"), year=2025), PageFinding.OTHER_DIALOGUE, PageState.ASIDE),
        (code(1, HERE.replace("2026", "2026-2")), PageFinding.OTHER_DIALOGUE, PageState.ASIDE),
        (code(1, year=2025), PageFinding.OTHER_DIALOGUE, PageState.ASIDE),
        (code(77), PageFinding.NOT_PRINTED, PageState.WAITING),
        ("https://vietqr.example/0123", PageFinding.NO_CODE, PageState.WAITING),
        (code(1)[:-1] + "0", PageFinding.NO_CODE, PageState.WAITING),
    ],
)
def test_codes_of_elsewhere_get_their_word(cast, dialogue, text, finding, state):
    assert found(read(cast, taken(cast, dialogue), text)) == [(finding, state, None)]


def test_our_code_is_found_among_others(cast, dialogue):
    drawn = Drawn(b"JPEG", ("https://vietqr.example", code(2, HERE.replace("phong-quang", "xa-ben")), code(5)))
    pages = add_pages(taken(cast, dialogue), [drawn], actor=cast.clerk, at=AT)
    assert found(pages) == [(PageFinding.READ, PageState.WAITING, 5)]


def test_the_same_sheet_again_is_a_double(cast, dialogue):
    first, second = taken(cast, dialogue), taken(cast, dialogue, PDF + b" again %%EOF")
    read(cast, first, code(3), code(4))
    assert [state for _, state, _ in found(read(cast, second, code(4), code(5)))] == [
        PageState.DOUBLE,
        PageState.WAITING,
    ]


def test_the_same_picture_again_is_a_double(cast, dialogue):
    pages = read(cast, taken(cast, dialogue), "", "", pictures=[b"JPEG same", b"JPEG same"])
    assert [page.state for page in pages] == [PageState.WAITING, PageState.DOUBLE]


def test_a_better_picture_of_a_sheet_that_could_not_be_read_waits(cast, dialogue):
    (page, _) = read(cast, taken(cast, dialogue), code(3), "")
    set_page_aside(page, as_what=PageState.ILLEGIBLE, actor=cast.clerk, at=AT)
    again = read(cast, taken(cast, dialogue, PDF + b"2 %%EOF", 1), code(3))
    assert [one.state for one in again] == [PageState.WAITING]


def test_the_same_file_is_taken_once(cast, dialogue):
    first = taken(cast, dialogue)
    assert (taken(cast, dialogue), list(Scan.objects.all())) == (None, [first])


def test_the_file_is_kept_sealed_until_its_last_page_is_read(cast, dialogue):
    scan = taken(cast, dialogue)
    assert (read_file(scan.original), files_on_disk(PDF)) == (PDF, 0)
    read(cast, scan, code(1))
    assert StoredFile.objects.filter(name="quet.pdf").count() == 1
    read(cast, scan, code(2))
    assert (Scan.objects.get().original, StoredFile.objects.filter(name="quet.pdf").count()) == (None, 0)


def files_on_disk(content):
    return sum(content in path.read_bytes() for path in Path(settings.FILES_DIR).rglob("*") if path.is_file())


def test_two_who_read_the_same_pages_store_them_once(cast, dialogue):
    scan = taken(cast, dialogue)
    other = Scan.objects.get()
    read(cast, scan, code(1))
    with pytest.raises(Outdated):
        read(cast, other, code(1), pictures=[b"JPEG of the second"])
    assert (ScannedPage.objects.count(), bytes_on_disk()) == (1, StoredFile.objects.count())


def bytes_on_disk():
    return sum(path.is_file() for path in Path(settings.FILES_DIR).rglob("*"))


def test_ten_pages_cost_as_many_statements_as_one(cast, dialogue, statements):
    costs = []
    for pages in (1, 5):
        scan = taken(cast, dialogue, PDF + b"%d %%%%EOF" % pages, pages + 1)
        with statements(12) as captured:
            read(cast, scan, *(code(pages + place) for place in range(pages)))
        costs.append(len(captured))
    assert costs[0] == costs[1]


def test_a_page_that_can_not_be_drawn_is_told_and_never_waits(cast, dialogue):
    (page,) = add_pages(taken(cast, dialogue), [Drawn(b"")], actor=cast.clerk, at=AT)
    assert found([page]) == [(PageFinding.UNDRAWN, PageState.ASIDE, None)]
    with pytest.raises(NotYet, match="quét hoặc chụp lại"):
        take_page_back(page, actor=cast.clerk, at=AT)


def test_a_page_is_laid_aside_and_taken_back(cast, dialogue):
    (page, _) = read(cast, taken(cast, dialogue), "", "")
    set_page_aside(page, as_what=PageState.ASIDE, actor=cast.clerk, at=AT)
    with pytest.raises(Outdated):
        set_page_aside(page, as_what=PageState.ASIDE, actor=cast.clerk, at=AT)
    take_page_back(page, actor=cast.clerk, at=AT)
    assert ScannedPage.objects.get(pk=page.pk).state is PageState.WAITING


def test_a_sheet_that_lies_here_is_neither_out_nor_spoiled(cast, dialogue):
    read(cast, taken(cast, dialogue), code(1), "")
    row = PrintedSlip.objects.balanced().get(village=cast.villages[0].pk)
    assert row == {"village": cast.villages[0].pk, "printed": 2, "returned": 0, "waiting": 1, "spoiled": 0, "out": 1}


def test_a_village_officer_sends_pictures_for_the_own_village_alone(cast, dialogue):
    mine, theirs = cast.villages[:2]
    assert taken(cast, dialogue, village=mine, actor=cast.village_head).village == mine
    for village in (theirs, None):
        with pytest.raises(Refused, match="thôn khác"):
            taken(cast, dialogue, PDF + b"2 %%EOF", village=village, actor=cast.village_head)


@pytest.mark.parametrize("who", ["front", "officer", "reception", "chair", "citizen"])
def test_others_send_no_scans(cast, dialogue, who):
    with pytest.raises(Refused):
        taken(cast, dialogue, actor=getattr(cast, who))


@pytest.mark.parametrize("content", [PDF.replace(b"%%EOF", b""), PDF + b"/JavaScript (app.alert(1)) %%EOF"])
def test_a_pdf_that_is_cut_off_or_acts_is_refused(cast, dialogue, content):
    with pytest.raises(BadInput) as refused:
        taken(cast, dialogue, content)
    assert (refused.value.field, Scan.objects.count()) == ("files", 0)


def test_pictures_go_with_the_contact_data(cast, dialogue):
    read(cast, taken(cast, dialogue), code(1))
    dialogue.stage = DialogueStage.CLOSED
    dialogue.save()
    purge_contacts(cast.commune, actor=system_of(cast.commune), at=moment("01/1/2028"))
    left = [model.objects.count() for model in (Scan, ScannedPage, StoredFile)]
    last = JournalEntry.objects.order_by("pk").last()
    assert (left, PrintedSlip.objects.count(), last.details) == ([0, 0, 0], 6, {"rows": 0, "files": 2})


def test_the_journal_holds_no_word_of_the_pages(cast, dialogue):
    read(cast, taken(cast, dialogue), code(1), "")
    last = JournalEntry.objects.order_by("pk").last()
    assert (last.action, last.details) == (Action.TAKE_SCAN, {"pages": 2})


HAND_OVER = {"handed_on": AT.date(), "handed_to": "Công an xã", "receipt_number": "03"}


def test_a_denunciation_on_a_page_goes_with_every_picture_of_it(cast, dialogue):
    page, other = read(cast, taken(cast, dialogue), code(1), code(2))
    read(cast, taken(cast, dialogue, PDF + b"2 %%EOF", 1), code(1))
    page.scan.refresh_from_db()
    shred_page(page, **HAND_OVER, actor=cast.clerk, at=AT)
    line = JournalEntry.objects.order_by("pk").last()
    assert (list(ScannedPage.objects.all()), StoredFile.objects.count()) == ([other], 1)
    assert (line.action, line.subject.split(":")[0], line.details) == (Action.SHRED_PAGE, "sealedhandover", {})
    assert PrintedSlip.objects.balanced().get(village=cast.villages[0].pk)["out"] == 1


def test_it_waits_until_the_file_that_holds_it_is_read(cast, dialogue):
    (page,) = read(cast, taken(cast, dialogue), code(1))
    with pytest.raises(NotYet, match="chưa đọc hết"):
        shred_page(page, **HAND_OVER, actor=cast.clerk, at=AT)
    assert ScannedPage.objects.count() == 1


def test_a_page_that_is_gone_is_not_handed_over_again(cast, dialogue):
    page, _ = read(cast, taken(cast, dialogue), code(1), "")
    shred_page(page, **HAND_OVER, actor=cast.clerk, at=AT)
    with pytest.raises(Outdated, match="vừa được ghi rồi"):
        shred_page(page, **HAND_OVER, actor=cast.clerk, at=AT)
    assert SealedHandOver.objects.count() == 1


def test_a_page_that_was_typed_is_not_shredded_with_its_sheet(cast, dialogue):
    (page, _) = read(cast, taken(cast, dialogue), code(1), "")
    (again,) = read(cast, taken(cast, dialogue, PDF + b"2 %%EOF", 1), code(1))
    enter_page(page, send(cast, dialogue).slip, page.sheet)
    with pytest.raises(NotYet, match="đã nhập thành phiếu"):
        shred_page(again, **HAND_OVER, actor=cast.clerk, at=AT)
    assert [one.state for one in ScannedPage.objects.order_by("pk")][::2] == [PageState.ENTERED, PageState.DOUBLE]


def test_sealing_what_was_sent_online_leaves_the_page_of_the_sheet_it_named(cast, dialogue):
    slip = send(cast, dialogue, BRIBE).slip
    give_back(PrintedSlip.objects.get(number=1), slip)
    page, _ = read(cast, taken(cast, dialogue), code(1), "")
    seal_opinion(slip.opinions.get(), **HAND_OVER, actor=cast.clerk, at=AT)
    page.refresh_from_db()
    assert (page.state, page.sheet.slip) == (PageState.WAITING, None)


def test_sealing_a_typed_matter_takes_its_pictures_along(cast, dialogue):
    page, other = read(cast, taken(cast, dialogue), code(1), code(2))
    slip = submit_slip(
        dialogue,
        content(ROAD, BRIBE),
        village=cast.villages[0],
        channel=IntakeChannel.PAPER,
        actor=cast.clerk,
        at=AT,
        command_id=uuid4(),
        sheet=page.sheet,
        page=page,
    ).slip
    seal_opinion(slip.opinions.get(position=2), **HAND_OVER, actor=cast.clerk, at=AT)
    assert (list(ScannedPage.objects.all()), StoredFile.objects.count()) == ([other], 1)


def test_the_back_of_a_denunciation_goes_with_its_front(cast, dialogue):
    before, front, back, far = read(cast, taken(cast, dialogue, length=4), "", code(1), "", "")
    (copy,) = read(cast, taken(cast, dialogue, PDF + b"2 %%EOF", 1), "", pictures=[read_file(back.picture)])
    front.scan.refresh_from_db()
    assert [(one, one.is_behind) for one in beside(ScannedPage.objects.filter(pk=front.pk))] == [
        (before, False),
        (back, True),
    ]
    shred_page(front, also=[back.public_id], **HAND_OVER, actor=cast.clerk, at=AT)
    assert (list(ScannedPage.objects.all()), copy.state) == ([before, far], PageState.DOUBLE)


def test_only_pages_beside_it_without_a_code_go_with_it(cast, dialogue):
    front, other = read(cast, taken(cast, dialogue), code(1), code(2))
    front.scan.refresh_from_db()
    with pytest.raises(Outdated, match="kề bên"):
        shred_page(front, also=[other.public_id], **HAND_OVER, actor=cast.clerk, at=AT)
    assert ScannedPage.objects.count() == 2


def test_sealing_a_typed_matter_takes_the_back_of_its_sheet_along(cast, dialogue):
    page, back = read(cast, taken(cast, dialogue), code(1), "")
    sent = {"village": cast.villages[0], "channel": IntakeChannel.PAPER, "actor": cast.clerk, "at": AT}
    slip = submit_slip(dialogue, content(BRIBE), command_id=uuid4(), sheet=page.sheet, page=page, **sent).slip
    assert list(beside(pages_of(slip))) == [back]
    seal_opinion(slip.opinions.get(), also=[back.public_id], **HAND_OVER, actor=cast.clerk, at=AT)
    assert (ScannedPage.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_two_sheets_in_one_photo_are_two_pages(cast, dialogue):
    drawn = Drawn(b"JPEG", (code(1), code(1), code(2)))
    pages = add_pages(taken(cast, dialogue, length=1), [drawn], actor=cast.clerk, at=AT)
    assert found(pages) == [(PageFinding.READ, PageState.WAITING, number) for number in (1, 2)]
    assert [(page.position, page.part, page.parts, read_file(page.picture)) for page in pages] == [
        (1, 1, 2, b"JPEG"),
        (1, 2, 2, b"JPEG"),
    ]


def test_a_denunciation_beside_a_typed_sheet_in_one_photo_goes(cast, dialogue):
    drawn = Drawn(b"JPEG", (code(1), code(2)))
    typed, other = add_pages(taken(cast, dialogue, length=1), [drawn], actor=cast.clerk, at=AT)
    ScannedPage.objects.filter(pk=typed.pk).update(state=PageState.ENTERED)
    other.scan.refresh_from_db()
    shred_page(other, **HAND_OVER, actor=cast.clerk, at=AT)
    assert (ScannedPage.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_a_file_comes_again_for_its_undrawn_pages_alone(cast, dialogue):
    first, third = Drawn(b"one"), Drawn(b"three")
    add_pages(taken(cast, dialogue, length=4), [first, Drawn(b""), third, Drawn(b"four")], actor=cast.clerk, at=AT)
    kept = set(ScannedPage.objects.exclude(position=2))
    again = taken(cast, dialogue, length=4)
    assert (again.read, read_file(again.original), taken(cast, dialogue)) == (1, PDF, None)
    (page,) = add_pages(again, [Drawn(b"two"), third], actor=cast.clerk, at=AT)
    now = Scan.objects.get()
    assert (page.position, page.state, now.read, now.original) == (2, PageState.WAITING, 4, None)
    assert set(ScannedPage.objects.exclude(position=2)) == kept


def test_a_village_does_not_bring_back_the_file_of_another(cast, dialogue):
    head, other = cast.villages[:2]
    scan = taken(cast, dialogue, length=1, village=other)
    add_pages(scan, [Drawn(b"")], actor=cast.clerk, at=AT)
    assert taken(cast, dialogue, length=1, village=head, actor=cast.village_head) is None


def test_a_file_on_which_readers_give_up_is_read_no_further(cast, dialogue):
    scan = taken(cast, dialogue, length=9)
    for _ in range(MOST_FAILED):
        add_pages(scan, [Drawn(b"", given_up=True)], actor=cast.clerk, at=AT)
    told = set(ScannedPage.objects.values_list("finding", "state"))
    assert (scan.read, scan.original, told) == (9, None, {(PageFinding.UNDRAWN, PageState.ASIDE)})


def test_one_reader_at_a_time_for_the_files_of_one_sender(cast, dialogue):
    one, two = taken(cast, dialogue), taken(cast, dialogue, PDF + b"2 %%EOF")
    village = taken(cast, dialogue, PDF + b"3 %%EOF", village=cast.villages[0], actor=cast.village_head)
    asked = {"actor": cast.clerk, "at": AT}
    assert [begin_reading(scan, **asked) for scan in (one, one, two, village)] == [True, False, False, True]
    read(cast, one, code(1), code(2))
    assert [begin_reading(two, **asked), begin_reading(two, actor=cast.clerk, at=AT + READING)] == [True, True]
