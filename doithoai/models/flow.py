"""What every row has in common: its commune, its public id, and moves that only one person can win."""

from __future__ import annotations

import secrets
from typing import Any, ClassVar, Self

from django.db import models

from doithoai.rules.flow import Flow, check_move
from doithoai.rules.permissions import About
from doithoai.rules.refusals import Outdated
from doithoai.rules.slip_code import LETTERS
from doithoai.rules.vocabulary import Retention, Word


def new_public_id() -> str:
    """A random id of 12 letters (60 bits): addresses must not count, and must not be guessable."""
    return "".join(secrets.choice(LETTERS) for _ in range(12)).lower()


class WordField(models.CharField):
    """Stores a ``Word`` by its code and gives the ``Word`` back, so that ``opinion.state.label`` just works."""

    def __init__(self, words: type[Word] | None = None, **kwargs: Any) -> None:
        self.words = words
        kwargs.setdefault("max_length", 32)
        super().__init__(**kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        # Migrations only need the column: labels may change without one.
        name, _path, args, kwargs = super().deconstruct()
        if isinstance(kwargs.get("default"), Word):
            kwargs["default"] = kwargs["default"].value
        return name, "django.db.models.CharField", args, kwargs

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Word | str | None:
        return self.words(value) if value and self.words else value

    def to_python(self, value: Any) -> Any:
        return self.words(value) if value and self.words and not isinstance(value, Word) else value

    def get_prep_value(self, value: Any) -> Any:
        return value.value if isinstance(value, Word) else value


class OfCommuneQuerySet(models.QuerySet[Any]):
    """Every query starts from a commune."""

    def of(self, commune: Any) -> Self:
        return self.filter(commune_id=getattr(commune, "pk", commune))


class OfCommune(models.Model):
    """A fact that belongs to exactly one commune."""

    #: How long rows are kept; the data inventory and its test read it.
    retention: ClassVar[Retention] = Retention.RECORD

    commune = models.ForeignKey("doithoai.Commune", on_delete=models.PROTECT, related_name="+")

    #: The field through which this row belongs to a dialogue; empty for what is the commune's own.
    within: ClassVar[str] = ""

    objects = OfCommuneQuerySet.as_manager()

    class Meta:
        abstract = True

    def dialogue_of(self) -> Any:
        """The dialogue in whose journal acts on this row stand; ``None`` for the commune's own journal."""
        nearer = getattr(self, self.within) if self.within else None
        return nearer.dialogue_of() if nearer is not None else None

    def about(self) -> About:
        """Whose matter this is, for ``permit``. Models with a village or a department say more."""
        return About(commune_id=self.commune_id)


class Flowing(models.Model):
    """A row whose axes move by compare-and-swap: whoever comes second hears so and overwrites nothing."""

    #: axis (field name) → what may follow what
    flows: ClassVar[dict[str, Flow]] = {}

    class Meta:
        abstract = True

    def move_to(self, new: Word, *, axis: str = "state", **changes: Any) -> None:
        """Move ``axis`` from the state this object was read in to ``new``, writing ``changes`` with it.

        Raises ``Refused`` when the flow does not know the move, ``Outdated`` when the row has moved meanwhile.
        """
        old: Word = getattr(self, axis)
        check_move(self.flows[axis], old, new)
        rows = type(self)._base_manager.filter(pk=self.pk, **{axis: old})
        if rows.update(**{axis: new}, **changes) != 1:
            raise Outdated(
                "Người khác vừa làm việc này. Ông/Bà tải lại trang để xem kết quả, rồi làm tiếp nếu còn cần."
            )
        for name, value in {axis: new, **changes}.items():
            setattr(self, name, value)
