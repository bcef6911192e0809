"""From January to the last slip: plan, notice, invitations, opinions."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, time, timedelta
from uuid import UUID, uuid5

from doithoai.actions.dialogues import open_dialogue
from doithoai.actions.digests import DigestLine, receive_digest
from doithoai.actions.invitations import Guest, invite_all, record_receipt, record_reply
from doithoai.actions.notices import publish_notice, record_posting
from doithoai.actions.schedule import schedule_conference
from doithoai.actions.scope import seal_opinion
from doithoai.actions.slip_content import SlipContent
from doithoai.actions.slip_pictures import draw_pictures
from doithoai.actions.slips import submit_slip
from doithoai.management.demo import paper_slips
from doithoai.management.demo.matters import Asker, Matter
from doithoai.management.demo.papers import issue
from doithoai.management.demo.picture import muddy_road
from doithoai.management.demo.world import World, at, invented_name
from doithoai.models import Conference, Dialogue
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Channel, DelegateGroup, DocumentKind, Gender, IntakeChannel, Reply, Role

CONFERENCE_ON = date(2026, 6, 12)
_COMMANDS = UUID("8f0f6a52-0f0b-4c3e-9d0c-5a1f2e3d4c5b")
#: Who writes this sends a picture of the road along.
_MUDDY = "Đường từ Thôn 7 sang Thôn 9"
_DENUNCIATION = "Cán bộ thu tiền hỗ trợ phát không đủ cho dân, đề nghị điều tra, xử lý người này, có giấy kèm theo."


def plan(world: World) -> Dialogue:
    """January: the plan is written, issued and sent out."""
    clerk = world.people["van-phong"]
    dialogue = open_dialogue(world.commune, year=2026, quarter=2, actor=clerk, at=at("21/1/2026", "09:00"))
    paper = issue(world, dialogue, DocumentKind.PLAN, day="26/1/2026", number=12)
    for number in range(1, 19):
        moment = at("28/1/2026", f"{8 + number % 8:02d}:10")
        record_receipt(paper, village=world.village(number), actor=world.village_officer(number), at=moment)
    return dialogue


def announce(world: World, dialogue: Dialogue) -> Conference:
    """May: the day is set, the notice is out eleven days before it has to be, delegates are invited."""
    clerk = world.people["van-phong"]
    conference = schedule_conference(
        dialogue,
        on=CONFERENCE_ON,
        starts_at=time(8, 0),
        place="Hội trường trụ sở UBND xã Phong Quang",
        chair_name="Phạm Văn Chủ Trì, Phó Chủ tịch UBND xã",
        co_chair_name="Hoàng Thị Đồng Chủ Trì, Phó Chủ tịch HĐND xã",
        secretary_name="Ngô Thị Ghi Chép, Văn phòng HĐND và UBND",
        actor=clerk,
        at=at("20/5/2026", "10:00"),
    )
    notice = publish_notice(
        issue(world, dialogue, DocumentKind.SCHEDULE_NOTICE, day="25/5/2026", number=38),
        actor=clerk,
        at=at("25/5/2026", "10:30"),
    )
    record_posting(
        notice,
        channel=Channel.NOTICE_BOARD,
        on=date(2026, 5, 25),
        until=date(2026, 6, 14),
        note="Bảng tin cổng trụ sở",
        actor=clerk,
        at=at("25/5/2026", "15:00"),
    )
    for number in range(1, 19):
        record_posting(
            notice,
            channel=Channel.MASS_MEDIA,
            village=world.village(number),
            on=date(2026, 5, 26),
            note="Loa thôn, 5 giờ 30 và 17 giờ, ba ngày liền",
            actor=world.village_officer(number),
            at=at("26/5/2026", "18:00"),
        )
        if number not in (5, 16):
            moment = at("26/5/2026", f"{9 + number % 7:02d}:20")
            record_receipt(notice.paper, village=world.village(number), actor=world.village_officer(number), at=moment)
    _invite(world, dialogue)
    issue(world, dialogue, DocumentKind.INVITATION, day="27/5/2026", number=45)
    return conference


def _invite(world: World, dialogue: Dialogue) -> None:
    clerk = world.people["van-phong"]
    groups = (DelegateGroup.PARTY_CELL_SECRETARY, DelegateGroup.VILLAGE_HEAD, DelegateGroup.FRONT_WORK_HEAD)
    guests, serial = [], 0
    for number in range(1, 19):
        village = world.village(number)
        for group in (*groups, *[DelegateGroup.HOUSEHOLD] * 3):
            serial += 1
            woman = serial % 5 in (1, 3)
            name = (
                world.village_officer(number).name
                if group is DelegateGroup.VILLAGE_HEAD
                else invented_name(serial * 5 + number, woman=woman)
            )
            title = (
                ""
                if group in (DelegateGroup.HOUSEHOLD, DelegateGroup.VILLAGE_HEAD)
                else f"{group.label} {village.name}"
            )
            gender = Gender.FEMALE if woman else Gender.MALE
            guests.append(Guest(name, group, village, title, f"09120{serial:05d}", gender))
        if number % 3 != 0:
            elder = invented_name(number + 40, woman=False)
            guests.append(Guest(elder, DelegateGroup.PRESTIGIOUS_PERSON, village, gender=Gender.MALE))
    for title, group in (
        ("Phó Bí thư Thường trực Đảng ủy xã", DelegateGroup.PARTY_COMMITTEE),
        ("Chủ tịch Ủy ban MTTQ Việt Nam xã", DelegateGroup.FRONT),
        ("Chủ tịch Hội Nông dân xã", DelegateGroup.FRONT),
        ("Trưởng phòng Kinh tế", DelegateGroup.DEPARTMENT),
        ("Trưởng Công an xã", DelegateGroup.DEPARTMENT),
    ):
        serial += 1
        guests.append(Guest(invented_name(serial, woman=False), group, None, title, gender=Gender.MALE))
    # The same invented name may come up twice in one village's group: the second gets the next name.
    invited = invite_all(dialogue, _without_doubles(guests), actor=clerk, at=at("26/5/2026", "09:00"))
    for place, delegate in enumerate(invited):
        if place % 9 == 4:
            continue
        reply = Reply.DECLINED if place % 23 == 7 else Reply.ACCEPTED
        record_reply(delegate, reply=reply, actor=clerk, at=at("03/6/2026", "14:00"))


def _without_doubles(guests: list[Guest]) -> list[Guest]:
    seen: set[tuple[str, DelegateGroup, int | None]] = set()
    kept = []
    for guest in guests:
        key = (guest.name, guest.group, guest.village.pk if guest.village else None)
        if key not in seen:
            seen.add(key)
            kept.append(guest)
    return kept


def collect(world: World, dialogue: Dialogue, matters: list[Matter]) -> None:
    """25 May to 9 June: slips online, on paper, through the villages, at the counter; digests of the Front.

    What one village sent by one channel stands on one slip: one slip, several matters.
    """
    paper_slips.print_sheets(world, dialogue)
    by_sheet: dict[tuple[str, int], list[Asker]] = defaultdict(list)
    for matter in matters:
        for asker in matter.askers:
            if asker.channel not in ("floor", "front"):
                by_sheet[asker.channel, asker.village].append(asker)
    for place, ((channel, number), askers) in enumerate(sorted(by_sheet.items(), key=lambda item: item[0][1])):
        _slip(world, dialogue, channel, number, askers, place)
    _digests(world, dialogue, matters)
    _denunciation(world, dialogue)
    paper_slips.come_back(world, dialogue)


def _slip(world: World, dialogue: Dialogue, channel: str, number: int, askers: list[Asker], place: int) -> None:
    came = at("26/5/2026", f"{7 + place % 11:02d}:{place * 7 % 60:02d}") + timedelta(days=place % 9)
    woman = place % 2 == 0
    content = SlipContent(
        matters=tuple(asker.words for asker in askers),
        name=invented_name(place + 11, woman=woman),
        gender=Gender.FEMALE if woman else Gender.MALE,
        birth_year=1950 + place % 45,
        address=f"Thôn {number}, xã Phong Quang",
        phone=f"09880{place:05d}",
        wants_to_speak=any(asker.speaks for asker in askers),
        consents_to_messages=place % 3 == 0,
        asked_sectors=tuple(world.sectors[asker.wish].pk if asker.wish else None for asker in askers),
    )
    actor, typed_at = _typist(world, channel, number), came
    if channel == "paper":
        typed_at = came + timedelta(days=1, hours=2)
    submitted = submit_slip(
        dialogue,
        content,
        village=world.village(number),
        channel=IntakeChannel(channel),
        actor=actor,
        at=typed_at,
        command_id=uuid5(_COMMANDS, f"{channel}-{number}"),
        occurred_at=came,
        sheet=paper_slips.next_blank(dialogue, world.village(number)) if channel in ("paper", "village") else None,
        pictures=draw_pictures([("duong.jpg", muddy_road())] if _MUDDY in content.matters[0] else []),
    )
    for asker, opinion in zip(askers, submitted.slip.opinions.order_by("position"), strict=True):
        asker.opinion = opinion


def _typist(world: World, channel: str, number: int) -> Actor:
    if channel == "online":
        return Actor(commune_id=world.commune.pk, roles=frozenset({Role.CITIZEN}))
    return world.village_officer(number) if channel == "village" else world.people["van-phong"]


def _digests(world: World, dialogue: Dialogue, matters: list[Matter]) -> None:
    asked = [asker for matter in matters for asker in matter.askers if asker.channel == "front"]
    for place, body in enumerate(("Ủy ban MTTQ Việt Nam xã", "Hội Nông dân xã")):
        lines = asked[place::2]
        digest = receive_digest(
            dialogue,
            [DigestLine(asker.words, world.village(asker.village)) for asker in lines],
            body=body,
            actor=world.people["mat-tran"],
            at=at("01/6/2026", f"1{place}:15"),
            command_id=uuid5(_COMMANDS, body),
        )
        for asker, opinion in zip(lines, digest.opinions.order_by("position", "pk"), strict=True):
            asker.opinion = opinion


def _denunciation(world: World, dialogue: Dialogue) -> None:
    """What must not be here is handed over offline the same day; nothing of it stays."""
    submitted = submit_slip(
        dialogue,
        SlipContent(matters=(_DENUNCIATION,), name=invented_name(70, woman=False)),
        village=world.village(6),
        channel=IntakeChannel.PAPER,
        actor=world.people["van-phong"],
        at=at("04/6/2026", "09:00"),
        command_id=uuid5(_COMMANDS, "denunciation"),
    )
    seal_opinion(
        submitted.slip.opinions.get(),
        handed_on=date(2026, 6, 4),
        handed_to="Chủ tịch UBND xã",
        receipt_number="01/BN",
        actor=world.people["van-phong"],
        at=at("04/6/2026", "09:20"),
    )
