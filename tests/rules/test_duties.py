"""The checklist of a dialogue, stage by stage: what is due, from whom, by when, and which comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from doithoai.rules.calendar import built_in_calendar
from doithoai.rules.duties import checklist
from doithoai.rules.duty_facts import Body, Facts, Place
from doithoai.rules.first_duty import CONSEQUENCE, first_of, is_mine, waits_for_others
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Channel, DialogueStage, DocumentKind, Due, Role

S = DialogueStage
CALENDAR = built_in_calendar()
DAY = date(2026, 6, 12)
ECONOMY = Body(1, "Phòng Kinh tế")
VILLAGE = Place(7, "Thôn 7", printed=10)
BASE = Facts(today=date(2026, 5, 28), year=2026, stage=S.ANNOUNCED, conference_on=DAY, bodies=(ECONOMY,))
DONE = replace(
    BASE,
    announced_on=date(2026, 5, 27),
    schedule_channels=frozenset({Channel.MASS_MEDIA}),
    delegates=54,
    invitations=1,
    digests=1,
)


def dues(facts: Facts) -> list[tuple[Due, str]]:
    return [(duty.due, duty.due_on.isoformat() if duty.due_on else "") for duty in checklist(facts, CALENDAR)]


def actor(*roles: Role, account: int = 1, department: int | None = None, village: int | None = None) -> Actor:
    villages = frozenset({village}) if village else frozenset()
    return Actor(1, frozenset(roles), account, department_id=department, village_ids=villages)


STAGES = [
    (Facts(today=date(2026, 1, 5), year=2026), [(Due.OPEN_DIALOGUE, "")]),
    (
        Facts(today=date(2026, 1, 26), year=2026, stage=S.DRAFTED, quarter=2),
        [(Due.ISSUE_PLAN, "2026-06-23"), (Due.SET_DATE, "2026-06-23")],
    ),
    (Facts(today=DAY, year=2026, stage=S.PLANNED), [(Due.SET_DATE, "2026-12-24"), (Due.RECEIVE_DIGEST, "")]),
    (
        replace(BASE, stage=S.PLANNED, delegates=54, digests=1),
        [(Due.ANNOUNCE, "2026-06-05"), (Due.INVITE, "2026-06-05")],
    ),
    (DONE, [(Due.HOLD_CONFERENCE, "2026-06-12")] * 4),
    (replace(DONE, stage=S.IN_SESSION, today=DAY), [(Due.HOLD_CONFERENCE, "2026-06-12")] * 4),
    (
        replace(DONE, stage=S.CONCLUDED, today=DAY, conclusions=5, unconfirmed=2),
        [
            (Due.CONFIRM_CONCLUSIONS, "2026-06-22"),
            (Due.PUBLISH_RESULTS, "2026-06-22"),
            (Due.REPORT_UPWARD, "2026-07-03"),
        ],
    ),
    (
        replace(DONE, stage=S.RESULTS_PUBLISHED, today=date(2026, 6, 19), results_on=date(2026, 6, 19)),
        [(Due.PROVE_RESULTS, "2026-06-22"), (Due.REPORT_UPWARD, "2026-07-03")],
    ),
    (replace(DONE, stage=S.CLOSED), []),
    (replace(DONE, stage=S.CANCELLED), []),
]


@pytest.mark.parametrize(("facts", "expected"), STAGES, ids=lambda value: str(getattr(value, "stage", "")))
def test_each_stage_owes_its_own(facts, expected):
    assert dues(facts) == expected


def test_a_missing_proof_is_due_until_the_day_of_the_law():
    facts = replace(DONE, schedule_channels=frozenset())
    assert dues(facts)[0] == (Due.PROVE_ANNOUNCEMENT, "2026-06-05")


def test_all_three_proofs_and_the_report_let_the_dialogue_close():
    channels = frozenset({Channel.MASS_MEDIA, Channel.NOTICE_BOARD, Channel.VILLAGE_HEADS})
    facts = replace(DONE, stage=S.RESULTS_PUBLISHED, results_on=DAY, results_channels=channels, reported_upward=True)
    assert dues(facts) == [(Due.CLOSE_DIALOGUE, "")]
    assert dues(replace(facts, unanswered=1)) == []


def test_a_scope_is_seen_within_ten_working_days_or_in_time_to_assign():
    seen_late = replace(DONE, unseen=3, unseen_since=date(2026, 5, 4))
    assert dues(seen_late)[0] == (Due.DECIDE_SCOPE, "2026-05-18")
    assert dues(replace(seen_late, unseen_since=date(2026, 5, 27)))[0] == (Due.DECIDE_SCOPE, "2026-05-29")


def test_the_why_shows_the_sum_and_the_facts():
    (first, *_) = checklist(replace(DONE, schedule_channels=frozenset()), CALENDAR)
    expected = "Hội nghị 12/6 − 7 ngày = 05/6. Đã công bố 27/5, chưa có bằng chứng: sổ phát loa hoặc bài đăng."
    assert first.why == expected


def test_a_department_owes_by_the_day_of_its_assignments():
    body = replace(ECONOMY, to_draft=14, draft_by=date(2026, 6, 9), handed_in=3, to_agree=2, agree_by=date(2026, 6, 9))
    found = [(d.due, d.role, d.title, d.why) for d in checklist(replace(DONE, bodies=(body,)), CALENDAR)][:2]
    assert found == [
        (Due.DRAFT_ANSWERS, Role.DEPARTMENT, "Soạn 14 câu trả lời", "Hội nghị 12/6 − 3 ngày = 09/6. Đã xong 3."),
        (
            Due.AGREE_ANSWERS,
            Role.DEPARTMENT_HEAD,
            "Xem 2 dự thảo của phòng",
            "Văn phòng giao, hạn 09/6. Cán bộ đã trình, chờ Trưởng phòng.",
        ),
    ]


def test_promises_of_earlier_years_are_owed_too():
    body = replace(ECONOMY, promises=2, promise_by=date(2026, 4, 30), late_promises=1)
    (duty, *_) = checklist(replace(DONE, bodies=(body,)), CALENDAR)
    assert (duty.due, duty.title, duty.due_on) == (
        Due.KEEP_COMMITMENTS,
        "Làm 2 việc đã hứa, 1 đã quá hạn",
        date(2026, 4, 30),
    )


def test_a_year_without_days_off_is_a_duty_not_a_crash():
    facts = replace(DONE, stage=S.PLANNED, conference_on=date(2031, 5, 5), announced_on=None, year=2031)
    found = checklist(facts, CALENDAR)
    assert [(duty.due, duty.title) for duty in found if duty.due is Due.SET_CALENDAR] == [
        (Due.SET_CALENDAR, "Nhập lịch nghỉ năm 2031")
    ]
    assert first_of(found, facts.today).duty.due is Due.SET_CALENDAR


ANSWERS = Body(1, "Phòng Kinh tế", to_draft=1, draft_by=date(2026, 6, 9), to_agree=1, agree_by=date(2026, 6, 9))
OWNERS = [
    (actor(Role.CLERK), {Due.DECIDE_SCOPE, Due.HOLD_CONFERENCE, Due.AGREE_SCOPE}),
    (actor(Role.CLERK, account=9), {Due.DECIDE_SCOPE, Due.HOLD_CONFERENCE}),
    (actor(Role.CHAIR), {Due.AGREE_SCOPE, Due.HOLD_CONFERENCE}),
    (actor(Role.DEPARTMENT, department=1), {Due.DRAFT_ANSWERS}),
    (actor(Role.DEPARTMENT_HEAD, department=1), {Due.DRAFT_ANSWERS, Due.AGREE_ANSWERS}),
    (actor(Role.DEPARTMENT, department=2), set()),
    (actor(Role.VILLAGE_OFFICER, village=7), {Due.COLLECT, Due.SIGN_FOR_PAPERS}),
    (actor(Role.VILLAGE_OFFICER, village=8), set()),
    (actor(Role.OBSERVER), {Due.CHECK_CLAIMS}),
    (actor(Role.SECRETARY), {Due.HOLD_CONFERENCE}),
    (actor(Role.ADMINISTRATOR), set()),
]
BUSY = replace(
    DONE,
    bodies=(ANSWERS,),
    places=(replace(VILLAGE, unsigned=(DocumentKind.PLAN, DocumentKind.RESULTS_NOTICE)),),
    unseen=1,
    unseen_since=date(2026, 5, 27),
    rulings=((9, 1),),
    claims=1,
)


def test_the_papers_a_village_signs_for_are_named():
    titles = [duty.title for duty in checklist(BUSY, CALENDAR) if duty.due is Due.SIGN_FOR_PAPERS]
    assert titles == ["Ký nhận kế hoạch và thông báo kết quả xã gửi Thôn 7"]


@pytest.mark.parametrize(("person", "expected"), OWNERS, ids=["+".join(sorted(who.roles)) for who, _ in OWNERS])
def test_everybody_owes_their_own(person, expected):
    assert {duty.due for duty in checklist(BUSY, CALENDAR) if is_mine(duty, person)} == expected


def test_the_office_sees_what_waits_for_others_and_a_village_does_not():
    clerk, village = actor(Role.CLERK, account=9), actor(Role.VILLAGE_OFFICER, village=7)
    waiting = {duty.due for duty in checklist(BUSY, CALENDAR) if waits_for_others(duty, clerk)}
    assert waiting == {
        Due.AGREE_SCOPE,
        Due.DRAFT_ANSWERS,
        Due.AGREE_ANSWERS,
        Due.COLLECT,
        Due.SIGN_FOR_PAPERS,
        Due.CHECK_CLAIMS,
    }
    assert [duty for duty in checklist(BUSY, CALENDAR) if waits_for_others(duty, village)] == []


def test_the_law_goes_before_what_is_overdue_by_the_communes_own_day():
    facts = replace(DONE, today=date(2026, 6, 4), schedule_channels=frozenset(), to_assign=11)
    mine = [duty for duty in checklist(facts, CALENDAR) if duty.role is Role.CLERK]
    first = first_of(mine, facts.today)
    assert (first.duty.due, first.because) == (
        Due.PROVE_ANNOUNCEMENT,
        "Thiếu bằng chứng thì không chứng minh được đã báo đúng hạn luật. "
        "Vì vậy đứng trước 1 việc đã quá hạn xã tự định.",
    )


def test_what_others_wait_for_goes_before_what_only_presses():
    body = replace(ECONOMY, to_draft=1, draft_by=DAY, promises=1, promise_by=date(2026, 6, 11))
    found = checklist(replace(DONE, stage=S.CLOSED, bodies=(body,), today=date(2026, 6, 11)), CALENDAR)
    assert first_of(found, date(2026, 6, 11)).duty.due is Due.DRAFT_ANSWERS


def test_what_only_the_head_can_do_goes_before_what_the_department_drafts():
    body = replace(ANSWERS, to_draft=2, draft_by=date(2026, 6, 8))
    head = actor(Role.DEPARTMENT_HEAD, department=1)
    mine = [duty for duty in checklist(replace(DONE, bodies=(body,)), CALENDAR) if is_mine(duty, head)]
    assert first_of(mine, date(2026, 6, 10)).duty.due is Due.AGREE_ANSWERS


def test_a_body_that_is_within_its_day_is_waited_for_and_never_the_first_duty():
    own_day = replace(DONE, stage=S.CLOSED, referrals=3, referral_by=date(2026, 7, 17))
    (waits,) = checklist(own_day, CALENDAR)
    late = replace(own_day, late_referrals=1, late_referral_by=date(2026, 7, 10))
    first = first_of(checklist(late, CALENDAR), date(2026, 7, 15))
    assert (waits.title, waits.due_on) == ("Chờ cấp trên trả lời 3 việc đã chuyển", date(2026, 7, 17))
    assert (first_of([waits], date(2026, 7, 15)), first.duty.title) == (None, "Đòi trả lời 1 việc đã chuyển cấp trên")


def test_the_conference_is_first_on_its_day_and_not_before():
    clerk = [duty for duty in checklist(replace(DONE, to_assign=1), CALENDAR) if duty.role is Role.CLERK]
    assert first_of(clerk, date(2026, 6, 11)).duty.due is Due.ASSIGN
    assert first_of(clerk, DAY).duty.due is Due.HOLD_CONFERENCE


def test_nothing_due_is_nothing_first():
    assert first_of([], DAY) is None


def test_every_duty_says_what_happens_if_it_is_left():
    assert set(CONSEQUENCE) == set(Due)


def test_villages_without_sheets_are_named_while_opinions_come_and_pages_that_wait_with_their_oldest_day():
    places = (Place(1, "Thôn 1", printed=10), *(Place(n, f"Thôn {n}") for n in range(2, 8)))
    facts = replace(DONE, places=places, pages=5, pages_since=date(2026, 5, 20))
    found = {duty.due: duty for duty in checklist(facts, CALENDAR)}
    printing, typing = found[Due.PRINT_SLIPS], found[Due.ENTER_PAGES]
    assert (printing.title, typing.title) == ("In phiếu giấy cho 6 thôn", "Nhập 5 trang quét đang chờ")
    assert "Chưa in: Thôn 2, Thôn 3, Thôn 4, Thôn 5 và 2 thôn nữa. Thôn" in printing.why
    assert typing.note == "Trang đầu gửi 20/5"
    planned = {duty.due for duty in checklist(replace(facts, stage=S.PLANNED), CALENDAR)}
    assert Due.PRINT_SLIPS not in planned
