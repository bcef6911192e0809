"""Promises: made, worked on, claimed done by the body, confirmed or disputed by somebody else.

Each act takes a ``command_id``: said a second time, it is the double click of the first and changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from doithoai.actions.checks import done_before, id_in, in_stage, long_text, same_commune
from doithoai.actions.official import permit, record
from doithoai.language.dates import day_of
from doithoai.models import Commitment, CommitmentNote, Department, Dialogue, Opinion, StoredFile, Village
from doithoai.rules.commitment_flow import takes
from doithoai.rules.permissions import About, Actor, acting_role
from doithoai.rules.refusals import BadInput, NotYet, Refused
from doithoai.rules.vocabulary import Action, CommitmentState, DialogueStage, NoteKind, Role

TEXT_LIMIT = 2_000
OWN_WORK = "Cơ quan không tự xác nhận việc của mình. Người của nơi khác phải xem."
_PROMISES_ARE_MADE = frozenset({DialogueStage.IN_SESSION, DialogueStage.CONCLUDED, DialogueStage.RESULTS_PUBLISHED})


@dataclass(frozen=True)
class Said:
    """What somebody says of a commitment: the words, the day it is about, and the proof there is."""

    on: date
    text: str = ""
    evidence: StoredFile | None = None


@transaction.atomic
def make_commitment(
    dialogue: Dialogue,
    *,
    text: str,
    department: Department,
    due_on: date,
    opinion: Opinion | None = None,
    village: Village | None = None,
    is_done: bool = False,
    command_id: UUID | None = None,
    actor: Actor,
    at: datetime,
) -> Commitment:
    """Write down what a body promised to do by which day (plan, mục II.5: what remains and who settles it by when).

    ``is_done``: the answer says the work is done; ``due_on`` is the day it was, and the promise is at once claimed done
    on that day, for somebody else to confirm. The village is the opinion's where none is given. ``first_due_on`` never
    changes afterwards. The same ``command_id`` finds the first commitment. Raises ``BadInput`` for a past day (with
    ``is_done`` for one to come), another commune's row or an opinion of another dialogue; ``NotYet`` before the
    conference has begun or after the dialogue was closed.
    """
    permit(actor, Action.MAKE_COMMITMENT, About(dialogue.commune_id))
    promises_are_made(dialogue)
    before = done_before(dialogue.commune_id, Action.MAKE_COMMITMENT, command_id)
    if before is not None:
        found: Commitment = Commitment.objects.of(dialogue.commune_id).get(public_id=id_in(before))
        return found
    words = long_text(text, "Việc đã hứa", TEXT_LIMIT, "text")
    same_commune(dialogue.commune_id, department, opinion, village)
    if opinion is not None and (opinion.dialogue_id != dialogue.pk or opinion.is_sealed):
        raise BadInput("Ý kiến này không thuộc đợt đối thoại đang mở.", "opinion")
    if is_done:
        _day_is_past(Said(on=due_on), at, "due_on")
    elif due_on < day_of(at):
        raise BadInput("Ngày xong đã qua. Ông/Bà ghi ngày từ hôm nay trở đi.", "due_on")
    commitment = Commitment.objects.create(
        commune_id=dialogue.commune_id,
        dialogue=dialogue,
        opinion_id=opinion.lead_id if opinion else None,
        text=words,
        department=department,
        village=village or (opinion.village if opinion else None),
        first_due_on=due_on,
        due_on=due_on,
        promised_at=at,
    )
    record(
        Action.MAKE_COMMITMENT,
        actor,
        commitment,
        at=at,
        command_id=command_id,
        department=department.pk,
        due_on=due_on.isoformat(),
    )
    if is_done:
        claim_done(commitment, said=Said(on=due_on, text=words), actor=actor, at=at)
    return commitment


def promises_are_made(dialogue: Dialogue) -> None:
    """Raise ``NotYet`` before the conference has begun and after the dialogue was closed."""
    in_stage(dialogue, _PROMISES_ARE_MADE, "Cam kết ghi từ khi họp hội nghị đến khi khép đợt đối thoại.")


@transaction.atomic
def report_progress(
    commitment: Commitment, *, said: Said, command_id: UUID | None = None, actor: Actor, at: datetime
) -> None:
    """The body tells how far it is; from now on it counts as being worked on. The words are needed."""
    permit(actor, Action.REPORT_PROGRESS, commitment)
    if done_before(commitment.commune_id, Action.REPORT_PROGRESS, command_id):
        return
    _day_is_past(said, at)
    note = _note(commitment, NoteKind.PROGRESS, said, actor, at, Action.REPORT_PROGRESS)
    commitment.move_to(CommitmentState.DOING)
    record(Action.REPORT_PROGRESS, actor, commitment, at=at, command_id=command_id, note=note)


@transaction.atomic
def claim_done(
    commitment: Commitment, *, said: Said, command_id: UUID | None = None, actor: Actor, at: datetime
) -> None:
    """The body says the work is done, with a file or a note that proves it. It counts only once somebody confirms.

    Raises ``BadInput`` for a day to come or without any proof, ``Refused`` when it is not at work, ``Outdated`` when it
    moved meanwhile.
    """
    permit(actor, Action.CLAIM_DONE, commitment)
    if done_before(commitment.commune_id, Action.CLAIM_DONE, command_id):
        return
    _day_is_past(said, at)
    if not said.text.strip() and said.evidence is None:
        raise BadInput("Báo xong thì cần ảnh, biên bản hoặc lời ghi rõ đã làm gì.", "text")
    note = _note(commitment, NoteKind.CLAIMED_DONE, said, actor, at, Action.CLAIM_DONE, words_needed=False)
    commitment.move_to(CommitmentState.CLAIMED_DONE, claimed_on=said.on, claimed_by_id=actor.account_id)
    record(Action.CLAIM_DONE, actor, commitment, at=at, command_id=command_id, note=note, on=said.on.isoformat())


@transaction.atomic
def confirm_done(
    commitment: Commitment, *, said: Said, command_id: UUID | None = None, actor: Actor, at: datetime
) -> None:
    """The Front or the village officer has looked and agrees; never the claimer, never somebody of that body.

    Raises ``Refused`` for one of that body or when nothing is claimed, ``BadInput`` for a day to come or before the
    claim, ``Outdated`` when it moved meanwhile.
    """
    permit(actor, Action.CONFIRM_DONE, commitment)
    if done_before(commitment.commune_id, Action.CONFIRM_DONE, command_id):
        return
    if actor.department_id == commitment.department_id:
        raise Refused(OWN_WORK)
    _day_is_past(said, at)
    if commitment.claimed_on is not None and said.on < commitment.claimed_on:
        raise BadInput("Ngày xem phải từ ngày cơ quan báo xong trở đi.", "on")
    note = _note(commitment, NoteKind.CONFIRMED, said, actor, at, Action.CONFIRM_DONE, words_needed=False)
    commitment.move_to(CommitmentState.CONFIRMED, confirmed_on=said.on)
    record(Action.CONFIRM_DONE, actor, commitment, at=at, command_id=command_id, note=note, on=said.on.isoformat())


@transaction.atomic
def dispute_done(
    commitment: Commitment,
    *,
    said: Said,
    asker_of: Opinion | None = None,
    command_id: UUID | None = None,
    actor: Actor,
    at: datetime,
) -> None:
    """Somebody who has looked says it is not done; the words are needed.

    A citizen speaks as the asker of ``asker_of``, an opinion of the matter this promise answers (the status page has
    checked the code); anybody else's is ``Refused``. Also a confirmed one may be disputed by a later look.
    """
    permit(actor, Action.DISPUTE_DONE, commitment)
    if done_before(commitment.commune_id, Action.DISPUTE_DONE, command_id):
        return
    if acting_role(actor, Action.DISPUTE_DONE) is Role.CITIZEN and not _is_asker(asker_of, commitment):
        raise Refused("Chỉ người đã hỏi việc này báo được ở đây. Ông/Bà nói với Trưởng thôn hoặc Mặt trận xã.")
    _day_is_past(said, at)
    note = _note(commitment, NoteKind.DISPUTED, said, actor, at, Action.DISPUTE_DONE)
    commitment.move_to(CommitmentState.DISPUTED, confirmed_on=None)
    record(Action.DISPUTE_DONE, actor, commitment, at=at, command_id=command_id, note=note)


@transaction.atomic
def extend_commitment(
    commitment: Commitment, *, due_on: date, reason: str, command_id: UUID | None = None, actor: Actor, at: datetime
) -> None:
    """A leader gives more time, with the reason; the day first promised stays visible beside the new one.

    Raises ``NotYet`` for a promise that is over, ``BadInput`` without a reason or for a day not after the one there is.
    """
    permit(actor, Action.EXTEND_COMMITMENT, commitment)
    if done_before(commitment.commune_id, Action.EXTEND_COMMITMENT, command_id):
        return
    if not takes(commitment.state, Action.EXTEND_COMMITMENT):
        raise NotYet(f"Cam kết này “{commitment.state.label}”, nên không gia hạn.")
    if due_on <= commitment.due_on or due_on < day_of(at):
        raise BadInput("Hạn mới phải sau hạn đang có và chưa qua.", "due_on")
    said = Said(on=day_of(at), text=reason)
    note = _note(commitment, NoteKind.EXTENDED, said, actor, at, Action.EXTEND_COMMITMENT)
    commitment.move_to(CommitmentState(commitment.state), due_on=due_on)
    record(
        Action.EXTEND_COMMITMENT, actor, commitment, at=at, command_id=command_id, note=note, due_on=due_on.isoformat()
    )


@transaction.atomic
def give_up_commitment(
    commitment: Commitment, *, reason: str, command_id: UUID | None = None, actor: Actor, at: datetime
) -> None:
    """A leader says openly that a promise can not be kept, and why. It stays a debt on next year's agenda."""
    permit(actor, Action.GIVE_UP_COMMITMENT, commitment)
    if done_before(commitment.commune_id, Action.GIVE_UP_COMMITMENT, command_id):
        return
    said = Said(on=day_of(at), text=reason)
    note = _note(commitment, NoteKind.BROKEN, said, actor, at, Action.GIVE_UP_COMMITMENT)
    commitment.move_to(CommitmentState.BROKEN)
    record(Action.GIVE_UP_COMMITMENT, actor, commitment, at=at, command_id=command_id, note=note)


def _day_is_past(said: Said, at: datetime, field: str = "on") -> None:
    if said.on > day_of(at):
        raise BadInput("Ngày này chưa tới. Ông/Bà ghi ngày đã làm hoặc đã xem.", field)


def _is_asker(opinion: Opinion | None, commitment: Commitment) -> bool:
    if opinion is None or commitment.opinion is None or opinion.commune_id != commitment.commune_id:
        return False
    return opinion.lead_id == commitment.opinion.lead_id


def _note(
    commitment: Commitment,
    kind: NoteKind,
    said: Said,
    actor: Actor,
    at: datetime,
    action: Action,
    *,
    words_needed: bool = True,
) -> int:
    same_commune(commitment.commune_id, said.evidence)
    note = CommitmentNote.objects.create(
        commune_id=commitment.commune_id,
        commitment=commitment,
        kind=kind,
        text=long_text(said.text, "Lời ghi", TEXT_LIMIT, "text", needed=words_needed),
        evidence=said.evidence,
        role=acting_role(actor, action),
        said_by_id=actor.account_id,
        said_at=at,
        on=said.on,
    )
    return int(note.pk)
