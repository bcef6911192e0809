"""What the memory reads of earlier years: opinions of dialogues before, and rows of the office's own lists."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Prefetch, QuerySet

from doithoai.models import Commitment, EarlierMatter, Opinion, RaisedBefore
from doithoai.rules.vocabulary import Scope


def opinions_before(commune_id: int, year: int, after: int, limit: int) -> list[tuple[int, str]]:
    """Key and words of matters of dialogues before ``year``, by their keys from ``after`` on. One statement."""
    rows = Opinion.objects.of(commune_id).matters().leads().filter(dialogue__year__lt=year, scope=Scope.IN_SCOPE)
    return list(rows.filter(pk__gt=after).order_by("pk").values_list("pk", "received_text")[:limit])


def rows_after(commune_id: int, year: int, after: int, limit: int) -> list[tuple[int, str]]:
    """Key and words of rows of lists of years before ``year``, by their keys from ``after`` on. One statement, none for
    no ``limit``."""
    rows = EarlierMatter.objects.of(commune_id).filter(year__lt=year, pk__gt=after)
    return list(rows.values_list("pk", "text")[:limit]) if limit > 0 else []


def earlier_by_key(commune_id: int, keys: Collection[int]) -> dict[int, Opinion | EarlierMatter]:
    """Those of ``keys`` that are still there: positive ones are opinions, negative ones rows of lists. At most three
    statements."""
    opinions = _opinions(Opinion.objects.of(commune_id).matters().filter(pk__in=[key for key in keys if key > 0]))
    rows = EarlierMatter.objects.of(commune_id).filter(pk__in=[-key for key in keys if key < 0])
    found: dict[int, Opinion | EarlierMatter] = {one.pk: one for one in opinions}
    return found | {-one.pk: one for one in rows.select_related("village")}


def earlier_named(commune_id: int, name: str) -> Opinion | EarlierMatter | None:
    """What a form names: ``y-<public id>`` an opinion, ``d-<public id>`` a row of a list. One statement."""
    which, _, public_id = name.partition("-")
    if which == "d":
        row: EarlierMatter | None = EarlierMatter.objects.of(commune_id).filter(public_id=public_id).first()
        return row
    opinions = Opinion.objects.of(commune_id).matters().filter(public_id=public_id)
    opinion: Opinion | None = opinions.select_related("dialogue").first()
    return opinion


def links_of(opinion: Opinion) -> list[RaisedBefore]:
    """The earlier years a person found for a matter, the oldest first. At most three statements."""
    rows = RaisedBefore.objects.of(opinion.commune_id).filter(opinion=opinion.lead_id)
    earlier = _opinions(Opinion.objects.all())
    rows = rows.select_related("earlier_matter__village").prefetch_related(
        Prefetch("earlier_opinion", queryset=earlier)
    )
    return list(rows)


def _opinions(rows: QuerySet[Opinion]) -> QuerySet[Opinion]:
    promises = Prefetch("commitments", queryset=Commitment.objects.order_by("due_on", "pk"))
    return rows.select_related("dialogue", "village", "answer").prefetch_related(promises)
