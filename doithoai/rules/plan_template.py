"""The starting text of a plan: that of Phong Quang's plan of 2026, with the slips of the pen repaired.

Repaired: words left over from a city's model (thành phố, tổ, phỏng vấn); Bí thư chi bộ missing in II.3; no way to
attend; no day by which slips, digests and draft answers come in; no report on the last dialogue's promises; nobody
named who may rule a slip out; nothing after the tenth day. The clerk edits all of it; nothing here is binding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from doithoai.rules.vocabulary import DelegateGroup as G
from doithoai.rules.vocabulary import Medium, PlanSection, SentFor

_TEXT = Path(__file__).with_suffix(".txt")
_ROMAN = ("", "I", "II", "III", "IV")
_ELECTION_YEAR = 2026
_SECTIONS = {section.value: section for section in PlanSection}


@dataclass(frozen=True, slots=True)
class Place:
    """What the words of a plan need of a commune: ``Place("xã", "Phong Quang", "Thái Nguyên", 18, "thôn")``."""

    unit: str
    name: str
    province: str
    villages: int
    village: str = "thôn"

    @property
    def full(self) -> str:
        return f"{self.unit} {self.name}"


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One paragraph; ``body`` names whose task it is, in the section of tasks only."""

    text: str
    body: str = ""


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of a group are invited: of every village, and beside that in all."""

    per_village: int = 0
    in_all: int = 0
    medium: Medium = Medium.PAPER

    def total(self, villages: int) -> int:
        return self.per_village * villages + self.in_all


@dataclass(frozen=True, slots=True)
class RecipientLine:
    """A line of "Nơi nhận": name, how it is sent, the note behind it, how many copies."""

    name: str
    medium: Medium
    sent_for: SentFor = SentFor.NONE
    copies: int = 1


VILLAGE_GROUPS = (G.PARTY_CELL_SECRETARY, G.VILLAGE_HEAD, G.FRONT_WORK_HEAD, G.PRESTIGIOUS_PERSON, G.HOUSEHOLD)


def parts(place: Place, year: int, quarter: int | None) -> dict[PlanSection, tuple[PlanLine, ...]]:
    """Every section of the plan with its paragraphs, ready for ``PlanPart`` rows."""
    words = _words(place, year, quarter)
    return {
        section: tuple(PlanLine(_filled(line.text, words), _filled(line.body, words)) for line in lines)
        for section, lines in _template().items()
    }


def subject(place: Place, year: int) -> str:
    """The line below KẾ HOẠCH."""
    return f"Tiếp xúc, đối thoại trực tiếp của Lãnh đạo {place.full} với Nhân dân năm {year}"


def opening(place: Place, year: int) -> str:
    """The sentence between the legal bases and chapter I."""
    return (
        f"Ủy ban nhân dân (UBND) {place.full} xây dựng kế hoạch tiếp xúc, đối thoại trực tiếp của Lãnh đạo "
        f"{place.unit} với Nhân dân năm {year}, cụ thể như sau:"
    )


def first_quotas() -> dict[G, Quota]:
    """Whom a new plan invites, and how many."""
    return {
        G.PARTY_CELL_SECRETARY: Quota(per_village=1),
        G.VILLAGE_HEAD: Quota(per_village=1),
        G.FRONT_WORK_HEAD: Quota(per_village=1),
        G.PRESTIGIOUS_PERSON: Quota(in_all=12),
        G.HOUSEHOLD: Quota(per_village=3),
        G.PARTY_COMMITTEE: Quota(in_all=2, medium=Medium.ELECTRONIC),
        G.PEOPLES_COUNCIL: Quota(in_all=2, medium=Medium.ELECTRONIC),
        G.FRONT: Quota(in_all=6, medium=Medium.ELECTRONIC),
        G.DEPARTMENT: Quota(in_all=6, medium=Medium.ELECTRONIC),
    }


def first_recipients(place: Place) -> tuple[RecipientLine, ...]:
    """Where a new plan is sent: electronic lines, then paper lines with their counts; "Lưu" is the paper's own line."""
    screen, paper = Medium.ELECTRONIC, Medium.PAPER
    each = place.villages
    return (
        RecipientLine(f"Tỉnh ủy {place.province}", screen, SentFor.REPORT),
        RecipientLine(f"UBND tỉnh {place.province}", screen, SentFor.REPORT),
        RecipientLine(f"TT Đảng ủy, TT HĐND {place.unit}", screen, SentFor.REPORT),
        RecipientLine(f"UB MTTQ VN, các tổ chức CT-XH {place.unit}", screen, SentFor.COORDINATE),
        RecipientLine(f"Các phòng chuyên môn thuộc UBND {place.unit}", screen, SentFor.CARRY_OUT),
        RecipientLine(f"Công an {place.unit}", screen, SentFor.CARRY_OUT),
        RecipientLine(f"Lãnh đạo UBND {place.unit}", screen),
        RecipientLine(f"CBCC {place.unit}", screen, SentFor.CARRY_OUT),
        RecipientLine(f"Bí thư chi bộ {place.village}", paper, SentFor.CARRY_OUT, each),
        RecipientLine(f"Trưởng {place.village}", paper, SentFor.CARRY_OUT, each),
        RecipientLine(f"Trưởng ban công tác Mặt trận {place.village}", paper, SentFor.CARRY_OUT, each),
        RecipientLine(f"Người có uy tín trên địa bàn {place.unit}", paper, SentFor.CARRY_OUT, 12),
    )


def when_words(quarter: int | None, year: int) -> str:
    """What the plan says of the time as long as no day is set."""
    if quarter is None:
        return f"Dự kiến trong năm {year} (thời gian cụ thể sẽ có văn bản thông báo sau)."
    return f"Dự kiến trong Quý {_ROMAN[quarter]}/{year} (thời gian cụ thể sẽ có văn bản thông báo sau)."


def is_own_body(body: str) -> bool:
    """Whether a body of the tasks belongs to the commune's own committee (III.2) and not to others (III.1, III.3 …)."""
    return body.startswith(("Các phòng", "Phòng", "Văn phòng", "Trung tâm"))


def is_front(body: str) -> bool:
    """Whether a body of the tasks is the Front, which is asked and not told (III.1)."""
    return "Mặt trận" in body and body.startswith(("Ủy ban", "UB", "Ban"))


def _words(place: Place, year: int, quarter: int | None) -> Mapping[str, str]:
    work = "nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh"
    election = (
        "kết quả cuộc bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân (HĐND) các cấp "
        "nhiệm kỳ 2026 - 2031; "
    )
    return {
        "unit": place.unit,
        "commune": place.full,
        "village": place.village,
        "year": str(year),
        "when": when_words(quarter, year),
        "report": (election if year == _ELECTION_YEAR else "") + work,
    }


def _filled(text: str, words: Mapping[str, str]) -> str:
    for name, word in words.items():
        text = text.replace("{" + name + "}", word)
    return text


@cache
def _template() -> Mapping[PlanSection, tuple[PlanLine, ...]]:
    found: dict[PlanSection, list[PlanLine]] = {section: [] for section in PlanSection}
    for section, line in _lines():
        found[section].append(line)
    return {section: tuple(lines) for section, lines in found.items()}


def _lines() -> Iterator[tuple[PlanSection, PlanLine]]:
    section, body = PlanSection.PURPOSE, ""
    for line in filter(None, map(str.strip, _TEXT.read_text(encoding="utf-8").splitlines())):
        if line.startswith("# "):
            name, _, body = line.removeprefix("# ").partition(": ")
            section = _SECTIONS[name]
        else:
            yield section, PlanLine(line, body)
