"""A sender corrects the words of a matter by the code, until the office has looked at it."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.corrections import correct_opinion, why_not_corrected
from doithoai.actions.intake import LONGEST_MATTER
from doithoai.models import Opinion
from doithoai.public.forms import CodeForm
from doithoai.public.status import GONE, asked_again, found_by_code, named, show_matters
from doithoai.rules.refusals import BadInput, Refusal
from doithoai.web.clock import now
from doithoai.web.guards import Asked, public
from doithoai.web.matters import boxes_with_errors, doubt_of, has_unseen_doubt, typed_matters
from doithoai.web.pages import public_page
from doithoai.web.paths import address, in_dialogue

CORRECTED = "Đã sửa. Văn phòng đọc lời mới của Ông/Bà, và thấy việc này đã sửa lúc nào."


@public
@require_POST
def correct(request: Asked) -> HttpResponse:
    """The words in a box; with new words, the correction. Whatever is refused, the typed words stay on the page."""
    form = CodeForm(request.POST)
    matters, proof = found_by_code(request, form)
    if not matters:
        return asked_again(request, form)
    chosen = named(request, matters)
    if chosen is None:
        return show_matters(request, matters, proof, told=GONE, code=409)
    chosen.dialogue = chosen.slip.dialogue
    typed = typed_matters(request.POST)[:1]
    if not typed:
        return _page(request, proof, chosen, chosen.received_text)
    if not why_not_corrected(chosen) and has_unseen_doubt(request.POST, typed):
        return _page(request, proof, chosen, typed[0])
    try:
        correct_opinion(chosen, typed[0], actor=request.actor, at=now())
    except Refusal as refusal:
        return _page(request, proof, chosen, typed[0], refusal)
    return show_matters(request, matters, proof, told=CORRECTED)


def _page(
    request: Asked, proof: dict[str, str], matter: Opinion, text: str, refusal: Refusal | None = None
) -> HttpResponse:
    is_wrong = isinstance(refusal, BadInput)
    boxes = boxes_with_errors([text], refusal if isinstance(refusal, BadInput) else None)
    matter.slip.dialogue.commune = request.commune
    facts = {
        "boxes": boxes,
        "doubt": doubt_of(text) if len(text) <= LONGEST_MATTER else None,
        "proof": proof,
        "public_id": matter.public_id,
        "told": "" if is_wrong or refusal is None else str(refusal),
        "closed": why_not_corrected(matter),
        "longest": LONGEST_MATTER,
        "menu_dialogue": matter.slip.dialogue,
        "hint_url": in_dialogue(matter.slip.dialogue, "slip-hint"),
        "correct_url": address("status-correct", slug=request.commune.slug),
    }
    status = 200 if refusal is None else 422 if is_wrong else 409
    return public_page(request, "public/correct.html", facts, current="status", status=status)
