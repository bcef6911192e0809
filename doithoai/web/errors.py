"""Pages that say no. None of them needs the database, so they also work on the day it is gone."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from doithoai.web.bare import bare_context
from doithoai.web.resending import UNSURE, fields_of, resend_page

#: What is said when a paper could not be set; what was typed or decided is as it was before.
NOT_SET = (
    "Máy chưa dựng được văn bản này. Chưa có gì thay đổi hay mất đi. Ông/Bà chờ một phút rồi làm lại; "
    "vẫn không được thì báo quản trị."
)


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
    """The form was opened before somebody signed in or out here: shown once more with its words, if it came from us."""
    if urlsplit(request.META.get("HTTP_ORIGIN", "")).netloc == request.get_host():
        fields = [*fields_of(request.POST), (UNSURE, "1")]
        return resend_page(request, request.get_full_path(), fields, status=403)
    return _page(
        request,
        403,
        "Trang này mở đã lâu nên máy chủ không nhận được. Ông/Bà bấm nút quay lại, rồi gửi lần nữa; "
        "chữ đã gõ vẫn còn trong trình duyệt.",
    )


def _page(request: HttpRequest, status: int, sentence: str = "") -> HttpResponse:
    context = {**bare_context(request), "sentence": sentence, "request_id": getattr(request, "id", "")}
    context["again"] = request.get_full_path() if request.method == "GET" else ""
    return HttpResponse(render_to_string(f"errors/{status}.html", context, request=None), status=status)
