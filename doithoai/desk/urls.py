"""The signed-in home, and the quiet rooms beside it."""

from __future__ import annotations

from django.urls import include, path

from doithoai.desk import views

urlpatterns = [
    path("", views.home, name="desk"),
    path("mo-dot/", views.open_year, name="desk-open"),
    path("mat-khau/", views.password, name="desk-password"),
    path("quan-tri/", include("doithoai.desk.administration.urls")),
]
