"""Suggestions on the sorting board: with their words, taken over by a press, recorded with what the person chose."""

from __future__ import annotations

import re

import pytest

from doithoai.models import Department, JournalEntry, Opinion
from doithoai.phases.preparation.agreement import Agreement, agreement
from doithoai.rules.vocabulary import Action, DepartmentKind
from doithoai.web.suspected import HIDDEN
from tests.matters import matter
from tests.pages import missing, plain
from tests.phases.preparation.test_board import ROOM, at, decision

ROAD = "Đường vào thôn lầy lội, xin đổ bê tông."


def test_the_board_offers_a_field_and_marks_the_words(cast, clerk, dialogue):
    page = plain(clerk.get(at(matter(cast, dialogue, ROAD))))
    assert f'value="sector={cast.roads.pk}"' in page
    assert "<mark>Đường vào thôn</mark> <mark>lầy lội</mark>, xin <mark>đổ bê tông</mark>." in page
    assert "vì viết “đường vào thôn”, “lầy lội”, “đổ bê tông”" in page
    assert re.findall(r'name="offered" value="(\d+)"', page) == [str(cast.roads.pk)]


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("roads", ["người gửi chọn, vì viết “đường vào thôn”"]),
        ("schools", ["vì viết “đường vào thôn”", "người gửi chọn"]),
    ],
)
def test_the_field_the_asker_chose_stands_among_those_offered_and_overrules_none(cast, clerk, dialogue, wish, told):
    opinion = matter(cast, dialogue, "Đường vào thôn.", asked_sector=getattr(cast, wish))
    page = plain(clerk.get(at(opinion)))
    offered = [str(cast.roads.pk), str(getattr(cast, wish).pk)][: len(told)]
    assert re.findall(r'value="sector=(\d+)', page) == offered
    assert re.findall(r"<span>(người gửi chọn[^<]*|vì viết[^<]*)</span>", page) == told
    assert re.findall(r'name="offered" value="(\d+)"', page) == [str(cast.roads.pk)]


def test_a_wish_alone_is_offered_and_is_no_suggestion_of_the_machine(cast, clerk, dialogue):
    page = plain(clerk.get(at(matter(cast, dialogue, "Xin xã xem giúp.", asked_sector=cast.schools))))
    assert re.findall(r'value="sector=(\d+)', page) == [str(cast.schools.pk)]
    assert re.findall(r'name="offered" value="(\d+)"', page) == []


def test_nothing_is_chosen_before_a_person_chooses(cast, clerk, dialogue):
    page = plain(clerk.get(at(matter(cast, dialogue, ROAD))))
    assert f'<option value="{cast.roads.pk}" selected' not in page


def test_without_scripts_a_press_fills_the_form_and_keeps_what_was_typed(cast, clerk, dialogue):
    opinion = matter(cast, dialogue, ROAD)
    sent = decision(cast, sector="", due_on="08/6/2026", fill=f"sector={cast.roads.pk}")
    answer = clerk.post(at(opinion), sent)
    page = plain(answer)
    assert (answer.status_code, f'<option value="{cast.roads.pk}" selected' in page) == (200, True)
    assert 'value="08/6/2026"' in page
    assert Opinion.objects.get().sector is None


@pytest.mark.parametrize("fill", ["seen=assigned", "sector", "=", "sector=không có"])
def test_a_strange_press_changes_nothing(cast, clerk, dialogue, fill):
    opinion = matter(cast, dialogue, ROAD)
    assert clerk.post(at(opinion), decision(cast, fill=fill)).status_code == 200
    assert Opinion.objects.get().sector is None


def test_what_was_offered_is_recorded_beside_what_was_chosen(cast, clerk, dialogue):
    clerk.post(at(matter(cast, dialogue, ROAD)), decision(cast, sector=cast.schools.pk, offered=cast.roads.pk))
    details = JournalEntry.objects.get(action=Action.CLASSIFY).details
    assert (details["sector"], details["suggested"]) == (cast.schools.code, cast.roads.code)


def test_a_body_named_by_the_words_is_offered_as_lead(cast, clerk, dialogue):
    police = Department.objects.create(commune=cast.commune, name="Công an xã", code="CA", kind=DepartmentKind.POLICE)
    page = plain(clerk.get(at(matter(cast, dialogue, "Mất trộm chó, thanh niên lạng lách trên đường."))))
    assert re.findall(r'value="lead=(\d+)"', page) == [str(police.pk)]


def test_the_first_field_takes_the_suggested_body_along_and_says_so(cast, clerk, dialogue):
    police = Department.objects.create(commune=cast.commune, name="Công an xã", code="CA", kind=DepartmentKind.POLICE)
    opinion = matter(cast, dialogue, "Mất trộm chó, thanh niên lạng lách trên đường.")
    page = plain(clerk.get(at(opinion)))
    fill, name = re.findall(rf'value="(sector=\d+ lead={police.pk})"[^>]*>([^<]+)<', page)[0]
    filled = plain(clerk.post(at(opinion), decision(cast, sector="", fill=fill)))
    picked = re.findall(r'value="(\d+)" (?:selected|checked)', filled)
    assert (name.strip().endswith(", giao Công an xã"), str(police.pk) in picked) == (True, True)


def test_words_that_may_be_a_denunciation_are_neither_shown_nor_judged(cast, clerk, dialogue):
    opinion = matter(cast, dialogue, "Tôi tố cáo cán bộ nhận hối lộ làm đường.", scope="pending")
    page = plain(clerk.get(at(opinion)))
    assert missing(page, "nhận hối lộ", 'name="fill"', HIDDEN) == ["nhận hối lộ", 'name="fill"']


def test_what_may_be_the_same_matter_stands_beside_it(cast, clerk, dialogue):
    lead = matter(cast, dialogue, "Trạm bơm Nà Phai hỏng từ Tết, ruộng khô")
    twin = matter(cast, dialogue, "Ruộng khô vì trạm bơm Nà Phai hỏng", village=1)
    matter(cast, dialogue, "Trạm bơm Cây Mò hỏng, ruộng khô", village=2)
    page = plain(clerk.get(at(lead)))
    assert re.findall(r'action="[^"]*y-kien/([^/]+)/gop/"', page) == [twin.public_id]
    assert "khác chỗ, không gộp" in page
    clerk.post(f"{ROOM}y-kien/{twin.public_id}/gop/", {"into": lead.public_id})
    assert Opinion.objects.get(pk=twin.pk).merged_into == lead


def test_a_denunciation_is_nobody_s_twin(cast, clerk, dialogue):
    lead = matter(cast, dialogue, "Trạm bơm Nà Phai hỏng từ Tết, ruộng khô")
    matter(cast, dialogue, "Tôi tố cáo cán bộ nhận hối lộ ở trạm bơm Nà Phai, ruộng khô", scope="pending")
    assert "Có thể cùng việc" not in plain(clerk.get(at(lead)))


def test_the_office_sees_how_often_a_suggestion_was_taken(cast, clerk, sign_in, dialogue):
    for sector in (cast.roads, cast.schools):
        clerk.post(at(matter(cast, dialogue, ROAD)), decision(cast, sector=sector.pk, offered=cast.roads.pk))
    told = "gợi ý được lấy 1 trong 2 lần"
    assert [told in plain(one.get(f"{ROOM}tat-ca/")) for one in (clerk, sign_in(cast, "front"))] == [True, False]


def test_the_office_sees_how_often_asker_machine_and_office_agree(cast, clerk, dialogue):
    schools = {"asked_sector": cast.schools}
    wishes = (("roads", {"asked_sector": cast.roads}), ("schools", schools), ("roads", schools), ("roads", {}))
    for chosen, wish in wishes:
        opinion = matter(cast, dialogue, ROAD, **wish)
        clerk.post(at(opinion), decision(cast, sector=getattr(cast, chosen).pk, offered=cast.roads.pk))
    Opinion.objects.filter(pk=opinion.pk).update(visibility="sealed")
    assert agreement(dialogue) == Agreement(offered=3, taken=2, asked=3, heeded=2, guessed=1, alike=1)
    assert "chọn giống người hỏi 2, chương trình gợi ý giống người hỏi 1" in plain(clerk.get(f"{ROOM}tat-ca/"))


def test_decisions_of_the_office_teach(cast, clerk, dialogue):
    for words in ("Hang đá bị vẽ bậy", "Hang đá có rác"):
        clerk.post(at(matter(cast, dialogue, words)), decision(cast, sector=cast.schools.pk))
    page = plain(clerk.get(at(matter(cast, dialogue, "Hang đá bị đục"))))
    assert re.findall(r'value="sector=(\d+)"', page) == [str(cast.schools.pk)]
