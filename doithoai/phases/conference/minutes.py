"""The secretary's console as plain data. Sentences made from facts name nobody: the speaker is a turn and a village."""

from __future__ import annotations

from typing import Any

from doithoai.language.dates import display_long
from doithoai.models import AgendaItem, Conference, MinutesEntry
from doithoai.phases.conference.addresses import addresses
from doithoai.phases.conference.console import clock
from doithoai.phases.conference.happened import Fact, facts_of
from doithoai.phases.conference.naming import turn_row
from doithoai.phases.conference.polling import asks_again, version_of
from doithoai.phases.conference.table import Table, spoken_table
from doithoai.rules.permissions import refusal
from doithoai.rules.vocabulary import Action, Audience
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
        "before": _before(conference, bool(items)),
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


def _before(conference: Conference, has_agenda: bool) -> str:
    """What will come and when, while nothing has begun."""
    if conference.opened_at is not None:
        return ""
    begins = f"{conference.starts_at.hour} giờ {conference.starts_at.minute:02d}, {display_long(conference.on)}"
    order = "từng mục của chương trình ở trên" if has_agenda else "từng mục của chương trình, Văn phòng chưa lập"
    return (
        f"Hội nghị khai mạc {begins}. Từ lúc chủ trì bấm “Khai mạc”, Ông/Bà ghi biên bản theo {order}; "
        "lượt phát biểu và quyết định của chủ trì hiện ở bên để chép vào đúng mục."
    )


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
    found = facts_of(table, entries)
    shown = _item(item, to["secretary"], conference) if item else None
    return {
        "facts": [_fact(one, to["secretary"]) for one in found[:FACTS_SHOWN]],
        "uncopied": sum(not one.is_copied for one in found),
        "copy_all_url": to["copy_all"] + where,
        "item": shown,
        "part": to["secretary_part"] + where,
        "asks_again": asks_again(version_of(conference, str(item.position) if item else "")),
        "refusal": refusal(request.actor, Action.WRITE_MINUTES, conference.about()),
    }


def _fact(one: Fact, base: str) -> dict[str, Any]:
    """A fact with the address that copies it into the item it belongs to."""
    return {
        "at": clock(one.at),
        "text": one.text,
        "turn": one.turn,
        "opinion": one.opinion,
        "command": one.command,
        "is_copied": one.is_copied,
        "item": one.item.position if one.item else None,
        "copy_url": f"{base}?muc={one.item.position}" if one.item else "",
    }


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
