"""Status by code: the code comes in the body of a POST, so it stays out of addresses, logs and histories."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.commitments import Said, dispute_done
from doithoai.actions.scope import withdraw_opinion
from doithoai.language.dates import day_of
from doithoai.language.folding import normalise
from doithoai.models import Commitment, Opinion
from doithoai.public.forms import CodeForm
from doithoai.public.lookup import acts_on, guesses_too_often, matters_with, promises_for, referrals_for, remember_miss
from doithoai.public.matter import matter_facts
from doithoai.public.own_pictures import own_pictures
from doithoai.rules.refusals import BadInput, Refusal
from doithoai.rules.slip_code import print_code, read_code
from doithoai.rules.vocabulary import OpinionState, Role
from doithoai.web.clock import now, today
from doithoai.web.guards import Asked, public
from doithoai.web.pages import public_page
from doithoai.web.paths import address

TOO_OFTEN = "Mã này, hoặc máy này, vừa bị thử sai quá nhiều lần. Ông/Bà chờ 15 phút rồi thử lại, hoặc gọi Văn phòng."
GONE = "Việc này không còn ở phiếu của Ông/Bà. Dưới đây là những việc còn lại của phiếu."
WITHDRAWN = "Ông/Bà đã rút việc này. Xã không xử lý nữa."
#: One sentence for a code that does not exist and for digits that do not fit, so that neither tells of the other.
UNKNOWN = (
    "Không tìm thấy phiếu nào ở xã khớp với mã và 4 số cuối điện thoại vừa nhập. Ông/Bà xem lại từng chữ trên giấy "
    "biên nhận; phiếu có ghi số điện thoại thì phải nhập 4 số cuối. Vẫn không được thì gọi Văn phòng, đọc họ tên và số "
    "điện thoại đã ghi."
)


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
def withdraw(request: Asked) -> HttpResponse:
    """Take a matter back: the code is the proof, a second look comes first."""
    form = CodeForm(request.POST)
    matters, proof = found_by_code(request, form)
    if not matters:
        return asked_again(request, form)
    chosen = named(request, matters)
    if chosen is None:
        return show_matters(request, matters, proof, told=GONE, code=409)
    if chosen.state is OpinionState.WITHDRAWN:
        return show_matters(request, matters, proof, told=WITHDRAWN)
    if "sure" not in request.POST:
        return _ask(request, proof, chosen)
    chosen.dialogue = chosen.slip.dialogue
    try:
        withdraw_opinion(chosen, actor=request.actor, at=now())
    except Refusal as refusal:
        return show_matters(request, matters, proof, told=str(refusal), code=409)
    return show_matters(request, matters, proof, told=WITHDRAWN)


@public
@require_POST
def dispute(request: Asked) -> HttpResponse:
    """Say that a promise is not done although the body says so: the code shows that this person asked."""
    form = CodeForm(request.POST)
    matters, proof = found_by_code(request, form)
    if not matters:
        return asked_again(request, form)
    chosen, words = named(request, matters), request.POST.get("text", "")
    promised = promises_for(matters).get(chosen.lead_id, []) if chosen else []
    promise = next((one for one in promised if one.public_id == request.POST.get("commitment")), None)
    if chosen is None or promise is None:
        return show_matters(request, matters, proof, told=GONE, code=409)
    if not _said_already(promise, words):
        try:
            dispute_done(promise, said=Said(today(), words), asker_of=chosen, actor=request.actor, at=now())
        except Refusal as refusal:
            unsaid = {promise.public_id: (words, str(refusal))}
            return show_matters(
                request, matters, proof, unsaid=unsaid, code=422 if isinstance(refusal, BadInput) else 409
            )
    return show_matters(
        request, matters, proof, told="Xã đã ghi là chưa xong. Văn phòng và trưởng phòng được báo ngay."
    )


def _said_already(promise: Commitment, words: str) -> bool:
    """A second press of the same button says nothing new."""
    notes = promise.said  # type: ignore[attr-defined]
    return bool(notes) and notes[-1].role is Role.CITIZEN and notes[-1].text == normalise(words)


def found_by_code(request: Asked, form: CodeForm) -> tuple[list[Opinion], dict[str, str]]:
    """The matters of the typed code and what proves that they are shown, or a sentence on the form."""
    if not form.is_valid():
        return [], {}
    try:
        body = read_code(form.cleaned_data["code"])
    except BadInput as wrong:
        form.add_error("code", str(wrong))
        return [], {}
    digits = form.cleaned_data["phone_end"]
    matters = matters_with(request, body, digits)
    if not matters and guesses_too_often(request, body):
        form.add_error(None, TOO_OFTEN)
    elif not matters:
        remember_miss(request, body)
        form.add_error("code", UNKNOWN)
    return matters, {"code": print_code(request.commune.name, body), "phone_end": digits}


def asked_again(request: Asked, form: CodeForm) -> HttpResponse:
    code = 429 if TOO_OFTEN in form.non_field_errors() else 422 if form.is_bound else 200
    return public_page(request, "public/status.html", {"form": form}, current="status", status=code)


def show_matters(
    request: Asked,
    matters: list[Opinion],
    proof: dict[str, str],
    *,
    told: str = "",
    unsaid: dict[str, tuple[str, str]] | None = None,
    code: int = 200,
) -> HttpResponse:
    """The page. ``unsaid``: promise → what was typed about it and why it was not taken."""
    slip, chosen = matters[0].slip, named(request, matters) or matters[0]
    acts, promised = list(acts_on(matters, slip.dialogue_id)), promises_for(matters)
    sent = referrals_for(matters, acts)
    shown = {
        one.pk: matter_facts(one, acts, request.commune, promised.get(one.lead_id, []), sent.get(one.lead_id, []))
        for one in matters
    }
    facts: dict[str, Any] = {
        "code": proof["code"],
        "proof": proof,
        "sent_on": day_of(slip.occurred_at),
        "matter": shown.pop(chosen.pk),
        "others": list(shown.values()),
        "count": len(matters),
        "pictures": own_pictures(matters, request.commune.slug),
        "told": told,
        "unsaid": unsaid or {},
        "menu_dialogue": slip.dialogue,
        "withdraw_url": address("status-withdraw", slug=request.commune.slug),
        "correct_url": address("status-correct", slug=request.commune.slug),
        "dispute_url": address("status-dispute", slug=request.commune.slug),
    }
    return public_page(request, "public/status_found.html", facts, current="status", status=code)


def named(request: Asked, matters: list[Opinion]) -> Opinion | None:
    """The matter that the page named, never by its place: places close ranks when a matter leaves the slip."""
    wanted = request.POST.get("matter", "")
    return next((one for one in matters if one.public_id == wanted), None)


def _ask(request: Asked, proof: dict[str, str], matter: Opinion) -> HttpResponse:
    facts = {
        "proof": proof,
        "public_id": matter.public_id,
        "text": matter.received_text,
        "menu_dialogue": matter.slip.dialogue,
        "withdraw_url": address("status-withdraw", slug=request.commune.slug),
    }
    return public_page(request, "public/withdraw.html", facts, current="status")
