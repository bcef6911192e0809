"""The results page as plain dicts: figures, bar, filters, rows, the next page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup

from doithoai.language.collation import text_sort_key
from doithoai.language.dates import weekday_short
from doithoai.language.folding import find_folded, normalise
from doithoai.language.gist import gist
from doithoai.models import Commune
from doithoai.models.public_dialogues import PublicDialogue
from doithoai.models.public_queries import PublicMatter
from doithoai.models.regulations import deadline_of
from doithoai.public.earlier_years import in_short
from doithoai.public.marks import figures_of, marks_of, who_and_when
from doithoai.rules.deadlines import last_day_to_publish_results
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.rules.figures import Figures
from doithoai.rules.state_words import WORK_GIVEN
from doithoai.rules.vocabulary import CommitmentState, DialogueStage
from doithoai.web.figure_rows import done_note, parts_of, said_note
from doithoai.web.keys import number_in
from doithoai.web.paths import address
from doithoai.web.pieces import drawn, joined

Choices = tuple[tuple[str, str], ...]
PAGE = 30
_EXCERPT = 170  # letters of an answer in the table
_LONGEST_SEARCH = 80
STATES = (
    ("", "Tất cả"),
    ("chua-tra-loi", "Chưa trả lời"),
    ("da-tra-loi", "Đã trả lời"),
    ("dang-lam", "Đã hứa, chưa xong"),
    ("da-xong", "Đã xong, có xác nhận"),
)


@dataclass(frozen=True)
class Wanted:
    """What the reader asked for; unknown values ask for nothing."""

    village: int | None = None
    sector: int | None = None
    state: str = ""
    words: str = ""
    after: int = 0

    def query(self, **changes: Any) -> str:
        """The address part for these filters, empty ones left out."""
        asked = {"thon": self.village, "linh-vuc": self.sector, "tinh-trang": self.state, "tim": self.words} | changes
        return urlencode({name: value for name, value in asked.items() if value})


def wanted(asked: Mapping[str, str], matters: Sequence[PublicMatter]) -> Wanted:
    village, sector = number_in(asked.get("thon", "")), number_in(asked.get("linh-vuc", ""))
    state = asked.get("tinh-trang", "")
    return Wanted(
        village=village if village and any(village in one.village_ids for one in matters) else None,
        sector=sector if sector and any(sector == one.sector_id for one in matters) else None,
        state=state if state in dict(STATES) else "",
        words=normalise(asked.get("tim", ""))[:_LONGEST_SEARCH].strip(),
        after=number_in(asked.get("tu", "")) or 0,
    )


def page(
    commune: Commune, dialogue: PublicDialogue, matters: list[PublicMatter], ask: Wanted, day: date
) -> dict[str, Any]:
    """Everything the template needs but the years."""
    counted = figures_of(matters, day)
    fitting = [matter for matter in matters if _fits(matter, ask)]
    shown = [matter for matter in fitting if matter.number > ask.after][:PAGE]
    more = bool(shown) and shown[-1].number < fitting[-1].number
    here, path = address("results", slug=commune.slug), dialogue.path
    year = {"nam": path}
    return {
        "dialogue": {"path": path, "on": dialogue.on, "year": dialogue.year},
        "figures": counted,
        "numbers": _numbers(dialogue.year, dialogue.on, counted),
        "narrowing": _narrowing(
            here,
            path,
            _choices("Tất cả thôn", frozenset(village for one in matters for village in _villages(one))),
            _choices("Tất cả", frozenset((one.sector_id, one.sector) for one in matters if one.sector_id)),
            ask,
        ),
        "rows": joined(_line(commune.slug, path, matter, day) for matter in shown),
        "shown": len(shown),
        "found": len(fitting),
        "day": day,
        "next_url": f"{here}?{ask.query(**year, tu=shown[-1].number)}" if more else "",
        "first_url": f"{here}?{ask.query(**year)}" if ask.after else "",
        "all_url": f"{here}?{urlencode(year)}",
        "sheet_url": _sheet(commune, dialogue, ask.village) if ask.village else "",
    }


def _sheet(commune: Commune, dialogue: PublicDialogue, village: int) -> str:
    return address("village-sheet", slug=commune.slug, dialogue=dialogue.path, village=village)


def _villages(matter: PublicMatter) -> Iterable[tuple[int, str]]:
    # Both were filled in the same order, one for each village met.
    return zip(matter.village_ids, matter.villages, strict=True)


@lru_cache(maxsize=512)
def _numbers(year: int, on: date | None, counted: Figures) -> Markup:
    """The two figures and the bar."""
    notes = {"said_note": said_note(counted), "done_note": done_note(counted)}
    return drawn("public/_results_head.html", year=year, on=on, figures=counted, kinds=parts_of(counted), **notes)


@lru_cache(maxsize=512)
def _narrowing(path: str, year: str, villages: Choices, sectors: Choices, ask: Wanted) -> Markup:
    """The form above the table."""
    facts = {"path": path, "year": year, "villages": villages, "sectors": sectors, "states": STATES, "ask": ask}
    return drawn("public/_results_filters.html", **facts)


@lru_cache(maxsize=256)
def _choices(everything: str, pairs: frozenset[tuple[int, str]]) -> Choices:
    known = sorted(pairs, key=lambda pair: text_sort_key(pair[1]))
    return (("", everything), *[(str(code), text) for code, text in known])


# Asked for by every page.
_gist = lru_cache(maxsize=512)(gist)


def _fits(matter: PublicMatter, ask: Wanted) -> bool:
    if ask.village is not None and ask.village not in matter.village_ids:
        return False
    if ask.sector is not None and ask.sector != matter.sector_id:
        return False
    if ask.state and not _is(ask.state, matter):
        return False
    if not ask.words:
        return True
    text = "\n".join((matter.subject, matter.text, matter.answer, *matter.villages))
    return all(find_folded(term, text, whole_words=term[-1].isdigit()) for term in terms_of(ask.words))


def terms_of(words: str) -> list[str]:
    """What must be found: each word, and a number together with the word before it ("thon 7" is one place)."""
    terms: list[str] = []
    for word in words.split():
        if word.isdigit() and terms:
            terms[-1] += f" {word}"
        else:
            terms.append(word)
    return terms


def _is(state: str, matter: PublicMatter) -> bool:
    counted = matter.counted()
    match state:
        case "chua-tra-loi":
            return not counted.is_answered
        case "da-tra-loi":
            return counted.is_answered
        case "da-xong":
            return counted.is_resolved
    return bool(matter.promises) and not counted.is_resolved


@lru_cache(maxsize=4_000)
def _line(slug: str, path: str, matter: PublicMatter, day: date) -> Markup:
    """A finished line; a matter that did not change is the same object, so its line is found again."""
    return drawn("public/_result_row.html", row=row(slug, path, matter, day))


def row(slug: str, path: str, matter: PublicMatter, day: date) -> dict[str, Any]:
    """One line of the table; askers are a number, never names."""
    who, when = who_and_when(matter)
    kwargs = {"slug": slug, "dialogue": path, "public_id": matter.public_id}
    return {
        "url": address("matter", **kwargs),
        "subject": matter.subject,
        "where": where_of(matter),
        "raised": matter.raised_before + 1,
        "earlier": in_short(matter.earlier, day),
        "answer": _gist(matter.answer, _EXCERPT) if matter.answer else _no_answer(matter),
        "who": who,
        "when": when,
        "marks": marks_of(matter, day),
    }


def where_of(matter: PublicMatter) -> str:
    """``Thôn 7, Thôn 9 · 5 người · Đường giao thông``"""
    villages = ", ".join(matter.villages[:3]) + (f" và {len(matter.villages) - 3} thôn" if matter.villages[3:] else "")
    return " · ".join(part for part in (villages, f"{matter.askers} người", matter.sector) if part)


def _no_answer(matter: PublicMatter) -> str:
    owed = "Hẹn trả lời bằng văn bản. Chưa có." if matter.due_on else "Chưa có trả lời."
    if matter.is_given_work:
        owed = f"{WORK_GIVEN} tại hội nghị. Chưa có kết quả."
    if not matter.promises:
        return owed
    kept = all(one.state is CommitmentState.CONFIRMED for one in matter.promises)
    return f"{owed} {'Việc đã làm xong, có người xác nhận.' if kept else 'Việc làm theo cam kết riêng.'}"


def years(path: str, dialogues: list[PublicDialogue], current: PublicDialogue) -> list[dict[str, Any]]:
    """Other dialogues whose results are out; empty when there is only one."""
    out = [one for one in dialogues if one.stage in RESULTS_ARE_OUT]
    rows = [{"text": f"Năm {one.path}", "url": f"{path}?nam={one.path}", "current": one is current} for one in out]
    return rows if len(rows) > 1 else []


def expected(commune: Commune, dialogue: PublicDialogue | None) -> str:
    """When results may be expected, for the empty page."""
    if dialogue is None or dialogue.on is None or dialogue.on != dialogue.noticed_on:
        return "Xã chưa định ngày hội nghị. Kết quả có chậm nhất 10 ngày sau hội nghị."
    if dialogue.stage is DialogueStage.CANCELLED:
        return "Đợt này đã hủy."
    by = deadline_of(commune, last_day_to_publish_results, dialogue.on)
    if by is None:
        return "Kết quả có chậm nhất 10 ngày sau hội nghị."
    return f"Hội nghị {weekday_short(dialogue.on)}. Kết quả lên trang này chậm nhất {weekday_short(by.due_on)}."
