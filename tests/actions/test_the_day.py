"""From the notice to the public results, each stage by the acts themselves."""

from __future__ import annotations

import pytest

from doithoai.models import JournalEntry
from doithoai.rules.vocabulary import Action as A
from doithoai.rules.vocabulary import DialogueStage
from tests import stages


@pytest.mark.parametrize(
    ("reach", "stage"),
    [
        (stages.in_session, DialogueStage.IN_SESSION),
        (stages.concluded, DialogueStage.CONCLUDED),
        (stages.results_out, DialogueStage.RESULTS_PUBLISHED),
    ],
)
def test_each_stage_is_reached_by_its_acts(cast, reach, stage):
    assert reach(cast).stage == stage


def test_the_day_in_the_journal(cast):
    stages.results_out(cast)
    acts = list(JournalEntry.objects.order_by("seq").values_list("action", flat=True))
    assert acts[-5:] == [A.SET_AGENDA, A.OPEN_CONFERENCE, A.DEFER_REST, A.CLOSE_CONFERENCE, A.PUBLISH_RESULTS]
