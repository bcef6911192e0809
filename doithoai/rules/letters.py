"""Who is told of what: action → whom, and which letter. The journal is the queue, ``tick`` is the postman.

A letter names the matter by its code and says where to look; it never carries a citizen's words, name or phone.
Actions that tell nobody say so with an empty row, so that forgetting is a failing test and not a silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from doithoai.rules.vocabulary import Action as A
from doithoai.rules.vocabulary import Role


@dataclass(frozen=True)
class Telling:
    """To everybody in ``role`` (of the matter's department or village where the role is bound to one)."""

    role: Role
    letter: str


def _tell(letter: str, *roles: Role) -> tuple[Telling, ...]:
    return tuple(Telling(role, letter) for role in roles)


_NOBODY: tuple[Telling, ...] = ()

WHO_IS_TOLD: Mapping[A, tuple[Telling, ...]] = {
    **{action: _NOBODY for action in A},
    A.SCHEDULE_CONFERENCE: _tell("conference_scheduled", Role.CHAIR, Role.DEPARTMENT_HEAD, Role.OBSERVER),
    A.CANCEL_DIALOGUE: _tell("dialogue_cancelled", Role.CLERK, Role.DEPARTMENT_HEAD, Role.OBSERVER),
    A.PUBLISH_NOTICE: _tell("notice_published", Role.VILLAGE_OFFICER, Role.OBSERVER),
    A.RULE_OUT: _tell("second_person_needed", Role.CHAIR),
    A.ASSIGN: _tell("assigned", Role.DEPARTMENT, Role.DEPARTMENT_HEAD),
    A.RETURN_ASSIGNMENT: _tell("assignment_returned", Role.CLERK),
    A.CONTRIBUTE_PART: _tell("part_contributed", Role.DEPARTMENT),
    A.SEND_DRAFT: _tell("draft_waits", Role.DEPARTMENT_HEAD),
    A.AGREE_ANSWER: _tell("draft_agreed", Role.CHAIR),
    A.APPROVE_ANSWER: _tell("answer_approved", Role.CLERK),
    A.SEND_BACK_ANSWER: _tell("draft_sent_back", Role.DEPARTMENT),
    A.CLOSE_CONFERENCE: _tell("conference_closed", Role.CLERK, Role.OBSERVER),
    A.PUBLISH_RESULTS: _tell("results_published", Role.VILLAGE_OFFICER, Role.OBSERVER),
    A.MAKE_COMMITMENT: _tell("commitment_made", Role.DEPARTMENT_HEAD),
    A.CLAIM_DONE: _tell("claimed_done", Role.OBSERVER, Role.VILLAGE_OFFICER),
    A.DISPUTE_DONE: _tell("claim_disputed", Role.DEPARTMENT_HEAD, Role.CLERK),
    A.EXTEND_COMMITMENT: _tell("commitment_extended", Role.OBSERVER),
    A.GIVE_UP_COMMITMENT: _tell("commitment_given_up", Role.OBSERVER, Role.CLERK),
}
