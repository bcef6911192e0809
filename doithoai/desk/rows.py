"""The desk as plain dicts: one act framed, the days, what waits for others, what was just done."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from doithoai.desk.acts import ACTS, Ways
from doithoai.desk.days import by_day
from doithoai.language.dates import short
from doithoai.language.mid_sentence import small
from doithoai.rules.duty import Duty
from doithoai.rules.first_duty import First, first_of, is_mine, waits_for_others
from doithoai.rules.paper_rules import papers_named
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


def desk_of(duties: list[Duty], actor: Actor, ways: Ways, today: date) -> dict[str, Any]:
    mine = [duty for duty in duties if is_mine(duty, actor)]
    first = first_of(mine, today)
    rest = [duty for duty in mine if first is None or duty is not first.duty]
    days = by_day(rest, today)
    for group in days:
        group["rows"] = [_row(duty, ways, today) for duty in group.pop("duties")]
    waiting = [duty for duty in duties if waits_for_others(duty, actor)]
    return {
        "first": _framed(first, ways, today) if first else None,
        "days": days,
        "waiting": _waiting(waiting, actor, ways, today),
    }


def _framed(first: First, ways: Ways, today: date) -> dict[str, Any]:
    row = _row(first.duty, ways, today)
    why = mark_safe(f"{row['why']} <b>{escape(first.because)}</b>")  # noqa: S308 – both halves are escaped
    return row | {"why": why}


def _row(duty: Duty, ways: Ways, today: date) -> dict[str, Any]:
    return {
        "due": duty.due,
        "others": ways.others(duty.due),
        "title": duty.title,
        "url": ways.to(duty.due),
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


def _waiting(duties: list[Duty], actor: Actor, ways: Ways, today: date) -> list[dict[str, Any]]:
    """One line for each body; the villages that owe the same are one line together."""
    villages: dict[Due, list[Duty]] = defaultdict(list)
    lines = []
    for duty in duties:
        if duty.village_id is not None:
            villages[duty.due].append(duty)
        else:
            lines.append(_line(duty, actor, ways, today))
    return lines + [_village_line(due, owed, actor, ways) for due, owed in villages.items()]


def _line(duty: Duty, actor: Actor, ways: Ways, today: date) -> dict[str, Any]:
    who = duty.body or _SPOKEN[duty.role]
    if duty.body and duty.role is Role.DEPARTMENT_HEAD:
        who = f"Trưởng đơn vị {duty.body}"
    what = small(duty.title)
    url = ways.seen_by(actor, duty.due)
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
    Due.COLLECT: "gửi phiếu của thôn",
    Due.CHECK_CLAIMS: "xem tại chỗ việc cơ quan báo xong",
}


def _village_line(due: Due, owed: list[Duty], actor: Actor, ways: Ways) -> dict[str, Any]:
    if due is Due.COLLECT:
        silent = [duty.body for duty in owed if not duty.done]
        why = f"Chưa có phiếu: {_listed(silent)}." if silent else f"Cả {len(owed)} thôn đã có phiếu."
        who = f"{len(silent) or len(owed)} Trưởng thôn"
    else:
        why, who = f"Chưa xong: {_listed([duty.body for duty in owed])}.", f"{len(owed)} Trưởng thôn"
    url = ways.seen_by(actor, due)
    if due is Due.SIGN_FOR_PAPERS:
        what = f"ký nhận {papers_named(kind for duty in owed for kind in duty.papers)}"
    else:
        what = _OF_VILLAGES[due]
    return {"due": due, "who": who, "what": what, "why": why, "url": url}


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
