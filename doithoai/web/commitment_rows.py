"""Promises as plain dicts for one audience: what the body says beside what somebody else says.

The staff board, the Front's page, the status page and the public board show the same rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Prefetch, QuerySet

from doithoai.language.dates import day_of, display, short
from doithoai.language.gist import gist
from doithoai.language.redaction import impersonal
from doithoai.models import Commitment, CommitmentNote, Dialogue
from doithoai.models.opinions import askers, sealed
from doithoai.rules.commitment_flow import AT_WORK
from doithoai.rules.deadlines import days_left, is_overdue
from doithoai.rules.opinion_flow import OPEN_STATES
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Audience, CommitmentState, NoteKind, Role
from doithoai.web.marks import Mark, mark

_LONGEST_TITLE = 110  # characters: three lines of a phone
_BODY_SPEAKS = frozenset({NoteKind.PROGRESS, NoteKind.CLAIMED_DONE, NoteKind.EXTENDED, NoteKind.BROKEN})
_OUTSIDE = frozenset({Audience.PUBLIC, Audience.SUBMITTER, Audience.HALL, Audience.PROVINCE})
GROUPS = (
    ("attention", "Cần để ý"),
    ("doing", "Đang làm"),
    ("claimed", "Cơ quan báo xong"),
    ("confirmed", "Xong, đã xác nhận"),
    ("broken", "Không giữ được"),
)


def promises(dialogue: Dialogue) -> QuerySet[Commitment]:
    """The commitments of a dialogue, each with its notes as ``said``; two statements for any number."""
    notes = CommitmentNote.objects.select_related("evidence", "said_by").order_by("said_at", "pk")
    return promises_of(dialogue.commune_id, dialogue.pk).prefetch_related(
        Prefetch("notes", queryset=notes, to_attr="said")
    )


def promises_of(commune: Any, dialogue: Any) -> QuerySet[Commitment]:
    """The commitments of a dialogue without their notes, nearest day first, each with ``askers``: how many asked.
    Takes ids."""
    rows = Commitment.objects.of(commune).filter(dialogue_id=dialogue).exclude(sealed("opinion"))
    rows = rows.select_related("department", "village", "opinion")
    return rows.annotate(askers=askers("opinion__merged")).order_by("due_on", "pk")


def board(commitments: Iterable[Commitment], audience: Audience, today: date) -> list[dict[str, Any]]:
    """Rows under their heads, what needs an eye first; empty heads are left out."""
    rows = [row(commitment, audience, today) for commitment in commitments]
    return [
        {"key": key, "text": text, "rows": [one for one in rows if one["group"] == key]}
        for key, text in GROUPS
        if any(one["group"] == key for one in rows)
    ]


def counts(commitments: Iterable[Commitment], today: date) -> list[dict[str, Any]]:
    """The five figures above a board: for the ``counts`` macro. Each commitment counts once."""
    found = list(commitments)
    states = [commitment.state for commitment in found]
    overdue = sum(_overdue(one, today) and one.state is not CommitmentState.DISPUTED for one in found)
    disputed, broken = states.count(CommitmentState.DISPUTED), states.count(CommitmentState.BROKEN)
    doing = states.count(CommitmentState.PROMISED) + states.count(CommitmentState.DOING) - overdue
    claimed, confirmed = states.count(CommitmentState.CLAIMED_DONE), states.count(CommitmentState.CONFIRMED)
    extended = sum(one.due_on > one.first_due_on for one in found if _group(one, today) == "doing")
    figures = [
        (overdue, "quá hạn", "late"),
        (disputed, "báo xong nhưng bị phản đối", "late"),
        (doing, "đang làm" + (f", {extended} đã gia hạn" if extended else ""), ""),
        (claimed, "báo xong, chờ xác nhận", ""),
        (confirmed, "xong, đã xác nhận", "done"),
    ]
    if broken:
        figures.append((broken, "không giữ được", "late"))
    return [{"count": count, "text": text, "tone": tone if count else "none"} for count, text, tone in figures]


def row(commitment: Commitment, audience: Audience, today: date) -> dict[str, Any]:
    """One promise for one audience."""
    notes: list[CommitmentNote] = commitment.said  # type: ignore[attr-defined]
    facts = show(
        "commitment",
        audience,
        public_id=commitment.public_id,
        text=commitment.text,
        department=commitment.department.name,
        village=commitment.village.name if commitment.village else "",
        first_due_on=commitment.first_due_on,
        due_on=commitment.due_on,
        state=commitment.state,
        claimed_on=commitment.claimed_on,
        confirmed_on=commitment.confirmed_on,
        notes=[_note(note, audience) for note in notes],
    )
    return facts | {
        "title": title_of(commitment.text),
        "group": _group(commitment, today),
        "askers": commitment.askers if commitment.opinion_id else 0,  # type: ignore[attr-defined]
        "raised": commitment.opinion.raised_before + 1 if commitment.opinion else 1,
        "why": _why(commitment),
        "answer_owed": commitment.opinion is not None and commitment.opinion.state in OPEN_STATES,
        "body": _body_says(commitment, notes, audience, today),
        "watcher": _watcher_says(commitment, notes, audience),
    }


def title_of(text: str) -> str:
    """One line of a promise for lists; of a whole answer, the clause that says the most."""
    return gist(text, _LONGEST_TITLE)


def mark_of_promise(commitment: Commitment, today: date) -> Mark:
    """What became of a promise, in one tag: what the watcher says of it where that counts, else what the body says."""
    if commitment.state is CommitmentState.CONFIRMED:
        return mark("done", "check2", "Xong, đã xác nhận")
    if commitment.state is CommitmentState.DISPUTED:
        return mark("dispute", "hand", "Báo xong nhưng bị phản đối")
    return _body_mark(commitment, int(commitment.due_on > commitment.first_due_on), today)


def _overdue(commitment: Commitment, today: date) -> bool:
    return commitment.state in AT_WORK and is_overdue(commitment.due_on, today)


def _group(commitment: Commitment, today: date) -> str:
    state = commitment.state
    if state is CommitmentState.DISPUTED or _overdue(commitment, today):
        return "attention"
    names = {CommitmentState.CLAIMED_DONE: "claimed", CommitmentState.CONFIRMED: "confirmed"}
    return "broken" if state is CommitmentState.BROKEN else names.get(state, "doing")


def _why(commitment: Commitment) -> str:
    """The reason of the day: where it was promised, and how it moved."""
    if commitment.due_on > commitment.first_due_on:
        return f"hạn cũ {short(commitment.first_due_on)}, mới {display(commitment.due_on)}, lãnh đạo cho gia hạn"
    return f"hạn {display(commitment.due_on)}, hứa ngày {short(day_of(commitment.promised_at))}"


def _body_says(commitment: Commitment, notes: list[CommitmentNote], audience: Audience, today: date) -> dict[str, Any]:
    last = next((note for note in reversed(notes) if note.kind in _BODY_SPEAKS), None)
    extended = sum(note.kind is NoteKind.EXTENDED for note in notes)
    return {"mark": _body_mark(commitment, extended, today), "words": _words(last, audience), "files": _files(last)}


def _body_mark(commitment: Commitment, extended: int, today: date) -> Mark:
    state = commitment.state
    if state is CommitmentState.BROKEN:
        return mark("late", "x", "Không giữ được")
    if commitment.claimed_on and state not in (CommitmentState.PROMISED, CommitmentState.DOING):
        return mark("claim", "half", f"Báo xong {short(commitment.claimed_on)}")
    if _overdue(commitment, today):
        return mark("late", "late", f"Quá hạn {-days_left(commitment.due_on, today)} ngày")
    if extended:
        return mark("wait", "calendar", f"Gia hạn lần {extended}")
    return mark("wait", "clock", "Đang làm" if state is CommitmentState.DOING else "Đã hứa")


def _watcher_says(commitment: Commitment, notes: list[CommitmentNote], audience: Audience) -> dict[str, Any]:
    last = next((note for note in reversed(notes) if note.kind not in _BODY_SPEAKS), None)
    found: Mark | None = None
    if commitment.state is CommitmentState.DISPUTED and last is not None:
        found = mark("dispute", "hand", "Báo chưa xong")
    elif commitment.state is CommitmentState.CONFIRMED:
        found = mark("done", "check2", "Xong, đã xác nhận")
    elif commitment.state is CommitmentState.CLAIMED_DONE:
        found = mark("wait", "clock", "Chờ xác nhận")
    if last is None and commitment.state is CommitmentState.BROKEN:
        return {"mark": None, "words": "Thành nợ đầu chương trình kỳ sau", "files": []}
    words = _words(last, audience)
    if last is not None:
        who = "Người gửi ý kiến" if last.role is Role.CITIZEN else _WATCHERS.get(last.role, last.role.label)
        words = f"{who}, {short(last.on)}" + (f": {words}" if words else "")
    return {"mark": found, "words": words or ("" if found else "Chưa tới lượt"), "files": _files(last)}


_WATCHERS = {Role.OBSERVER: "Mặt trận", Role.VILLAGE_OFFICER: "Cán bộ thôn"}


def _words(note: CommitmentNote | None, audience: Audience) -> str:
    """A note's words for this audience. Outside the office a citizen's own words are not shown, and in an
    official's words whatever looks like personal data is covered."""
    if note is None or (note.role is Role.CITIZEN and audience in _OUTSIDE):
        return ""
    return _covered(note.text) if audience in _OUTSIDE else note.text


@lru_cache(maxsize=512)
def _covered(text: str) -> str:
    return impersonal(text)


def _files(note: CommitmentNote | None) -> list[dict[str, str]]:
    return [{"name": note.evidence.name, "id": note.evidence.public_id}] if note and note.evidence else []


def _note(note: CommitmentNote, audience: Audience) -> dict[str, Any]:
    found = {"kind": note.kind.label, "on": note.on, "words": _words(note, audience), "files": _files(note)}
    told = show("commitment", audience, said_by=note.said_by.name if note.said_by else note.role.label)
    if "said_by" in told:
        found |= {"who": told["said_by"], "role": note.role.label}
    return found
