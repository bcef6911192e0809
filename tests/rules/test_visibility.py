"""No row of AUDIENCE is an empty promise: every field of it is shown somewhere through ``show``."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

import doithoai
from doithoai.rules.visibility import AUDIENCE

PACKAGE = Path(doithoai.__file__).parent


@cache
def shown() -> dict[str, set[str]]:
    """thing → the names of the fields with which ``show`` is called."""
    found: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "show":
                thing = call.args[0]
                assert isinstance(thing, ast.Constant), f"{path}: show() names its thing as a word"
                found.setdefault(thing.value, set()).update(one.arg for one in call.keywords if one.arg)
    return found


@pytest.mark.parametrize("thing", AUDIENCE)
def test_every_row_is_used(thing):
    assert set(AUDIENCE[thing]) - shown().get(thing, set()) == set()


def test_nothing_is_shown_that_the_table_does_not_know():
    assert {thing: fields - set(AUDIENCE[thing]) for thing, fields in shown().items()} == {
        thing: set() for thing in shown()
    }
