"""Addresses of planning, below ``…/<dialogue>/ke-hoach/``."""

from __future__ import annotations

from django.urls import path

from doithoai.phases.planning import views

urlpatterns = [
    path("", views.plan, name="planning"),
    path("can-cu/", views.bases, name="planning-bases"),
    path("sua/<slug:flaw>/", views.repair, name="planning-repair"),
    path("ngay-hop/", views.schedule, name="planning-schedule"),
    path("muc/<slug:section>/", views.section, name="planning-section"),
    path("thanh-phan/", views.groups, name="planning-groups"),
    path("noi-nhan/", views.recipients, name="planning-recipients"),
    path("huy/", views.cancel, name="planning-cancel"),
]
