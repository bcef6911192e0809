"""The only place that reads a clock. A demo may run on a simulated calendar; real data never does."""

from __future__ import annotations

import time
from datetime import date, datetime, timedelta

from django.conf import settings

from doithoai.language.dates import VIETNAM

_started = time.monotonic()


def now() -> datetime:
    """This moment in Vietnam. With ``DOITHOAI_NOW`` set, the simulated day goes on from there."""
    if settings.SIMULATED_NOW is None:
        return datetime.now(tz=VIETNAM)
    base: datetime = settings.SIMULATED_NOW
    if base.tzinfo is None:
        base = base.replace(tzinfo=VIETNAM)
    return base.astimezone(VIETNAM) + timedelta(seconds=time.monotonic() - _started)


def restart() -> None:
    """The simulated day begins anew, for whoever sets ``SIMULATED_NOW`` while the program runs."""
    global _started
    _started = time.monotonic()


def today() -> date:
    """The day in Vietnam: legal days end at 24:00 there, wherever the server stands."""
    return now().date()
