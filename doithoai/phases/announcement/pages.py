"""What the page of the schedule notice shows, as plain dicts."""

from __future__ import annotations

from typing import Any

from doithoai.actions.notices import publishing_refusal
from doithoai.language.dates import VIETNAM, display_long, short
from doithoai.language.times import display_moment
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.phases.announcement.forms import PostingForm
from doithoai.phases.announcement.queries import Announcing, announcing
from doithoai.phases.announcement.said import WHY, bulletin, contents, missing
from doithoai.rules.deadlines import last_day_to_announce
from doithoai.rules.permissions import About, refusal
from doithoai.rules.refusals import Refusal
from doithoai.rules.visibility import audience_of, show
from doithoai.rules.vocabulary import Action, Channel
from doithoai.web.clock import now
from doithoai.web.guards import Asked
from doithoai.web.paths import in_dialogue


def notice_page(request: Asked, form: PostingForm | None = None) -> dict[str, Any]:
    """Contents, latest day, channels with proofs, villages, and what is missing."""
    found = announcing(request.dialogue)
    own = [v for v in found.villages if v.pk in request.actor.village_ids]
    offered = own or found.villages
    only_own = bool(request.actor.village_ids) and refusal_for_office(request) != ""
    return {
        "path": request.dialogue.path,
        "year": request.dialogue.year,
        "contents": contents(found),
        "latest": latest(request, found),
        "conference": _conference(found),
        "notice": _notice(found),
        "waiting": _waiting(request, found),
        "papers_url": in_dialogue(request.dialogue, "papers"),
        "channels": [_channel(request, channel, found) for channel in Channel],
        "villages": [_village(village, found) for village in found.villages],
        "own": [_village(village, found) for village in own] if only_own else [],
        "paper_id": found.notice.paper.public_id if found.notice else "",
        "missing": missing(found),
        "form": form or PostingForm.fresh(offered, own=only_own),
        "posting_refusal": posting_refusal(request, found),
        "bulletin": bulletin(request.commune, request.dialogue.year, found),
    }


def latest(request: Asked, found: Announcing) -> dict[str, str] | None:
    """The last day for the notice and how it was counted."""
    if found.conference is None:
        return None
    try:
        deadline = last_day_to_announce(
            found.conference.on, calendar_of(request.commune), parameters_of(request.commune)
        )
    except Refusal as refused:
        return {"day": "", "counting": str(refused), "source": "", "late": ""}
    today = now().date()
    late = "đã qua" if today > deadline.due_on else f"còn {(deadline.due_on - today).days} ngày"
    return {
        "day": display_long(deadline.due_on),
        "counting": deadline.explain(),
        "source": deadline.source.cite(),
        "late": late,
    }


def posting_refusal(request: Asked, found: Announcing) -> str:
    """Why a proof can not be recorded now, or nothing."""
    own = next(iter(request.actor.village_ids), None)
    about = About(request.commune.pk, village_id=own)
    sentence = refusal(request.actor, Action.RECORD_POSTING, about)
    return sentence or ("" if found.notice else "Thông báo chưa công bố nên chưa có gì để ghi bằng chứng.")


def refusal_for_office(request: Asked) -> str:
    """Empty for people who record for the whole commune, a sentence for those bound to a village."""
    return refusal(request.actor, Action.RECORD_POSTING, About(request.commune.pk)) or ""


def _conference(found: Announcing) -> str:
    return display_long(found.conference.on) if found.conference else ""


def _notice(found: Announcing) -> dict[str, str] | None:
    if found.notice is None:
        return None
    published = found.notice.published_at.astimezone(VIETNAM)
    return {
        "number": found.notice.paper.number_and_symbol,
        "published": display_moment(published),
        "early": str((found.notice.conference_on - published.date()).days),
    }


def _waiting(request: Asked, found: Announcing) -> dict[str, str] | None:
    paper = found.waiting
    if paper is None or found.notice is not None:
        return None
    sentence = refusal(request.actor, Action.PUBLISH_NOTICE, About(request.commune.pk))
    return {
        "id": paper.public_id,
        "number": paper.number_and_symbol,
        "day": short(paper.issued_on),
        "refusal": sentence or publishing_refusal(paper, found.conference, now()) or "",
    }


def _channel(request: Asked, channel: Channel, found: Announcing) -> dict[str, Any]:
    audience = audience_of(request.actor.roles)
    return {
        "name": channel.label,
        "why": WHY[channel],
        "law": channel is Channel.MASS_MEDIA,
        "proofs": [
            {
                "village": one.village.name if one.village else "",
                "by": one.recorded_by.name if one.recorded_by else "",
                **show(
                    "notice",
                    audience,
                    on=short(one.on),
                    until=short(one.until) if one.until else "",
                    note=one.note,
                    link=one.link,
                    evidence=one.evidence.public_id if one.evidence else "",
                ),
            }
            for one in found.postings
            if one.channel is channel
        ],
        "summary": _summary(channel, found),
    }


def _summary(channel: Channel, found: Announcing) -> str:
    """One sentence over the proofs of a channel that every village gives one by one."""
    villages = len(found.villages)
    if channel is Channel.VILLAGE_HEADS and found.signed:
        return f"{len(found.signed)} trong {villages} thôn đã ký nhận thông báo."
    if channel is Channel.MASS_MEDIA and found.heard:
        return f"{len(found.heard)} trong {villages} thôn đã đọc loa, sớm nhất {short(min(found.heard.values()))}."
    return ""


def _village(village: Any, found: Announcing) -> dict[str, str]:
    heard, signed = found.heard.get(village.pk), found.signed.get(village.pk)
    return {
        "id": village.pk,
        "name": village.name,
        "heard": short(heard) if heard else "",
        "signed": display_moment(signed) if signed else "",
    }
