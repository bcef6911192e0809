"""What is due, from whom, by when, and why: the checklist of a dialogue, computed from counts and days.

Nothing here is stored: the office's facts go in, the duties come out, and a day that has passed is simply overdue.
Days of the law and of the plan come from ``deadlines``; where somebody set a day (an assignment, a promise), that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from doithoai.language.dates import short
from doithoai.rules import deadlines, law
from doithoai.rules.calendar import Calendar
from doithoai.rules.counting import Deadline, count_before
from doithoai.rules.counting import Duty as Count
from doithoai.rules.duty import Clock, Duty
from doithoai.rules.duty_facts import Body, Facts
from doithoai.rules.notice_proofs import RESULTS_CHANNELS
from doithoai.rules.paper_rules import papers_named
from doithoai.rules.parameters import DEFAULTS, Counting, Parameters, Span
from doithoai.rules.vocabulary import Channel, DialogueStage, Due, Role

S = DialogueStage
#: Stages in which the conference is still ahead, so that opinions are prepared for it.
_BEFORE = frozenset({S.PLANNED, S.ANNOUNCED, S.POSTPONED})
_AT_WORK = _BEFORE | {S.DRAFTED, S.IN_SESSION}
_AFTER = frozenset({S.CONCLUDED, S.RESULTS_PUBLISHED})
#: Điều 43: the schedule goes out on the mass media; the results in three places (notice_proofs).
_NAMED = 4  # villages in a note
SCHEDULE_CHANNELS = frozenset({Channel.MASS_MEDIA})


def checklist(facts: Facts, calendar: Calendar, parameters: Parameters = DEFAULTS) -> tuple[Duty, ...]:
    """Every duty that is open, those with the earliest day first, those without a day last.

    A year without a table of days off does not raise: it becomes a duty of its own, and what hangs on it has no day.
    """
    clock = Clock(facts, calendar, parameters)
    steps = (_planning, _announcing, _inviting, _collecting, _preparing, _answering, _meeting, _concluding, _following)
    found = [duty for step in steps for duty in step(facts, clock)]
    found += [
        Duty(Due.SET_CALENDAR, Role.ADMINISTRATOR, f"Nhập lịch nghỉ năm {year}", note=sentence)
        for year, sentence in sorted(clock.unknown.items())
    ]
    return tuple(sorted(found, key=lambda duty: (duty.due_on or date.max, list(Due).index(duty.due))))


def _planning(f: Facts, clock: Clock) -> Iterator[Duty]:
    left = (date(f.year, 12, 31) - f.today).days
    if f.stage is None:
        note = f"Luật: mỗi năm ít nhất một lần. Năm {f.year} còn {left} ngày"
        title = f"Mở đợt đối thoại năm {f.year}"
        yield Duty(Due.OPEN_DIALOGUE, Role.CLERK, title, note=note, own_source=law.ONCE_A_YEAR)
        return
    if f.stage is S.DRAFTED:
        yield Duty(
            Due.ISSUE_PLAN,
            Role.CLERK,
            f"Soạn xong và ban hành kế hoạch năm {f.year}",
            clock.around(deadlines.last_day_to_announce) or clock.counted(lambda: _last_day_to_set_date(f, clock)),
            note="Thông báo lịch chỉ đi được khi đã có kế hoạch",
        )
    if f.conference_on is None and f.stage in (S.DRAFTED, S.PLANNED, S.POSTPONED):
        note = "Mọi hạn khác tính từ ngày này"
        deadline = clock.counted(lambda: _last_day_to_set_date(f, clock))
        yield Duty(Due.SET_DATE, Role.CLERK, "Định ngày hội nghị", deadline, note=note)


def _last_day_to_set_date(f: Facts, clock: Clock) -> Deadline:
    """So that a conference on the last day of the planned quarter (or of the year) can still be announced in time."""
    end = _end_of_quarter(f.year, f.quarter or 4)
    event = f"Hết quý {('I', 'II', 'III', 'IV')[(f.quarter or 4) - 1]}"
    notice = clock.parameters.notice
    return count_before(
        Count(str(Due.SET_DATE), "Định ngày hội nghị", event), end, notice.value, notice.source, clock.calendar
    )


def _end_of_quarter(year: int, quarter: int) -> date:
    month = 3 * quarter
    return date(year, month, 31 if month in (3, 12) else 30)


def _announcing(f: Facts, clock: Clock) -> Iterator[Duty]:
    if f.conference_on is None or f.stage not in _BEFORE:
        return
    deadline = clock.around(deadlines.last_day_to_announce)
    if f.announced_on is None:
        yield Duty(
            Due.ANNOUNCE, Role.CLERK, f"Ban hành và công bố thông báo lịch họp {short(f.conference_on)}", deadline
        )
        return
    missing = SCHEDULE_CHANNELS - f.schedule_channels
    if missing:
        note = f"Đã công bố {short(f.announced_on)}, chưa có bằng chứng: {_channels(missing)}"
        title = "Nộp bằng chứng đã thông báo lịch"
        done = len(f.schedule_channels)
        yield Duty(Due.PROVE_ANNOUNCEMENT, Role.CLERK, title, deadline, note=note, count=len(missing), done=done)


def _inviting(f: Facts, clock: Clock) -> Iterator[Duty]:
    if f.conference_on is not None and f.stage in _BEFORE and not f.invitations:
        title = f"Gửi giấy mời {f.delegates} đại biểu" if f.delegates else "Lập danh sách đại biểu và gửi giấy mời"
        note = "Giấy mời đi cùng thông báo lịch"
        deadline = clock.around(deadlines.last_day_to_announce)
        yield Duty(Due.INVITE, Role.CLERK, title, deadline, note=note, count=max(f.delegates, 1))
    for place in f.places:
        if place.unsigned:
            title = f"Ký nhận {papers_named(place.unsigned)} xã gửi {place.name}"
            yield Duty(
                Due.SIGN_FOR_PAPERS,
                Role.VILLAGE_OFFICER,
                title,
                clock.around(deadlines.last_day_to_publish_results) if f.stage in _AFTER else None,
                f.conference_on if f.stage in _BEFORE else None,
                note="Chạm một lần là xong; xã biết văn bản đã tới thôn",
                count=len(place.unsigned),
                body=place.name,
                village_id=place.village_id,
                papers=place.unsigned,
            )


def _collecting(f: Facts, clock: Clock) -> Iterator[Duty]:
    if f.stage not in _BEFORE:
        return
    deadline = clock.around(deadlines.last_day_to_send_opinions)
    open_still = deadline is None or f.today <= deadline.due_on
    for place in f.places if open_still else ():
        note = f"Đã có {place.slips} phiếu" if place.slips else "Chưa có phiếu nào của thôn"
        title = f"Nhận và gửi phiếu của {place.name}"
        yield Duty(
            Due.COLLECT,
            Role.VILLAGE_OFFICER,
            title,
            deadline,
            note=note,
            done=place.slips,
            body=place.name,
            village_id=place.village_id,
        )
    if not f.digests:
        yield Duty(Due.RECEIVE_DIGEST, Role.OBSERVER, "Gửi bản tổng hợp ý kiến", deadline, note="Chưa thấy gửi")
    blank = [place.name for place in f.places if not place.printed]
    if blank and f.stage is S.ANNOUNCED and open_still:
        title = f"In phiếu giấy cho {len(blank)} thôn"
        note = f"Chưa in: {_some(blank)}. Thôn không dùng phiếu giấy thì thôi"
        yield Duty(Due.PRINT_SLIPS, Role.CLERK, title, deadline, note=note, count=len(blank))
    if f.pages:
        note = f"Trang đầu gửi {short(f.pages_since)}" if f.pages_since else ""
        title = f"Nhập {f.pages} trang quét đang chờ"
        yield Duty(Due.ENTER_PAGES, Role.CLERK, title, deadline, note=note, count=f.pages)
    if f.unseen:
        yield Duty(
            Due.DECIDE_SCOPE,
            Role.CLERK,
            f"Xem phạm vi {f.unseen} ý kiến",
            _scope_by(f, clock, deadline),
            count=f.unseen,
        )
    for proposer, count in f.rulings:
        title = f"Xem {count} ý kiến đề nghị ngoài phạm vi"
        note = "Cần người thứ hai: đồng ý, hoặc đưa lại vào phạm vi"
        yield Duty(Due.AGREE_SCOPE, Role.CHAIR, title, deadline, note=note, count=count, hand=proposer)


def _some(names: list[str]) -> str:
    return ", ".join(names[:_NAMED]) + (f" và {len(names) - _NAMED} thôn nữa" if len(names) > _NAMED else "")


def _scope_by(f: Facts, clock: Clock, otherwise: Deadline | None) -> Deadline | None:
    """The sender must hear within ten working days; before the conference also in time to be assigned."""
    since = f.unseen_since
    told = clock.counted(
        lambda: deadlines.last_day_to_acknowledge(since, clock.calendar, clock.parameters) if since else None
    )
    days = [one for one in (told, clock.around(deadlines.last_day_to_assign), otherwise) if one]
    return min(days, key=lambda one: one.due_on, default=None)


def _preparing(f: Facts, clock: Clock) -> Iterator[Duty]:
    by = clock.around(deadlines.last_day_to_assign) if f.stage in _AT_WORK else None
    if f.to_classify:
        yield Duty(Due.CLASSIFY, Role.CLERK, f"Phân loại {f.to_classify} ý kiến", by, count=f.to_classify)
    if f.to_assign:
        yield Duty(Due.ASSIGN, Role.CLERK, f"Giao phòng trả lời {f.to_assign} ý kiến", by, count=f.to_assign)


def _answering(f: Facts, clock: Clock) -> Iterator[Duty]:
    drafts_by = clock.around(deadlines.last_day_to_draft_answers)
    for body in f.bodies:
        yield from _answers_of(body, drafts_by, "Văn phòng giao" if f.stage in _BEFORE else "Được giao")
    if f.to_approve:
        before = f.stage in _BEFORE
        yield Duty(
            Due.APPROVE_ANSWERS,
            Role.CHAIR,
            f"Duyệt {f.to_approve} câu trả lời",
            clock.around(_last_day_to_approve) if before else None,
            None if before else f.approve_by,
            note="Các phòng đã soạn, trưởng phòng đã đồng ý",
            count=f.to_approve,
        )
    if f.to_give:
        title = f"Gửi {f.to_give} trả lời bằng văn bản"
        note = "Lãnh đạo đã duyệt, còn đánh số và gửi"
        yield Duty(Due.ANSWER_IN_WRITING, Role.CLERK, title, on=f.give_by, note=note, count=f.to_give)


def _answers_of(body: Body, drafts_by: Deadline | None, given: str) -> Iterator[Duty]:
    """``given`` says who gave the work away: before the conference the office, from then on the chair may have."""

    def duty(due: Due, role: Role, title: str, on: date | None, count: int, note: str) -> Duty:
        # The day of the assignment rules; where it is the commune's own day for drafts, its derivation is shown.
        same = drafts_by if drafts_by and drafts_by.due_on == on and due is Due.DRAFT_ANSWERS else None
        words = note if same or on is None else f"{given}, hạn {short(on)}. {note}".strip()
        return Duty(
            due, role, title, same, on, words, count=count, done=body.handed_in, body=body.name,
            department_id=body.department_id,
        )  # fmt: skip

    done = f"Đã xong {body.handed_in}" if body.handed_in else ""
    if body.to_draft:
        title = f"Soạn {body.to_draft} câu trả lời"
        yield duty(Due.DRAFT_ANSWERS, Role.DEPARTMENT, title, body.draft_by, body.to_draft, done)
    if body.parts:
        title = f"Góp phần phối hợp cho {body.parts} câu trả lời"
        yield duty(Due.DRAFT_ANSWERS, Role.DEPARTMENT, title, body.part_by, body.parts, "")
    if body.to_agree:
        title = f"Xem {body.to_agree} dự thảo của phòng"
        note = "Cán bộ đã trình, chờ Trưởng phòng"
        yield duty(Due.AGREE_ANSWERS, Role.DEPARTMENT_HEAD, title, body.agree_by, body.to_agree, note)


def _last_day_to_approve(conference_on: date, calendar: Calendar, parameters: Parameters) -> Deadline:
    """The last working day before the conference, the commune's own: leaders carry the answers into the hall."""
    what = Count(str(Due.APPROVE_ANSWERS), "Duyệt trả lời", "Hội nghị")
    return count_before(what, conference_on, Span(1, Counting.WORKING), parameters.drafts_due.source, calendar)


def _meeting(f: Facts, clock: Clock) -> Iterator[Duty]:
    if f.conference_on is None or f.stage not in (S.ANNOUNCED, S.IN_SESSION):
        return
    day = short(f.conference_on)
    prepares = (
        "Hỗ trợ hội nghị đang họp" if f.stage is S.IN_SESSION else "Chuẩn bị hội trường, chương trình cho hội nghị"
    )
    for role, title in (
        (Role.CHAIR, f"Chủ trì hội nghị {day}"),
        (Role.SECRETARY, f"Ghi biên bản hội nghị {day}"),
        (Role.RECEPTION, f"Đón đại biểu, ghi đăng ký phát biểu {day}"),
        (Role.CLERK, f"{prepares} {day}"),
    ):
        note = "Hội nghị đang họp" if f.stage is S.IN_SESSION else "Ngày này đã báo với Nhân dân"
        yield Duty(Due.HOLD_CONFERENCE, role, title, on=f.conference_on, note=note)


def _concluding(f: Facts, clock: Clock) -> Iterator[Duty]:
    if f.stage not in (S.CONCLUDED, S.RESULTS_PUBLISHED):
        return
    results_by = clock.around(deadlines.last_day_to_publish_results)
    if f.stage is S.CONCLUDED and (f.unconfirmed or not f.conclusions):
        role = Role.CHAIR if f.conclusions else Role.SECRETARY
        title = f"Xác nhận {f.unconfirmed} câu kết luận" if f.conclusions else "Soạn kết luận hội nghị"
        yield Duty(Due.CONFIRM_CONCLUSIONS, role, title, results_by, count=max(f.unconfirmed, 1))
    if f.stage is S.CONCLUDED or f.results_on is None:
        yield Duty(Due.PUBLISH_RESULTS, Role.CLERK, "Công bố thông báo kết quả", results_by)
    elif missing := frozenset(RESULTS_CHANNELS) - f.results_channels:
        note = f"Chưa có: {_channels(missing)}"
        title = "Nộp đủ ba bằng chứng đã thông báo kết quả"
        done = len(RESULTS_CHANNELS) - len(missing)
        yield Duty(Due.PROVE_RESULTS, Role.CLERK, title, results_by, note=note, count=len(missing), done=done)
    if f.unpromised:
        title = f"Ghi {f.unpromised} lời hứa thành cam kết"
        note = "Việc chủ trì giao, câu trả lời có hứa; không phải lời hứa thì bỏ ra"
        if f.unpromised_done:
            note = f"{f.unpromised_done} việc trả lời đã làm xong: ghi ngày đã làm để Mặt trận xem"
        yield Duty(Due.RECORD_PROMISES, Role.CLERK, title, note=note, count=f.unpromised)
    if not f.reported_upward:
        by = clock.around(deadlines.last_day_to_report_upward)
        yield Duty(Due.REPORT_UPWARD, Role.CLERK, "Báo cáo kết quả lên tỉnh", by)
    if f.stage is S.RESULTS_PUBLISHED and not f.unanswered and f.reported_upward:
        note = "Mọi ý kiến đã trả lời. Cam kết còn mở vẫn theo dõi tiếp"
        yield Duty(Due.CLOSE_DIALOGUE, Role.CLERK, "Khép đợt đối thoại", note=note)


def _following(f: Facts, clock: Clock) -> Iterator[Duty]:
    for body in f.bodies:
        if body.promises:
            late = f", {body.late_promises} đã quá hạn" if body.late_promises else ""
            yield Duty(
                Due.KEEP_COMMITMENTS,
                Role.DEPARTMENT,
                f"Làm {body.promises} việc đã hứa{late}",
                on=body.promise_by,
                note=f"Hứa tại hội nghị, việc gần nhất hạn {short(body.promise_by)}" if body.promise_by else "",
                count=body.promises,
                body=body.name,
                department_id=body.department_id,
            )
    for place in f.places:
        if place.claims:
            title = f"Xem tại chỗ {place.claims} việc cơ quan báo xong ở {place.name}"
            yield _claims(Role.VILLAGE_OFFICER, title, place.claims, place.name, place.village_id)
    if f.claims:
        yield _claims(Role.OBSERVER, f"Kiểm tra {f.claims} việc cơ quan báo xong", f.claims, "", None)
    yield from _referred(f)


def _referred(f: Facts) -> Iterator[Duty]:
    """A body is reminded once the day it was given has passed; until then the office only waits for it."""
    if f.late_referrals:
        title = f"Đòi trả lời {f.late_referrals} việc đã chuyển cấp trên"
        note = "Cơ quan nhận chưa trả lời xã"
        yield Duty(Due.CHASE_REFERRALS, Role.CLERK, title, on=f.late_referral_by, note=note, count=f.late_referrals)
    if f.referrals:
        title = f"Chờ cấp trên trả lời {f.referrals} việc đã chuyển"
        note = f"Công văn hẹn {short(f.referral_by)}, quá ngày ấy mới cần nhắc" if f.referral_by else ""
        on, count = f.referral_by, f.referrals
        yield Duty(Due.CHASE_REFERRALS, Role.CLERK, title, on=on, note=note, count=count, waits=True)


def _claims(role: Role, title: str, count: int, body: str, village_id: int | None) -> Duty:
    note = "Người báo xong và người xác nhận phải khác nhau"
    return Duty(Due.CHECK_CLAIMS, role, title, note=note, count=count, body=body, village_id=village_id)


def _channels(channels: frozenset[Channel]) -> str:
    return ", ".join(_SHORT[channel] for channel in Channel if channel in channels)


_SHORT = {
    Channel.MASS_MEDIA: "sổ phát loa hoặc bài đăng",
    Channel.NOTICE_BOARD: "ảnh niêm yết tại trụ sở",
    Channel.VILLAGE_HEADS: "ký nhận của Trưởng thôn",
    Channel.WEBSITE: "đường dẫn trang mạng",
}
