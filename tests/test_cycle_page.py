"""docs/cycle.md is what the code says."""

from __future__ import annotations

import pytest

from doithoai.rules.dialogue_flow import DIALOGUE_FLOW
from tools.draw_cycle import FLOWS, PAGE, drawing, page


def test_the_page_is_the_one_the_code_draws():
    assert PAGE.read_text() == page()


@pytest.mark.parametrize("flow", [flow for _, _, flow in FLOWS], ids=[title for title, _, _ in FLOWS])
def test_every_move_is_drawn_once(flow):
    moves = [f"    {old} --> {new}" for old in flow for new in flow[old]]
    lines = drawing(flow).splitlines()
    assert sorted(moves) == sorted(line for line in lines if "-->" in line and "[*]" not in line)


def test_a_stage_without_a_way_out_ends():
    assert "    closed --> [*]" in drawing(DIALOGUE_FLOW).splitlines()
