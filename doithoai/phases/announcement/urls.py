"""Addresses of the announcement, below ``…/<dialogue>/thong-bao/``."""

from __future__ import annotations

from django.urls import path

from doithoai.phases.announcement import views

urlpatterns = [
    path("", views.board, name="announcement"),
    path("cong-bo/<slug:paper>/", views.publish, name="announcement-publish"),
    path("bang-chung/", views.posting, name="announcement-posting"),
    path("tep/<slug:file>/", views.evidence, name="announcement-file"),
]
