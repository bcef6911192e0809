"""The fixed lines: legal bases, addressees, recipients."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doithoai.papers import parts
from doithoai.papers.content import Cell, Column, RecipientGroup, Recipients, Row, Table, text
from doithoai.papers.parts import basis_lines, issuer_lines, recipient_lines, to_indent, to_lines
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples import PAPERS

PLAN = PAPERS[DocumentKind.PLAN]


def test_every_basis_begins_with_its_word_and_only_the_last_ends_with_a_period():
    paper = replace(PLAN, legal_bases=("Căn cứ Luật A;", "Quyết định B.", "Kế hoạch C ;"))
    assert basis_lines(paper) == ("Căn cứ Luật A;", "Căn cứ Quyết định B;", "Căn cứ Kế hoạch C.")


def test_one_addressee_stands_alone_and_several_are_listed():
    assert to_lines(replace(PLAN, to=("Phòng Kinh tế",))) == ("Phòng Kinh tế",)
    assert to_lines(replace(PLAN, to=("Phòng A", "Phòng B"))) == ("- Phòng A;", "- Phòng B.")
    assert to_lines(PLAN) == ()


def test_several_addressees_stand_in_the_middle_but_never_at_the_edge():
    assert to_indent(replace(PLAN, to=("A", "B"))) > 60
    assert to_indent(replace(PLAN, to=("Ủy ban " * 30, "B"))) == pytest.approx(5.0)


def test_a_long_issuer_is_broken_evenly():
    paper = replace(PLAN, issuer=("VĂN PHÒNG HĐND VÀ UBND",))
    assert issuer_lines(paper) == ("VĂN PHÒNG", "HĐND VÀ UBND")


def test_recipients_in_groups_with_the_archive_last():
    groups = (
        RecipientGroup(("UBND tỉnh (b/c);", "Công an xã ."), "Gửi bản điện tử:"),
        RecipientGroup(("18 Trưởng thôn",)),
    )
    assert recipient_lines(Recipients(groups, "VT, VP.", as_above=True)) == (
        ("- Như trên;", False),
        ("Gửi bản điện tử:", True),
        ("- UBND tỉnh (b/c);", False),
        ("- Công an xã;", False),
        ("- 18 Trưởng thôn;", False),
        ("- Lưu: VT, VP.", False),
    )


def test_the_last_rows_stay_with_the_signature_and_take_the_head_of_their_group():
    plain = Row((Cell((text("a"),)), Cell((text("b"),))))
    head = Row((Cell((text("Nhóm"),), span=2),), strong=True)
    columns = (Column("A", 1), Column("B", 1))
    tables = [
        Table(columns, rows, "Bảng") for rows in ((plain,) * 4, (plain, head, plain, plain), (plain, plain, head))
    ]
    assert [parts.rows_with_signature(table) for table in tables] == [2, 3, 2]
