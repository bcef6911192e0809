"""Who sees which field of what: the one table behind pages, papers, exports, streams and errors.

Closed by default: a field that is not named here is seen by nobody. A row's own axes come first (``sees_row``):
what is sealed is seen by nobody at all, what is not published is not seen by the public.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from doithoai.rules.permissions import About, Actor
from doithoai.rules.vocabulary import Audience as A
from doithoai.rules.vocabulary import Role, Visibility

_ALL = frozenset(A)
_STAFF = _ALL - {A.PUBLIC, A.SUBMITTER, A.HALL, A.PROVINCE}
#: The office and the chair it works for: they read what came in as it came in.
OFFICE = frozenset({A.OFFICE, A.CHAIR})
_NOT_HALL = _ALL - {A.HALL, A.PROVINCE}
_OWN = frozenset({A.SUBMITTER})

AUDIENCE: Mapping[str, Mapping[str, frozenset[A]]] = {
    "opinion": {
        "public_id": _NOT_HALL,
        "public_number": _NOT_HALL,
        "subject_line": _ALL - {A.PROVINCE},
        "public_text": _NOT_HALL,
        # The asker's own words: those who work on them, and the asker. The Front supervises, so it reads them too.
        "received_text": _STAFF | _OWN,
        # They show places, and now and then a person: who works on the matter, and who sent them.
        "pictures": OFFICE | {A.DEPARTMENT} | _OWN,
        "village": _ALL - {A.PROVINCE},
        "sector": _NOT_HALL,
        # What the asker chose on the slip: a hint for those who sort, and nobody else's.
        "asked_sector": OFFICE,
        "competence": _NOT_HALL,
        "kind": _NOT_HALL,
        "source": _NOT_HALL,
        "scope": _STAFF | _OWN,
        "scope_reason": _STAFF | _OWN,
        "state": _NOT_HALL,
        # What the chair decided about it before everybody: given away as work, or put off to a letter.
        "decided": _NOT_HALL,
        "raised_before": _NOT_HALL,
        # What an officer tells the chair alone; ``reads_chair_note`` says who of the office reads it too.
        "chair_note": OFFICE,
        # Of an earlier year only what was published of it, or what the office's own list says of it without names.
        "earlier": _NOT_HALL,
        "askers": _NOT_HALL,
        "occurred_on": _STAFF | _OWN,
        "recorded_on": _NOT_HALL,
        "departments": _NOT_HALL,
        "due_on": _NOT_HALL,
    },
    "answer": {
        "kind": _NOT_HALL,
        "text": _NOT_HALL,
        # Before it is given; of the audiences named only those ``reads_draft`` lets in.
        "draft_text": OFFICE | {A.DEPARTMENT},
        "state": _STAFF,
        "department": _NOT_HALL,
        "promised_on": _NOT_HALL,
        "planned_in": _NOT_HALL,
        "referred_to": _NOT_HALL,
        "given_on": _NOT_HALL,
        "version": _STAFF,
        "drafted_by": _STAFF,
        "agreed_by": _STAFF,
        "approved_by": _STAFF,
        "send_back_reason": _STAFF,
        # Between the leader and those who wrote the words.
        "overrule_note": OFFICE | {A.DEPARTMENT},
    },
    "contact": {
        # A department sees the name only after asking with a reason (Action.REVEAL_CONTACT), never by itself.
        "name": OFFICE | _OWN | {A.VILLAGE},
        "gender": OFFICE | _OWN | {A.VILLAGE},
        "birth_year": OFFICE | _OWN,
        "address": OFFICE | _OWN,
        "phone": OFFICE | _OWN,
    },
    "turn": {
        "number": _STAFF | {A.HALL},
        "name": OFFICE | {A.HALL},
        "village": _STAFF | {A.HALL},
        "subject_line": _STAFF | {A.HALL},
        "state": _STAFF | {A.HALL},
        "called_at": _STAFF | {A.HALL},
        "ended_at": _STAFF | {A.HALL},
        "registered_at": _STAFF,
        "gender": _STAFF,
        "out_of_order_reason": _STAFF,
    },
    "commitment": {
        "public_id": _NOT_HALL,
        "text": _NOT_HALL,
        "department": _ALL - {A.HALL},
        "village": _NOT_HALL,
        "first_due_on": _ALL - {A.HALL},
        "due_on": _ALL - {A.HALL},
        "state": _ALL - {A.HALL},
        "claimed_on": _ALL - {A.HALL},
        "confirmed_on": _ALL - {A.HALL},
        "notes": _NOT_HALL,
        "said_by": _STAFF,
    },
    "notice": {
        "kind": _ALL,
        "number": _ALL - {A.HALL},
        "issued_on": _ALL - {A.HALL},
        "published_on": _ALL - {A.HALL},
        "channel": _ALL - {A.HALL},
        "on": _ALL - {A.HALL},
        "until": _ALL - {A.HALL},
        "link": _NOT_HALL,
        "note": _STAFF,
        "evidence": _STAFF,
    },
    "delegate": {
        "name": OFFICE | {A.VILLAGE},
        "gender": OFFICE | {A.VILLAGE},
        "phone": OFFICE | {A.VILLAGE},
        "substitute": OFFICE | {A.VILLAGE},
        "group": _STAFF,
        "village": _STAFF,
        "title": _STAFF,
        "reply": _STAFF,
        "present": _STAFF,
    },
    "dialogue": {
        "stage": _ALL,
        "conference_on": _ALL,
        "starts_at": _ALL - {A.PROVINCE},
        "place": _ALL - {A.PROVINCE},
        "chairs": _ALL - {A.PROVINCE},
        "counts": _ALL - {A.HALL},
    },
}

#: Which audience a role belongs to when it looks at staff pages; the first that fits wins.
_AUDIENCE_OF_ROLE: tuple[tuple[Role, A], ...] = (
    (Role.CLERK, A.OFFICE),
    (Role.CHAIR, A.CHAIR),
    (Role.SECRETARY, A.OFFICE),
    (Role.RECEPTION, A.OFFICE),
    (Role.DEPARTMENT_HEAD, A.DEPARTMENT),
    (Role.DEPARTMENT, A.DEPARTMENT),
    (Role.VILLAGE_OFFICER, A.VILLAGE),
    (Role.OBSERVER, A.FRONT),
    (Role.PROVINCE, A.PROVINCE),
)


def audience_of(roles: frozenset[Role]) -> A:
    """The audience of a person with these roles. An administrator keeps the program and reads no contents."""
    return next((audience for role, audience in _AUDIENCE_OF_ROLE if role in roles), A.PUBLIC)


def reads_draft(actor: Actor, about: About) -> bool:
    """Whether somebody may read an answer before it is given: the office, the chair, the departments that work on it.

    Not the reception desk, the Front or a village officer: what is not decided must not go round as if it were.
    """
    if actor.roles & {Role.CLERK, Role.CHAIR, Role.SECRETARY}:
        return True
    answers = actor.roles & {Role.DEPARTMENT, Role.DEPARTMENT_HEAD}
    return bool(answers) and actor.department_id in about.department_ids


def reads_chair_note(actor: Actor) -> bool:
    """Whether somebody may read what an officer noted for the chair: who prepares the hall, and who leads it."""
    return bool(actor.roles & {Role.CLERK, Role.CHAIR, Role.SECRETARY})


def show(thing: str, audience: A, **fields: Any) -> dict[str, Any]:
    """The fields of ``thing`` this audience may see, as a plain dict; others are left out, not blanked.

    Raises ``KeyError`` for a field the table does not know: closed by default also against forgetting.
    """
    table = AUDIENCE[thing]
    return {name: value for name, value in fields.items() if audience in table[name]}


def sees_row(visibility: Visibility, audience: A) -> bool:
    """Whether an opinion with this visibility exists at all for the audience."""
    if visibility is Visibility.SEALED:
        return False
    if audience in (A.PUBLIC, A.HALL, A.PROVINCE):
        return visibility is Visibility.PUBLIC
    return True
