"""Tick: one command, any number of times; a simulated moment only where the data is a demo's."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from doithoai.models import Commune, Contact, Dialogue, JournalEntry, OpinionSlip
from doithoai.rules.vocabulary import DialogueStage
from tests.people import moment

AT = moment("12/6/2026")


@pytest.fixture
def old_slip(cast):
    Commune.objects.update(is_demo=True)
    dialogue = Dialogue.objects.create(commune=cast.commune, year=2026, stage=DialogueStage.CLOSED, created_at=AT)
    contact = Contact(commune=cast.commune)
    contact.put(cast.commune.slug, {"name": "Nguyễn Văn Thí Dụ", "phone": "+84912345678"})
    contact.save()
    return OpinionSlip.objects.create(
        commune=cast.commune,
        dialogue=dialogue,
        channel="paper",
        contact=contact,
        code_index="x",
        consent_version="1",
        occurred_at=AT,
        recorded_at=AT,
        command_id="00000000-0000-4000-8000-000000000001",
        fingerprint="",
    )


@pytest.mark.parametrize(("at", "left"), [("2027-12-31T08:00", 1), ("2028-01-01T08:00", 0)])
def test_contact_data_goes_a_year_after_the_year_of_a_closed_dialogue(old_slip, settings, at, left):
    call_command("tick", "--at", at, verbosity=0)
    assert Contact.objects.count() == left


def test_the_slip_stays_without_its_contact_and_the_purge_is_recorded(old_slip, settings):
    call_command("tick", "--at", "2028-01-01T08:00", verbosity=0)
    call_command("tick", "--at", "2028-01-01T08:00", verbosity=0)
    old_slip.refresh_from_db()
    entries = [(entry.action.value, entry.details) for entry in JournalEntry.objects.all()]
    assert (old_slip.contact, entries) == (None, [("purge_contacts", {"rows": 1, "files": 0})])


def test_a_simulated_moment_is_refused_where_a_real_commune_is(cast, settings):
    with pytest.raises(CommandError, match="Lịch giả lập chỉ dùng cho dữ liệu mẫu."):
        call_command("tick", "--at", "2028-01-01T08:00", verbosity=0)
