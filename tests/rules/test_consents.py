"""Consents: a sentence that changes is a new version."""

from __future__ import annotations

import hashlib

import pytest

from doithoai.rules.consents import CONSENT_VERSION, CONSENTS, may_be_a_minor

PRINTS = {"2026-1": "7e457c21375e424a"}


def test_a_changed_sentence_needs_a_new_version():
    said = "|".join(f"{c.field}:{c.sentence}:{c.without}" for c in CONSENTS)
    assert hashlib.sha256(said.encode()).hexdigest()[:16] == PRINTS[CONSENT_VERSION]


def test_each_says_what_happens_without():
    assert [c.without.startswith("Nếu không: ") for c in CONSENTS] == [True, True, True]


@pytest.mark.parametrize(("born", "minor"), [(None, False), (2008, False), (2009, True), (1950, False)])
def test_who_may_be_a_minor_in_2026(born, minor):
    assert may_be_a_minor(born, 2026) is minor
