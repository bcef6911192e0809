"""The years in which a matter was raised before: what was answered, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from doithoai.language.gist import gist
from doithoai.language.mid_sentence import small
from doithoai.models.public_memory import EarlierYear
from doithoai.public.marks import mark_of_work
from doithoai.rules.vocabulary import PastOutcome
from doithoai.web.marks import Mark, mark, mark_of_kind, mark_of_past
from doithoai.web.paths import address

_CUT = 240  # characters of an answer


def years_of(earlier: Iterable[EarlierYear], slug: str, day: date) -> list[dict[str, Any]]:
    """For the page of the matter: one row a year and source, with a link where that year has a page of its own."""
    return [{"year": one.year, "said": _said(one), "url": _page(one, slug), "mark": _mark(one, day)} for one in earlier]


def in_short(earlier: Iterable[EarlierYear], day: date) -> str:
    """For a list: ``2024: đã giải thích; 2025: quá hạn 12 ngày``"""
    return "; ".join(f"{one.year}:\u00a0{small(_mark(one, day)['text'])}" for one in earlier)


def heading(earlier: Iterable[EarlierYear]) -> str:
    """``Việc này đã nêu năm 2024, 2025``, empty where no earlier year may be told."""
    years = ", ".join(map(str, sorted({one.year for one in earlier})))
    return f"Việc này đã nêu năm {years}" if years else ""


def _said(one: EarlierYear) -> str:
    if one.said:
        return gist(one.said, _CUT)
    if one.promises:
        return "; ".join(gist(promise.text, _CUT) for promise in one.promises)
    return "Theo danh sách của xã." if one.outcome else "Chưa có trả lời."


def _page(one: EarlierYear, slug: str) -> str:
    return address("matter", slug=slug, dialogue=one.path, public_id=one.public_id) if one.public_id else ""


def _mark(one: EarlierYear, day: date) -> Mark:
    """What became of it: what the office's list says, or what was promised, or that it was only answered."""
    if one.outcome:
        return mark_of_past(one.outcome) or mark("wait", "clock", PastOutcome.UNKNOWN.label)
    work = mark_of_work(one.promises, day)
    if work is None:
        return mark_of_kind(one.kind) if one.kind else mark("wait", "clock", "Chưa trả lời")
    return work
