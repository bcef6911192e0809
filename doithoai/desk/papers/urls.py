"""Addresses under …/van-ban/."""

from __future__ import annotations

from django.urls import path

from doithoai.desk.papers import views

urlpatterns = [
    path("", views.papers, name="papers"),
    path("soan/", views.draft, name="papers-draft"),
    path("<slug:paper>/", views.preview, name="papers-preview"),
    path("<slug:paper>/trang-<int:page>.png", views.page, name="papers-page"),
    path("<slug:paper>/ban-hanh/", views.issue, name="papers-issue"),
    path("<slug:paper>/tai/<str:form>", views.download, name="papers-download"),
]
