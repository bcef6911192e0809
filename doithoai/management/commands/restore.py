"""``doithoai restore FILE``: checks every byte first, then puts the copy in place."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from doithoai.management import archive
from doithoai.management.lock import hold
from doithoai.web.clock import now


class Command(BaseCommand):
    help = "Phục hồi dữ liệu từ một bản sao lưu; bản hỏng bị từ chối trước khi đụng tới dữ liệu đang có."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--data", help="thư mục dữ liệu")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DATABASE_URL:
            raise CommandError("Dữ liệu nằm trong PostgreSQL: phục hồi bằng pg_restore, xem docs/how-to/sao-luu.md.")
        lock = hold(settings.DATA)
        connection.close()
        if not archive.has_room_for(options["file"], settings.DATA):
            raise CommandError("Đĩa không đủ chỗ để phục hồi. Ông/Bà dọn bớt rồi chạy lại; dữ liệu cũ còn nguyên.")
        with archive.working_folder(settings.DATA) as folder:
            try:
                manifest = archive.read(options["file"], Path(folder))
            except archive.DamagedArchive as error:
                raise CommandError(str(error)) from error
            aside = archive.put_in_place(Path(folder), settings.DATA, at=now())
        call_command("migrate", interactive=False, verbosity=0)
        os.close(lock)
        self.stdout.write(f"Đã phục hồi bản sao lưu lúc {manifest['made_at']}.")
        if aside:
            self.stdout.write(f"Dữ liệu trước khi phục hồi cất ở {aside}.")
