"""Who most often opens the pages of a step."""

from __future__ import annotations

import pytest
from django.test import Client


@pytest.fixture
def clerk(cast, sign_in) -> Client:
    return sign_in(cast, "clerk")
