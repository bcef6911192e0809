"""Letters: made from the journal once, sent through a real mail server, and silent about people."""

from __future__ import annotations

import socket

import pytest
from aiosmtpd.controller import Controller

from doithoai.actions.official import record
from doithoai.delivery.letters import make_letters
from doithoai.delivery.post import letter_text, send_letters
from doithoai.models import Dialogue, Letter
from doithoai.rules.letters import WHO_IS_TOLD
from doithoai.rules.vocabulary import Action
from tests.people import moment

AT = moment("26/1/2026")


class Sink:
    """Takes every mail and keeps it."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], str]] = []

    async def handle_DATA(self, server, session, envelope) -> str:
        self.mails.append((envelope.rcpt_tos, envelope.content.decode()))
        return "250 OK"


@pytest.fixture
def mail_server(settings):
    sink = Sink()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(sink, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_URL = f"127.0.0.1:{port}"
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    yield sink
    controller.stop()


@pytest.fixture
def scheduled(cast):
    for key in ("chair", "head", "front", "clerk"):
        account = cast.account(key)
        account.email = f"{key}@xa.example"
        account.save()
    dialogue = Dialogue.objects.create(commune=cast.commune, year=2026, created_at=AT)
    record(Action.SCHEDULE_CONFERENCE, cast.clerk, dialogue, at=AT, on="2026-06-12")
    return dialogue


def test_those_named_by_the_table_are_written_to_and_nobody_else(scheduled):
    make_letters(at=AT)
    told = Letter.objects.order_by("account__login").values_list("account__login", flat=True)
    assert list(told) == ["phong-quang.chair", "phong-quang.front", "phong-quang.head"]


def test_reading_the_journal_again_makes_no_letter_twice(scheduled):
    assert (make_letters(at=AT), make_letters(at=AT)) == (3, 0)


def test_a_real_mail_server_gets_each_letter_once(scheduled, mail_server):
    make_letters(at=AT)
    assert (send_letters(at=AT), send_letters(at=AT)) == ((3, 0), (0, 0))
    assert sorted(to for (to,), _ in mail_server.mails) == ["chair@xa.example", "front@xa.example", "head@xa.example"]


def test_a_dead_mail_server_loses_nothing(scheduled, settings, mail_server):
    make_letters(at=AT)
    alive, settings.EMAIL_URL = settings.EMAIL_URL, "127.0.0.1:9"
    assert send_letters(at=AT) == (0, 3)
    settings.EMAIL_URL = alive
    assert send_letters(at=moment("26/1/2026", "09:00")) == (3, 0)


@pytest.mark.parametrize("code", sorted({telling.letter for row in WHO_IS_TOLD.values() for telling in row}))
def test_every_letter_of_the_table_has_its_words(scheduled, code):
    make_letters(at=AT)
    letter = Letter.objects.first()
    letter.code = code
    first, second, *_ = letter_text(letter).splitlines()
    assert (first.startswith("[xã Phong Quang] "), second) == (True, "")
