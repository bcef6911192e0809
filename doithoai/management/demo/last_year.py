"""The year before, in short: what was promised in November 2025 is what June 2026 begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from uuid import UUID, uuid5

from doithoai.actions.agenda import set_agenda
from doithoai.actions.assignments import assign
from doithoai.actions.classification import classify
from doithoai.actions.closing import close_dialogue
from doithoai.actions.commitments import Said, claim_done, confirm_done, make_commitment, report_progress
from doithoai.actions.dialogues import open_dialogue
from doithoai.actions.dispositions import dispose
from doithoai.actions.invitations import record_receipt
from doithoai.actions.notices import publish_notice, record_posting
from doithoai.actions.public_texts import set_public_text
from doithoai.actions.publication import publish_results
from doithoai.actions.schedule import schedule_conference
from doithoai.actions.scope import confirm_scope
from doithoai.actions.sittings import close_conference, open_conference
from doithoai.actions.slip_content import SlipContent
from doithoai.actions.slips import submit_slip
from doithoai.management.demo.papers import issue
from doithoai.management.demo.world import World, at, invented_name
from doithoai.models import Commitment, Conference, Dialogue, Opinion
from doithoai.rules.vocabulary import (
    AnswerKind,
    Channel,
    Competence,
    DispositionKind,
    DocumentKind,
    Gender,
    IntakeChannel,
)

_COMMANDS = UUID("2b9d4a55-6c1e-4f53-8f6a-1d2c3b4a5968")
_HELD_ON = date(2025, 11, 14)
_PROVED_BY = (
    (Channel.NOTICE_BOARD, "Bảng tin cổng trụ sở"),
    (Channel.MASS_MEDIA, "Đài truyền thanh xã, 17 giờ"),
)


@dataclass(frozen=True)
class Past:
    """A matter of 2025: who asked, what was answered, what was promised by which day and when it was done."""

    village: int
    sector: str
    department: str
    subject: str
    words: str
    answer: str
    kind: AnswerKind
    due_on: date | None = None
    done_on: date | None = None
    confirmed: bool = False


MATTERS = (
    Past(
        4, "electricity", "KT", "Thay bóng đèn đường Thôn 4", "Dãy đèn đường Thôn 4 cháy sáu bóng, tối nguy hiểm.",
        "Phòng Kinh tế thay sáu bóng đèn trước ngày 31/3/2026.", AnswerKind.WITH_DATE,
        date(2026, 3, 31), date(2026, 3, 24), True,
    ),
    Past(
        8, "agriculture", "KT", "Nạo vét mương nội đồng Thôn 8", "Mương Thôn 8 bồi lấp, nước không về ruộng cuối kênh.",
        "Phòng Kinh tế nạo vét 420 m mương trước ngày 15/4/2026.", AnswerKind.WITH_DATE,
        date(2026, 4, 15), date(2026, 4, 29), True,
    ),
    Past(
        2, "one_stop", "PVHCC", "Bố trí thêm người ở Một cửa", "Một cửa thiếu người, phải chờ cả buổi.",
        "Trung tâm bố trí thêm một người trước ngày 30/4/2026.", AnswerKind.WITH_DATE,
        date(2026, 4, 30), date(2026, 4, 28), False,
    ),
    Past(
        7, "roads", "KT", "Đổ bê tông đường Thôn 7 sang Thôn 9", "Đường Thôn 7 sang Thôn 9 lầy lội, xin đổ bê tông.",
        "Xã đổ bê tông tuyến này trước ngày 30/4/2026.", AnswerKind.WITH_DATE, date(2026, 4, 30),
    ),
    Past(
        15, "telecom", "KT", "Thôn 15 không có sóng", "Cả thôn không có sóng điện thoại.",
        "Việc này thuộc doanh nghiệp viễn thông; xã đã gửi văn bản đề nghị.", AnswerKind.EXPLAINED,
    ),
    Past(
        12, "water", "KT", "Nước sinh hoạt Thôn 12 mùa khô", "Mùa khô nước về hai ngày một lần.",
        "Tổ quản lý mở van theo lịch mới từ ngày 20/11/2025, mỗi xóm một ngày.", AnswerKind.RESOLVED,
    ),
    Past(
        17, "security", "CA", "Trộm vặt ở Thôn 17", "Dạo này mất gà, mất xe đạp luôn.",
        "Công an xã lập tổ tuần tra đêm từ ngày 17/11/2025 cùng dân quân thôn.", AnswerKind.RESOLVED,
    ),
)  # fmt: skip


def walk(world: World) -> Dialogue:
    """October 2025 to the eve of the new year's plan."""
    clerk = world.people["van-phong"]
    dialogue = open_dialogue(world.commune, year=2025, quarter=4, actor=clerk, at=at("13/10/2025", "09:00"))
    issue(world, dialogue, DocumentKind.PLAN, day="17/10/2025", number=31)
    conference = _announce(world, dialogue)
    asked = [_ask(world, dialogue, place, past) for place, past in enumerate(MATTERS)]
    set_agenda(conference, actor=clerk, at=at("13/11/2025", "10:00"))
    _hold(world, conference, asked)
    _publish(world, dialogue)
    close_dialogue(Dialogue.objects.get(pk=dialogue.pk), actor=clerk, at=at("30/12/2025", "15:00"))
    return dialogue


def keep(world: World, dialogue: Dialogue) -> None:
    """What became of the promises until May 2026."""
    for past in MATTERS:
        if past.due_on is None:
            continue
        commitment = Commitment.objects.select_related("dialogue").get(dialogue=dialogue, text=past.subject)
        worker = world.officer_of(past.department)
        if past.done_on is None:
            said = Said(on=date(2026, 5, 4), text="Chưa khởi công: hai lần mời thầu không có đơn vị dự thầu.")
            report_progress(commitment, said=said, actor=worker, at=at("04/5/2026", "10:00"))
            continue
        moment = at(f"{past.done_on.day}/{past.done_on.month}/{past.done_on.year}", "16:00")
        claim_done(commitment, said=Said(on=past.done_on, text="Đã làm xong."), actor=worker, at=moment)
        if past.confirmed:
            commitment.refresh_from_db()
            seen = Said(on=past.done_on + timedelta(days=2), text="Đã xem cùng Trưởng thôn.")
            confirm_done(commitment, said=seen, actor=world.people["mat-tran"], at=moment + timedelta(days=2))


def _announce(world: World, dialogue: Dialogue) -> Conference:
    clerk = world.people["van-phong"]
    conference = schedule_conference(
        dialogue,
        on=_HELD_ON,
        starts_at=time(8, 0),
        place="Hội trường trụ sở UBND xã Phong Quang",
        chair_name="Phạm Văn Chủ Trì, Phó Chủ tịch UBND xã",
        co_chair_name="Hoàng Thị Đồng Chủ Trì, Phó Chủ tịch HĐND xã",
        secretary_name="Ngô Thị Ghi Chép, Văn phòng HĐND và UBND",
        actor=clerk,
        at=at("27/10/2025", "09:00"),
    )
    notice = publish_notice(
        issue(world, dialogue, DocumentKind.SCHEDULE_NOTICE, day="31/10/2025", number=17),
        actor=clerk,
        at=at("31/10/2025", "10:30"),
    )
    for channel in (Channel.NOTICE_BOARD, Channel.MASS_MEDIA):
        record_posting(notice, channel=channel, on=date(2025, 10, 31), actor=clerk, at=at("31/10/2025", "16:00"))
    return conference


def _ask(world: World, dialogue: Dialogue, place: int, past: Past) -> tuple[Past, Opinion]:
    clerk, moment = world.people["van-phong"], at("03/11/2025", f"{8 + place}:05")
    dialogue.refresh_from_db()
    slip = submit_slip(
        dialogue,
        SlipContent(
            matters=(past.words,), name=invented_name(place + 51, woman=place % 2 == 0), gender=Gender.UNSTATED
        ),
        village=world.village(past.village),
        channel=IntakeChannel.PAPER,
        actor=clerk,
        at=moment,
        command_id=uuid5(_COMMANDS, past.subject),
    ).slip
    opinion = Opinion.objects.select_related("dialogue__commune", "slip").get(slip=slip)
    confirm_scope(opinion, actor=clerk, at=moment)
    facts = {"sector": world.sectors[past.sector], "competence": Competence.COMMUNE, "subject_line": past.subject}
    classify(opinion, actor=clerk, at=moment, **facts)
    set_public_text(opinion, text=past.words, actor=clerk, at=moment)
    assign(opinion, lead=world.departments[past.department], due_on=date(2025, 11, 11), actor=clerk, at=moment)
    return past, opinion


def _hold(world: World, conference: Conference, asked: list[tuple[Past, Opinion]]) -> None:
    chair, clerk = world.people["chu-tri"], world.people["van-phong"]
    open_conference(_fresh(conference), actor=chair, at=at("14/11/2025", "08:00"))
    for place, (past, opinion) in enumerate(asked):
        dispose(
            Opinion.objects.select_related("dialogue__commune", "slip").get(pk=opinion.pk),
            conference=_fresh(conference),
            kind=DispositionKind.ANSWERED_NOW,
            words=past.answer,
            department=world.departments[past.department],
            due_on=past.due_on,
            answer_kind=past.kind,
            actor=chair,
            at=at("14/11/2025", f"08:{20 + place * 5}"),
        )
        if past.due_on:
            make_commitment(
                _fresh(conference).dialogue,
                text=past.subject,
                department=world.departments[past.department],
                due_on=past.due_on,
                opinion=opinion,
                actor=clerk,
                at=at("14/11/2025", f"09:{10 + place * 5}"),
            )
    close_conference(_fresh(conference), actor=chair, at=at("14/11/2025", "10:10"))
    issue(world, _fresh(conference).dialogue, DocumentKind.MINUTES, day="17/11/2025", number=2)


def _publish(world: World, dialogue: Dialogue) -> None:
    clerk = world.people["van-phong"]
    fresh = Dialogue.objects.select_related("commune__province").get(pk=dialogue.pk)
    publish_results(fresh, actor=clerk, at=at("20/11/2025", "09:00"))
    paper = issue(world, fresh, DocumentKind.RESULTS_NOTICE, day="20/11/2025", number=19)
    notice = publish_notice(paper, actor=clerk, at=at("20/11/2025", "10:30"))
    day, afternoon = date(2025, 11, 20), at("20/11/2025", "16:00")
    for channel, where in _PROVED_BY:
        record_posting(notice, channel=channel, on=day, note=where, actor=clerk, at=afternoon)
    for number in range(1, 19):
        record_receipt(paper, village=world.village(number), actor=world.village_officer(number), at=afternoon)


def _fresh(conference: Conference) -> Conference:
    return Conference.objects.select_related("dialogue__commune__province", "current_item").get(pk=conference.pk)
