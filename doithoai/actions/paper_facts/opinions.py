"""Báo cáo tổng hợp ý kiến and công văn giao chuẩn bị trả lời: the matters before the conference, without askers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from doithoai.actions.paper_facts.matters import code_of_matter, village_of, words_in_list, words_of
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.surroundings import frame_of, meeting_of, office_of
from doithoai.language.dates import official
from doithoai.language.numbers import grouped
from doithoai.models import Assignment, Opinion
from doithoai.models.opinions import gone, sealed
from doithoai.papers.content import Paper
from doithoai.papers.kinds import assignment_letter, opinion_report
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import (
    AnswerState,
    Competence,
    OpinionSource,
    OpinionState,
    OutOfScopeReason,
    Part,
    Scope,
)

Count = opinion_report.Count
_UNSORTED = "Chưa phân loại"
_OUTSIDE = "Không thuộc phạm vi đối thoại"


def report_of(occasion: Occasion) -> Paper:
    """The summary report: all numbers count the opinions received before the conference, each once."""
    dialogue = occasion.dialogue
    opinions = [one for one in standing_opinions(occasion) if one.source is not OpinionSource.FLOOR]
    if not opinions:
        raise NotYet("Chưa nhận ý kiến nào, nên chưa có gì để tổng hợp.")
    in_scope = [one for one in opinions if one.scope is Scope.IN_SCOPE and one.state is not OpinionState.WITHDRAWN]
    return opinion_report.compose(
        opinion_report.OpinionReportFacts(
            frame=frame_of(
                occasion, "TT Đảng ủy, TT HĐND {unit}", "UB MTTQ VN {unit}", "Các phòng chuyên môn, Công an {unit}"
            ),
            meeting=meeting_of(occasion, occasion.conference()),
            until=occasion.day,
            slips=dialogue.slips.count(),
            digests=dialogue.digests.count(),
            opinions=len(opinions),
            by_source=_by_source(opinions),
            by_village=_counts(village_of(one) for one in _by_village(opinions)),
            by_sector=_counts(_plan_name(one) for one in _by_sector(opinions)),
            by_competence=_by_competence(opinions),
            out_of_scope=_out_of_scope(opinions),
            remarks=_remarks(opinions),
            sectors=_sectors(in_scope),
            closing="Trên đây là báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân gửi đến trước Hội nghị.",
        )
    )


def assignment_letter_of(occasion: Occasion) -> Paper:
    """The letter that hands every lead department its matters with their days; ``NotYet`` while nothing is assigned."""
    conference, commune = occasion.conference(), occasion.commune
    leads = _leads(occasion)
    if not leads:
        raise NotYet("Chưa giao ý kiến nào cho phòng nào. Ông/Bà giao việc ở trang Phân loại, trả lời trước.")
    departments = list({lead.department_id: lead.department for lead in leads}.values())
    return assignment_letter.compose(
        assignment_letter.AssignmentFacts(
            frame=frame_of(occasion, "Chủ tịch, các Phó Chủ tịch UBND {unit}"),
            meeting=meeting_of(occasion, conference),
            to=tuple(department.name for department in departments),
            opening=f"Để chuẩn bị Hội nghị tiếp xúc, đối thoại {official(conference.on)}, Ủy ban nhân dân (UBND) "
            f"{commune} giao các cơ quan chuẩn bị nội dung trả lời ý kiến, kiến nghị của Nhân dân như sau:",
            departments=tuple(
                assignment_letter.DepartmentOpinions(
                    department.name, tuple(_assigned(lead) for lead in leads if lead.department_id == department.pk)
                )
                for department in departments
            ),
            requests=(
                "Mỗi câu trả lời nêu rõ: ai làm, làm gì, xong trước ngày nào, căn cứ; nếu không làm được thì nêu "
                "lý do.",
                "Cử cán bộ dự Hội nghị để trả lời khi chủ trì phân công.",
            ),
            contact=f"Dự thảo gửi về {office_of(commune)} để tổng hợp.",
            closing=f"{commune.authority} yêu cầu các cơ quan thực hiện đúng thời hạn.",
        )
    )


def standing_opinions(occasion: Occasion) -> list[Opinion]:
    """Every opinion of the dialogue but the sealed ones, by sector and receipt. Two statements."""
    rows = Opinion.objects.of(occasion.commune).filter(dialogue=occasion.dialogue)
    return list(
        rows.exclude(sealed())
        .select_related("village", "sector__department", "slip", "digest", "answer", "merged_into")
        .prefetch_related("assignments__department", "scope_decisions")
        .order_by("sector__position", "pk")
    )


# ---- the numbers -------------------------------------------------------------------------------------------


def _counts(labels: Iterable[str]) -> tuple[opinion_report.Count, ...]:
    return tuple(Count(label, number) for label, number in Counter(labels).items())


def _by_source(opinions: Sequence[Opinion]) -> tuple[opinion_report.Count, ...]:
    labels = [one.slip.channel.label if one.slip else one.digest.body if one.digest else "Khác" for one in opinions]
    return tuple(Count(label, number) for label, number in Counter(labels).most_common())


def _by_village(opinions: Sequence[Opinion]) -> list[Opinion]:
    return sorted(opinions, key=lambda one: (one.village is None, one.village.position if one.village else 0))


def _by_sector(opinions: Sequence[Opinion]) -> list[Opinion]:
    return sorted(
        opinions,
        key=lambda one: (one.scope is Scope.OUT_OF_SCOPE, one.sector is None, one.sector.position if one.sector else 0),
    )


def _plan_name(opinion: Opinion) -> str:
    """The field of work in the plan's own words: reports use those, the real sector only decides the department."""
    if opinion.scope is Scope.OUT_OF_SCOPE:
        return _OUTSIDE
    return opinion.sector.plan_name if opinion.sector else _UNSORTED


def _by_competence(opinions: Sequence[Opinion]) -> tuple[opinion_report.Count, ...]:
    labels = [
        _OUTSIDE if one.scope is Scope.OUT_OF_SCOPE else one.competence.label if one.competence else _UNSORTED
        for one in opinions
    ]
    found, order = Counter(labels), [*(level.label for level in Competence), _UNSORTED, _OUTSIDE]
    return tuple(Count(label, found[label]) for label in order if found[label])


def _out_of_scope(opinions: Sequence[Opinion]) -> tuple[opinion_report.Count, ...]:
    outside = [one for one in opinions if one.scope is Scope.OUT_OF_SCOPE]
    found = Counter(reason_of(one) for one in outside)
    return tuple(Count(reason.label, found[reason]) for reason in OutOfScopeReason if found[reason])


def reason_of(opinion: Opinion) -> OutOfScopeReason:
    """Why an opinion was ruled out. A denunciation that still waits to be sealed is not told from other matters."""
    agreed = next((row.reason for row in opinion.scope_decisions.all() if row.agreed), OutOfScopeReason.OTHER_BODY)
    return OutOfScopeReason.OTHER_BODY if agreed is OutOfScopeReason.DENUNCIATION else OutOfScopeReason(agreed)


def _remarks(opinions: Sequence[Opinion]) -> tuple[str, ...]:
    """What the numbers say by themselves; anything more is for people to add."""
    sorted_ones = [one for one in opinions if one.sector and one.scope is not Scope.OUT_OF_SCOPE]
    most = Counter(map(_plan_name, sorted_ones)).most_common(1)
    again = sum(one.raised_before > 0 for one in opinions)
    drafted = sum(_drafted(one) is not None for one in opinions)
    said = [f"Nhiều ý kiến nhất về {most[0][0]}: {grouped(most[0][1])} ý kiến."] if most else []
    if again:
        said.append(f"{grouped(again)} ý kiến đã nêu ở kỳ trước.")
    said.append(f"Đã có dự thảo trả lời cho {grouped(drafted)} ý kiến; các phòng tiếp tục hoàn thiện phần còn lại.")
    return tuple(said)


# ---- the tables --------------------------------------------------------------------------------------------


def _sectors(opinions: Sequence[Opinion]) -> tuple[opinion_report.SectorOpinions, ...]:
    by_name: dict[str, list[opinion_report.ReportedOpinion]] = {}
    for one in _by_sector(opinions):
        by_name.setdefault(_plan_name(one), []).append(_reported(one))
    return tuple(opinion_report.SectorOpinions(name, tuple(rows)) for name, rows in by_name.items())


def _reported(opinion: Opinion) -> opinion_report.ReportedOpinion:
    leads = [row for row in opinion.assignments.all() if row.part is Part.LEAD and row.is_standing]
    sector = opinion.sector.department.name if opinion.sector else ""
    return opinion_report.ReportedOpinion(
        code=code_of_matter(opinion),
        village=village_of(opinion),
        content=words_in_list(opinion),
        department=leads[0].department.name if leads else sector,
        draft=_drafted(opinion) or "",
    )


def _drafted(opinion: Opinion) -> str | None:
    """The words of the answer once the department's head stands for them, or where to find them."""
    if opinion.merged_into:
        return f"Trả lời chung với ý kiến mã {code_of_matter(opinion.merged_into)}."
    answer = getattr(opinion, "answer", None)
    if answer is None or answer.state is AnswerState.DRAFT:
        return None
    return str(answer.text)


def _leads(occasion: Occasion) -> list[Assignment]:
    rows = Assignment.objects.of(occasion.commune).leading()
    return list(
        rows.filter(opinion__dialogue=occasion.dialogue, opinion__merged_into__isnull=True)
        .exclude(gone("opinion"))
        .select_related("department", "opinion__village")
        .prefetch_related("opinion__assignments__department")
        .order_by("department__position", "department_id", "opinion_id")
    )


def _assigned(lead: Assignment) -> assignment_letter.AssignedOpinion:
    opinion = lead.opinion
    supporting = [row for row in opinion.assignments.all() if row.part is Part.SUPPORTING and row.is_standing]
    return assignment_letter.AssignedOpinion(
        code=code_of_matter(opinion),
        village=village_of(opinion),
        content=words_of(opinion),
        supporting=tuple(row.department.name for row in supporting),
        due_on=lead.due_on,
    )
