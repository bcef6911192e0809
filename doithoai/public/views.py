"""The door of the house: is it alive, and which communes live in it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from doithoai import __version__
from doithoai.language.collation import text_sort_key
from doithoai.models import Commune
from doithoai.web.bare import bare_context
from doithoai.web.guards import public
from doithoai.web.page_store import stored
from doithoai.web.paths import address


@public
def health(request: HttpRequest) -> JsonResponse:
    """Shallow: the process answers. No database, so that a watcher costs nothing."""
    return JsonResponse({"ok": True, "version": __version__})


@public
@stored
def communes(request: HttpRequest) -> HttpResponse:
    """The communes by province; with only one, its home. One statement."""
    found = list(Commune.objects.select_related("province").order_by("province__name"))
    if len(found) == 1:
        return redirect(address("home", slug=found[0].slug))
    provinces: dict[str, list[dict[str, str]]] = {}
    for one in sorted(found, key=lambda one: text_sort_key(one.name)):
        row = {"name": str(one), "url": address("home", slug=one.slug)}
        provinces.setdefault(one.province.name, []).append(row)
    names = sorted(provinces, key=text_sort_key)
    page = {**bare_context(request), "provinces": [(name, provinces[name]) for name in names]}
    return render(request, "public/communes.html", page)
