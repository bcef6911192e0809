"""The room of the answers, eleven days before the conference."""

from __future__ import annotations

import pytest

from doithoai.models import Dialogue
from tests.matters import dialogue_of


@pytest.fixture
def dialogue(cast, at_calendar) -> Dialogue:
    at_calendar("01/6/2026", "09:00")
    return dialogue_of(cast)
