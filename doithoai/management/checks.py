"""What ``verify`` looks at: the chain of every journal, every file against its row, every issued paper's number."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby

from django.db import connection

from doithoai.actions.files import read_file
from doithoai.models import Journal, Paper, StoredFile
from doithoai.models.journal import GENESIS, entry_holds
from doithoai.models.vault import SealBroken
from doithoai.rules.vocabulary import PaperState


def complaints() -> tuple[list[str], dict[str, int]]:
    """Everything that does not fit, one sentence each, and how much was looked at."""
    looked_at = {"entries": 0, "files": 0, "papers": 0}
    found = [*_database(), *_journals(looked_at), *_files(looked_at), *_papers(looked_at)]
    return found, looked_at


def _database() -> Iterator[str]:
    connection.check_constraints()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA integrity_check")
            for (line,) in cursor.fetchall():
                if line != "ok":
                    yield f"Cơ sở dữ liệu: {line}"


def _journals(looked_at: dict[str, int]) -> Iterator[str]:
    for journal in Journal.objects.select_related("commune", "dialogue").order_by("pk"):
        name = f"{journal.commune.slug}/{journal.dialogue.path if journal.dialogue else 'xa'}"
        expected, before = 0, GENESIS
        for entry in journal.entries.order_by("seq").iterator(2000):
            expected += 1
            looked_at["entries"] += 1
            if entry.seq != expected:
                yield f"Nhật ký {name}: thiếu dòng {expected}."
                expected = entry.seq
            if not entry_holds(entry, before):
                yield f"Nhật ký {name}: dòng {entry.seq} đã bị sửa."
            before = entry.hash
        if expected != journal.seq:
            yield f"Nhật ký {name}: có {expected} dòng, đầu sổ ghi {journal.seq}."


def _files(looked_at: dict[str, int]) -> Iterator[str]:
    for stored in StoredFile.objects.select_related("commune").order_by("pk").iterator(500):
        looked_at["files"] += 1
        try:
            content = read_file(stored)
        except FileNotFoundError:
            yield f"Tệp {stored.public_id}: không còn trên đĩa."
        except SealBroken as error:
            yield f"Tệp {stored.public_id}: {error}"
        else:
            if sha256(content).hexdigest() != stored.sha256:
                yield f"Tệp {stored.public_id}: nội dung khác lúc lưu."


def _papers(looked_at: dict[str, int]) -> Iterator[str]:
    issued = Paper.objects.filter(state=PaperState.ISSUED).select_related("commune")
    for paper in issued.order_by("pk").iterator(200):
        looked_at["papers"] += 1
        if paper.sealed_content is None and not paper.fingerprint:
            continue  # its words were taken out with a denunciation; number and day stay in the register
        try:
            content: str = paper.content(paper.commune.slug)["json"]
        except SealBroken as error:
            yield f"{paper}: {error}"
        else:
            if sha256(content.encode("utf-8", "surrogatepass")).hexdigest() != paper.fingerprint:
                yield f"{paper}: nội dung khác lúc ban hành."
    numbered = issued.filter(number__isnull=False).order_by("commune_id", "year", "series", "number")
    for (slug, year, series), papers in groupby(numbered, lambda p: (p.commune.slug, p.year, p.series)):
        days = [(paper.number, paper.issued_on) for paper in papers]
        for (number, on), (after, later) in zip(days, days[1:], strict=False):
            if later < on:
                yield f"Sổ văn bản {slug} {year} {series}: số {after} có ngày trước số {number}."
