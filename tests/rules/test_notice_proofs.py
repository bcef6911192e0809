"""When a results notice is proved: three channels, the village heads only when every village is reached."""

from __future__ import annotations

import pytest

from doithoai.rules.notice_proofs import RESULTS_CHANNELS, results_proved, villages_reached
from doithoai.rules.vocabulary import Channel

HEADS, MEDIA = Channel.VILLAGE_HEADS, Channel.MASS_MEDIA


@pytest.mark.parametrize(
    ("signed", "postings", "reached"),
    [
        ((), (), set()),
        ((1,), (), {1}),
        ((1,), ((HEADS, 2),), {1, 2}),
        ((), ((HEADS, None),), {1, 2, 3}),
        ((), ((MEDIA, 1),), set()),
        ((9,), (), set()),
    ],
)
def test_a_village_is_reached_by_its_signature_or_a_posting(signed, postings, reached):
    assert villages_reached((1, 2, 3), signed, postings) == reached


def test_one_village_of_three_does_not_prove_the_heads():
    assert results_proved((1, 2, 3), (), ((HEADS, 1), (MEDIA, None))) == {MEDIA}


def test_signatures_and_postings_together_prove_them():
    assert results_proved((1, 2, 3), (1, 2), ((HEADS, 3),)) == {HEADS}


def test_without_villages_somebody_must_record_it():
    assert (results_proved((), (), ()), results_proved((), (), ((HEADS, None),))) == (frozenset(), {HEADS})


def test_the_law_names_three():
    assert RESULTS_CHANNELS == (Channel.MASS_MEDIA, Channel.NOTICE_BOARD, Channel.VILLAGE_HEADS)
