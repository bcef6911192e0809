"""An answer that the work goes into a plan: said as that everywhere, never as work with a day."""

from __future__ import annotations

import pytest

from doithoai.actions.paper_facts.results import _due_words, _outcome
from doithoai.actions.publication import publish_results
from doithoai.actions.sittings import close_conference
from doithoai.language.dates import parse_day
from doithoai.models import Opinion
from doithoai.models.promise_pile import waits_to_be_promised
from doithoai.models.public_queries import matters_in_public
from doithoai.public.loudspeaker import bulletin
from doithoai.public.marks import who_and_when
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import AnswerKind, DispositionKind
from tests.hall import decided, hour, open_hall, sent
from tests.pages import missing
from tests.published import OUT

PLAN = "Kế hoạch đầu tư công năm 2027"
BACK = parse_day("31/12/2026", today=OUT.date())


@pytest.fixture
def asked(cast):
    """The chair says in the hall that the road goes into next year's plan."""
    hall = open_hall(cast)
    opinion = sent(cast, hall, "Đường xuống cấp", public_text="Đường xuống cấp. Bao giờ xã làm?")
    said = {"answer_kind": AnswerKind.PLANNED, "planned_in": PLAN, "due_on": BACK}
    decided(cast, hall, opinion, DispositionKind.ANSWERED_NOW, words="Xã đưa tuyến này vào kế hoạch.", **said)
    return opinion


def published(cast, asked):
    conference = asked.dialogue.first_sitting()
    close_conference(conference, actor=cast.chair, at=hour("11:00"))
    publish_results(asked.dialogue, actor=cast.clerk, at=OUT)
    return matters_in_public(asked.dialogue)


def test_the_public_reads_which_plan_and_when_the_commune_reports_back(cast, asked):
    (matter,) = published(cast, asked)
    assert who_and_when(matter)[1] == "đưa vào kế hoạch đầu tư công năm 2027, báo lại trước 31/12/2026"


def test_the_loudspeaker_does_not_say_that_it_will_be_done(cast, asked):
    said = bulletin("Thôn 1", None, published(cast, asked))
    assert missing(said, "báo lại bà con trước", "xong trước") == ["xong trước"]


def test_the_notice_names_the_plan_beside_the_kind(asked):
    assert _outcome(asked) == f"Sẽ làm, đưa vào kế hoạch ({PLAN})"
    assert _due_words(BACK, planned=True) == "Báo lại 31/12/2026"


def test_reporting_back_waits_to_be_promised(asked):
    assert list(Opinion.objects.filter(waits_to_be_promised())) == [asked]


def test_the_chair_names_the_plan_too(cast):
    hall = open_hall(cast)
    with pytest.raises(BadInput) as refusal:
        decided(
            cast, hall, sent(cast, hall), DispositionKind.ANSWERED_NOW, words="Sẽ làm.", answer_kind=AnswerKind.PLANNED
        )
    assert refusal.value.field == "planned_in"
