"""The two menus: what the public sees of a commune, and the steps of the cycle for people at work."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from doithoai.models import Commune, Dialogue
from doithoai.web.paths import address


@dataclass(frozen=True)
class Entry:
    """A menu entry: key of the page, words, URL name, whether it needs a dialogue, whether phones keep it."""

    key: str
    text: str
    url: str
    of_dialogue: bool = False
    keep: bool = False


PUBLIC_MENU = (
    Entry("home", "Trang chủ", "home"),
    Entry("slip", "Gửi ý kiến", "slip", of_dialogue=True),
    Entry("status", "Tra cứu mã phiếu", "status", keep=True),
    Entry("results", "Kết quả", "results"),
    Entry("commitments", "Cam kết", "commitments"),
    Entry("trust", "Đúng hẹn, giữ lời", "trust"),
)

FOOTER = (
    Entry("privacy", "Quyền riêng tư", "privacy"),
    Entry("open-data", "Dữ liệu mở", "open-data"),
    Entry("calendar", "Lịch (.ics)", "calendar"),
    Entry("feed", "Tin mới (Atom)", "feed"),
    Entry("check-paper", "Kiểm tra một văn bản bằng mã", "check-paper"),
)

STAFF_MENU = (
    Entry("desk", "Việc của tôi", "desk", keep=True),
    Entry("planning", "Kế hoạch", "planning", of_dialogue=True),
    Entry("announcement", "Thông báo", "announcement", of_dialogue=True),
    Entry("invitation", "Giấy mời", "invitation", of_dialogue=True),
    Entry("collection", "Tiếp nhận ý kiến", "collection", of_dialogue=True),
    Entry("preparation", "Phân loại, trả lời", "preparation", of_dialogue=True),
    Entry("conference", "Hội nghị", "conference", of_dialogue=True),
    Entry("conclusion", "Kết luận", "conclusion", of_dialogue=True),
    Entry("results", "Kết quả", "results-desk", of_dialogue=True),
    Entry("follow_up", "Theo dõi", "follow-up", of_dialogue=True),
    Entry("papers", "Văn bản", "papers", of_dialogue=True),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A menu entry as a template shows it."""

    text: str
    url: str
    current: bool
    keep: bool


def menu(entries: tuple[Entry, ...], commune: Commune, dialogue: Dialogue | None, current: str) -> tuple[Link, ...]:
    """The links of a menu; entries of a dialogue are left out while there is none."""
    return _menu(entries, commune.slug, dialogue.path if dialogue is not None else "", current)


@lru_cache(maxsize=2048)
def _menu(entries: tuple[Entry, ...], slug: str, dialogue: str, current: str) -> tuple[Link, ...]:
    return tuple(
        Link(one.text, _address(one, slug, dialogue), current=one.key == current, keep=one.keep)
        for one in entries
        if dialogue or not one.of_dialogue
    )


def _address(entry: Entry, slug: str, dialogue: str) -> str:
    return address(entry.url, slug=slug, dialogue=dialogue) if entry.of_dialogue else address(entry.url, slug=slug)
