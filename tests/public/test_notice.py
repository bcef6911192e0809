"""The notice page says what the law wants said, of the day the notice spoke of."""

from __future__ import annotations

from datetime import date

from django.test import Client

from doithoai.actions.notices import record_posting
from doithoai.models import Conference
from doithoai.rules.vocabulary import Channel
from tests.pages import missing, plain
from tests.people import moment
from tests.stages import announced, scheduled

URL = "/phong-quang/doi-thoai/2026/thong-bao/"


def page() -> str:
    return plain(Client().get(URL))


def test_time_place_contents_and_both_ways(cast, at_calendar):
    announced(cast)
    at_calendar("29/5/2026")
    html = page()
    for words in ("8 giờ, thứ Sáu ngày 12/6/2026", "Hội trường trụ sở UBND xã", "Cách tham gia", "Cách gửi ý kiến"):
        assert words in html
    assert "Hội nghị 12/6 − 7 ngày = 05/6. Xã công bố 28/5/2026, sớm 8 ngày." in html


def test_without_a_published_notice_there_is_no_page(cast):
    scheduled(cast)
    assert Client().get(URL).status_code == 404


def test_a_proof_shows_its_channel_and_day_but_no_note(cast, at_calendar):
    notice = announced(cast).notices.get()
    day = {"on": date(2026, 5, 28), "note": "ghi chú nội bộ"}
    record_posting(notice, channel=Channel.MASS_MEDIA, **day, actor=cast.clerk, at=moment("29/5/2026"))
    at_calendar("29/5/2026")
    html = page()
    assert missing(html, Channel.MASS_MEDIA.label, "ghi chú nội bộ") == ["ghi chú nội bộ"]


def test_a_moved_conference_hides_the_day_until_the_new_notice(cast, at_calendar):
    dialogue = announced(cast)
    Conference.objects.filter(dialogue=dialogue).update(on=date(2026, 6, 19))
    at_calendar("30/5/2026")
    html = page()
    assert missing(html, "Ngày họp đã đổi", "19/6") == ["19/6"]
