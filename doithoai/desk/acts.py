"""Where each duty is done: the page and the words on its button."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from doithoai.models import Commune
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Due
from doithoai.web.opening import may_open
from doithoai.web.paths import address


@dataclass(frozen=True)
class Act:
    """``page``: an URL name; ``of_dialogue``: its address carries the year; ``anchor``: where on the page."""

    page: str
    button: str
    of_dialogue: bool = True
    anchor: str = ""


ACTS: dict[Due, Act] = {
    Due.OPEN_DIALOGUE: Act("desk-open", "Mở đợt", of_dialogue=False),
    Due.SET_CALENDAR: Act("administration-calendar", "Nhập lịch nghỉ", of_dialogue=False),
    Due.ISSUE_PLAN: Act("planning", "Mở kế hoạch"),
    Due.SET_DATE: Act("planning", "Định ngày", anchor="ngay-hop"),
    Due.ANNOUNCE: Act("announcement", "Mở thông báo"),
    Due.PROVE_ANNOUNCEMENT: Act("announcement", "Nộp sổ, ảnh", anchor="ghi"),
    Due.INVITE: Act("invitation", "Mở giấy mời"),
    Due.COLLECT: Act("collection", "Nhập phiếu"),
    Due.RECEIVE_DIGEST: Act("collection-digests", "Nhập bản tổng hợp"),
    Due.PRINT_SLIPS: Act("collection-sheets", "In phiếu"),
    Due.ENTER_PAGES: Act("collection-scans", "Nhập bên ảnh"),
    Due.DECIDE_SCOPE: Act("collection-scope", "Xem ý kiến"),
    Due.AGREE_SCOPE: Act("collection-scope", "Xem đề nghị"),
    Due.CLASSIFY: Act("preparation", "Mở bảng xếp"),
    Due.ASSIGN: Act("preparation", "Mở bảng giao"),
    Due.DRAFT_ANSWERS: Act("preparation", "Mở để soạn"),
    Due.AGREE_ANSWERS: Act("preparation", "Xem dự thảo"),
    Due.APPROVE_ANSWERS: Act("preparation", "Mở để duyệt"),
    Due.SIGN_FOR_PAPERS: Act("invitation", "Ký nhận"),
    Due.HOLD_CONFERENCE: Act("conference", "Vào trang hội nghị"),
    Due.CONFIRM_CONCLUSIONS: Act("conclusion-list", "Mở kết luận"),
    Due.PUBLISH_RESULTS: Act("results-desk", "Mở kết quả"),
    Due.PROVE_RESULTS: Act("results-desk", "Nộp bằng chứng", anchor="bang-chung"),
    Due.ANSWER_IN_WRITING: Act("follow-up", "Gửi trả lời"),
    Due.RECORD_PROMISES: Act("conclusion-promises", "Ghi cam kết"),
    Due.KEEP_COMMITMENTS: Act("follow-up", "Cập nhật"),
    Due.CHECK_CLAIMS: Act("follow-up", "Xem, xác nhận"),
    Due.CHASE_REFERRALS: Act("follow-up", "Mở việc chuyển"),
    Due.REPORT_UPWARD: Act("papers", "Soạn báo cáo"),
    Due.CLOSE_DIALOGUE: Act("follow-up", "Khép đợt"),
}


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the duties of a desk lead: to pages of its dialogue (``path``, empty where there is none), those about
    promises to the years they were made in (``promised``: how many by the path of each)."""

    commune: Commune
    path: str = ""
    promised: Mapping[Due, Mapping[str, int]] = field(default_factory=dict)

    def to(self, due: Due) -> str:
        """The page of this dialogue, or of the first year that has such promises where this one has none."""
        years = self.promised.get(due, {})
        return address_of(due, self.commune, self.path if not years or self.path in years else next(iter(years)))

    def seen_by(self, actor: Actor, due: Due) -> str:
        """The address for somebody who waits for others: empty where that page is closed to them."""
        return self.to(due) if may_open(actor, ACTS[due].page) else ""

    def others(self, due: Due) -> list[dict[str, str]]:
        """The other years, to stand beside the button."""
        counts = self.promised.get(due, {})
        return [
            {"text": f"{count} việc hứa năm {path}", "url": address_of(due, self.commune, path)}
            for path, count in counts.items()
            if path != self.path
        ]


def address_of(due: Due, commune: Commune, path: str = "") -> str:
    """The page of the duty; ``path`` names the dialogue."""
    act = ACTS[due]
    within = {"dialogue": path} if act.of_dialogue and path else {}
    return address(act.page, slug=commune.slug, **within) + (f"#{act.anchor}" if act.anchor else "")
