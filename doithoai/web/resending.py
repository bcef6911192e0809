"""What somebody typed into a page whose session had ended meanwhile: kept, shown again, sent once more by a press.

The fields travel through the sign-in page in a signed packet, so that nobody else can put words into it, and come
back as a form with one button: nothing is done without a press of the person who signed in.
"""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from doithoai.web.bare import bare_context
from doithoai.web.sign_in_form import SignInForm

#: The field of the sign-in form that carries the packet.
KEPT = "kept"
_SALT = "doithoai.resending"
_HOURS = 12
_NOT_WORDS = {"csrfmiddlewaretoken", KEPT, "password", "login"}


def sign_in_to_send(request: HttpRequest) -> HttpResponse:
    """Instead of losing a POST without a session: the sign-in page, carrying it."""
    page = {**bare_context(request), "form": SignInForm(), "kept": packet(request), "action": reverse("sign-in")}
    return render(request, "sign_in.html", page, status=401)


def packet(request: HttpRequest) -> str:
    """The fields of a POST with the address they were meant for, signed; files can not be kept."""
    return signing.dumps({"to": request.get_full_path(), "fields": fields_of(request.POST)}, salt=_SALT, compress=True)


def again(request: HttpRequest) -> HttpResponse | None:
    """The page that offers to send the kept fields, or ``None`` when there are none (or not ours)."""
    try:
        kept: dict[str, Any] = signing.loads(request.POST.get(KEPT, ""), salt=_SALT, max_age=_HOURS * 3600)
    except signing.BadSignature:
        return None
    return resend_page(request, kept["to"], [(name, value) for name, value in kept["fields"]])


def resend_page(request: HttpRequest, address: str, fields: list[tuple[str, str]], status: int = 200) -> HttpResponse:
    words = [value for _, value in fields if " " in value.strip()]
    page = {**bare_context(request), "address": address, "fields": fields, "words": words}
    return render(request, "resend.html", page, status=status)


def fields_of(post: QueryDict) -> list[tuple[str, str]]:
    return [(name, value) for name, values in post.lists() if name not in _NOT_WORDS for value in values]
