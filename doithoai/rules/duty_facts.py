"""What the checklist is computed from: counts and days of one commune, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from doithoai.rules.vocabulary import Channel, DialogueStage, DocumentKind


@dataclass(frozen=True, slots=True)
class Body:
    """What one department has in hand: counts of matters, and the earliest day of each kind of work."""

    department_id: int
    name: str
    to_draft: int = 0
    draft_by: date | None = None
    parts: int = 0
    part_by: date | None = None
    to_agree: int = 0
    agree_by: date | None = None
    handed_in: int = 0
    promises: int = 0
    promise_by: date | None = None
    late_promises: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """What one village has in hand: slips sent in, blank sheets printed for it, the kinds of the papers it has not
    signed for (one for each paper), work said to be done and not looked at."""

    village_id: int
    name: str
    slips: int = 0
    printed: int = 0
    unsigned: tuple[DocumentKind, ...] = ()
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Facts:
    """Counts and days of one commune as they stand ``today``. ``stage`` None: no dialogue has been opened this year.

    Matters under seal are in no count. ``rulings`` are pairs (account that proposed, how many wait for a second one).
    """

    today: date
    year: int
    stage: DialogueStage | None = None
    quarter: int | None = None
    conference_on: date | None = None
    bodies: tuple[Body, ...] = ()
    places: tuple[Place, ...] = ()
    announced_on: date | None = None
    schedule_channels: frozenset[Channel] = frozenset()
    results_on: date | None = None
    results_channels: frozenset[Channel] = frozenset()
    delegates: int = 0
    invitations: int = 0
    slips: int = 0
    digests: int = 0
    #: Scanned pages that wait to be typed, and the day the oldest came.
    pages: int = 0
    pages_since: date | None = None
    unseen: int = 0
    unseen_since: date | None = None
    rulings: tuple[tuple[int, int], ...] = ()
    to_classify: int = 0
    to_assign: int = 0
    to_approve: int = 0
    approve_by: date | None = None
    to_give: int = 0
    give_by: date | None = None
    unanswered: int = 0
    conclusions: int = 0
    unpromised: int = 0
    #: Of these, how many the answer says are done already.
    unpromised_done: int = 0
    unconfirmed: int = 0
    claims: int = 0
    #: Sent to another level and not answered: within the day the body was given, and past it; the earliest day of each.
    referrals: int = 0
    referral_by: date | None = None
    late_referrals: int = 0
    late_referral_by: date | None = None
    reported_upward: bool = False
