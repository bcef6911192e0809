"""The same on the way there: pages that only a plan, a queue, a hall in session or fresh conclusions show."""

from __future__ import annotations

from contextlib import ExitStack

import pytest

from tests.walk.addresses import addresses
from tests.walk.machine import serving

DAYS = {
    "planned": ("", "van-phong", "thon-7"),
    "collected": ("", "van-phong", "mat-tran", "thon-7"),
    "prepared": ("van-phong", "chu-tri", "kinh-te", "truong-kinh-te"),
    "in-session": ("", "chu-tri", "thu-ky", "tiep-nhan"),
    "concluded": ("", "van-phong", "thu-ky"),
}


@pytest.fixture(scope="module")
def at_stage(demo):
    """``at_stage("collected")``: its folder and the address of its server."""
    with ExitStack() as servers:
        known = {}

        def found(stage):
            if stage not in known:
                folder = demo(stage)
                known[stage] = folder, servers.enter_context(serving(folder))
            return known[stage]

        yield found


@pytest.mark.parametrize(("stage", "role"), [(stage, role) for stage, roles in DAYS.items() for role in roles])
def test_everything_a_role_may_open_on_that_day(at_stage, tour, at_work, stage, role):
    folder, base = at_stage(stage)
    person = at_work(base, folder, role)
    wrong = tour.walks(person, f"{stage}, {role or 'citizen'}", addresses(folder.path))
    person.leaves()
    assert wrong == [], "\n".join(wrong)
