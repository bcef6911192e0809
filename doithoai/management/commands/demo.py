"""``doithoai demo``: a commune's year, built by calling the real acts on a simulated calendar."""

from __future__ import annotations

import json
import secrets
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from doithoai.management.demo.world import World, build
from doithoai.management.demo.year import STAGES, walk
from doithoai.management.simulated import marker
from doithoai.models import Account, Commune

#: Neighbours for tests of isolation: invented names of communes, each with the same people and another key.
_NEIGHBOURS = "xa-mau-{n}", "Mẫu {n}"
#: Whose accounts are worth printing; the file has all of them.
_SHOWN = ("van-phong", "chu-tri", "thu-ky", "tiep-nhan", "kinh-te", "truong-kinh-te", "thon-7", "mat-tran", "quan-tri")


class Command(BaseCommand):
    help = "Dựng dữ liệu mẫu: năm đối thoại của xã Phong Quang, theo đúng các bước thật."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--data", help="thư mục dữ liệu")
        parser.add_argument("--stage", choices=list(STAGES), default="followed-up")
        parser.add_argument("--communes", type=int, default=1, help="số xã, để thử sự tách biệt")
        parser.add_argument("--json", type=Path, help="ghi xã, địa chỉ, tài khoản vào tệp này")

    def handle(self, *args: Any, **options: Any) -> None:
        settings.DATA.mkdir(parents=True, exist_ok=True)
        call_command("migrate", interactive=False, verbosity=0)
        if Commune.objects.exists():
            raise CommandError(f"Thư mục {settings.DATA} đã có dữ liệu. Dữ liệu mẫu chỉ dựng vào thư mục trống.")
        with transaction.atomic():
            worlds = [build()]
            worlds += [
                build(slug=_NEIGHBOURS[0].format(n=n), name=_NEIGHBOURS[1].format(n=n), code="")
                for n in range(2, options["communes"] + 1)
            ]
            moments = [walk(world, options["stage"]) for world in worlds]
            follower = _province_account(worlds[0])
        marker().write_text(moments[0].isoformat())
        told = _told(worlds, follower, moments[0].isoformat(), options["stage"])
        if options["json"]:
            options["json"].write_text(json.dumps(told, ensure_ascii=False, indent=1))
        self._show(told)

    def _show(self, told: dict[str, Any]) -> None:
        self.stdout.write(f"Dữ liệu mẫu đã dựng tới bước “{told['stage']}”; lịch của bản mẫu: {told['now'][:16]}.")
        self.stdout.write("Tên người, ý kiến, câu trả lời là giả định. Mật khẩu chỉ dùng cho bản mẫu này.")
        self.stdout.write("")
        for commune in told["communes"]:
            self.stdout.write(f"{commune['name']}: {commune['address']}")
            for account in commune["accounts"]:
                if account["login"].partition(".")[2] in _SHOWN:
                    self.stdout.write(f"  {account['title']:<42} {account['login']:<28} {account['password']}")
        self.stdout.write(
            f"{told['province']['name']}: {told['province']['address']}   "
            f"{told['province']['login']}   {told['province']['password']}"
        )


def _province_account(world: World) -> dict[str, str]:
    province, password = world.commune.province, secrets.token_urlsafe(9)
    login = f"{province.slug}.theo-doi"
    Account.objects.create_account(login, password, name="Trương Thị Theo Dõi", province=province)
    return {
        "name": f"Tỉnh {province.name}",
        "address": f"/tinh/{province.slug}/",
        "role": "province",
        "login": login,
        "password": password,
    }


def _told(worlds: list[World], province: dict[str, str], now: str, stage: str) -> dict[str, Any]:
    return {
        "now": now,
        "stage": stage,
        "sign_in": "/dang-nhap/",
        "province": province,
        "communes": [
            {
                "slug": world.commune.slug,
                "name": f"Xã {world.commune.name}",
                "address": f"/{world.commune.slug}/",
                "accounts": world.accounts,
            }
            for world in worlds
        ],
    }
