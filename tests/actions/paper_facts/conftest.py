"""Words of a paper as they are printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doithoai.actions.paper_facts import compose
from doithoai.models import Dialogue
from doithoai.papers.content import papers_of
from doithoai.papers.parts import recipient_lines
from doithoai.rules.vocabulary import DocumentKind
from tests.people import moment


@pytest.fixture
def words() -> Callable[..., str]:
    """``words(dialogue, kind)``: everything printed on the paper, a line for each block and cell."""

    def printed(dialogue: Dialogue, kind: DocumentKind, day: str = "16/6/2026", **facts: object) -> str:
        return "\n".join(lines_of(compose(dialogue, kind, at=moment(day), **facts)))

    return printed


def lines_of(document) -> list[str]:
    lines = []
    for paper in papers_of(document):
        lines += [paper.subject, *paper.to, *paper.legal_bases]
        for block in (*paper.blocks, *paper.after, *(b for annex in paper.annexes for b in annex.blocks)):
            lines += _block(block)
        lines += [line for line, _ in recipient_lines(paper.recipients)] if paper.recipients else []
        lines += [sign.name for sign in paper.signatures]
    return lines


def _block(block) -> list[str]:
    if hasattr(block, "rows"):
        return ["".join(run.text for run in line) for row in block.rows for cell in row.cells for line in cell.lines]
    if hasattr(block, "caption"):
        return ["".join(run.text for run in line) for line in block.caption]
    text = getattr(block, "text", "")
    return [text if isinstance(text, str) else "".join(run.text for run in text)]
