"""Who is told of what: action → whom, and which letter. The journal is the queue, ``tick`` is the postman.

A letter says what happened and where to look; it carries no citizen's words, name or phone, and names no matter.
Actions that tell nobody are named too, so that forgetting one is a failing test and not a silence.
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


#: What is seen by whoever works with it and worth no letter. A new act is named here or below; nothing is by default.
_QUIET = (
    A.OPEN_DIALOGUE,
    A.EDIT_PLAN,
    A.SET_LEGAL_BASES,
    A.SET_GROUPS,
    A.SET_RECIPIENTS,
    A.DRAFT_PAPER,
    A.ISSUE_PAPER,
    A.RECORD_POSTING,
    A.INVITE_DELEGATE,
    A.REMOVE_DELEGATE,
    A.RECORD_GENDER,
    A.RECORD_REPLY,
    A.RECORD_RECEIPT,
    A.PRINT_SLIPS,
    A.RECORD_SPOILED,
    A.UNDO_SPOILED,
    A.TAKE_SCAN,
    A.SET_PAGE_ASIDE,
    A.TAKE_PAGE_BACK,
    A.SHRED_PAGE,
    A.SUBMIT_SLIP,
    A.RECEIVE_DIGEST,
    A.CONFIRM_SCOPE,
    A.AGREE_RULING,
    A.OVERTURN_RULING,
    A.SEAL_OPINION,
    A.WITHDRAW_OPINION,
    A.CORRECT_OPINION,
    A.CLASSIFY,
    A.MERGE,
    A.UNMERGE,
    A.LINK_EARLIER,
    A.UNLINK_EARLIER,
    A.DRAFT_ANSWER,
    A.NOTE_FOR_CHAIR,
    A.SET_PUBLIC_TEXT,
    A.REVEAL_CONTACT,
    A.REFER,
    A.REMIND_REFERRAL,
    A.RECORD_REFERRAL_REPLY,
    A.SET_AGENDA,
    A.OPEN_CONFERENCE,
    A.CHECK_IN,
    A.UNDO_CHECK_IN,
    A.START_ITEM,
    A.REGISTER_TO_SPEAK,
    A.WITHDRAW_TURN,
    A.CALL_NEXT,
    A.END_TURN,
    A.MARK_ABSENT,
    A.RAISE_FROM_FLOOR,
    A.DISPOSE,
    A.UNDO_DISPOSITION,
    A.WRITE_MINUTES,
    A.EXTEND_TURN,
    A.COVER_HALL,
    A.DEFER_REST,
    A.DRAFT_CONCLUSION,
    A.CONFIRM_CONCLUSION,
    A.DISMISS_PROMISE,
    A.RECALL_PROMISE,
    A.GIVE_WRITTEN_ANSWER,
    A.REPORT_PROGRESS,
    A.CONFIRM_DONE,
    A.CLOSE_DIALOGUE,
    A.CREATE_ACCOUNT,
    A.RESET_PASSWORD,
    A.CHANGE_PASSWORD,
    A.APPOINT,
    A.END_APPOINTMENT,
    A.SET_CALENDAR,
    A.SET_PARAMETER,
    A.OPEN_EARLIER_LIST,
    A.READ_EARLIER_LIST,
    A.DROP_EARLIER_LIST,
    A.PURGE_CONTACTS,
)

WHO_IS_TOLD: Mapping[A, tuple[Telling, ...]] = {
    **dict.fromkeys(_QUIET, ()),
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
