"""The room of the slips, while they are coming in."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.printed_slips import print_slips
from doithoai.models import Dialogue
from tests.intake import AT, taking_slips


@pytest.fixture
def dialogue(cast, at_calendar) -> Dialogue:
    at_calendar("28/5/2026", "10:00")
    return taking_slips(cast)


@pytest.fixture
def sheets(cast, dialogue):
    print_slips(dialogue, dict.fromkeys(cast.villages, 10), actor=cast.clerk, at=AT, command_id=uuid4())
    return dialogue


@pytest.fixture
def office(cast, sheets, sign_in):
    return sign_in(cast, "clerk")
