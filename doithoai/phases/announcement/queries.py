"""What the page of the schedule notice reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from doithoai.models import (
    Commune,
    Conference,
    Dialogue,
    Notice,
    Paper,
    PlanPart,
    Posting,
    Receipt,
    StoredFile,
    Village,
)
from doithoai.rules.plan_template import PlanLine
from doithoai.rules.vocabulary import Channel, DocumentKind, NoticeKind, PaperState, PlanSection

#: Which sections of the plan carry contents the law wants in the notice.
_SAID_IN = (PlanSection.CONTENTS, PlanSection.TIME_AND_PLACE)


@dataclass(frozen=True)
class Announcing:
    """One dialogue's notice of its schedule, with what stands behind it and what followed."""

    conference: Conference | None
    papers: list[Paper]
    notice: Notice | None
    postings: list[Posting]
    villages: list[Village]
    signed: dict[int, datetime]
    lines: dict[PlanSection, tuple[PlanLine, ...]]

    @property
    def waiting(self) -> Paper | None:
        """The issued paper that is not public yet; the youngest."""
        return next((paper for paper in self.papers if not hasattr(paper, "notice")), None)

    @property
    def heard(self) -> dict[int, date]:
        """By village: the first day its loudspeaker read the notice."""
        days: dict[int, date] = {}
        for posting in self.postings:
            if posting.village_id and posting.channel is Channel.MASS_MEDIA:
                days.setdefault(posting.village_id, posting.on)
        return days


def announcing(dialogue: Dialogue) -> Announcing:
    """Conference, papers with their notices, postings, villages, receipts, contents: six statements."""
    conference = dialogue.first_sitting()
    papers = _issued_papers(dialogue)
    notice = _standing(papers, conference)
    postings: list[Posting] = []
    signed: dict[int, datetime] = {}
    if notice is not None:
        postings = list(notice.postings.select_related("village", "evidence", "recorded_by"))
        receipts = Receipt.objects.of(dialogue.commune_id).filter(paper_id=notice.paper_id, village__isnull=False)
        signed = dict(receipts.values_list("village_id", "received_at"))
    return Announcing(
        conference=conference,
        papers=papers,
        notice=notice,
        postings=postings,
        villages=list(Village.objects.of(dialogue.commune_id)),
        signed=signed,
        lines=_lines(dialogue),
    )


def notice_here(dialogue: Dialogue) -> Notice | None:
    """The standing notice of the schedule, to hang a proof on. Two statements."""
    return _standing(_issued_papers(dialogue), dialogue.first_sitting())


def paper_here(dialogue: Dialogue, public_id: str) -> Paper | None:
    """An issued schedule notice of this dialogue. One statement."""
    found = Paper.objects.of(dialogue.commune_id).filter(
        dialogue=dialogue, kind=DocumentKind.SCHEDULE_NOTICE, public_id=public_id
    )
    return cast("Paper | None", found.select_related("dialogue__commune", "commune").first())


def evidence_here(commune: Commune, dialogue: Dialogue, public_id: str) -> StoredFile | None:
    """A file that proves a posting of this dialogue. One statement."""
    found = Posting.objects.of(commune).filter(notice__dialogue=dialogue, evidence__public_id=public_id)
    posting = found.select_related("evidence__commune").first()
    return posting.evidence if posting else None


def _issued_papers(dialogue: Dialogue) -> list[Paper]:
    papers = Paper.objects.of(dialogue.commune_id).filter(
        dialogue=dialogue, kind=DocumentKind.SCHEDULE_NOTICE, state=PaperState.ISSUED
    )
    return list(papers.select_related("notice", "dialogue__commune", "commune").order_by("-issued_on", "-number"))


def _standing(papers: list[Paper], conference: Conference | None) -> Notice | None:
    """The notice that speaks of the conference as it is set now; after a move there is none until a new one."""
    notices: list[Notice] = [paper.notice for paper in papers if hasattr(paper, "notice")]
    return next(
        (
            one
            for one in notices
            if conference and one.conference_on == conference.on and one.kind is NoticeKind.SCHEDULE
        ),
        None,
    )


def _lines(dialogue: Dialogue) -> dict[PlanSection, tuple[PlanLine, ...]]:
    found: dict[PlanSection, list[PlanLine]] = {section: [] for section in _SAID_IN}
    parts = PlanPart.objects.of(dialogue.commune_id).filter(dialogue=dialogue, section__in=_SAID_IN)
    for part in parts.order_by("position"):
        found[part.section].append(PlanLine(part.text))
    return {section: tuple(lines) for section, lines in found.items()}
