"""Somebody speaks about a matter that was merged into another: the chair sees the one that carries the answer."""

from __future__ import annotations

from doithoai.actions.speaker_registration import register_to_speak
from doithoai.actions.speaking import call_next
from doithoai.phases.conference.table import table_of
from tests.hall import hour, open_hall, sent, slip


def test_the_chair_decides_about_the_lead_of_a_merged_matter(cast):
    conference = open_hall(cast)
    lead = sent(cast, conference)
    speaks = slip(cast, conference, "Trần Thị Thí Dụ")
    sent(cast, conference, slip=speaks, merged_into=lead)
    register_to_speak(conference, slip=speaks, actor=cast.reception, at=hour("08:05"))
    call_next(conference, actor=cast.chair, at=hour("08:30"))
    assert table_of(conference).matter == lead
