"""The results desk as plain data: the clock, what stands in the way, the figures, the three proofs."""

from __future__ import annotations

from typing import Any

from doithoai.language.dates import display_long, short
from doithoai.models import Conference, Opinion
from doithoai.models.figure_queries import figures_of
from doithoai.models.publication import Publication, publication_of
from doithoai.models.regulations import deadline_of
from doithoai.phases.results.forms import ProofForm
from doithoai.phases.results.queries import Proofs, last_conference, proofs_of
from doithoai.rules.deadlines import last_day_to_publish_results
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.rules.notice_proofs import RESULTS_CHANNELS
from doithoai.rules.permissions import refusal
from doithoai.rules.results_clock import Pressure, pressure
from doithoai.rules.visibility import audience_of, show
from doithoai.rules.vocabulary import (
    Action,
    Channel,
    DialogueStage,
    DispositionKind,
    DocumentKind,
    OpinionState,
    PaperState,
    Scope,
)
from doithoai.web.clock import today
from doithoai.web.figure_rows import done_note, parts_of, said_note
from doithoai.web.guards import Asked
from doithoai.web.paths import in_dialogue

_TONES = {
    Pressure.CALM: "note",
    Pressure.REMIND: "note",
    Pressure.PRESS: "problem",
    Pressure.LAST_DAY: "problem",
    Pressure.OVERDUE: "error",
}


def desk(request: Asked, form: ProofForm | None = None) -> dict[str, Any]:
    """The whole page. Figures are those of ``rules.figures``, over the matters that go out."""
    dialogue = request.dialogue
    conference = last_conference(dialogue)
    is_out = dialogue.stage in RESULTS_ARE_OUT
    if conference is None or dialogue.stage not in RESULTS_ARE_OUT | {DialogueStage.CONCLUDED}:
        return {"too_early": True, "conclusion_url": in_dialogue(request.dialogue, "conclusion")}
    found, proofs, figures = publication_of(dialogue), proofs_of(dialogue), figures_of(dialogue, today())
    return {
        "too_early": False,
        "is_out": is_out,
        "clock": clock(request, conference, proofs),
        "figures": figures,
        "said_note": said_note(figures),
        "done_note": done_note(figures),
        "parts": parts_of(figures),
        "obstacles": obstacles(request, found),
        "matters": [_matter(request, one) for one in found.matters],
        "publish_url": in_dialogue(request.dialogue, "results-publish"),
        "draft_url": in_dialogue(request.dialogue, "papers-draft"),
        "paper_kind": DocumentKind.RESULTS_NOTICE.value,
        "paper": _paper(request, proofs),
        "proofs": [_proof(request, channel, proofs) for channel in RESULTS_CHANNELS],
        "others": [_line(request, one) for one in proofs.postings if one.channel is Channel.WEBSITE],
        "complete": proofs.complete,
        "form": form or ProofForm(villages=proofs.villages),
        "proof_url": in_dialogue(request.dialogue, "results-proof"),
        "refused": _refused(request, found, proofs, is_out=is_out),
    }


def clock(request: Asked, conference: Conference, proofs: Proofs) -> dict[str, Any]:
    """The ten days: last day, derivation, how pressing; once all three proofs are there, that it was kept or not."""
    deadline = deadline_of(request.commune, last_day_to_publish_results, conference.on)
    if deadline is None:
        sentence = "Chưa có lịch nghỉ của năm này nên chưa tính được ngày. Luật: chậm nhất 10 ngày kể từ ngày họp."
        return {"tone": "problem", "title": "Chưa tính được ngày cuối", "why": sentence, "source": ""}
    tone = pressure(conference.on, deadline.due_on, today())
    days = (today() - conference.on).days
    last = max((posting.on for posting in proofs.postings), default=None)
    since = f"đã {days} ngày từ hội nghị" if days > 0 else "hôm nay họp hội nghị"
    title = f"Chậm nhất {display_long(deadline.due_on)}: {since}, {tone.label}"
    if proofs.complete and last is not None:
        kept = last <= deadline.due_on
        tone = Pressure.CALM if kept else Pressure.OVERDUE
        title = (
            f"Đủ ba bằng chứng ngày {short(last)}, "
            + ("đúng hạn" if kept else "sau hạn")
            + f" {short(deadline.due_on)}"
        )
    return {
        "tone": "success" if proofs.complete and tone is Pressure.CALM else _TONES[tone],
        "title": title,
        "why": deadline.explain() + ".",
        "source": deadline.source.cite(),
    }


def obstacles(request: Asked, found: Publication) -> list[dict[str, Any]]:
    """What must be done first, each with the page on which it is done."""

    def at(name: str) -> str:
        return in_dialogue(request.dialogue, name)

    rows = [
        (len(found.unseen), "ý kiến chưa xem xong phạm vi", at("collection-scope")),
        (len(found.without_answer), "việc chưa có trả lời hoặc ngày trả lời", at("preparation-overview")),
        (len(found.without_public_text), "việc chưa có bản công khai đã xem lại", "#noi-dung"),
        (found.unconfirmed_conclusions, "câu kết luận chờ chủ trì xác nhận", at("conclusion-list")),
    ]
    return [{"text": f"{count} {text}", "url": url} for count, text, url in rows if count]


def _matter(request: Asked, opinion: Opinion) -> dict[str, Any]:
    answer = getattr(opinion, "answer", None)
    lead = next(iter(opinion.leads), None)  # type: ignore[attr-defined]
    decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
    given = opinion.state is OpinionState.ANSWERED and answer is not None
    due = (decision and decision.due_on) or (lead and lead.due_on)
    later = "giao việc" if decision and decision.kind is DispositionKind.ASSIGNED else "văn bản"
    words = {
        **show(
            "opinion",
            audience_of(request.actor.roles),
            public_number=opinion.public_number,
            subject_line=opinion.title,
            village=opinion.village.name if opinion.village else "",
            public_text=opinion.public_text,
        ),
        "how": answer.kind.label if given else f"{later} trước {short(due)}" if due else "",
        "who": _who(opinion, given=given),
        "url": in_dialogue(request.dialogue, "preparation-public-text", opinion=opinion.public_id) + "?tu=ket-qua",
    }
    return words | {"in_scope": opinion.scope is Scope.IN_SCOPE}


def _who(opinion: Opinion, *, given: bool) -> str:
    """The body that answers or owes it; what nobody else had a part in, the chair answered."""
    lead = next(iter(opinion.leads), None)  # type: ignore[attr-defined]
    answer = getattr(opinion, "answer", None)
    if lead is not None:
        return str(lead.department.name)
    if not given:
        return ""
    return answer.department.name if answer and answer.department else "Chủ trì"


def _paper(request: Asked, proofs: Proofs) -> dict[str, Any] | None:
    paper = proofs.paper
    if paper is None:
        return None
    return {
        "id": paper.public_id,
        "number": paper.number_and_symbol,
        "is_issued": paper.state is PaperState.ISSUED,
        "is_public": proofs.notice is not None,
        "url": in_dialogue(request.dialogue, "papers-preview", paper=paper.public_id),
        "publish_url": in_dialogue(request.dialogue, "results-notice"),
    }


def _proof(request: Asked, channel: Channel, proofs: Proofs) -> dict[str, Any]:
    lines = [_line(request, one) for one in proofs.postings if one.channel is channel]
    missing, summary = "", ""
    if channel is Channel.VILLAGE_HEADS and proofs.notice is not None:
        summary = _who_says_so(proofs)
        left = [village.name for village in proofs.villages if village.pk not in proofs.reached]
        missing = f"Còn {len(left)} thôn: {', '.join(left)}" if left else ""
    return {
        "name": channel.label,
        "has": channel in proofs.proved,
        "lines": lines,
        "missing": missing,
        "summary": summary,
    }


def _who_says_so(proofs: Proofs) -> str:
    """How many villages signed themselves, and for how many only the commune says that it was sent."""
    signed, told = len(proofs.reached & proofs.signed), len(proofs.reached - proofs.signed)
    parts = [(signed, "thôn đã ký nhận"), (told, "thôn xã ghi đã gửi, thôn chưa ký")]
    return ", ".join(f"{count} {words}" for count, words in parts if count)


def _line(request: Asked, posting: Any) -> dict[str, Any]:
    row = show(
        "notice",
        audience_of(request.actor.roles),
        channel=posting.channel.label,
        on=short(posting.on),
        until=short(posting.until) if posting.until else "",
        note=posting.note,
        link=posting.link,
    )
    return row | {
        "village": posting.village.name if posting.village else "",
        "has_file": posting.evidence_id is not None,
    }


def _refused(request: Asked, found: Publication, proofs: Proofs, *, is_out: bool) -> dict[str, str | None]:
    about = request.dialogue.about()
    publish = refusal(request.actor, Action.PUBLISH_RESULTS, about)
    if publish is None and not found.is_ready:
        publish = "Còn việc phải làm trước, kê ở dưới."
    proof = refusal(request.actor, Action.RECORD_POSTING, about)
    if proof is None and proofs.notice is None:
        proof = "Thông báo kết quả chưa công bố nên chưa có gì để ghi bằng chứng."
    notice = refusal(request.actor, Action.PUBLISH_NOTICE, about)
    if notice is None and not is_out:
        notice = "Công khai kết quả trước, rồi công bố thông báo."
    return {"publish": publish, "proof": proof, "notice": notice}
