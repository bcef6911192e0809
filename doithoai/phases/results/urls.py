"""The results: published once complete, then the notice and its three proofs."""

from __future__ import annotations

from django.urls import path

from doithoai.phases.results import views

urlpatterns = [
    path("", views.results, name="results-desk"),
    path("cong-khai/", views.publish, name="results-publish"),
    path("thong-bao/", views.notice, name="results-notice"),
    path("bang-chung/", views.proof, name="results-proof"),
]
