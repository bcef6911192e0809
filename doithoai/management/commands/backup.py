"""``doithoai backup FILE``: a consistent copy while serving."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from doithoai.management import archive
from doithoai.web.clock import now


class Command(BaseCommand):
    help = "Sao lưu dữ liệu vào một tệp, kể cả khi máy chủ đang chạy. Khóa không nằm trong tệp."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--data", help="thư mục dữ liệu")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DATABASE_URL:
            raise CommandError("Dữ liệu nằm trong PostgreSQL: sao lưu bằng pg_dump, xem docs/how-to/sao-luu.md.")
        if not (settings.DATA / archive.DATABASE).exists():
            raise CommandError(f"Chưa có dữ liệu ở {settings.DATA}.")
        manifest = archive.write(options["file"], settings.DATA, at=now())
        self.stdout.write(f"Đã sao lưu {len(manifest['sha256'])} tệp vào {options['file']}.")
        self.stdout.write(f"Khóa ở {settings.KEYS_DIR} không nằm trong bản sao lưu: chép riêng, cất nơi an toàn.")
