"""A code on a lost receipt shows nothing: the last four digits of the phone are asked for too."""

from __future__ import annotations

import pytest
from django.test import Client

from doithoai.actions.slip_codes import code_of
from doithoai.models import Contact, OpinionSlip
from tests.intake import ROAD, send
from tests.public.test_slip import PATH as SLIP
from tests.public.test_slip import typed
from tests.public.test_status import NOBODY, PATH, asked, dialogue

__all__ = ["dialogue"]


@pytest.mark.parametrize(
    ("digits", "status"),
    [("5678", 200), ("0912 345 678", 200), ("56-78", 200), ("", 422), ("678", 422), ("1234", 422), ("x" * 40, 422)],
)
def test_the_digits_of_the_phone_are_asked_for(client, cast, dialogue, digits, status):
    answered, page = asked(client, send(cast, dialogue).code, phone_end=digits)
    assert (answered, ROAD in page) == (status, status == 200)


def test_wrong_digits_and_a_wrong_code_are_one_sentence(client, cast, dialogue):
    code = send(cast, dialogue).code
    wrong, unknown = asked(client, code, phone_end="0000"), asked(client, NOBODY, phone_end="0000")
    assert wrong[1].replace(code, NOBODY).split("csrf")[0] == unknown[1].split("csrf")[0]


def test_a_slip_without_a_phone_opens_with_its_code(client, cast, dialogue):
    assert asked(client, send(cast, dialogue, phone="").code, phone_end="")[0] == 200


def test_when_the_contact_is_gone_the_code_is_enough(client, cast, dialogue):
    code = send(cast, dialogue).code
    Contact.objects.all().delete()
    assert asked(client, code, phone_end="")[0] == 200


def test_the_browser_that_sent_it_is_not_asked_again(client, cast, dialogue):
    client.post(SLIP, typed(cast, ROAD))
    code = code_of(OpinionSlip.objects.select_related("contact").get(), cast.commune)
    assert [asked(one, code, phone_end="")[0] for one in (client, Client())] == [200, 422]


def test_ten_wrong_digits_stop_a_code_from_every_address(client, cast, dialogue, at_calendar):
    code = send(cast, dialogue).code
    for n in range(10):
        client.post(PATH, {"code": code, "phone_end": f"000{n}"}, REMOTE_ADDR=f"10.0.0.{n}")
    assert asked(client, code)[0] == 429
    at_calendar("29/5/2026", "08:16")
    assert asked(client, code)[0] == 200


def test_the_digits_go_along_with_the_code_on_the_page(client, cast, dialogue):
    _, page = asked(client, send(cast, dialogue, ROAD, "Xin lắp đèn đường.").code)
    assert page.count('name="phone_end" value="5678"') == page.count('name="code"') == 3
