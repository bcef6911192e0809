"""An issued paper is stored as JSON and comes back the same; its fingerprint is that of its content."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from doithoai.papers.codec import UnreadablePaper, fingerprint, from_json, to_json
from doithoai.papers.content import Paper
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples import DOCUMENTS, PAPERS

PLAN = PAPERS[DocumentKind.PLAN]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_there_and_back(name):
    assert from_json(to_json(DOCUMENTS[name])) == DOCUMENTS[name]


def test_the_json_is_canonical():
    stored = to_json(PLAN)
    assert json.dumps(json.loads(stored), ensure_ascii=False, sort_keys=True, separators=(",", ":")) == stored


def test_values_equal_to_their_default_are_left_out():
    stored = json.loads(to_json(replace(PLAN, number=None, annexes=())))["document"]
    assert {"number", "annexes", "superior", "dated"} & set(stored) == set()


def test_one_letter_changes_the_fingerprint():
    assert fingerprint(replace(PLAN, subject=PLAN.subject + ".")) != fingerprint(PLAN)
    assert fingerprint(from_json(to_json(PLAN))) == fingerprint(PLAN)


def test_a_lone_surrogate_can_be_fingerprinted():
    assert len(fingerprint(replace(PLAN, subject="\ud800"))) == 64


@pytest.mark.parametrize(
    "stored",
    ["", "[]", "{}", '{"version":2,"document":{}}', '{"version":1,"document":{"type":"Secret"}}']
    + ['{"version":1,"document":{"type":"Run","text":"a"}}', '{"version":1,"document":{"type":"Run","kind":1}}'],
)
def test_anything_else_is_refused(stored):
    with pytest.raises(UnreadablePaper):
        from_json(stored)


def test_an_unknown_kind_is_refused():
    with pytest.raises(UnreadablePaper, match="no kind of paper: poem"):
        from_json(to_json(PLAN).replace('"kind":"plan"', '"kind":"poem"'))


def test_the_kind_comes_back_as_a_word_of_the_dictionary():
    paper = from_json(to_json(PLAN))
    assert isinstance(paper, Paper)
    assert paper.kind.label == "Kế hoạch"
