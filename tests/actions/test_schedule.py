"""The day of the conference and the gate of the seven days (Luật 72/2025/QH15, Điều 43)."""

from __future__ import annotations

from datetime import date, time

import pytest

from doithoai.actions.schedule import schedule_conference
from doithoai.models import Conference, Dialogue, JournalEntry, PlanPart
from doithoai.rules.refusals import BadInput, NotYet, Refused
from doithoai.rules.vocabulary import DialogueStage
from tests.people import moment
from tests.stages import announced, drafted, planned, scheduled, set_day

SATURDAY = date(2026, 6, 20)  # D−7 is Saturday 13/6, so the safe day is Friday 12/6


def try_day(dialogue, actor, on, today, **facts):
    return schedule_conference(
        dialogue, on=on, starts_at=time(8), place="Hội trường", actor=actor, at=moment(today), **facts
    )


def test_the_day_is_set(cast):
    dialogue = scheduled(cast)
    assert (Conference.objects.get().on, dialogue.stage) == (date(2026, 6, 12), DialogueStage.PLANNED)


def test_the_draft_of_the_plan_says_the_same(cast):
    dialogue = drafted(cast)
    set_day(cast, dialogue, date(2026, 6, 12))
    said = PlanPart.objects.filter(dialogue=dialogue, section="time_and_place").values_list("text", flat=True)
    assert list(said)[:2] == [
        "Thời gian tổ chức tiếp xúc, đối thoại: 08 giờ 00 phút, ngày 12 tháng 6 năm 2026 (thứ Sáu).",
        "Địa điểm tổ chức: Tại hội trường trụ sở UBND xã.",
    ]


def test_until_the_safe_day_the_clerk_sets_it(cast):
    assert try_day(planned(cast), cast.clerk, SATURDAY, "12/6/2026").on == SATURDAY


def test_after_the_safe_day_the_clerk_reads_what_to_do(cast):
    with pytest.raises(NotYet) as refusal:
        try_day(planned(cast), cast.clerk, SATURDAY, "13/6/2026")
    assert str(refusal.value) == (
        "Thông báo lịch nên ra chậm nhất 12/6/2026 (thứ Sáu), nay đã qua. Ông/Bà chọn ngày từ 22/6/2026 (thứ Hai), "
        "hoặc trình Chủ tịch định ngày này và ghi lý do."
    )


def test_a_leader_needs_a_reason(cast):
    dialogue = planned(cast)
    with pytest.raises(BadInput, match="Ông/Bà ghi lý do nếu vẫn họp ngày này"):
        try_day(dialogue, cast.chair, SATURDAY, "13/6/2026")
    conference = try_day(dialogue, cast.chair, SATURDAY, "13/6/2026", late_reason="Trùng kỳ họp HĐND tỉnh")
    assert conference.late_notice_reason == "Trùng kỳ họp HĐND tỉnh"


def test_nobody_may_break_the_seven_days(cast):
    with pytest.raises(BadInput, match="chỉ trước hội nghị 6 ngày, quy định là ít nhất 7 ngày"):
        try_day(planned(cast), cast.chair, SATURDAY, "14/6/2026", late_reason="Gấp")


@pytest.mark.parametrize(
    ("on", "today", "sentence"),
    [
        (date(2026, 5, 18), "18/5/2026", "Ngày hội nghị phải sau hôm nay, 18/5/2026"),
        (date(2026, 5, 1), "18/5/2026", "Ngày hội nghị phải sau hôm nay"),
        (date(2027, 1, 12), "18/5/2026", "Đợt này là của năm 2026"),
        (date(2026, 12, 24), "18/5/2026", "Chưa có lịch nghỉ năm 2027 nên chưa tính được hạn"),
    ],
)
def test_days_that_can_not_be(cast, on, today, sentence):
    with pytest.raises(BadInput, match=sentence) as refusal:
        try_day(planned(cast), cast.clerk, on, today)
    assert (refusal.value.field, Conference.objects.count()) == ("on", 0)


def test_moving_an_announced_day_needs_a_new_notice(cast):
    dialogue = announced(cast)
    set_day(cast, dialogue, date(2026, 6, 19), moment("1/6/2026"))
    assert Dialogue.objects.get().stage is DialogueStage.POSTPONED
    assert JournalEntry.objects.last().details == {
        "on": "2026-06-19", "before": "2026-06-12", "starts": "08:00", "late": None,
    }  # fmt: skip


def test_a_new_place_leaves_the_day_and_the_notice_alone(cast):
    dialogue = announced(cast)
    try_day(dialogue, cast.clerk, date(2026, 6, 12), "10/6/2026", chair_name="Ông Lê Văn Giả Định")
    assert (dialogue.stage, Conference.objects.get().place) == (DialogueStage.ANNOUNCED, "Hội trường")


def test_a_conference_that_sat_is_not_moved(cast):
    dialogue = announced(cast)
    dialogue.move_to(DialogueStage.IN_SESSION, axis="stage")
    with pytest.raises(NotYet, match="Hội nghị đã họp nên không dời ngày được nữa"):
        set_day(cast, dialogue, date(2026, 7, 10))


def test_other_roles_and_communes_set_no_day(cast, neighbour):
    dialogue = planned(cast)
    for actor in (cast.secretary, cast.village_head, neighbour.clerk):
        with pytest.raises(Refused):
            try_day(dialogue, actor, date(2026, 6, 12), "18/5/2026")
