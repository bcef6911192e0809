"""The receipt: shown once after sending. The code never stands in an address or a title, and no session is needed.

Between the POST and the page a signed cookie of ten minutes names the slip (by its random id, not the code). Chosen
over a session because a session would cost every public POST two statements and leave a row; chosen over an answer
straight to the POST because reloading that would send the slip again. The page takes the cookie away when it arrives:
if the answer is lost on a weak network, the cookie stays and the page can be asked for again.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpResponse

from doithoai.actions.slip_again import Submitted
from doithoai.language.dates import VIETNAM, day_of
from doithoai.models import OpinionSlip
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.public.lookup import conference_day
from doithoai.public.road import Frame, day_and_hour
from doithoai.public.road_ahead import first_step, steps_ahead
from doithoai.web.clock import today
from doithoai.web.guards import Asked, public
from doithoai.web.pages import public_page
from doithoai.web.paths import in_dialogue
from doithoai.web.receipts import counted, receipt_facts

COOKIE = "bien-nhan"
LIFE = timedelta(minutes=10)
_SALT = "doithoai.receipt"


def hand_over(request: Asked, response: HttpResponse, sent: Submitted) -> HttpResponse:
    """Let the next page of this browser, and only that, show the receipt."""
    token = signing.dumps({"slip": sent.slip.public_id, "beside": sent.beside, "twin": sent.twin}, salt=_SALT)
    response.set_cookie(
        COOKIE,
        token,
        max_age=LIFE,
        path=_path(request),
        httponly=True,
        secure=settings.HTTPS,
        samesite="Strict",
    )
    return response


@public
def receipt(request: Asked) -> HttpResponse:
    """Code, QR, what comes next. Without the cookie: how to get the code again."""
    slip, said = _handed_over(request)
    if slip is None:
        return public_page(request, "public/receipt_gone.html", {}, current="slip")
    conference = conference_day(request.commune, request.dialogue.pk)
    frame = Frame(
        received_on=day_of(slip.recorded_at),
        conference_on=conference.on if conference else None,
        today=today(),
        calendar=calendar_of(request.commune),
        parameters=parameters_of(request.commune),
    )
    facts = {
        **receipt_facts(slip, request.commune),
        "beside": said.get("beside"),
        "twin": said.get("twin"),
        "steps": _steps(slip, frame),
    }
    facts["dialogue_path"] = request.dialogue.path
    facts["keep"] = f"phieu-{request.commune.slug}-{request.dialogue.path}"
    response = public_page(request, "public/receipt.html", facts, current="slip")
    response.delete_cookie(COOKIE, path=_path(request), samesite="Strict")
    return response


def _handed_over(request: Asked) -> tuple[OpinionSlip | None, dict[str, Any]]:
    try:
        said = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=LIFE)
    except signing.BadSignature:
        return None, {}
    slips = OpinionSlip.objects.of(request.commune).filter(dialogue=request.dialogue, public_id=said["slip"])
    return counted(slips.select_related("contact")).first(), said


def _steps(slip: OpinionSlip, frame: Frame) -> list[dict[str, Any]]:
    received = {"date": day_and_hour(slip.recorded_at.astimezone(VIETNAM)), "act": "Đã nhận phiếu", "state": "past"}
    return [received, first_step(frame), *steps_ahead(frame)]


def _path(request: Asked) -> str:
    return in_dialogue(request.dialogue, "receipt")
