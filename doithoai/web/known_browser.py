"""Browsers in which somebody signed in before: a signed cookie names the accounts, the last one first.

It opens nothing. A browser that knows an account is not slowed down when strangers type wrong passwords for it
elsewhere, and words left over from an ended session are kept for the account that was the last one here.
"""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

COOKIE = "__Host-may" if settings.HTTPS else "may"
LIFE = timedelta(days=180)
#: A machine shared by more people than this forgets the one longest away.
MOST = 12
_SALT = "doithoai.known-browser"


def accounts_known(request: HttpRequest) -> list[int]:
    """The accounts that signed in here with the right password, the last one first."""
    try:
        known: list[int] = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=LIFE)
    except signing.BadSignature:
        return []
    return known


def remember(request: HttpRequest, response: HttpResponse, account_id: int) -> HttpResponse:
    """Note on ``response`` that this account has just signed in here."""
    known = [account_id, *(one for one in accounts_known(request) if one != account_id)][:MOST]
    response.set_cookie(
        COOKIE,
        signing.dumps(known, salt=_SALT),
        max_age=LIFE,
        httponly=True,
        secure=settings.HTTPS,
        samesite="Strict",
    )
    return response
