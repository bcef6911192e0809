"""Who has been heard, and how long people and leaders spoke."""

from __future__ import annotations

from doithoai.rules.fairness import Spoken, fairness
from tests.hall import hour


def test_the_figures_beside_the_chair():
    turns = [
        Spoken(hour("09:00"), hour("09:02"), "Thôn 1", True),
        Spoken(hour("09:05"), hour("09:09"), "Thôn 2", False),
        Spoken(hour("09:10"), None, "Thôn 1", True),
    ]
    found = fairness(turns, waiting=2, now=hour("09:12"))
    assert (found.villages, found.spoken, found.women) == ({"Thôn 1", "Thôn 2"}, 3, 2)
    assert (found.usual_turn, found.people, found.leaders) == (180, 480, 240)
    assert found.ends_at == hour("09:22")


def test_before_anybody_has_spoken_nothing_is_forecast():
    found = fairness([], waiting=5, now=hour("09:00"))
    assert (found.spoken, found.people, found.ends_at) == (0, 0, None)
