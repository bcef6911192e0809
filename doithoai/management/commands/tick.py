"""``doithoai tick``: all scheduled work, once. Running it twice does nothing twice."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from doithoai.delivery.letters import make_letters
from doithoai.delivery.post import send_letters
from doithoai.delivery.retention import purge
from doithoai.language.dates import VIETNAM
from doithoai.management.simulated import simulated_now
from doithoai.web.clock import now


class Command(BaseCommand):
    help = "Làm các việc theo lịch một lượt: thư báo, thời hạn lưu dữ liệu."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--at", help="thời điểm ISO, chỉ dùng cho dữ liệu mẫu")
        parser.add_argument("--data", help="thư mục dữ liệu")

    def handle(self, *args: Any, **options: Any) -> None:
        at = _moment(options["at"])
        made = make_letters(at=at)
        sent, failed = send_letters(at=at)
        gone = purge(at=at)
        if options["verbosity"]:
            self.stdout.write(
                f"Thư mới: {made}. Đã gửi: {sent}. Chưa gửi được: {failed}. "
                f"Dữ liệu liên hệ hết hạn đã xóa: {gone['contacts']}."
            )


def _moment(iso: str | None) -> datetime:
    if iso is not None:
        try:
            moment = datetime.fromisoformat(iso)
        except ValueError as error:
            raise CommandError(f"Không đọc được thời điểm “{iso}”. Viết như 2026-06-05T08:00.") from error
        settings.SIMULATED_NOW = moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)
    elif settings.SIMULATED_NOW is None:
        settings.SIMULATED_NOW = simulated_now()
    simulated_now()  # refuses a simulated moment where real communes are
    return now()
