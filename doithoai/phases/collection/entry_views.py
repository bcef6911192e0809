"""Typing slips for others: the office by keyboard, the village officer on a phone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect

from doithoai.actions.intake import closed_sentence, happened
from doithoai.actions.slip_channels import check_hall_day, offered_channels
from doithoai.actions.slip_content import mistakes
from doithoai.actions.slips import Submitted, code_of, submit_slip
from doithoai.language.dates import VIETNAM, day_of
from doithoai.models import ScannedPage, Village
from doithoai.phases.collection import queries
from doithoai.phases.collection.forms import EntryForm, VillageForm, at_start_of
from doithoai.phases.collection.rows import contact_of
from doithoai.phases.collection.scan_rows import draft_key
from doithoai.phases.collection.second_look import Look, of_another_village, said, sheet_said
from doithoai.phases.collection.views import addresses
from doithoai.rules.refusals import BadInput, Refused
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import Action, IntakeChannel, Role
from doithoai.web.clock import now, today
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.matters import (
    asked_first,
    attempt_with_matters,
    boxes_of,
    boxes_with_errors,
    denunciations_in,
    has_unseen_doubt,
    kept,
    rearranged,
    tell_at_fields,
    typed_matters,
)
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue, to
from doithoai.web.slip_form import PersonForm
from doithoai.web.slip_pictures import lost_pictures
from doithoai.web.suspected import is_suspected
from doithoai.web.villages import is_village, village_typed, villages_of

_SAVED = "slip_saved"


@dataclass(frozen=True)
class Beside:
    """The scanned page somebody types from: what its code says already, what is shown of it, and where to go on."""

    page: ScannedPage
    initial: dict[str, str]
    facts: dict[str, Any]
    next_url: str


@requires(Action.SUBMIT_SLIP)
def slips(request: Asked) -> HttpResponse:
    """The entry form, and the slip it creates."""
    if is_village(request.actor):
        return to(request.dialogue, "collection-village")
    return entry(request)


def entry(request: Asked, beside: Beside | None = None) -> HttpResponse:
    """Fast entry, of a sheet in hand or of a page on the screen. Village and day stay for the next of the pile."""
    villages = villages_of(request.commune)
    answer = partial(_entry, request, villages=villages, beside=beside)
    if request.method != "POST":
        _say_what_was_saved(request)
        carried = {"village": request.GET.get("thon", "")[:80], "occurred_on": request.GET.get("ngay", "")[:20]}
        return answer(EntryForm(initial=carried | (beside.initial if beside else {})), [""])

    def next_url(form: Any, village: Village | None) -> str:
        return f"{beside.next_url + '&' if beside else request.path + '?'}{urlencode(_carried(form, village))}"

    village_of, page = partial(_village, villages=villages), beside.page if beside else None
    return _typed(request, _bound_entry(request), answer, village_of, IntakeChannel.PAPER, next_url, page)


@requires(Action.SUBMIT_SLIP)
def village(request: Asked) -> HttpResponse:
    """The village officer's page: for people of the own village only."""
    if Role.VILLAGE_OFFICER not in request.actor.roles:
        raise Refused("Trang này dành cho cán bộ thôn. Văn phòng nhập phiếu ở trang “Nhập phiếu”.")
    mine = [one for one in villages_of(request.commune) if one.pk in request.actor.village_ids]
    answer = partial(_phone_page, request, mine=mine)
    if request.method != "POST":
        _say_what_was_saved(request)
        return answer(VillageForm(), [""])
    village_of = partial(_own_village, mine=mine)
    return _typed(
        request,
        VillageForm(request.POST, request.FILES),
        answer,
        village_of,
        IntakeChannel.VILLAGE,
        lambda *_: request.path,
    )


def _typed(
    request: Asked,
    form: PersonForm,
    answer: Callable[..., HttpResponse],
    village_of: Callable[[Any], Village | None],
    channel: IntakeChannel,
    next_url: Callable[[Any, Village | None], str],
    page: ScannedPage | None = None,
) -> HttpResponse:
    """What was typed becomes a slip, or stays on the form with what is wrong. ``channel`` where the form asks none."""
    texts = rearranged(request.POST)
    if texts is not None:
        return answer(kept(type(form), request.POST), texts)
    texts = typed_matters(request.POST)
    village, (sheet, look) = village_of(form), sheet_said(request, form)
    look = look or of_another_village(request, sheet, village)
    channel = IntakeChannel(form.cleaned_data.get("channel") or channel)
    wrong = _told_at_once(request, form, texts, village, channel)
    if wrong is not None or not form.is_valid():
        return answer(form, texts, wrong=wrong, look=look, status=422)
    if has_unseen_doubt(request.POST, texts, denunciation_only=True):  # alone: one question at a time
        return answer(form, texts, doubted=True)
    if look is not None:
        return answer(form, texts, look=look)
    paper = {"sheet": sheet, "page": page, "pictures": form.cleaned_data.get("pictures", ())}
    sent, wrong = _sent(request, form, texts, village, channel, **paper)
    if sent is None:
        return answer(form, texts, wrong=wrong, status=422)
    suspected = next(filter(is_suspected, sent.slip.opinions.all()), None) if page is not None else None
    if suspected is not None:  # insisted on: its picture lies here, so what becomes of both is written down at once
        return to(request.dialogue, "collection-scope-one", opinion=suspected.public_id)
    return redirect(next_url(form, village))


def _told_at_once(
    request: Asked, form: Any, texts: list[str], village: Village | None, channel: IntakeChannel
) -> BadInput | None:
    """All that can not be right, at its field: nobody corrects the phone only to hear of the day. What is wrong with
    a box comes back."""
    found = mistakes(form.content(texts), channel=channel, village=village, at=now())
    day = at_start_of(form.cleaned_data.get("occurred_on"))
    try:
        check_hall_day(request.dialogue, channel, day_of(happened(day, at=now(), year=request.dialogue.year)))
    except BadInput as wrong:
        found.append(wrong)
    return tell_at_fields(form, found)


def _sent(
    request: Asked, form: Any, texts: list[str], village: Village | None, channel: IntakeChannel, **paper: Any
) -> tuple[Submitted | None, BadInput | None]:
    sent, wrong = attempt_with_matters(
        request,
        lambda: submit_slip(
            request.dialogue,
            form.content(texts),
            village=village,
            channel=channel,
            actor=request.actor,
            at=now(),
            command_id=form.command,
            occurred_at=at_start_of(form.cleaned_data["occurred_on"]),
            **paper,
        ),
        form,
    )
    if sent is not None:
        request.session[_SAVED] = {"slip": sent.slip.public_id, "words": _told(sent)}
    return sent, wrong


def _say_what_was_saved(request: Asked) -> None:
    """The sentence of the slip just saved with its code, made anew from the slip: no code is kept in the session."""
    saved = request.session.pop(_SAVED, None) if _SAVED in request.session else None
    slip = queries.slip_in(request.dialogue, saved["slip"]) if saved else None
    if saved and slip:
        say(request, f"{saved['words']} Mã phiếu: {code_of(slip, request.commune)}.")


def _told(sent: Submitted) -> str:
    if sent.again:
        return "Phiếu này đã có từ trước, không nhập thành hai."
    if sent.beside:
        return "Đã lưu thành phiếu thứ hai: trang này đã gửi một phiếu khác nội dung."
    return "Đã lưu phiếu. Biên nhận ở danh sách phiếu vừa nhập."


def _bound_entry(request: Asked) -> EntryForm:
    form = EntryForm(request.POST)
    _offer_channels(request, form)
    return form


def _offer_channels(request: Asked, form: EntryForm) -> None:
    form.offer_channels(offered_channels(request.dialogue, request.actor.roles, today()))


def _village(form: EntryForm, villages: list[Village]) -> Village | None:
    try:
        return village_typed(villages, said(form, "village"))
    except BadInput as wrong:
        form.add_error("village", str(wrong))
        return None


def _own_village(form: VillageForm, mine: list[Village]) -> Village | None:
    """The chosen one of ``mine``; whoever has one village alone need not choose."""
    typed = said(form, "village")
    found = mine[0] if not typed and len(mine) == 1 else next((one for one in mine if str(one.pk) == typed), None)
    if found is None:
        form.add_error("village", "Ông/Bà chỉ gửi hộ được cho thôn mình." if typed else "Ông/Bà chọn thôn của bà con.")
    return found


def _carried(form: EntryForm, village: Village | None) -> dict[str, str]:
    """What stays for the next sheet: no name, no word of the slip."""
    day = form.cleaned_data["occurred_on"]
    carried = {"thon": village.name if village else "", "ngay": f"{day.day}/{day.month}" if day else ""}
    return {name: value for name, value in carried.items() if value}


def _entry(
    request: Asked,
    form: Any,
    texts: Sequence[str],
    *,
    villages: list[Village],
    beside: Beside | None,
    status: int = 200,
    **seen: Any,
) -> HttpResponse:
    _offer_channels(request, form)
    facts = {"villages": [one.name for one in villages], **_shared(request, form, texts, **seen)}
    facts |= {"beside": beside.facts if beside else None, "keep": draft_key(request, beside.page if beside else None)}
    return staff_page(request, "collection/entry.html", facts, current="collection", status=status)


def _phone_page(
    request: Asked, form: Any, texts: Sequence[str], *, mine: list[Village], status: int = 200, **seen: Any
) -> HttpResponse:
    form.fields["village"].offer(mine)
    facts = {
        "mine": [one.name for one in mine],
        "lost": lost_pictures(request),
        **_shared(request, form, texts, **seen),
    }
    return staff_page(request, "collection/village.html", facts, current="collection", status=status)


def _shared(
    request: Asked,
    form: PersonForm,
    texts: Sequence[str],
    *,
    wrong: BadInput | None = None,
    doubted: bool = False,
    look: Look | None = None,
) -> dict[str, Any]:
    doubts = denunciations_in(texts, request.POST.getlist("doubts_shown"))
    return {
        "form": form,
        "boxes": boxes_with_errors(texts, wrong) if form.is_bound and not doubted else boxes_of(texts),
        "doubts": doubts,
        "doubted": doubted,
        "asked": asked_first(doubts) if doubted else "",
        "look": look,
        "minor": form.asks_for_a_guardian,
        "closed": closed_sentence(request.dialogue.stage) or "",
        "recent": _recent(request),
        "alike_url": in_dialogue(request.dialogue, "collection-alike"),
        "keep": draft_key(request),
        **addresses(request),
    }


def _recent(request: Asked) -> list[dict[str, Any]]:
    """The last slips this person typed, each with its receipt."""
    audience = audience_of(request.actor.roles)
    return [
        {
            "name": contact_of(one, audience, request.commune).get("name", "") or "Không ghi tên",
            "place": one.village.name if one.village else "",
            "matters": one.matters,
            "at": one.recorded_at.astimezone(VIETNAM),
            "url": in_dialogue(request.dialogue, "collection-receipt", slip=one.public_id),
        }
        for one in queries.typed_by(request.dialogue, request.actor)
    ]
