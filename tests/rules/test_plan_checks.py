"""The plan's contradictions, found and repaired: on the words of the real plan of 2026."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doithoai.rules.plan_bases import first_bases, register_of
from doithoai.rules.plan_checks import Flaw, Plan, hints, tells_how_to_attend
from doithoai.rules.plan_repairs import repaired_lines, repaired_quotas, repaired_recipients
from doithoai.rules.plan_template import Place, PlanLine, first_quotas, first_recipients, is_front, is_own_body, parts
from doithoai.rules.vocabulary import DelegateGroup as G
from doithoai.rules.vocabulary import PlanSection as S

PLACE = Place("xã", "Phong Quang", "Thái Nguyên", 18)
PLAN = Plan(PLACE, parts(PLACE, 2026, 2), first_bases(PLACE, 2026), first_quotas(), first_recipients(PLACE))


def with_lines(section: S, *texts: str) -> Plan:
    body = "Ủy ban Mặt trận Tổ quốc Việt Nam" if section is S.TASKS else ""
    return replace(PLAN, lines={**PLAN.lines, section: tuple(PlanLine(text, body) for text in texts)})


AS_SIGNED = {
    Flaw.GROUP_FORGOTTEN: with_lines(
        S.FORM,
        "Hình thức tiếp xúc, đối thoại, phỏng vấn: Tổ chức hội nghị với các Trưởng thôn; Trưởng ban công tác mặt trận; "
        "Người có uy tín và đại diện các hộ gia đình trên địa bàn.",
        "Chế độ: Chủ tịch UBND xã cùng thường trực Hội đồng nhân dân chủ trì.",
    ),
    Flaw.NO_WAY_TO_ATTEND: with_lines(S.TIME_AND_PLACE, "Thời gian: Quý II/2026.", "Địa điểm: hội trường."),
    Flaw.LEFT_OVER: with_lines(S.PURPOSE, "Thông báo một số chủ trương, chính sách của thành phố; những khó khăn."),
    Flaw.NO_LAST_DAY: with_lines(
        S.TASKS, "Tổng hợp gửi về UBND xã trong Quý II/2026 (Thời gian cụ thể sẽ có văn bản thông báo sau)."
    ),
    Flaw.NO_PAST_DEBTS: with_lines(S.PROCEDURE, "Giới thiệu đại biểu.", "Chủ trì kết luận."),
}


def flaws(plan: Plan) -> set[Flaw]:
    return {hint.flaw for hint in hints(plan)}


def test_the_starting_text_has_no_flaw():
    assert hints(PLAN) == []


@pytest.mark.parametrize(("flaw", "plan"), AS_SIGNED.items(), ids=list(AS_SIGNED))
def test_what_the_real_plan_missed_is_found(flaw, plan):
    assert flaw in flaws(plan)


@pytest.mark.parametrize(("flaw", "plan"), AS_SIGNED.items(), ids=list(AS_SIGNED))
def test_one_click_repairs_it(flaw, plan):
    repaired = replace(plan, lines={**plan.lines, **repaired_lines(plan, flaw)})
    assert flaw not in flaws(repaired)


def test_the_repair_of_ii_3_names_every_group_of_ii_1():
    plan = AS_SIGNED[Flaw.GROUP_FORGOTTEN]
    assert repaired_lines(plan, Flaw.GROUP_FORGOTTEN)[S.FORM][0].text == (
        "Hình thức tiếp xúc, đối thoại: Tổ chức hội nghị tiếp xúc, đối thoại trực tiếp với các Bí thư chi bộ; "
        "Trưởng thôn; Trưởng ban công tác Mặt trận; Người có uy tín và đại diện các hộ gia đình trên địa bàn."
    )


def test_the_party_committee_must_be_invited():
    plan = replace(PLAN, quotas={G.VILLAGE_HEAD: PLAN.quotas[G.VILLAGE_HEAD]})
    assert flaws(plan) == {Flaw.NO_PARTY_COMMITTEE}
    assert repaired_quotas(plan, Flaw.NO_PARTY_COMMITTEE)[G.PARTY_COMMITTEE].in_all == 2


def test_copies_follow_the_number_of_villages():
    plan = replace(PLAN, place=replace(PLACE, villages=17))
    assert flaws(plan) == {Flaw.COPIES}
    assert {r.copies for r in repaired_recipients(plan, Flaw.COPIES) if r.name.endswith("thôn")} == {17}


def test_a_blank_is_named_by_its_place():
    plan = replace(PLAN, bases=(*PLAN.bases, "Căn cứ Kế hoạch số ……-KH/ĐU"))
    assert [hint.sentence for hint in hints(plan)] == ["Ông/Bà điền tiếp căn cứ 6."]


def test_a_missing_co_chair_can_only_be_written_by_a_person():
    plan = with_lines(S.FORM, *[line.text for line in PLAN.lines[S.FORM][:1]])
    assert [(hint.flaw, hint.repair) for hint in hints(plan)] == [(Flaw.NO_CO_CHAIR, "")]


def test_the_way_to_attend_is_one_of_the_four_contents():
    assert (tells_how_to_attend(PLAN.lines), tells_how_to_attend(with_lines(S.TIME_AND_PLACE).lines)) == (True, False)


def test_another_commune_gets_its_own_blanks_and_not_the_papers_of_phong_quang():
    elsewhere = Place("phường", "Mẫu", "Lào Cai", 9)
    assert [basis.code for basis in register_of(elsewhere)] == ["law-72-2025", "law-10-2022"]
    assert first_bases(elsewhere, 2027)[1].startswith("Căn cứ Kế hoạch số ……-KH/ĐU ngày …… của Đảng ủy phường Mẫu")


def test_every_task_has_its_place_in_chapter_three():
    bodies = dict.fromkeys(line.body for line in PLAN.lines[S.TASKS])
    assert [("front" if is_front(b) else "own" if is_own_body(b) else "other") for b in bodies] == [
        "front", "own", "own", "other", "other",
    ]  # fmt: skip
