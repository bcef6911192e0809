"""A scanned page as the lists and the entry page show it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from doithoai.language.dates import day_of
from doithoai.models import ScannedPage
from doithoai.rules.vocabulary import PageFinding, PageState
from doithoai.web.guards import Asked
from doithoai.web.paths import in_dialogue
from doithoai.web.villages import is_village

SHREDDED = (
    "Đã ghi bàn giao. Ảnh của trang này và của các trang Ông/Bà đánh dấu đã xóa khỏi máy. "
    "Ông/Bà xem lại danh sách: còn trang nào của tờ ấy thì xóa tiếp."
)
#: What to do about a page, by what was found on it; the label says what is the matter.
_ADVICE = {
    PageFinding.NO_CODE: "Gõ số tờ ở góc trên bên phải, nếu đọc được.",
    PageFinding.OTHER_COMMUNE: "Ông/Bà gửi tờ giấy cho xã ghi trên phiếu.",
    PageFinding.OTHER_DIALOGUE: "Tờ này in cho đợt khác. Ông/Bà hỏi lại người nộp.",
    PageFinding.NOT_PRINTED: "Ông/Bà xem lại tờ giấy, rồi nhập mà để trống số tờ.",
    PageFinding.UNDRAWN: "Ông/Bà tìm tờ giấy, quét hoặc chụp lại.",
}


#: The same for the village officer, who took the photo and may take it again.
_ADVICE_OF_VILLAGE = {
    PageFinding.NO_CODE: "Ông/Bà chụp lại cho thấy rõ góc trên bên phải; không được thì để nguyên, Văn phòng gõ số.",
    PageFinding.UNDRAWN: "Ảnh này không mở được. Ông/Bà chụp lại tờ ấy rồi gửi.",
}


def page_row(page: ScannedPage, request: Asked) -> dict[str, Any]:
    """One page: where it came from, which sheet it is, what to do about it, and its addresses."""
    here = {"scanned": page.public_id}
    return {
        "position": page.position,
        "on": day_of(page.scan.taken_at),
        "by": page.scan.taken_by.name,
        "serial": page.sheet.serial_in(request.commune.name) if page.sheet else "",
        "photo": _photo(page, request.commune.name) if page.parts > 1 else "",
        "village": page.sheet.village.name if page.sheet else "",
        "sent_from": page.scan.village.name if page.scan.village else "",
        "finding": "" if page.finding is PageFinding.READ else page.finding.label,
        "advice": (is_village(request.actor) and _ADVICE_OF_VILLAGE.get(page.finding)) or _ADVICE.get(page.finding, ""),
        "state": page.state.value,
        "state_label": page.state.label,
        "known_url": _known(page, request),
        "picture_url": in_dialogue(request.dialogue, "collection-picture", **here) if page.picture_id else "",
        "entry_url": in_dialogue(request.dialogue, "collection-page", **here),
        "aside_url": in_dialogue(request.dialogue, "collection-page-aside", **here),
        "shred_url": in_dialogue(request.dialogue, "collection-page-shred", **here),
        "back_url": in_dialogue(request.dialogue, "collection-page-back", **here) if page.picture_id else "",
    }


def _photo(page: ScannedPage, commune_name: str) -> str:
    """Which of its sheets is meant: by its serial, for codes are found in no order of the eye."""
    which = page.sheet.serial_in(commune_name) if page.sheet else f"thứ {page.part}"
    return f"Ảnh có {page.parts} tờ, đây là tờ {which}."


def beside_links(pages: Sequence[ScannedPage], request: Asked) -> list[dict[str, Any]]:
    """Pictures of the pages beside one, to tell whether they are of the same sheet."""
    return [
        {"url": in_dialogue(request.dialogue, "collection-picture", scanned=page.public_id), "number": page.position}
        for page in pages
        if page.picture_id
    ]


def draft_key(request: Asked, page: ScannedPage | None = None) -> str:
    """Under which the browser keeps what somebody types from paper, or from ``page``."""
    return f"nhap-{request.commune.slug}-{request.dialogue.path}" + (f"-{page.public_id}" if page else "")


def _known(page: ScannedPage, request: Asked) -> str:
    """The receipt of the slip that came in on the same sheet before, for those who may open it."""
    slip = page.sheet.slip if page.sheet else None
    if slip is None or page.state is PageState.ENTERED or is_village(request.actor):
        return ""
    return in_dialogue(request.dialogue, "collection-receipt", slip=slip.public_id)
