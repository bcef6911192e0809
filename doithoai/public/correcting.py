"""A sender corrects a matter by the code, its words and the pictures of the slip, until the office has looked at it."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.corrections import correct_opinion, why_not_corrected, why_pictures_stay
from doithoai.actions.intake import LONGEST_MATTER
from doithoai.actions.slip_pictures import FIELD
from doithoai.public.by_code import Found, for_one_matter
from doithoai.public.forms import CorrectionForm
from doithoai.public.own_pictures import own_pictures
from doithoai.rules.refusals import BadInput, Refusal
from doithoai.web.clock import now
from doithoai.web.guards import Asked, public
from doithoai.web.matters import boxes_with_errors, doubt_of, has_unseen_doubt, typed_matters
from doithoai.web.pages import public_page
from doithoai.web.paths import address, in_dialogue
from doithoai.web.slip_pictures import lost_pictures

CORRECTED = "Đã sửa. Văn phòng xem bản mới của Ông/Bà, và thấy việc này đã sửa lúc nào."


@public
@require_POST
@for_one_matter
def correct(request: Asked, found: Found) -> HttpResponse:
    """The words in a box and the pictures below; with new ones, the correction. Whatever is refused, the typed words
    stay on the page."""
    chosen, typed = found.chosen, typed_matters(request.POST)[:1]
    if not typed:
        return _page(request, found, CorrectionForm(), chosen.received_text)
    closed = why_not_corrected(chosen)
    form = CorrectionForm(request.POST, {} if closed else request.FILES)  # what is refused anyway is not drawn
    if not form.is_valid():
        return _page(request, found, form, typed[0], status=422)
    if not closed and has_unseen_doubt(request.POST, typed):
        return _page(request, found, form, typed[0])
    exchanged = {"without": request.POST.getlist("without"), "pictures": form.cleaned_data[FIELD]}
    try:
        correct_opinion(chosen, typed[0], **exchanged, actor=request.actor, at=now())
    except Refusal as refusal:
        return _page(request, found, form, typed[0], refusal, status=422 if isinstance(refusal, BadInput) else 409)
    for one in found.matters:
        one.has_pictures = True  # type: ignore[attr-defined]  # they are looked up anew
    return found.page(request, told=CORRECTED)


def _page(
    request: Asked, found: Found, form: CorrectionForm, text: str, refusal: Refusal | None = None, *, status: int = 200
) -> HttpResponse:
    wrong = refusal if isinstance(refusal, BadInput) else None
    if wrong is not None and wrong.field == FIELD:
        form.add_error(FIELD, str(wrong))
        wrong = None
    matter, dialogue = found.chosen, found.chosen.slip.dialogue
    dialogue.commune = request.commune
    facts = {
        "form": form,
        "boxes": boxes_with_errors([text], wrong),
        "doubt": doubt_of(text) if len(text) <= LONGEST_MATTER else None,
        "pictures": own_pictures(found.matters, request.commune.slug),
        "pictures_stay": why_pictures_stay(found.matters),
        "without": request.POST.getlist("without"),
        "lost": lost_pictures(request),
        "is_shared": len(found.matters) > 1,
        "proof": found.proof,
        "public_id": matter.public_id,
        "told": "" if refusal is None or isinstance(refusal, BadInput) else str(refusal),
        "closed": why_not_corrected(matter),
        "longest": LONGEST_MATTER,
        "menu_dialogue": dialogue,
        "hint_url": in_dialogue(dialogue, "slip-hint"),
        "correct_url": address("status-correct", slug=request.commune.slug),
    }
    return public_page(request, "public/correct.html", facts, current="status", status=status)
