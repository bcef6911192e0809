"""Pages that say no. None of them needs the database, so they also work on the day it is gone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def refusal_page(request: HttpRequest, sentence: str, *, status: int) -> HttpResponse:
    return _page(request, status, sentence)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    return _page(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _page(
        request,
        403,
        "Trang này mở đã lâu nên máy chủ không nhận được. Ông/Bà bấm quay lại, tải lại trang rồi gửi lần nữa; "
        "chữ đã gõ vẫn còn trong trình duyệt.",
    )


def _page(request: HttpRequest, status: int, sentence: str = "") -> HttpResponse:
    from doithoai.web.pages import bare_context

    context = {**bare_context(request), "sentence": sentence, "request_id": getattr(request, "id", "")}
    return HttpResponse(render_to_string(f"errors/{status}.html", context, request=None), status=status)
