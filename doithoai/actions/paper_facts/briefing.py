"""Danh sách việc theo phòng and sổ của chủ trì: the matters before the hall, for those who work on them."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import Prefetch, QuerySet

from doithoai.actions.answer_remarks import remarks_on
from doithoai.actions.paper_facts.matters import code_of_matter, villages_of, words_of
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.people import listed_person
from doithoai.actions.paper_facts.surroundings import frame_of, meeting_of
from doithoai.language.redaction import impersonal
from doithoai.models import Answer, Assignment, Opinion, RaisedBefore, SpeakingTurn
from doithoai.models.debts import past_debts
from doithoai.models.speaking_queue import placed_turns
from doithoai.papers.content import Paper
from doithoai.papers.kinds import briefing_book, department_list
from doithoai.rules.answer_flow import kind_words
from doithoai.rules.refusals import NotYet
from doithoai.rules.speaking_order import PlacedTurn
from doithoai.rules.vocabulary import AnswerState, Competence, Part, Scope

_DONE = (AnswerState.APPROVED, AnswerState.GIVEN)


def department_list_of(occasion: Occasion, department_id: int | None = None) -> Paper:
    """Every department with its matters, or one alone; ``NotYet`` while nothing is assigned. Sealed matters, those out
    of scope and withdrawn ones are on no list."""
    shares = Assignment.objects.of(occasion.commune).standing().filter(opinion__in=_matters(occasion))
    if department_id is not None:
        shares = shares.filter(department=department_id)
    rows = shares.select_related("department").order_by("department__position", "department_id", "due_on", "pk")
    known = {one.pk: one for one in _matters(occasion)}
    by_department: dict[str, list[department_list.ListedMatter]] = defaultdict(list)
    for share in rows:
        by_department[share.department.name].append(_listed(share, known[share.opinion_id]))
    if not by_department:
        raise NotYet("Chưa giao việc nào cho phòng. Ông/Bà giao việc ở trang Phân loại, trả lời trước.")
    return department_list.compose(
        department_list.DepartmentListFacts(
            frame=frame_of(occasion),
            until=occasion.day,
            occasion=f"đợt đối thoại năm {occasion.dialogue.year}",
            departments=tuple(
                department_list.DepartmentMatters(name, tuple(matters)) for name, matters in by_department.items()
            ),
        )
    )


def briefing_of(occasion: Occasion) -> Paper:
    """The chair's book: old debts, topics by askers and villages, speaking order; ``NotYet`` without any matter."""
    conference, matters = occasion.conference(), list(_matters(occasion))
    if not matters:
        raise NotYet("Chưa có ý kiến nào trong phạm vi, nên chưa có gì để chủ trì đọc.")
    matters.sort(key=lambda one: (-len(_asking(one)), -len({row.village_id for row in _asking(one)}), one.pk))
    slug = occasion.commune.slug
    return briefing_book.compose(
        briefing_book.BriefingFacts(
            frame=frame_of(occasion),
            meeting=meeting_of(occasion, conference),
            debts=tuple(
                briefing_book.OldDebt(one.text, one.department.name, one.dialogue.year, one.due_on, one.state.label)
                for one in past_debts(occasion.dialogue)
            ),
            topics=tuple(map(_topic, matters)),
            speakers=tuple(_speaker(placed, turn, slug) for placed, turn in placed_turns(conference)),
        )
    )


def _matters(occasion: Occasion) -> QuerySet[Opinion]:
    """The matters of the dialogue in scope, merged ones with their lead."""
    rows = Opinion.objects.of(occasion.commune).filter(dialogue=occasion.dialogue, scope=Scope.IN_SCOPE)
    followers = Opinion.objects.matters().select_related("village", "chair_note").order_by("pk")
    return (
        rows.matters()
        .leads()
        .select_related("village", "answer", "chair_note")
        .prefetch_related(
            Prefetch("merged", queryset=followers, to_attr="followers"),
            Prefetch("assignments", queryset=Assignment.objects.standing().select_related("department")),
            Prefetch("earlier", queryset=RaisedBefore.objects.order_by("year"), to_attr="years"),
        )
        .order_by("pk")
    )


def _asking(opinion: Opinion) -> list[Opinion]:
    return [opinion, *opinion.followers]  # type: ignore[attr-defined]


def _listed(share: Assignment, opinion: Opinion) -> department_list.ListedMatter:
    others = [row for row in opinion.assignments.all() if row.pk != share.pk]
    return department_list.ListedMatter(
        code=code_of_matter(opinion),
        villages=villages_of(_asking(opinion)),
        content=words_of(opinion),
        askers=len(_asking(opinion)),
        part=share.part.label,
        together_with=tuple(row.department.name for row in others),
        due_on=share.due_on,
        state=_how_far(share, _answer(opinion)),
    )


def _how_far(share: Assignment, answer: Answer | None) -> str:
    if share.part is Part.SUPPORTING:
        return "Đã ghi phần phòng" if share.part_at else "Chưa ghi phần phòng"
    if answer is None:
        return "Chưa soạn"
    waits = answer.state is AnswerState.DRAFT and answer.sent_at is not None
    return "Chờ trưởng phòng đồng ý" if waits else str(answer.state.label)


def _topic(opinion: Opinion) -> briefing_book.Topic:
    answer = _answer(opinion)
    lead = next((row for row in opinion.assignments.all() if row.part is Part.LEAD), None)
    return briefing_book.Topic(
        title=impersonal(opinion.title),
        villages=villages_of(_asking(opinion)),
        askers=len(_asking(opinion)),
        words=words_of(opinion),
        repeated=_repeated(opinion),
        department=lead.department.name if lead else "",
        answer_head=_head(answer),
        answer=answer.text if answer else "",
        notes=tuple(_notes(opinion, answer)),
    )


def _repeated(opinion: Opinion) -> str:
    """Which earlier years asked the same, where a person said so."""
    years = list(dict.fromkeys(row.year for row in opinion.years))  # type: ignore[attr-defined]
    return f"Đã nêu năm {', '.join(map(str, years))}; nay là lần thứ {len(years) + 1}." if years else ""


def _head(answer: Answer | None) -> str:
    if answer is None:
        return "Trả lời"
    how_far = "lãnh đạo đã duyệt" if answer.state in _DONE else "dự thảo chưa duyệt"
    return f"Trả lời ({kind_words(answer.kind).lower()}, {how_far})"


def _notes(opinion: Opinion, answer: Answer | None) -> list[str]:
    """What the chair should know and nobody else hears: an officer's note, whose competence, what a draft leaves open,
    others' parts."""
    notes = [one.chair_note.text for one in _asking(opinion) if hasattr(one, "chair_note")]
    if opinion.competence and opinion.competence is not Competence.COMMUNE:
        notes.append(f"Thẩm quyền {opinion.competence.label.lower()}: xã không hứa thay.")
    for share in opinion.assignments.all():
        if share.part is Part.SUPPORTING and share.part_text:
            notes.append(f"{share.department.name}: {share.part_text}")
    if answer is not None:
        notes += [one.sentence for one in remarks_on(answer)]
    return notes


def _answer(opinion: Opinion) -> Answer | None:
    answer: Answer | None = getattr(opinion, "answer", None)
    return answer


def _speaker(placed: PlacedTurn, turn: SpeakingTurn, slug: str) -> briefing_book.Speaker:
    return briefing_book.Speaker(
        name=listed_person(turn.contact, slug) or "(không còn lưu tên)",
        village=turn.village.name if turn.village else "khách mời",
        subject=turn.subject_line,
        why=placed.why,
    )
