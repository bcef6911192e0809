"""The desk as plain dicts: one act framed, the days, what waits for others, what was just done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from doithoai.desk.acts import ACTS, address_of, way_to
from doithoai.desk.days import by_day
from doithoai.language.dates import short
from doithoai.models import Commune, Dialogue
from doithoai.rules.duties import Duty
from doithoai.rules.first_duty import First, first_of, is_mine, waits_for_others
from doithoai.rules.permissions import Actor
from doithoai.rules.sources import Certainty
from doithoai.rules.vocabulary import Due, Role

_SPOKEN = {
    Role.CLERK: "Văn phòng",
    Role.CHAIR: "Chủ trì",
    Role.SECRETARY: "Thư ký",
    Role.RECEPTION: "Bộ phận tiếp nhận",
    Role.OBSERVER: "Mặt trận",
    Role.ADMINISTRATOR: "Quản trị",
    Role.DEPARTMENT_HEAD: "Trưởng phòng",
    Role.DEPARTMENT: "Phòng",
    Role.VILLAGE_OFFICER: "Trưởng thôn",
}
#: Duties about promises, which outlive the dialogue they were made in.
OF_PROMISES = frozenset({Due.KEEP_COMMITMENTS, Due.CHECK_CLAIMS})
_NAMED = 6  # villages named in one line


def desk_of(
    duties: list[Duty], actor: Actor, commune: Commune, dialogue: Dialogue | None, today: date
) -> dict[str, Any]:
    mine = [duty for duty in duties if is_mine(duty, actor)]
    first = first_of(mine, today)
    rest = [duty for duty in mine if first is None or duty is not first.duty]
    days = by_day(rest, today)
    for group in days:
        group["rows"] = [_row(duty, commune, dialogue, today) for duty in group.pop("duties")]
    waiting = [duty for duty in duties if waits_for_others(duty, actor)]
    return {
        "first": _framed(first, commune, dialogue, today) if first else None,
        "days": days,
        "waiting": _waiting(waiting, actor, commune, dialogue, today),
    }


def with_years(desk: dict[str, Any], by_year: Mapping[Due, Mapping[str, int]], commune: Commune, path: str) -> None:
    """Lead each row about promises to the years they were made in: where this year has none, the row itself goes to the
    first year that has; else the other years stand beside its button."""
    rows = [row for group in desk["days"] for row in group["rows"]]
    for row in [*([desk["first"]] if desk["first"] else []), *rows]:
        counts = by_year.get(row["due"], {})
        urls = {
            year: reverse(ACTS[row["due"]].page, kwargs={"slug": commune.slug, "dialogue": year}) for year in counts
        }
        if urls and path not in urls:
            row["url"] = next(iter(urls.values()))
        row["others"] = [
            {"text": f"{counts[year]} việc hứa năm {year}", "url": url} for year, url in urls.items() if year != path
        ]
    for line in desk["waiting"]:
        years = list(by_year.get(line["due"], ()))
        if line["url"] and years and path not in years:
            line["url"] = line["url"].replace(f"/{path}/", f"/{years[0]}/")


def _framed(first: First, commune: Commune, dialogue: Dialogue | None, today: date) -> dict[str, Any]:
    row = _row(first.duty, commune, dialogue, today)
    why = mark_safe(f"{row['why']} <b>{escape(first.because)}</b>")  # noqa: S308 – both halves are escaped
    return row | {"why": why}


def _row(duty: Duty, commune: Commune, dialogue: Dialogue | None, today: date) -> dict[str, Any]:
    return {
        "due": duty.due,
        "others": [],
        "title": duty.title,
        "url": address_of(duty.due, commune, dialogue),
        "button": ACTS[duty.due].button,
        "why": _why(duty, today),
        "source": _source(duty),
    }


def _why(duty: Duty, today: date) -> SafeString:
    """The derivation with its result in bold, and how far the day is."""
    words = str(escape(duty.why))
    if duty.due_on is not None:
        result = f"= {short(duty.due_on)}"
        words = words.replace(result, f"= <b>{short(duty.due_on)}</b>", 1)
        late = (today - duty.due_on).days
        if late > 0:
            words += f" <b>Quá {late} ngày.</b>"
    return mark_safe(words)  # noqa: S308 – escaped above


def _source(duty: Duty) -> str:
    source = duty.source
    if source is None:
        return ""
    return "Hạn xã tự định." if source.certainty is Certainty.OWN else f"{source.cite()}."


def _waiting(
    duties: list[Duty], actor: Actor, commune: Commune, dialogue: Dialogue | None, today: date
) -> list[dict[str, Any]]:
    """One line for each body; the villages that owe the same are one line together."""
    villages: dict[Due, list[Duty]] = defaultdict(list)
    lines = []
    for duty in duties:
        if duty.village_id is not None:
            villages[duty.due].append(duty)
        else:
            lines.append(_line(duty, actor, commune, dialogue, today))
    return lines + [_village_line(due, owed, actor, commune, dialogue) for due, owed in villages.items()]


def _line(duty: Duty, actor: Actor, commune: Commune, dialogue: Dialogue | None, today: date) -> dict[str, Any]:
    who = duty.body or _SPOKEN[duty.role]
    if duty.body and duty.role is Role.DEPARTMENT_HEAD:
        who = f"Trưởng đơn vị {duty.body}"
    what = duty.title[0].lower() + duty.title[1:]
    url = way_to(duty.due, actor, commune, dialogue)
    return {"due": duty.due, "who": who, "what": what, "why": _when(duty, today), "url": url}


def _when(duty: Duty, today: date) -> str:
    said = []
    if duty.due_on is not None:
        late = (today - duty.due_on).days
        said.append(f"Hạn {short(duty.due_on)}, quá {late} ngày" if late > 0 else f"Hạn {short(duty.due_on)}")
    if duty.done:
        said.append(f"đã xong {duty.done}")
    elif duty.note and duty.due_on is None:
        said.append(duty.note)
    return f"{', '.join(said)}." if said else ""


_OF_VILLAGES = {
    Due.SIGN_FOR_PAPERS: "ký nhận văn bản xã gửi",
    Due.COLLECT: "gửi phiếu của thôn",
    Due.CHECK_CLAIMS: "xem tại chỗ việc cơ quan báo xong",
}


def _village_line(
    due: Due, owed: list[Duty], actor: Actor, commune: Commune, dialogue: Dialogue | None
) -> dict[str, Any]:
    if due is Due.COLLECT:
        silent = [duty.body for duty in owed if not duty.done]
        why = f"Chưa có phiếu: {_listed(silent)}." if silent else f"Cả {len(owed)} thôn đã có phiếu."
        who = f"{len(silent) or len(owed)} Trưởng thôn"
    else:
        why, who = f"Chưa xong: {_listed([duty.body for duty in owed])}.", f"{len(owed)} Trưởng thôn"
    url = way_to(due, actor, commune, dialogue)
    return {"due": due, "who": who, "what": _OF_VILLAGES[due], "why": why, "url": url}


def _listed(names: list[str]) -> str:
    """``Thôn 2, 5, 8 và 9 nơi khác``: the common word once."""
    word = names[0].rsplit(" ", 1)[0]
    shown = [name.removeprefix(f"{word} ") if place else name for place, name in enumerate(names[:_NAMED])]
    more = f" và {len(names) - _NAMED} nơi khác" if len(names) > _NAMED else ""
    return ", ".join(shown) + more


def done_lines(entries: list[dict[str, Any]]) -> list[str]:
    """``28/5: phân loại, 5 lượt.``"""
    return [f"{short(entry['day'])}: {entry['action'].label}{_times(entry['times'])}." for entry in entries]


def _times(count: int) -> str:
    return f", {count} lượt" if count > 1 else ""
