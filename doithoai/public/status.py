"""Where the matters of a slip are, for whoever knows its code; taking one back; saying that a promise is not kept."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.commitments import Said, dispute_done
from doithoai.actions.scope import withdraw_opinion
from doithoai.language.folding import normalise
from doithoai.models import Commitment, Opinion
from doithoai.public.by_code import GONE, Found, asked_again, for_one_matter, found_by_code, named, show_matters
from doithoai.public.forms import CodeForm
from doithoai.public.lookup import promises_for
from doithoai.rules.refusals import BadInput, Refusal
from doithoai.rules.vocabulary import OpinionState, Role
from doithoai.web.clock import now, today
from doithoai.web.guards import Asked, public
from doithoai.web.pages import public_page
from doithoai.web.paths import address

WITHDRAWN = "Ông/Bà đã rút việc này. Xã không xử lý nữa."


@public
def status(request: Asked) -> HttpResponse:
    """Ask for the code; with a code, where each matter of the slip is. Five statements."""
    form = CodeForm(request.POST or None)
    matters, proof = found_by_code(request, form) if request.method == "POST" else ([], {})
    if not matters:
        return asked_again(request, form)
    is_gone = bool(request.POST.get("matter")) and named(request, matters) is None
    return show_matters(request, matters, proof, told=GONE if is_gone else "")


@public
@require_POST
@for_one_matter
def withdraw(request: Asked, found: Found) -> HttpResponse:
    """Take a matter back: the code is the proof, a second look comes first."""
    if found.chosen.state is OpinionState.WITHDRAWN:
        return found.page(request, told=WITHDRAWN)
    if "sure" not in request.POST:
        return _ask(request, found.proof, found.chosen)
    try:
        withdraw_opinion(found.chosen, actor=request.actor, at=now())
    except Refusal as refusal:
        return found.page(request, told=str(refusal), code=409)
    return found.page(request, told=WITHDRAWN)


@public
@require_POST
@for_one_matter
def dispute(request: Asked, found: Found) -> HttpResponse:
    """Say that a promise is not done although the body says so: the code shows that this person asked."""
    words, promised = request.POST.get("text", ""), promises_for(found.matters).get(found.chosen.lead_id, [])
    promise = next((one for one in promised if one.public_id == request.POST.get("commitment")), None)
    if promise is None:
        return found.page(request, told=GONE, code=409)
    if not _said_already(promise, words):
        try:
            dispute_done(promise, said=Said(today(), words), asker_of=found.chosen, actor=request.actor, at=now())
        except Refusal as refusal:
            unsaid = {promise.public_id: (words, str(refusal))}
            return found.page(request, unsaid=unsaid, code=422 if isinstance(refusal, BadInput) else 409)
    return found.page(request, told="Xã đã ghi là chưa xong. Văn phòng và trưởng phòng được báo ngay.")


def _said_already(promise: Commitment, words: str) -> bool:
    """A second press of the same button says nothing new."""
    notes = promise.said  # type: ignore[attr-defined]
    return bool(notes) and notes[-1].role is Role.CITIZEN and notes[-1].text == normalise(words)


def _ask(request: Asked, proof: dict[str, str], matter: Opinion) -> HttpResponse:
    facts = {
        "proof": proof,
        "public_id": matter.public_id,
        "text": matter.received_text,
        "menu_dialogue": matter.slip.dialogue,
        "withdraw_url": address("status-withdraw", slug=request.commune.slug),
    }
    return public_page(request, "public/withdraw.html", facts, current="status")
