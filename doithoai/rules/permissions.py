"""Who may do what: one table, and the few conditions a table can not say.

``refusal()`` answers both questions at once: may this person press the button, and if not, which sentence
stands on it. Nothing here knows a database; the subject of an act tells what it is about through ``About``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from doithoai.rules.vocabulary import Action as A
from doithoai.rules.vocabulary import Role as R


@dataclass(frozen=True)
class Actor:
    """A person at work in one commune, with the roles held there. ``account_id`` is ``None`` for a citizen."""

    commune_id: int
    roles: frozenset[R]
    account_id: int | None = None
    name: str = ""
    title: str = ""
    department_id: int | None = None
    village_ids: frozenset[int] = frozenset()


@dataclass(frozen=True)
class About:
    """What an act is about: whose commune, whose village, whose department, and who had a hand in it before."""

    commune_id: int
    village_id: int | None = None
    department_ids: frozenset[int] = frozenset()
    hands: frozenset[int] = field(default_factory=frozenset)


_OFFICE = frozenset({R.CLERK})
_LEADERS = frozenset({R.CHAIR})
_HALL_DESK = frozenset({R.CLERK, R.SECRETARY, R.RECEPTION})
_ANSWERING = frozenset({R.DEPARTMENT, R.DEPARTMENT_HEAD})
_SIGNED_IN = frozenset(R) - {R.CITIZEN, R.SYSTEM}

WHO_MAY: Mapping[A, frozenset[R]] = {
    A.OPEN_DIALOGUE: _OFFICE,
    A.EDIT_PLAN: _OFFICE,
    A.SET_LEGAL_BASES: _OFFICE,
    A.SET_GROUPS: _OFFICE,
    A.SET_RECIPIENTS: _OFFICE,
    A.SCHEDULE_CONFERENCE: _OFFICE | _LEADERS,
    A.CANCEL_DIALOGUE: _LEADERS,
    A.DRAFT_PAPER: _OFFICE | {R.SECRETARY},
    A.ISSUE_PAPER: _OFFICE,
    A.PUBLISH_NOTICE: _OFFICE,
    A.RECORD_POSTING: _OFFICE | {R.VILLAGE_OFFICER},
    A.INVITE_DELEGATE: _OFFICE,
    A.REMOVE_DELEGATE: _OFFICE,
    A.RECORD_GENDER: _OFFICE | {R.RECEPTION, R.VILLAGE_OFFICER},
    A.RECORD_REPLY: _OFFICE | {R.RECEPTION, R.VILLAGE_OFFICER},
    A.RECORD_RECEIPT: _OFFICE | {R.VILLAGE_OFFICER},
    A.PRINT_SLIPS: _OFFICE,
    A.RECORD_SPOILED: _OFFICE | {R.VILLAGE_OFFICER},
    A.UNDO_SPOILED: _OFFICE | {R.VILLAGE_OFFICER},
    A.TAKE_SCAN: _OFFICE | {R.VILLAGE_OFFICER},
    A.SET_PAGE_ASIDE: _OFFICE | {R.VILLAGE_OFFICER},
    A.TAKE_PAGE_BACK: _OFFICE | {R.VILLAGE_OFFICER},
    A.SHRED_PAGE: _OFFICE,
    A.SUBMIT_SLIP: _OFFICE | {R.CITIZEN, R.VILLAGE_OFFICER, R.RECEPTION, R.OBSERVER},
    A.RECEIVE_DIGEST: _OFFICE | {R.OBSERVER, R.VILLAGE_OFFICER},
    A.CONFIRM_SCOPE: _OFFICE,
    A.RULE_OUT: _OFFICE,
    A.AGREE_RULING: _OFFICE | _LEADERS,
    A.OVERTURN_RULING: _OFFICE | _LEADERS,
    A.SEAL_OPINION: _OFFICE | _LEADERS,
    A.WITHDRAW_OPINION: _OFFICE | {R.CITIZEN},
    A.CORRECT_OPINION: frozenset({R.CITIZEN}),
    A.CLASSIFY: _OFFICE,
    A.MERGE: _OFFICE,
    A.UNMERGE: _OFFICE,
    A.LINK_EARLIER: _OFFICE,
    A.UNLINK_EARLIER: _OFFICE,
    A.ASSIGN: _OFFICE,
    A.RETURN_ASSIGNMENT: _ANSWERING,
    A.DRAFT_ANSWER: _ANSWERING | _OFFICE,
    A.CONTRIBUTE_PART: _ANSWERING,
    A.SEND_DRAFT: _ANSWERING | _OFFICE,
    A.AGREE_ANSWER: frozenset({R.DEPARTMENT_HEAD}),
    A.APPROVE_ANSWER: _LEADERS,
    A.SEND_BACK_ANSWER: _LEADERS | {R.DEPARTMENT_HEAD},
    A.NOTE_FOR_CHAIR: _OFFICE | {R.SECRETARY},
    A.SET_PUBLIC_TEXT: _OFFICE,
    A.REVEAL_CONTACT: _ANSWERING | _OFFICE | _LEADERS,
    A.REFER: _OFFICE,
    A.REMIND_REFERRAL: _OFFICE,
    A.RECORD_REFERRAL_REPLY: _OFFICE,
    A.SET_AGENDA: _OFFICE | {R.SECRETARY},
    A.OPEN_CONFERENCE: _LEADERS | {R.CLERK},
    A.CHECK_IN: _HALL_DESK,
    A.UNDO_CHECK_IN: _HALL_DESK,
    A.START_ITEM: _LEADERS | {R.SECRETARY},
    A.REGISTER_TO_SPEAK: _HALL_DESK | {R.VILLAGE_OFFICER},
    A.WITHDRAW_TURN: _HALL_DESK,
    A.CALL_NEXT: _LEADERS | {R.SECRETARY},
    A.END_TURN: _LEADERS | {R.SECRETARY},
    A.MARK_ABSENT: _LEADERS | {R.SECRETARY},
    A.RAISE_FROM_FLOOR: _HALL_DESK | _LEADERS,
    A.DISPOSE: _LEADERS,
    A.UNDO_DISPOSITION: _LEADERS,
    A.WRITE_MINUTES: frozenset({R.SECRETARY}),
    A.EXTEND_TURN: _LEADERS | {R.SECRETARY},
    A.COVER_HALL: _LEADERS | {R.SECRETARY},
    A.DEFER_REST: _LEADERS,
    A.CLOSE_CONFERENCE: _LEADERS,
    A.DRAFT_CONCLUSION: _OFFICE | {R.SECRETARY},
    A.CONFIRM_CONCLUSION: _LEADERS,
    A.MAKE_COMMITMENT: _OFFICE | _LEADERS,
    A.DISMISS_PROMISE: _OFFICE | _LEADERS,
    A.RECALL_PROMISE: _OFFICE | _LEADERS,
    A.PUBLISH_RESULTS: _OFFICE,
    A.GIVE_WRITTEN_ANSWER: _OFFICE,
    A.REPORT_PROGRESS: _ANSWERING | _OFFICE,
    A.CLAIM_DONE: _ANSWERING | _OFFICE,
    A.CONFIRM_DONE: frozenset({R.OBSERVER, R.VILLAGE_OFFICER}),
    A.DISPUTE_DONE: frozenset({R.OBSERVER, R.VILLAGE_OFFICER, R.CITIZEN}),
    A.EXTEND_COMMITMENT: _LEADERS,
    A.GIVE_UP_COMMITMENT: _LEADERS,
    A.CLOSE_DIALOGUE: _OFFICE,
    A.CREATE_ACCOUNT: frozenset({R.ADMINISTRATOR}),
    A.RESET_PASSWORD: frozenset({R.ADMINISTRATOR}),
    A.CHANGE_PASSWORD: _SIGNED_IN,
    A.APPOINT: frozenset({R.ADMINISTRATOR}),
    A.END_APPOINTMENT: frozenset({R.ADMINISTRATOR}),
    A.SET_CALENDAR: frozenset({R.ADMINISTRATOR, R.CLERK}),
    A.SET_PARAMETER: frozenset({R.ADMINISTRATOR, R.CLERK}),
    A.OPEN_EARLIER_LIST: _OFFICE,
    A.READ_EARLIER_LIST: _OFFICE,
    A.DROP_EARLIER_LIST: _OFFICE,
    A.PURGE_CONTACTS: frozenset({R.SYSTEM}),
}

#: Acts that belong to somebody whose hands they need not be: the journal names this role as the one who acted, and the
#: account at the machine as the one who typed. A slip is its sender's, whoever types it; calling, ending a turn and
#: moving on are the chair's word (plan, mục II.5), whoever presses the key. Receiving, writing down and checking in
#: are acts of the desk itself, and stand in no name but its own.
IN_THE_NAME_OF: Mapping[A, R] = {
    A.SUBMIT_SLIP: R.CITIZEN,
    A.WITHDRAW_OPINION: R.CITIZEN,
    A.REGISTER_TO_SPEAK: R.CITIZEN,
    A.WITHDRAW_TURN: R.CITIZEN,
    A.OPEN_CONFERENCE: R.CHAIR,
    A.START_ITEM: R.CHAIR,
    A.CALL_NEXT: R.CHAIR,
    A.END_TURN: R.CHAIR,
    A.EXTEND_TURN: R.CHAIR,
}

#: Acts that check an earlier one: whoever had a hand in that may not be the one who checks it.
NEEDS_A_SECOND_PERSON = frozenset({A.AGREE_RULING, A.AGREE_ANSWER, A.APPROVE_ANSWER, A.CONFIRM_DONE})

#: Roles that reach only what belongs to their own department or village.
_BOUND_TO_DEPARTMENT = _ANSWERING
_BOUND_TO_VILLAGE = frozenset({R.VILLAGE_OFFICER})


def refusal(actor: Actor, action: A, about: About) -> str | None:
    """The sentence why ``actor`` may not do ``action`` to this, or ``None`` when nothing stands against it."""
    if actor.commune_id != about.commune_id:
        return "Không tìm thấy việc này ở xã của Ông/Bà."
    fitting = actor.roles & WHO_MAY[action]
    if not fitting:
        return f"Chỉ {_spoken(WHO_MAY[action])} được {action.label}."
    if not _reaches(actor, fitting, about):
        return _out_of_reach(fitting)
    if action in NEEDS_A_SECOND_PERSON and actor.account_id in about.hands:
        return "Cần người thứ hai: Ông/Bà đã làm bước trước của việc này, nên người khác phải xem."
    return None


def acting_role(actor: Actor, action: A) -> R:
    """The role whose act this is: that of ``IN_THE_NAME_OF``, else the first of the vocabulary that WHO_MAY allows.

    Not among ``actor.roles`` when ``actor`` only types for somebody else. Ask after ``refusal`` said ``None``.
    """
    if action in IN_THE_NAME_OF:
        return IN_THE_NAME_OF[action]
    fitting = actor.roles & WHO_MAY[action]
    return next(role for role in R if role in fitting)


def _reaches(actor: Actor, fitting: frozenset[R], about: About) -> bool:
    if fitting - _BOUND_TO_DEPARTMENT - _BOUND_TO_VILLAGE:
        return True
    if fitting & _BOUND_TO_DEPARTMENT and actor.department_id in about.department_ids:
        return True
    return bool(fitting & _BOUND_TO_VILLAGE) and about.village_id in actor.village_ids


def _out_of_reach(fitting: frozenset[R]) -> str:
    if fitting & _BOUND_TO_DEPARTMENT:
        return "Việc này giao cho phòng khác. Nếu giao nhầm, Ông/Bà báo Văn phòng để giao lại."
    return "Việc này thuộc thôn khác."


def _spoken(roles: frozenset[R]) -> str:
    names = [role.label for role in R if role in roles]
    return " hoặc ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
