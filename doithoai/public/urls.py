"""What anybody may read and send, without an account. Addresses stay valid for years."""

from __future__ import annotations

from django.urls import path

from doithoai.public.check_paper import check_paper, public_paper
from doithoai.public.correcting import correct
from doithoai.public.feeds import atom, calendar
from doithoai.public.home import home
from doithoai.public.notice import notice
from doithoai.public.one_matter import matter
from doithoai.public.open_data import open_data, open_table
from doithoai.public.own_pictures import own_picture
from doithoai.public.privacy import privacy
from doithoai.public.promises import commitments
from doithoai.public.receipt import receipt
from doithoai.public.results import results
from doithoai.public.slip import scope_hint, slip
from doithoai.public.status import dispute, status, withdraw
from doithoai.public.trust import trust
from doithoai.public.village_sheet import village_sheet

urlpatterns = [
    path("", home, name="home"),
    path("doi-thoai/<dialogue:dialogue>/thong-bao/", notice, name="notice"),
    path("doi-thoai/<dialogue:dialogue>/phieu/", slip, name="slip"),
    path("doi-thoai/<dialogue:dialogue>/phieu/goi-y/", scope_hint, name="slip-hint"),
    path("doi-thoai/<dialogue:dialogue>/phieu/bien-nhan/", receipt, name="receipt"),
    path("tra-cuu/", status, name="status"),
    path("tra-cuu/rut/", withdraw, name="status-withdraw"),
    path("tra-cuu/sua/", correct, name="status-correct"),
    path("tra-cuu/chua-xong/", dispute, name="status-dispute"),
    path("tra-cuu/anh/<str:token>/", own_picture, name="own-picture"),
    path("kiem-tra/", check_paper, name="check-paper"),
    path("van-ban/<slug:paper>.pdf", public_paper, name="public-paper"),
    path("ket-qua/", results, name="results"),
    path("ket-qua/<dialogue:dialogue>/viec/<slug:public_id>/", matter, name="matter"),
    path("ket-qua/<dialogue:dialogue>/thon/<int:village>/", village_sheet, name="village-sheet"),
    path("cam-ket/", commitments, name="commitments"),
    path("dung-hen/", trust, name="trust"),
    path("quyen-rieng-tu/", privacy, name="privacy"),
    path("du-lieu-mo/", open_data, name="open-data"),
    path("du-lieu-mo/<dialogue:dialogue>.<slug:kind>", open_table, name="open-table"),
    path("lich.ics", calendar, name="calendar"),
    path("tin-moi.xml", atom, name="feed"),
]
