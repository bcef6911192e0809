from django.http import HttpRequest, HttpResponse, JsonResponse

from doithoai import __version__
from doithoai.web.guards import public


@public
def health(request: HttpRequest) -> JsonResponse:
    """Shallow: the process answers. No database, so that a watcher costs nothing."""
    return JsonResponse({"ok": True, "version": __version__})


@public
def communes(request: HttpRequest) -> HttpResponse:
    return HttpResponse("…")
