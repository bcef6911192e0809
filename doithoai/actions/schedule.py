"""The day of the conference: set and moved only while the notice can still go out in time.

All last days are counted from it and none is stored, so moving it moves them all at once.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db import transaction

from doithoai.actions.checks import in_stage, short_text
from doithoai.actions.official import permit, record
from doithoai.language.dates import day_of, display_long
from doithoai.language.folding import fold
from doithoai.language.mid_sentence import small
from doithoai.models import Commune, Conference, Dialogue, PlanPart
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.papers.dates import moment
from doithoai.rules.calendar import Calendar, UnknownYear
from doithoai.rules.deadlines import last_day_to_announce, last_day_to_publish_results, notice_refusal
from doithoai.rules.parameters import Parameters
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet
from doithoai.rules.vocabulary import Action, DialogueStage, PlanSection, Role

MINUTES_PER_TURN = 3  # the commune's own; 1 to 30
_BEFORE_THE_CONFERENCE = frozenset(
    {DialogueStage.DRAFTED, DialogueStage.PLANNED, DialogueStage.ANNOUNCED, DialogueStage.POSTPONED}
)
_SEARCHED_DAYS = 370


@transaction.atomic
def schedule_conference(
    dialogue: Dialogue,
    *,
    on: date,
    starts_at: time,
    place: str,
    chair_name: str = "",
    co_chair_name: str = "",
    secretary_name: str = "",
    minutes_per_turn: int = MINUTES_PER_TURN,
    late_reason: str = "",
    actor: Actor,
    at: datetime,
) -> Conference:
    """Set the conference, or move it. ``on`` and ``starts_at`` are local; names are those of officials.

    A new day needs a notice that can still go out by the safe day (D−7, moved back to a working day); after that day a
    leader may set it with ``late_reason`` as long as the seven days of Điều 43 can be kept. Moving the day of an
    announced conference makes it POSTPONED: a new notice with seven new days is owed. While the plan is a draft its
    time and place follow. Raises ``BadInput`` (with the field), ``NotYet`` for the clerk after the safe day.
    """
    permit(actor, Action.SCHEDULE_CONFERENCE, dialogue)
    in_stage(dialogue, _BEFORE_THE_CONFERENCE, "Hội nghị đã họp nên không dời ngày được nữa.")
    found = dialogue.conferences.select_for_update().first()
    before = found.on if found else None
    reason = short_text(late_reason, "Lý do", 300, "late_reason", needed=False)
    if on != before:
        _check_day(dialogue, on, reason, actor, at)
    conference = found or Conference(commune=dialogue.commune, dialogue=dialogue)
    conference.on, conference.starts_at = on, starts_at
    conference.place = short_text(place, "Nơi họp", 200, "place")
    conference.chair_name = short_text(chair_name, "Tên chủ trì", 160, "chair_name", needed=False)
    conference.co_chair_name = short_text(co_chair_name, "Tên người cùng chủ trì", 160, "co_chair_name", needed=False)
    conference.secretary_name = short_text(secretary_name, "Tên thư ký", 160, "secretary_name", needed=False)
    conference.minutes_per_turn = _minutes(minutes_per_turn)
    if on != before:
        conference.late_notice_reason = reason
    conference.save()
    if dialogue.stage is DialogueStage.ANNOUNCED and on != before:
        dialogue.move_to(DialogueStage.POSTPONED, axis="stage")
    if dialogue.stage is DialogueStage.DRAFTED:
        _say_in_plan(dialogue, conference)
    record(
        Action.SCHEDULE_CONFERENCE,
        actor,
        dialogue,
        at=at,
        on=on.isoformat(),
        before=before.isoformat() if before else None,
        starts=starts_at.isoformat("minutes"),
        late=1 if reason and on != before else None,
    )
    return conference


def first_safe_day(today: date, calendar: Calendar, parameters: Parameters) -> date | None:
    """The first day of a conference whose notice may go out today or later by its safe day.

    ``None`` when the table of days off ends before one is found.
    """
    try:
        for ahead in range(_SEARCHED_DAYS):
            day = today + timedelta(days=ahead)
            if last_day_to_announce(day, calendar, parameters).due_on >= today:
                return day
    except UnknownYear:
        return None
    return None


def _check_day(dialogue: Dialogue, on: date, reason: str, actor: Actor, at: datetime) -> None:
    today, commune = day_of(at), dialogue.commune
    if on.year != dialogue.year:
        raise BadInput(
            f"Đợt này là của năm {dialogue.year}, ngày {display_long(on)} thuộc năm khác. Ông/Bà xem lại.", "on"
        )
    if on <= today:
        raise BadInput(f"Ngày hội nghị phải sau hôm nay, {display_long(today)}.", "on")
    calendar, parameters = calendar_of(commune), parameters_of(commune)
    try:
        safe_day = last_day_to_announce(on, calendar, parameters).due_on
        last_day_to_publish_results(on, calendar, parameters)
    except UnknownYear as unknown:
        raise BadInput(str(unknown), "on") from unknown
    if sentence := notice_refusal(today, on, calendar, parameters):
        raise BadInput(sentence, "on")
    if today > safe_day:
        _ask_a_leader(commune, today, safe_day, reason, actor)


def _ask_a_leader(commune: Commune, today: date, safe_day: date, reason: str, actor: Actor) -> None:
    """After the safe day the law can still be kept, but only just: a leader answers for it, with a reason."""
    passed = f"Thông báo lịch nên ra chậm nhất {display_long(safe_day)}, nay đã qua."
    if Role.CHAIR not in actor.roles:
        safe = first_safe_day(today, calendar_of(commune), parameters_of(commune))
        choose = f"Ông/Bà chọn ngày từ {display_long(safe)}, hoặc" if safe else "Ông/Bà"
        raise NotYet(f"{passed} {choose} trình Chủ tịch định ngày này và ghi lý do.")
    if not reason:
        raise BadInput(f"{passed} Ông/Bà ghi lý do nếu vẫn họp ngày này.", "late_reason")


def _minutes(minutes: int) -> int:
    if not 1 <= minutes <= 30:
        raise BadInput("Mỗi lượt phát biểu từ 1 đến 30 phút.", "minutes_per_turn")
    return minutes


def _say_in_plan(dialogue: Dialogue, conference: Conference) -> None:
    """Time and place (II.4) of a plan not yet issued say the same as the conference."""
    parts = PlanPart.objects.of(dialogue.commune_id).filter(dialogue=dialogue, section=PlanSection.TIME_AND_PLACE)
    place = conference.place
    # "UBND …" keeps its capitals, "Hội trường …" does not in the middle of a sentence.
    place = small(place) if place[1:2].islower() else place
    said = {"thoi gian": moment(conference.on, conference.starts_at), "dia diem": f"Tại {place}"}
    for part in parts:
        head, colon, _ = part.text.partition(":")
        words = next((words for key, words in said.items() if fold(head).startswith(key)), None)
        if colon and words:
            part.text = f"{head}: {words}."
            part.save(update_fields=["text"])
