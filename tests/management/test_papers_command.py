"""``doithoai papers``: the whole set in one folder, and a list of what it is."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from doithoai.actions.files import read_file
from doithoai.actions.papers import draft_paper
from doithoai.models import Paper
from doithoai.papers.checker import errors
from doithoai.rules.vocabulary import DocumentKind
from tests.paper_year import planned, ready_to_publish
from tests.people import moment


def write(out, commune="phong-quang", year="2026") -> None:
    call_command("papers", commune=commune, year=year, out=out)


def test_every_paper_twice_and_a_list(cast, tmp_path, at_calendar):
    at_calendar("16/6/2026")
    year = ready_to_publish(cast)
    draft_paper(
        year.dialogue,
        DocumentKind.GUIDANCE_SLIP,
        actor=cast.clerk,
        at=moment("16/6/2026"),
        opinion=year.opinion("complaint"),
    )
    write(tmp_path)
    rows = json.loads((tmp_path / "papers.json").read_text())
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == sorted([name for row in rows for name in row["files"]] + ["papers.json"])
    assert (names[0], names[2], len(rows)) == ("01-ke-hoach.docx", "02-thong-bao-lich.docx", 13 + 2)


def test_the_list_tells_number_day_signer_and_sums(cast, tmp_path):
    planned(cast)
    write(tmp_path)
    (row, *_) = json.loads((tmp_path / "papers.json").read_text())
    assert {name: row[name] for name in ("kind", "state", "number", "date", "signer")} == {
        "kind": "plan",
        "state": "issued",
        "number": "05/KH-UBND",
        "date": "2026-01-26",
        "signer": "Nguyễn Ánh Xuân, Chủ tịch UBND xã",
    }
    assert row["sha256"] == {name: sha256((tmp_path / name).read_bytes()).hexdigest() for name in row["files"]}


def test_issued_papers_are_the_stored_bytes(cast, tmp_path):
    planned(cast)
    write(tmp_path)
    paper = Paper.objects.select_related("docx__commune", "pdf__commune").get()
    assert (tmp_path / "01-ke-hoach.docx").read_bytes() == read_file(paper.docx)
    assert (tmp_path / "01-ke-hoach.pdf").read_bytes() == read_file(paper.pdf)


def test_all_papers_pass_the_checker(cast, tmp_path, at_calendar):
    at_calendar("16/6/2026")
    ready_to_publish(cast)
    write(tmp_path)
    found = {path.name: errors(path.read_bytes()) for path in tmp_path.glob("*.docx")}
    assert {name: one for name, one in found.items() if one} == {}


@pytest.mark.parametrize(
    ("commune", "year", "said"),
    [
        ("khong-co", "2026", "Không có xã “khong-co”.*Các xã đang có: phong-quang"),
        ("phong-quang", "2030", "Xã Phong Quang không có đợt đối thoại năm 2030. Các đợt đang có: 2026"),
        ("phong-quang", "hai nghìn", "không đọc được. Viết như 2026"),
    ],
)
def test_what_is_not_there_is_said(cast, tmp_path, commune, year, said):
    planned(cast)
    with pytest.raises(CommandError, match=said):
        write(tmp_path, commune, year)
