"""The two figures and the bar of answers in words: the same on the public page and at the results desk."""

from __future__ import annotations

from doithoai.rules.figures import Figures
from doithoai.rules.vocabulary import AnswerKind

#: Words and drawing of each part; what can not be done is explained, never one of those that still wait.
_PARTS = (
    (AnswerKind.RESOLVED, AnswerKind.RESOLVED.label, "resolved"),
    (AnswerKind.WITH_DATE, AnswerKind.WITH_DATE.label, "assigned"),
    (AnswerKind.PLANNED, AnswerKind.PLANNED.label, "planned"),
    (AnswerKind.EXPLAINED, "Giải trình, không tính là xong", "explained"),
    (AnswerKind.NOT_POSSIBLE, AnswerKind.NOT_POSSIBLE.label, "impossible"),
    (AnswerKind.REFERRED, AnswerKind.REFERRED.label, "referred"),
)

#: Words, drawing, how many, how many of them resolved: what the macro ``kinds_bar`` takes.
Part = tuple[str, str, int, int]


def said_note(found: Figures) -> str:
    """What is still owed, under "answered"; empty when nothing is."""
    owed = []
    if found.overdue:
        owed.append(f"{found.overdue} nội dung chưa trả lời đã quá hạn, lâu nhất {found.longest_overdue} ngày")
    if found.waiting:
        owed.append(f"{found.waiting} nội dung còn chờ trả lời, chưa tới hạn")
    return "; ".join(owed)


def done_note(found: Figures) -> str:
    """What is claimed and not counted, under "resolved"; empty when nothing is."""
    return f"{found.claimed} việc cơ quan báo xong, chưa ai xác nhận, chưa đếm" if found.claimed else ""


def parts_of(found: Figures) -> list[Part]:
    """The parts of the bar; together they are all matters."""
    counted = {one.kind: one for one in found.kinds}
    answered = [(words, shape, counted[kind].count, counted[kind].resolved) for kind, words, shape in _PARTS]
    return [
        *answered,
        ("Chờ trả lời", "waiting", found.waiting, 0),
        ("Chưa trả lời, quá hạn", "unanswered", found.overdue, 0),
    ]
