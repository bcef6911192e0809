"""Scope: one person proposes that a dialogue may not treat a matter, a second one agrees; a denunciation is sealed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db import transaction

from doithoai.actions.files import drop_files
from doithoai.actions.groups import pass_on_group
from doithoai.actions.official import permit, person, record
from doithoai.language.dates import day_of
from doithoai.language.folding import normalise, one_line
from doithoai.models import Opinion, ScopeDecision, SealedHandOver
from doithoai.models.shredding import shred_opinion
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action, DialogueStage, OpinionState, OutOfScopeReason, Scope, Visibility
from doithoai.rules.withdrawal import Withdrawal

LONGEST_EXPLANATION = 2_000  # characters
_OVER = frozenset({DialogueStage.CLOSED, DialogueStage.CANCELLED})


@transaction.atomic
def confirm_scope(opinion: Opinion, *, actor: Actor, at: datetime) -> None:
    """Say that the dialogue treats this matter. Raises ``Refused``, ``Outdated`` or ``NotYet``."""
    permit(actor, Action.CONFIRM_SCOPE, opinion)
    _must_be_open(opinion)
    _still_asked(opinion)
    opinion.move_to(Scope.IN_SCOPE, axis="scope")
    record(Action.CONFIRM_SCOPE, actor, opinion, at=at)


@transaction.atomic
def rule_out(
    opinion: Opinion, *, reason: OutOfScopeReason, explanation: str, actor: Actor, at: datetime
) -> ScopeDecision:
    """Propose to treat the matter elsewhere; it stays until another person agrees (``agree_ruling``).

    A denunciation is not ruled out but sealed: the reason itself would be its trace. Raises ``BadInput``,
    ``Refused``, ``Outdated`` or ``NotYet``.
    """
    permit(actor, Action.RULE_OUT, opinion)
    _must_be_open(opinion)
    _still_asked(opinion)
    if reason is OutOfScopeReason.DENUNCIATION:
        raise BadInput(
            "Tố cáo không ghi vào danh sách nào. Ông/Bà bàn giao nội dung cho người có thẩm quyền, "
            "rồi làm bước “Chuyển kênh riêng” ở cuối trang.",
            "reason",
        )
    said = _explanation(explanation)
    opinion.move_to(Scope.RULED_OUT, axis="scope")
    decision = ScopeDecision.objects.create(
        commune_id=opinion.commune_id,
        opinion=opinion,
        reason=reason,
        explanation=said,
        proposed_by_id=person(actor),
        proposed_at=at,
    )
    record(Action.RULE_OUT, actor, opinion, at=at, reason=str(reason))
    return decision


@transaction.atomic
def agree_ruling(decision: ScopeDecision, *, actor: Actor, at: datetime) -> None:
    """The second person agrees: out of scope, the sender is shown the right door. ``Refused`` for the proposer."""
    permit(actor, Action.AGREE_RULING, decision)
    opinion = decision.opinion
    _must_be_open(opinion)
    _still_asked(opinion)
    pass_on_group(opinion)
    opinion.move_to(Scope.OUT_OF_SCOPE, axis="scope")
    _decide(decision, agreed=True, note="", actor=actor, at=at)
    record(Action.AGREE_RULING, actor, opinion, at=at)


@transaction.atomic
def overturn_ruling(decision: ScopeDecision, *, note: str, actor: Actor, at: datetime) -> None:
    """Bring the matter back into scope: a second person disagrees, the proposer thinks again, or the office reinstates
    it later. A note says why. Raises ``BadInput``, ``Refused``, ``Outdated`` or ``NotYet``."""
    permit(actor, Action.OVERTURN_RULING, decision)
    opinion = decision.opinion
    _must_be_open(opinion)
    _still_asked(opinion)
    said = _explanation(note, "note")
    opinion.move_to(Scope.IN_SCOPE, axis="scope")
    _decide(decision, agreed=False, note=said, actor=actor, at=at)
    record(Action.OVERTURN_RULING, actor, opinion, at=at)


@transaction.atomic
def withdraw_opinion(opinion: Opinion, *, how: Withdrawal | None = None, actor: Actor, at: datetime) -> None:
    """The sender takes the matter back; the page asks for the code before. Raises ``Refused`` once it is answered.

    An official writes it down in the sender's name and says ``how`` it was told and why, else ``BadInput``.
    """
    permit(actor, Action.WITHDRAW_OPINION, opinion)
    if how is None and actor.account_id is not None:
        raise BadInput("Ông/Bà ghi người gửi báo bằng cách nào và vì sao.", "way")
    _must_be_open(opinion)
    if opinion.merged_into is not None and opinion.merged_into.state is OpinionState.ANSWERED:
        raise NotYet("Việc này đã được trả lời chung với việc khác, nên không rút được nữa.")
    pass_on_group(opinion)
    opinion.move_to(OpinionState.WITHDRAWN)
    said: dict[str, Any] = {"way": str(how.way), "reason": str(how.reason)} if how else {}
    record(Action.WITHDRAW_OPINION, actor, opinion, at=at, **said)


@transaction.atomic
def seal_opinion(
    opinion: Opinion,
    *,
    handed_on: date,
    handed_to: str,
    receipt_number: str,
    actor: Actor,
    at: datetime,
    also: Collection[str] = (),
) -> SealedHandOver:
    """A denunciation was handed over offline: keep that, and shred everything of it here.

    Name, address and handwriting of a denouncer may be state secrets (QĐ 774/QĐ-TTg; Law 25/2018/QH14, art. 9 and 56),
    and a networked computer may not keep those. So text, folded text, papers, scope decisions and, when nothing else
    hangs on the slip, the contact and the slip itself are deleted; the rest of the slip closes its ranks; what was
    concluded or promised about it loses its words. Issued papers keep theirs: ask ``papers_with_words`` before.
    What remains is the hand-over (day, to whom, receipt number) and one journal line that names neither opinion nor
    slip.
    ``also``: scanned pages beside its sheet that belong to it, by their public ids.
    Raises ``BadInput``, ``Refused``, ``Outdated``, or ``NotYet`` when others were merged into it.
    """
    permit(actor, Action.SEAL_OPINION, opinion)
    told = read_hand_over(handed_on, handed_to, receipt_number, at=at)
    dialogue = opinion.dialogue
    opinion.move_to(Visibility.SEALED, axis="visibility")
    drop_files(shred_opinion(opinion, also))
    hand_over = SealedHandOver.objects.create(commune_id=actor.commune_id, by_id=person(actor), **told)
    record(Action.SEAL_OPINION, actor, hand_over, at=at, dialogue=dialogue)
    return hand_over


def read_hand_over(handed_on: date, handed_to: str, receipt_number: str, *, at: datetime) -> dict[str, Any]:
    """The hand-over of a denunciation as it is stored. Raises ``BadInput`` for the field that can not be right."""
    to, number = one_line(handed_to), one_line(receipt_number)
    if handed_on > day_of(at):
        raise BadInput("Ngày bàn giao ở sau hôm nay. Ông/Bà bàn giao trước, rồi mới ghi ở đây.", "handed_on")
    if not to or len(to) > 200:
        raise BadInput("Ông/Bà ghi chức vụ hoặc cơ quan đã nhận, tối đa 200 chữ.", "handed_to")
    if not number or len(number) > 60:
        raise BadInput("Ông/Bà ghi số giấy biên nhận bàn giao, tối đa 60 chữ.", "receipt_number")
    return {"handed_on": handed_on, "handed_to": to, "receipt_number": number}


def _must_be_open(opinion: Opinion) -> None:
    if opinion.dialogue.stage in _OVER:
        raise NotYet("Đợt đối thoại này đã khép lại, nên hồ sơ của nó không đổi nữa.")


def _still_asked(opinion: Opinion) -> None:
    if opinion.state is OpinionState.WITHDRAWN:
        raise NotYet("Người gửi đã rút việc này, nên không xét phạm vi nữa.")


def _explanation(text: str, field: str = "explanation") -> str:
    said = normalise(text)
    if not said:
        raise BadInput("Ông/Bà ghi lý do, để người gửi và người thứ hai hiểu.", field)
    if len(said) > LONGEST_EXPLANATION:
        raise BadInput(f"Lý do tối đa {LONGEST_EXPLANATION} chữ. Ông/Bà rút gọn.", field)
    return said


def _decide(decision: ScopeDecision, *, agreed: bool, note: str, actor: Actor, at: datetime) -> None:
    """Write what became of the proposal. Whoever takes back the own proposal is no second person: then nobody is."""
    second = actor.account_id if actor.account_id != decision.proposed_by_id else None
    rows = ScopeDecision.objects.filter(pk=decision.pk, agreed=decision.agreed)
    if rows.update(agreed=agreed, decided_by_id=second, decided_at=at, decision_note=note) != 1:
        raise Outdated("Người khác vừa quyết định việc này. Ông/Bà tải lại trang để xem kết quả.")
    decision.agreed, decision.decided_by_id, decision.decided_at, decision.decision_note = agreed, second, at, note
