"""Draw docs/cycle.md from the code: what may follow what, and what is due at each stage. A test compares the two.

.venv/bin/python tools/draw_cycle.py
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from doithoai.rules.answer_flow import ANSWER_FLOW
from doithoai.rules.calendar import built_in_calendar
from doithoai.rules.commitment_flow import COMMITMENT_FLOW
from doithoai.rules.dialogue_flow import DIALOGUE_FLOW
from doithoai.rules.duties import checklist
from doithoai.rules.duty import Duty
from doithoai.rules.duty_facts import Body, Facts, Place
from doithoai.rules.first_duty import CONSEQUENCE
from doithoai.rules.flow import Flow
from doithoai.rules.opinion_flow import OPINION_FLOW, SCOPE_FLOW, VISIBILITY_FLOW
from doithoai.rules.speaking_flow import TURN_FLOW
from doithoai.rules.vocabulary import DialogueStage, DocumentKind, Due

PAGE = Path(__file__).parents[1] / "docs" / "cycle.md"
FLOWS: tuple[tuple[str, str, Flow], ...] = (
    ("The dialogue", "rules/dialogue_flow.py", DIALOGUE_FLOW),
    ("An opinion: how far the office is", "rules/opinion_flow.py", OPINION_FLOW),
    ("An opinion: its scope", "rules/opinion_flow.py", SCOPE_FLOW),
    ("An opinion: who may see it", "rules/opinion_flow.py", VISIBILITY_FLOW),
    ("An answer", "rules/answer_flow.py", ANSWER_FLOW),
    ("A promise", "rules/commitment_flow.py", COMMITMENT_FLOW),
    ("A turn to speak", "rules/speaking_flow.py", TURN_FLOW),
)
_HEAD = """# The cycle

Drawn from the code by `tools/draw_cycle.py`; a test fails when the two differ. Every axis is one dict: a move that is
not in it is refused with a sentence, and of two people who move the same row at once the second is told so.
"""
_CONFERENCE = date(2026, 6, 12)


def page() -> str:
    """The whole page as Markdown with Mermaid drawings."""
    parts = [_HEAD]
    for title, source, flow in FLOWS:
        parts.append(f"## {title}\n\n`doithoai/{source}`\n\n```mermaid\n{drawing(flow)}\n```\n")
    return "\n".join([*parts, *_duties()])


def drawing(flow: Flow) -> str:
    """One flow as a Mermaid state diagram: the labels people read, the moves the program knows."""
    first = next(iter(flow))
    lines = ["stateDiagram-v2", *(f'    state "{state.label}" as {state}' for state in flow), f"    [*] --> {first}"]
    for old in flow:
        lines += [f"    {old} --> {new}" for new in type(old) if new in flow[old]]
        if not flow[old]:
            lines.append(f"    {old} --> [*]")
    return "\n".join(lines)


def _duties() -> Iterator[str]:
    yield (
        "## What is due at each stage\n\n"
        "`doithoai/rules/duties.py`, for a conference on 12/6/2026 with something of every kind to do. "
        "A duty of the law or of a Party rule is marked §; `rules/first_duty.py` says which comes first.\n"
    )
    for stage in (None, *DialogueStage):
        rows = _rows(stage)
        if rows:
            head = "| Ai | Việc | Chậm nhất | Vì sao |\n|---|---|---|---|"
            yield "\n".join([f"### {stage.label if stage else 'Chưa mở đợt'}\n", head, *rows]) + "\n"
    left = [f"| {_mark(due)}{due.label} | {CONSEQUENCE[due].sentence} |" for due in Due]
    yield "\n".join(["## What happens if a duty is left\n", "| Việc | Hậu quả |\n|---|---|", *left]) + "\n"


def _rows(stage: DialogueStage | None) -> list[str]:
    found = checklist(_busy(stage), built_in_calendar())
    return [
        f"| {_who(duty)} | {_mark(duty.due)}{duty.due.label} | {_day(duty.due_on)} | {duty.why} |" for duty in found
    ]


def _busy(stage: DialogueStage | None) -> Facts:
    """A dialogue in which everything that can be due at this stage is."""
    after = stage in (DialogueStage.CONCLUDED, DialogueStage.RESULTS_PUBLISHED, DialogueStage.CLOSED)
    told = stage in (DialogueStage.ANNOUNCED, DialogueStage.IN_SESSION) or after
    day = date(2026, 6, 15) if after else date(2026, 5, 20)
    body = Body(1, "Phòng", 2, date(2026, 6, 9), 1, date(2026, 6, 5), 1, date(2026, 6, 9), 3, 2, date(2026, 7, 31))
    place = Place(1, "Thôn", slips=3, unsigned=(DocumentKind.PLAN,), claims=1 if after else 0)
    if stage is None:
        return Facts(today=day, year=2026)
    return Facts(
        today=day,
        year=2026,
        stage=stage,
        quarter=2,
        conference_on=None if stage is DialogueStage.DRAFTED else _CONFERENCE,
        bodies=() if stage is DialogueStage.DRAFTED else (body,),
        places=() if stage is DialogueStage.DRAFTED else (place,),
        announced_on=date(2026, 5, 28) if told else None,
        results_on=date(2026, 6, 19) if stage is DialogueStage.RESULTS_PUBLISHED else None,
        unseen=1,
        unseen_since=date(2026, 5, 19),
        rulings=((9, 1),),
        to_classify=0 if after else 1,
        to_assign=0 if after else 1,
        to_approve=1,
        approve_by=date(2026, 6, 26),
        to_give=1 if after else 0,
        give_by=date(2026, 6, 26),
        unanswered=1,
        conclusions=2,
        unconfirmed=1,
        claims=1 if after else 0,
        referrals=1 if after else 0,
        referral_by=date(2026, 7, 16),
    )


def _who(duty: Duty) -> str:
    return duty.role.label


def _mark(due: Due) -> str:
    return "§ " if CONSEQUENCE[due].law else ""


def _day(on: date | None) -> str:
    return f"{on.day:02d}/{on.month:02d}/{on.year}" if on else "–"


if __name__ == "__main__":
    PAGE.write_text(page())
