"""What is shredded is not in the files of the database either: a real file, with its write-ahead log."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEALS = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from doithoai.actions.scope import seal_opinion
from tests.intake import AT, BRIBE, ROAD, send, taking_slips
BRIBE += " ở bản khaukhaukhongco"
from tests.people import commune_with_people
cast = commune_with_people()
dialogue = taking_slips(cast)
send(cast, dialogue, ROAD)
alone = send(cast, dialogue, BRIBE).slip.opinions.get()
beside = send(cast, dialogue, ROAD, BRIBE).slip.opinions.get(position=2)
for opinion in (alone, beside):
    seal_opinion(opinion, handed_on=AT.date(), handed_to="Công an xã", receipt_number="02", actor=cast.clerk, at=AT)
"""


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("doithoai.sqlite3*"))


def test_the_words_are_gone_from_the_files(tmp_path):
    environment = {**os.environ, "DOITHOAI_DATA": str(tmp_path), "DJANGO_SETTINGS_MODULE": "doithoai.config.settings"}
    subprocess.run([sys.executable, "-c", SEALS], cwd=ROOT, env=environment, check=True, timeout=120)
    stored = bytes_of(tmp_path)
    words = ("Dốc Khau Lạ", "hối lộ", "nhan hoi lo", "khaukhongco")  # the last one as the index of words splits it
    assert [word.encode() in stored for word in words] == [True, False, False, False]
