"""Which matters keep a paper from going out in the words of those who sent them."""

from __future__ import annotations

import pytest

from doithoai.actions.paper_facts.unchecked import refusal_of_unchecked, unchecked_matters
from doithoai.actions.papers import draft_paper, issuing_refusal
from doithoai.actions.public_texts import set_public_text
from doithoai.actions.speaker_registration import register_to_speak
from doithoai.rules.vocabulary import DocumentKind as K
from tests.paper_year import concluded, prepared
from tests.people import moment

AT = moment("09/6/2026")
ALL = {"road", "aid", "flood", "digest"}


def names(year, kind, opinion=None) -> set[str]:
    found = {one.pk for one in unchecked_matters(year.dialogue, kind, opinion)}
    return {name for name, one in year.opinions.items() if one.pk in found}


@pytest.mark.parametrize("kind", [K.OPINION_REPORT, K.ASSIGNMENT_LETTER])
def test_report_and_assignments_wait_for_every_matter_in_scope(cast, kind):
    year = prepared(cast)
    set_public_text(year.opinion("aid"), text="Hồ sơ trợ cấp.", actor=cast.clerk, at=AT)
    assert names(year, kind) == ALL - {"aid"}


def test_the_speakers_list_waits_for_the_group_of_a_speaker(cast):
    year = prepared(cast)
    slip = year.opinion("again").slip
    register_to_speak(year.conference, slip=slip, subject_line="Đường", actor=cast.reception, at=AT)
    assert names(year, K.SPEAKER_LIST) == {"road"}


def test_minutes_wait_for_what_was_treated_but_not_for_the_secretarys_own_words(cast):
    assert names(concluded(cast), K.MINUTES) == ALL


@pytest.mark.parametrize("kind", [K.WRITTEN_ANSWER, K.TRANSFER_SLIP])
def test_a_letter_waits_for_its_own_matter(cast, kind):
    year = prepared(cast)
    assert names(year, kind, year.opinion("again")) == {"road"}


def test_papers_without_matters_wait_for_nothing(cast):
    assert names(prepared(cast), K.PLAN) == set()


def test_the_sentence_names_the_matters(cast):
    year = prepared(cast)
    draft = draft_paper(year.dialogue, K.OPINION_REPORT, actor=cast.clerk, at=AT)
    codes = ", ".join(year.opinions[name].public_id[:6].upper() for name in ("road", "aid", "flood", "digest"))
    assert issuing_refusal(draft, at=AT) == refusal_of_unchecked(unchecked_matters(year.dialogue, K.OPINION_REPORT))
    assert f"Còn 4 việc in trong văn bản này chưa có bản công khai đã soát: mã {codes}." in issuing_refusal(
        draft, at=AT
    )
