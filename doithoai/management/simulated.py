"""The simulated calendar of a demo: set by ``demo``, honoured by the commands, refused for real data."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError

from doithoai.models import Commune


def marker() -> Path:
    """The file in a demo's data folder that holds the moment its calendar stands at."""
    return Path(settings.DATA) / "simulated-now"


def simulated_now() -> datetime | None:
    """The demo's moment from ``DOITHOAI_NOW`` or the data folder; ``CommandError`` when real communes are there."""
    moment: datetime | None = settings.SIMULATED_NOW
    if moment is None and marker().exists():
        moment = datetime.fromisoformat(marker().read_text().strip())
    if moment is not None and Commune.objects.filter(is_demo=False).exists():
        raise CommandError("Lịch giả lập chỉ dùng cho dữ liệu mẫu. Bỏ biến DOITHOAI_NOW rồi chạy lại.")
    return moment
