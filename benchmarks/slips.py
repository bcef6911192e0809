"""Slips as a browser sends them: the form is fetched once, then each slip goes with a ``command_id`` of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID, uuid4

from benchmarks.client import Connection, Response, get, post

PATH = "/phong-quang/doi-thoai/2026/phieu/"
#: A matter of ordinary length (two lines on a phone); the mark at its end tells the slips apart.
_MATTER = (
    "Đường từ Thôn 7 sang Thôn 9 mưa là lầy, trẻ em đi học phải lội, xe chở nông sản không lên được dốc. "
    "Đề nghị xã cho biết bao giờ đổ bê tông và nhà dân phải góp những gì. Lần gửi {mark}."
)


@dataclass(frozen=True)
class Form:
    """What the page of the form gave this browser."""

    cookie: str
    token: str
    village: str


@dataclass(frozen=True)
class Slip:
    command: UUID
    mark: str

    def body(self, form: Form) -> bytes:
        fields = {
            "csrfmiddlewaretoken": form.token,
            "command_id": str(self.command),
            "name": "Nguyễn Văn Thí Dụ",
            "village": form.village,
            "birth_year": "1968",
            "address": "Xóm trên",
            "phone": "0912 345 678",
            "matters-TOTAL_FORMS": "1",
            "matters-INITIAL_FORMS": "0",
            "matters-0-text": _MATTER.format(mark=self.mark),
        }
        return urlencode(fields).encode()

    def request(self, form: Form) -> bytes:
        return post(PATH, self.body(form), cookie=form.cookie)


def new_slip() -> Slip:
    command = uuid4()
    return Slip(command, command.hex)


def open_form(port: int) -> Form:
    """Fetch the page as a browser does. ``LookupError`` when it holds no form."""
    connection = Connection(port)
    page = connection.ask(get(PATH))
    connection.close()
    words = page.body.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', words)
    villages = re.search(r'<select[^>]*name="village".*?</select>', words, re.S)
    found = re.search(r'<option value="(\d+)"', villages[0]) if villages else None
    if not token or not found:
        raise LookupError(f"no form on {PATH} (status {page.status})")
    return Form(page.header("Set-Cookie").partition(";")[0], token[1], found[1])


def accepted(response: Response) -> bool:
    """Sent on to the receipt: the slip is stored for good."""
    return response.status == 302 and response.header("Location") == f"{PATH}bien-nhan/"
