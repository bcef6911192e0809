"""A matter the chair gave to a department as work: every page says so, none promises a letter."""

from __future__ import annotations

import pytest
from django.test import Client

from doithoai.actions.publication import publish_results
from doithoai.actions.sittings import close_conference
from doithoai.rules.vocabulary import DispositionKind
from tests.hall import DUE, decided, hour, open_hall, sent
from tests.pages import missing, plain
from tests.published import OUT


@pytest.fixture
def given(cast, at_calendar):
    hall = open_hall(cast)
    opinion = sent(cast, hall, "Rác chợ xã tồn cả tuần", public_text="Rác chợ xã tồn cả tuần. Bao giờ dọn?")
    decided(cast, hall, opinion, DispositionKind.ASSIGNED, words="Dọn rác chợ", department=cast.economy, due_on=DUE)
    close_conference(hall, actor=cast.chair, at=hour("11:00"))
    publish_results(hall.dialogue, actor=cast.clerk, at=OUT)
    at_calendar("16/6/2026")
    return opinion


def test_the_results_page_and_the_page_of_the_matter_say_that_work_was_given(given):
    at = "/phong-quang/ket-qua/"
    pages = [plain(Client().get(address)) for address in (at, f"{at}2026/viec/{given.public_id}/")]
    assert ["Chủ trì đã giao việc, còn 10 ngày" in page for page in pages] == [True, True]
    assert ["bằng văn bản" in page for page in pages] == [False, False]


@pytest.mark.parametrize("path", ["tra-loi/tat-ca/", "tra-loi/y-kien/{}/", "theo-doi/giam-sat/"])
def test_the_pages_of_the_office_say_the_same(cast, sign_in, given, path):
    page = plain(sign_in(cast, "clerk").get(f"/phong-quang/lam-viec/2026/{path.format(given.public_id)}"))
    assert missing(page, "Chủ trì đã giao việc", "Chờ trả lời bằng văn bản") == ["Chờ trả lời bằng văn bản"]


def test_from_two_days_after_its_day_the_work_is_late(given, at_calendar):
    at_calendar("28/6/2026")
    assert "Chủ trì đã giao việc, quá hạn 2 ngày" in plain(Client().get("/phong-quang/ket-qua/"))
