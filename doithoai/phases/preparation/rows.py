"""Plain dicts for the pages of preparation, each made for the audience that looks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from doithoai.actions.answer_remarks import remarks_on
from doithoai.language.dates import day_of, short
from doithoai.language.mid_sentence import capital
from doithoai.models import Answer, Assignment, Dialogue, JournalEntry, Opinion
from doithoai.rules.answer_flow import kind_words
from doithoai.rules.deadlines import days_left, is_overdue
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Action, AnswerState, Audience, Competence, OpinionSource, OverruleReason, Part
from doithoai.web.marks import mark, mark_of_answer, mark_of_competence, mark_of_kind, mark_of_opinion
from doithoai.web.paths import in_dialogue
from doithoai.web.shares import given_by
from doithoai.web.shielded import shielded
from doithoai.web.suspected import HIDDEN, is_suspected


def title_of(opinion: Opinion) -> str:
    """What a matter is called, on a page where nobody may read a denunciation."""
    if is_suspected(opinion):
        return HIDDEN
    return opinion.title


def matter(opinion: Opinion, audience: Audience, *, askers: int = 1) -> dict[str, Any]:
    """An opinion for a list or a card; it carries ``decided``."""
    facts = show(
        "opinion",
        audience,
        public_id=opinion.public_id,
        subject_line=shielded(title_of(opinion), audience),
        received_text=HIDDEN if is_suspected(opinion) else shielded(opinion.received_text, audience),
        public_text=opinion.public_text,
        village=opinion.village.name if opinion.village else "Không ghi thôn",
        sector=opinion.sector.name if opinion.sector else "",
        competence=mark_of_competence(opinion.competence) if opinion.competence else None,
        kind=opinion.kind.label,
        source=_source(opinion),
        raised_before=opinion.raised_before,
        occurred_on=_day(opinion),
        askers=askers,
    )
    return facts | {
        "title": shielded(title_of(opinion), audience),
        "tag": mark_of_opinion(opinion.state, opinion.scope, opinion.decided),  # type: ignore[attr-defined]
    }


def groups(rows: Iterable[Opinion]) -> list[list[Opinion]]:
    """Opinions as groups, lead first. A member whose lead is not in ``rows`` makes no group."""
    found: dict[int, list[Opinion]] = {}
    for row in rows:
        if row.merged_into_id is None:
            found[row.pk] = [row]
        elif row.merged_into_id in found:
            found[row.merged_into_id].append(row)
    return list(found.values())


def pick(group: Sequence[Opinion], current: Opinion, dialogue: Dialogue) -> dict[str, Any]:
    """An entry of the list at the left of the board."""
    lead = group[0]
    notes = [f"{len(group)} ý"]
    if lead.competence and lead.competence is not Competence.COMMUNE:
        notes.append(lead.competence.label)
    if lead.returned_by:  # type: ignore[attr-defined]
        notes.append("phòng trả lại")
    elif lead.sector is None:
        notes.append("chưa phân loại")
    return {
        "text": title_of(lead),
        "note": " · ".join(notes),
        "url": in_dialogue(dialogue, "preparation-group", opinion=lead.public_id),
        "current": lead.pk == current.pk,
    }


def owed(row: Assignment, today: date, dialogue: Dialogue) -> dict[str, Any]:
    """A line of a department's list: what is to be done, by when, why that day."""
    answer = getattr(row.opinion, "answer", None)
    lead = row.part is Part.LEAD
    return {
        "title": shielded(title_of(row.opinion), Audience.DEPARTMENT),
        "url": in_dialogue(dialogue, "preparation-answer", opinion=row.opinion.public_id),
        "due_on": row.due_on,
        "overdue": is_overdue(row.due_on, today),
        "left": left(row.due_on, today),
        "why": f"{given_by(row)}, hẹn nộp {short(row.due_on)}",
        "part": row.part.label,
        "village": row.opinion.village.name if row.opinion.village else "",
        "askers": row.askers,  # type: ignore[attr-defined]
        "tag": _tag_of_work(row, answer),
        "verb": ("Sửa tiếp" if answer else "Soạn trả lời") if lead else "Ghi phần của phòng",
        "sent_back": answer.send_back_reason if lead and answer and answer.is_sent_back else "",
    }


def remarks_of(answer: Answer) -> list[str]:
    """What the words of an answer leave open, as sentences to its author, its head and the leader."""
    return [one.sentence for one in remarks_on(answer)]


def unchanged(answer: Answer, shares: Iterable[Assignment]) -> dict[str, str] | None:
    """What was asked for and why the words stand, where they were handed in again as they were sent back."""
    if not answer.send_back_reason or answer.is_sent_back:
        return None
    lead = next((row for row in shares if row.returned_at is None and row.part is Part.LEAD), None)
    return {"asked": answer.send_back_reason, "why": lead.part_text if lead else ""}


def answer_facts(answer: Answer, audience: Audience, *, reads_draft: bool) -> dict[str, Any]:
    """An answer with the people who had a hand in it; of a draft that is not for this reader only how far it is."""
    given = answer.state is AnswerState.GIVEN
    tags = {
        "kind_tag": mark_of_kind(answer.kind),
        "state_tag": mark_of_answer(answer.state, sent=answer.sent_at is not None),
        "is_hidden": not (given or reads_draft),
    }
    if tags["is_hidden"]:
        return show("answer", audience, state=answer.state.label) | tags | {"referred_to": ""}
    facts = show(
        "answer",
        audience,
        kind=kind_words(answer.kind),
        state=answer.state.label,
        department=answer.department.name if answer.department else "",
        promised_on=answer.promised_on,
        planned_in=answer.planned_in,
        version=answer.version,
        drafted_by=answer.drafted_by.name,
        agreed_by=answer.agreed_by.name if answer.agreed_by else "",
        approved_by=answer.approved_by.name if answer.approved_by else "",
        send_back_reason=answer.send_back_reason if answer.is_sent_back else "",
        overrule_note=answer.overrule_note if reads_draft else "",
    )
    words = show("answer", audience, text=answer.text) if given else show("answer", audience, draft_text=answer.text)
    return facts | tags | {"text": next(iter(words.values()), ""), "referred_to": answer.referred_to}


def share_of(row: Assignment, today: date) -> dict[str, Any]:
    """A department's part, for the page of a matter."""
    return {
        "department": row.department.name,
        "part": row.part.label,
        "lead": row.part is Part.LEAD,
        "due_on": row.due_on,
        "left": left(row.due_on, today),
        "given": given_by(row),
        "ended": row.returned_at is not None,
        "ended_on": day_of(row.returned_at) if row.returned_at else None,
        "return_reason": row.return_reason,
        "part_text": row.part_text,
        "part_by": row.part_by.name if row.part_by else "",
    }


def listed(opinion: Opinion, audience: Audience, dialogue: Dialogue) -> dict[str, Any]:
    """A row of the overview; a merged opinion shows how far its lead is."""
    lead = opinion.merged_into or opinion
    facts = matter(opinion, audience)
    share = opinion.lead_share  # type: ignore[attr-defined]
    facts |= {
        "url": in_dialogue(dialogue, "preparation-opinion", opinion=opinion.public_id),
        "tag": mark_of_opinion(lead.state, opinion.scope, opinion.decided),  # type: ignore[attr-defined]
        "merged": opinion.merged_into_id is not None,
        "department": share.department.name if share else "",
        "due_on": share.due_on if share else None,
        "given": given_by(share) if share else "",
    }
    return facts


def told(entry: JournalEntry) -> dict[str, Any]:
    """A line of the history: who did what, when."""
    action = Action(entry.action)
    return {
        "at": entry.occurred_at,
        "act": capital(action.label),
        "who": entry.who,
        "why": _overruled(entry.details),
    }


def _overruled(details: dict[str, Any]) -> str:
    """Why a leader approved although the check of the answer had remarks; empty for every other act."""
    if "because" not in details:
        return ""
    return f"Vẫn duyệt dù còn {len(details['remarks'])} chỗ cần soát: {OverruleReason(details['because']).label}."


def left(due_on: date, today: date) -> str:
    """ "còn 3 ngày", "hôm nay", "quá hạn 2 ngày"."""
    days = days_left(due_on, today)
    if days == 0:
        return "hôm nay"
    return f"còn {days} ngày" if days > 0 else f"quá hạn {-days} ngày"


def _tag_of_work(row: Assignment, answer: Answer | None) -> dict[str, Any]:
    if row.part is Part.SUPPORTING:
        return dict(mark("said", "check", "Đã ghi phần phòng") if row.part_at else mark("wait", "pencil", "Chưa ghi"))
    if answer is None:
        return dict(mark("wait", "pencil", "Chưa soạn"))
    if answer.is_sent_back:
        return dict(mark("late", "loop", "Bị trả lại"))
    return dict(mark_of_answer(answer.state, sent=answer.sent_at is not None))


def _source(opinion: Opinion) -> str:
    if opinion.source is OpinionSource.SLIP and opinion.slip is not None:
        return str(opinion.slip.channel.label)
    return str(opinion.source.label)


def _day(opinion: Opinion) -> date:
    return day_of(opinion.occurred_at)
