"""The serial on a printed slip: ``PQ26-0042-K``, read by people and, inside a web address, by machines.

Letters of the commune, year, running number, check letter. The number runs on through the year of a commune, so that
one serial names one sheet. Small letters, missing dashes and a missing beginning are read kindly: ``41k`` is enough.
A check letter may be a figure: then its dash is asked for, as ``86`` might be sheet 86 without its letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from doithoai.rules.refusals import BadInput
from doithoai.rules.slip_code import BETWEEN, LETTERS, LOOK_ALIKE, as_letters, check_letter

FIELD = "sheet"  # the field of every form that asks for a serial
LONGEST_TYPED = 40  # characters
HIGHEST = 99_999
#: Sheets a run may hold for one village; one list of numbers names no more.
MOST_A_VILLAGE = 300
_WHOLE = re.compile(rf"([A-Z0-9]{{1,3}}?)(\d\d)-(\d{{4,5}})-([{LETTERS}])")
_SHORT = re.compile(rf"(\d{{1,5}})([{LETTERS}])")
_HIDDEN_CHECK = re.compile(r"[^\-–—]\d\Z")  # a figure at the end without a dash before it
_ALONE = re.compile(r"(\d{1,5})(-?\?)?")  # the number in the middle; "?" stands where the letter can not be read
_RANGE = re.compile(r"(\d{1,5})(?:\s*[-–—]\s*(\d{1,5}))?")


@dataclass(frozen=True)
class Serial:
    """One printed sheet: letters of the commune, the full year, the number (from 1)."""

    letters: str
    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.letters}{self.year % 100:02}-{self.number:04}-{self.check}"

    @property
    def check(self) -> str:
        """The letter at the end: of the letters, the year and the number."""
        return check_letter(as_letters(f"{self.letters}{self.year % 100:02}{self.number:05}"))


def read_serial(typed: str, *, letters: str, year: int) -> int:
    """The number of a typed serial of this commune (``letters``) and ``year``. Raises ``BadInput`` (field ``sheet``).

    Nothing is looked up: whether such a sheet was printed is for the book to say.
    """
    plain = " ".join(typed[: LONGEST_TYPED + 1].split()).upper()
    whole = _WHOLE.fullmatch(BETWEEN.sub("-", plain))
    if whole and (whole[1], int(whole[2])) != (letters, year % 100):
        what = "năm khác" if whole[1] == letters else "xã khác"
        raise BadInput(f"Tờ {plain} là của {what}. Phiếu năm nay bắt đầu bằng {letters}{year % 100:02}.", FIELD)
    beginning = f"{letters}{year % 100:02}"
    short = _SHORT.fullmatch(BETWEEN.sub("", plain).removeprefix(beginning).translate(LOOK_ALIKE))
    if short is None or len(plain) > LONGEST_TYPED:
        raise BadInput(f"Số tờ chưa đúng dạng. Ví dụ {Serial(letters, year, 42)}, ở góc trên bên phải tờ phiếu.", FIELD)
    if whole is None and _HIDDEN_CHECK.search(plain):
        raise BadInput(f"Ông/Bà gõ đủ số tờ, có gạch trước chữ hay số cuối, ví dụ {Serial(letters, year, 42)}.", FIELD)
    serial = Serial(letters, year, int(short[1]))
    if serial.check != short[2]:
        raise BadInput("Số tờ có một chữ chép nhầm. Ông/Bà xem lại góc trên bên phải tờ phiếu.", FIELD)
    return serial.number


def numbers_alone(typed: str, *, letters: str, year: int) -> list[int]:
    """The numbers that figures without a letter may mean, the plainest first; none where a letter was typed.

    ``86`` is sheet 86 with its letter left out, and also sheet 8 where that one ends with ``6``: the book and a person
    tell. ``86?`` is sheet 86.
    """
    plain = BETWEEN.sub("-", " ".join(typed[:LONGEST_TYPED].split()).upper())
    alone = _ALONE.fullmatch(plain.removeprefix(f"{letters}{year % 100:02}").removeprefix("-"))
    if alone is None:
        return []
    figures, numbers = alone[1], [int(alone[1])]
    if not alone[2] and len(figures) > 1 and Serial(letters, year, int(figures[:-1])).check == figures[-1]:
        numbers.append(int(figures[:-1]))
    return [number for number in numbers if number]


def sheet_address(page: str, serial: Serial) -> str:
    """What the QR code holds: the address of the online form with the serial behind it."""
    return f"{page}?to={serial}"


@dataclass(frozen=True)
class Found:
    """What a QR code says: the commune's name in addresses, the dialogue's (``2026``), the serial."""

    slug: str
    dialogue: str
    serial: Serial


def read_address(scanned: str) -> Found | None:
    """The sheet a scanned address names, whatever the host; ``None`` for any other text and a wrong check letter."""
    try:
        parts = urlsplit(scanned[:500])
        steps, typed = parts.path.strip("/").split("/"), parse_qs(parts.query).get("to", [""])[0]
    except ValueError:
        return None
    whole = _WHOLE.fullmatch(typed)
    if whole is None or len(steps) != 4 or (steps[1], steps[3]) != ("doi-thoai", "phieu"):
        return None
    serial = Serial(whole[1], 2000 + int(whole[2]), int(whole[3]))
    return Found(steps[0], steps[2], serial) if serial.check == whole[4] else None


def told_numbers(numbers: Sequence[int]) -> str:
    """Ordered numbers as ``read_numbers`` reads them: ``41, 45–50``."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ranges)


def read_numbers(typed: str) -> list[int]:
    """The numbers of ``41, 45-50``, in order, each once. Raises ``BadInput`` (field ``numbers``)."""
    numbers: set[int] = set()
    for part in re.split(r"[,;\n]+|(?<=\d)\s+(?=\d)", typed[:2_000]):
        if not part.strip():
            continue
        found = _RANGE.fullmatch(part.strip())
        if found is None:
            raise BadInput(f"Không hiểu “{part.strip()[:20]}”. Ông/Bà ghi số tờ, ví dụ 41, 45-50.", "numbers")
        first, last = int(found[1]), int(found[2] or found[1])
        if not 0 < first <= last:
            raise BadInput(f"Khoảng “{part.strip()[:20]}” ngược hoặc có số 0. Ông/Bà xem lại.", "numbers")
        if last - first + len(numbers) >= MOST_A_VILLAGE:
            raise BadInput(f"Mỗi lần ghi tối đa {MOST_A_VILLAGE} tờ. Ông/Bà chia ra nhiều lần.", "numbers")
        numbers.update(range(first, last + 1))
    if not numbers:
        raise BadInput("Ông/Bà ghi số tờ, ví dụ 41, 45-50.", "numbers")
    return sorted(numbers)
