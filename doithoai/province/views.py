"""A province at a glance, from what is public anyway: open to everybody, and where its own accounts land."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from doithoai.province import queries, rows
from doithoai.web.clock import today
from doithoai.web.guards import public
from doithoai.web.keys import number_in
from doithoai.web.page_store import stored
from doithoai.web.pages import bare_context

_COLUMNS = ("Xã", "Ngày họp", "Thông báo lịch", "Kết quả", "Trả lời", "Xong", "Cam kết quá hạn")


@public
@stored
def overview(request: HttpRequest, province: str) -> HttpResponse:
    """Four statements, whatever the number of communes. ``?nam=`` chooses the year."""
    found, page = _read(request, province)
    years = [page["year"] - 1, page["year"]]
    here = reverse("province", kwargs={"province": found.slug})
    nav = [
        {"text": f"Năm {one}", "url": f"{here}?nam={one}", "current": one == page["year"], "keep": True}
        for one in years
    ]
    return render(request, "province/overview.html", {**bare_context(request), "nav": nav, **page})


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
