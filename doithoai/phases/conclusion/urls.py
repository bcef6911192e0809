"""The conclusion: balance and close, minutes, conclusions, promises."""

from __future__ import annotations

from django.urls import path

from doithoai.phases.conclusion import promise_views, reading_views, views

urlpatterns = [
    path("", views.balance, name="conclusion"),
    path("bien-ban/", views.minutes, name="conclusion-minutes"),
    path("cau/", views.conclusions, name="conclusion-list"),
    path("cau/soan/", views.draft, name="conclusion-draft"),
    path("cau/soan-tat-ca/", views.draft_all, name="conclusion-draft-all"),
    path("cau/doc-lai/", reading_views.read, name="conclusion-read"),
    path("cau/doc-lai/ghi/", reading_views.record_reading, name="conclusion-record-reading"),
    path("cau/<int:conclusion>/xac-nhan/", reading_views.confirm, name="conclusion-confirm"),
    path("cau/xac-nhan-tat-ca/", reading_views.confirm_all, name="conclusion-confirm-all"),
    path("cam-ket/", promise_views.promises, name="conclusion-promises"),
    path("cam-ket/ghi/", promise_views.promise, name="conclusion-promise"),
    path("cam-ket/ghi-tat-ca/", promise_views.promise_all, name="conclusion-promise-all"),
    path("cam-ket/bo-ra/", promise_views.no_promise, name="conclusion-no-promise"),
    path("cam-ket/dua-lai/", promise_views.recall, name="conclusion-recall-promise"),
    path("<slug:sitting>/tra-loi-sau/", views.defer, name="conclusion-defer"),
    path("<slug:sitting>/be-mac/", views.close, name="conclusion-close"),
]
