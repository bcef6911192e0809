"""Words of collection: by which way a slip came in, and what becomes of a printed sheet and of its picture."""

from __future__ import annotations

from doithoai.rules.words import Word


class IntakeChannel(Word):
    """How a slip reached the office."""

    ONLINE = "online", "Gửi qua mạng"
    PAPER = "paper", "Phiếu giấy"
    VILLAGE = "village", "Cán bộ thôn nhập hộ"
    OFFICE = "office", "Nói tại trụ sở"
    FLOOR = "floor", "Tại hội nghị"


class SpoiledReason(Word):
    """Why a printed sheet will not come back with an opinion on it."""

    TORN = "torn", "Rách, bẩn"
    LOST = "lost", "Mất"
    MISPRINTED = "misprinted", "In hỏng"
    BLANK = "blank", "Trả lại để trắng"


class PageState(Word):
    """What becomes of a page that was scanned or photographed; back sides and blank pages are laid aside."""

    WAITING = "waiting", "Chờ nhập"
    ENTERED = "entered", "Đã nhập"
    ASIDE = "aside", "Để riêng"
    ILLEGIBLE = "illegible", "Không đọc được chữ"
    DOUBLE = "double", "Tờ này đã có"


class PageFinding(Word):
    """What the program found on a page: the code of a printed sheet, or why there is none."""

    READ = "read", "Đọc được mã"
    NO_CODE = "no_code", "Không thấy mã"
    OTHER_COMMUNE = "other_commune", "Tờ phiếu của xã khác"
    OTHER_DIALOGUE = "other_dialogue", "Tờ phiếu của đợt đối thoại khác"
    NOT_PRINTED = "not_printed", "Số tờ không có trong sổ in"
    UNDRAWN = "undrawn", "Không mở được trang này"
