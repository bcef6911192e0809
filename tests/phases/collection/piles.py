"""Piles of printed slips, scanned and read, for the tests about them."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.models import PrintedSlip, Scan, ScannedPage
from tests.web.test_scans import pdf_of, sheet

PAGE = "/phong-quang/lam-viec/2026/tiep-nhan/quet/"
HAND_OVER = {"handed_on": "27/5/2026", "handed_to": "Công an xã", "receipt_number": "02"}


def gives(client, *contents, name="quet.pdf"):
    files = [SimpleUploadedFile(name, content) for content in contents]
    return client.post(PAGE + "gui/", {"files": files}, follow=True)


def pile(client, *numbers):
    """A pile that is sent and read to its end."""
    gives(client, pdf_of([sheet(number) for number in numbers]))
    while Scan.objects.exclude(original=None).exists():
        client.post(PAGE + "doc/")
    return list(ScannedPage.objects.order_by("pk"))


def serial(number):
    return PrintedSlip.objects.get(number=number).serial_in("Phong Quang")


def on(number):
    """The sheet as the office types it, with the village it was printed for."""
    return {"sheet": serial(number), "village": PrintedSlip.objects.get(number=number).village.name}


def states():
    return list(ScannedPage.objects.order_by("pk").values_list("state", flat=True))


def beside(page):
    return f"{PAGE}nhap/{page.public_id}/"
