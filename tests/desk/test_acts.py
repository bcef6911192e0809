"""The page behind a duty carries the act: whoever follows the button finds what its words promise."""

from __future__ import annotations

import re

import pytest

from doithoai.desk.acts import ACTS, address_of
from doithoai.rules.vocabulary import Due
from tests.people import Cast
from tests.stages import announced, results_out

#: duty, whose, at which stage, on which day, what posts the act there
BEHIND = [
    (Due.SIGN_FOR_PAPERS, "village1", announced, "1/6/2026", r'action="[^"]*/giay-moi/ky-nhan/\w+/"'),
    (Due.RECEIVE_DIGEST, "front", announced, "1/6/2026", r'name="lines"'),
    (Due.COLLECT, "village1", announced, "1/6/2026", r'name="matters-0-text"'),
    (Due.PROVE_ANNOUNCEMENT, "clerk", announced, "1/6/2026", r'id="ghi".*action="[^"]*/thong-bao/bang-chung/"'),
    (Due.PROVE_RESULTS, "clerk", results_out, "17/6/2026", r'id="bang-chung".*name="channel"'),
]


def page(cast: Cast, sign_in, due: Due, who: str, dialogue) -> str:
    address = address_of(due, cast.commune, dialogue.path).split("#")[0]
    return sign_in(cast, who).get(address, follow=True).content.decode()


@pytest.mark.parametrize(("due", "who", "stage", "day", "act"), BEHIND, ids=lambda one: getattr(one, "name", None))
def test_the_page_behind_a_duty_carries_its_act(cast, sign_in, at_calendar, due, who, stage, day, act):
    dialogue = stage(cast)
    at_calendar(day)
    assert re.search(act, page(cast, sign_in, due, who, dialogue), re.DOTALL)


def test_every_duty_has_its_page():
    assert set(ACTS) == set(Due)
