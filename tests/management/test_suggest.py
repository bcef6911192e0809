"""``doithoai suggest``: JSON lines in, suggestions out."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from doithoai.management.suggested import Suggester


@pytest.fixture
def suggested(monkeypatch):
    def ask(*texts):
        lines = "".join(json.dumps({"id": f"T{place}", "text": text}) + "\n" for place, text in enumerate(texts))
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))
        out = io.StringIO()
        call_command("suggest", stdout=out)
        return [json.loads(line) for line in out.getvalue().splitlines()]

    return ask


def test_one_text(suggested):
    (told,) = suggested("Đề nghị điện lực thay cột điện Thôn 3.")
    assert told["id"] == "T0"
    assert told["scope"] == {"value": "in_scope", "score": 1.0, "words": []}
    assert told["sectors"][0]["value"] == "dien_nuoc_vien_thong"
    assert (told["department"], told["competence"]) == ("Phòng Kinh tế", "nganh_doc")


def test_what_is_outside_is_named_with_its_words_and_goes_to_the_office(suggested):
    (told,) = suggested("Tôi tố cáo cán bộ nhận hối lộ, vòi tiền.")
    assert (told["scope"]["value"], told["department"]) == ("denunciation", "Văn phòng HĐND và UBND")
    assert told["scope"]["words"] == ["Tôi tố cáo", "tố cáo cán bộ", "nhận hối lộ", "vòi tiền"]


def test_texts_on_one_matter_share_their_group(suggested):
    one, two, three = suggested(
        "Bể và đường ống nước thôn Khuổi Tích hỏng, nước không đủ.",
        "Thôn Khuổi Tích thiếu nước, bể hỏng.",
        "Bể nước thôn Nà Mu hỏng, nước không đủ.",
    )
    assert one["group"] == two["group"] != three["group"]


def test_a_line_that_is_no_json_is_named(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO('{"id": 1, "text": "Đường"}\nĐường\n'))
    with pytest.raises(CommandError, match=r"^Dòng 2 không phải JSON"):
        call_command("suggest", stdout=io.StringIO())


def test_what_villagers_say_reaches_who_answers_for_it():
    spoken = Path(__file__).parents[2] / "benchmarks/spoken.jsonl"
    rows = [json.loads(line) for line in spoken.read_text().splitlines()]
    right = sum(Suggester().about(row["text"])["department"] == row["department"] for row in rows)
    assert right / len(rows) >= 0.88
