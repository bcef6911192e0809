"""What the results desk reads: the paper, the notice, its proofs, and what each village got."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F

from doithoai.models import Conference, Dialogue, Notice, Paper, Posting, Receipt, Village
from doithoai.rules.notice_proofs import RESULTS_CHANNELS, results_proved, villages_reached
from doithoai.rules.vocabulary import Channel, DocumentKind, PaperState


@dataclass(frozen=True)
class Proofs:
    """The results notice as it stands; ``reached`` are the villages whose head has it, by key, ``signed`` those that
    signed for it themselves, ``proved`` the channels whose proof is complete."""

    paper: Paper | None
    notice: Notice | None
    postings: list[Posting]
    villages: list[Village]
    reached: frozenset[int]
    proved: frozenset[Channel]
    signed: frozenset[int] = frozenset()

    @property
    def complete(self) -> bool:
        return self.proved.issuperset(RESULTS_CHANNELS)


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
        return Proofs(paper, None, [], villages, frozenset(), frozenset())
    postings = list(notice.postings.select_related("village", "evidence", "recorded_by"))
    signed = Receipt.objects.of(dialogue.commune_id).filter(paper=notice.paper, village__isnull=False)
    signatures = list(signed.values_list("village_id", flat=True))
    keys = [village.pk for village in villages]
    recorded = [(posting.channel, posting.village_id) for posting in postings]
    reached, proved = villages_reached(keys, signatures, recorded), results_proved(keys, signatures, recorded)
    return Proofs(paper, notice, postings, villages, reached, proved, frozenset(signatures))


def issued_paper(dialogue: Dialogue) -> Paper | None:
    """The issued results notice that is not public yet. One statement."""
    found: Paper | None = (
        Paper.objects.of(dialogue.commune_id)
        .filter(dialogue=dialogue, kind=DocumentKind.RESULTS_NOTICE, state=PaperState.ISSUED)
        .order_by("-pk")
        .first()
    )
    return found
