"""A note for the chair alone: kept, read by few, gone with the contact data."""

from __future__ import annotations

import pytest

from doithoai.actions.chair_notes import note_for_chair
from doithoai.actions.papers import draft_paper
from doithoai.actions.retention import purge_contacts
from doithoai.models import ChairNote, Dialogue, JournalEntry, Paper
from doithoai.models.shredding import shred_opinion
from doithoai.rules.refusals import BadInput, Refused
from doithoai.rules.vocabulary import Action, DialogueStage, DocumentKind
from doithoai.web.actors import system_of
from tests.matters import AT, agreed, assigned, dialogue_of, matter
from tests.pages import plain
from tests.people import moment

NOTE = "Năm ngoái đã hứa, bà con còn giận"
ROOT = "/phong-quang/lam-viec/2026/tra-loi/"


@pytest.fixture
def opinion(cast):
    return assigned(cast, matter(cast, dialogue_of(cast)))


def noted(cast, opinion, note=NOTE):
    note_for_chair(opinion, note=note, actor=cast.clerk, at=AT)


def test_the_same_note_again_changes_nothing_and_the_journal_keeps_no_word(cast, opinion):
    noted(cast, opinion)
    noted(cast, opinion)
    kept = JournalEntry.objects.filter(action=Action.NOTE_FOR_CHAIR)
    assert ([one.details for one in kept], ChairNote.objects.get().text) == ([{"is_there": True}], NOTE)


def test_an_empty_note_takes_it_away(cast, opinion):
    noted(cast, opinion)
    noted(cast, opinion, " ")
    assert ChairNote.objects.count() == 0


def test_a_department_writes_none_and_a_long_one_is_refused(cast, opinion):
    with pytest.raises(Refused):
        note_for_chair(opinion, note=NOTE, actor=cast.head, at=AT)
    with pytest.raises(BadInput):
        noted(cast, opinion, "dài " * 200)


@pytest.mark.parametrize(
    ("who", "reads"),
    [("clerk", True), ("chair", True), ("reception", False), ("officer", False), ("head", False), ("front", False)],
)
def test_who_reads_it_on_the_page_of_the_matter(cast, sign_in, at_calendar, opinion, who, reads):
    at_calendar("01/6/2026", "09:00")
    noted(cast, opinion)
    page = plain(sign_in(cast, who).get(f"{ROOT}y-kien/{opinion.public_id}/"))
    assert (NOTE in page) == reads


@pytest.mark.parametrize(("who", "reads"), [("chair", True), ("clerk", True), ("officer", False)])
def test_a_note_on_a_merged_opinion_is_read_with_the_lead(cast, sign_in, at_calendar, opinion, who, reads):
    at_calendar("01/6/2026", "09:00")
    noted(cast, matter(cast, opinion.dialogue, village=1, merged_into=opinion))
    page = plain(sign_in(cast, who).get(f"{ROOT}y-kien/{opinion.public_id}/"))
    assert (NOTE in page, "Ý kiến gộp, Thôn 2" in page) == (reads, reads)


def test_the_leader_who_approves_reads_it_too(cast, sign_in, at_calendar):
    at_calendar("01/6/2026", "09:00")
    lead = agreed(cast, matter(cast, dialogue_of(cast))).opinion
    noted(cast, matter(cast, lead.dialogue, village=1, merged_into=lead))
    assert NOTE in plain(sign_in(cast, "chair").get(f"{ROOT}duyet/"))


def test_it_goes_with_the_contact_data(cast, opinion):
    noted(cast, opinion)
    draft_paper(opinion.dialogue, DocumentKind.BRIEFING_BOOK, actor=cast.clerk, at=AT)
    Dialogue.objects.update(stage=DialogueStage.CLOSED)
    purge_contacts(cast.commune, actor=system_of(cast.commune), at=moment("01/1/2027"))
    assert ChairNote.objects.count() == 1
    purge_contacts(cast.commune, actor=system_of(cast.commune), at=moment("01/1/2028"))
    assert (ChairNote.objects.count(), Paper.objects.count()) == (0, 0)


def test_a_shredded_matter_takes_it_along(cast, opinion):
    noted(cast, opinion)
    shred_opinion(opinion)
    assert ChairNote.objects.count() == 0
