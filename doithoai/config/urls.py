"""Table of contents of the addresses. Paths are Vietnamese without diacritics and stay valid for years."""

from __future__ import annotations

from django.urls import include, path, register_converter

from doithoai.phases.planning.views import open_year
from doithoai.public.views import communes, health
from doithoai.web import errors
from doithoai.web.paths import DialoguePath
from doithoai.web.signing_in import sign_in, sign_out

register_converter(DialoguePath, "dialogue")

_WORK = "<slug:slug>/lam-viec/"
_YEAR = _WORK + "<dialogue:dialogue>/"

urlpatterns = [
    path("suc-khoe", health, name="health"),
    path("dang-nhap/", sign_in, name="sign-in"),
    path("dang-xuat/", sign_out, name="sign-out"),
    path("", communes, name="communes"),
    path("tinh/<slug:province>/", include("doithoai.province.urls")),
    path(_WORK, include("doithoai.desk.urls")),
    path(_WORK + "mo-dot/", open_year, name="planning-open"),
    path(_YEAR + "van-ban/", include("doithoai.desk.papers.urls")),
    # The nine steps of the cycle, in the order of the plan.
    path(_YEAR + "ke-hoach/", include("doithoai.phases.planning.urls")),
    path(_YEAR + "thong-bao/", include("doithoai.phases.announcement.urls")),
    path(_YEAR + "giay-moi/", include("doithoai.phases.invitation.urls")),
    path(_YEAR + "tiep-nhan/", include("doithoai.phases.collection.urls")),
    path(_YEAR + "tra-loi/", include("doithoai.phases.preparation.urls")),
    path(_YEAR + "hoi-nghi/", include("doithoai.phases.conference.urls")),
    path(_YEAR + "ket-luan/", include("doithoai.phases.conclusion.urls")),
    path(_YEAR + "ket-qua/", include("doithoai.phases.results.urls")),
    path(_YEAR + "theo-doi/", include("doithoai.phases.follow_up.urls")),
    path("<slug:slug>/", include("doithoai.public.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
