"""A province at a glance."""

from __future__ import annotations

from django.urls import path

from doithoai.province import views

urlpatterns = [
    path("", views.overview, name="province"),
    path("bang.csv", views.table, name="province-table"),
    path("mat-khau/", views.password, name="province-password"),
]
