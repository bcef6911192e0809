"""The working papers of the hall: chương trình with the chair's script, danh sách đại biểu, danh sách phát biểu."""

from __future__ import annotations

from doithoai.actions.paper_facts.announcing import bare_title_of, delegates_on_list, title_of
from doithoai.actions.paper_facts.matters import subject_of
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.people import listed_person, name_in
from doithoai.actions.paper_facts.script import points_of
from doithoai.actions.paper_facts.surroundings import frame_of, meeting_of
from doithoai.language.names import name_sort_key
from doithoai.models import Attendance, Conference, Delegate, SpeakingTurn
from doithoai.models.speaking_queue import placed_turns, turns_of
from doithoai.papers.content import Paper
from doithoai.papers.kinds import agenda, delegate_list, speaker_list
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import DelegateGroup, TurnState

_FALLBACKS = (
    "Hết giờ mà còn người đăng ký: chủ trì nhận phiếu, trả lời bằng văn bản, có phòng và ngày.",
    "Người phát biểu quá số phút: chủ trì nhắc, đề nghị gửi phần còn lại bằng phiếu.",
    "Có khiếu nại, tố cáo, tranh chấp giữa các cá nhân: chủ trì hướng dẫn đúng nơi, không bàn tại Hội nghị.",
    "Mất điện, mất mạng: dùng loa tay, thư ký ghi biên bản giấy, nhập lại sau.",
)


def agenda_of(occasion: Occasion) -> Paper:
    """The running order with its clock times; the script is what stands at each item for whoever leads it."""
    conference = occasion.conference()
    items = list(conference.agenda.order_by("position"))
    if not items:
        raise NotYet("Chưa có chương trình. Ông/Bà đặt chương trình ở trang Hội nghị trước.")
    points = points_of(conference, items)
    lines = tuple(
        agenda.AgendaLine(
            minutes=item.minutes,
            content=item.title,
            who=item.presenter or "Chủ trì",
            words=tuple(line.strip() for line in item.script.splitlines() if line.strip()),
            points=points.get(item.pk, ()),
        )
        for item in items
    )
    frame = frame_of(occasion, "Chủ trì Hội nghị", "Các phòng chuyên môn, Công an {unit}")
    return agenda.compose(agenda.AgendaFacts(frame, meeting_of(occasion, conference), lines, _FALLBACKS))


def delegates_of(occasion: Occasion) -> Paper:
    """The list by groups, each in the order of given names: to sign before the opening, with who came after it."""
    conference, slug = occasion.conference(), occasion.commune.slug
    delegates = delegates_on_list(occasion.dialogue)
    if not delegates:
        raise NotYet("Chưa có đại biểu nào trong danh sách mời. Ông/Bà lập danh sách ở trang Giấy mời trước.")
    came = _present(conference) if conference.opened_at else None
    groups = []
    for group in DelegateGroup:
        of_group = [one for one in delegates if one.group is group]
        rows = sorted(of_group, key=lambda one: name_sort_key(name_in(one.contact, slug)))
        if rows:
            groups.append(delegate_list.ListedGroup(group.label, tuple(_listed(one, occasion, came) for one in rows)))
    frame = frame_of(occasion)
    facts = delegate_list.DelegateListFacts(frame, meeting_of(occasion, conference), tuple(groups))
    return delegate_list.compose(facts)


def speakers_of(occasion: Occasion) -> Paper:
    """Who registered to speak, in the order in which they are called; names and matters, no phone.

    Those who have spoken come first, as they were called.
    """
    conference = occasion.conference()
    turns = [turn for turn in turns_of(conference) if turn.state is not TurnState.WITHDRAWN]
    if not turns:
        raise NotYet("Chưa có ai đăng ký phát biểu. Ông/Bà ghi đăng ký ở trang Hội nghị trước.")
    waiting = [turn for _, turn in placed_turns(conference, turns)]
    called = [turn for turn in turns if turn not in waiting]
    called.sort(key=lambda turn: (turn.called_at is None, turn.called_at or turn.registered_at, turn.number))
    facts = speaker_list.SpeakerListFacts(
        frame=frame_of(occasion),
        meeting=meeting_of(occasion, conference),
        speakers=tuple(_speaker(turn, conference, occasion.commune.slug) for turn in called + waiting),
    )
    return speaker_list.compose(facts)


def _present(conference: Conference) -> frozenset[int]:
    rows = Attendance.objects.of(conference.commune_id).standing().filter(conference=conference)
    return frozenset(rows.values_list("delegate_id", flat=True))


def _listed(delegate: Delegate, occasion: Occasion, came: frozenset[int] | None) -> delegate_list.ListedDelegate:
    return delegate_list.ListedDelegate(
        name=listed_person(delegate.contact, occasion.commune.slug),
        office=bare_title_of(delegate),
        unit=delegate.village.name if delegate.village else str(occasion.commune),
        present=None if came is None else delegate.pk in came,
    )


def _speaker(turn: SpeakingTurn, conference: Conference, slug: str) -> speaker_list.ListedSpeaker:
    matters = tuple(map(subject_of, turn.opinions.select_related("merged_into").order_by("position", "pk")))
    delegate = getattr(turn.contact, "delegate", None) if turn.contact else None
    return speaker_list.ListedSpeaker(
        name=listed_person(turn.contact, slug) or "(không còn lưu tên)",
        office=title_of(delegate) if delegate else "",
        village=turn.village.name if turn.village else "khách mời",
        matters=tuple(one for one in matters if one) or (turn.subject_line,),
        minutes=conference.minutes_per_turn + turn.extra_minutes,
    )
