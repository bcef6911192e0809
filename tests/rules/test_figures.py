"""The two figures: answered is said, resolved is done and confirmed by somebody else."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.rules.figures import Matter, figures
from doithoai.rules.vocabulary import AnswerKind as K
from doithoai.rules.vocabulary import CommitmentState as C

TODAY = date(2026, 7, 15)


@pytest.mark.parametrize(
    ("matter", "resolved"),
    [
        (Matter(K.RESOLVED), False),
        (Matter(K.RESOLVED, commitments=(C.CONFIRMED,)), True),
        (Matter(K.WITH_DATE, commitments=(C.CONFIRMED, C.DOING)), False),
        (Matter(K.WITH_DATE, commitments=(C.CLAIMED_DONE,)), False),
        (Matter(K.WITH_DATE, commitments=(C.DISPUTED,)), False),
        (Matter(K.REFERRED, commitments=(C.CONFIRMED,)), True),
        (Matter(K.PLANNED, commitments=(C.CONFIRMED,)), False),
        (Matter(K.EXPLAINED, commitments=(C.CONFIRMED,)), False),
        (Matter(K.NOT_POSSIBLE, commitments=(C.CONFIRMED,)), False),
        (Matter(None, commitments=(C.CONFIRMED,)), False),
    ],
)
def test_what_counts_as_resolved(matter, resolved):
    assert matter.is_resolved is resolved


def test_the_pair_has_one_denominator_and_says_what_it_leaves_out():
    found = figures(
        [
            Matter(K.RESOLVED, commitments=(C.CONFIRMED,), askers=3),
            Matter(K.WITH_DATE, commitments=(C.CLAIMED_DONE,)),
            Matter(None, due_on=date(2026, 6, 26)),
            Matter(None, due_on=TODAY),
        ],
        TODAY,
    )
    assert (found.total, found.askers, found.answered, found.resolved, found.claimed) == (4, 6, 2, 1, 1)
    assert (found.waiting, found.overdue, found.longest_overdue) == (1, 1, 19)


def test_the_parts_of_the_bar_add_up_to_the_whole():
    found = figures([Matter(kind) for kind in (*K, None)], TODAY)
    assert sum(part.count for part in found.kinds) == found.total


def test_no_matters_at_all():
    assert figures([], TODAY).longest_overdue == 0
