"""From what somebody types for another to a slip: the way that the office and the village officer share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from doithoai.actions.intake import closed_sentence, happened
from doithoai.actions.scanned_pages import type_and_shred
from doithoai.actions.slip_again import Submitted
from doithoai.actions.slip_channels import check_hall_day
from doithoai.actions.slip_codes import code_of
from doithoai.actions.slip_content import mistakes
from doithoai.actions.slips import submit_slip
from doithoai.language.dates import VIETNAM, day_of
from doithoai.models import ScannedPage, Village
from doithoai.phases.collection import queries
from doithoai.phases.collection.forms import at_start_of
from doithoai.phases.collection.left_out import LeftOutForm, hand_over_said, left_out, marks_shown
from doithoai.phases.collection.rows import contact_of
from doithoai.phases.collection.scan_rows import SHREDDED, beside_links, draft_key
from doithoai.phases.collection.second_look import Look, of_another_village, sheet_said
from doithoai.phases.collection.views import addresses
from doithoai.rules.refusals import BadInput
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import IntakeChannel
from doithoai.web.clock import now
from doithoai.web.flash import say
from doithoai.web.guards import Asked
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
from doithoai.web.paths import in_dialogue, to
from doithoai.web.slip_form import PersonForm
from doithoai.web.suspected import is_suspected

_SAVED = "slip_saved"


def typed(
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
    left = left_out(request, page, texts) if page is not None else None
    still_asked = left is not None and not left.is_valid()
    if look is not None or still_asked:  # together, for a page keeps the answers only of what it shows
        return answer(form, texts, look=look, left=left, status=422 if left and left.errors else 200)
    paper = {"sheet": sheet, "page": page, "pictures": form.cleaned_data.get("pictures", ())}
    sent, wrong = _sent(request, form, texts, village, channel, hand_over=hand_over_said(left), **paper)
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
    request: Asked,
    form: Any,
    texts: list[str],
    village: Village | None,
    channel: IntakeChannel,
    *,
    page: ScannedPage | None,
    hand_over: dict[str, Any] | None,
    **paper: Any,
) -> tuple[Submitted | None, BadInput | None]:
    at = now()

    def stored() -> Submitted:
        return submit_slip(
            request.dialogue,
            form.content(texts),
            village=village,
            channel=channel,
            actor=request.actor,
            at=at,
            command_id=form.command,
            occurred_at=at_start_of(form.cleaned_data["occurred_on"]),
            page=None if hand_over else page,
            **paper,
        )

    def all_of_it() -> Submitted:
        if page is None or hand_over is None:
            return stored()
        return type_and_shred(page, stored, actor=request.actor, at=at, **hand_over)

    sent, wrong = attempt_with_matters(request, all_of_it, form)
    if sent is not None:
        if page is not None and hand_over is not None:
            say(request, SHREDDED, drops=draft_key(request, page))
        request.session[_SAVED] = {"slip": sent.slip.public_id, "words": _told(sent)}
    return sent, wrong


def say_what_was_saved(request: Asked) -> None:
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


def shared_facts(
    request: Asked,
    form: PersonForm,
    texts: Sequence[str],
    *,
    wrong: BadInput | None = None,
    doubted: bool = False,
    look: Look | None = None,
    left: LeftOutForm | None = None,
) -> dict[str, Any]:
    """What both forms show. ``look`` and ``left`` are what is asked back before the slip is saved."""
    doubts = denunciations_in(texts, request.POST.getlist("doubts_shown"))
    return {
        "form": form,
        "boxes": boxes_with_errors(texts, wrong) if form.is_bound and not doubted else boxes_of(texts),
        "doubts": doubts,
        "doubted": doubted,
        "asked": asked_first(doubts) if doubted else "",
        "look": look,
        "left": left,
        "beside_left": beside_links(left.beside, request) if left else [],
        "marks_shown": marks_shown(request, doubts),
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
