"""One matter under the question of scope, as a plain dict: text, doubts, doors, what may be pressed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from doithoai.language.dates import day_of, display
from doithoai.models import Commune, Dialogue, Opinion, Paper, ScannedPage
from doithoai.phases.collection import queries
from doithoai.phases.collection.forms import NoteForm, RuleOutForm, SealForm
from doithoai.phases.collection.rows import due_of, read_mark, refused, ruling_of, sentences_of, source_of
from doithoai.rules.doors import DOORS
from doithoai.rules.permissions import Actor
from doithoai.rules.scope import leading_reason, scope_hints
from doithoai.rules.visibility import audience_of, show
from doithoai.rules.vocabulary import (
    Action,
    DocumentKind,
    OpinionState,
    OutOfScopeReason,
    PaperState,
    Scope,
    WithdrawalReason,
    WithdrawalWay,
)
from doithoai.web.matters import marked
from doithoai.web.paths import in_dialogue
from doithoai.web.slip_pictures import picture_links

_ACTS = {
    "confirm": ("collection-confirm", Action.CONFIRM_SCOPE),
    "rule_out": ("collection-rule-out", Action.RULE_OUT),
    "agree": ("collection-agree", Action.AGREE_RULING),
    "overturn": ("collection-overturn", Action.OVERTURN_RULING),
    "seal": ("collection-seal", Action.SEAL_OPINION),
    "withdraw": ("collection-withdraw", Action.WITHDRAW_OPINION),
}


#: What tells the sender the right door, and what carries the matter there.
_LETTERS = (DocumentKind.GUIDANCE_SLIP, DocumentKind.TRANSFER_SLIP)


def matter_page(
    opinion: Opinion,
    actor: Actor,
    commune: Commune,
    dialogue: Dialogue,
    tried: dict[str, forms.Form],
    beside: Sequence[ScannedPage] = (),
) -> dict[str, Any]:
    """Everything the page of one matter shows. ``tried``: forms that came back with a sentence;
    ``beside``: scanned pages beside its sheet, which a sealing may take along."""
    hints = scope_hints(opinion.received_text)
    reason = leading_reason(hints)
    door = DOORS[reason] if reason else None
    suggested = {"reason": reason.value} if reason and reason is not OutOfScopeReason.DENUNCIATION else {}
    return {
        "public_id": opinion.public_id,
        "place": opinion.village.name if opinion.village else "Toàn xã",
        "source": source_of(opinion),
        "received_on": day_of(opinion.recorded_at),
        "text": marked(opinion.received_text),
        "asked_sector": _asked_sector(opinion, actor),
        "pictures": picture_links([opinion], audience_of(actor.roles), dialogue, whole=True),
        "read": read_mark(opinion),
        "corrections": _corrections(opinion),
        "hints": sentences_of(hints),
        "suggests": reason.label if reason else "",
        "is_suspected": reason is OutOfScopeReason.DENUNCIATION,
        "door": {"title": door.title, "where": door.where, "deadline": door.deadline} if door else None,
        "scope": str(opinion.scope),
        "scope_label": opinion.scope.label,
        "is_withdrawn": opinion.state is OpinionState.WITHDRAWN,
        "withdrawal": _withdrawal(opinion, dialogue) if opinion.state is OpinionState.WITHDRAWN else None,
        "due": due_of(opinion, commune) if opinion.scope in (Scope.PENDING, Scope.RULED_OUT) else None,
        "ruling": ruling_of(opinion, actor),
        "papers_url": in_dialogue(dialogue, "papers-draft"),
        "paper_kinds": [(kind.value, f"Soạn {kind.label.lower()}") for kind in _LETTERS],
        "paper_refusal": refused(actor, Action.DRAFT_PAPER, opinion),
        "urls": {name: in_dialogue(dialogue, url, opinion=opinion.public_id) for name, (url, _) in _ACTS.items()},
        "refusals": {name: refused(actor, action, opinion) for name, (_, action) in _ACTS.items()},
        "rule_out_form": tried.get("rule_out_form") or RuleOutForm(initial=suggested),
        "note_form": tried.get("note_form") or NoteForm(),
        "seal_form": tried.get("seal_form") or SealForm(beside=beside),
    }


def _asked_sector(opinion: Opinion, actor: Actor) -> str:
    name = opinion.asked_sector.name if opinion.asked_sector else ""
    return str(show("opinion", audience_of(actor.roles), asked_sector=name).get("asked_sector", ""))


def withdraw_page(opinion: Opinion, actor: Actor, dialogue: Dialogue) -> dict[str, Any]:
    """What is looked at a second time before a matter is withdrawn for its sender."""
    return {
        "place": opinion.village.name if opinion.village else "Toàn xã",
        "source": source_of(opinion),
        "received_on": day_of(opinion.recorded_at),
        "text": opinion.received_text,
        "is_withdrawn": opinion.state is OpinionState.WITHDRAWN,
        "refusal": refused(actor, Action.WITHDRAW_OPINION, opinion),
        "back_url": in_dialogue(dialogue, "collection-scope-one", opinion=opinion.public_id),
    }


def _withdrawal(opinion: Opinion, dialogue: Dialogue) -> dict[str, Any] | None:
    """When a matter was withdrawn, by whose word, and who wrote it down."""
    entry = queries.withdrawal_of(opinion, dialogue)
    if entry is None:
        return None
    said = entry.details
    return {
        "on": day_of(entry.recorded_at),
        "way": WithdrawalWay(said["way"]).label if "way" in said else "Người gửi tự rút bằng mã phiếu",
        "reason": WithdrawalReason(said["reason"]).label if "reason" in said else "",
        "typed_by": entry.typed_by.name if entry.typed_by else "",
    }


def _corrections(opinion: Opinion) -> list[dict[str, Any]]:
    """What stood there before each correction, the first one first; where the words stayed, the pictures changed."""
    return [
        {"at": one.corrected_at, "text": marked(one.former_text or ""), "is_of_pictures": one.former_text is None}
        for one in opinion.corrections.all()
    ]


def sealed_sentence(papers: list[Paper]) -> str:
    """What is told after a sealing; ``papers`` were issued with the words in them and can not forget them."""
    if not papers:
        return (
            "Đã ghi bàn giao. Nội dung và ảnh của việc này đã xóa khỏi máy. Còn giữ: ngày, nơi nhận, số biên nhận và "
            "một dòng nhật ký không nội dung."
        )
    named = "; ".join(f"{paper} ngày {display(paper.issued_on)}" for paper in papers if paper.issued_on)
    return (
        f"Đã ghi bàn giao, nội dung ở đây đã xóa. Văn bản đã ban hành còn mang lời của ý kiến này: {named}. "
        "Ông/Bà thu lại các bản đã gửi, đã dán và ban hành bản thay thế không có việc này."
    )


def outside_row(opinion: Opinion, dialogue: Dialogue) -> dict[str, Any]:
    """A matter sent elsewhere: why, by whom, and the guidance paper if there is one."""
    decision = next((one for one in opinion.scope_decisions.all() if one.agreed), None)
    return {
        "subject": opinion.subject_line,
        "place": opinion.village.name if opinion.village else "Toàn xã",
        "reason": decision.reason.label if decision else "Chủ trì quyết định tại hội nghị",
        "agreed_on": day_of(decision.decided_at) if decision and decision.decided_at else None,
        "papers": [_paper(paper, dialogue) for paper in opinion.papers.all()],
        "url": in_dialogue(dialogue, "collection-scope-one", opinion=opinion.public_id),
    }


def _paper(paper: Paper, dialogue: Dialogue) -> dict[str, str]:
    words = f"{paper.kind.label} {paper.number_and_symbol}".strip()
    draft = "" if paper.state is PaperState.ISSUED else ", bản soạn"
    return {"text": words + draft, "url": in_dialogue(dialogue, "papers-preview", paper=paper.public_id)}
