"""Where the journals of a commune stand, read from another connection than the one that writes."""

from __future__ import annotations

from doithoai.web.page_store import SqlitePositions

ONE_MORE = """
from doithoai.models import *
from doithoai.actions.official import record
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Action, Role
from tests.people import moment
dialogue = Dialogue.objects.get()
actor = Actor(commune_id=dialogue.commune_id, roles=frozenset({Role.CLERK}))
record(Action.EDIT_PLAN, actor, dialogue, at=moment("27/1/2026"))
"""


def test_a_position_moves_with_what_another_process_commits(run, filled):
    positions = SqlitePositions(str(filled / "doithoai.sqlite3"))
    before = positions.of("phong-quang")
    run("shell", "-v", "0", "-c", ONE_MORE)
    assert (before, positions.of("phong-quang")) == ((5, 1), (6, 1))


def test_a_page_above_the_communes_moves_with_any_of_them(run, filled):
    assert SqlitePositions(str(filled / "doithoai.sqlite3")).of("tinh") == (5, 1)
