"""``doithoai serve``: pages and background work in one go."""

from __future__ import annotations

import os
import threading
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import close_old_connections, connection
from django.db.migrations.executor import MigrationExecutor

from doithoai.config.serving import server
from doithoai.management.lock import hold
from doithoai.management.simulated import simulated_now
from doithoai.models import Commune

TICK_SECONDS = 60


class Command(BaseCommand):
    help = "Chạy chương trình: trang web và việc nền, trên một thư mục dữ liệu."
    #: For whoever changes the program (``doithoai check``, the tests); here they would load every page a second time,
    #: beside the process that serves them.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--data", help="thư mục dữ liệu (mặc định var/data)")
        parser.add_argument("--workers", type=int, default=1)

    def handle(self, *args: Any, **options: Any) -> None:
        lock = hold(settings.DATA)
        self._bring_up_to_date()
        if moment := simulated_now():
            os.environ["DOITHOAI_NOW"] = moment.isoformat()
            settings.SIMULATED_NOW = moment
        self._say_where(options["host"], options["port"])
        connection.close()
        threading.Thread(target=_keep_ticking, daemon=True).start()
        server(
            "doithoai.config.wsgi:application",
            host=options["host"],
            port=options["port"],
            workers=options["workers"],
        ).serve()
        os.close(lock)

    def _bring_up_to_date(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", interactive=False, verbosity=0)

    def _say_where(self, host: str, port: int) -> None:
        slugs = list(Commune.objects.order_by("name").values_list("slug", flat=True)[:3])
        self.stdout.write(f"Đối Thoại chạy tại http://{host}:{port}/ (Ctrl+C để dừng)")
        for slug in slugs:
            self.stdout.write(f"  trang của xã: http://{host}:{port}/{slug}/")
        self.stdout.write(f"  cán bộ đăng nhập: http://{host}:{port}/dang-nhap/")
        self.stdout.flush()


def _keep_ticking() -> None:
    """Scheduled work once a minute, in this process; the pages run in their own."""
    pause = threading.Event()
    while not pause.wait(TICK_SECONDS):
        try:
            call_command("tick", verbosity=0)
        finally:
            close_old_connections()
