"""The bar of answers and the words under the two figures."""

from __future__ import annotations

from datetime import date

from doithoai.rules.figures import Matter, figures
from doithoai.rules.vocabulary import AnswerKind, CommitmentState
from doithoai.web.figure_rows import done_note, parts_of, said_note

TODAY = date(2026, 7, 1)


def counted(*matters: Matter):
    return figures(matters, TODAY)


def test_the_parts_together_are_all_matters():
    owed = [Matter(None), Matter(None, due_on=date(2026, 6, 12)), Matter(None, due_on=date(2026, 7, 2))]
    found = counted(*(Matter(kind) for kind in AnswerKind), *owed)
    assert [(shape, count) for _, shape, count, _ in parts_of(found)] == [
        ("resolved", 1), ("assigned", 1), ("planned", 1), ("explained", 1), ("impossible", 1), ("referred", 1),
        ("waiting", 2), ("unanswered", 1),
    ]  # fmt: skip


def test_what_is_owed_says_how_late_and_what_still_has_time():
    found = counted(Matter(None), Matter(None, due_on=date(2026, 6, 12)))
    assert said_note(found) == (
        "1 nội dung chưa trả lời đã quá hạn, lâu nhất 19 ngày; 1 nội dung còn chờ trả lời, chưa tới hạn"
    )


def test_what_is_claimed_is_said_not_to_count():
    found = counted(Matter(AnswerKind.WITH_DATE, commitments=(CommitmentState.CLAIMED_DONE,)))
    assert (said_note(found), done_note(found)) == ("", "1 việc cơ quan báo xong, chưa ai xác nhận, chưa đếm")
