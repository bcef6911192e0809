from django.http import HttpResponse
from django.urls import path

from doithoai.public.check_paper import check_paper, public_paper
from doithoai.public.receipt import receipt
from doithoai.public.slip import scope_hint, slip
from doithoai.public.status import status, withdraw
from doithoai.web.guards import public


def _wait(name, p):
    return path(p, public(lambda request, **k: HttpResponse("…")), name=name)


urlpatterns = [
    _wait("home", ""),
    path("doi-thoai/<dialogue:dialogue>/phieu/", slip, name="slip"),
    path("doi-thoai/<dialogue:dialogue>/phieu/goi-y/", scope_hint, name="slip-hint"),
    path("doi-thoai/<dialogue:dialogue>/phieu/bien-nhan/", receipt, name="receipt"),
    path("tra-cuu/", status, name="status"),
    path("tra-cuu/rut/", withdraw, name="status-withdraw"),
    path("kiem-tra/", check_paper, name="check-paper"),
    path("van-ban/<slug:paper>.pdf", public_paper, name="public-paper"),
    _wait("results", "ket-qua/"),
    _wait("commitments", "cam-ket/"),
    _wait("trust", "dung-hen/"),
]
