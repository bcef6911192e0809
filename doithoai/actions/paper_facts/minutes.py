"""Biên bản: built from what secretary, chair and desk recorded, matter by matter under the items of the agenda.

People are named as speakers, by name and village. Who sent a slip and did not speak stays unnamed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time

from doithoai.actions.paper_facts.decisions import decision_sentence, given_answer
from doithoai.actions.paper_facts.matters import village_of, words_in_list
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.people import addressed_person
from doithoai.actions.paper_facts.surroundings import chairs_of, frame_of, meeting_of, person_alone
from doithoai.actions.paper_facts.tally import tally_of
from doithoai.language.dates import VIETNAM
from doithoai.language.times import official_time
from doithoai.models import (
    AgendaItem,
    Appointment,
    Attendance,
    Conclusion,
    Conference,
    Delegate,
    Dialogue,
    Disposition,
    MinutesEntry,
    Opinion,
)
from doithoai.models.opinions import sealed
from doithoai.models.settlement import matters_of
from doithoai.papers.content import Paper, Signature
from doithoai.papers.kinds import minutes
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import (
    AgendaKind,
    DelegateGroup,
    DispositionKind,
    OpinionSource,
    Role,
    Scope,
)

#: A matter for another door is minuted without its words: they may accuse somebody.
_NOT_WRITTEN = "nội dung không thuộc phạm vi đối thoại, không ghi chi tiết."


def minutes_of(occasion: Occasion) -> Paper:
    """The minutes of the conference; ``NotYet`` before it was opened."""
    conference = occasion.conference()
    if conference.opened_at is None:
        raise NotYet("Hội nghị chưa khai mạc nên chưa có biên bản.")
    ended = (conference.closed_at or occasion.at).astimezone(VIETNAM)
    secretaries = _secretaries(conference)
    return minutes.compose(
        minutes.MinutesFacts(
            frame=frame_of(
                occasion,
                "TT Đảng ủy, TT HĐND {unit}",
                "UB MTTQ VN {unit}",
                archive="VT, Hồ sơ",
                signatures=_signatures(occasion, conference, secretaries),
            ),
            meeting=meeting_of(occasion, conference),
            began=_clock(conference.opened_at),
            ended=time(ended.hour, ended.minute),
            ended_on=ended.date(),
            participants=_participants(conference),
            secretaries=secretaries or ("Bộ phận thư ký Hội nghị",),
            parts=_parts(conference, confirmed_conclusions(occasion)),
        )
    )


def confirmed_conclusions(occasion: Occasion) -> tuple[str, ...]:
    """The conclusions the chair has confirmed, in their order: no others go on any paper."""
    rows = Conclusion.objects.of(occasion.commune).filter(
        conference__dialogue=occasion.dialogue, confirmed_at__isnull=False
    )
    return tuple(rows.order_by("conference__on", "position", "pk").values_list("text", flat=True))


def _signatures(occasion: Occasion, conference: Conference, secretaries: Sequence[str]) -> tuple[Signature, Signature]:
    """Secretary left, chair right (sample 1.9). Whoever is named at issue signs as chair."""
    chairs = chairs_of(conference)
    chair = occasion.issue.signer_name if occasion.issue else person_alone(chairs[0]) if chairs else ""
    secretary = person_alone(secretaries[0]) if secretaries else ""
    return Signature(("THƯ KÝ",), secretary), Signature(("CHỦ TỌA",), chair)


def _secretaries(conference: Conference) -> tuple[str, ...]:
    if conference.secretary_name:
        return (conference.secretary_name,)
    held = Appointment.objects.of(conference.commune_id).filter(role=Role.SECRETARY, since__lte=conference.on)
    rows = [row for row in held.select_related("account") if row.holds_on(conference.on)]
    return tuple(f"{row.account.name}, {row.title}" if row.title else row.account.name for row in rows)


def _participants(conference: Conference) -> tuple[str, ...]:
    """One line a group: how many were invited, how many came."""
    came = set(
        Attendance.objects.of(conference.commune_id)
        .standing()
        .filter(conference=conference)
        .values_list("delegate_id", flat=True)
    )
    rows = Delegate.objects.of(conference.commune_id).on_list().filter(dialogue=conference.dialogue)
    groups = list(rows.values_list("pk", "group"))
    lines = []
    for group in DelegateGroup:
        invited = [pk for pk, its_group in groups if its_group is group]
        if invited:
            lines.append(f"{group.label}: mời {len(invited)}, có mặt {sum(pk in came for pk in invited)}.")
    return tuple(lines) or ("Đại biểu và Nhân dân dự theo danh sách điểm danh.",)


# ---- the course of the meeting ------------------------------------------------------------------------------


def _parts(conference: Conference, conclusions: tuple[str, ...]) -> tuple[minutes.MinutedPart, ...]:
    """The items of the agenda under their own numbers; count and conclusions stand once, at the closing item."""
    items = list(conference.agenda.order_by("position"))
    treated = _treated(conference, items)
    notes = _notes(conference, treated)
    count = tally_of(conference.dialogue, list(matters_of(conference.dialogue))).sentence()
    closing = next((item for item in reversed(items) if item.kind is AgendaKind.CLOSING), None)
    parts = []
    for item in items:
        matters = tuple(_matter(decision, conference) for decision, at in treated if at == item.pk)
        if closing is not None and item.pk == closing.pk:
            last = notes.get(item.pk, ())
            parts.append(minutes.MinutedPart(item.position, item.title, (count,), matters, conclusions, last))
            continue
        said = notes.get(item.pk, ()) or (() if matters else (_of_silent(item),))
        parts.append(minutes.MinutedPart(item.position, item.title, said, matters))
    if not items:
        matters = tuple(_matter(decision, conference) for decision, _ in treated)
        parts.append(minutes.MinutedPart(1, "Diễn biến hội nghị", (), matters))
    if closing is None:
        parts.append(minutes.MinutedPart(parts[-1].number + 1, "Kết luận hội nghị", (count,), (), conclusions))
    return tuple(parts)


def unminuted_items(dialogue: Dialogue) -> tuple[int, ...]:
    """The items of the agenda of which the minutes tell nothing yet: no paragraph, no matter, no conclusion."""
    conference = dialogue.first_sitting()
    if conference is None:
        return ()
    items = list(conference.agenda.order_by("position"))
    treated = _treated(conference, items)
    told = {at for _, at in treated} | set(_notes(conference, treated))
    if Conclusion.objects.of(dialogue.commune_id).filter(conference=conference, confirmed_at__isnull=False).exists():
        told |= {item.pk for item in items if item.kind is AgendaKind.CLOSING}
    return tuple(item.position for item in items if item.pk not in told)


def _of_silent(item: AgendaItem) -> str:
    """What the hall's clock knows of an item of which the secretary wrote nothing."""
    if item.started_at is None:
        return "Thư ký không ghi diễn biến mục này."
    until = f" đến {official_time(_clock(item.ended_at))}" if item.ended_at else ""
    return f"Người thực hiện: {item.presenter or 'Chủ trì'}, từ {official_time(_clock(item.started_at))}{until}."


def _notes(conference: Conference, treated: Sequence[tuple[Disposition, int | None]]) -> dict[int, tuple[str, ...]]:
    """The secretary's lines by item of the agenda. What was only copied from a turn or decision the minutes tell of by
    themselves is left out: it would stand there twice."""
    matters = {decision.opinion_id for decision, _ in treated}
    turns = {decision.opinion.turn_id for decision, _ in treated}
    found: dict[int, tuple[str, ...]] = {}
    for entry in _written(conference):
        about = entry.opinion_id in matters if entry.opinion_id else entry.turn_id in turns
        if entry.version == 1 and about and (entry.opinion_id or entry.turn_id):
            continue
        lines = tuple(line for line in entry.text.splitlines() if line.strip())
        found[entry.agenda_item_id] = (*found.get(entry.agenda_item_id, ()), *lines)
    return found


def _written(conference: Conference) -> list[MinutesEntry]:
    """The secretary's paragraphs; those about a sealed opinion are none."""
    rows = conference.minutes_entries.exclude(sealed("opinion"))
    return list(rows.order_by("agenda_item__position", "pk"))


def _treated(conference: Conference, items: Sequence[AgendaItem]) -> list[tuple[Disposition, int | None]]:
    """The chair's standing decisions with the item of the agenda under which each was taken."""
    rows = conference.dispositions.standing().exclude(sealed("opinion"))
    decisions = rows.select_related(
        "department",
        "merged_with",
        "opinion__village",
        "opinion__merged_into",
        "opinion__digest",
        "opinion__turn__contact",
        "opinion__answer__department",
    ).order_by("decided_at", "pk")
    return [(decision, _item_of(decision, items)) for decision in decisions]


def _item_of(decision: Disposition, items: Sequence[AgendaItem]) -> int | None:
    """The item at which the hall stood while it treated matters; for what was decided at another moment, such as the
    rest before the close, the item for what was sent before or for the floor."""
    begun = [item for item in items if item.started_at is not None and item.started_at <= decision.decided_at]
    kinds = (AgendaKind.FLOOR,) if decision.opinion.source is OpinionSource.FLOOR else (AgendaKind.ANSWERS,)
    fitting = [item for item in items if item.kind in kinds and item.started_at is not None]
    treating = [item for item in begun if item.kind in (AgendaKind.ANSWERS, AgendaKind.FLOOR)]
    here = [item for item in begun[-1:] if item in treating]
    chosen = here or fitting[:1] or treating[-1:] or begun[-1:] or list(items[:1])
    return chosen[0].pk if chosen else None


def _matter(decision: Disposition, conference: Conference) -> minutes.MinutedMatter:
    opinion = decision.opinion
    outside = opinion.scope is Scope.OUT_OF_SCOPE or decision.kind is DispositionKind.OUT_OF_SCOPE
    answered_by, answer = given_answer(decision)
    return minutes.MinutedMatter(
        raised_by=_raised_by(opinion, conference),
        content=_NOT_WRITTEN if outside else words_in_list(opinion),
        disposition=decision_sentence(decision),
        answered_by="" if outside else answered_by,
        answer="" if outside else answer,
    )


def _raised_by(opinion: Opinion, conference: Conference) -> str:
    if opinion.turn is not None:
        who = addressed_person(opinion.turn.contact, conference.dialogue.commune.slug) or "Người phát biểu"
        unheard = "" if opinion.turn.called_at else " (đã đăng ký, chưa đến lượt)"
        return f"{who}, {village_of(opinion)}{unheard}"
    if opinion.digest is not None:
        return f"{opinion.digest.body} tổng hợp, {village_of(opinion)}"
    return f"Phiếu gửi trước, {village_of(opinion)}"


def _clock(at: datetime) -> time:
    local = at.astimezone(VIETNAM)
    return time(local.hour, local.minute)
