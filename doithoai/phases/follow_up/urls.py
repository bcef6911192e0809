"""Addresses of the follow-up: …/theo-doi/"""

from __future__ import annotations

from django.urls import path

from doithoai.phases.follow_up import promise_views, referral_views, views

_ONE = "cam-ket/<slug:commitment>/"

urlpatterns = [
    path("", views.home, name="follow-up"),
    path("giam-sat/", views.oversight, name="follow-up-oversight"),
    path("van-ban/<slug:opinion>/", views.give, name="follow-up-give"),
    path("chuyen/<int:number>/", referral_views.referral, name="follow-up-referral"),
    path("chuyen/<int:number>/nhac/", referral_views.remind, name="follow-up-remind"),
    path("khep-lai/", views.close, name="follow-up-close"),
    path("bang-chung/<slug:file>/", views.evidence, name="follow-up-evidence"),
    path("cam-ket/", promise_views.board, name="follow-up-board"),
    path("cam-ket/moi/", promise_views.promise, name="follow-up-promise"),
    path(_ONE, promise_views.commitment, name="follow-up-commitment"),
    *(path(f"{_ONE}{act}/", promise_views.said, {"act": act}, name=f"follow-up-{act}") for act in promise_views.ACTS),
]
