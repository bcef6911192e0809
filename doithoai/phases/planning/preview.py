"""The paper that grows beside the form: the plan's words in printing order, what the form feeds marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from doithoai.phases.planning.queries import Written
from doithoai.rules.plan_checks import Plan
from doithoai.rules.plan_template import PlanLine, is_front, is_own_body, opening, subject
from doithoai.rules.vocabulary import Medium
from doithoai.rules.vocabulary import PlanSection as S

_CHAPTERS = (
    ("I. MỤC ĐÍCH, YÊU CẦU", ((S.PURPOSE, "1. Mục đích"), (S.REQUIREMENTS, "2. Yêu cầu"))),
    (
        "II. NỘI DUNG",
        (
            (S.PARTICIPANTS, "1. Đối tượng tiếp xúc, đối thoại"),
            (S.CONTENTS, "2. Nội dung tiếp xúc, đối thoại"),
            (S.FORM, "3. Hình thức, chế độ tiếp xúc, đối thoại"),
            (S.TIME_AND_PLACE, "4. Thời gian, địa điểm, kinh phí tổ chức tiếp xúc, đối thoại"),
            (S.PROCEDURE, "5. Trình tự tiếp xúc, đối thoại"),
        ),
    ),
)
_PLAIN = frozenset({S.PARTICIPANTS, S.CLOSING})


def paper_of(written: Written, year: int) -> dict[str, Any]:
    """Head, legal bases, blocks and recipients of the plan, as plain words for the template."""
    plan, place = written.plan, written.plan.place
    return {
        "issuer": place.full.upper(),
        "place": place.name,
        "year": year,
        "subject": subject(place, year),
        "opening": opening(place, year),
        "bases": [f"{text}{'.' if n == len(plan.bases) else ';'}" for n, text in enumerate(plan.bases, start=1)],
        "blocks": list(_blocks(written)),
        "electronic": _recipients(plan, Medium.ELECTRONIC),
        "paper": _recipients(plan, Medium.PAPER),
    }


def _blocks(written: Written) -> Iterator[dict[str, Any]]:
    plan = written.plan
    for chapter, sections in _CHAPTERS:
        yield _block("heading", chapter)
        for section, heading in sections:
            yield _block("heading", heading)
            yield from (_paragraph(section, line, written) for line in plan.lines[section])
            if section is S.PARTICIPANTS:
                yield from _counts(plan)
    yield _block("heading", "III. TỔ CHỨC THỰC HIỆN")
    yield from _tasks(plan)
    yield from (_paragraph(S.CLOSING, line, written) for line in plan.lines[S.CLOSING])


def _paragraph(section: S, line: PlanLine, written: Written) -> dict[str, Any]:
    if section in _PLAIN:
        return _block("text", line.text)
    head, colon, rest = line.text.partition(":")
    fed = section is S.TIME_AND_PLACE and written.conference is not None and head.startswith(("Thời gian", "Địa điểm"))
    return _block("dash", f"{head}{colon}", rest) if fed else _block("dash", line.text)


def _counts(plan: Plan) -> Iterator[dict[str, Any]]:
    for group, quota in plan.quotas.items():
        yield _block("dash", f"{group.label}: ", f"{quota.total(plan.place.villages)} đại biểu.")


def _tasks(plan: Plan) -> Iterator[dict[str, Any]]:
    by_body: dict[str, list[str]] = {}
    for line in plan.lines[S.TASKS]:
        by_body.setdefault(line.body, []).append(line.text)
    own = [body for body in by_body if is_own_body(body)]
    number = 0
    for body, texts in by_body.items():
        if body in own:
            if body == own[0]:
                number += 1
                yield _block("heading", f"{number}. UBND {plan.place.full} giao")
            yield _block("heading", f"{number}.{own.index(body) + 1}. {body}")
        else:
            number += 1
            yield _block("heading", f"{number}. {'Đề nghị ' if is_front(body) else ''}{body}")
        yield from (_block("dash" if len(texts) > 1 else "text", text) for text in texts)


def _recipients(plan: Plan, medium: Medium) -> list[str]:
    lines = []
    for one in plan.recipients:
        if one.medium is medium:
            copies = f"{one.copies} " if one.copies > 1 else ""
            lines.append(f"{copies}{one.name}{f' ({one.sent_for.label})' if one.sent_for.label else ''}")
    return lines


def _block(kind: str, text: str, fed: str = "") -> dict[str, Any]:
    return {"kind": kind, "text": text, "fed": fed}
