"""Addresses of the preparation: …/tra-loi/"""

from __future__ import annotations

from django.urls import path

from doithoai.phases.preparation import answer_views, deciding_views, matter_views, memory_views, views

_OPINION = "y-kien/<slug:opinion>/"

urlpatterns = [
    path("", views.first_page, name="preparation"),
    path("nhom/<slug:opinion>/", views.group, name="preparation-group"),
    path("tat-ca/", views.overview, name="preparation-overview"),
    path(_OPINION, matter_views.opinion, name="preparation-opinion"),
    path(_OPINION + "gop/", views.similar, name="preparation-similar"),
    path(_OPINION + "tach/", views.split, name="preparation-split"),
    path(_OPINION + "ban-cong-khai/", matter_views.public_text, name="preparation-public-text"),
    path(_OPINION + "nguoi-gui/", matter_views.reveal, name="preparation-reveal"),
    path(_OPINION + "chuyen/", matter_views.referred, name="preparation-referred"),
    path(_OPINION + "luu-y-chu-tri/", matter_views.chair_note, name="preparation-chair-note"),
    path(_OPINION + "nam-truoc/", memory_views.memory, name="preparation-memory"),
    path(_OPINION + "nam-truoc/ghi/", memory_views.link, name="preparation-memory-link"),
    path(_OPINION + "nam-truoc/bo/", memory_views.unlink, name="preparation-memory-unlink"),
    path("viec-phong/", answer_views.mine, name="preparation-mine"),
    path("viec-phong/danh-sach.<slug:form>", answer_views.own_list, name="preparation-list"),
    path(_OPINION + "tra-loi/", answer_views.answer, name="preparation-answer"),
    path(_OPINION + "dang-mo/", answer_views.editing, name="preparation-editing"),
    path(_OPINION + "phan-phoi-hop/", answer_views.part, name="preparation-part"),
    path(_OPINION + "tra-lai/", answer_views.give_back, name="preparation-return"),
    path("xem-du-thao/", deciding_views.to_agree, name="preparation-agree"),
    path("duyet/", deciding_views.to_approve, name="preparation-approve"),
    path(_OPINION + "dong-y/", deciding_views.agreed, name="preparation-agreed"),
    path(_OPINION + "duyet/", deciding_views.approved, name="preparation-approved"),
    path(_OPINION + "gui-lai/", deciding_views.sent_back, name="preparation-sent-back"),
]
