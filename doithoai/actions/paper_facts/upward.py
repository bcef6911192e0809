"""Báo cáo kết quả to the higher level: the dialogue in numbers, all of them from the one tally and the two figures."""

from __future__ import annotations

from collections.abc import Iterator

from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.surroundings import frame_of, meeting_of, the_plan_of
from doithoai.actions.paper_facts.tally import Tally, tally_of
from doithoai.language.dates import display, official
from doithoai.language.numbers import grouped
from doithoai.models import Commitment, Conference, Delegate, Notice, Referral
from doithoai.models.figure_queries import figures_of
from doithoai.models.opinions import sealed
from doithoai.papers.content import Paper
from doithoai.papers.kinds import report_upward
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import CommitmentState, NoticeKind

Figure = report_upward.Figure
_NOTHING_LATE = (
    "Tính đến ngày báo cáo không có nội dung trả lời quá hạn, không có việc đã hứa quá hạn hoặc báo chưa xong."
)


def report_upward_of(occasion: Occasion) -> Paper:
    """The report; ``NotYet`` before the conference was closed. Answered and resolved stay two numbers."""
    conference = occasion.conference()
    if conference.closed_at is None:
        raise NotYet("Hội nghị chưa bế mạc nên chưa có kết quả để báo cáo.")
    province = occasion.commune.province.name
    tally = tally_of(occasion.dialogue)
    return report_upward.compose(
        report_upward.UpwardReportFacts(
            frame=frame_of(occasion, "TT Đảng ủy, TT HĐND {unit}", "UB MTTQ VN {unit}"),
            meeting=meeting_of(occasion, conference),
            to=(f"Ủy ban nhân dân tỉnh {province}",),
            until=occasion.day,
            preparation=tuple(_preparation(occasion, conference)),
            figures=tuple(_figures(occasion, tally)),
            results=tuple(_results(occasion)),
            difficulties=tuple(_difficulties(occasion)) or (_NOTHING_LATE,),
            proposals=_proposals(occasion),
        )
    )


def _preparation(occasion: Occasion, conference: Conference) -> Iterator[str]:
    dialogue = occasion.dialogue
    yield f"Ban hành {the_plan_of(dialogue)}."
    notice = Notice.objects.of(occasion.commune).filter(dialogue=dialogue, kind=NoticeKind.SCHEDULE).first()
    if notice:
        paper = notice.paper
        ahead = (conference.on - paper.issued_on).days
        yield (
            f"Ban hành Thông báo số {paper.number_and_symbol} {official(paper.issued_on)}, trước ngày hội nghị "
            f"{grouped(ahead)} ngày."
        )
    invited = Delegate.objects.of(occasion.commune).on_list().filter(dialogue=dialogue).count()
    yield f"Mời {grouped(invited)} đại biểu."
    yield (
        f"Nhận {grouped(dialogue.slips.count())} phiếu và {grouped(dialogue.digests.count())} bản tổng hợp ý kiến "
        "trước hội nghị."
    )


def _figures(occasion: Occasion, tally: Tally) -> Iterator[report_upward.Figure]:
    yield Figure("Đại biểu dự", tally.delegates, "người")
    yield Figure("Lượt phát biểu", tally.speakers, "lượt")
    note = f"Gửi đến trước {grouped(tally.registered)}, nêu tại Hội nghị {grouped(tally.floor)}"
    yield Figure("Ý kiến tiếp nhận", tally.raised, "ý kiến", note)
    yield Figure("Đã trả lời tại Hội nghị", tally.answered, "ý kiến")
    yield Figure("Trả lời bằng văn bản sau Hội nghị", tally.in_writing, "ý kiến")
    yield Figure("Chủ trì giao giải quyết tại Hội nghị", tally.assigned, "ý kiến")
    yield Figure("Không thuộc phạm vi, đã hướng dẫn", tally.excluded, "ý kiến")
    if tally.withdrawn:
        yield Figure("Người gửi rút", tally.withdrawn, "ý kiến")
    today = figures_of(occasion.dialogue, occasion.day)
    yield Figure("Nội dung đã trả lời đến nay", today.answered, "nội dung", f"Trong {grouped(today.total)} nội dung")
    yield Figure("Đã giải quyết xong, có xác nhận", today.resolved, "nội dung", "Người ngoài cơ quan xác nhận")
    if today.overdue:
        yield Figure("Quá hạn trả lời", today.overdue, "nội dung", f"Lâu nhất {grouped(today.longest_overdue)} ngày")


def _results(occasion: Occasion) -> Iterator[str]:
    kinds = [(one.kind, one.count) for one in figures_of(occasion.dialogue, occasion.day).kinds if one.count]
    answered = [f"{kind.label.lower()} {grouped(count)}" for kind, count in kinds if kind is not None]
    if answered:
        yield f"Nội dung đã trả lời, theo loại: {'; '.join(answered)}."
    rows = list(Commitment.objects.of(occasion.commune).filter(dialogue=occasion.dialogue))
    if not rows:
        yield "Chưa ghi cam kết nào sau hội nghị."
        return
    kept = sum(row.state is CommitmentState.CONFIRMED for row in rows)
    disputed = sum(row.state is CommitmentState.DISPUTED for row in rows)
    late = sum(row.state is not CommitmentState.CONFIRMED and row.due_on < occasion.day for row in rows)
    yield f"Đã hứa {grouped(len(rows))} việc; {grouped(kept)} việc xong, có xác nhận."
    if disputed:
        yield f"{grouped(disputed)} việc báo xong nhưng người giám sát chưa đồng ý."
    if late:
        yield f"{grouped(late)} việc quá hạn."


def _difficulties(occasion: Occasion) -> Iterator[str]:
    """What is late or disputed, each named: a report that shows such numbers does not say there is no difficulty."""
    today = figures_of(occasion.dialogue, occasion.day)
    if today.overdue:
        yield (
            f"{grouped(today.overdue)} nội dung trả lời quá hạn, lâu nhất {grouped(today.longest_overdue)} ngày: "
            "cơ quan được giao chưa trả lời đúng ngày đã báo với Nhân dân."
        )
    rows = Commitment.objects.of(occasion.commune).filter(dialogue=occasion.dialogue)
    rows = rows.exclude(sealed("opinion")).select_related("department")
    for row in rows.exclude(state=CommitmentState.CONFIRMED).order_by("due_on", "pk"):
        what = f"{row.text.rstrip(' .')} ({row.department.name}, hạn {display(row.due_on)})"
        if row.state is CommitmentState.DISPUTED:
            yield f"Báo xong nhưng người giám sát chưa đồng ý: {what}."
        elif row.due_on < occasion.day:
            yield f"Quá hạn {grouped((occasion.day - row.due_on).days)} ngày: {what}."


def _proposals(occasion: Occasion) -> tuple[str, ...]:
    waiting = Referral.objects.of(occasion.commune).filter(opinion__dialogue=occasion.dialogue, replied_on=None)
    return tuple(
        f"Đề nghị {row.body} sớm trả lời: {row.opinion.subject_line.rstrip(' .?')}."
        for row in waiting.select_related("opinion").order_by("due_on", "pk")
    )
