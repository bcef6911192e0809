"""The trust page: every number opens its list, and a denunciation is in none."""

from __future__ import annotations

import re

from django.test import Client

from doithoai.models import Opinion, ScopeDecision
from doithoai.rules.vocabulary import OutOfScopeReason, Scope
from tests.hall import sent
from tests.pages import plain
from tests.people import moment
from tests.published import results_out


def page() -> str:
    return plain(Client().get("/phong-quang/dung-hen/"))


def ruled_out(cast, dialogue, reason: OutOfScopeReason) -> Opinion:
    opinion = sent(cast, dialogue.conferences.get(), "Ranh đất hai nhà", scope=Scope.OUT_OF_SCOPE)
    ScopeDecision.objects.create(
        commune=cast.commune, opinion=opinion, reason=reason, explanation="x", agreed=True,
        proposed_by_id=cast.clerk.account_id, decided_by_id=cast.chair.account_id,
        proposed_at=moment("02/6/2026"), decided_at=moment("02/6/2026"),
    )  # fmt: skip
    return opinion


def test_the_finding_is_the_heading_and_counts_open_lists(cast, at_calendar):
    results_out(cast)
    at_calendar("15/7/2026")
    html = page()
    assert "Trả lời 3 trong 4 nội dung, giải quyết xong 1" in html
    for address in ("?nam=2026&amp;tinh-trang=da-xong", "?nam=2026&amp;tinh-trang=chua-tra-loi"):
        assert f'href="/phong-quang/ket-qua/{address}"' in html


def test_promised_against_confirmed(cast, at_calendar):
    results_out(cast)
    at_calendar("15/7/2026")
    assert "Lời hứa năm 2026: 1 việc tới hạn, 1 việc giữ được" in page()


def test_exclusions_by_reason_without_denunciations(cast, at_calendar):
    dialogue = results_out(cast)
    ruled_out(cast, dialogue, OutOfScopeReason.PRIVATE_DISPUTE)
    ruled_out(cast, dialogue, OutOfScopeReason.DENUNCIATION)
    at_calendar("15/7/2026")
    html = page()
    assert ("1 ý ngoài phạm vi" in html, "tố cáo" in html.lower()) == (True, False)


def test_a_law_without_a_notice_says_so(cast, at_calendar):
    results_out(cast)
    at_calendar("15/7/2026")
    assert re.findall(r"<b>(Chưa công bố)</b>", page()) == ["Chưa công bố", "Chưa công bố"]
