"""What earlier dialogues still owe, as the next one's agenda begins with it."""

from __future__ import annotations

from doithoai.actions.agenda import start_item
from doithoai.models import AgendaItem, Commitment, Dialogue
from doithoai.models.debts import past_debts
from doithoai.rules.vocabulary import AgendaKind, CommitmentState, DialogueStage
from tests.hall import hour, open_hall
from tests.matters import promise
from tests.people import Cast, moment


def another(cast: Cast, year: int, ordinal: int = 1) -> Dialogue:
    facts = {"year": year, "ordinal": ordinal, "stage": DialogueStage.RESULTS_PUBLISHED}
    return Dialogue.objects.create(commune=cast.commune, **facts, created_at=moment("26/1/2026"))


def test_only_what_earlier_dialogues_promised_counts(cast):
    first, second = another(cast, 2026), another(cast, 2026, 2)
    last_year = promise(cast, another(cast, 2025))
    promise(cast, second)
    assert list(past_debts(first)) == [last_year]


def test_what_is_confirmed_is_owed_no_more(cast):
    promise(cast, another(cast, 2025))
    Commitment.objects.update(state=CommitmentState.CONFIRMED)
    assert list(past_debts(another(cast, 2026))) == []


def test_the_console_shows_no_promise_of_a_later_dialogue_of_the_same_year(cast, at_calendar, sign_in):
    at_calendar("12/6/2026", "09:00")
    hall = open_hall(cast)
    promise(cast, another(cast, 2026, 2), text="Lời hứa của đợt hai")
    promise(cast, another(cast, 2025), text="Lời hứa của năm trước")
    item = AgendaItem.objects.select_related("conference__dialogue").get(conference=hall, kind=AgendaKind.PAST_DEBTS)
    start_item(item, actor=cast.chair, at=hour("08:10"))
    page = sign_in(cast, "chair").get(f"/phong-quang/lam-viec/2026/hoi-nghi/{hall.public_id}/dieu-hanh/").text
    assert [page.replace("\xa0", " ").count(f"Lời hứa của {one}") for one in ("năm trước", "đợt hai")] == [1, 0]
