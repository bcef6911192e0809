"""Kế hoạch: the plan of the year's dialogue, with the opinion slip as its annex (Decree 30/2020, sample 1.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.papers.content import Block, Heading, Paper, Words
from doithoai.papers.kinds import slip
from doithoai.papers.kinds.frame import Frame, annex_reference, dashes, ended, paper, paragraph
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class GroupCount:
    """Delegates of one group: ``("Trưởng thôn", 18)``."""

    group: str
    count: int


@dataclass(frozen=True, slots=True)
class BodyTasks:
    """What one body has to do, in order; a single task is printed as a paragraph, several behind dashes."""

    body: str
    tasks: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """The plan in the order in which it is printed; all wording comes from the commune's own draft.

    ``subject`` is the line below KẾ HOẠCH. ``own_tasks`` stand under "UBND xã … giao", ``other_tasks`` behind it.
    """

    frame: Frame
    subject: str
    opening: str
    purposes: tuple[Words, ...]
    requirements: tuple[Words, ...]
    participants: str
    groups: tuple[GroupCount, ...]
    contents: tuple[Words, ...]
    forms: tuple[Words, ...]
    time_place_budget: tuple[Words, ...]
    procedure: tuple[Words, ...]
    front: BodyTasks
    own_tasks: tuple[BodyTasks, ...]
    other_tasks: tuple[BodyTasks, ...]
    closing: str
    slip: slip.SlipFacts


def compose(facts: PlanFacts) -> Paper:
    """The plan as a paper; number and date stay blank until the frame carries them."""
    reference = annex_reference(DocumentKind.PLAN, "Kế hoạch", facts.frame)
    return paper(
        DocumentKind.PLAN,
        facts.frame,
        type_name="KẾ HOẠCH",
        subject=facts.subject,
        title=f"Kế hoạch: {facts.subject}",
        blocks=_blocks(facts),
        annexes=(slip.annex(facts.slip, reference),),
    )


def _blocks(facts: PlanFacts) -> Iterator[Block]:
    yield paragraph(facts.opening)
    yield Heading(1, "I. MỤC ĐÍCH, YÊU CẦU")
    yield Heading(2, "1. Mục đích")
    yield from dashes(facts.purposes)
    yield Heading(2, "2. Yêu cầu")
    yield from dashes(facts.requirements)
    yield Heading(1, "II. NỘI DUNG")
    yield Heading(2, "1. Đối tượng tiếp xúc, đối thoại")
    yield paragraph(facts.participants)
    yield from dashes(f"{group.group}: {group.count} đại biểu." for group in facts.groups)
    yield Heading(2, "2. Nội dung tiếp xúc, đối thoại")
    yield from dashes(facts.contents)
    yield Heading(2, "3. Hình thức, chế độ tiếp xúc, đối thoại")
    yield from dashes(facts.forms)
    yield Heading(2, "4. Thời gian, địa điểm, kinh phí tổ chức tiếp xúc, đối thoại")
    yield from dashes(facts.time_place_budget)
    yield Heading(2, "5. Trình tự tiếp xúc, đối thoại")
    yield from dashes(facts.procedure)
    yield Heading(1, "III. TỔ CHỨC THỰC HIỆN")
    yield Heading(2, f"1. Đề nghị {facts.front.body}")
    yield from _tasks(facts.front)
    yield Heading(2, f"2. UBND {facts.frame.issuer.full} giao")
    for at, body in enumerate(facts.own_tasks, start=1):
        yield Heading(3, f"2.{at}. {body.body}")
        yield from _tasks(body)
    for at, body in enumerate(facts.other_tasks, start=3):
        yield Heading(2, f"{at}. {body.body}")
        yield from _tasks(body)
    yield ended(facts.closing)


def _tasks(body: BodyTasks) -> list[Block]:
    return [paragraph(body.tasks[0])] if len(body.tasks) == 1 else dashes(body.tasks)
