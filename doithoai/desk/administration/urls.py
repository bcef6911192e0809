"""What is set once and checked now and then: people, days off, parameters, the journal."""

from __future__ import annotations

from django.urls import path

from doithoai.desk.administration import earlier_views, people_views, regulation_views

urlpatterns = [
    path("can-bo/", people_views.people, name="administration-people"),
    path("can-bo/moi/", people_views.create, name="administration-create"),
    path("can-bo/<int:account>/vai/", people_views.add_role, name="administration-appoint"),
    path("can-bo/<int:account>/mat-khau/", people_views.reset, name="administration-reset"),
    path("vai/<int:appointment>/thoi/", people_views.end_role, name="administration-end"),
    path("lich-nghi/", regulation_views.calendar, name="administration-calendar"),
    path("tham-so/", regulation_views.parameters, name="administration-parameters"),
    path("tham-so/<slug:code>/", regulation_views.parameter, name="administration-parameter"),
    path("nhung-nam-truoc/", earlier_views.lists, name="administration-earlier"),
    path("nhung-nam-truoc/mau.xlsx", earlier_views.template, name="administration-earlier-template"),
    path("nhung-nam-truoc/<slug:earlier>/", earlier_views.earlier_list, name="administration-earlier-list"),
    path("nhung-nam-truoc/<slug:earlier>/bo/", earlier_views.drop, name="administration-earlier-drop"),
    path("nhat-ky/", people_views.journal, name="administration-journal"),
]
