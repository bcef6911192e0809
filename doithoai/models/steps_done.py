"""How far a dialogue is where its stage does not say it: conclusions confirmed, results told in every way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Min

from doithoai.models.conclusions import Conclusion
from doithoai.models.conference import Conference
from doithoai.models.dialogue import Dialogue
from doithoai.models.notices import Notice
from doithoai.models.tallies import branch, proofs_of_results, results_channels, tallied
from doithoai.rules.notice_proofs import RESULTS_CHANNELS
from doithoai.rules.vocabulary import NoticeKind


@dataclass(frozen=True, slots=True)
class StepsDone:
    """The first day of the conference; whether each conclusion is confirmed; whether the results notice is public and
    proved in the three ways of Điều 43."""

    on: date | None
    is_concluded: bool
    is_told: bool


def steps_done(dialogue: Dialogue) -> StepsDone:
    """One statement, whatever there is."""
    commune = dialogue.commune_id
    conclusions = Conclusion.objects.of(commune).filter(conference__dialogue=dialogue)
    results = Notice.objects.of(commune).filter(dialogue=dialogue, kind=NoticeKind.RESULTS)
    tallies = tallied(
        [
            branch("sittings", Conference.objects.of(commune).filter(dialogue=dialogue), day=Min("on")),
            branch("conclusions", conclusions),
            branch("unconfirmed", conclusions.filter(confirmed_at__isnull=True)),
            *proofs_of_results(commune, results),
        ]
    )
    return StepsDone(
        on=tallies.day("sittings"),
        is_concluded=tallies.count("conclusions") > 0 and not tallies.count("unconfirmed"),
        is_told=results_channels(tallies).issuperset(RESULTS_CHANNELS),
    )
