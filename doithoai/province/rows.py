"""The overview as plain dicts: the finding, tiles, the list by urgency, what to urge."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from doithoai.language.collation import text_sort_key
from doithoai.language.dates import day_of, display, short
from doithoai.province.queries import HELD, Standing
from doithoai.rules.calendar import UnknownYear, built_in_calendar
from doithoai.rules.deadlines import last_day_to_announce, last_day_to_publish_results
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.rules.vocabulary import DialogueStage
from doithoai.web.marks import Mark, mark
from doithoai.web.paths import address

S = DialogueStage
#: state of a tile: icon and words
_STATES = {
    "late": ("late", "trễ thông báo kết quả"),
    "done": ("check2", "đã họp, có kết quả"),
    "held": ("clock", "đã họp, còn hạn báo kết quả"),
    "announced": ("calendar", "đã thông báo lịch"),
    "plan": ("paper", "có kế hoạch"),
    "none": ("ring", "chưa có kế hoạch"),
}
_TILE = {"held": "announced"}
_URGENCY = ("late", "none", "plan", "announced", "held", "done")


def overview(province: Any, standings: list[Standing], year: int, day: date) -> dict[str, Any]:
    states = {one.slug: state_of(one, day) for one in standings}
    by_state = {state: [one for one in standings if states[one.slug] == state] for state in _STATES}
    ordered = sorted(standings, key=lambda one: text_sort_key(one.name))
    urgent = sorted(ordered, key=lambda one: (_URGENCY.index(states[one.slug]), -one.late_promises))
    held = [one for one in standings if one.stage in HELD]
    return {
        "title": _finding(len(held), len(standings), len(by_state["late"])),
        "note": f"Tính đến {display(day)}. Luật: mỗi xã ít nhất một lần trong năm.",
        "counts": _counts(by_state),
        "tiles": [_tile(one, states[one.slug]) for one in ordered],
        "rows": [row(one, states[one.slug], day) for one in urgent],
        "urge": _urge(by_state, standings, year, day),
        "sums": _sums(held, standings),
        "held": len(held),
        "table_url": address("province-table", province=province.slug) + f"?nam={year}",
    }


def state_of(one: Standing, day: date) -> str:
    """One word for where a commune stands; late only by the day of the law."""
    if one.stage in RESULTS_ARE_OUT:
        return "done"
    if one.stage in (S.IN_SESSION, S.CONCLUDED):
        due = _due(last_day_to_publish_results, one)
        return "late" if due is not None and day > due else "held"
    if one.stage is S.ANNOUNCED and one.on is not None:
        return "announced"
    return "plan" if one.stage is not None else "none"


def _due(rule: Callable[..., Any], one: Standing) -> date | None:
    """By the law alone, so that all communes are measured alike; None in a year without a table of days off."""
    if one.on is None:
        return None
    try:
        due: date = rule(one.on, built_in_calendar()).lawful_until
    except UnknownYear:
        return None
    return due


def _finding(held: int, total: int, late: int) -> str:
    words = f"{held} trong {total} xã đã đối thoại"
    return f"{words}, {late} xã trễ báo kết quả" if late else words


def _counts(by_state: dict[str, list[Standing]]) -> list[dict[str, Any]]:
    tones = {"done": "done", "late": "late", "none": "none"}
    shown = ("done", "announced", "plan", "none", "late")
    words = {
        "done": "đã họp, có kết quả",
        "announced": "đã thông báo lịch",
        "plan": "có kế hoạch, chưa có lịch",
        "none": "chưa có kế hoạch",
        "late": "đã họp, trễ báo kết quả",
    }
    found = [
        {"count": len(by_state[one]), "text": words[one], "tone": tones.get(one, "") if by_state[one] else "none"}
        for one in shown
    ]
    if by_state["held"]:
        found.insert(1, {"count": len(by_state["held"]), "text": "đã họp, còn hạn báo kết quả", "tone": ""})
    return found


def _tile(one: Standing, state: str) -> dict[str, Any]:
    sign, words = _STATES[state]
    return {
        "name": one.name,
        "state": _TILE.get(state, state),
        "icon": sign,
        "words": words,
        "owed": one.late_promises,
        "url": address("home", slug=one.slug),
    }


def row(one: Standing, state: str, day: date) -> dict[str, Any]:
    """One line of the list; only what the commune's own public pages say."""
    return {
        "name": one.name,
        "url": address("home", slug=one.slug),
        "on": short(one.on) if one.on else "–",
        "notice": _notice(one),
        "mark": _mark(one, state, day),
        "answered": f"{one.answered}/{one.total}" if one.total else "–",
        "resolved": str(one.resolved) if one.total else "–",
        "late": str(one.late_promises) if one.late_promises else "–",
    }


def _notice(one: Standing) -> str:
    due = _due(last_day_to_announce, one)
    if one.announced_at is None or due is None:
        return "–"
    early = (due - day_of(one.announced_at)).days
    return f"sớm {early} ngày" if early > 0 else "đúng hạn" if early == 0 else f"trễ {-early} ngày"


def _mark(one: Standing, state: str, day: date) -> Mark:
    due = _due(last_day_to_publish_results, one)
    if state == "late" and due is not None:
        return mark("late", "late", f"Trễ {(day - due).days} ngày")
    if state == "done":
        on = day_of(one.results_at) if one.results_at else None
        if on is None or due is None:
            return mark("said", "chat", "Đã có kết quả")
        return mark("said", "chat", f"Đúng hạn {short(on)}") if on <= due else mark("late", "late", f"Trễ, {short(on)}")
    if state == "held":
        return mark("wait", "clock", f"Hạn {short(due)}" if due else "Đã họp")
    return mark("explain", "ring", _STATES[state][1].capitalize())


def _urge(by_state: dict[str, list[Standing]], all_of: list[Standing], year: int, day: date) -> list[dict[str, str]]:
    """What somebody should call about today, with the sum behind it."""
    left = (date(year, 12, 31) - day).days
    found = []
    if late := by_state["late"]:
        found.append((f"{len(late)} xã trễ thông báo kết quả", "Hạn = ngày họp + 10, theo Điều 43.", late))
    if none := by_state["none"]:
        found.append((f"{len(none)} xã chưa có kế hoạch", f"Năm {year} còn {left} ngày.", none))
    if plan := by_state["plan"]:
        found.append((f"{len(plan)} xã có kế hoạch, chưa thông báo lịch", "Phải báo trước ngày họp 7 ngày.", plan))
    if owed := [one for one in all_of if one.late_promises]:
        total = sum(one.late_promises for one in owed)
        why = "Đã hứa trước dân năm nay hoặc các năm trước, chưa ai xác nhận xong."
        found.append((f"{total} cam kết quá hạn ở {len(owed)} xã", why, owed))
    return [{"head": head, "why": why, "names": _names(communes)} for head, why, communes in found]


def _names(communes: list[Standing], shown: int = 8) -> str:
    names = [one.name for one in sorted(communes, key=lambda one: text_sort_key(one.name))]
    more = f" và {len(names) - shown} xã khác" if len(names) > shown else ""
    return ", ".join(names[:shown]) + more


def _sums(held: list[Standing], all_of: list[Standing]) -> dict[str, int]:
    return {
        "total": sum(one.total for one in held),
        "answered": sum(one.answered for one in held),
        "resolved": sum(one.resolved for one in held),
        "late": sum(one.late_promises for one in all_of),
    }
