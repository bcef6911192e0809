"""The readiness page as plain data: the next act, what is ready and what is missing, the order with its times."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from doithoai.language.dates import VIETNAM, day_of, display
from doithoai.language.times import display_time
from doithoai.models import AgendaItem, Conference
from doithoai.phases.conference.addresses import addresses
from doithoai.phases.conference.console import clock
from doithoai.phases.conference.queries import readiness
from doithoai.rules.permissions import WHO_MAY, refusal
from doithoai.rules.vocabulary import Action, DialogueStage
from doithoai.web.clock import now
from doithoai.web.guards import Asked
from doithoai.web.paths import in_dialogue

#: In the address of the page once "Khai mạc" was pressed and there is a doubt.
ASKED = "khai-mac"
_EARLY = timedelta(minutes=5)


def ready_page(request: Asked, sitting: Conference | None, sittings: list[Conference], today: date) -> dict[str, Any]:
    """Everything the page shows; without a conference only where to set its day."""
    planning = in_dialogue(request.dialogue, "planning")
    if sitting is None:
        return {"sitting": None, "planning_url": planning}
    items = list(sitting.agenda.all())
    to = addresses(request, sitting)
    counts = readiness(request.dialogue)
    begins = datetime.combine(sitting.on, sitting.starts_at, tzinfo=VIETNAM)
    minutes = sum(item.minutes for item in items)
    return {
        "sitting": {
            "on": sitting.on,
            "starts_at": sitting.starts_at,
            "place": sitting.place,
            "chair": sitting.chair_name,
        },
        "others": [
            {"on": one.on, "url": f"{to['home']}?buoi={one.public_id}"} for one in sittings if one.pk != sitting.pk
        ],
        "to": to,
        "can_edit": sitting.opened_at is None and refusal(request.actor, Action.SET_AGENDA, sitting.about()) is None,
        "items": _items(items, sitting, begins),
        "total_minutes": minutes,
        "ends_at": (begins + timedelta(minutes=minutes)).time(),
        "ready": _checks(sitting, items, counts),
        "next": _next(request, sitting, items, to, today),
        "desks": _desks(request, to),
    }


def opening_doubts(sitting: Conference, at: datetime) -> list[str]:
    """Why somebody may have pressed "Khai mạc" by mistake: long before the hour, or with nobody checked in."""
    if day_of(at) != sitting.on:
        return []  # refused anyway, with the day
    begins = datetime.combine(sitting.on, sitting.starts_at, tzinfo=VIETNAM)
    doubts = []
    if begins - at > _EARLY:
        hour = display_time(at.astimezone(VIETNAM).time())
        doubts.append(f"Giấy mời ghi {display_time(sitting.starts_at)}, bây giờ mới {hour}.")
    if sitting.invited and not sitting.present:
        doubts.append(f"Chưa điểm danh ai trong {sitting.invited} người mời.")
    return doubts


def _items(items: list[AgendaItem], sitting: Conference, begins: datetime) -> list[dict[str, Any]]:
    rows, at = [], begins
    for item in items:
        rows.append(
            {
                "position": item.position,
                "title": item.title,
                "presenter": item.presenter,
                "minutes": item.minutes,
                "planned": clock(at),
                "started": f"từ {clock(item.started_at)}" if item.started_at else "",
                "is_now": item.pk == sitting.current_item_id and sitting.closed_at is None,
            }
        )
        at += timedelta(minutes=item.minutes)
    return rows


def _checks(sitting: Conference, items: list[AgendaItem], counts: dict[str, int]) -> list[dict[str, str]]:
    stage = sitting.dialogue.stage
    announced = stage not in (DialogueStage.DRAFTED, DialogueStage.PLANNED, DialogueStage.POSTPONED)
    return [
        _check(announced, "Thông báo lịch", "đã công bố" if announced else "chưa công bố, chưa khai mạc được"),
        _check(bool(items), "Chương trình", f"{len(items)} mục" if items else "chưa đặt"),
        _check(bool(sitting.invited), "Danh sách mời", f"{sitting.invited or 0} người"),
        _check(
            not counts["unseen"],
            "Phạm vi ý kiến",
            f"{counts['unseen']} ý chưa xem xong" if counts["unseen"] else "đã xem hết",
        ),
        _answers(counts),
        _check(bool(sitting.secretary_name), "Thư ký", sitting.secretary_name or "chưa ghi tên thư ký", weak=True),
        {"state": "good", "title": "Phiếu xin phát biểu", "text": f"{counts['wishes']} phiếu"},
    ]


def _answers(counts: dict[str, int]) -> dict[str, str]:
    """Approved answers of all matters; where no matter is in scope yet there is nothing to be ready with."""
    owed = counts["matters"] - counts["approved"]
    if not counts["matters"]:
        words = "chưa có việc nào trong phạm vi" + (", xem phạm vi trước" if counts["unseen"] else "")
        return _check(False, "Trả lời đã duyệt", words, weak=not counts["unseen"])
    words = f"{counts['approved']} trong {counts['matters']} việc"
    return _check(
        not owed,
        "Trả lời đã duyệt",
        words + (f"; {owed} việc chủ trì trả lời không có dự thảo duyệt" if owed else ""),
    )


def _check(is_good: bool, title: str, text: str, *, weak: bool = False) -> dict[str, str]:
    return {"state": "good" if is_good else "weak" if weak else "missing", "title": title, "text": text}


def _next(
    request: Asked, sitting: Conference, items: list[AgendaItem], to: dict[str, str], today: date
) -> dict[str, Any]:
    act: dict[str, Any] = {"post": False, "refusal": None, "hidden": {}, "back": ""}
    about = sitting.about()
    if sitting.closed_at is not None:
        words = f"Hội nghị đã bế mạc lúc {clock(sitting.closed_at)}"
        return act | {
            "title": words,
            "why": "Việc tiếp theo ở phần Kết luận.",
            "button": "Sang phần Kết luận",
            "url": to["balance"],
        }
    if sitting.opened_at is not None:
        return act | {
            "title": "Hội nghị đang họp",
            "why": f"Khai mạc lúc {clock(sitting.opened_at)}.",
            "button": "Mở bàn điều hành",
            "url": to["chair"],
            "refusal": refusal(request.actor, Action.CALL_NEXT, about),
        }
    if not items:
        return act | {
            "title": "Đặt chương trình hội nghị",
            "why": "Trình tự lấy từ kế hoạch, mục II.5; việc còn nợ từ kỳ trước đứng đầu.",
            "button": "Đặt chương trình",
            "url": to["agenda"],
            "refusal": refusal(request.actor, Action.SET_AGENDA, about),
        }
    if today < sitting.on:
        days = (sitting.on - today).days
        return act | {
            "title": f"Còn {days} ngày tới hội nghị {display(sitting.on)}",
            "why": "Chương trình đã có. Ngày họp, bàn này mở điểm danh và khai mạc.",
            "button": "Xem người xin phát biểu",
            "url": to["speakers"],
            "refusal": refusal(request.actor, Action.WITHDRAW_TURN, about),
        }
    doubts = opening_doubts(sitting, now()) if request.GET.get(ASKED) else []
    if doubts:
        return act | {
            "title": "Khai mạc ngay bây giờ?",
            "why": " ".join([*doubts, "Lúc bấm là giờ bắt đầu ghi trong biên bản."]),
            "button": "Khai mạc ngay",
            "url": to["open"],
            "post": True,
            "hidden": {"sure": "1"},
            "back": to["home"],
            "refusal": refusal(request.actor, Action.OPEN_CONFERENCE, about),
        }
    return act | {
        "title": "Khai mạc hội nghị",
        "why": f"Đã có mặt {sitting.present or 0} trong {sitting.invited or 0} người mời.",
        "button": "Khai mạc",
        "url": to["open"],
        "post": True,
        "refusal": refusal(request.actor, Action.OPEN_CONFERENCE, about),
    }


def _desks(request: Asked, to: dict[str, str]) -> list[dict[str, str]]:
    rows = (
        ("Điểm danh", "tìm tên, bấm một lần", "check_in", Action.CHECK_IN),
        ("Đăng ký phát biểu", "phiếu, đại biểu, người tại hội trường", "speakers", Action.WITHDRAW_TURN),
        ("Bàn điều hành của chủ trì", "một phím một quyết định", "chair", Action.CALL_NEXT),
        ("Bàn thư ký", "biên bản theo mục", "secretary", Action.WRITE_MINUTES),
        ("Màn hội trường", "mở trên máy chiếu, F11 toàn màn", "hall", Action.CHECK_IN),
    )
    allowed = request.actor.roles
    return [
        {"text": text, "note": note, "url": to[key] if allowed & _doors(key, action) else ""}
        for text, note, key, action in rows
    ]


def _doors(key: str, action: Action) -> frozenset[Any]:
    extra = WHO_MAY[Action.CALL_NEXT] if key == "hall" else frozenset()
    return WHO_MAY[action] | extra
