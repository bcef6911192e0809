"""Queries whose SQL is made once for a process; later runs only fill in the values.

Putting a query together costs Django many times what SQLite needs to answer it, and a public page that was just
changed is made anew for the next reader. The rows are read exactly as a QuerySet reads them.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce
from django.db.models.query import ValuesListIterable

Row = tuple[Any, ...]


class Slot(Value):
    """A place for a number or a text in a prepared query: ``filter(commune_id=Slot("commune"))``."""

    def __init__(self, name: str) -> None:
        super().__init__(name)

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        return "%s", [self]


def unread(column: str) -> Coalesce:
    """A day or moment that ``raw`` leaves as text: SQLite's driver would read every one of a plain column."""
    return Coalesce(column, column)


class Prepared:
    """``Prepared(lambda: Village.objects.filter(commune_id=Slot("commune")))(commune=3)`` gives a list.

    The function is called at the first run, when all models are loaded. Values are passed to the database as they
    are: whole numbers and texts. No ``prefetch_related``; an ``__in`` has a fixed number of slots.
    """

    def __init__(self, made: Callable[[], QuerySet[Any, Any]]) -> None:
        self._made = made
        self._ready: dict[str, _Ready] = {}
        self._lock = threading.Lock()

    def __call__(self, **values: int | str) -> list[Any]:
        ready = self._compiled()
        return ready.read(ready.raw(values))

    def raw(self, **values: int | str) -> list[Row]:
        """The rows as the database gives them: to be told apart from those already known before they are read."""
        return self._compiled().raw(values)

    def read(self, rows: list[Row]) -> list[Any]:
        """What ``raw`` gave, as the query gives it."""
        return self._compiled().read(rows)

    def _compiled(self) -> _Ready:
        vendor = connection.vendor
        if vendor not in self._ready:
            self._ready[vendor] = _Ready(self._queryset())
        return self._ready[vendor]

    def _queryset(self) -> QuerySet[Any, Any]:
        with self._lock:
            if not hasattr(self, "_base"):
                self._base = self._made()
        return self._base


class _Ready:
    """A compiled query: its SQL, its parameters with the slots among them, how its columns are converted."""

    def __init__(self, queryset: QuerySet[Any, Any]) -> None:
        self.queryset = queryset
        self.compiler = queryset.query.get_compiler(queryset.db)
        self.sql, self.params = self.compiler.as_sql()
        self.converters = self.compiler.get_converters([one[0] for one in self.compiler.select])

    def raw(self, values: dict[str, int | str]) -> list[Row]:
        filled = [values[one.value] if isinstance(one, Slot) else one for one in self.params]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, filled)
            found: list[Row] = cursor.fetchall()
        return found

    def read(self, rows: list[Row]) -> list[Any]:
        if self.queryset._iterable_class is ValuesListIterable:
            return list(map(tuple, self.compiler.apply_converters(rows, self.converters)))
        compiler = _twin(self.compiler)
        compiler.execute_sql = lambda *args, **kwargs: [rows]
        compiler.get_converters = lambda expressions: self.converters
        query = _twin(self.queryset.query)
        query.get_compiler = lambda *args, **kwargs: compiler
        fresh = _twin(self.queryset)
        fresh._query = query
        return list(fresh)


def _twin(thing: Any) -> Any:
    # Not copy.copy: that would run the query, because pickling one does.
    twin = object.__new__(type(thing))
    twin.__dict__ = thing.__dict__.copy()
    return twin
