"""On SQLite the words of opinions are found through an index of their own, kept by the database itself.

It holds the folded words and no second copy of the texts; ``OpinionQuerySet.saying`` asks it. PostgreSQL looks through
the column (docs/decisions/0012-search.md).
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import migrations

_OPINIONS, _WORDS = "doithoai_opinion", "doithoai_opinion_words"
# ruff: noqa: S608 – our own table names
_FORGET = f"INSERT INTO {_WORDS}({_WORDS}, rowid, folded) VALUES ('delete', old.id, old.folded);"
_NOTE = f"INSERT INTO {_WORDS}(rowid, folded) VALUES (new.id, new.folded);"

SQLITE = [
    f"""CREATE VIRTUAL TABLE {_WORDS} USING fts5(
        folded, content='{_OPINIONS}', content_rowid='id', tokenize='unicode61 remove_diacritics 0')""",
    f"CREATE TRIGGER opinion_words_noted AFTER INSERT ON {_OPINIONS} BEGIN {_NOTE} END",
    f"CREATE TRIGGER opinion_words_changed AFTER UPDATE OF folded ON {_OPINIONS} BEGIN {_FORGET} {_NOTE} END",
    f"CREATE TRIGGER opinion_words_forgotten AFTER DELETE ON {_OPINIONS} BEGIN {_FORGET} END",
    f"INSERT INTO {_WORDS}({_WORDS}) VALUES ('rebuild')",
]


def index(apps: Any, schema_editor: Any) -> None:
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else ():
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("doithoai", "0002_guard_the_journal")]

    operations: ClassVar = [migrations.RunPython(index, migrations.RunPython.noop)]
