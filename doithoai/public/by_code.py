"""What every page of a sender shares: the code as proof, the matters of that slip, and the page that shows them.

The code comes in the body of a POST, so it stays out of addresses, logs and histories.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpResponse

from doithoai.language.dates import day_of
from doithoai.models import Opinion
from doithoai.public.forms import CodeForm
from doithoai.public.lookup import acts_on, guesses_too_often, matters_with, promises_for, referrals_for, remember_miss
from doithoai.public.matter import matter_facts
from doithoai.public.own_pictures import own_pictures
from doithoai.rules.refusals import BadInput
from doithoai.rules.slip_code import print_code, read_code
from doithoai.web.guards import Asked
from doithoai.web.pages import public_page
from doithoai.web.paths import address

TOO_OFTEN = "Mã này, hoặc máy này, vừa bị thử sai quá nhiều lần. Ông/Bà chờ 15 phút rồi thử lại, hoặc gọi Văn phòng."
GONE = "Việc này không còn ở phiếu của Ông/Bà. Dưới đây là những việc còn lại của phiếu."
#: One sentence for a code that does not exist and for digits that do not fit, so that neither tells of the other.
UNKNOWN = (
    "Không tìm thấy phiếu nào ở xã khớp với mã và 4 số cuối điện thoại vừa nhập. Ông/Bà xem lại từng chữ trên giấy "
    "biên nhận; phiếu có ghi số điện thoại thì phải nhập 4 số cuối. Vẫn không được thì gọi Văn phòng, đọc họ tên và số "
    "điện thoại đã ghi."
)


@dataclass(frozen=True)
class Found:
    """The matters of a code, what proves that they are shown, and the one that the page named."""

    matters: list[Opinion]
    proof: dict[str, str]
    chosen: Opinion

    def page(self, request: Asked, **said: Any) -> HttpResponse:
        """The page of the slip after an act, or after a refusal (``show_matters``)."""
        return show_matters(request, self.matters, self.proof, **said)


def for_one_matter(act: Callable[[Asked, Found], HttpResponse]) -> Callable[[Asked], HttpResponse]:
    """How every act of a sender begins: without a code that fits it is asked for again; a matter that is no longer on
    the slip leads back to those that are."""

    @wraps(act)
    def begin(request: Asked) -> HttpResponse:
        form = CodeForm(request.POST)
        matters, proof = found_by_code(request, form)
        if not matters:
            return asked_again(request, form)
        chosen = named(request, matters)
        if chosen is None:
            return show_matters(request, matters, proof, told=GONE, code=409)
        chosen.dialogue = chosen.slip.dialogue
        return act(request, Found(matters, proof, chosen))

    return begin


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
