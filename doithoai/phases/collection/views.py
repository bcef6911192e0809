"""The register of slips: everything that came in, found again with or without diacritics; receipts printed again."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse

from doithoai.language.dates import day_of, display_long
from doithoai.language.phones import parse_phone
from doithoai.language.unreadable import Unreadable
from doithoai.models import OpinionSlip
from doithoai.phases.collection import queries
from doithoai.phases.collection.forms import PhoneForm
from doithoai.phases.collection.queries import PAGE, Wanted
from doithoai.phases.collection.rows import contact_of, slip_row
from doithoai.rules.permissions import WHO_MAY, About, refusal
from doithoai.rules.refusals import Refused
from doithoai.rules.visibility import OFFICE, audience_of
from doithoai.rules.vocabulary import Action, IntakeChannel
from doithoai.web.clock import today
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue, to
from doithoai.web.receipts import receipt_facts
from doithoai.web.villages import is_village, villages_of

_SCOPE = (Action.CONFIRM_SCOPE, Action.AGREE_RULING, Action.SEAL_OPINION)
#: Key, address, words, and the acts of which one opens the door (none: everybody with a role).
_ROOMS: tuple[tuple[str, str, str, tuple[Action, ...]], ...] = (
    ("register", "collection", "Sổ phiếu", ()),
    ("village", "collection-village", "Gửi hộ phiếu", (Action.SUBMIT_SLIP,)),
    ("slips", "collection-slips", "Nhập phiếu", (Action.SUBMIT_SLIP,)),
    ("sheets", "collection-sheets", "Phiếu giấy", (Action.PRINT_SLIPS, Action.RECORD_SPOILED)),
    ("scans", "collection-scans", "Quét phiếu", (Action.TAKE_SCAN,)),
    ("digests", "collection-digests", "Bản tổng hợp", (Action.RECEIVE_DIGEST,)),
    ("scope", "collection-scope", "Xem phạm vi", _SCOPE),
    ("outside", "collection-outside", "Đã chuyển cửa khác", _SCOPE),
)
#: The village officer's own twin of the entry page, and what is shared with the office.
_OF_VILLAGE = frozenset({"village", "sheets", "scans", "digests"})


@requires(Action.SUBMIT_SLIP, Action.DRAFT_ANSWER, Action.APPROVE_ANSWER, Action.WRITE_MINUTES)
def register(request: Asked) -> HttpResponse:
    """All slips, newest first, narrowed by words, village or channel; POST finds by phone, which no address shows."""
    audience = audience_of(request.actor.roles)
    if is_village(request.actor):
        return to(request.dialogue, "collection-village")
    phone_form = PhoneForm(request.POST or None)
    if request.method == "POST":
        return _by_phone(request, phone_form)
    wanted = Wanted(**{name: request.GET.get(name, "") for name in ("words", "village", "channel", "before")})
    found = queries.register(request.dialogue, wanted, audience=audience)
    return _page(request, found, wanted, phone_form)


@requires(Action.SUBMIT_SLIP)
def receipt(request: Asked, slip: str) -> HttpResponse:
    """The receipt once more, to print: for the office, and for whoever typed the slip."""
    found = queries.slip_in(request.dialogue, slip)
    if found is None:
        raise Http404
    audience = audience_of(request.actor.roles)
    if audience not in OFFICE and found.typed_by_id != request.actor.account_id:
        raise Refused("Ông/Bà chỉ in được biên nhận của phiếu mình nhập. Ông/Bà nhờ Văn phòng in lại.")
    facts = {
        **receipt_facts(found, request.commune),
        "name": contact_of(found, audience, request.commune).get("name", ""),
        "place": found.village.name if found.village else "",
        "written_on": day_of(found.occurred_at),
        "next_step": _next_step(request),
        "back_url": _back(request),
    }
    return staff_page(request, "collection/receipt.html", facts, current="collection")


def _next_step(request: Asked) -> str:
    """What the sender may expect, said on the paper that is handed over."""
    dialogue = request.dialogue
    conference = dialogue.first_sitting() if dialogue else None
    if conference is None:
        return "Xã xem phiếu, giao cơ quan trả lời, rồi báo ngày họp hội nghị."
    if conference.on < today():
        return "Hội nghị đã họp. Xã trả lời bằng văn bản, có ngày hẹn; tra mã để xem."
    on = display_long(conference.on)
    return f"Xã xem phiếu, trả lời tại hội nghị ngày {on} hoặc bằng văn bản sau đó. Tra mã để xem việc đang ở ai."


def _by_phone(request: Asked, form: PhoneForm) -> HttpResponse:
    if audience_of(request.actor.roles) not in OFFICE:
        raise Refused("Chỉ Văn phòng tìm phiếu theo số điện thoại.")
    slips: list[OpinionSlip] = []
    if form.is_valid():
        try:
            phone = parse_phone(form.cleaned_data["phone"])
            slips = queries.slips_of_phone(request.dialogue, request.commune.slug, phone)
        except Unreadable as unreadable:
            form.add_error("phone", unreadable.sentence)
    return _page(request, slips, Wanted(), form, status=200 if form.is_valid() else 422)


def _page(
    request: Asked, slips: list[OpinionSlip], wanted: Wanted, phone_form: PhoneForm, *, status: int = 200
) -> HttpResponse:
    audience = audience_of(request.actor.roles)
    rows = [slip_row(one, request.actor, request.commune, request.dialogue) for one in slips[:PAGE]]
    villages = [("", "Mọi thôn"), *((str(one.pk), one.name) for one in villages_of(request.commune))]
    facts = {
        "rows": rows if audience in OFFICE else [row for row in rows if row["matters"]],
        "figures": queries.figures(request.dialogue) if audience in OFFICE else None,
        "wanted": wanted,
        "is_narrowed": bool(wanted.words or wanted.village or wanted.channel) or phone_form.is_bound,
        "villages": villages,
        "channels": [("", "Mọi đường nhận"), *IntakeChannel.choices()],
        "phone_form": phone_form if audience in OFFICE else None,
        "next_url": _next(wanted, rows[-1]["id"]) if len(slips) > PAGE else "",
        "entry_refusal": refusal(request.actor, Action.SUBMIT_SLIP, About(request.commune.pk)) or "",
        "is_office": audience in OFFICE,
        **addresses(request),
    }
    return staff_page(request, "collection/register.html", facts, current="collection", status=status)


def addresses(request: Asked) -> dict[str, Any]:
    """The rooms of this phase, and the links to those this person may enter, for the row under every title."""
    rooms = {
        key: in_dialogue(request.dialogue, name) if _may_enter(request, actions) else ""
        for key, name, _, actions in _ROOMS
    }
    shown = is_village(request.actor)
    links = [
        {"key": key, "text": text, "url": rooms[key]}
        for key, _, text, actions in _ROOMS
        if _may_enter(request, actions) and (key in _OF_VILLAGE if shown else key != "village")
    ]
    return {"rooms": rooms, "room_links": links}


def _may_enter(request: Asked, actions: tuple[Action, ...]) -> bool:
    return not actions or any(request.actor.roles & WHO_MAY[action] for action in actions)


def _next(wanted: Wanted, last: int) -> str:
    asked = {"words": wanted.words, "village": wanted.village, "channel": wanted.channel, "before": str(last)}
    return "?" + urlencode({name: value for name, value in asked.items() if value})


def _back(request: Asked) -> str:
    return in_dialogue(request.dialogue, "collection-village" if is_village(request.actor) else "collection-slips")
