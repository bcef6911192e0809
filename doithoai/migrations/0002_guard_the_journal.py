"""The database itself refuses to change or delete an entry of the journal, whoever asks."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations

TABLE = "doithoai_journalentry"

SQLITE = [
    f"""CREATE TRIGGER journal_is_append_only_{verb.lower()} BEFORE {verb} ON {TABLE}
        BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END"""
    for verb in ("UPDATE", "DELETE")
]

POSTGRESQL = [
    """CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'journal entries are never changed'; END $$""",
    f"""CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {TABLE}
        FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()""",
]


def guard(apps: Any, schema_editor: Any) -> None:
    statements = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for statement in statements:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("doithoai", "0001_initial")]

    operations: ClassVar = [migrations.RunPython(guard, migrations.RunPython.noop)]
