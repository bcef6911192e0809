"""The letters about one matter: the written answer, the guidance to another door."""

from __future__ import annotations

from doithoai.actions.paper_facts.matters import code_of_matter, words_of_group
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.opinions import reason_of
from doithoai.actions.paper_facts.people import addressed_person
from doithoai.actions.paper_facts.surroundings import contact_line, frame_of, the_plan_of
from doithoai.language.dates import day_of, official
from doithoai.language.mid_sentence import small
from doithoai.models import Answer, Commitment, Opinion
from doithoai.papers.content import Paper
from doithoai.papers.kinds import guidance_slip, written_answer
from doithoai.rules.doors import DOORS
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import AnswerState, OpinionSource, OutOfScopeReason, Scope

_APPROVED = frozenset({AnswerState.APPROVED, AnswerState.GIVEN})


def written_answer_to(occasion: Occasion) -> Paper:
    """The letter to one asker, with the approved words; an asker whose opinion was merged gets the group's answer."""
    opinion = open_matter(occasion)
    answer = _approved_answer(opinion)
    raised = "nêu tại Hội nghị" if opinion.source is OpinionSource.FLOOR else "gửi đến"
    return written_answer.compose(
        written_answer.WrittenAnswerFacts(
            frame=frame_of(occasion, "UB MTTQ VN {unit} (giám sát)", _village_head(opinion)),
            asker=_asker(opinion, occasion),
            address=_address(opinion, occasion),
            code=code_of_matter(opinion),
            raised_at=f"{raised} đợt tiếp xúc, đối thoại năm {occasion.dialogue.year}",
            raised_on=day_of(opinion.occurred_at),
            question=words_of_group(opinion).rstrip(" ."),
            findings=(),
            answer=tuple(line.strip() for line in answer.text.splitlines() if line.strip()),
            steps=_steps(opinion, answer),
            contact=f"Cần hỏi thêm, Ông/Bà liên hệ {contact_line(occasion.commune)}",
        )
    )


def guidance_to(occasion: Occasion) -> Paper:
    """Which door is the right one. The matter is named by its kind only, so that no accusation is repeated."""
    opinion = open_matter(occasion)
    if opinion.scope is not Scope.OUT_OF_SCOPE:
        raise NotYet("Phiếu hướng dẫn chỉ lập cho ý kiến đã kết luận ngoài phạm vi đối thoại.")
    if any(row.agreed and row.reason is OutOfScopeReason.DENUNCIATION for row in opinion.scope_decisions.all()):
        raise NotYet("Việc này bàn giao theo kênh riêng, không lập phiếu hướng dẫn ở đây.")
    reason = reason_of(opinion)
    door = DOORS[reason]
    return guidance_slip.compose(
        guidance_slip.GuidanceFacts(
            frame=frame_of(occasion, "Bộ phận tiếp công dân"),
            asker=_asker(opinion, occasion),
            address=_address(opinion, occasion),
            code=code_of_matter(opinion),
            received_on=day_of(opinion.occurred_at),
            matter=f"{_MATTER[reason]}.",
            reason=f"{_REASON[reason]} không thuộc phạm vi đối thoại theo {the_plan_of(occasion.dialogue)}.",
            doors=(door.where, door.deadline),
            contact=contact_line(occasion.commune),
        )
    )


_MATTER = {
    OutOfScopeReason.COMPLAINT: "đề nghị xem xét lại một quyết định, hành vi hành chính",
    OutOfScopeReason.PRIVATE_DISPUTE: "đề nghị giải quyết một tranh chấp giữa các cá nhân",
    OutOfScopeReason.OTHER_BODY: "một việc đang do cơ quan khác giải quyết",
}
_REASON = {
    OutOfScopeReason.COMPLAINT: "Đây là việc khiếu nại,",
    OutOfScopeReason.PRIVATE_DISPUTE: "Đây là tranh chấp giữa các cá nhân,",
    OutOfScopeReason.OTHER_BODY: "Đây là việc đang do cơ quan khác giải quyết,",
}


def open_matter(occasion: Occasion) -> Opinion:
    """The matter the paper is about, unless it lies under seal."""
    opinion = occasion.matter()
    if opinion.is_sealed:
        raise NotYet("Không tìm thấy việc này ở xã của Ông/Bà.")
    return opinion


def answer_of(opinion: Opinion) -> Answer | None:
    """The answer of the group an opinion belongs to."""
    rows = Answer.objects.of(opinion.commune_id).filter(opinion_id=opinion.lead_id)
    found: Answer | None = rows.select_related("department").first()
    return found


def _approved_answer(opinion: Opinion) -> Answer:
    answer = answer_of(opinion)
    if answer is None or answer.state not in _APPROVED:
        raise NotYet("Câu trả lời chưa được lãnh đạo duyệt, nên chưa soạn công văn được.")
    return answer


def _asker(opinion: Opinion, occasion: Occasion) -> str:
    """Form of address and name; for a digest the body that sent it; without a name whoever lives in the village."""
    carrier = opinion.slip or opinion.turn
    person = addressed_person(carrier.contact, occasion.commune.slug) if carrier else ""
    if person:
        return person
    return str(opinion.digest.body) if opinion.digest else "Ông/Bà gửi ý kiến"


def _address(opinion: Opinion, occasion: Occasion) -> str:
    return f"{opinion.village.name}, {occasion.commune}" if opinion.village else str(occasion.commune)


def _village_head(opinion: Opinion) -> str:
    return f"Trưởng {small(opinion.village.name)}" if opinion.village else "Các Trưởng {village}"


def _steps(opinion: Opinion, answer: Answer) -> tuple[str, ...]:
    """Who does what by when: what was promised for the matter, or the day named in the answer."""
    rows = Commitment.objects.of(opinion.commune_id).filter(opinion_id=opinion.lead_id).select_related("department")
    promised = tuple(
        f"{row.department.name}: {row.text.rstrip(' .')}, xong trước {official(row.due_on)}." for row in rows
    )
    if promised or answer.promised_on is None:
        return promised
    who = answer.department.name if answer.department else "Cơ quan được giao"
    if answer.planned_in:
        return (f"Việc này đưa vào {answer.planned_in}; {who} báo lại trước {official(answer.promised_on)}.",)
    return (f"{who} thực hiện xong trước {official(answer.promised_on)}.",)
