"""``doithoai verify``: is the record still what was written?"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from doithoai.management.checks import complaints


class Command(BaseCommand):
    help = "Kiểm tra sổ nhật ký, tệp và số văn bản còn nguyên vẹn."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--data", help="thư mục dữ liệu")

    def handle(self, *args: Any, **options: Any) -> None:
        found, looked_at = complaints()
        for line in found:
            self.stderr.write(line)
        if found:
            raise CommandError(f"Có {len(found)} chỗ không khớp.")
        self.stdout.write(
            f"Nguyên vẹn: {looked_at['entries']} dòng nhật ký, {looked_at['files']} tệp, "
            f"{looked_at['papers']} văn bản đã ban hành."
        )
