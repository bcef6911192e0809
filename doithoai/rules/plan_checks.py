"""Where a plan contradicts itself, the law or its own annexes: hints for the clerk, most with a ready repair.

Found in the real plan of 2026: a group invited in II.1 and forgotten in II.3, words of a city's model, no way to
attend, no day by which opinions come in, no report on the promises of last time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from doithoai.language.folding import find_folded, fold
from doithoai.rules.plan_template import Place, PlanLine, Quota, RecipientLine, is_front
from doithoai.rules.vocabulary import DelegateGroup as G
from doithoai.rules.vocabulary import PlanSection as S
from doithoai.rules.vocabulary import Word


class Flaw(Word):
    """What is wrong with a plan, one code each; the label heads the hint."""

    GROUP_FORGOTTEN = "group_forgotten", "Hai mục chưa khớp."
    NO_PARTY_COMMITTEE = "no_party_committee", "Chưa mời cấp ủy."
    NO_WAY_TO_ATTEND = "no_way_to_attend", "Chưa nói cách tham dự."
    NO_CO_CHAIR = "no_co_chair", "Chưa ghi Thường trực HĐND cùng chủ trì."
    LEFT_OVER = "left_over", "Còn chữ của mẫu nơi khác."
    NO_LAST_DAY = "no_last_day", "Chưa có hạn gửi ý kiến."
    NO_PAST_DEBTS = "no_past_debts", "Chưa báo cáo việc kỳ trước."
    COPIES = "copies", "Số bản gửi không khớp số thôn."
    BLANK = "blank", "Còn chỗ để trống."


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as plain data: what the checks and repairs read."""

    place: Place
    lines: Mapping[S, tuple[PlanLine, ...]]
    bases: tuple[str, ...]
    quotas: Mapping[G, Quota]
    recipients: tuple[RecipientLine, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """One finding: its sentence, and what the repair would do (empty: only a person can repair it)."""

    flaw: Flaw
    sentence: str
    repair: str = ""


SPOKEN: Mapping[G, tuple[str, ...]] = {
    G.PARTY_CELL_SECRETARY: ("Bí thư chi bộ",),
    G.VILLAGE_HEAD: ("Trưởng thôn", "Tổ trưởng", "Trưởng tổ dân phố", "Trưởng bản", "Trưởng xóm"),
    G.FRONT_WORK_HEAD: ("Trưởng ban công tác Mặt trận",),
    G.PRESTIGIOUS_PERSON: ("Người có uy tín",),
    G.HOUSEHOLD: ("hộ gia đình",),
}
_BLANK = re.compile(r"…{1,}|\.{3,}|_{3,}")
_LAST_DAY = re.compile(r"\d+ ngay truoc|truoc ngay \d|cham nhat")
_WAY_WORDS = ("cách tham dự", "dự theo giấy mời", "cách thức tham dự")
REPORT_BACK = "kỳ đối thoại trước"
#: What a model of another kind of unit leaves behind in a plan of a xã, and what stands there instead.
_LEFT_OVER_IN_COMMUNE = (
    ("chính sách của thành phố", "chính sách của tỉnh"),
    ("nắm tình hình tại tổ", "nắm tình hình tại {village}"),
    ("tiếp xúc, đối thoại, phỏng vấn", "tiếp xúc, đối thoại"),
)


def hints(plan: Plan) -> list[Hint]:
    """Everything to look at in this plan, the gravest first; empty when nothing is found."""
    found = (_law(plan), _contradictions(plan), _left_over(plan), _copies(plan), _blanks(plan))
    return [hint for group in found for hint in group]


def tells_how_to_attend(lines: Mapping[S, tuple[PlanLine, ...]]) -> bool:
    """Whether time and place (II.4) say how people attend: one of the four contents of the notice (Điều 43)."""
    return any(find_folded(words, line.text) for line in lines[S.TIME_AND_PLACE] for words in _WAY_WORDS)


def named_groups(lines: tuple[PlanLine, ...]) -> frozenset[G]:
    """The village groups a section names."""
    text = fold(" ".join(line.text for line in lines))
    return frozenset(g for g, names in SPOKEN.items() if any(fold(name) in text for name in names))


def left_over_pairs(plan: Plan) -> list[tuple[str, str]]:
    """Words of another kind of unit and what should stand there, for this plan's place."""
    if plan.place.unit == "phường":
        return []
    return [(old, new.replace("{village}", plan.place.village)) for old, new in _LEFT_OVER_IN_COMMUNE]


def per_village(line: RecipientLine, plan: Plan) -> bool:
    """Lines that mean one copy for every village."""
    return line.name.endswith(plan.place.village) and line.copies > 1


def _law(plan: Plan) -> Iterator[Hint]:
    if not plan.quotas.get(G.PARTY_COMMITTEE, Quota()).in_all:
        yield Hint(
            Flaw.NO_PARTY_COMMITTEE,
            "Điều 43 buộc mời đại diện cấp ủy cùng cấp.",
            "Thêm cấp ủy vào thành phần và mục II.1",
        )
    if not tells_how_to_attend(plan.lines):
        yield Hint(
            Flaw.NO_WAY_TO_ATTEND, "Điều 43 buộc thông báo cả cách tham dự; mục II.4 chưa có.", "Thêm câu vào mục II.4"
        )
    if (
        "hoi dong nhan dan" not in (form := fold(" ".join(one.text for one in plan.lines[S.FORM])))
        and "hdnd" not in form
    ):
        yield Hint(Flaw.NO_CO_CHAIR, "Điều 43: UBND cùng đại diện Thường trực HĐND chủ trì. Ông/Bà ghi vào mục II.3.")


def _contradictions(plan: Plan) -> Iterator[Hint]:
    forgotten = named_groups(plan.lines[S.PARTICIPANTS]) - named_groups(plan.lines[S.FORM])
    if forgotten:
        names = ", ".join(g.label for g in G if g in forgotten)
        yield Hint(Flaw.GROUP_FORGOTTEN, f"Mục II.1 mời {names}, mục II.3 không nhắc.", "Sửa mục II.3 giống mục II.1")
    front = [line for line in plan.lines[S.TASKS] if is_front(line.body)]
    if front and not any(_LAST_DAY.search(fold(line.text)) for line in front):
        yield Hint(
            Flaw.NO_LAST_DAY,
            "Mặt trận và hội nghị cùng ghi một quý, không rõ việc nào trước.",
            "Ghi hạn 03 ngày trước ngày họp",
        )
    if not any(find_folded(REPORT_BACK, line.text) for line in plan.lines[S.PROCEDURE]):
        yield Hint(
            Flaw.NO_PAST_DEBTS, "Mục II.5 chưa có báo cáo kết quả giải quyết ý kiến kỳ trước.", "Thêm vào mục II.5"
        )


def _left_over(plan: Plan) -> Iterator[Hint]:
    words = [old for old, _ in left_over_pairs(plan) if any(old in line.text for line in _all_lines(plan))]
    if words:
        yield Hint(Flaw.LEFT_OVER, f"“{'”, “'.join(words)}” không phải chữ của {plan.place.unit}.", "Sửa các chữ này")


def _copies(plan: Plan) -> Iterator[Hint]:
    wrong = [r for r in plan.recipients if per_village(r, plan) and r.copies != plan.place.villages]
    if wrong:
        said = ", ".join(f"{r.copies} {r.name}" for r in wrong)
        yield Hint(
            Flaw.COPIES,
            f"Có {plan.place.villages} {plan.place.village}, nơi nhận ghi {said}.",
            "Sửa số bản theo số thôn",
        )


def _blanks(plan: Plan) -> Iterator[Hint]:
    places = [
        f"mục {section.label}" for section, lines in plan.lines.items() if any(_BLANK.search(x.text) for x in lines)
    ]
    bases = [f"căn cứ {n}" for n, text in enumerate(plan.bases, start=1) if _BLANK.search(text)]
    empty = [f"mục {section.label}" for section, lines in plan.lines.items() if not lines]
    if where := bases + places + empty:
        yield Hint(Flaw.BLANK, f"Ông/Bà điền tiếp {', '.join(where)}.")


def _all_lines(plan: Plan) -> Iterator[PlanLine]:
    for lines in plan.lines.values():
        yield from lines
