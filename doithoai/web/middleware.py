"""The layers every request passes: one log line, the policy for scripts, refusals turned into readable pages."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Callable
from typing import Any

from csp.constants import HEADER
from csp.utils import build_policy
from django.http import Http404, HttpRequest, HttpResponse

from doithoai.papers.press import PaperNotSet
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.web.errors import NOT_SET, refusal_page

log = logging.getLogger("doithoai.requests")
Next = Callable[[HttpRequest], HttpResponse]


def request_log(get_response: Next) -> Next:
    """Give the request an id and write one line when it is done: who (by id), what, how it ended, how long."""

    def middleware(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        request.id = secrets.token_hex(6)  # type: ignore[attr-defined]
        response = get_response(request)
        response["X-Request-Id"] = request.id  # type: ignore[attr-defined]
        if "Cache-Control" not in response and not request.path.startswith("/static/"):
            response["Cache-Control"] = "no-store"
        log.info("request", extra=_figures(request, response, began))
        return response

    return middleware


def content_policy(get_response: Next) -> Next:
    """The same strict policy on every page that has none of its own. The library would put it together twice for
    each request; here it is made once, when the server starts."""
    policy = build_policy()

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault(HEADER, policy)
        return response

    return middleware


def kind_refusals(get_response: Next) -> Next:
    """A refusal that no page caught becomes a page that says why and what to do."""

    class Refusals:
        def __call__(self, request: HttpRequest) -> HttpResponse:
            return get_response(request)

        def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
            match error:
                case Refused():
                    return refusal_page(request, str(error), status=403)
                case Outdated() | NotYet():
                    return refusal_page(request, str(error), status=409)
                case BadInput():
                    return refusal_page(request, str(error), status=400)
                case Http404():
                    return None
                case PaperNotSet():
                    log.error("paper not set", exc_info=error, extra={"request_id": getattr(request, "id", "")})
                    return refusal_page(request, NOT_SET, status=503)
            log.error("error", exc_info=error, extra={"request_id": getattr(request, "id", "")})
            return None

    return Refusals()


def _figures(request: HttpRequest, response: HttpResponse, began: float) -> dict[str, Any]:
    match = request.resolver_match
    return {
        "request_id": request.id,  # type: ignore[attr-defined]
        "commune": match.kwargs.get("slug", "") if match else "",
        "actor": getattr(getattr(request, "actor", None), "account_id", None),
        "action": f"{request.method} {match.view_name if match else ''}",
        "status": response.status_code,
        "ms": round((time.perf_counter() - began) * 1000, 1),
    }
