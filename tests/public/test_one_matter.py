"""The road of one matter: what happened, what is owed now, what was promised."""

from __future__ import annotations

import re
from datetime import date

from django.test import Client

from doithoai.actions.commitments import Said, dispute_done
from doithoai.models import Commitment, Opinion
from tests.pages import missing
from tests.people import moment
from tests.published import results_out


def page(dialogue, number: int) -> str:
    shown = Opinion.objects.get(dialogue=dialogue, public_number=number)
    html = Client().get(f"/phong-quang/ket-qua/2026/viec/{shown.public_id}/").content.decode()
    return html.replace("\xa0", " ")


def steps(html: str) -> list[str]:
    return re.findall(r'timeline__date">([^<]+)', html)


def test_a_settled_matter_ends_with_its_confirmation(cast, at_calendar):
    dialogue = results_out(cast)
    at_calendar("15/7/2026")
    html = page(dialogue, 1)
    assert steps(html) == ["01/6/2026", "12/6/2026", "12/6/2026", "12/6/2026"]
    assert missing(html, "Xong, đã xác nhận", 'class="is-goal"') == []


def test_an_answer_owed_is_the_step_of_now(cast, at_calendar):
    dialogue = results_out(cast)
    at_calendar("15/7/2026")
    html = page(dialogue, 4)
    assert ("Quá 19 ngày, chưa có trả lời." in html, html.count('aria-current="step"')) == (True, 1)


def test_a_disputed_promise_says_so(cast, at_calendar):
    dialogue = results_out(cast)
    said = Said(date(2026, 7, 1), "Đèn lại tắt")
    dispute_done(Commitment.objects.get(), said=said, actor=cast.front, at=moment("01/7/2026"))
    at_calendar("15/7/2026")
    assert "Cơ quan báo xong, người xem lại nói chưa xong." in page(dialogue, 1)
