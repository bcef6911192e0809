"""While typing for somebody: what was received already and is like it, for whom may know of it; nothing is stored."""

from __future__ import annotations

import pytest

from doithoai.actions.scope import confirm_scope
from doithoai.models import Opinion
from tests.intake import AT, BRIBE, ROAD, send, taking_slips
from tests.pages import missing, plain

PATH = "/phong-quang/lam-viec/2026/tiep-nhan/giong/"
LIKE = "Đường dốc Khau Lạ Thôn 1 sang Thôn 2 là đường đất, mưa xuống trẻ con không đi học được."


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("29/5/2026")
    return taking_slips(cast)


def told(sign_in, cast, who, text=LIKE):
    answer = sign_in(cast, who).post(PATH, {"matters-0-text": text})
    assert answer.status_code == 200
    return plain(answer)


def test_the_clerk_reads_what_it_is_like_with_village_and_day(cast, dialogue, sign_in):
    send(cast, dialogue)
    page = told(sign_in, cast, "clerk")
    assert missing(page, "<li>“", ", Thôn 1, nhận 28/5.", "<html") == ["<html"]
    assert Opinion.objects.count() == 1


@pytest.mark.parametrize("text", ["", "Xin thêm thùng rác ở chợ.", BRIBE])
def test_what_is_like_nothing_or_may_be_a_denunciation_brings_no_line(cast, dialogue, sign_in, text):
    for words in (ROAD, BRIBE):
        send(cast, dialogue, words)
    assert told(sign_in, cast, "clerk", text).strip() == ""


def test_a_village_officer_reads_of_the_own_village_and_of_what_is_in_scope(cast, dialogue, sign_in):
    sent = send(cast, dialogue)
    before = told(sign_in, cast, "village1")
    confirm_scope(sent.slip.opinions.get(), actor=cast.clerk, at=AT)
    pages = [told(sign_in, cast, who) for who in ("village1", "village2")]
    assert ["Giống việc đã nhận" in page for page in (before, *pages)] == [False, True, False]


def test_no_phone_of_anybody_stands_in_the_line(cast, dialogue, sign_in):
    sent = send(cast, dialogue, f"{ROAD[:60]} gọi 0912 345 678")
    confirm_scope(sent.slip.opinions.get(), actor=cast.clerk, at=AT)
    assert "345 678" not in told(sign_in, cast, "village1")
