"""Addresses of collection."""

from __future__ import annotations

from django.urls import path

from doithoai.phases.collection import (
    alike_views,
    back_entry_views,
    digest_views,
    entry_views,
    page_entry_views,
    picture_views,
    scan_views,
    scope_views,
    sheet_views,
    views,
    village_views,
)

_MATTER = "pham-vi/<slug:opinion>/"

urlpatterns = [
    path("", views.register, name="collection"),
    path("phieu/", entry_views.slips, name="collection-slips"),
    path("phieu/<slug:slip>/bien-nhan/", views.receipt, name="collection-receipt"),
    path("phieu/<slug:slip>/anh/<slug:picture>/", picture_views.picture, name="collection-slip-picture"),
    path("giong/", alike_views.alike_received, name="collection-alike"),
    path("thon/", village_views.village, name="collection-village"),
    path("ban-tong-hop/", digest_views.digests, name="collection-digests"),
    path("ban-tong-hop/tep/", digest_views.spreadsheet, name="collection-digest-sheet"),
    path("ban-tong-hop/mau.xlsx", digest_views.template, name="collection-digest-template"),
    path("phieu-giay/", sheet_views.sheets, name="collection-sheets"),
    path("phieu-giay/in/", sheet_views.printed, name="collection-print"),
    path("phieu-giay/in/<slug:run>.pdf", sheet_views.run, name="collection-run"),
    path("phieu-giay/hong/", sheet_views.spoiled, name="collection-spoiled"),
    path("phieu-giay/hong/<int:number>/bo/", sheet_views.spoiled_undone, name="collection-spoiled-undo"),
    path("quet/", scan_views.scans, name="collection-scans"),
    path("quet/gui/", scan_views.sent, name="collection-scan-send"),
    path("quet/doc/", scan_views.step, name="collection-scan-step"),
    path("quet/nhap/", page_entry_views.pages, name="collection-pages"),
    path("quet/nhap/<slug:scanned>/", page_entry_views.page, name="collection-page"),
    path("quet/nhap/<slug:scanned>/mat-sau/", back_entry_views.back, name="collection-page-of-back"),
    path("quet/trang/<slug:scanned>/anh/", scan_views.picture, name="collection-picture"),
    path("quet/trang/<slug:scanned>/de-rieng/", scan_views.aside, name="collection-page-aside"),
    path("quet/trang/<slug:scanned>/dua-ve/", scan_views.back, name="collection-page-back"),
    path("quet/trang/<slug:scanned>/huy/", scan_views.shredded, name="collection-page-shred"),
    path("pham-vi/", scope_views.queue, name="collection-scope"),
    path("da-chuyen/", scope_views.outside, name="collection-outside"),
    path(_MATTER, scope_views.matter, name="collection-scope-one"),
    path(_MATTER + "trong-pham-vi/", scope_views.confirmed, name="collection-confirm"),
    path(_MATTER + "ngoai-pham-vi/", scope_views.ruled_out, name="collection-rule-out"),
    path(_MATTER + "dong-y/", scope_views.agreed, name="collection-agree"),
    path(_MATTER + "dua-lai/", scope_views.overturned, name="collection-overturn"),
    path(_MATTER + "chuyen-kenh/", scope_views.sealed, name="collection-seal"),
    path(_MATTER + "rut/", scope_views.withdrawn, name="collection-withdraw"),
]
