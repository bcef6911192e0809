"""Slips and matters as plain dicts for one audience. A matter that may be a denunciation shows nothing in lists."""

from __future__ import annotations

from typing import Any

from doithoai.language.dates import day_of, short
from doithoai.models import Commune, Dialogue, Opinion, OpinionSlip, ScopeDecision
from doithoai.models.regulations import deadline_of
from doithoai.rules.deadlines import last_day_to_acknowledge
from doithoai.rules.doors import DOORS
from doithoai.rules.permissions import About, Actor, refusal
from doithoai.rules.scope import ScopeHint, leading_reason, scope_hints
from doithoai.rules.visibility import OFFICE, audience_of, sees_row, show
from doithoai.rules.vocabulary import Action, Audience, OpinionState, OutOfScopeReason, Scope
from doithoai.web.marks import mark_of_scope
from doithoai.web.matters import mark_of, marked
from doithoai.web.opening import may_open
from doithoai.web.paths import in_dialogue
from doithoai.web.shielded import shielded
from doithoai.web.suspected import HIDDEN, is_suspected


def slip_row(slip: OpinionSlip, actor: Actor, commune: Commune, dialogue: Dialogue) -> dict[str, Any]:
    """A line of the register: who (office only), from where, which way, which matters."""
    audience = audience_of(actor.roles)
    is_office = audience in OFFICE
    may_decide = is_office and may_open(actor, "collection-scope-one")
    matters = [one for one in slip.opinions.all() if sees_row(one.visibility, audience)]
    seen = matters if is_office else [one for one in matters if one.scope is Scope.IN_SCOPE]
    return {
        "id": slip.pk,
        "place": slip.village.name if slip.village else "Không ghi thôn",
        "channel": slip.channel.label,
        "received": short(day_of(slip.recorded_at)),
        "written": _written(slip),
        "wants_to_speak": slip.wants_to_speak,
        "matters": [
            {
                **matter_line(one, audience),
                "url": in_dialogue(dialogue, "collection-scope-one", opinion=one.public_id) if may_decide else "",
            }
            for one in seen
        ],
        "name": contact_of(slip, audience, commune).get("name", ""),
        "receipt_url": in_dialogue(dialogue, "collection-receipt", slip=slip.public_id)
        if is_office and may_open(actor, "collection-receipt")
        else "",
    }


def contact_of(slip: OpinionSlip, audience: Audience, commune: Commune) -> dict[str, Any]:
    """What this audience may see of the contact data, opened only when it may see any."""
    if slip.contact is None or not show("contact", audience, name=""):
        return {}
    opened = slip.contact.open(commune.slug)
    return show(
        "contact",
        audience,
        name=opened["name"],
        gender=opened["gender"],
        birth_year=opened["birth_year"],
        address=opened["address"],
        phone=opened["phone"],
    )


def matter_line(opinion: Opinion, audience: Audience) -> dict[str, Any]:
    """A matter in a list: one line and one tag."""
    suspected = is_suspected(opinion)
    subject = HIDDEN if suspected else shielded(opinion.subject_line, audience)
    shown = show("opinion", audience, public_id=opinion.public_id, subject_line=subject, scope=opinion.scope)
    return {
        **shown,
        "tag": mark_of_scope(opinion.scope, withdrawn=opinion.state is OpinionState.WITHDRAWN),
        "is_hidden": suspected,
    }


def queue_row(opinion: Opinion, actor: Actor, commune: Commune, dialogue: Dialogue) -> dict[str, Any]:
    """A matter of the scope queue with the words that speak against it."""
    hints = scope_hints(opinion.received_text)
    reason = leading_reason(hints)
    hidden = reason is OutOfScopeReason.DENUNCIATION
    return {
        "public_id": opinion.public_id,
        "place": opinion.village.name if opinion.village else "Toàn xã",
        "source": source_of(opinion),
        "text": HIDDEN if hidden else marked(opinion.received_text),
        "is_hidden": hidden,
        "hints": [] if hidden else sentences_of(hints),
        "suggests": reason.label if reason and not hidden else "",
        "seen": str(opinion.scope),
        "read": read_mark(opinion),
        "corrected_at": opinion.corrected_at,  # type: ignore[attr-defined]
        "ruling": ruling_of(opinion, actor) if opinion.scope is Scope.RULED_OUT else None,
        "confirm_refusal": refused(actor, Action.CONFIRM_SCOPE, opinion),
        "due": due_of(opinion, commune),
        "url": in_dialogue(dialogue, "collection-scope-one", opinion=opinion.public_id),
        "confirm_url": in_dialogue(dialogue, "collection-confirm", opinion=opinion.public_id),
    }


def sentences_of(hints: list[ScopeHint]) -> list[str]:
    """The doubts, words with the same reason in one sentence."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for hint in hints:
        by_reason.setdefault((hint.kind.label.lower(), hint.reason), []).append(f"“{hint.words}”")
    return [
        f"Có thể là {kind} vì viết {', '.join(dict.fromkeys(words))}: {reason}."
        for (kind, reason), words in by_reason.items()
    ]


def due_of(opinion: Opinion, commune: Commune) -> dict[str, Any] | None:
    """By when the sender must have heard something, and why; ``None`` for a year without a calendar."""
    received_on = day_of(opinion.recorded_at)
    due = deadline_of(commune, last_day_to_acknowledge, received_on)
    if due is None:
        return None
    return {"on": due.due_on, "why": due.explain(), "source": due.source.document}


def ruling_of(opinion: Opinion, actor: Actor) -> dict[str, Any] | None:
    """The latest proposal about a matter, and whether this person may be the second one."""
    decision: ScopeDecision | None = next(iter(opinion.scope_decisions.all()), None)
    if decision is None:
        return None
    door = DOORS[decision.reason]
    return {
        "reason": decision.reason.label,
        "explanation": decision.explanation,
        "by": decision.proposed_by.name,
        "on": day_of(decision.proposed_at),
        "agreed_by": decision.decided_by.name if decision.decided_by else "",
        "note": decision.decision_note,
        "door": {"title": door.title, "where": door.where, "deadline": door.deadline},
        "agree_refusal": refusal(actor, Action.AGREE_RULING, decision.about()) or "",
        "overturn_refusal": refusal(actor, Action.OVERTURN_RULING, decision.about()) or "",
    }


def source_of(opinion: Opinion) -> str:
    if opinion.slip:
        return opinion.slip.channel.label
    return opinion.digest.body if opinion.digest else opinion.source.label


def refused(actor: Actor, action: Action, opinion: Opinion) -> str:
    """The sentence on a disabled button; empty when the person may."""
    return refusal(actor, action, About(opinion.commune_id, opinion.village_id)) or ""


def _written(slip: OpinionSlip) -> str:
    on, typed = (day_of(moment) for moment in (slip.occurred_at, slip.recorded_at))
    return short(on) if on != typed else ""


def read_mark(opinion: Opinion) -> str:
    """By which a decision notices that its sender corrected the slip since it was read: pictures belong to the slip."""
    return mark_of(f"{opinion.received_text} {opinion.slip_corrected_at}")  # type: ignore[attr-defined]
