"""Rows of another table in one column of a statement that runs anyway."""

from __future__ import annotations

from typing import Any

from django.db.models import Aggregate, Func, TextField


class JsonRow(Func):
    """Columns as one JSON array. Not Django's own: that asks the database first whether it knows JSON."""

    function = "JSON_ARRAY"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self.as_sql(compiler, connection, function="JSONB_BUILD_ARRAY", **more)


class JsonRows(Aggregate):
    """All rows of a group as one JSON array."""

    function = "JSON_GROUP_ARRAY"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self.as_sql(compiler, connection, function="JSONB_AGG", **more)
