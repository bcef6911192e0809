"""12 June, eight o'clock: roll call, answers, people speaking from the floor, the chair's decisions, the close."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from doithoai.actions.agenda import start_item
from doithoai.actions.attendance import check_in
from doithoai.actions.classification import classify
from doithoai.actions.dispositions import dispose
from doithoai.actions.floor import raise_from_floor
from doithoai.actions.minutes import write_minutes
from doithoai.actions.public_texts import set_public_text
from doithoai.actions.sittings import close_conference, defer_rest, open_conference
from doithoai.actions.speaker_registration import register_to_speak
from doithoai.actions.speaking import call_next, end_turn, mark_absent
from doithoai.management.demo.matters import Asker, Matter
from doithoai.management.demo.papers import issue
from doithoai.management.demo.world import World, at, fresh, invented_name
from doithoai.models import AgendaItem, Conference, Dialogue, Opinion, OpinionSlip, SpeakingTurn
from doithoai.models.speaking_queue import placed_turns
from doithoai.rules.permissions import Actor
from doithoai.rules.speaking_order import MoveReason
from doithoai.rules.vocabulary import AgendaKind, DispositionKind, DocumentKind, Gender, Reply, TurnState

_MORNING = "12/6/2026"
_BEFORE_THE_ANSWERS = (
    (
        AgendaKind.PAST_DEBTS,
        7,
        "Văn phòng HĐND và UBND đọc từng việc đã hứa năm 2025 chưa có xác nhận xong: ai làm, hạn nào, nay đến đâu.",
    ),
    (
        AgendaKind.REPORT,
        6,
        "Lãnh đạo UBND xã báo cáo tóm tắt nhiệm vụ kinh tế - xã hội, quốc phòng - an ninh sáu tháng đầu năm.",
    ),
    (
        AgendaKind.OPENING,
        1,
        "Chủ trì thông báo nội dung, cách đối thoại; mỗi lượt nói 3 phút, ý chưa kịp nêu được trả lời bằng văn bản.",
    ),
)


class Sitting:
    """The morning, minute by minute; it may stop while somebody is speaking (the stage "in session")."""

    def __init__(self, world: World, dialogue: Dialogue, matters: list[Matter]) -> None:
        self.world = world
        self.conference: Conference = dialogue.conferences.get()
        self.matters = matters
        self.clock = at(_MORNING, "07:15")
        self.matter_of: dict[int, Matter] = {}

    def until_somebody_speaks(self) -> datetime:
        """Roll call, opening, answers to what was sent before, half of the speakers; returns the moment."""
        self._roll_call()
        self._register()
        self._open()
        self._answer_what_was_sent()
        self._item(AgendaKind.FLOOR, 0)
        for _ in range(len(self.matter_of) // 2):
            self._hear(self._call())
        self._call()
        return self._pass(1)

    def to_the_end(self) -> None:
        """The rest of the speakers: one away when called and heard later, one not reached; then the close."""
        self._hear(self.conference.turns.get(state=TurnState.SPEAKING))
        left = self.conference.turns.filter(state=TurnState.REGISTERED).count()
        away = placed_turns(self._conference())[0][1]
        mark_absent(_with_conference(away), actor=self._chair, at=self._pass(1))
        for _ in range(left - 2):
            self._hear(self._call())
        self._hear(self._call(away, MoveReason.AWAY))
        self._item(AgendaKind.FLOOR)
        self._minute("Chủ trì hỏi, không còn ai xin nêu thêm ý kiến ngoài danh sách đăng ký.")
        self._item(AgendaKind.CLOSING)
        unheard = self.conference.turns.get(state=TurnState.REGISTERED)
        economy = self.world.departments["KT"]
        defer_rest(
            self._conference(), department=economy, due_on=date(2026, 6, 26), actor=self._chair, at=self._pass(4)
        )
        matter = self.matter_of[unheard.pk]
        matter.askers[0].opinion = unheard.opinions.get()
        self._sort(matter)
        self._minute("Ý chưa kịp nêu tại hội trường được trả lời bằng văn bản trước ngày 26/6/2026.")
        self._minute("Thư ký đọc lại biên bản cho các thành viên dự hội nghị nghe; hội nghị thống nhất thông qua.")
        close_conference(self._conference(), actor=self._chair, at=self._pass(6))

    @property
    def _chair(self) -> Actor:
        return self.world.people["chu-tri"]

    def _pass(self, minutes: int) -> datetime:
        self.clock += timedelta(minutes=minutes)
        return self.clock

    def _conference(self) -> Conference:
        return Conference.objects.select_related("dialogue__commune", "current_item").get(pk=self.conference.pk)

    def _roll_call(self) -> None:
        desk = self.world.people["tiep-nhan"]
        coming = self.conference.dialogue.delegates.exclude(reply=Reply.DECLINED).order_by("pk")
        for place, delegate in enumerate(coming):
            if place % 14 != 11:
                moment = self.clock + timedelta(seconds=25 * place)
                check_in(delegate, conference=self.conference, actor=desk, at=moment)
        self.clock = at(_MORNING, "07:50")

    def _register(self) -> None:
        for number, matter in enumerate(self.matters):
            for asker in matter.askers:
                if asker.speaks:
                    turn = self._registered(asker, matter, number)
                    self.matter_of[turn.pk] = matter
        issue(self.world, self._conference().dialogue, DocumentKind.SPEAKER_LIST, day=_MORNING, clock="07:55")

    def _registered(self, asker: Asker, matter: Matter, number: int) -> SpeakingTurn:
        desk = self.world.people["tiep-nhan"]
        if asker.opinion is not None:
            slip = OpinionSlip.objects.select_related("contact", "village").get(pk=asker.opinion.slip_id or 0)
            return register_to_speak(self.conference, slip=slip, subject_line=matter.subject, actor=desk, at=self.clock)
        woman = number % 2 == 0
        return register_to_speak(
            self.conference,
            subject_line=matter.subject,
            name=invented_name(number + 33, woman=woman),
            gender=Gender.FEMALE if woman else Gender.MALE,
            village=self.world.village(asker.village),
            actor=desk,
            at=self.clock,
        )

    def _open(self) -> None:
        self.clock = at(_MORNING, "08:00")
        open_conference(self._conference(), actor=self._chair, at=self.clock)
        self._minute(
            "Văn phòng giới thiệu đại biểu, chương trình, chủ tọa; hội nghị cử thư ký, bộ phận đăng ký phát biểu."
        )
        for kind, minutes, told in _BEFORE_THE_ANSWERS:
            self._item(kind)
            self._pass(minutes)
            self._minute(told)

    def _answer_what_was_sent(self) -> None:
        self._item(AgendaKind.ANSWERS)
        spoken = {id(matter) for matter in self.matter_of.values()}
        for place, matter in enumerate(self.matters):
            if not (matter.out or matter.is_from_the_floor or id(matter) in spoken):
                self._decide(matter, matter.lead, by_official=place % 4 == 3)

    def _call(self, turn: SpeakingTurn | None = None, reason: MoveReason | None = None) -> SpeakingTurn:
        chosen = _with_conference(turn) if turn else None
        return call_next(self._conference(), turn=chosen, reason=reason, actor=self._chair, at=self._pass(1))

    def _hear(self, turn: SpeakingTurn) -> None:
        fresh, matter = _with_conference(turn), self.matter_of[turn.pk]
        asker = next(asker for asker in matter.askers if asker.speaks)
        if asker.channel == "floor":
            secretary = self.world.people["thu-ky"]
            asker.opinion = raise_from_floor(fresh, text=asker.words, actor=secretary, at=self._pass(1))
        end_turn(fresh, actor=self._chair, at=self._pass(2))
        self._decide(matter, matter.lead)
        if asker.channel == "floor" and not matter.merge_with:
            self._sort(matter)

    def _sort(self, matter: Matter) -> None:
        """What came from the floor gets its checked text and its field of work afterwards."""
        clerk, facts = self.world.people["van-phong"], {"competence": matter.competence, "at": self.clock}
        set_public_text(fresh(matter.lead), text=matter.public, actor=clerk, at=self.clock)
        classify(fresh(matter.lead), sector=self.world.sectors[matter.sector], actor=clerk, **facts)

    def _decide(self, matter: Matter, opinion: Opinion, *, by_official: bool = False) -> None:
        now = fresh(opinion)
        facts = {"conference": self._conference(), "actor": self._chair, "at": self._pass(1)}
        if matter.merge_with:
            other = next(one for one in self.matters if one.subject == matter.merge_with)
            dispose(now, kind=DispositionKind.MERGED, merged_with=fresh(other.lead), **facts)
        elif later := matter.in_writing or matter.assigned:
            kind = DispositionKind.IN_WRITING if matter.in_writing else DispositionKind.ASSIGNED
            dispose(now, kind=kind, department=self.world.departments[later[0]], due_on=later[1], **facts)
        elif reply := matter.answer:
            body = self.world.departments[reply.department]
            kind = DispositionKind.ANSWERED_BY_OFFICIAL if by_official else DispositionKind.ANSWERED_NOW
            dispose(
                now,
                kind=kind,
                words=reply.text if matter.is_from_the_floor else "",
                department=body,
                due_on=reply.promised_on,
                answer_kind=reply.kind,
                referred_to=reply.referred_to,
                **facts,
            )

    def _item(self, kind: AgendaKind, place: int = -1) -> None:
        """Start the item of this kind: the last one, or that at ``place`` among several."""
        item = list(self.conference.agenda.filter(kind=kind).order_by("position"))[place]
        item.conference = self._conference()
        start_item(item, actor=self._chair, at=self._pass(1))

    def _minute(self, text: str) -> None:
        item = AgendaItem.objects.select_related("conference__dialogue").get(pk=self._conference().current_item_id)
        write_minutes(item, text=text, actor=self.world.people["thu-ky"], at=self.clock)


def _with_conference(turn: SpeakingTurn) -> SpeakingTurn:
    return SpeakingTurn.objects.select_related("conference__dialogue__commune", "village").get(pk=turn.pk)
