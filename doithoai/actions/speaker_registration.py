"""Who may speak: somebody whose slip asked for it, a delegate, or anybody in the hall who gives name and village."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from doithoai.actions.checks import done_before, id_in, same_commune, short_text
from doithoai.actions.hall import not_closed
from doithoai.actions.intake import safe_subject_line
from doithoai.actions.official import permit, record
from doithoai.models import Conference, Contact, Delegate, Opinion, OpinionSlip, SpeakingTurn, Village
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action, Gender, Scope, TurnState

_NOT_SPOKEN_ABOUT = frozenset({Scope.OUT_OF_SCOPE, Scope.RULED_OUT})


@transaction.atomic
def register_to_speak(
    conference: Conference,
    *,
    subject_line: str = "",
    slip: OpinionSlip | None = None,
    delegate: Delegate | None = None,
    name: str = "",
    gender: Gender = Gender.UNSTATED,
    village: Village | None = None,
    command_id: UUID | None = None,
    actor: Actor,
    at: datetime,
) -> SpeakingTurn:
    """Put one person on the list: by ``slip``, by ``delegate``, or by ``name`` and ``village`` (sealed at once).

    ``subject_line`` (160 letters; the hall's screen shows it, so what looks like personal data is covered) may be left
    out for a slip whose first matter has one. The same slip or delegate, or the same ``command_id``, gives the turn
    there is. The matters of a slip are tied to the turn; a slip without a matter in scope is refused with ``BadInput``.
    """
    source_village = slip.village if slip else delegate.village if delegate else village
    permit(actor, Action.REGISTER_TO_SPEAK, About(conference.commune_id, source_village.pk if source_village else None))
    same_commune(conference.commune_id, slip, delegate, source_village)
    not_closed(conference)
    known = _registered(conference, slip, delegate, actor, command_id)
    if known is not None:
        return known
    matters = _matters(slip) if slip else []
    contact = slip.contact if slip else delegate.contact if delegate else None
    if slip is None and delegate is None:
        contact = _walk_in(conference, name, gender, village)
    # Who did not say it on the slip leaves it to whoever registers the turn.
    said = contact.gender(conference.dialogue.commune.slug) if contact else Gender.UNSTATED
    turn: SpeakingTurn = SpeakingTurn.objects.create(
        commune_id=conference.commune_id,
        conference=conference,
        number=(conference.turns.aggregate(last=Max("number"))["last"] or 0) + 1,
        contact=contact,
        village=source_village,
        gender=gender if said is Gender.UNSTATED else said,
        subject_line=safe_subject_line(
            short_text(subject_line or _subject(matters), "Nói về việc gì", 160, "subject_line")
        ),
        registered_at=at,
    )
    Opinion.objects.of(conference.commune_id).filter(pk__in=[matter.pk for matter in matters]).update(turn=turn)
    record(Action.REGISTER_TO_SPEAK, actor, turn, at=at, command_id=command_id, number=turn.number)
    return turn


def _registered(
    conference: Conference,
    slip: OpinionSlip | None,
    delegate: Delegate | None,
    actor: Actor,
    command_id: UUID | None,
) -> SpeakingTurn | None:
    """The turn this person, or this click, already has."""
    if (slip and slip.dialogue_id != conference.dialogue_id) or (
        delegate and delegate.dialogue_id != conference.dialogue_id
    ):
        raise BadInput("Người này thuộc đợt đối thoại khác. Ông/Bà tải lại trang rồi chọn lại.")
    done = done_before(actor.commune_id, Action.REGISTER_TO_SPEAK, command_id)
    turns = conference.turns.exclude(state=TurnState.WITHDRAWN).select_related("village", "contact")
    if done is not None:
        found: SpeakingTurn | None = turns.filter(public_id=id_in(done)).first()
        return found
    contact_id = slip.contact_id if slip else delegate.contact_id if delegate else None
    by_contact: SpeakingTurn | None = turns.filter(contact=contact_id).first() if contact_id else None
    return by_contact


def _matters(slip: OpinionSlip) -> list[Opinion]:
    rows = slip.opinions.matters()
    matters = [opinion for opinion in rows.order_by("position", "pk") if opinion.scope not in _NOT_SPOKEN_ABOUT]
    if not matters:
        raise BadInput("Phiếu này không có việc nào thuộc phạm vi hội nghị, nên không đăng ký phát biểu được.")
    return matters


def _subject(matters: list[Opinion]) -> str:
    return next((matter.subject_line for matter in matters if matter.subject_line), "")


def _walk_in(conference: Conference, name: str, gender: Gender, village: Village | None) -> Contact:
    who = short_text(name, "Họ và tên", 120, "name")
    if village is None:
        raise BadInput("Ông/Bà chọn thôn của người đăng ký.", "village")
    contact = Contact(commune_id=conference.commune_id)
    contact.put(conference.dialogue.commune.slug, {"name": who, "gender": str(gender)})
    contact.save()
    return contact
