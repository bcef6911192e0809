"""What is no promise leaves the pile, with who and when, and comes back."""

from __future__ import annotations

import pytest

from doithoai.actions.commitments import make_commitment
from doithoai.actions.promise_pile import dismiss_promise, recall_promise
from doithoai.models import JournalEntry, Opinion
from doithoai.models.duty_queries import facts_of
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import Action, DispositionKind
from tests.hall import DUE, ON, decided, hour, open_hall, sent

ACTS = (Action.DISMISS_PROMISE, Action.RECALL_PROMISE)


@pytest.fixture
def given(cast):
    hall = open_hall(cast)
    opinion = sent(cast, hall)
    decided(cast, hall, opinion, DispositionKind.ASSIGNED, department=cast.economy, due_on=DUE)
    return Opinion.objects.select_related("dialogue__commune").get()


def test_the_pile_empties_and_fills_again_and_the_journal_knows(cast, given):
    acts = {"actor": cast.clerk, "at": hour("11:30")}
    piles = [facts_of(given.dialogue, ON).unpromised]
    for act in (dismiss_promise, dismiss_promise, recall_promise):
        act(given, **acts)
        piles.append(facts_of(given.dialogue, ON).unpromised)
    told = list(JournalEntry.objects.filter(action__in=ACTS).order_by("seq").values_list("action", flat=True))
    assert (piles, told) == ([1, 0, 0, 1], list(ACTS))


def test_what_is_written_down_is_a_promise(cast, given):
    facts = {"text": "Sửa bể", "department": cast.economy, "due_on": DUE, "opinion": given}
    make_commitment(given.dialogue, **facts, actor=cast.clerk, at=hour("11:30"))
    with pytest.raises(NotYet, match="đã ghi thành cam kết"):
        dismiss_promise(given, actor=cast.clerk, at=hour("11:40"))
    assert facts_of(given.dialogue, ON).unpromised == 0
