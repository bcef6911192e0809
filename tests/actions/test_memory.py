"""The memory of earlier years: rows read kindly and once, names left out, links that count years."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from doithoai.actions import memory
from doithoai.actions.classification import merge, unmerge
from doithoai.actions.earlier_rows import EarlierRow, read_row
from doithoai.actions.files import read_file
from doithoai.actions.memory import (
    drop_earlier_list,
    link_earlier,
    open_earlier_list,
    unlink_earlier,
)
from doithoai.language.folding import fold
from doithoai.models import EarlierList, EarlierMatter, JournalEntry, Opinion, RaisedBefore, StoredFile
from doithoai.models.shredding import shred_opinion
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action, DialogueStage, PastOutcome
from tests.earlier import PLACES, cells, opened, read, remembered
from tests.matters import AT, classified, dialogue_of, fresh, matter


def row_of(*said, **facts):
    return read_row(cells(*said, **facts), PLACES, year=None, this_year=2026, villages={})


def test_a_row_is_read_kindly(cast):
    said = cells("Đường lầy", "Quý IV/2024", "thon 2", "Sẽ đổ bê tông", "30/4/2025", "Chưa làm xong")
    villages = {fold(one.name): one for one in cast.villages}
    assert read_row(said, PLACES, year=None, this_year=2026, villages=villages) == EarlierRow(
        2024, "Đường lầy", cast.villages[1], "Sẽ đổ bê tông", date(2025, 4, 30), PastOutcome.NOT_DONE
    )


@pytest.mark.parametrize(("cell", "year"), [("2024", 2024), ("12/11/2023", 2023), ("45200", 2023), ("năm 2021", 2021)])
def test_a_year_in_many_spellings(cell, year):
    assert row_of("Đường lầy", cell).year == year


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [
        ("Đã xong", PastOutcome.DONE),
        ("chưa thực hiện", PastOutcome.NOT_DONE),
        ("Đang làm", PastOutcome.UNKNOWN),
        ("xong một nửa", PastOutcome.UNKNOWN),
        ("Hoàn thành 60%", PastOutcome.UNKNOWN),
        ("Hoàn thành 100%", PastOutcome.DONE),
        ("Đã giải trình", PastOutcome.EXPLAINED),
        ("Đã sửa tháng 3", PastOutcome.DONE),
        ("Đã xong, dân không kiến nghị nữa", PastOutcome.DONE),
        ("Làm xong một đoạn, còn lại chưa làm", PastOutcome.UNKNOWN),
        ("Đã giải trình, chưa làm", PastOutcome.UNKNOWN),
        ("Đã hứa nhưng bỏ dở", PastOutcome.NOT_DONE),
        ("Đã chuyển Điện lực", PastOutcome.UNKNOWN),
        ("Đã khảo sát", PastOutcome.UNKNOWN),
        ("Rải đá", PastOutcome.UNKNOWN),
        ("", PastOutcome.UNKNOWN),
        ("7 km", PastOutcome.UNKNOWN),
    ],
)
def test_an_outcome_in_the_words_of_the_office(cell, outcome):
    assert row_of("Đường lầy", outcome=cell).outcome is outcome


def test_a_village_that_is_no_more_stays_with_the_words():
    assert row_of("Đường lầy", village="Bản Nà Cũ").text == "Bản Nà Cũ: Đường lầy"


def test_names_and_phones_are_not_remembered():
    assert (
        row_of("Ông Nguyễn Văn Thí Dụ, 0912 345 678, hỏi về đường").text
        == "Ông [tên người], [số điện thoại], hỏi về đường"
    )


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (cells("", "2024", answer="Đã trả lời"), "chưa có nội dung."),
        (cells("Đường lầy", ""), "chưa có năm."),
        (cells("Đường lầy", "1975"), "năm phải từ 1990 đến 2025."),
        (cells("Đường lầy", "2026"), "năm phải từ 1990 đến 2025."),
        (cells("Đường lầy", "9999"), "năm không phải bốn chữ số."),
        (cells("Đường lầy", "²²²²²"), "năm không phải bốn chữ số."),
        (
            cells("Đường lầy", village="x" * 81),
            "nội dung, câu trả lời dài quá 5.000 chữ, hoặc tên thôn dài quá 80 chữ.",
        ),
        (cells("Đường lầy", answer="Ông ấy tham ô, tôi tố cáo"), "có dấu hiệu tố cáo nên không đưa vào sổ."),
        (cells("Tôi tố cáo cán bộ xã nhận hối lộ làm đường"), "có dấu hiệu tố cáo nên không đưa vào sổ."),
    ],
)
def test_what_a_report_says_of_a_row_never_quotes_it(said, sentence):
    with pytest.raises(BadInput) as refused:
        read_row(said, PLACES, year=None, this_year=2026, villages={})
    assert str(refused.value) == sentence


@pytest.mark.parametrize("name", ["Giàng A Páo", "nguyễn văn bốn", "Trần Thị Mẫu"])
def test_names_in_many_spellings_are_not_remembered(name):
    assert row_of(f"{name} hỏi về đường").text == "[tên người] hỏi về đường"


def test_figures_of_another_width_are_figures():
    assert row_of("Gọi ０９１２３４５６７８ về đường").text == "Gọi [số điện thoại] về đường"


def test_words_of_an_outcome_nobody_knows_stay_beside_the_answer():
    row = row_of("Đường lầy", answer="Sẽ xem", outcome="Đã chuyển Điện lực")
    assert (row.answer, row.outcome) == ("Sẽ xem (Kết quả: Đã chuyển Điện lực)", PastOutcome.UNKNOWN)


def test_cells_nobody_asked_for_are_not_kept(cast):
    kept = open_earlier_list(
        cast.commune, [["Một", "2024", "Trần Thị Mẫu"]], {"text": 0, "year": 1}, name="x", actor=cast.clerk, at=AT
    )
    assert "Trần Thị Mẫu" not in read_file(kept.file).decode()


def test_the_same_form_twice_is_one_list(cast):
    facts = {"name": "x", "command_id": uuid4(), "actor": cast.clerk, "at": AT}
    first, again = (open_earlier_list(cast.commune, [cells("Một")], PLACES, **facts) for _ in range(2))
    assert (first.pk, EarlierList.objects.count()) == (again.pk, 1)


def test_a_list_is_read_in_steps_and_its_file_dropped_at_the_end(cast, monkeypatch):
    monkeypatch.setattr(memory, "STEP", 2)
    earlier = opened(cast, cells("Một"), cells("Hai"), cells("Ba"))
    first = read(cast, earlier)
    last = read(cast, earlier)
    assert [(one.read, one.taken, one.file_id is None) for one in (first, last)] == [(2, 2, False), (3, 3, True)]
    assert StoredFile.objects.count() == 0
    assert read(cast, earlier).taken == 3


def test_the_same_file_again_adds_nothing(cast):
    read(cast, opened(cast, cells("Một"), cells("Hai")))
    again = read(cast, opened(cast, cells("Một"), cells("HAI")))
    assert (EarlierMatter.objects.count(), again.taken, again.report) == (
        2, 0, ["Dòng 2–3: 2 dòng đã có trong sổ, bỏ qua."],
    )  # fmt: skip


def test_rows_left_out_are_told_by_their_number_in_the_file(cast):
    told = read(cast, opened(cast, cells("Một"), cells("", ""), cells("", "2024"), cells("một")))
    assert told.report == ["Dòng 4: chưa có nội dung.", "Dòng 5: giống một dòng ở trên, bỏ qua."]


def test_a_day_that_is_none_is_told_by_its_row_and_kept_beside_the_answer(cast):
    rows = [cells("Một", "31/4/2024"), cells("Hai", answer="Sẽ làm", promised="30/02/2025"), cells("Ba")]
    first, again = (read(cast, opened(cast, *rows)).report for _ in range(2))
    assert first == [
        "Dòng 2: ngày “31/4/2024” không có trong lịch. Vẫn nhận việc này, ghi năm 2024.",
        "Dòng 3: hạn “30/02/2025” không có trong lịch. Vẫn nhận việc này, không ghi hạn xong; chữ gốc nằm cạnh câu trả"
        " lời.",
    ]
    assert EarlierMatter.objects.get(text="Hai").answer == "Sẽ làm (Hạn: 30/02/2025)"
    assert again == ["Dòng 2–4: 3 dòng đã có trong sổ, bỏ qua."]


def test_words_where_a_day_should_stand_are_not_quoted():
    row = row_of("Đường lầy", promised="Trần Thị Mẫu hứa cuối năm")
    assert [note.partition(".")[0] for note in row.notes] == ["hạn không rõ ngày nào"]


def test_a_due_day_that_lost_its_format_is_a_day():
    assert row_of("Đường lầy", promised="45412").promised_on == date(2024, 4, 30)


def test_the_year_of_the_list_is_that_of_rows_without_one(cast):
    read(cast, opened(cast, cells("Một", ""), year=2023))
    assert EarlierMatter.objects.get().year == 2023


def test_a_wrong_list_is_taken_out_whole_unless_a_matter_rests_on_it(cast):
    earlier = remembered(cast)
    opinion = classified(cast, matter(cast, dialogue_of(cast)))
    link_earlier(opinion, earlier=earlier, actor=cast.clerk, at=AT)
    with pytest.raises(NotYet):
        drop_earlier_list(earlier.brought_by, actor=cast.clerk, at=AT)
    unlink_earlier(opinion, link=RaisedBefore.objects.get().pk, actor=cast.clerk, at=AT)
    drop_earlier_list(earlier.brought_by, actor=cast.clerk, at=AT)
    assert (EarlierMatter.objects.count(), EarlierList.objects.count()) == (0, 0)


def test_years_are_counted_once_each(cast):
    opinion = classified(cast, matter(cast, dialogue_of(cast)))
    for text, year in (("Dốc lầy", "2024"), ("Dốc trơn", "2024"), ("Dốc hỏng", "2023")):
        link_earlier(opinion, earlier=remembered(cast, text, year), actor=cast.clerk, at=AT)
    assert fresh(opinion).raised_before == 2


def test_a_second_press_links_nothing_twice(cast):
    opinion, earlier = classified(cast, matter(cast, dialogue_of(cast))), remembered(cast)
    for _ in range(2):
        link_earlier(opinion, earlier=earlier, actor=cast.clerk, at=AT)
    assert (RaisedBefore.objects.count(), JournalEntry.objects.filter(action=Action.LINK_EARLIER).count()) == (1, 1)


def test_a_link_taken_back_twice_is_told(cast):
    opinion = classified(cast, matter(cast, dialogue_of(cast)))
    with pytest.raises(Outdated):
        unlink_earlier(opinion, link=1, actor=cast.clerk, at=AT)


def test_a_group_remembers_what_its_members_did(cast):
    dialogue, earlier = dialogue_of(cast), remembered(cast)
    lead, other = (classified(cast, matter(cast, dialogue, text)) for text in ("Dốc lầy", "Dốc Khau Lạ lầy"))
    for one in (lead, other):
        link_earlier(one, earlier=earlier, actor=cast.clerk, at=AT)
    merge(other, into=lead, actor=cast.clerk, at=AT)
    assert [fresh(one).raised_before for one in (lead, other)] == [1, 1]
    unmerge(fresh(other), actor=cast.clerk, at=AT)
    assert [fresh(one).raised_before for one in (lead, other)] == [1, 0]


def test_those_who_followed_follow_with_the_years_of_the_lead(cast):
    dialogue = dialogue_of(cast)
    a, b, c = (classified(cast, matter(cast, dialogue, text)) for text in ("Dốc lầy", "Dốc trơn", "Dốc hỏng"))
    merge(c, into=b, actor=cast.clerk, at=AT)
    link_earlier(fresh(b), earlier=remembered(cast), actor=cast.clerk, at=AT)
    link_earlier(a, earlier=remembered(cast, "Dốc cũ", "2023"), actor=cast.clerk, at=AT)
    merge(fresh(b), into=fresh(a), actor=cast.clerk, at=AT)
    assert [fresh(one).raised_before for one in (a, b, c)] == [2, 2, 2]
    assert RaisedBefore.objects.filter(opinion=a).count() == 2


def test_a_matter_of_the_same_dialogue_is_not_earlier(cast):
    dialogue = dialogue_of(cast)
    lead, other = (classified(cast, matter(cast, dialogue, text)) for text in ("Dốc lầy", "Dốc trơn"))
    with pytest.raises(BadInput):
        link_earlier(lead, earlier=other, actor=cast.clerk, at=AT)


def test_another_communes_matter_is_not_ours(cast, neighbour):
    opinion = classified(cast, matter(cast, dialogue_of(cast)))
    with pytest.raises(BadInput):
        link_earlier(opinion, earlier=remembered(neighbour), actor=cast.clerk, at=AT)


def test_what_is_shredded_is_raised_nowhere(cast):
    now, before = dialogue_of(cast), dialogue_of(cast, DialogueStage.CLOSED, year=2025)
    past, opinion = matter(cast, before), classified(cast, matter(cast, now))
    link_earlier(opinion, earlier=fresh(past), actor=cast.clerk, at=AT)
    shred_opinion(Opinion.objects.get(pk=past.pk))
    assert (fresh(opinion).raised_before, RaisedBefore.objects.count()) == (0, 0)
