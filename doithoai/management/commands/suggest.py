"""``doithoai suggest``: what the program suggests for each text, one JSON object a line."""

from __future__ import annotations

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from doithoai.management.suggested import Suggester


class Command(BaseCommand):
    help = 'Gợi ý cho từng dòng JSON {"id","text"} ở đầu vào: phạm vi, lĩnh vực, phòng, thẩm quyền, nhóm cùng việc.'
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        suggester = Suggester()
        for number, line in enumerate(sys.stdin, start=1):
            if line.strip():
                asked = _read(line, number)
                told = {"id": asked["id"], **suggester.about(asked["text"])}
                self.stdout.write(json.dumps(told, ensure_ascii=False))


def _read(line: str, number: int) -> dict[str, Any]:
    try:
        asked = json.loads(line)
        if isinstance(asked["text"], str) and "id" in asked:
            return dict(asked)
    except (ValueError, KeyError, TypeError):
        pass
    raise CommandError(f'Dòng {number} không phải JSON dạng {{"id": …, "text": "…"}}.')
