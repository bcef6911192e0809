"""Where slips are typed for others, and what is typed there."""

from __future__ import annotations

from uuid import uuid4

PATH = "/phong-quang/lam-viec/2026/tiep-nhan/"
ENTRY, VILLAGE, DIGESTS = PATH + "phieu/", PATH + "thon/", PATH + "ban-tong-hop/"


def typed(*matters, **changes):
    fields = {"command_id": str(uuid4()), "name": "Bàn Thị Thử", "village": "2", "channel": "paper"}
    fields |= {f"matters-{place}-text": text for place, text in enumerate(matters)}
    return fields | changes
