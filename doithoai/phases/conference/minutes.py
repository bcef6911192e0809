"""The secretary's console as plain data. Sentences made from facts name nobody: the speaker is a turn and a village."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from doithoai.models import AgendaItem, Conference, MinutesEntry, SpeakingTurn
from doithoai.models.settlement import matters_of
from doithoai.phases.conference.addresses import addresses
from doithoai.phases.conference.console import clock, decision_words
from doithoai.phases.conference.naming import turn_row
from doithoai.phases.conference.polling import asks_again, version_of
from doithoai.phases.conference.table import Table, spoken_table
from doithoai.rules.permissions import refusal
from doithoai.rules.vocabulary import Action, Audience, TurnState
from doithoai.web.bare import bare_context
from doithoai.web.clock import now
from doithoai.web.flash import take
from doithoai.web.guards import Asked
from doithoai.web.pages import commune_facts

FACTS_SHOWN = 12


def minutes_page(
    request: Asked, conference: Conference, item: AgendaItem | None, editing: MinutesEntry | None
) -> dict[str, Any]:
    """The paragraphs of ``item``, the tabs of all items, and the facts beside them."""
    to = addresses(request, conference)
    items = list(conference.agenda.all())
    rows = MinutesEntry.objects.of(request.commune).filter(conference=conference).select_related("written_by")
    entries = list(rows.order_by("pk"))
    base = to["secretary"]
    table = spoken_table(conference)
    here = f"{base}?muc={item.position}" if item else base
    return {
        **bare_context(request),
        "commune": commune_facts(request.commune),
        "notices": take(request),
        "server_now": now(),
        "to": to,
        "agenda": [_tab(one, item, entries, base) for one in items],
        "now_at": _item(conference.current_item, base) if conference.current_item else None,
        "entries": [_entry(one, here) for one in entries if item and one.agenda_item_id == item.pk],
        "editing": editing.pk if editing else None,
        "write_url": f"{here}&doan={editing.pk}" if editing else here,
        "speaker": turn_row(table.turn, request.commune.slug, Audience.OFFICE) if table.turn else None,
        "floor_refusal": refusal(request.actor, Action.RAISE_FROM_FLOOR, conference.about()),
        "saved_at": clock(conference.saved_at, seconds=True) if conference.saved_at else "",
        "seq": conference.seq or 0,
        **facts_page(request, conference, item, table, entries),
    }


def facts_page(
    request: Asked,
    conference: Conference,
    item: AgendaItem | None,
    table: Table,
    entries: list[MinutesEntry] | None = None,
) -> dict[str, Any]:
    """What happened, newest first, each as a sentence ready for the minutes."""
    to = addresses(request, conference)
    where = f"?muc={item.position}" if item else ""
    if entries is None:
        entries = list(MinutesEntry.objects.of(request.commune).filter(conference=conference))
    written = {(entry.turn_id, entry.opinion_id) for entry in entries}
    shown = _item(item, to["secretary"], conference) if item else None
    return {
        "facts": _facts(table, written)[:FACTS_SHOWN],
        "item": shown,
        "part": to["secretary_part"] + where,
        "copy_url": to["secretary"] + where,
        "asks_again": asks_again(version_of(conference, str(item.position) if item else "")),
        "refusal": refusal(request.actor, Action.WRITE_MINUTES, conference.about()),
    }


def _facts(table: Table, written: set[tuple[Any, Any]]) -> list[dict[str, Any]]:
    conference, turns = table.conference, table.turns
    happened: list[tuple[datetime, dict[str, Any]]] = []
    by_id = {turn.pk: turn for turn in turns}
    for turn in turns:
        if turn.called_at and turn.state in (TurnState.SPEAKING, TurnState.ENDED):
            fact = {"text": spoke(turn, table.place_of(turn)), "turn": turn.public_id, "opinion": ""}
            happened.append((turn.called_at, fact | {"is_copied": (turn.pk, None) in written}))
    for opinion in matters_of(conference.dialogue):
        decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
        if decision is not None and decision.conference_id == conference.pk:
            of_turn = by_id.get(opinion.turn_id or 0)
            fact = {
                "text": decided(opinion.title, decision_words(decision)),
                "turn": of_turn.public_id if of_turn else "",
                "opinion": opinion.public_id,
                "is_copied": any(about == opinion.pk for _, about in written),
            }
            happened.append((decision.decided_at, fact))
    happened.sort(key=lambda one: one[0], reverse=True)
    return [{"at": clock(at), **fact} for at, fact in happened]


def spoke(turn: SpeakingTurn, place_in_order: int) -> str:
    place = f", {turn.village.name}" if turn.village else ""
    return f"Lượt {place_in_order}{place}: phát biểu về “{turn.subject_line}”."


def decided(subject: str, words: str) -> str:
    return f"Về “{subject}”, chủ trì quyết định: {words}."


def _tab(one: AgendaItem, shown: AgendaItem | None, entries: list[MinutesEntry], base: str) -> dict[str, Any]:
    count = sum(entry.agenda_item_id == one.pk for entry in entries)
    return _item(one, base) | {"is_shown": shown is not None and one.pk == shown.pk, "count": count}


def _item(item: AgendaItem, base: str, conference: Conference | None = None) -> dict[str, Any]:
    running = conference is not None and conference.opened_at is not None and conference.closed_at is None
    return {
        "id": item.pk,
        "position": item.position,
        "title": item.title,
        "url": f"{base}?muc={item.position}",
        "can_start": running and conference is not None and conference.current_item_id != item.pk,
    }


def _entry(entry: MinutesEntry, here: str) -> dict[str, Any]:
    return {
        "text": entry.text,
        "by": entry.written_by.name if entry.written_by else "Thư ký",
        "at": clock(entry.written_at),
        "version": entry.version,
        "edit_url": f"{here}&doan={entry.pk}",
    }
