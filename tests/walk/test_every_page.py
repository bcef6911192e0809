"""The year when all is done: every address for every role. Nothing breaks, no dead links, axe finds nothing."""

from __future__ import annotations

import pytest

from tests.walk.addresses import addresses
from tests.walk.machine import serving

ROLES = (
    "",
    "van-phong",
    "chu-tri",
    "thu-ky",
    "tiep-nhan",
    "kinh-te",
    "truong-kinh-te",
    "thon-7",
    "mat-tran",
    "quan-tri",
    "theo-doi",
)


@pytest.fixture(scope="module")
def year(demo):
    folder = demo("followed-up")
    with serving(folder) as base:
        yield folder, base


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role or "citizen")
def test_everything_a_role_may_open(year, tour, at_work, role):
    folder, base = year
    person = at_work(base, folder, role)
    wrong = tour.walks(person, role or "citizen", addresses(folder.path))
    person.leaves()
    assert wrong == [], "\n".join(wrong)
