"""The journal: numbered without gaps, chained, and closed to everybody who would rewrite it."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from doithoai.actions.official import permit, record
from doithoai.models import Dialogue, JournalEntry
from doithoai.models.journal import GENESIS, chain_holds, hash_of
from doithoai.rules.refusals import Refused
from doithoai.rules.vocabulary import Action
from tests.people import moment

AT = moment("26/1/2026")


@pytest.fixture
def dialogue(cast):
    return Dialogue.objects.create(commune=cast.commune, year=2026, created_at=AT)


def entries(dialogue):
    return list(JournalEntry.objects.filter(journal__dialogue=dialogue).order_by("seq"))


def test_entries_are_numbered_from_one_without_gap(cast, dialogue):
    for _ in range(3):
        record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT)
    assert [entry.seq for entry in entries(dialogue)] == [1, 2, 3]


def test_each_entry_carries_the_hash_of_the_one_before(cast, dialogue):
    for _ in range(3):
        record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT)
    chain = entries(dialogue)
    assert [entry.prev_hash for entry in chain] == [GENESIS, chain[0].hash, chain[1].hash]


def test_a_hash_can_be_computed_again_from_the_stored_row(cast, dialogue):
    record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT, section="purpose", parts=3)
    (stored,) = entries(dialogue)
    assert hash_of(stored) == stored.hash


def test_a_chain_holds_until_an_entry_says_something_else(cast, dialogue):
    for _ in range(3):
        record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT)
    chain = entries(dialogue)
    whole = chain_holds(chain)
    chain[1].details = {"section": "other"}
    assert (whole, chain_holds(chain), chain_holds(chain[2:])) == (True, False, True)


def test_an_entry_that_follows_another_one_breaks_the_chain(cast, dialogue):
    for _ in range(2):
        record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT)
    first, second = entries(dialogue)
    second.prev_hash = GENESIS
    second.hash = hash_of(second)
    assert (chain_holds([second]), chain_holds([first, second])) == (True, False)


@transaction.atomic
def record_and_fail(cast, dialogue):
    record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT)
    raise ZeroDivisionError


def test_a_number_taken_in_a_failed_transaction_is_given_again(cast, dialogue):
    with pytest.raises(ZeroDivisionError):
        record_and_fail(cast, dialogue)
    record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT)
    assert [entry.seq for entry in entries(dialogue)] == [1]


@pytest.mark.parametrize("rewrite", [lambda rows: rows.update(action="assign"), lambda rows: rows.delete()])
def test_the_database_refuses_to_change_or_delete_an_entry(cast, dialogue, rewrite):
    record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT)
    with pytest.raises(DatabaseError), transaction.atomic():
        rewrite(JournalEntry.objects.all())
    assert [entry.action for entry in entries(dialogue)] == [Action.EDIT_PLAN]


@pytest.mark.parametrize("content", ["Nguyễn Văn Thí Dụ", "đường hỏng", "a b", "x" * 121])
def test_contents_do_not_get_into_the_journal(cast, dialogue, content):
    with pytest.raises(ValueError, match="not a plain code"):
        record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT, note=content)


def test_recording_costs_two_statements(cast, dialogue, statements):
    record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT)
    with statements(2):
        record(Action.EDIT_PLAN, cast.clerk, dialogue, at=AT)


def test_somebody_without_the_role_reads_who_may(cast, dialogue):
    with pytest.raises(Refused, match="Chỉ Văn phòng HĐND và UBND được soạn kế hoạch."):
        permit(cast.officer, Action.EDIT_PLAN, dialogue)


def test_somebody_of_another_commune_learns_nothing(cast, neighbour, dialogue):
    with pytest.raises(Refused, match="Không tìm thấy việc này ở xã của Ông/Bà."):
        permit(neighbour.clerk, Action.EDIT_PLAN, dialogue)
