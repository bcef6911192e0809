"""The slips this browser sent within a day: a signed cookie with their random ids, read where a slip is sent.

By it exactly the same slip sent again gets its first receipt back; another browser with the same words never does.
"""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.http import HttpResponse
from django.urls import reverse

from doithoai.actions.slips import TWINS_WITHIN
from doithoai.models import OpinionSlip
from doithoai.web.guards import Asked

COOKIE = "phieu-vua-gui"
MOST = 10
_SALT = "doithoai.sent-here"


def sent_here(request: Asked) -> list[str]:
    """Public ids of slips, the last one first; nothing for a cookie that is not ours."""
    try:
        sent: list[str] = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=TWINS_WITHIN)
    except signing.BadSignature:
        return []
    return sent


def remember_sent(request: Asked, response: HttpResponse, slip: OpinionSlip) -> HttpResponse:
    sent = [slip.public_id, *(one for one in sent_here(request) if one != slip.public_id)][:MOST]
    response.set_cookie(
        COOKIE,
        signing.dumps(sent, salt=_SALT),
        max_age=TWINS_WITHIN,
        path=reverse("slip", kwargs={"slug": request.commune.slug, "dialogue": request.dialogue.path}),
        httponly=True,
        secure=settings.HTTPS,
        samesite="Strict",
    )
    return response
