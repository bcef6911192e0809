"""Time grows with the length of a text, not with its square: 100,000 hostile characters stop nobody.

Counted in executed lines; what runs inside the regular expressions and the normaliser has no lines, so a
ceiling of processor time stands beside it, far above what linear work takes and far below what quadratic work
would.
"""

import sys
import unicodedata
from contextlib import suppress
from datetime import date
from time import process_time

import pytest

from doithoai.language import folding
from doithoai.language.dates import parse_day
from doithoai.language.excerpt import subject_line
from doithoai.language.glyphs import for_paper
from doithoai.language.names import looks_like_a_name, name_sort_key
from doithoai.language.numbers import parse_number
from doithoai.language.phones import parse_phone
from doithoai.language.redaction import find_personal
from doithoai.language.times import parse_time
from doithoai.language.typography import keep_together, split_at_codes
from doithoai.language.unreadable import Unreadable

PROCESSOR_SECONDS = 8
HOSTILE = {
    "marks": "\u0323\u0301",
    "joiners": "👩\u200d",
    "hidden": "\u200b\u202e",
    "expanding": "\ufdfa",
    "spaces": " \n",
    "letters": "ệ",
    "capitals": "ông Ệ ",
    "figures": "0",
    "at": "a@",
    "dots": "a.",
    "surrogates": "\ud800",
    "titles": "Ông ",
    "stops": "TS.",
    "only stops": ".",
    "numbers": "số 1.",
    "days": "12/6 ",
    "greetings": "Kính gửi ",
}


def _or_refused(door):
    def read(text):
        with suppress(Unreadable):
            door(text)

    return read


DOORS = {
    "normalise": folding.normalise,
    "fold": folding.fold,
    "control": folding.contains_control,
    "tones": folding.settle_tones,
    "find": lambda text: folding.find_folded("a", text),
    "together": keep_together,
    "codes": split_at_codes,
    "paper": lambda text: for_paper(text, range(0x20, 0x2000)),
    "personal": find_personal,
    "subject": subject_line,
    "name": looks_like_a_name,
    "order": name_sort_key,
    "phone": _or_refused(parse_phone),
    "day": _or_refused(lambda text: parse_day(text, today=date(2026, 6, 1))),
    "time": _or_refused(parse_time),
    "number": _or_refused(parse_number),
}


def _lines_run(door, text):
    lines = 0

    def count(frame, event, argument):
        nonlocal lines
        lines += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        door(text)
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_is_twice_the_work(door, piece):
    door(piece * 500)  # fills the caches
    once, twice = (_lines_run(door, piece * times) for times in (500, 1000))
    assert twice <= 2 * once + 200


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_a_hundred_thousand_characters_stay_far_below_quadratic_work(door, piece):
    before = process_time()
    door("TS" + (piece * 100_000)[:100_000])
    assert process_time() - before < PROCESSOR_SECONDS


def test_no_run_of_marks_reaches_the_normaliser(monkeypatch):
    longest = []
    real = unicodedata.normalize
    monkeypatch.setattr(unicodedata, "normalize", lambda form, text: longest.append(len(text)) or real(form, text))
    folding.normalise("a" + "\u0323\u0301" * 50_000)
    assert max(longest) == 1 + folding.MARKS_ON_ONE_LETTER
