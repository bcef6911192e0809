"""Digests: the compiled list of opinions that the Front, an organisation or a village sends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from doithoai.actions.intake import MOST_LINES, add_opinions, happened, must_take_slips, read_matters, same_commune
from doithoai.actions.official import permit, record
from doithoai.language.folding import fold, one_line
from doithoai.models import Dialogue, Digest, Opinion, Village
from doithoai.rules.permissions import About, Actor, refusal
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action, OpinionSource

LONGEST_BODY = 200  # characters


@dataclass(frozen=True)
class DigestLine:
    """One line of a digest; ``village`` ``None`` for what concerns the whole commune."""

    text: str
    village: Village | None = None


@transaction.atomic
def receive_digest(
    dialogue: Dialogue,
    lines: Sequence[DigestLine],
    *,
    body: str,
    actor: Actor,
    at: datetime,
    command_id: UUID,
    village: Village | None = None,
    occurred_at: datetime | None = None,
) -> Digest:
    """Take in what ``body`` compiled (seed, III.1): one opinion for each line, each with its own village.

    ``village``: the digest comes from that village. Sending the same form again gives the first digest.
    Raises ``Refused``, ``NotYet`` or ``BadInput`` (field ``body``, ``matters``, ``matters-<place>`` …),
    also for a line this body has sent before.
    """
    permit(actor, Action.RECEIVE_DIGEST, About(dialogue.commune_id, village.pk if village else None))
    must_take_slips(dialogue)
    for place in {village, *(line.village for line in lines)}:
        same_commune(dialogue, place)
    _must_reach(actor, lines, village)
    name = one_line(body)
    if not name or len(name) > LONGEST_BODY:
        raise BadInput(f"Ông/Bà ghi tên đơn vị gửi, tối đa {LONGEST_BODY} chữ.", "body")
    filled = [line for line in lines if one_line(line.text)]
    texts = read_matters((line.text for line in filled), at_most=MOST_LINES)
    digest = Digest(
        commune_id=dialogue.commune_id,
        dialogue=dialogue,
        body=name,
        village=village,
        occurred_at=happened(occurred_at, at=at, year=dialogue.year),
        recorded_at=at,
        typed_by_id=actor.account_id,
        command_id=command_id,
    )
    try:
        with transaction.atomic():
            digest.save(force_insert=True)
    except IntegrityError:
        first: Digest | None = Digest.objects.of(dialogue.commune_id).filter(command_id=command_id).first()
        if first is None:
            raise
        return first
    _must_be_new(digest, lines)
    add_opinions(
        dialogue,
        [(text, line.village or village) for text, line in zip(texts, filled, strict=True)],
        source=OpinionSource.DIGEST,
        occurred_at=digest.occurred_at,
        at=at,
        digest=digest,
    )
    record(Action.RECEIVE_DIGEST, actor, digest, at=at, occurred_at=digest.occurred_at)
    return digest


def digest_lines(dialogue: Dialogue, body: str = "") -> set[tuple[str, int | None]]:
    """What digests of this dialogue hold already, as (folded text, village id); with ``body`` those of it alone. One
    statement."""
    rows = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue, digest__isnull=False)
    return set((rows.filter(digest__body=body) if body else rows).values_list("folded", "village_id"))


def _must_be_new(digest: Digest, lines: Sequence[DigestLine]) -> None:
    """Raise ``BadInput`` for a line this body has sent before: a list read in two tabs, or typed twice."""
    known = digest_lines(digest.dialogue, digest.body)
    for place, line in enumerate(lines):
        village = line.village or digest.village
        if one_line(line.text) and (fold(line.text), village.pk if village else None) in known:
            raise BadInput(
                f"Dòng {place + 1} đã có trong bản tổng hợp nhận trước của {digest.body}. Ông/Bà bỏ dòng đó rồi gửi.",
                f"matters-{place}",
            )


def _must_reach(actor: Actor, lines: Sequence[DigestLine], own: Village | None) -> None:
    """Raise ``BadInput`` for a line of a village this person may not speak for; a line without one is of ``own``."""
    for number, line in enumerate(lines, start=1):
        place = line.village
        if place is None or place == own or not one_line(line.text):
            continue
        if refusal(actor, Action.RECEIVE_DIGEST, About(place.commune_id, place.pk)):
            raise BadInput(f"Dòng {number} là của {place.name}. Ông/Bà chỉ gửi được ý kiến của thôn mình.", "matters")
