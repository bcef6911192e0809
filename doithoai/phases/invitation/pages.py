"""What the pages of the invitations show, as plain dicts for one audience."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from doithoai.language.dates import display
from doithoai.language.names import name_sort_key
from doithoai.language.phones import display as display_phone
from doithoai.language.times import display_moment
from doithoai.models import Dialogue, Paper, Village
from doithoai.papers.codec import from_json
from doithoai.papers.kinds.invitation import common_lines
from doithoai.phases.invitation.queries import Person, papers_for_villages, quotas_of, receipts_of, roster
from doithoai.rules.paper_rules import may_read
from doithoai.rules.permissions import About, refusal
from doithoai.rules.plan_template import Quota
from doithoai.rules.visibility import OFFICE, audience_of, show
from doithoai.rules.vocabulary import Action, Audience, DelegateGroup, DocumentKind, Gender, Reply
from doithoai.web.guards import Asked
from doithoai.web.opening import may_open
from doithoai.web.paths import in_dialogue
from doithoai.web.villages import villages_of

#: Expected to come: everybody but those who said no.
_STAYS_AWAY = frozenset({Reply.DECLINED})


def board_page(request: Asked) -> dict[str, Any]:
    """Counts by group and village, the list by given name, the papers and who signed."""
    dialogue = request.dialogue
    people, villages, quotas = roster(dialogue), villages_of(request.commune), quotas_of(dialogue)
    papers, receipts = papers_for_villages(dialogue), receipts_of(dialogue)
    audience = audience_of(request.actor.roles)
    chosen = {"nhom": request.GET.get("nhom", ""), "thon": request.GET.get("thon", "")}
    return {
        "path": dialogue.path,
        "year": dialogue.year,
        "groups": group_rows(people, quotas, len(villages)),
        "gaps": gaps(people, quotas, villages),
        "expected": expected(people),
        "invited": len(people),
        "people": [person_row(p, audience) for p in by_given_name(_filtered(people, chosen))],
        "sees_names": audience in OFFICE,
        "chosen": chosen,
        "group_choices": [("", "Mọi nhóm"), *((g.value, g.label) for g in DelegateGroup)],
        "village_choices": [("", "Mọi thôn"), *((str(v.pk), v.name) for v in villages)],
        "papers": [_paper(paper, villages, receipts) for paper in papers],
        "invite_refusal": refusal(request.actor, Action.INVITE_DELEGATE, About(request.commune.pk)) or "",
        "unsaid": sum(p.gender is Gender.UNSTATED for p in people),
        "may_reply": may_open(request.actor, "invitation-person"),
        "receipt_refusal": refusal(request.actor, Action.RECORD_RECEIPT, About(request.commune.pk)) or "",
        "papers_url": in_dialogue(request.dialogue, "papers"),
    }


def genders_page(request: Asked) -> dict[str, Any]:
    """Everybody this person may speak for, one section a village; only the first with somebody unsaid is open."""
    people = by_given_name(own_roster(request))
    places = [(village.pk, village.name) for village in villages_of(request.commune)]
    sections = [
        _section(name, found, request.POST)
        for key, name in [*places, (None, "Không theo thôn")]
        if (found := [person for person in people if person.village_id == key])
    ]
    first = next((one for one in sections if one["unsaid"]), None)
    for one in sections:
        one["is_open"] = one is first
    return {"sections": sections, "unsaid": sum(one["unsaid"] for one in sections)}


def _section(name: str, people: list[Person], typed: Mapping[str, Any]) -> dict[str, Any]:
    """One village; who is neither Ông nor Bà yet stands first, and what was typed stays."""
    rows = [
        {
            "id": one.delegate.public_id,
            "name": one.name,
            "seen": one.gender.value,
            "gender": typed.get(one.delegate.public_id, one.gender.value),
            "why": one.delegate.title or one.group.label,
        }
        for one in sorted(people, key=lambda one: one.gender is not Gender.UNSTATED)
    ]
    unsaid = sum(one.gender is Gender.UNSTATED for one in people)
    count = f"còn {unsaid} trong {len(people)} người chưa ghi" if unsaid else f"{len(people)} người, đã ghi đủ"
    return {"name": name, "rows": rows, "unsaid": unsaid, "count": count}


def own_roster(request: Asked) -> list[Person]:
    """The list, for a village officer the own villages."""
    own_only = audience_of(request.actor.roles) is Audience.VILLAGE
    return roster(request.dialogue, village_ids=request.actor.village_ids if own_only else None)


def village_page(request: Asked) -> dict[str, Any]:
    """A village officer's own page: papers to sign for with one tap, own people and their replies."""
    dialogue = request.dialogue
    own = [v for v in villages_of(request.commune) if v.pk in request.actor.village_ids]
    people = roster(dialogue, village_ids=request.actor.village_ids)
    receipts = receipts_of(dialogue)
    papers = papers_for_villages(dialogue)
    return {
        "path": dialogue.path,
        "year": dialogue.year,
        "may_say": may_open(request.actor, "invitation-genders"),
        "villages": [
            {
                "id": village.pk,
                "name": village.name,
                "unsaid": sum(p.gender is Gender.UNSTATED for p in people if p.village_id == village.pk),
                "papers": [_own_paper(paper, dialogue, receipts.get((paper.pk, village.pk))) for paper in papers],
                "people": [
                    person_row(p, Audience.VILLAGE)
                    for p in by_given_name(x for x in people if x.village_id == village.pk)
                ],
            }
            for village in own
        ],
    }


def group_rows(people: list[Person], quotas: dict[DelegateGroup, Quota], villages: int) -> list[Any]:
    """Per group: how many the plan invites, how many are on the list, and what they replied."""
    replies = Counter((p.group, p.reply) for p in people)
    shown = [g for g in DelegateGroup if g in quotas or any(p.group is g for p in people)]
    rows: list[Any] = []
    for group in shown:
        invited = sum(replies[group, reply] for reply in Reply)
        rows.append([group.label, quotas.get(group, Quota()).total(villages), invited, *_said(replies, [group])])
    planned = sum(quotas[g].total(villages) for g in quotas)
    rows.append({"cells": ["Tổng", planned, len(people), *_said(replies, shown)], "total": True})
    return rows


def gaps(people: list[Person], quotas: dict[DelegateGroup, Quota], villages: list[Village]) -> list[dict[str, str]]:
    """What is missing by the plan, and where; villages that miss the same stand together, then the whole commune."""
    there = Counter((p.village_id, p.group) for p in people)
    found: dict[str, list[str]] = {}
    for village in villages:
        missing = [
            f"{quota.per_village - there[village.pk, group]} {group.label}"
            for group, quota in quotas.items()
            if quota.per_village > there[village.pk, group]
        ]
        if missing:
            found.setdefault(", ".join(missing), []).append(village.name)
    rows = [{"missing": missing, "villages": ", ".join(names)} for missing, names in found.items()]
    beside = Counter(p.group for p in people)
    for group, quota in quotas.items():
        # Those whom the plan invites beside the villages: a group counts whole, less what its villages lack above.
        lacked = sum(max(0, quota.per_village - there[village.pk, group]) for village in villages)
        short_of = quota.total(len(villages)) - beside[group] - lacked
        if quota.in_all and short_of > 0:
            rows.append({"missing": f"{short_of} trong {quota.in_all} người", "villages": group.label})
    return rows


def expected(people: Iterable[Person]) -> int:
    """How many bodies the police should reckon with; a person in several capacities counts once."""
    coming = {(p.name, p.phone) for p in people if p.reply not in _STAYS_AWAY}
    return len(coming)


def by_given_name(people: Iterable[Person]) -> list[Person]:
    """In the order of Vietnamese lists: given name first."""
    return sorted(people, key=lambda p: (name_sort_key(p.name), p.delegate.pk))


def person_row(person: Person, audience: Audience) -> dict[str, Any]:
    """One person for one audience; fields it may not see are missing, not blank."""
    delegate = person.delegate
    return {
        "id": delegate.public_id,
        "state": person.reply.value,
        **show(
            "delegate",
            audience,
            name=person.listed_name,
            gender=person.gender.value,
            phone=display_phone(person.phone) if person.phone else "",
            substitute=person.substitute,
            group=person.group.label,
            village=delegate.village.name if delegate.village else "",
            title=delegate.title,
            reply=person.reply.label,
        ),
    }


def _said(replies: Counter[tuple[DelegateGroup, Reply]], groups: list[DelegateGroup]) -> list[int]:
    order = (Reply.ACCEPTED, Reply.SUBSTITUTE, Reply.DECLINED, Reply.WAITING)
    return [sum(replies[group, reply] for group in groups) for reply in order]


def _filtered(people: list[Person], chosen: dict[str, str]) -> list[Person]:
    return [
        p for p in people if chosen["nhom"] in ("", p.group.value) and chosen["thon"] in ("", str(p.village_id or ""))
    ]


def _paper(paper: Paper, villages: list[Village], receipts: dict[Any, Any]) -> dict[str, Any]:
    unsigned = [v for v in villages if (paper.pk, v.pk) not in receipts]
    return {
        "id": paper.public_id,
        "name": str(paper),
        "day": display(paper.issued_on) if paper.issued_on else "",
        "signed": len(villages) - len(unsigned),
        "of": len(villages),
        "unsigned": [(v.pk, v.name) for v in unsigned],
    }


def _own_paper(paper: Paper, dialogue: Dialogue, signed: Any) -> dict[str, Any]:
    return {
        "id": paper.public_id,
        "name": paper.kind.label,
        "number": paper.number_and_symbol,
        "day": display(paper.issued_on) if paper.issued_on else "",
        "signed": display_moment(signed) if signed else "",
        "read_url": _reading(paper, dialogue),
        "lines": _letter(paper, dialogue.commune.slug),
    }


def _letter(paper: Paper, slug: str) -> list[str]:
    """What the letters of invitation say to everybody, for a village that signs for them; none for other papers."""
    if paper.kind is not DocumentKind.INVITATION or paper.sealed_content is None:
        return []
    stored = paper.content(slug).get("json")
    return common_lines(from_json(stored)) if stored else []


def _reading(paper: Paper, dialogue: Dialogue) -> str:
    """Where a village reads what it signs for; empty for papers with names, whose common part is shown here."""
    return in_dialogue(dialogue, "papers-preview", paper=paper.public_id) if _is_open(paper) else ""


def _is_open(paper: Paper) -> bool:
    return may_read(paper.kind, Audience.VILLAGE, issued=True)
