"""What each page may ask of the database, session and permission included: the same for one row and for three."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.intake import ROAD, send, taking_slips
from tests.published import results_out

FRAME = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")
PUBLIC = {
    "": 4,
    "ket-qua/": 4,
    "ket-qua/?thon={village}": 4,
    "ket-qua/?tim=duong": 4,
    "cam-ket/": 4,
    "dung-hen/": 6,  # a balance, no list: proofs and exclusions are counted too
    "du-lieu-mo/": 4,
    "quyen-rieng-tu/": 4,
    "tra-cuu/": 4,
    "kiem-tra/": 4,
    "lich.ics": 4,
    "tin-moi.xml": 4,
}
#: Lists cost eight at most. Benches, where one page holds all of a step, cost what they cost today and no more.
OFFICE = {
    "": 8,
    "2026/van-ban/": 8,
    "2026/ke-hoach/": 11,
    "2026/ke-hoach/thanh-phan/": 9,
    "2026/ke-hoach/noi-nhan/": 9,
    "2026/thong-bao/": 8,
    "2026/giay-moi/": 9,
    "2026/tiep-nhan/": 8,
    "2026/tiep-nhan/phieu/": 8,
    "2026/tiep-nhan/ban-tong-hop/": 8,
    "2026/tiep-nhan/pham-vi/": 8,
    "2026/tiep-nhan/da-chuyen/": 8,
    "2026/tra-loi/": 7,
    "2026/tra-loi/tat-ca/": 8,
    "2026/hoi-nghi/": 8,
    "2026/ket-luan/": 11,
    "2026/ket-luan/bien-ban/": 8,
    "2026/ket-luan/cau/": 9,
    "2026/ket-luan/cam-ket/": 9,
    "2026/ket-qua/": 13,
    "2026/theo-doi/": 9,
    "2026/theo-doi/giam-sat/": 8,
    "2026/theo-doi/cam-ket/": 8,
}
SETTINGS = {"quan-tri/can-bo/": 8, "quan-tri/lich-nghi/": 8, "quan-tri/tham-so/": 8, "quan-tri/nhat-ky/": 8}


def over(
    client: Client,
    table: dict[str, int],
    root: str,
    *,
    answered: int = 200,
    post: dict[str, str] | None = None,
    **parts: object,
) -> dict[str, tuple[int, int]]:
    """(status, statements) of the pages that answered otherwise, or asked for more than their number."""
    found = {page: asked(client, root + page.format(**parts), post) for page in table}
    return {page: cost for page, cost in found.items() if cost[0] != answered or cost[1] > table[page]}


def asked(client: Client, path: str, post: dict[str, str] | None) -> tuple[int, int]:
    with CaptureQueriesContext(connection) as captured:
        answer = client.post(path, post) if post else client.get(path)
    return answer.status_code, sum(not query["sql"].startswith(FRAME) for query in captured)


@pytest.mark.parametrize("times", [1, 3])
def test_public_pages(cast, client, at_calendar, times):
    results_out(cast, times=times)
    at_calendar("16/6/2026")
    assert over(client, PUBLIC, "/phong-quang/", village=cast.villages[0].pk) == {}


@pytest.mark.parametrize("times", [1, 3])
def test_one_matter_costs_five(cast, client, at_calendar, times):
    results_out(cast, times=times)
    at_calendar("16/6/2026")
    links = re.findall(r'href="(/[^"]+/viec/[^"]+)"', client.get("/phong-quang/ket-qua/").content.decode())
    assert over(client, dict.fromkeys(links, 5), "") == {}


@pytest.mark.parametrize("times", [1, 3])
def test_pages_of_the_office(cast, sign_in, at_calendar, times):
    results_out(cast, times=times)
    at_calendar("16/6/2026")
    clerk, admin = sign_in(cast, "clerk"), sign_in(cast, "admin")
    assert over(clerk, OFFICE, "/phong-quang/lam-viec/") | over(admin, SETTINGS, "/phong-quang/lam-viec/") == {}


@pytest.mark.parametrize("matters", [1, 3])
def test_sending_a_slip_costs_eight(cast, client, at_calendar, matters):
    send(cast, taking_slips(cast))  # the first act of a dialogue opens its journal
    at_calendar("28/5/2026", "09:44")
    slip = {"command_id": str(uuid4()), "name": "Trần Thị Mẫu", "village": str(cast.villages[0].pk)}
    slip |= {f"matters-{place}-text": ROAD for place in range(matters)}
    slip |= {f"matters-{place}-sector": str(cast.roads.pk) for place in range(matters)}
    assert over(client, {"": 8}, "/phong-quang/doi-thoai/2026/phieu/", answered=302, post=slip) == {}
