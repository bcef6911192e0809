"""The one day a text promises."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.language.promised_day import promised_day

TODAY, DAY = date(2026, 6, 12), date(2026, 7, 15)
TEXTS = [
    ("Trả lời trước ngày 15/7/2026.", DAY),
    ("Báo lại 15/7; nhắc lại: 15/7/2026.", DAY),
    ("Đã gửi ngày 01/6, báo lại 15/7.", DAY),
    ("Đợt đầu 15/7, đợt sau 30/8.", None),
    ("Theo Nghị định 32/2024, ngày 31/4.", None),
    ("Sẽ xem xét.", None),
]


@pytest.mark.parametrize(("text", "day"), TEXTS)
def test_only_a_single_day_ahead_is_offered(text, day):
    assert promised_day(text, today=TODAY) == day
