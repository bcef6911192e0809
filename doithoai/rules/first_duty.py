"""Whose duty it is, and which one to do first: chosen by what happens if it is not done, and said so.

The order of consequence: the conference itself on its day; what the law dates, when it presses; what others wait for,
when it presses; what presses otherwise; then simply the earliest day. "Presses" is two days ahead, or overdue.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from doithoai.rules.duty import Duty
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Due, Role

PRESSES = 2  # days


@dataclass(frozen=True, slots=True)
class Consequence:
    """What happens if it is left: ``law`` – a day of law or Party rule is missed; ``others`` – people stand still."""

    sentence: str
    law: bool = False
    others: bool = False


CONSEQUENCE: dict[Due, Consequence] = {
    Due.OPEN_DIALOGUE: Consequence("Chưa mở đợt thì chưa có kế hoạch và chưa nhận phiếu được.", law=True, others=True),
    Due.SET_CALENDAR: Consequence("Thiếu lịch nghỉ thì chưa tính được hạn nào của năm đó.", others=True),
    Due.ISSUE_PLAN: Consequence("Chưa có kế hoạch thì chưa thông báo lịch, chưa mời ai được.", others=True),
    Due.SET_DATE: Consequence("Mọi hạn tính từ ngày hội nghị; chưa có ngày thì chưa ai bắt đầu được.", others=True),
    Due.ANNOUNCE: Consequence("Luật buộc báo trước 7 ngày: trễ ngày này thì phải lùi hội nghị.", law=True, others=True),
    Due.PROVE_ANNOUNCEMENT: Consequence("Thiếu bằng chứng thì không chứng minh được đã báo đúng hạn luật.", law=True),
    Due.INVITE: Consequence("Giấy mời đi muộn thì đại biểu không kịp thu xếp.", others=True),
    Due.COLLECT: Consequence("Phiếu chưa vào sổ thì chưa ai trả lời được.", others=True),
    Due.RECEIVE_DIGEST: Consequence("Ý kiến chưa gửi đến thì các phòng chưa kịp trả lời.", others=True),
    Due.PRINT_SLIPS: Consequence("Thôn chưa có phiếu thì bà con chưa có gì để viết.", others=True),
    Due.ENTER_PAGES: Consequence("Trang chưa nhập thì chưa ai xem, chưa ai trả lời được.", others=True),
    Due.DECIDE_SCOPE: Consequence(
        "Chưa xem phạm vi thì chưa phân loại được, và người gửi phải có tin trong 10 ngày làm việc.",
        law=True,
        others=True,
    ),
    Due.AGREE_SCOPE: Consequence("Thiếu người thứ hai thì ý kiến đứng yên, người gửi chưa có tin.", others=True),
    Due.CLASSIFY: Consequence("Chưa phân loại thì chưa biết giao phòng nào.", others=True),
    Due.ASSIGN: Consequence("Phòng chưa được giao thì chưa soạn trả lời được.", others=True),
    Due.DRAFT_ANSWERS: Consequence("Trưởng phòng và lãnh đạo còn phải xem sau đó.", others=True),
    Due.AGREE_ANSWERS: Consequence("Trưởng phòng đồng ý thì lãnh đạo mới duyệt được.", others=True),
    Due.APPROVE_ANSWERS: Consequence("Chưa duyệt thì người dân chưa có câu trả lời.", others=True),
    Due.SIGN_FOR_PAPERS: Consequence("Ký nhận là bằng chứng văn bản đã tới thôn."),
    Due.HOLD_CONFERENCE: Consequence("Nhân dân đến theo giờ đã báo.", law=True, others=True),
    Due.CONFIRM_CONCLUSIONS: Consequence("Chưa xác nhận kết luận thì chưa thông báo kết quả được.", others=True),
    Due.PUBLISH_RESULTS: Consequence("Luật buộc báo kết quả trong 10 ngày sau hội nghị.", law=True),
    Due.PROVE_RESULTS: Consequence("Luật buộc đủ ba nơi: loa đài, niêm yết, gửi Trưởng thôn.", law=True),
    Due.ANSWER_IN_WRITING: Consequence("Người hỏi đang chờ đúng ngày chủ trì đã hẹn.", others=True),
    Due.RECORD_PROMISES: Consequence("Lời hứa chưa vào sổ thì Mặt trận chưa theo dõi được.", others=True),
    Due.KEEP_COMMITMENTS: Consequence("Đã hứa trước dân; quá hạn thì trang công khai ghi quá hạn."),
    Due.CHECK_CLAIMS: Consequence("Chưa ai xác nhận thì việc đã làm vẫn chưa được tính là xong.", others=True),
    Due.CHASE_REFERRALS: Consequence("Chuyển đi chưa phải là xong; người hỏi vẫn chờ xã."),
    Due.REPORT_UPWARD: Consequence("Tỉnh chờ báo cáo của xã."),
    Due.CLOSE_DIALOGUE: Consequence("Khép đợt thì hồ sơ đủ để lưu trữ."),
}

_SEES_ALL = frozenset({Role.CLERK, Role.CHAIR, Role.OBSERVER, Role.SECRETARY})
_ANSWERING = frozenset({Role.DEPARTMENT, Role.DEPARTMENT_HEAD})


def is_mine(duty: Duty, actor: Actor) -> bool:
    """Whether ``actor`` owes this duty: by role, department or village, and without having done the step before."""
    if duty.due is Due.AGREE_SCOPE:
        return bool(actor.roles & {Role.CHAIR, Role.CLERK}) and actor.account_id != duty.hand
    if duty.due is Due.SET_CALENDAR and Role.CLERK in actor.roles:
        return True
    # The head of a department may write too, and answers for what the department owes.
    fits = duty.role in actor.roles or (duty.role is Role.DEPARTMENT and Role.DEPARTMENT_HEAD in actor.roles)
    reaches = (duty.department_id is None or duty.department_id == actor.department_id) and (
        duty.village_id is None or duty.village_id in actor.village_ids
    )
    return fits and reaches


def waits_for_others(duty: Duty, actor: Actor) -> bool:
    """Whether ``actor`` should see that somebody else owes this: the office and those who supervise see all,
    a department what lies between its drafts and their approval."""
    if is_mine(duty, actor):
        return False
    if actor.roles & _SEES_ALL:
        return duty.due is not Due.HOLD_CONFERENCE
    if actor.roles & _ANSWERING:
        return duty.due is Due.APPROVE_ANSWERS or duty.department_id == actor.department_id is not None
    return False


@dataclass(frozen=True, slots=True)
class First:
    """The one act to do first, and the sentence why it comes before the others."""

    duty: Duty
    because: str


def first_of(duties: Iterable[Duty], today: date) -> First | None:
    """The duty with the gravest consequence; None when nothing is to be done. Among equals, what only the head of a
    department can do goes before what the department may do as well."""
    rows = [duty for duty in duties if not duty.waits]
    if not rows:
        return None
    chosen = min(rows, key=lambda duty: (_tier(duty, today), duty.role is Role.DEPARTMENT, duty.due_on or date.max))
    because = CONSEQUENCE[chosen.due].sentence
    late = [duty for duty in rows if duty is not chosen and duty.due_on is not None and duty.due_on < today]
    if late and not (chosen.due_on is not None and chosen.due_on < today):
        because += " " + _before_the_late_ones(chosen, len(late))
    return First(chosen, because)


def _tier(duty: Duty, today: date) -> int:
    left = (duty.due_on - today).days if duty.due_on else None
    known = CONSEQUENCE[duty.due]
    if duty.due is Due.HOLD_CONFERENCE:
        return 0 if left is not None and left <= 0 else 5
    if left is None:
        return 2 if duty.due in (Due.OPEN_DIALOGUE, Due.SET_CALENDAR, Due.SET_DATE) else 4
    if left > PRESSES:
        return 4
    return 1 if known.law else 2 if known.others else 3


def _before_the_late_ones(chosen: Duty, late: int) -> str:
    if CONSEQUENCE[chosen.due].law:
        return f"Vì vậy đứng trước {late} việc đã quá hạn xã tự định."
    return f"Vì vậy đứng trước {late} việc đã quá hạn: ở đó không ai phải dừng tay chờ."
