"""A small year of Phong Quang, walked by the actions up to the point a paper needs. Invented people throughout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from doithoai.actions.agenda import set_agenda, start_item
from doithoai.actions.answers import agree_answer, approve_answer, draft_answer, send_draft
from doithoai.actions.assignments import assign
from doithoai.actions.attendance import check_in
from doithoai.actions.classification import classify, merge
from doithoai.actions.conclusions import confirm_conclusion, draft_conclusion
from doithoai.actions.digests import DigestLine, receive_digest
from doithoai.actions.dispositions import dispose
from doithoai.actions.floor import raise_from_floor
from doithoai.actions.invitations import invite_delegate
from doithoai.actions.minutes import write_minutes
from doithoai.actions.notices import publish_notice
from doithoai.actions.papers import draft_paper, issue_paper
from doithoai.actions.public_texts import set_public_text
from doithoai.actions.referrals import refer
from doithoai.actions.scope import agree_ruling, confirm_scope, rule_out
from doithoai.actions.sittings import close_conference, open_conference
from doithoai.actions.slip_content import SlipContent
from doithoai.actions.slips import submit_slip
from doithoai.actions.speaker_registration import register_to_speak
from doithoai.actions.speaking import call_next, end_turn
from doithoai.models import Answer, Conference, Dialogue, Opinion, Paper
from doithoai.rules.vocabulary import (
    AnswerKind,
    Competence,
    DelegateGroup,
    DispositionKind,
    DocumentKind,
    Gender,
    IntakeChannel,
    OutOfScopeReason,
)
from tests.people import Cast, moment
from tests.stages import drafted, set_day

SIGNER = {"signer_name": "Nguyễn Ánh Xuân", "signer_title": "Chủ tịch UBND xã"}
GUESTS = (
    ("Nguyễn Văn Thí Dụ", DelegateGroup.VILLAGE_HEAD, 0, Gender.MALE),
    ("Trần Thị Mẫu", DelegateGroup.HOUSEHOLD, 1, Gender.FEMALE),
    ("Lê Văn Giả Định", DelegateGroup.PRESTIGIOUS_PERSON, 2, Gender.UNSTATED),
)
PHONE = "0912 345 678"
WORDS = (
    "Dốc Khau Lạ vẫn là đường đất, mưa là trẻ con không đi học được. Bao giờ đổ bê tông?",
    "Hồ sơ trợ cấp của mẹ tôi nộp hai tháng chưa có kết quả, gọi 0987 654 321 không ai trả lời.",
    "Đường tỉnh ngập ở đầu cầu mỗi khi mưa lớn, đề nghị làm cống thoát nước.",
)


@dataclass
class Year:
    """The dialogue with its conference and the opinions by a short name."""

    cast: Cast
    dialogue: Dialogue
    conference: Conference
    opinions: dict[str, Opinion]

    def opinion(self, name: str) -> Opinion:
        """The opinion as it stands now."""
        rows = Opinion.objects.select_related(
            "dialogue__commune", "slip__contact", "turn__contact", "village", "digest"
        )
        return rows.prefetch_related("assignments").get(pk=self.opinions[name].pk)


def issued(cast: Cast, dialogue: Dialogue, kind: DocumentKind, at: datetime, **facts: object) -> Paper:
    """Draft and issue, with the next number unless ``facts`` say otherwise."""
    draft = draft_paper(dialogue, kind, actor=cast.clerk, at=at, opinion=facts.pop("opinion", None))
    given = {"number": 1, "issued_on": at.date(), **SIGNER, **facts}
    return issue_paper(draft, **given, actor=cast.clerk, at=at)


def planned(cast: Cast) -> Dialogue:
    dialogue = drafted(cast)
    issued(cast, dialogue, DocumentKind.PLAN, moment("26/1/2026"), number=5)
    return dialogue


def collected(cast: Cast) -> Year:
    """Announced for 12/6; three slips (two of one matter follow), a digest, a complaint ruled out by two people."""
    dialogue = planned(cast)
    conference = set_day(cast, dialogue, date(2026, 6, 12))
    set_agenda(conference, actor=cast.clerk, at=moment("20/5/2026"))
    for name, group, village, gender in GUESTS:
        place = cast.villages[village]
        invite_delegate(
            dialogue, name=name, group=group, village=place, gender=gender, phone=PHONE, actor=cast.clerk, at=_may(25)
        )
    notice = issued(cast, dialogue, DocumentKind.SCHEDULE_NOTICE, _may(28), number=38)
    publish_notice(notice, actor=cast.clerk, at=_may(28))
    road, aid, flood = (_slip(cast, dialogue, text, village) for village, text in enumerate(WORDS))
    again = _slip(cast, dialogue, "Đường Khau Lạ trơn quá, xã làm sớm cho bà con.", 1)
    complaint = _slip(cast, dialogue, "Tôi khiếu nại quyết định thu hồi đất số 12, đề nghị hủy.", 2)
    lines = [DigestLine("Đề nghị mở lớp học bơi cho trẻ em dịp hè.", cast.villages[0])]
    digest = receive_digest(dialogue, lines, body="Hội Phụ nữ xã", actor=cast.clerk, at=_may(30), command_id=uuid4())
    ruling = rule_out(
        complaint, reason=OutOfScopeReason.COMPLAINT, explanation="Đòi hủy quyết định.", actor=cast.clerk, at=_may(30)
    )
    agree_ruling(ruling, actor=cast.second_clerk, at=_may(30))
    names = {"road": road, "aid": aid, "flood": flood, "again": again, "complaint": complaint}
    return Year(cast, dialogue, conference, {**names, "digest": digest.opinions.get()})


def prepared(cast: Cast) -> Year:
    """Sorted and assigned; the road has an approved answer and a second asker, the flood was sent to the province."""
    year = collected(cast)
    for name in ("road", "aid", "flood", "again", "digest"):
        confirm_scope(year.opinion(name), actor=cast.clerk, at=_june(1))
    for name, sector in (("road", cast.roads), ("aid", cast.schools), ("flood", cast.roads), ("digest", cast.schools)):
        level = Competence.PROVINCE if name == "flood" else Competence.COMMUNE
        classify(year.opinion(name), sector=sector, competence=level, actor=cast.clerk, at=_june(1))
    merge(year.opinion("again"), into=year.opinion("road"), actor=cast.clerk, at=_june(1))
    for name, body in (
        ("road", cast.economy),
        ("aid", cast.culture),
        ("flood", cast.economy),
        ("digest", cast.culture),
    ):
        assign(year.opinion(name), lead=body, due_on=date(2026, 6, 9), actor=cast.clerk, at=_june(1))
    _approve(cast, year.opinion("road"))
    refer(
        year.opinion("flood"),
        body="Sở Xây dựng tỉnh Thái Nguyên",
        sent_on=date(2026, 6, 3),
        due_on=date(2026, 7, 16),
        actor=cast.clerk,
        at=_june(3),
    )
    return year


def concluded(cast: Cast) -> Year:
    """Held and closed on 12/6 with two people present, one speaker, every kind of decision, and a conclusion."""
    year = prepared(cast)
    conference, delegates = year.conference, list(year.dialogue.delegates.order_by("pk"))
    open_conference(conference, actor=cast.chair, at=_hall("08:05"))
    for delegate in delegates[:2]:
        check_in(delegate, conference=conference, actor=cast.reception, at=_hall("07:50"))
    items = {item.position: item for item in conference.agenda.all()}
    write_minutes(
        items[1], text="Văn phòng giới thiệu đại biểu, chương trình.", actor=cast.secretary, at=_hall("08:15")
    )
    start_item(items[5], actor=cast.secretary, at=_hall("08:50"))
    _decide(year, "road", DispositionKind.ANSWERED_NOW, "08:55")
    _decide(
        year,
        "digest",
        DispositionKind.ANSWERED_BY_OFFICIAL,
        "09:00",
        words="Mở lớp trong tháng 7.",
        department=cast.culture,
    )
    due = {"department": cast.culture, "due_on": date(2026, 6, 26)}
    _decide(year, "aid", DispositionKind.IN_WRITING, "09:05", **due)
    _decide(year, "flood", DispositionKind.ASSIGNED, "09:10", department=cast.economy, due_on=date(2026, 7, 16))
    start_item(items[6], actor=cast.secretary, at=_hall("09:30"))
    turn = register_to_speak(
        conference, delegate=delegates[0], subject_line="Trạm bơm", actor=cast.reception, at=_hall("09:31")
    )
    call_next(conference, actor=cast.chair, at=_hall("09:32"))
    year.opinions["pump"] = raise_from_floor(
        turn, text="Trạm bơm hỏng từ tháng 3, ruộng thiếu nước.", actor=cast.secretary, at=_hall("09:34")
    )
    turn.refresh_from_db()
    end_turn(turn, actor=cast.chair, at=_hall("09:36"))
    _decide(year, "pump", DispositionKind.ASSIGNED, "09:40", department=cast.economy, due_on=date(2026, 7, 5))
    said = draft_conclusion(
        conference, text="Giao Phòng Kinh tế sửa trạm bơm trước 05/7/2026.", actor=cast.secretary, at=_hall("10:50")
    )
    confirm_conclusion(said, actor=cast.chair, at=_hall("10:55"))
    close_conference(conference, actor=cast.chair, at=_hall("11:10"))
    return year


def ready_to_publish(cast: Cast) -> Year:
    """Every matter in scope has its checked public text."""
    year = concluded(cast)
    texts = {
        "road": "Bao giờ đổ bê tông dốc Khau Lạ?",
        "aid": "Hồ sơ trợ cấp nộp hai tháng chưa có kết quả.",
        "flood": "Đường tỉnh ngập ở đầu cầu khi mưa lớn.",
        "digest": "Đề nghị mở lớp học bơi cho trẻ em.",
        "pump": "Trạm bơm hỏng từ tháng 3.",
    }
    for name, text in texts.items():
        set_public_text(year.opinion(name), text=text, actor=cast.clerk, at=_june(15))
    classify(year.opinion("pump"), sector=cast.roads, competence=Competence.COMMUNE, actor=cast.clerk, at=_june(15))
    return year


def _slip(cast: Cast, dialogue: Dialogue, text: str, village: int) -> Opinion:
    name, _, _, gender = GUESTS[village]
    content = SlipContent(matters=(text,), name=name, phone=PHONE, gender=gender, address=f"Nhà số {village + 7}")
    place = cast.villages[village]
    sent = submit_slip(
        dialogue,
        content,
        village=place,
        channel=IntakeChannel.ONLINE,
        actor=cast.citizen,
        at=moment("29/5/2026", f"09:0{village}"),
        command_id=uuid4(),
    )
    return sent.slip.opinions.get()


def _approve(cast: Cast, opinion: Opinion) -> None:
    at = _june(5)
    text = "Phòng Kinh tế rải đá dăm đoạn trơn dài 200 m, xong trước 31/10/2026."
    draft_answer(
        opinion,
        kind=AnswerKind.WITH_DATE,
        text=text,
        promised_on=date(2026, 10, 31),
        seen_version=0,
        actor=cast.officer,
        at=at,
    )
    answer = Answer.objects.select_related("opinion__dialogue").get(opinion=opinion)
    send_draft(answer, seen_version=1, actor=cast.officer, at=at)
    answer.refresh_from_db()
    agree_answer(answer, seen_version=1, actor=cast.head, at=at)
    answer.refresh_from_db()
    approve_answer(answer, seen_version=1, actor=cast.chair, at=at)


def _decide(year: Year, name: str, kind: DispositionKind, clock: str, **facts: object) -> None:
    dispose(year.opinion(name), conference=year.conference, kind=kind, actor=year.cast.chair, at=_hall(clock), **facts)


def _hall(clock: str) -> datetime:
    return moment("12/6/2026", clock)


def _may(day: int) -> datetime:
    return moment(f"{day}/5/2026")


def _june(day: int) -> datetime:
    return moment(f"{day}/6/2026")
