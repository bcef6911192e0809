"""What the templates of promises get: the board, and what may be said of one promise by whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django import forms

from doithoai.actions.commitments import OWN_WORK
from doithoai.models import Commitment
from doithoai.phases.follow_up.pages import tabs
from doithoai.rules.commitment_flow import takes
from doithoai.rules.permissions import About, refusal
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import Action
from doithoai.web.clock import today
from doithoai.web.commitment_rows import board, counts, promises
from doithoai.web.guards import Asked
from doithoai.web.paths import in_dialogue


def commitments(request: Asked) -> dict[str, Any]:
    """The board: what the body says beside what somebody else says."""
    found = list(promises(request.dialogue))
    audience = audience_of(request.actor.roles)
    groups = board(found, audience, today())
    for group in groups:
        for one in group["rows"]:
            one["url"] = in_dialogue(request.dialogue, "follow-up-commitment", commitment=one["public_id"])
    return {
        "tabs": tabs(request, "follow-up-board"),
        "groups": groups,
        "counts": counts(found, today()),
        "total": len(found),
        "new_url": in_dialogue(request.dialogue, "follow-up-promise"),
        "refusal": refusal(request.actor, Action.MAKE_COMMITMENT, About(request.dialogue.commune_id)) or "",
    }


def acts_on(
    request: Asked, commitment: Commitment, acts: Mapping[str, Any], bound: Mapping[str, forms.Form]
) -> dict[str, dict[str, Any]]:
    """For each thing one may say of a promise: why not, or its form and address. ``acts`` as in ``promise_views``."""
    found: dict[str, dict[str, Any]] = {}
    for key, (action, _, form_class, _) in acts.items():
        first = {"on": today(), "seen": str(commitment.state), "command_id": uuid4()}
        found[key] = {
            "refusal": stands_against(commitment, action, request),
            "form": bound.get(key) or form_class(initial=first, prefix=key),
            "url": in_dialogue(request.dialogue, f"follow-up-{key}", commitment=commitment.public_id),
            # What a watcher came for stands open.
            "first": key == "xac-nhan",
        }
    return found


def sections(acts: Mapping[str, Mapping[str, Any]]) -> list[tuple[str, tuple[str, ...]]]:
    """Who says what; what this person may say stands first. Where nothing is allowed, one resting button says why."""
    open_ones = [(title, keys) for title, keys in _SECTIONS if any(not acts[key]["refusal"] for key in keys)]
    shut = [(title, keys[:1]) for title, keys in _SECTIONS if all(acts[key]["refusal"] for key in keys)]
    return open_ones + shut


_SECTIONS = (
    ("Cơ quan làm việc này", ("tien-do", "bao-xong")),
    ("Người giám sát", ("xac-nhan", "phan-doi")),
    ("Lãnh đạo", ("gia-han", "khong-giu")),
)


def stands_against(commitment: Commitment, action: Action, request: Asked) -> str:
    """Why a button about this promise rests, or "": the role first, then what has to come before."""
    sentence = refusal(request.actor, action, commitment.about())
    if sentence:
        return sentence
    if action is Action.CONFIRM_DONE and request.actor.department_id == commitment.department_id:
        return OWN_WORK
    return "" if takes(commitment.state, action) else _FIRST[action]


_FIRST = {
    Action.REPORT_PROGRESS: "Cơ quan đã báo xong, nên chỉ còn người giám sát xem.",
    Action.CLAIM_DONE: "Cơ quan đã báo xong, hoặc cam kết không giữ được.",
    Action.CONFIRM_DONE: "Cơ quan chưa báo xong, nên chưa có gì để xác nhận.",
    Action.DISPUTE_DONE: "Cơ quan chưa báo xong, nên chưa có gì để phản đối.",
    Action.EXTEND_COMMITMENT: "Chỉ gia hạn việc đang làm.",
    Action.GIVE_UP_COMMITMENT: "Chỉ ghi không giữ được với việc đang làm.",
}
