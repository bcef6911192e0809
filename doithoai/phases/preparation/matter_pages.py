"""What the templates of one matter get."""

from __future__ import annotations

from typing import Any

from doithoai.language.phones import display as display_phone
from doithoai.language.redaction import find_personal, redact
from doithoai.models import Answer, Opinion
from doithoai.phases.preparation import queries
from doithoai.phases.preparation.answer_pages import to_decide
from doithoai.phases.preparation.chair_notes import notes_of
from doithoai.phases.preparation.forms import ChairNoteForm, PublicTextForm, ReasonForm, ReferForm, RevealForm
from doithoai.phases.preparation.pages import tabs
from doithoai.phases.preparation.rows import answer_facts, matter, share_of, title_of, told
from doithoai.rules.permissions import refusal
from doithoai.rules.visibility import audience_of, reads_chair_note, reads_draft
from doithoai.rules.vocabulary import Action, AnswerState, Audience, Competence, OpinionState, Role, Scope
from doithoai.web.clock import today
from doithoai.web.guards import Asked
from doithoai.web.marks import mark_of_answer, mark_of_competence
from doithoai.web.marks_in_text import marked_at
from doithoai.web.matters import mark_of
from doithoai.web.paths import in_dialogue
from doithoai.web.slip_pictures import picture_links
from doithoai.web.suspected import HIDDEN, is_suspected

#: The query of a public text that is written from the results desk.
FROM_RESULTS = "tu=ket-qua"


def opinion(
    request: Asked, chosen: Opinion, form: ReferForm | None, note_form: ChairNoteForm | None = None
) -> dict[str, Any]:
    """One opinion: words, hands, days, history."""
    audience = audience_of(request.actor.roles)
    group = queries.group_of(chosen)
    answer = Answer.objects.of(chosen.commune_id).filter(opinion=chosen.lead_id).select_related(
        "department", "drafted_by", "agreed_by", "approved_by"
    ).first()  # fmt: skip
    lead = chosen.merged_into or chosen
    reads = reads_draft(request.actor, lead.about())
    body = answer.referred_to if answer and reads else ""
    urls = ("answer", "group", "similar", "public-text", "referred", "reveal", "chair-note")
    notes = notes_of(request.actor, chosen)
    noted = next((one["chair_note"] for one in notes if one["own"]), "")
    return {
        "tabs": tabs(request, ""),
        "opinion": matter(chosen, audience, askers=len(group)) | _how_far(chosen, answer),
        "pictures": picture_links([chosen], audience, request.dialogue),
        "competence": mark_of_competence(chosen.competence) if chosen.competence else None,
        "group": [matter(one, audience) | {"here": one.pk == chosen.pk, "url": _here(request, one)} for one in group],
        "merged": chosen.merged_into_id is not None,
        "answer": answer_facts(answer, audience, reads_draft=reads) if answer else None,
        "may_take_back": answer is not None
        and answer.state is AnswerState.APPROVED
        and lead.state is not OpinionState.ANSWERED
        and Role.CHAIR in request.actor.roles,
        "decide": to_decide(request, lead, answer),
        "version": answer.version if answer else 0,
        "back_form": ReasonForm(),
        "back_url": in_dialogue(request.dialogue, "preparation-sent-back", opinion=lead.public_id),
        "shares": [share_of(row, today()) for row in lead.assignments.all()],
        "referrals": list(lead.referrals.order_by("sent_on", "pk").values("body", "sent_on", "due_on", "replied_on")),
        "refer_form": form or ReferForm(initial={"sent_on": today(), "body": body}),
        "reads_chair_note": reads_chair_note(request.actor),
        "chair_note": noted,
        "notes_of_the_group": [one for one in notes if not one["own"]],
        "note_form": note_form or ChairNoteForm(initial={"note": noted}),
        "history": [told(entry) for entry in queries.acts_on(chosen)],
        "reveal_form": RevealForm(),
        "acts": _acts(request, chosen),
        "only_own_acts": audience is Audience.DEPARTMENT,
        "memory_url": in_dialogue(request.dialogue, "preparation-memory", opinion=chosen.public_id),
        "goes_elsewhere": chosen.competence not in ("", Competence.COMMUNE),
        **{
            f"{name.replace('-', '_')}_url": in_dialogue(
                request.dialogue, f"preparation-{name}", opinion=chosen.public_id
            )
            for name in urls
        },
    }


def _how_far(chosen: Opinion, answer: Answer | None) -> dict[str, Any]:
    """The tag of the heading: once the words are agreed or approved it no longer says that they are drafted."""
    drafted = (chosen.merged_into or chosen).state is OpinionState.ANSWER_DRAFTED and chosen.scope is Scope.IN_SCOPE
    if answer is None or not drafted or answer.state not in (AnswerState.AGREED, AnswerState.APPROVED):
        return {}
    return {"tag": mark_of_answer(answer.state, sent=True)}


def _here(request: Asked, one: Opinion) -> str:
    return in_dialogue(request.dialogue, "preparation-opinion", opinion=one.public_id)


def _acts(request: Asked, chosen: Opinion) -> dict[str, str | None]:
    """For each button its refusal, or ``None``: what one may not do stays visible with the sentence why."""
    about = (chosen.merged_into or chosen).about()
    names = {
        "classify": Action.CLASSIFY,
        "merge": Action.MERGE,
        "draft": Action.DRAFT_ANSWER,
        "public": Action.SET_PUBLIC_TEXT,
        "refer": Action.REFER,
        "note": Action.NOTE_FOR_CHAIR,
        "reveal": Action.REVEAL_CONTACT,
    }
    stop = None
    if chosen.scope is Scope.OUT_OF_SCOPE:
        stop = "Ý kiến này ngoài phạm vi, đã chỉ cửa khác. Muốn làm tiếp thì đưa lại vào phạm vi ở phần Tiếp nhận."
    elif chosen.scope is not Scope.IN_SCOPE:
        stop = "Ý kiến này chưa được xác nhận trong phạm vi. Ông/Bà xem phạm vi ở phần Tiếp nhận trước."
    if chosen.state is OpinionState.WITHDRAWN:
        stop = "Người gửi đã rút ý kiến này."
    return {key: refusal(request.actor, action, about) or stop for key, action in names.items()}


def public_text(request: Asked, chosen: Opinion, form: PublicTextForm | None) -> dict[str, Any]:
    """Received text with marks at left, public text at right, and the suspicions in a list."""
    hidden = is_suspected(chosen)
    received = HIDDEN if hidden else chosen.received_text
    spans = find_personal(received)
    proposed = "" if hidden else chosen.public_text or redact(received, spans)
    typed = form["text"].value() if form is not None else proposed
    line = "" if hidden else title_of(chosen)
    typed_line = form["subject_line"].value() if form is not None else line
    return {
        "tabs": tabs(request, ""),
        "opinion": matter(chosen, audience_of(request.actor.roles)),
        "marked": marked_at(received, [(span.start, span.end) for span in spans]),
        "hints": _hints(received, spans),
        "left_over": _hints(typed or "", find_personal(typed or "")),
        "line_hints": _hints(typed_line or "", find_personal(typed_line or "")),
        "form": form or PublicTextForm(initial={"text": proposed, "subject_line": line}),
        "keep": f"cong-khai-{chosen.public_id}-{mark_of(proposed + line)}",
        "post_url": in_dialogue(request.dialogue, "preparation-public-text", opinion=chosen.public_id)
        + (f"?{FROM_RESULTS}" if from_results(request) else ""),
        "back_url": in_dialogue(request.dialogue, "results-desk")
        if from_results(request)
        else in_dialogue(request.dialogue, "preparation-opinion", opinion=chosen.public_id),
    }


def from_results(request: Asked) -> bool:
    """Whether the public texts are written one after the other from the results desk."""
    return request.GET.get("tu") == "ket-qua"


def contact(request: Asked, chosen: Opinion, form: RevealForm, found: dict[str, Any] | None) -> dict[str, Any]:
    """Who asked, or the form again with the sentence why not."""
    shown = None
    if found is not None:
        shown = {"name": found["name"] or "không ghi", "phone": display_phone(found["phone"]) if found["phone"] else ""}
    return {
        "tabs": tabs(request, ""),
        "opinion": matter(chosen, audience_of(request.actor.roles)),
        "contact": shown,
        "form": form,
        "post_url": in_dialogue(request.dialogue, "preparation-reveal", opinion=chosen.public_id),
        "back_url": in_dialogue(request.dialogue, "preparation-answer", opinion=chosen.public_id),
    }


def _hints(text: str, spans: list[Any]) -> list[dict[str, str]]:
    return [{"words": text[s.start : s.end], "kind": str(s.kind), "why": s.reason} for s in spans]
