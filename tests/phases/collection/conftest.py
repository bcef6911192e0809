"""The room of the slips, while they are coming in."""

from __future__ import annotations

import pytest

from doithoai.models import Dialogue
from tests.intake import taking_slips


@pytest.fixture
def dialogue(cast, at_calendar) -> Dialogue:
    at_calendar("28/5/2026", "10:00")
    return taking_slips(cast)
