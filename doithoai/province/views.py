"""A province at a glance, from what is public anyway: open to everybody, and where its own accounts land."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from doithoai.actions.accounts import change_password_of_province
from doithoai.models import Account
from doithoai.province import queries, rows
from doithoai.web.actors import province_account, stay_signed_in
from doithoai.web.bare import bare_context
from doithoai.web.clock import today
from doithoai.web.doing import attempt
from doithoai.web.flash import say, take
from doithoai.web.guards import of_province, public
from doithoai.web.keys import number_in
from doithoai.web.page_store import stored
from doithoai.web.password_form import PasswordForm
from doithoai.web.paths import address

_COLUMNS = ("Xã", "Ngày họp", "Thông báo lịch", "Kết quả", "Trả lời", "Xong", "Cam kết quá hạn")


@public
@stored
def overview(request: HttpRequest, province: str) -> HttpResponse:
    """Four statements, whatever the number of communes. ``?nam=`` chooses the year."""
    found, page = _read(request, province)
    years = [page["year"] - 1, page["year"]]
    here = address("province", province=found.slug)
    nav = [
        {"text": f"Năm {one}", "url": f"{here}?nam={one}", "current": one == page["year"], "keep": True}
        for one in years
    ]
    account = province_account(request, province)
    context = {**bare_context(request), "nav": nav, **page, "actor": _shown(account), "password_url": ""}
    if account is not None:
        context |= {"notices": take(request), "password_url": address("province-password", province=province)}
    return render(request, "province/overview.html", context)


def _shown(account: Account | None) -> dict[str, str] | None:
    """Who is signed in, for the head of the page."""
    return {"name": account.name, "body": "Theo dõi của tỉnh"} if account else None


@of_province
def password(request: HttpRequest) -> HttpResponse:
    """Change one's own password; a one-time password leads here first."""
    account: Account = request.account  # type: ignore[attr-defined]
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        words = {"old": form.cleaned_data["old"], "new": form.cleaned_data["new"]}
        changed = attempt(request, lambda: change_password_of_province(account, **words), form)
        if changed:
            stay_signed_in(request, changed)
            say(request, "Đã đổi mật khẩu. Các máy khác đang đăng nhập bằng mật khẩu cũ đã thoát ra.")
            return redirect(address("province", province=account.province.slug))
    context = {**bare_context(request), "form": form, "must": account.must_change_password, "actor": _shown(account)}
    return render(request, "desk/password.html", context, status=422 if form.is_bound else 200)


@public
@stored
def table(request: HttpRequest, province: str) -> HttpResponse:
    """The same list for a spreadsheet."""
    found, page = _read(request, province)
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    writer.writerows(
        [one["name"], one["on"], one["notice"], one["mark"]["text"], one["answered"], one["resolved"], one["late"]]
        for one in page["rows"]
    )
    answer = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.slug}-{page["year"]}.csv"'
    return answer


def _read(request: HttpRequest, slug: str) -> tuple[Any, dict[str, Any]]:
    found, day = queries.province_of(slug), today()
    if found is None:
        raise Http404
    asked = number_in(request.GET.get("nam", ""))
    year = asked if asked is not None and 2025 <= asked <= day.year + 1 else day.year
    page = rows.overview(found, queries.standings(found, year, day), year, day)
    return found, page | {"province": found.name, "year": year}
