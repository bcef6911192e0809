"""What somebody typed into a page whose session had ended meanwhile: kept, shown again, sent once more by a press.

The fields travel through the sign-in page in a sealed packet: nobody can read it or put words into it, and it opens
only for the account whose session had ended. The words come back as a form with one button: nothing is done without a
press of the person who typed them.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from doithoai.web.bare import bare_context
from doithoai.web.browser_memory import ACCOUNTS
from doithoai.web.paths import address
from doithoai.web.sign_in_form import SignInForm

#: The field of the sign-in form that carries the packet.
KEPT = "kept"
#: Stands in a form that was offered again after others may have signed in here: whose words they are is not known.
UNSURE = "resent"
OTHERS_WORDS = (
    "Phần gõ dở ở phiên trước là của tài khoản khác nên không hiện ở đây, và chưa gửi đi đâu. "
    "Người gõ đăng nhập lại rồi gửi."
)
_HOURS = 12
_NOT_WORDS = {"csrfmiddlewaretoken", KEPT, UNSURE, "password", "login"}


def sign_in_to_send(request: HttpRequest) -> HttpResponse:
    """Instead of losing a POST without a session: the sign-in page, carrying it for whoever it belongs to."""
    owner = _owner(request)
    kept = packet(request, owner) if owner is not None else ""
    page = {
        **bare_context(request),
        "form": SignInForm(),
        "kept": kept,
        "is_unsent": not kept,
        "is_nobody": False,
        "action": address("sign-in"),
    }
    return render(request, "sign_in.html", page, status=401)


def packet(request: HttpRequest, owner: int) -> str:
    """The fields of a POST with the address they were meant for, sealed for ``owner``; files can not be kept."""
    kept = {"of": owner, "to": request.get_full_path(), "fields": fields_of(request.POST)}
    return _box().encrypt(json.dumps(kept).encode()).decode()


def again(request: HttpRequest, account_id: int) -> HttpResponse | str | None:
    """After signing in: the page that offers to send the kept fields; ``OTHERS_WORDS`` when they belong to another
    account; ``None`` when there are none (or not ours)."""
    try:
        kept: dict[str, Any] = json.loads(_box().decrypt(request.POST.get(KEPT, "").encode(), ttl=_HOURS * 3600))
    except InvalidToken:
        return None
    if kept["of"] != account_id:
        return OTHERS_WORDS
    return resend_page(request, kept["to"], [(name, value) for name, value in kept["fields"]])


def resend_page(request: HttpRequest, place: str, fields: list[tuple[str, str]], status: int = 200) -> HttpResponse:
    words = [value for name, value in fields if name != UNSURE and " " in value.strip()]
    page = {**bare_context(request), "address": place, "fields": fields, "words": words}
    return render(request, "resend.html", page, status=status)


def fields_of(post: QueryDict) -> list[tuple[str, str]]:
    return [(name, value) for name, values in post.lists() if name not in _NOT_WORDS for value in values]


def _owner(request: HttpRequest) -> int | None:
    """Whose session has ended: its own word, else the last account in this browser; ``None`` when that is not sure."""
    if UNSURE in request.POST:
        return None
    ended: int | None = getattr(request, "ended_session_of", None)
    return ended if ended is not None else next(iter(ACCOUNTS.read(request)), None)


def _box() -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(b"doithoai.resending|" + settings.SECRET_KEY.encode()).digest()))
