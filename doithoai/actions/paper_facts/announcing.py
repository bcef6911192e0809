"""Thông báo lịch and giấy mời: when, where, about what, and how to take part."""

from __future__ import annotations

import re
from datetime import date

from doithoai.actions.dialogues import place_of
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.people import form_of_address, name_in
from doithoai.actions.paper_facts.plan import group_counts, group_name, section_texts
from doithoai.actions.paper_facts.surroundings import (
    contact_line,
    frame_of,
    meeting_name,
    meeting_of,
    office_of,
    public_address,
    the_plan_of,
)
from doithoai.language.dates import official
from doithoai.language.folding import fold
from doithoai.language.names import name_sort_key
from doithoai.models import Commune, Delegate, Dialogue
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.papers.content import Bundle, Paper, Qr, text
from doithoai.papers.kinds import invitation, schedule_notice
from doithoai.rules.calendar import UnknownYear
from doithoai.rules.deadlines import last_day_to_send_opinions
from doithoai.rules.plan_template import VILLAGE_GROUPS, Place
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import DelegateGroup, PlanSection

_WAY_TO_ATTEND = "cach tham du"


def schedule_notice_of(occasion: Occasion) -> Paper:
    """The notice with the four contents of the law: time, place, content, way of attending (Luật 72/2025, Điều 43)."""
    dialogue, commune, conference = occasion.dialogue, occasion.commune, occasion.conference()
    place = place_of(commune)
    meeting = meeting_of(occasion, conference)
    address = public_address(commune, "slip", dialogue=dialogue.path)
    return schedule_notice.compose(
        schedule_notice.ScheduleNoticeFacts(
            frame=frame_of(
                occasion,
                "TT Đảng ủy, TT HĐND {unit} (b/c)",
                "UB MTTQ VN {unit} (p/h)",
                "Các phòng chuyên môn, Công an {unit} (t/h)",
                "{villages} Trưởng {village} (thông báo đến Nhân dân)",
                "Trang thông tin điện tử, hệ thống truyền thanh {unit}",
            ),
            meeting=meeting,
            subject=f"Lịch tiếp xúc, đối thoại trực tiếp giữa Lãnh đạo {commune} với Nhân dân năm {dialogue.year}",
            opening=f"Thực hiện {the_plan_of(dialogue)}, Ủy ban nhân dân (UBND) {commune} thông báo lịch tiếp xúc, "
            "đối thoại như sau:",
            participants=_participants(dialogue, place),
            contents=section_texts(dialogue, PlanSection.CONTENTS),
            ways_to_attend=_ways_to_attend(occasion),
            ways_to_send=_ways_to_send(occasion, conference.on, bool(address)),
            contact=contact_line(commune),
            closing=f"{commune.authority} thông báo để Nhân dân được biết và tham dự.",
            qr=Qr(address, (text("Quét mã để gửi ý kiến"),), "Mã QR mở trang gửi ý kiến") if address else None,
        )
    )


def invitations_of(occasion: Occasion) -> Bundle:
    """A letter for every delegate on the list, village by village as they are carried; ``NotYet`` without a list.

    Of a person the letter names name and office, nothing else.
    """
    dialogue, commune, conference = occasion.dialogue, occasion.commune, occasion.conference()
    delegates = delegates_on_list(dialogue)
    if not delegates:
        raise NotYet("Chưa có đại biểu nào trong danh sách mời. Ông/Bà lập danh sách ở trang Giấy mời trước.")
    address = public_address(commune, "slip", dialogue=dialogue.path)
    facts = invitation.InvitationFacts(
        frame=frame_of(occasion, "Như thành phần mời", "TT Đảng ủy, TT HĐND {unit} (b/c)"),
        meeting=meeting_of(occasion, conference),
        subject=f"Dự {meeting_name(dialogue)}",
        requests=(_request(occasion, conference.on, bool(address)), _how_to_reply(commune)),
        closing="Rất mong Ông/Bà sắp xếp thời gian tới dự đúng thành phần.",
        qr_caption="Quét mã để gửi ý kiến",
    )
    return invitation.compose_all(facts, (_guest(one, occasion, address) for one in delegates))


def delegates_on_list(dialogue: Dialogue) -> list[Delegate]:
    """The invited, in the order of villages, groups and given names; people taken off the list are left out."""
    order, slug = list(DelegateGroup), dialogue.commune.slug
    rows = Delegate.objects.of(dialogue.commune_id).on_list().filter(dialogue=dialogue)
    return sorted(
        rows.select_related("contact", "village"),
        key=lambda one: (
            one.village.position if one.village else 0,
            order.index(one.group),
            name_sort_key(name_in(one.contact, slug)),
            one.pk,
        ),
    )


def office_held_by(delegate: Delegate, commune: Commune) -> str:
    """Title and unit as they stand on a letter: ``Trưởng thôn, Thôn 1, xã Phong Quang``, nothing said twice.

    The group stands where no title was given.
    """
    title = title_of(delegate)
    if title.endswith(f" {commune.kind.label}"):
        return f"{title} {commune.name}"
    village = delegate.village.name if delegate.village else ""
    units = [unit for unit in (village, str(commune)) if unit and not names_unit(title, unit)]
    return ", ".join([title, *units])


def title_of(delegate: Delegate) -> str:
    """Title or group, the word for village once: ``Trưởng thôn 16`` for ``Trưởng thôn``, ``Trưởng thôn Thôn 16``."""
    title = str(delegate.title or delegate.group.label)
    village = delegate.village.name if delegate.village else ""
    word, _, rest = village.partition(" ")
    stem = bare_title_of(delegate)
    return f"{stem} {rest}" if rest and stem.endswith(f" {word.lower()}") else title


def bare_title_of(delegate: Delegate) -> str:
    """Title or group without the village, for a list that has a column for it: ``Trưởng thôn``, ``Bí thư chi bộ``."""
    title = str(delegate.title or delegate.group.label)
    return title.removesuffix(f" {delegate.village.name}") if delegate.village else title


def names_unit(title: str, unit: str) -> bool:
    """Whether the unit stands in the title already, as whole words and in whatever case."""
    return re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", title, re.IGNORECASE) is not None


def _participants(dialogue: Dialogue, place: Place) -> str:
    """The groups of the villages, those of the commune, and whoever wishes to come."""
    names = {count.group for count in group_counts(dialogue, place)}
    village_groups = [name for group in VILLAGE_GROUPS if (name := group_name(group, place)) in names]
    others = [name for group in DelegateGroup if (name := group_name(group, place)) in names - set(village_groups)]
    said = [f"{', '.join(village_groups)} của {place.villages} {place.village}"] if village_groups else []
    return "; ".join([*said, *others, f"Nhân dân trên địa bàn {place.unit} quan tâm."])


def _guest(delegate: Delegate, occasion: Occasion, address: str) -> invitation.Guest:
    slug = occasion.commune.slug
    code = delegate.public_id.upper()
    return invitation.Guest(
        name=name_in(delegate.contact, slug),
        office=office_held_by(delegate, occasion.commune),
        address=form_of_address(delegate.contact, slug),
        code="-".join(code[at : at + 4] for at in range(0, len(code), 4)),
        link=address,
    )


def _request(occasion: Occasion, on: date, by_web: bool) -> str:
    web = " hoặc quét mã bên dưới để gửi qua mạng" if by_web else ""
    return (
        "Đề nghị Ông/Bà chủ động nắm tình hình, thu thập ý kiến, kiến nghị của Nhân dân; gửi Phiếu đăng ký tham gia "
        f"ý kiến về {office_of(occasion.commune)}{_until(occasion, on)}{web}."
    )


def _how_to_reply(commune: Commune) -> str:
    return (
        "Dự được hay vắng mặt, đề nghị Ông/Bà báo trước ngày họp và đọc mã giấy mời ghi ở cuối thư. "
        f"Nơi nhận báo: {contact_line(commune)}"
    )


def _ways_to_attend(occasion: Occasion) -> tuple[str, ...]:
    """What the plan says of attending; without such a sentence the plain one."""
    for line in section_texts(occasion.dialogue, PlanSection.TIME_AND_PLACE):
        head, colon, words = line.partition(":")
        if colon and fold(head).strip() == _WAY_TO_ATTEND:
            return (words.strip(),)
    return ("Đại biểu dự theo giấy mời; người dân quan tâm đến dự trực tiếp tại nơi họp.",)


def _ways_to_send(occasion: Occasion, on: date, by_web: bool) -> tuple[str, ...]:
    village = place_of(occasion.commune).village
    ways = [f"Gửi Phiếu cho Trưởng {village} hoặc {office_of(occasion.commune)}{_until(occasion, on)}."]
    if by_web:
        ways.append("Gửi qua mạng: quét mã dưới đây.")
    return (*ways, "Đăng ký phát biểu trên Phiếu hoặc trực tiếp tại Hội nghị.")


def _until(occasion: Occasion, on: date) -> str:
    try:
        last = last_day_to_send_opinions(on, calendar_of(occasion.commune), parameters_of(occasion.commune))
    except UnknownYear as unknown:
        raise NotYet(str(unknown)) from unknown
    return f" chậm nhất {official(last.due_on)}"
