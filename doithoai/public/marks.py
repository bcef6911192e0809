"""The two tags of a matter: what kind of answer it got, and how far the work is. Hollow is said, solid is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from doithoai.language.dates import display, short
from doithoai.language.mid_sentence import mid_sentence, small
from doithoai.models.public_promises import Promise
from doithoai.models.public_queries import PublicMatter
from doithoai.rules.commitment_flow import AT_WORK
from doithoai.rules.deadlines import is_overdue
from doithoai.rules.figures import Figures, figures
from doithoai.rules.state_words import WORK_GIVEN
from doithoai.rules.vocabulary import AnswerKind, CommitmentState
from doithoai.web.marks import Mark, mark, mark_of_kind


def figures_of(matters: Iterable[PublicMatter], day: date) -> Figures:
    """The two figures of these matters; found again while none of them counts otherwise."""
    return _figures(tuple(matter.counted() for matter in matters), day)


_figures = lru_cache(maxsize=512)(figures)


def marks_of(matter: PublicMatter, today: date) -> list[Mark]:
    """At most two: the kind of answer (or that it is owed), and the state of what was promised.

    While the answer is owed, each says which of the two it speaks of.
    """
    if matter.kind is None:
        promised = mark_of_work(matter.promises, today)
        owed = _owed(matter, today)
        return [owed, {**promised, "text": f"Cam kết: {small(promised['text'])}"}] if promised else [owed]
    if matter.counted().is_resolved:
        return [mark("done", "check2", "Xong, đã xác nhận")]
    work = mark_of_work(matter.promises, today)
    kind = mark_of_kind(matter.kind)
    return [kind, work] if work else [kind]


def _owed(matter: PublicMatter, today: date) -> Mark:
    if matter.due_on is None:
        return mark("wait", "clock", "Chưa trả lời")
    late = (today - matter.due_on).days
    if matter.is_given_work:
        return _work_given(late)
    if late > 0:
        return mark("late", "late", f"Trả lời quá hạn {late} ngày")
    return mark("wait", "clock", f"Chờ trả lời, còn {-late} ngày" if late else "Hôm nay phải trả lời")


def _work_given(late: int) -> Mark:
    if late > 0:
        return mark("late", "late", f"{WORK_GIVEN}, quá hạn {late} ngày")
    return mark("wait", "clock", f"{WORK_GIVEN}, còn {-late} ngày" if late else f"{WORK_GIVEN}, hạn hôm nay")


def mark_of_work(promises: Sequence[Promise], today: date) -> Mark | None:
    """The promise of the matter that most needs an eye."""
    if not promises:
        return None
    worst = min(promises, key=lambda one: _GRAVITY[one.state])
    if worst.state in AT_WORK and worst.state is not CommitmentState.DISPUTED:
        late = [one for one in promises if one.state in AT_WORK and is_overdue(one.due_on, today)]
        worst = min(late, key=lambda one: one.due_on) if late else worst
    return mark_of_promise(worst, today)


_GRAVITY = {
    CommitmentState.DISPUTED: 0,
    CommitmentState.BROKEN: 1,
    CommitmentState.PROMISED: 2,
    CommitmentState.DOING: 2,
    CommitmentState.CLAIMED_DONE: 3,
    CommitmentState.CONFIRMED: 4,
}


def mark_of_promise(promise: Promise, today: date) -> Mark:
    """One promise as its tag."""
    match promise.state:
        case CommitmentState.CONFIRMED:
            late = (promise.confirmed_on - promise.first_due_on).days if promise.confirmed_on else 0
            return mark("done", "check2", f"Giữ, chậm {late} ngày" if late > 0 else "Đã giữ")
        case CommitmentState.CLAIMED_DONE:
            return mark("claim", "half", "Chờ xác nhận")
        case CommitmentState.DISPUTED:
            return mark("dispute", "hand", "Báo chưa xong")
        case CommitmentState.BROKEN:
            return mark("late", "x", "Không giữ được")
    late = (today - promise.due_on).days
    if late > 0:
        return mark("late", "late", f"Quá hạn {late} ngày")
    return mark("wait", "clock", f"Đang làm, còn {-late} ngày" if late else "Đang làm, hạn hôm nay")


def days_of_promise(promise: Promise) -> str:
    """``Hứa 31/3, xong 24/3, có người xác nhận``"""
    promised = f"Hứa {short(promise.first_due_on)}"
    if promise.state is CommitmentState.CONFIRMED and promise.confirmed_on:
        return f"{promised}, xong và được xác nhận {short(promise.confirmed_on)}"
    if promise.state is CommitmentState.CLAIMED_DONE and promise.claimed_on:
        return f"{promised}, cơ quan báo xong {short(promise.claimed_on)}"
    moved = f", gia hạn đến {display(promise.due_on)}" if promise.due_on > promise.first_due_on else ""
    return f"{promised}{moved}, {promise.department}"


def who_and_when(matter: PublicMatter) -> tuple[str, str]:
    """Who is at it, and by when: for the third column."""
    if matter.kind is None:
        must = "phải xong" if matter.is_given_work else "phải trả lời"
        when = f"{must} trước {display(matter.due_on)}" if matter.due_on else "chưa trả lời"
        return matter.department or "Văn phòng HĐND và UBND", when
    if matter.kind is AnswerKind.REFERRED:
        return matter.referred_to or matter.department, "chuyển đi chưa phải là xong"
    if matter.promises and matter.counted().is_resolved:
        done = max(one.confirmed_on for one in matter.promises if one.confirmed_on)
        return matter.department, f"xong {display(done)}"
    due = max((one.due_on for one in matter.promises), default=matter.promised_on)
    if matter.kind is AnswerKind.PLANNED and due:
        return matter.department, f"đưa vào {mid_sentence(matter.planned_in)}, báo lại trước {display(due)}"
    return matter.department, f"xong trước {display(due)}" if due else ""
