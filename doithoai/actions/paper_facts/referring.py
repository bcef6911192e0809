"""What another level gets about a matter: the slip that sends it on, the letter that asks again."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Max

from doithoai.actions.paper_facts.letters import answer_of, open_matter
from doithoai.actions.paper_facts.matters import code_of_matter, villages_of, words_of
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.surroundings import frame_of, meeting_name
from doithoai.models import Opinion, Referral
from doithoai.papers.content import Paper
from doithoai.papers.kinds import reminder_letter, transfer_slip
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import OpinionSource


def transfer_of(occasion: Occasion) -> Paper:
    """The slip to the body that can decide: the words without personal data, the day by which we ask for a reply.

    Raises ``NotYet`` until a body is noted.
    """
    opinion = open_matter(occasion)
    referral = Referral.objects.of(occasion.commune).filter(opinion_id=opinion.lead_id).order_by("-pk").first()
    answer = answer_of(opinion)
    body = referral.body if referral else answer.referred_to if answer else ""
    if not body:
        raise NotYet("Chưa ghi việc này chuyển cơ quan nào. Ông/Bà ghi ở phần Chuyển cấp trên của ý kiến trước.")
    level = opinion.competence.label.lower() if opinion.competence else "cấp trên"
    return transfer_slip.compose(
        transfer_slip.TransferFacts(
            frame=frame_of(occasion, "UB MTTQ VN {unit}"),
            to=(body,),
            occasion=_occasion_words(opinion, occasion),
            opinions=(_transferred(opinion.merged_into or opinion),),
            ground=f"Ý kiến trên là việc {level}, thuộc thẩm quyền xem xét, giải quyết của {body}.",
            reply_by=referral.due_on if referral else None,
        )
    )


def reminder_of(occasion: Occasion) -> Paper:
    """The letter to the body whose reply is late; of several the one that was not asked again for longest.

    Raises ``NotYet`` while no body is late.
    """
    opinion = open_matter(occasion)
    late = overdue_referral(opinion, occasion.day)
    if late is None:
        raise NotYet("Không cơ quan nào quá hẹn trả lời việc này, nên chưa phải soạn công văn nhắc.")
    return reminder_letter.compose(
        reminder_letter.ReminderFacts(
            frame=frame_of(occasion, "UB MTTQ VN {unit}"),
            to=late.body,
            opinion=_transferred(opinion.merged_into or opinion),
            sent_on=late.sent_on,
            letter_number=late.letter_number,
            due_on=late.due_on,
            until=occasion.day,
            reminded_on=tuple(row.on for row in late.reminders.order_by("on") if row.on < occasion.day),
        )
    )


def overdue_referral(opinion: Opinion, day: date) -> Referral | None:
    """Whom to ask again: a body that got the matter, or its group, and is past the day it was asked for."""
    rows = Referral.objects.of(opinion.commune_id).filter(opinion_id=opinion.lead_id, replied_on=None, due_on__lt=day)
    found: Referral | None = (
        rows.annotate(asked_again=Max("reminders__on"))
        .order_by(F("asked_again").asc(nulls_first=True), "due_on", "pk")
        .first()
    )
    return found


def _transferred(lead: Opinion) -> transfer_slip.TransferredOpinion:
    """The matter with everybody who asks it; sealed and withdrawn ones are in no number."""
    merged = Opinion.objects.of(lead.commune_id).filter(merged_into=lead).matters()
    followers = list(merged.select_related("village").order_by("pk"))
    return transfer_slip.TransferredOpinion(
        code_of_matter(lead), villages_of([lead, *followers]), words_of(lead), askers=1 + len(followers)
    )


def _occasion_words(opinion: Opinion, occasion: Occasion) -> str:
    if opinion.source is OpinionSource.FLOOR:
        return f"Tại {meeting_name(occasion.dialogue)}"
    return f"Qua đợt tiếp xúc, đối thoại với Nhân dân năm {occasion.dialogue.year}"
