"""What the results desk reads: the paper, the notice, its proofs, and what each village got."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F

from doithoai.models import Conference, Dialogue, Notice, Paper, Posting, Receipt, Village
from doithoai.rules.vocabulary import Channel, DocumentKind, PaperState

#: The three proofs the law asks for (Luật 72/2025/QH15, Điều 43).
BY_LAW = (Channel.MASS_MEDIA, Channel.NOTICE_BOARD, Channel.VILLAGE_HEADS)


@dataclass(frozen=True)
class Proofs:
    """The results notice as it stands; ``reached`` are the villages whose head has it, by key."""

    paper: Paper | None
    notice: Notice | None
    postings: list[Posting]
    villages: list[Village]
    reached: frozenset[int]

    def has(self, channel: Channel) -> bool:
        """Whether the proof of one channel is complete: for the village heads only when all have it."""
        if channel is Channel.VILLAGE_HEADS:
            return self.notice is not None and all(village.pk in self.reached for village in self.villages)
        return any(posting.channel is channel for posting in self.postings)

    @property
    def complete(self) -> bool:
        return all(self.has(channel) for channel in BY_LAW)


def last_conference(dialogue: Dialogue) -> Conference | None:
    """The conference from which the ten days are counted. One statement."""
    found: Conference | None = (
        Conference.objects.of(dialogue.commune_id).filter(dialogue=dialogue).order_by("-on", "-starts_at").first()
    )
    return found


def proofs_of(dialogue: Dialogue) -> Proofs:
    """Two statements; four once the notice is public. A public paper comes before an issued one, then drafts."""
    papers = Paper.objects.of(dialogue.commune_id).filter(dialogue=dialogue, kind=DocumentKind.RESULTS_NOTICE)
    newest = F("notice__published_at").desc(nulls_last=True)
    paper = papers.select_related("notice").order_by(newest, "-state", "-pk").first()
    notice: Notice | None = getattr(paper, "notice", None)
    villages = list(Village.objects.of(dialogue.commune_id))
    if notice is None:
        return Proofs(paper, None, [], villages, frozenset())
    postings = list(notice.postings.select_related("village", "evidence", "recorded_by"))
    signed = Receipt.objects.of(dialogue.commune_id).filter(paper=notice.paper, village__isnull=False)
    reached = set(signed.values_list("village_id", flat=True))
    for posting in postings:
        if posting.channel is Channel.VILLAGE_HEADS:
            reached |= {posting.village_id} if posting.village_id else {village.pk for village in villages}
    return Proofs(paper, notice, postings, villages, frozenset(reached))


def issued_paper(dialogue: Dialogue) -> Paper | None:
    """The issued results notice that is not public yet. One statement."""
    found: Paper | None = (
        Paper.objects.of(dialogue.commune_id)
        .filter(dialogue=dialogue, kind=DocumentKind.RESULTS_NOTICE, state=PaperState.ISSUED)
        .order_by("-pk")
        .first()
    )
    return found
