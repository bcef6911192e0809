"""Files for machines: no formula, no personal data, the same bytes while nothing moves."""

from __future__ import annotations

import csv
import io
import json

from django.test import Client

from doithoai.models import Opinion
from doithoai.public.open_data import COLUMNS, safe
from tests.published import results_out
from tests.stages import announced


def get(path: str) -> bytes:
    return Client().get(f"/phong-quang/{path}").content


def test_csv_has_the_columns_of_the_page_and_every_matter(cast, at_calendar):
    results_out(cast)
    at_calendar("15/7/2026")
    rows = list(csv.DictReader(io.StringIO(get("du-lieu-mo/2026.csv").decode("utf-8-sig"))))
    assert list(rows[0]) == [code for code, _ in COLUMNS]
    assert [(row["so"], row["da_giai_quyet_xong"]) for row in rows] == [("1", "1"), ("2", "0"), ("3", "0"), ("4", "0")]


def test_json_says_the_same(cast, at_calendar):
    results_out(cast)
    at_calendar("15/7/2026")
    said = json.loads(get("du-lieu-mo/2026.json"))
    assert [row["viec"] for row in said["matters"]][:2] == [
        "Đèn đường trước nhà văn hóa hỏng",
        "Vì sao thu quỹ hai lần",
    ]


def test_a_formula_becomes_text(cast, at_calendar):
    dialogue = results_out(cast)
    Opinion.objects.filter(dialogue=dialogue, public_number=1).update(subject_line='=HYPERLINK("http://x")')
    at_calendar("15/7/2026")
    rows = list(csv.DictReader(io.StringIO(get("du-lieu-mo/2026.csv").decode("utf-8-sig"))))
    assert rows[0]["viec"] == '\'=HYPERLINK("http://x")'
    assert [safe(text) for text in ("+1", "-1", "@x", "a=1")] == ["'+1", "'-1", "'@x", "a=1"]


def test_an_unknown_kind_of_file_is_not_found(cast):
    results_out(cast)
    assert Client().get("/phong-quang/du-lieu-mo/2026.xlsx").status_code == 404


def test_the_calendar_names_the_announced_conference_and_is_always_the_same(cast, at_calendar):
    announced(cast)
    at_calendar("29/5/2026")
    first = get("lich.ics")
    at_calendar("30/5/2026")
    assert (first.count(b"BEGIN:VEVENT"), b"20260612T010000Z" in first, first == get("lich.ics")) == (3, True, True)


def test_the_feed_carries_notice_and_answers(cast, at_calendar):
    results_out(cast)
    at_calendar("15/7/2026")
    assert get("tin-moi.xml").count(b"<entry>") == 3
