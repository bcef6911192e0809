"""A slip cut off on the way is refused, never stored in part; sent again whole, it is there once."""

from __future__ import annotations

import io
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from doithoai.config.wsgi import application
from doithoai.models import Opinion, OpinionSlip
from tests.intake import ROAD, taking_slips
from tests.public.test_slip import PATH, typed

TOKEN = "a" * 32
FORMS = {
    "urlencoded": ("application/x-www-form-urlencoded", lambda fields: urlencode(fields).encode()),
    "multipart": (MULTIPART_CONTENT, lambda fields: encode_multipart(BOUNDARY, fields)),
}


def post(kind: str, body: bytes, announced: int) -> str:
    """The status line for ``body`` when ``announced`` bytes were promised, through the whole server stack."""
    status: list[str] = []
    environ = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": PATH,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "HTTP_COOKIE": f"csrf={TOKEN}",
        "CONTENT_TYPE": kind,
        "CONTENT_LENGTH": str(announced),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.url_scheme": "http",
    }
    list(application(environ, lambda line, headers, *rest: status.append(line)))
    return status[0]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("part", [0.01, 0.3, 0.6, 0.9, 0.99])
def test_a_cut_slip_is_refused_and_the_whole_one_is_stored_once(cast, at_calendar, form, part):
    at_calendar("28/5/2026", "09:44")
    taking_slips(cast)
    kind, written = FORMS[form]
    body = written(typed(cast, ROAD, "Xin đèn.", csrfmiddlewaretoken=TOKEN, command_id=str(uuid4())))
    assert post(kind, body[: int(len(body) * part)], len(body)) == "400 Bad Request"
    assert (OpinionSlip.objects.count(), Opinion.objects.count()) == (0, 0)
    assert [post(kind, body, len(body)) for _ in range(2)] == ["302 Found", "302 Found"]
    assert (OpinionSlip.objects.count(), Opinion.objects.count()) == (1, 2)
