"""Table of contents of the addresses. Paths are Vietnamese without diacritics and stay valid for years."""

from __future__ import annotations

from django.urls import include, path, register_converter

from doithoai.public.views import communes, health
from doithoai.web import errors
from doithoai.web.paths import DialoguePath
from doithoai.web.signing_in import sign_in, sign_out

register_converter(DialoguePath, "dialogue")

# Nested, so that the address of a public page is not held against every pattern of the office.
_AT_WORK = [
    path("", include("doithoai.desk.urls")),
    path(
        "<dialogue:dialogue>/",
        include(
            [
                path("van-ban/", include("doithoai.desk.papers.urls")),
                # The nine steps of the cycle, in the order of the plan.
                path("ke-hoach/", include("doithoai.phases.planning.urls")),
                path("thong-bao/", include("doithoai.phases.announcement.urls")),
                path("giay-moi/", include("doithoai.phases.invitation.urls")),
                path("tiep-nhan/", include("doithoai.phases.collection.urls")),
                path("tra-loi/", include("doithoai.phases.preparation.urls")),
                path("hoi-nghi/", include("doithoai.phases.conference.urls")),
                path("ket-luan/", include("doithoai.phases.conclusion.urls")),
                path("ket-qua/", include("doithoai.phases.results.urls")),
                path("theo-doi/", include("doithoai.phases.follow_up.urls")),
            ]
        ),
    ),
]

urlpatterns = [
    path("suc-khoe", health, name="health"),
    path("dang-nhap/", sign_in, name="sign-in"),
    path("dang-xuat/", sign_out, name="sign-out"),
    path("", communes, name="communes"),
    path("tinh/<slug:province>/", include("doithoai.province.urls")),
    path("<slug:slug>/lam-viec/", include(_AT_WORK)),
    path("<slug:slug>/", include("doithoai.public.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
