"""What the pages of the invitations read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from doithoai.language.names import listed
from doithoai.models import Appointment, Commune, Delegate, Dialogue, Paper, Receipt, Village
from doithoai.models.people import gender_in
from doithoai.rules.paper_rules import VILLAGES_SIGN_FOR
from doithoai.rules.plan_template import Quota
from doithoai.rules.vocabulary import DelegateGroup, Gender, PaperState, Reply, Role


@dataclass(frozen=True)
class Person:
    """A delegate with what was sealed, in memory only."""

    delegate: Delegate
    name: str
    phone: str
    substitute: str
    gender: Gender = Gender.UNSTATED

    @property
    def listed_name(self) -> str:
        """With Ông or Bà where it is known."""
        return listed(self.name, self.gender.is_woman)

    @property
    def group(self) -> DelegateGroup:
        return DelegateGroup(self.delegate.group)

    @property
    def reply(self) -> Reply:
        return Reply(self.delegate.reply)

    @property
    def village_id(self) -> int | None:
        return self.delegate.village_id


def roster(dialogue: Dialogue, *, village_ids: frozenset[int] | None = None) -> list[Person]:
    """Everybody on the list, unsealed; of some villages only when ``village_ids`` is given. One statement."""
    rows = Delegate.objects.of(dialogue.commune_id).on_list().filter(dialogue=dialogue, contact__isnull=False)
    if village_ids is not None:
        rows = rows.filter(village_id__in=village_ids)
    return [
        _opened(one, dialogue.commune.slug)
        for one in rows.select_related("contact", "village", "dialogue__commune").order_by("pk")
    ]


def person_here(dialogue: Dialogue, public_id: str) -> Person | None:
    """One person of the list. One statement."""
    rows = Delegate.objects.of(dialogue.commune_id).on_list()
    rows = rows.filter(dialogue=dialogue, public_id=public_id, contact__isnull=False)
    found = rows.select_related("contact", "village", "dialogue__commune").first()
    return _opened(found, dialogue.commune.slug) if found else None


def quotas_of(dialogue: Dialogue) -> dict[DelegateGroup, Quota]:
    """How many of each group the plan invites. One statement."""
    rows = {DelegateGroup(q.group): Quota(q.per_village, q.in_all) for q in dialogue.quotas.all()}
    return {group: rows[group] for group in DelegateGroup if group in rows}


def papers_for_villages(dialogue: Dialogue) -> list[Paper]:
    """The issued papers the villages sign for, youngest first. One statement."""
    papers = Paper.objects.of(dialogue.commune_id).filter(
        dialogue=dialogue, kind__in=VILLAGES_SIGN_FOR, state=PaperState.ISSUED
    )
    return list(papers.defer("sealed_content").order_by("-issued_on", "-pk"))


def paper_here(dialogue: Dialogue, public_id: str) -> Paper | None:
    """One of ``papers_for_villages``. One statement."""
    papers = Paper.objects.of(dialogue.commune_id).filter(
        dialogue=dialogue, kind__in=VILLAGES_SIGN_FOR, state=PaperState.ISSUED, public_id=public_id
    )
    return cast("Paper | None", papers.select_related("dialogue").first())


def receipts_of(dialogue: Dialogue) -> dict[tuple[int, int], datetime]:
    """When each village signed for each paper: (paper, village) → moment. One statement."""
    rows = Receipt.objects.of(dialogue.commune_id).filter(paper__dialogue=dialogue, village__isnull=False)
    return {(r.paper_id, r.village_id): r.received_at for r in rows}


def village_officers(commune: Commune, today: date) -> list[tuple[str, str, Village]]:
    """Name, title and village of everybody who holds office in a village today. One statement."""
    held = Appointment.objects.of(commune).filter(
        role=Role.VILLAGE_OFFICER, village__isnull=False, account__is_active=True, since__lte=today
    )
    return [
        (one.account.name, one.title, one.village)
        for one in held.select_related("account", "village").order_by("village__position", "pk")
        if one.holds_on(today)
    ]


def _opened(delegate: Delegate, slug: str) -> Person:
    data = delegate.contact.open(slug)
    return Person(delegate, data["name"], data.get("phone", ""), data.get("substitute_name", ""), gender_in(data))
