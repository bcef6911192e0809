from django.http import HttpResponse
from django.urls import path

from doithoai.web.guards import public


def _wait(name, p):
    return path(p, public(lambda request, **k: HttpResponse("…")), name=name)


urlpatterns = [
    _wait("home", ""),
    _wait("slip", "doi-thoai/<dialogue:dialogue>/phieu/"),
    _wait("status", "tra-cuu/"),
    _wait("results", "ket-qua/"),
    _wait("commitments", "cam-ket/"),
    _wait("trust", "dung-hen/"),
]
