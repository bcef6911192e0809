"""Status by code: the code comes in the body of a POST, so it stays out of addresses, logs and histories."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from doithoai.actions.scope import withdraw_opinion
from doithoai.models import Opinion, OpinionSlip
from doithoai.public.forms import CodeForm
from doithoai.public.lookup import acts_on, guesses_too_often, matters_of, slip_with
from doithoai.public.matter import matter_facts
from doithoai.rules.refusals import BadInput, Refusal
from doithoai.rules.slip_code import print_code, read_code
from doithoai.web.clock import VIETNAM, now
from doithoai.web.guards import Asked, public
from doithoai.web.pages import public_page

TOO_OFTEN = "Máy này đã hỏi quá nhiều mã không có. Ông/Bà chờ 15 phút rồi thử lại, hoặc gọi Văn phòng."
UNKNOWN = (
    "Không tìm thấy phiếu nào mang mã này ở xã. Ông/Bà xem lại từng chữ trên giấy biên nhận. "
    "Vẫn không được thì gọi Văn phòng, đọc họ tên và số điện thoại đã ghi."
)


@public
def status(request: Asked) -> HttpResponse:
    """Ask for the code; with a code, where each matter of the slip is."""
    form = CodeForm(request.POST or None)
    slip, body = _found(request, form) if request.method == "POST" else (None, "")
    if slip is None:
        code = 429 if TOO_OFTEN in form.non_field_errors() else 422 if form.is_bound else 200
        return public_page(request, "public/status.html", {"form": form}, current="status", status=code)
    return _show(request, slip, body)


@public
@require_POST
def withdraw(request: Asked) -> HttpResponse:
    """Take a matter back: the code is the proof, a second look comes first."""
    form = CodeForm(request.POST)
    slip, body = _found(request, form)
    if slip is None:
        return public_page(request, "public/status.html", {"form": form}, current="status", status=422)
    matters = matters_of(slip)
    chosen = _chosen(request, matters)
    if "sure" not in request.POST:
        return _ask(request, slip, body, chosen)
    chosen.dialogue = slip.dialogue
    try:
        withdraw_opinion(chosen, actor=request.actor, at=now())
    except Refusal as refusal:
        return _show(request, slip, body, told=str(refusal), code=409)
    return _show(request, slip, body, told="Ông/Bà đã rút việc này. Xã không xử lý nữa.")


def _found(request: Asked, form: CodeForm) -> tuple[OpinionSlip | None, str]:
    """The slip of the typed code, or a sentence on the form: the same one for every code that does not exist."""
    if not form.is_valid():
        return None, ""
    try:
        body = read_code(form.cleaned_data["code"])
    except BadInput as wrong:
        form.add_error("code", str(wrong))
        return None, ""
    if guesses_too_often(request):
        form.add_error(None, TOO_OFTEN)
        return None, ""
    slip = slip_with(request, body)
    if slip is None:
        form.add_error("code", UNKNOWN)
    return slip, body


def _show(request: Asked, slip: OpinionSlip, body: str, *, told: str = "", code: int = 200) -> HttpResponse:
    matters = matters_of(slip)
    acts = list(acts_on(matters, slip.dialogue_id))
    chosen = _chosen(request, matters)
    facts: dict[str, Any] = {
        "code": print_code(request.commune.name, body),
        "sent_on": slip.occurred_at.astimezone(VIETNAM).date(),
        "matter": matter_facts(chosen, slip, acts, request.commune),
        "others": [matter_facts(one, slip, acts, request.commune) for one in matters if one is not chosen],
        "count": len(matters),
        "told": told,
        "menu_dialogue": slip.dialogue,
        "withdraw_url": reverse("status-withdraw", kwargs={"slug": request.commune.slug}),
    }
    return public_page(request, "public/status_found.html", facts, current="status", status=code)


def _chosen(request: Asked, matters: list[Opinion]) -> Opinion:
    """The matter asked for by its place on the slip; the first one otherwise."""
    wanted = request.POST.get("matter", "")
    return next((one for one in matters if str(one.position) == wanted), matters[0])


def _ask(request: Asked, slip: OpinionSlip, body: str, matter: Opinion) -> HttpResponse:
    facts = {
        "code": print_code(request.commune.name, body),
        "position": matter.position,
        "text": matter.received_text,
        "menu_dialogue": slip.dialogue,
        "withdraw_url": reverse("status-withdraw", kwargs={"slug": request.commune.slug}),
    }
    return public_page(request, "public/withdraw.html", facts, current="status")
