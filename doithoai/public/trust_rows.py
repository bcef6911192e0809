"""The trust page as plain dicts: every number with the address of the list behind it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from doithoai.language.dates import day_of, display, short
from doithoai.models import Commune
from doithoai.models.public_dialogues import PublicDialogue
from doithoai.models.public_promises import Promise
from doithoai.models.public_queries import PublicMatter
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.rules.calendar import UnknownYear
from doithoai.rules.counting import Deadline
from doithoai.rules.deadlines import last_day_to_announce, last_day_to_publish_results
from doithoai.rules.doors import DOORS
from doithoai.rules.figures import TOO_FEW_FOR_A_SHARE, figures
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Audience, Channel, CommitmentState, NoticeKind, OutOfScopeReason
from doithoai.web.paths import address

_OFFICE = "Văn phòng HĐND và UBND"


def bodies(commune: Commune, dialogue: PublicDialogue, matters: list[PublicMatter], day: date) -> dict[str, Any]:
    """Answered and resolved for each body in charge, the one with most matters first; the title is the finding."""
    by_body: dict[str, list[PublicMatter]] = defaultdict(list)
    for matter in matters:
        by_body[matter.department or _OFFICE].append(matter)
    rows = []
    for name, owned in sorted(by_body.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        counted = figures([one.counted() for one in owned], day)
        rows.append({"name": name, "total": counted.total, "answered": counted.answered, "resolved": counted.resolved})
    counted = figures([one.counted() for one in matters], day)
    everything = address("results", slug=commune.slug) + f"?nam={dialogue.path}"
    return {
        "title": _finding(counted.total, counted.answered, counted.resolved),
        "note": f"{counted.total} nội dung đã công khai, theo cơ quan chủ trì.",
        "rows": rows,
        "table": [[row["name"], row["total"], row["answered"], row["resolved"]] for row in rows],
        "all_url": everything,
        "unanswered": counted.total - counted.answered,
        "unanswered_url": f"{everything}&tinh-trang=chua-tra-loi",
        "resolved": counted.resolved,
        "resolved_url": f"{everything}&tinh-trang=da-xong",
    }


def _finding(total: int, answered: int, resolved: int) -> str:
    """One sentence; no share under ten cases."""
    said = "Trả lời cả" if answered == total else f"Trả lời {answered} trong"
    words = f"{said} {total} nội dung, giải quyết xong {resolved}"
    if total < TOO_FEW_FOR_A_SHARE or not resolved:
        return words
    return f"{words} ({round(100 * resolved / total)}%)"


def promised(commune: Commune, dialogue: PublicDialogue, promises: list[Promise], day: date) -> dict[str, Any] | None:
    """What fell due until today against what somebody outside the body has confirmed."""
    due = sorted(one.first_due_on for one in promises if one.first_due_on <= day)
    kept = sorted(one.confirmed_on for one in promises if _is_kept(one) and one.first_due_on <= day)
    start = dialogue.on or min(due, default=day)
    if not promises:
        return None
    owed = len(due) - len(kept)
    everything = address("commitments", slug=commune.slug) + f"?nam={dialogue.path}"
    return {
        "title": f"Lời hứa năm {dialogue.year}: {len(due)} việc tới hạn, {len(kept)} việc giữ được",
        "note": "Đếm dồn từ ngày hội nghị. Chỉ đếm việc có người ngoài cơ quan xác nhận.",
        "due": due,
        "kept": kept,
        "start": min([start, *due, *kept]),
        "end": day,
        "table": [[one.text, display(one.first_due_on), _outcome(one, day)] for one in promises],
        "owed": owed,
        "owed_url": f"{everything}&nhom=attention",
        "all_url": everything,
        "has_due": bool(due),
    }


def _is_kept(promise: Promise) -> bool:
    return promise.state is CommitmentState.CONFIRMED and promise.confirmed_on is not None


def _outcome(promise: Promise, day: date) -> str:
    if _is_kept(promise) and promise.confirmed_on:
        return f"xác nhận {display(promise.confirmed_on)}"
    return f"{promise.state.label.lower()}{', đã tới hạn' if promise.first_due_on <= day else ''}"


def laws(
    commune: Commune, dialogue: PublicDialogue, proofs: list[tuple[NoticeKind, Channel, int]]
) -> list[dict[str, str]]:
    """The two days of Điều 43, each with how early or late it was kept and how many proofs there are."""
    if dialogue.on is None:
        return []
    calendar, parameters = calendar_of(commune), parameters_of(commune)
    try:
        announce = last_day_to_announce(dialogue.on, calendar, parameters)
        results = last_day_to_publish_results(dialogue.on, calendar, parameters)
    except UnknownYear:
        return []
    return [
        _law("Thông báo lịch", dialogue.announced_at, announce, NoticeKind.SCHEDULE, proofs),
        _law("Thông báo kết quả", dialogue.results_at, results, NoticeKind.RESULTS, proofs),
    ]


def _law(what: str, at: Any, deadline: Deadline, kind: NoticeKind, proofs: list[Any]) -> dict[str, str]:
    count = sum(number for known, _, number in proofs if known is kind)
    channels = {channel for known, channel, _ in proofs if known is kind}
    told = f"{count} bằng chứng, {len(channels)} cách báo" if count else "chưa ghi bằng chứng nào"
    if at is None:
        return {"head": "Chưa công bố", "text": f"{what}: hạn {short(deadline.due_on)}.", "proof": told}
    on = day_of(at)
    left = (deadline.due_on - on).days
    head = f"Sớm {left} ngày" if left > 0 else "Đúng hạn" if on <= deadline.lawful_until else f"Trễ {-left} ngày"
    return {"head": head, "text": f"{what} {short(on)}, hạn {short(deadline.due_on)}.", "proof": told}


def proof_table(proofs: list[tuple[NoticeKind, Channel, int]]) -> list[list[Any]]:
    """The list behind the number of proofs: notice, channel, how often."""
    told = [
        (show("notice", Audience.PUBLIC, kind=kind.label, channel=channel.label), n)
        for kind, channel, n in sorted(proofs)
    ]
    return [[row["kind"], row["channel"], count] for row, count in told]


def excluded(counts: dict[OutOfScopeReason, int]) -> dict[str, Any]:
    """How many matters were shown another door, and which; a denunciation is in no count."""
    rows = [
        {"count": number, "reason": reason.label.lower(), "door": DOORS[reason].where}
        for reason, number in counts.items()
        if reason is not OutOfScopeReason.DENUNCIATION
    ]
    table = [[str(row["reason"]).capitalize(), row["count"], row["door"]] for row in rows]
    return {"total": sum(number for _, number, _ in table), "rows": rows, "table": table}
