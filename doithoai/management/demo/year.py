"""The year as a story of stages; any of them may be the last one told."""

from __future__ import annotations

from datetime import datetime

from doithoai.management.demo import after, before, earlier, last_year, matters, paper_slips, preparing
from doithoai.management.demo.hall import Sitting
from doithoai.management.demo.world import World, at

#: The stages by the names of the command line, each with the moment at which the demo's calendar then stands.
STAGES: dict[str, datetime] = {
    "planned": at("29/1/2026", "08:15"),
    "announced": at("28/5/2026", "08:15"),
    "collected": at("10/6/2026", "07:30"),
    "prepared": at("11/6/2026", "16:30"),
    "in-session": at("12/6/2026", "09:14"),
    "concluded": at("15/6/2026", "11:00"),
    "results-published": at("20/6/2026", "08:15"),
    "followed-up": at("15/7/2026", "08:15"),
}


def walk(world: World, stage: str) -> datetime:
    """Walk the year of ``world`` up to ``stage``; returns the moment at which the calendar stands then."""
    told = list(STAGES)[: list(STAGES).index(stage) + 1]
    asked = matters.load()
    past = last_year.walk(world)
    dialogue = before.plan(world)
    moment = STAGES[stage]
    if "announced" in told:
        earlier.bring(world)
        last_year.keep(world, past)
        before.announce(world, dialogue)
    if "collected" in told:
        before.collect(world, dialogue, asked)
    if "prepared" in told:
        paper_slips.lay_aside(world, dialogue)
        preparing.prepare(world, dialogue, asked)
    if "in-session" in told:
        sitting = Sitting(world, dialogue, asked)
        spoken_at = sitting.until_somebody_speaks()
        moment = spoken_at if stage == "in-session" else moment
    if "concluded" in told:
        sitting.to_the_end()
        dialogue.refresh_from_db()
        after.conclude(world, dialogue, asked)
    if "results-published" in told:
        dialogue.refresh_from_db()
        after.publish(world, dialogue)
    if "followed-up" in told:
        dialogue.refresh_from_db()
        after.follow_up(world, dialogue, asked)
    return moment
