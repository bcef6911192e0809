"""What the home page says at each stage, as plain dicts."""

from __future__ import annotations

from datetime import date
from typing import Any

from doithoai.language.dates import day_of, display, short, weekday, weekday_short
from doithoai.language.lunar import lunar_day
from doithoai.language.mid_sentence import capital
from doithoai.language.times import display_time
from doithoai.models import Commune
from doithoai.models.public_dialogues import PublicDialogue
from doithoai.models.public_promises import Promise
from doithoai.models.public_queries import PublicYear
from doithoai.models.regulations import calendar_of, deadline_of, parameters_of
from doithoai.public.marks import days_of_promise, figures_of, mark_of_promise
from doithoai.rules.calendar import UnknownYear
from doithoai.rules.commitment_flow import AT_WORK
from doithoai.rules.deadlines import (
    is_overdue,
    last_day_to_announce,
    last_day_to_publish_results,
    last_day_to_send_opinions,
)
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT, TAKES_SLIPS
from doithoai.rules.figures import TOO_FEW_FOR_A_SHARE
from doithoai.rules.slip_note import SENT_LATE
from doithoai.rules.vocabulary import CommitmentState, DialogueStage
from doithoai.web.commitment_rows import title_of
from doithoai.web.paths import address

S = DialogueStage
_SHOWN_PROMISES = 4
_ROMAN = ("I", "II", "III", "IV")


_STEPS = (
    (
        "Gửi ý kiến",
        "Trên trang này, trên phiếu giấy ở nhà Trưởng thôn, hoặc tại Văn phòng. Một phiếu nêu được nhiều việc.",
    ),
    (
        "Giữ mã phiếu",
        "Mã cho biết việc đang ở ai, vì sao, và chậm nhất ngày nào phải xong. Quên mã thì gọi Văn phòng.",
    ),
    (
        "Nghe trả lời",
        "Tại hội nghị, trên loa thôn, và ở trang này: ai làm gì, bao giờ xong. Chưa xong, Ông/Bà báo lại được.",
    ),
)
#: Once the conference is over no slip is taken until the next year: what is left to do is to look.
_STEPS_AFTER = (
    ("Tra kết quả", "Gõ mã phiếu, hoặc xem kết quả khi xã đã công bố: việc của Ông/Bà ai làm, bao giờ xong."),
    (
        "Báo chưa xong",
        "Xã nói đã xong mà ở thôn chưa xong, Ông/Bà báo ở trang mã phiếu, nói với Trưởng thôn hoặc Mặt trận.",
    ),
    ("Chờ đợt sau", "Năm sau xã mở đợt mới, báo trước trên loa và ở trang này. Việc gấp thì đến Văn phòng."),
)


def head(commune: Commune, dialogue: PublicDialogue | None, day: date) -> dict[str, Any]:
    """Kicker, heading, lead, small line, leaf and buttons of the first screen."""
    kwargs = {"slug": commune.slug}
    found = _words(commune, dialogue, day)
    found["kicker"] = f"Hội nghị đối thoại năm {dialogue.year}" if dialogue else "Đối thoại với Nhân dân"
    takes_slips = dialogue is not None and dialogue.stage in TAKES_SLIPS
    found["slip_url"] = address("slip", dialogue=dialogue.path, **kwargs) if takes_slips else ""
    found["results_url"] = address("results", **kwargs) if dialogue and dialogue.stage in RESULTS_ARE_OUT else ""
    paper = dialogue.results_paper if dialogue else None
    found["results_notice_url"] = address("public-paper", paper=paper, **kwargs) if paper else ""
    told = _is_told(dialogue)
    found["notice_url"] = address("notice", dialogue=dialogue.path, **kwargs) if told else ""
    found["is_after"] = dialogue is not None and dialogue.stage in RESULTS_ARE_OUT | {S.CONCLUDED}
    found["steps"] = _STEPS_AFTER if found["is_after"] else _STEPS
    found["leaf"] = _leaf(dialogue.on, day) if told else None
    found["small"] = _small(commune, dialogue, day) if takes_slips else ""
    return found


def _is_told(dialogue: PublicDialogue | None) -> bool:
    """A day is public only once a notice has spoken of exactly it."""
    return dialogue is not None and dialogue.on is not None and dialogue.on == dialogue.noticed_on


def _words(commune: Commune, dialogue: PublicDialogue | None, day: date) -> dict[str, Any]:
    if dialogue is None:
        return {
            "title": f"Chưa có lịch đối thoại năm {day.year}",
            "lead": "Luật: mỗi năm ít nhất một lần. Có ngày, xã báo trước ít nhất 7 ngày trên loa và trên trang này.",
        }
    if dialogue.stage in RESULTS_ARE_OUT:
        return {
            "title": f"Đã có kết quả hội nghị {display(dialogue.on)}" if dialogue.on else "Đã có kết quả đối thoại",
            "lead": "Việc nào đã trả lời, ai làm, bao giờ xong. Việc ở thôn mình chưa xong, Ông/Bà báo lại được.",
        }
    if dialogue.stage is S.CONCLUDED and dialogue.on:
        return {
            "title": f"Hội nghị {short(dialogue.on)} đã họp, xã đang hoàn tất kết quả",
            "lead": f"{_results_by(commune, dialogue.on)} Kết quả có trên loa, bảng tin, ở Trưởng thôn và ở đây.",
        }
    if dialogue.stage is S.IN_SESSION:
        return {
            "title": "Hội nghị đối thoại đang họp",
            "lead": f"Tại {dialogue.venue}. Ý kiến chưa kịp nghe hôm nay được trả lời bằng văn bản, có ngày hẹn.",
        }
    if _is_told(dialogue):
        when = f"{_clock(dialogue.starts_at)} {weekday_short(dialogue.on)}"
        return {
            "title": f"Lãnh đạo {commune.kind.label} gặp và trả lời Nhân dân, {when}",
            "lead": f"Tại {dialogue.venue}. Ai ở {commune.kind.label} cũng có thể nêu ý kiến: năm phút, không cần tài "
            "khoản, không cần thư điện tử.",
        }
    return _no_day_yet(commune, dialogue)


def _no_day_yet(commune: Commune, dialogue: PublicDialogue) -> dict[str, Any]:
    quarter = f"Kế hoạch dự kiến quý {_ROMAN[dialogue.quarter - 1]}. " if dialogue.quarter else ""
    put_off = "Hội nghị đang hoãn. " if dialogue.stage is S.POSTPONED else quarter
    return {
        "title": f"Năm {dialogue.year}, lãnh đạo {commune.kind.label} sẽ gặp và trả lời Nhân dân",
        "lead": f"{put_off}Định ngày xong, xã báo trước ít nhất 7 ngày. Ý kiến thì gửi được ngay từ bây giờ.",
    }


def _clock(at: Any) -> str:
    return f"{display_time(at)} sáng" if at.hour < 12 else f"{display_time(at)}"


def _results_by(commune: Commune, on: date) -> str:
    by = deadline_of(commune, last_day_to_publish_results, on)
    if by is None:
        return "Luật: báo kết quả chậm nhất 10 ngày sau hội nghị."
    return f"Chậm nhất {weekday_short(by.due_on)} xã thông báo kết quả."


def _small(commune: Commune, dialogue: PublicDialogue, day: date) -> str:
    said = []
    if dialogue.slip_count:
        said.append(f"Xã đã nhận {dialogue.slip_count} phiếu.")
    by = deadline_of(commune, last_day_to_send_opinions, dialogue.on) if _is_told(dialogue) else None
    if by is not None:
        said.append(SENT_LATE if day > by.due_on else f"Nhận phiếu trước hội nghị đến hết {weekday_short(by.due_on)}.")
    return " ".join(said)


def _leaf(on: date, day: date) -> dict[str, str]:
    left = (on - day).days
    return {
        "month": f"Tháng {on.month} năm {on.year}",
        "day": str(on.day),
        "weekday": capital(weekday(on)),
        "lunar": str(lunar_day(on)),
        "left": f"Còn {left} ngày" if left > 0 else "Hôm nay" if left == 0 else f"Đã họp {-left} ngày trước",
    }


# ---- the days ----------------------------------------------------------------------------------------------------


def dates(commune: Commune, dialogue: PublicDialogue | None, day: date) -> list[dict[str, str]]:
    """At most six public days with today among them; none before the day is announced or once results are out."""
    if not _is_told(dialogue) or dialogue.stage in RESULTS_ARE_OUT:
        return []
    calendar, parameters, on = calendar_of(commune), parameters_of(commune), dialogue.on
    try:
        announce = last_day_to_announce(on, calendar, parameters).due_on
        slips = last_day_to_send_opinions(on, calendar, parameters).due_on
        results = last_day_to_publish_results(on, calendar, parameters).due_on
    except UnknownYear:
        return []
    early = (announce - day_of(dialogue.announced_at)).days
    told = f"Đã đăng, sớm {early} ngày" if early > 0 else "Đã đăng đúng hạn" if early == 0 else "Đã đăng"
    rows = [
        (announce, "Chậm nhất phải thông báo lịch", told),
        (slips, "Hết nhận phiếu trước hội nghị", ""),
        (on, "Hội nghị đối thoại", ""),
        (results, "Chậm nhất phải thông báo kết quả", ""),
    ]
    if all(day != when for when, _, _ in rows):
        rows.append((day, "Hôm nay", "Đang nhận ý kiến" if day <= slips else ""))
    return [_date_row(when, what, left, day, on) for when, what, left in sorted(rows)]


def _date_row(when: date, what: str, left: str, day: date, on: date) -> dict[str, str]:
    state = "now" if when == day else "past" if when < day else "conference" if when == on else "future"
    ahead = (when - day).days
    note = left or ("" if ahead < 0 else "Hôm nay" if ahead == 0 and what != "Hôm nay" else f"Còn {ahead} ngày")
    return {"day": short(when), "what": what, "left": "" if what == "Hôm nay" and not left else note, "state": state}


# ---- last time ---------------------------------------------------------------------------------------------------


def last_time(dialogue: PublicDialogue, year: PublicYear, day: date) -> dict[str, Any]:
    """The two numbers of the last results, and its promises, the broken ones among them."""
    counted = figures_of(year.matters, day)
    promises = year.promises
    kept = sum(one.state is CommitmentState.CONFIRMED for one in promises)
    villages = {village for matter in year.matters for village in matter.village_ids}
    few = "" if counted.total >= TOO_FEW_FOR_A_SHARE else " Ít việc nên chỉ ghi số đếm."
    return {
        "on": dialogue.on,
        "note": f"{counted.total} nội dung, {len(villages)} thôn. Trả lời chưa phải giải quyết, xã đếm riêng.{few}",
        "figures": counted,
        "owed": counted.total - counted.resolved,
        "promises": [
            {"text": title_of(one.text), "note": days_of_promise(one), "mark": mark_of_promise(one, day)}
            for one in _worth_showing(promises, day)
        ],
        "promise_note": f"{kept} trong {len(promises)} cam kết năm {dialogue.year} đã xong và được xác nhận.",
        "promise_count": len(promises),
    }


def _worth_showing(promises: list[Promise], day: date) -> list[Promise]:
    """Two kept, one claimed, and always one that is late, disputed or broken: showing that is what earns trust."""
    kept = [one for one in promises if one.state is CommitmentState.CONFIRMED][:2]
    claimed = [one for one in promises if one.state is CommitmentState.CLAIMED_DONE][:1]
    late = [one for one in promises if _needs_an_eye(one, day)]
    picked = kept + claimed + late
    return (picked + [one for one in promises if one not in picked])[:_SHOWN_PROMISES]


def _needs_an_eye(promise: Promise, day: date) -> bool:
    if promise.state in (CommitmentState.DISPUTED, CommitmentState.BROKEN):
        return True
    return promise.state in AT_WORK and is_overdue(promise.due_on, day)
