"""Addresses of the invitations, below ``…/<dialogue>/giay-moi/``."""

from __future__ import annotations

from django.urls import path

from doithoai.phases.invitation import views

urlpatterns = [
    path("", views.board, name="invitation"),
    path("dien/", views.fill, name="invitation-fill"),
    path("dan/", views.paste, name="invitation-paste"),
    path("can-bo-thon/", views.from_officers, name="invitation-officers"),
    path("xung-ho/", views.genders, name="invitation-genders"),
    path("nguoi/<slug:delegate>/", views.person, name="invitation-person"),
    path("nguoi/<slug:delegate>/bo/", views.remove, name="invitation-remove"),
    path("ky-nhan/<slug:paper>/", views.receive, name="invitation-receive"),
]
