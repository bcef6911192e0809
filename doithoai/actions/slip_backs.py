"""The written back of a sheet: what stands there joins the matters of the slip its front was typed as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from doithoai.actions.intake import MOST_MATTERS, add_opinions, must_take_slips, read_matters
from doithoai.actions.official import permit, record
from doithoai.actions.returned_sheets import enter_page, is_typed
from doithoai.models import Opinion, OpinionSlip, PrintedSlip, ScannedPage
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, Outdated
from doithoai.rules.vocabulary import Action, OpinionSource, PageFinding

GONE = "Tờ ở trang trước không còn phiếu đã nhập. Ông/Bà tải lại trang nhập."


@dataclass(frozen=True)
class Front:
    """The page before a back in its file, the slip typed from it, and its sheet when it has a number."""

    page: ScannedPage
    slip: OpinionSlip
    sheet: PrintedSlip | None


def front_of(page: ScannedPage) -> Front | None:
    """What ``page``, which has no code, may be the back of: only a person can tell. ``None`` when the page before it
    is not typed, or a photo of several sheets. One statement, none for a page with a code."""
    if page.finding is not PageFinding.NO_CODE or page.position == 1:
        return None
    rows = ScannedPage.objects.filter(scan=page.scan_id, position=page.position - 1, parts=1)
    before = rows.select_related("slip__village", "sheet__slip__village").first()
    sheet = before.sheet if before else None
    slip = (before.slip if before else None) or (sheet.slip if sheet and is_typed(sheet) else None)
    return Front(before, slip, sheet) if before and slip else None


@transaction.atomic
def add_from_back(
    page: ScannedPage, texts: Sequence[str], *, stays: bool = True, actor: Actor, at: datetime
) -> list[Opinion]:
    """Add the matters of a back to the slip of its front, behind those it has; none of those changes. Without
    ``stays`` the page is not theirs, for it goes (``type_and_shred``).

    Raises ``Refused``, ``NotYet`` (no slips are taken now), ``BadInput`` (a matter) or ``Outdated`` (the page no longer
    waits, the front's slip is gone).
    """
    front = front_of(page)
    if front is None:
        raise Outdated(GONE)
    slip, slip.dialogue = front.slip, page.scan.dialogue
    permit(actor, Action.SUBMIT_SLIP, slip)
    must_take_slips(slip.dialogue)
    last = slip.opinions.order_by("-position").values_list("position", flat=True).first() or 0
    if last >= MOST_MATTERS:
        raise BadInput(f"Phiếu này đã có {MOST_MATTERS} việc. Ông/Bà nhập mặt sau thành phiếu khác.", "matters")
    matters = read_matters(texts, at_most=MOST_MATTERS - last)
    if stays:
        enter_page(page, slip, front.sheet)
    added = add_opinions(
        slip.dialogue,
        [(one, slip.village) for one in matters],
        source=OpinionSource.SLIP,
        occurred_at=slip.occurred_at,
        at=at,
        slip=slip,
        behind=last,
    )
    record(
        Action.SUBMIT_SLIP,
        actor,
        slip,
        at=at,
        occurred_at=slip.occurred_at,
        channel=str(slip.channel),
        added=len(added),
    )
    return added
