"""The conference: readiness and agenda, the desks of the hall, the three screens that look again."""

from __future__ import annotations

from django.urls import path

from doithoai.phases.conference import check_in_views, console_views, hall_views, secretary_views, speaker_views, views

_ONE = "<slug:sitting>/"

urlpatterns = [
    path("", views.ready, name="conference"),
    path("so-chu-tri.<slug:form>", views.briefing, name="conference-briefing"),
    path(_ONE + "chuong-trinh/", views.agenda, name="conference-agenda"),
    path(_ONE + "khai-mac/", views.open_it, name="conference-open"),
    path(_ONE + "muc-dang-hop/", views.item, name="conference-item"),
    path(_ONE + "diem-danh/", check_in_views.door, name="conference-check-in"),
    path(_ONE + "diem-danh/bo/", check_in_views.undo, name="conference-undo-check-in"),
    path(_ONE + "phat-bieu/", speaker_views.desk, name="conference-speakers"),
    path(_ONE + "phat-bieu/rut/", speaker_views.withdraw, name="conference-withdraw-turn"),
    path(_ONE + "y-kien/", secretary_views.floor, name="conference-floor"),
    path(_ONE + "dieu-hanh/", console_views.chair, name="conference-chair"),
    path(_ONE + "dieu-hanh/phan/", console_views.chair_part, name="conference-chair-part"),
    path(_ONE + "quyet-dinh/", console_views.decide, name="conference-decide"),
    path(_ONE + "quyet-dinh/hoan-tac/", console_views.undo, name="conference-undo"),
    path(_ONE + "luot-noi/", console_views.call, name="conference-call"),
    path(_ONE + "luot-noi/<slug:act>/", console_views.turn_act, name="conference-turn"),
    path(_ONE + "man-hinh/", hall_views.hall, name="conference-hall"),
    path(_ONE + "man-hinh/phan/", hall_views.hall_part, name="conference-hall-part"),
    path(_ONE + "man-hinh/che/", console_views.cover, name="conference-cover"),
    path(_ONE + "thu-ky/", secretary_views.minutes, name="conference-secretary"),
    path(_ONE + "thu-ky/chep-tat-ca/", secretary_views.copy_all, name="conference-copy-all"),
    path(_ONE + "thu-ky/phan/", secretary_views.facts_part, name="conference-secretary-part"),
]
