"""Thông báo kết quả: what the public reads. Checked public text only; no name, phone or address of anybody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from doithoai.actions.intake import safe_subject_line
from doithoai.actions.paper_facts.decisions import given_task
from doithoai.actions.paper_facts.matters import villages_of
from doithoai.actions.paper_facts.minutes import confirmed_conclusions
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.surroundings import frame_of, meeting_of, public_address, recipient_words
from doithoai.actions.paper_facts.tally import tally_of
from doithoai.language.dates import VIETNAM, display, official
from doithoai.language.numbers import grouped
from doithoai.language.times import official_time
from doithoai.models import Conference, Disposition, Opinion, Referral
from doithoai.models.publication import publication_of
from doithoai.models.settlement import matters_of
from doithoai.papers.content import Paper, Qr, text
from doithoai.papers.kinds import results_notice
from doithoai.rules.refusals import NotYet
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import AnswerMode, AnswerState, Audience, DispositionKind, OpinionState

_WAITS = "Đang chuẩn bị trả lời bằng văn bản."
_ASSIGNED = "Đã giao cơ quan bên cạnh giải quyết."
_NO_FIELD = "Việc khác"


def results_notice_of(occasion: Occasion) -> Paper:
    """The notice, with every matter in scope. ``NotYet`` before the close or while a matter lacks its public text."""
    conference = occasion.conference()
    if conference.closed_at is None:
        raise NotYet("Hội nghị chưa bế mạc nên chưa có kết quả để thông báo.")
    publication = publication_of(occasion.dialogue)
    if publication.without_public_text:
        raise NotYet(
            f"Còn {len(publication.without_public_text)} việc chưa có bản công khai đã xem lại. "
            "Ông/Bà soạn bản công khai ở trang Kết luận trước."
        )
    everything = list(matters_of(occasion.dialogue))
    tally = tally_of(occasion.dialogue, everything)
    address = public_address(occasion.commune, "results")
    return results_notice.compose(
        results_notice.ResultsNoticeFacts(
            frame=frame_of(
                occasion,
                "TT Đảng ủy, TT HĐND {unit} (b/c)",
                "UB MTTQ VN {unit} (giám sát)",
                "Các phòng chuyên môn, Công an {unit} (t/h)",
                "{villages} Trưởng {village}",
                "Niêm yết tại trụ sở UBND {unit}",
            ),
            meeting=meeting_of(occasion, conference),
            assessment=_assessment(conference),
            counts=results_notice.ResultCounts(
                delegates=tally.delegates,
                speakers=tally.speakers,
                raised=tally.raised,
                answered=tally.answered,
                in_writing=tally.in_writing,
                assigned=tally.assigned,
                excluded=tally.excluded,
                withdrawn=tally.withdrawn,
            ),
            conclusions=confirmed_conclusions(occasion),
            referred=_referred(publication.matters),
            follow_up=_follow_up(occasion, address),
            sectors=_sectors(publication.matters, everything),
            closing=f"{occasion.commune.authority} thông báo để Nhân dân được biết và giám sát.",
            qr=Qr(address, (text("Quét mã để xem từng việc"),), "Mã QR mở trang kết quả") if address else None,
        )
    )


def _assessment(conference: Conference) -> str:
    """What is recorded, and no praise: from when to when, and that the account was even at the close."""
    hours = [at.astimezone(VIETNAM).time() for at in (conference.opened_at, conference.closed_at) if at]
    return (
        f"Hội nghị họp từ {' đến '.join(map(official_time, hours))}; mọi ý kiến gửi đến trước và nêu tại Hội "
        "nghị đều có kết quả xử lý."
    )


def _referred(matters: Sequence[Opinion]) -> tuple[str, ...]:
    """What another level settles: with the day on which it was sent, or, not sent yet, the body that gets it."""
    sent: dict[int, Referral] = {}
    for row in Referral.objects.filter(opinion__in=[one.pk for one in matters]).order_by("pk"):
        sent[row.opinion_id] = row
    lines = []
    for one in matters:
        answer, what = getattr(one, "answer", None), one.public_text.rstrip(" .?")
        if one.pk in sent:
            row = sent[one.pk]
            lines.append(
                f"{what}: đã chuyển {row.body}, {official(row.sent_on)}, đề nghị trả lời trước {official(row.due_on)}."
            )
        elif answer is not None and answer.state is AnswerState.GIVEN and answer.referred_to:
            lines.append(f"{what}: chuyển {answer.referred_to} xem xét, giải quyết.")
    return tuple(lines)


def _follow_up(occasion: Occasion, address: str) -> tuple[str, ...]:
    unit, village = (recipient_words(occasion.commune)[word] for word in ("unit", "village"))
    web = "; hoặc quét mã dưới đây để xem từng việc" if address else ""
    return (
        f"Ủy ban Mặt trận Tổ quốc Việt Nam {unit} giám sát việc thực hiện.",
        f"Tra cứu tại trụ sở UBND {unit}, nhà Trưởng {village}{web}.",
    )


def _sectors(matters: Sequence[Opinion], everything: Sequence[Opinion]) -> tuple[results_notice.PublishedSector, ...]:
    """The matters under the fields of the plan, in the order of their sectors; those of no field come last."""
    by_name: dict[str, list[results_notice.PublishedMatter]] = {}
    for one in sorted(matters, key=lambda one: one.sector is None):
        followers = [other for other in everything if other.merged_into_id == one.pk]
        name = one.sector.plan_name if one.sector else _NO_FIELD
        by_name.setdefault(name, []).append(_published(one, followers))
    return tuple(results_notice.PublishedSector(name, tuple(rows)) for name, rows in by_name.items())


def _published(opinion: Opinion, followers: Sequence[Opinion]) -> results_notice.PublishedMatter:
    answer = getattr(opinion, "answer", None)
    given = answer if answer is not None and answer.state is AnswerState.GIVEN else None
    decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
    lead = next(iter(opinion.leads), None)  # type: ignore[attr-defined]
    due = given.promised_on if given else decision.due_on if decision else None
    body = given.department if given else decision.department if decision else None
    told = show(
        "opinion",
        Audience.PUBLIC,
        village=villages_of([opinion, *followers]),
        askers=1 + len(followers),
        public_text=opinion.public_text,
        departments=body.name if body else lead.department.name if lead else "Chủ trì Hội nghị",
        due_on=due,
    )
    said = show("answer", Audience.PUBLIC, text=given.text) if given else {}
    villages, askers = told["village"], told["askers"]
    return results_notice.PublishedMatter(
        village=f"{villages}; {grouped(askers)} người hỏi" if askers > 1 else villages,
        question=told["public_text"],
        answer=said.get("text") or (_assigned(decision) if _is_assigned(opinion) else _WAITS),
        outcome=_outcome(opinion),
        who=told["departments"],
        due=_due_words(told["due_on"], planned=bool(given and given.planned_in)),
    )


def _due_words(day: date | None, *, planned: bool) -> str:
    """The day in the last column; of what stands in a plan it is the day of reporting back."""
    if day is None:
        return ""
    return f"Báo lại {display(day)}" if planned else display(day)


def _assigned(decision: Disposition | None) -> str:
    """What was given away in the chair's words, which nobody has reviewed: what looks like personal data is covered."""
    task = safe_subject_line(given_task(decision)) if decision else ""
    return f"Đã giao: {task}." if task else _ASSIGNED


def _outcome(opinion: Opinion) -> str:
    """The kind of answer given, or how it will come. Explaining is said to be explaining."""
    answer = getattr(opinion, "answer", None)
    if answer is not None and answer.state is AnswerState.GIVEN and opinion.state is OpinionState.ANSWERED:
        return f"{answer.kind.label} ({answer.planned_in})" if answer.planned_in else str(answer.kind.label)
    return DispositionKind.ASSIGNED.label if _is_assigned(opinion) else AnswerMode.IN_WRITING.label


def _is_assigned(opinion: Opinion) -> bool:
    return any(one.kind is DispositionKind.ASSIGNED for one in opinion.standing)  # type: ignore[attr-defined]
