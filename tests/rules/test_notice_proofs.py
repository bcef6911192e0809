"""When a results notice is proved: three channels, the village heads only when every village is reached."""

from __future__ import annotations

import pytest

from doithoai.rules.notice_proofs import RESULTS_CHANNELS, lacks_proof, results_proved, villages_reached
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


@pytest.mark.parametrize(
    ("channel", "note", "shown", "field"),
    [
        (MEDIA, "", {}, "note"),
        (MEDIA, "Loa xã", {}, "note"),
        (MEDIA, "Loa xã, 17 giờ", {}, None),
        (MEDIA, "", {"link": True}, None),
        (Channel.NOTICE_BOARD, "", {"link": True}, "note"),
        (Channel.NOTICE_BOARD, "Bảng tin cổng trụ sở", {}, None),
        (Channel.NOTICE_BOARD, "", {"file": True}, None),
        (HEADS, "Đọc loa 17 giờ", {"all_villages": True}, "evidence"),
        (HEADS, "", {"all_villages": True, "file": True}, None),
        (HEADS, "", {}, "note"),
        (HEADS, "Trưởng thôn nhận tại trụ sở", {}, None),
    ],
)
def test_a_day_alone_proves_nothing(channel, note, shown, field):
    lacking = lacks_proof(channel, note, **{"link": False, "file": False, "all_villages": False} | shown)
    assert (lacking and lacking[0]) == field
