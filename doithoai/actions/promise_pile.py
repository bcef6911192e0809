"""What waits to be written down as a promise: written down once, or set aside with who and when, and brought back."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from doithoai.actions.checks import done_before
from doithoai.actions.commitments import make_commitment, promises_are_made
from doithoai.actions.official import permit, person, record
from doithoai.models import Commitment, Department, Opinion
from doithoai.models.promise_pile import may_be_promised, waits_to_be_promised
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action

_GONE = "Việc này không còn chờ ghi: đã ghi, đã bỏ ra hoặc vừa đổi. Ông/Bà tải lại trang để xem."


@transaction.atomic
def promise_from_pile(
    opinion: Opinion,
    *,
    text: str,
    department: Department,
    due_on: date,
    is_done: bool = False,
    command_id: UUID,
    actor: Actor,
    at: datetime,
) -> Commitment:
    """Write down the promise about a matter that waits for it. The same command finds the first commitment.

    Raises ``Outdated`` when somebody wrote it down or set it aside meanwhile, else as ``make_commitment``.
    """
    permit(actor, Action.MAKE_COMMITMENT, opinion)
    if not done_before(opinion.commune_id, Action.MAKE_COMMITMENT, command_id):
        promises_are_made(opinion.dialogue)
        Opinion.objects.select_for_update().get(pk=opinion.pk)  # of two clerks at once the second waits for the first
        if not Opinion.objects.filter(waits_to_be_promised(), pk=opinion.pk).exists():
            raise Outdated(_GONE)
    return make_commitment(
        opinion.dialogue,
        text=text,
        department=department,
        due_on=due_on,
        opinion=opinion,
        is_done=is_done,
        command_id=command_id,
        actor=actor,
        at=at,
    )


@transaction.atomic
def dismiss_promise(opinion: Opinion, *, actor: Actor, at: datetime) -> None:
    """Note that nothing was promised about this matter, so that it waits for no commitment; twice is once.

    Raises ``NotYet`` outside the time of promises or once a commitment holds the matter, ``Outdated`` for a matter in
    which no promise can be.
    """
    permit(actor, Action.DISMISS_PROMISE, opinion)
    _is_open(opinion)
    if opinion.commitments.exists():
        raise NotYet("Việc này đã ghi thành cam kết. Ông/Bà theo dõi ở trang Cam kết.")
    if not Opinion.objects.filter(may_be_promised(), pk=opinion.pk).exists():
        raise Outdated(_GONE)
    if Opinion.objects.filter(pk=opinion.pk, no_promise_at__isnull=True).update(
        no_promise_at=at, no_promise_by=person(actor)
    ):
        opinion.no_promise_at, opinion.no_promise_by_id = at, person(actor)
        record(Action.DISMISS_PROMISE, actor, opinion, at=at)


@transaction.atomic
def recall_promise(opinion: Opinion, *, actor: Actor, at: datetime) -> None:
    """Let the matter wait for its commitment again; twice is once.

    Raises ``NotYet`` outside the time of promises, ``Outdated`` for a matter in which no promise can be.
    """
    permit(actor, Action.RECALL_PROMISE, opinion)
    _is_open(opinion)
    if not Opinion.objects.filter(may_be_promised(), pk=opinion.pk).exists():
        raise Outdated(_GONE)
    if Opinion.objects.filter(pk=opinion.pk, no_promise_at__isnull=False).update(
        no_promise_at=None, no_promise_by=None
    ):
        opinion.no_promise_at = opinion.no_promise_by = None
        record(Action.RECALL_PROMISE, actor, opinion, at=at)


def _is_open(opinion: Opinion) -> None:
    promises_are_made(opinion.dialogue)
    if opinion.is_sealed:
        raise Refused("Không tìm thấy việc này ở xã của Ông/Bà.")
