"""What the notice says and what is still to be proved: the four contents of the law, the gaps, the loudspeaker text."""

from __future__ import annotations

from textwrap import shorten

from markupsafe import escape

from doithoai.language.aloud import aloud
from doithoai.language.dates import display_long, official, weekday
from doithoai.language.times import display_time
from doithoai.models import Commune
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.phases.announcement.queries import Announcing
from doithoai.rules.deadlines import last_day_to_send_opinions
from doithoai.rules.plan_checks import tells_how_to_attend
from doithoai.rules.refusals import Refusal
from doithoai.rules.vocabulary import Channel, PlanSection

#: Why each channel is asked for: the law for the schedule names the mass media, the plan the rest.
WHY = {
    Channel.MASS_MEDIA: "Luật, Điều 43",
    Channel.NOTICE_BOARD: "Kế hoạch, mục I.2: thông tin rộng rãi",
    Channel.VILLAGE_HEADS: "Kế hoạch, nơi nhận bản giấy",
    Channel.WEBSITE: "Kế hoạch, mục I.2: thông tin rộng rãi",
}


def contents(found: Announcing) -> list[dict[str, str]]:
    """The four contents of the notice that the law names (Luật 72/2025/QH15, Điều 43), each there or missing."""
    conference = found.conference
    when = f"{display_time(conference.starts_at)}, {display_long(conference.on)}" if conference else ""
    said = [
        ("Thời gian", when, "Định ngày ở trang Kế hoạch."),
        ("Địa điểm", conference.place if conference else "", "Ghi nơi họp ở trang Kế hoạch."),
        ("Nội dung", _first(found, PlanSection.CONTENTS), "Kế hoạch chưa có mục Nội dung."),
        ("Cách tham dự", _way(found), "Mục II.4 của kế hoạch chưa nói cách tham dự."),
    ]
    return [
        {"state": "good" if words else "missing", "title": title, "text": words or advice}
        for title, words, advice in said
    ]


def missing(found: Announcing) -> list[dict[str, str]]:
    """What is still to be proved, the law's own first; empty when all is proved."""
    if found.notice is None:
        return []
    channels = {posting.channel for posting in found.postings}
    gaps = [
        {"state": "missing" if channel is Channel.MASS_MEDIA else "weak", "title": channel.label, "text": WHY[channel]}
        for channel in Channel
        if channel not in channels and not (channel is Channel.VILLAGE_HEADS and found.signed)
    ]
    silent = [v.name for v in found.villages if v.pk not in found.heard]
    unsigned = [v.name for v in found.villages if v.pk not in found.signed]
    if silent and Channel.MASS_MEDIA in channels:
        gaps.append({"state": "weak", "title": "Loa của từng thôn", "text": escape(f"Chưa ghi: {_listed(silent)}.")})
    if unsigned:
        gaps.append({"state": "weak", "title": "Ký nhận của thôn", "text": escape(f"Chưa ký: {_listed(unsigned)}.")})
    return gaps


def bulletin(commune: Commune, year: int, found: Announcing) -> list[str]:
    """What the loudspeaker reads, in sentences short enough to be heard once."""
    conference = found.conference
    if conference is None:
        return []
    sentences = [
        f"{commune.authority} thông báo lịch tiếp xúc, đối thoại với Nhân dân năm {year}.",
        f"Hội nghị họp lúc {display_time(conference.starts_at)}, {weekday(conference.on)}, {official(conference.on)}, "
        f"tại {conference.place}.",
        "Bà con muốn hỏi, phản ánh, kiến nghị thì ghi Phiếu đăng ký, gửi Trưởng thôn hoặc Văn phòng HĐND và UBND.",
    ]
    try:
        last = last_day_to_send_opinions(conference.on, calendar_of(commune), parameters_of(commune)).due_on
        sentences.append(f"Phiếu gửi chậm nhất {weekday(last)}, {official(last)}.")
    except Refusal:
        pass
    if commune.office_phone:
        sentences.append(f"Cần hỏi thêm, bà con gọi {commune.office_phone}.")
    return [aloud(sentence) for sentence in sentences]


def _first(found: Announcing, section: PlanSection) -> str:
    lines = found.lines[section]
    return shorten(lines[0].text, 130, placeholder="…") if lines else ""


def _way(found: Announcing) -> str:
    return "Có trong mục II.4 của kế hoạch." if tells_how_to_attend(found.lines) else ""


def _listed(names: list[str]) -> str:
    return ", ".join(names) if len(names) <= 6 else f"{', '.join(names[:6])} và {len(names) - 6} thôn khác"
