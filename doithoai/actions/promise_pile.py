"""What waits to be written down as a promise and is none: set aside with who and when, and brought back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from doithoai.actions.commitments import promises_are_made
from doithoai.actions.official import permit, person, record
from doithoai.models import Opinion
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import NotYet, Refused
from doithoai.rules.vocabulary import Action


@transaction.atomic
def dismiss_promise(opinion: Opinion, *, actor: Actor, at: datetime) -> None:
    """Note that nothing was promised about this matter, so that it waits for no commitment; twice is once.

    Raises ``NotYet`` outside the time of promises, or once a commitment holds the matter.
    """
    permit(actor, Action.DISMISS_PROMISE, opinion)
    _is_open(opinion)
    if opinion.commitments.exists():
        raise NotYet("Việc này đã ghi thành cam kết. Ông/Bà theo dõi ở trang Cam kết.")
    if Opinion.objects.filter(pk=opinion.pk, no_promise_at__isnull=True).update(
        no_promise_at=at, no_promise_by=person(actor)
    ):
        opinion.no_promise_at, opinion.no_promise_by_id = at, person(actor)
        record(Action.DISMISS_PROMISE, actor, opinion, at=at)


@transaction.atomic
def recall_promise(opinion: Opinion, *, actor: Actor, at: datetime) -> None:
    """Let the matter wait for its commitment again; twice is once. Raises ``NotYet`` outside the time of promises."""
    permit(actor, Action.RECALL_PROMISE, opinion)
    _is_open(opinion)
    if Opinion.objects.filter(pk=opinion.pk, no_promise_at__isnull=False).update(
        no_promise_at=None, no_promise_by=None
    ):
        opinion.no_promise_at = opinion.no_promise_by = None
        record(Action.RECALL_PROMISE, actor, opinion, at=at)


def _is_open(opinion: Opinion) -> None:
    promises_are_made(opinion.dialogue)
    if opinion.is_sealed:
        raise Refused("Không tìm thấy việc này ở xã của Ông/Bà.")
