"""``doithoai papers``: every paper of a year's dialogue as DOCX and PDF, with a list of what they are."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from doithoai.actions.files import read_file
from doithoai.actions.paper_facts import compose
from doithoai.language.dates import day_of
from doithoai.language.folding import fold
from doithoai.language.mid_sentence import capital
from doithoai.management.simulated import simulated_now
from doithoai.models import Commune, Dialogue, Paper
from doithoai.models.letter_queries import letters_owed
from doithoai.papers.render import render
from doithoai.rules.paper_rules import OF_ONE_OPINION
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import DocumentKind, PaperState
from doithoai.web.clock import now

_NAMES = {
    kind: f"{at:02}-{fold(kind.label).replace(',', '').replace(' ', '-')}" for at, kind in enumerate(DocumentKind, 1)
}


class Command(BaseCommand):
    help = "Ghi mọi văn bản của đợt đối thoại một năm thành DOCX và PDF, kèm danh mục papers.json."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--data", help="thư mục dữ liệu")
        parser.add_argument("--commune", required=True, help="tên xã trong địa chỉ, ví dụ phong-quang")
        parser.add_argument("--year", required=True, help="năm, ví dụ 2026; đợt thứ hai trong năm: 2026-2")
        parser.add_argument("--out", required=True, type=Path, help="thư mục ghi ra")

    def handle(self, *args: Any, **options: Any) -> None:
        dialogue = _dialogue(options["commune"], options["year"])
        if settings.SIMULATED_NOW is None:
            settings.SIMULATED_NOW = simulated_now()
        out: Path = options["out"]
        try:
            out.mkdir(parents=True, exist_ok=True)
            written, missing = write_papers(dialogue, out, at=now())
        except OSError as error:
            raise CommandError(f"Không ghi được vào thư mục {out}: {error.strerror}.") from error
        for name, sentence in missing:
            self.stderr.write(f"Chưa lập được {name}: {sentence}")
        issued = sum(one["state"] == PaperState.ISSUED for one in written)
        self.stdout.write(f"Đã ghi {len(written)} văn bản, {issued} đã ban hành, vào {out}.")


def write_papers(dialogue: Dialogue, out: Path, *, at: datetime) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    """Both files of every paper into ``out``, and ``papers.json``; what could not be composed yet, with the sentence.

    Issued papers are the stored bytes. What has not been issued is composed as a draft, also the letters that
    opinions are owed.
    """
    written: list[dict[str, Any]] = []
    missing: list[tuple[str, str]] = []
    for kind in DocumentKind:
        papers = _papers(dialogue, kind, day_of(at))
        for at_place, paper in enumerate(papers, start=1):
            stem = _NAMES[kind] + (f"-{at_place}" if len(papers) > 1 else "")
            try:
                written.append(_write(dialogue, kind, paper, out, stem, at))
            except NotYet as refusal:
                missing.append((kind.label, str(refusal)))
    text = json.dumps(written, ensure_ascii=False, indent=2) + "\n"
    (out / "papers.json").write_text(text, encoding="utf-8")
    return written, missing


def _papers(dialogue: Dialogue, kind: DocumentKind, day: date) -> list[Paper]:
    """The papers of a kind in the order of issue, drafts last, and then unsaved drafts of what nobody began."""
    rows = Paper.objects.of(dialogue.commune_id).filter(dialogue=dialogue, kind=kind)
    found = list(rows.select_related("commune", "docx__commune", "pdf__commune", "opinion__village").order_by("pk"))
    issued = [paper for paper in found if paper.state is PaperState.ISSUED]
    issued.sort(key=lambda paper: (paper.issued_on, paper.number or 0, paper.pk))
    drafts = [paper for paper in found if paper.state is PaperState.DRAFT]
    if kind in OF_ONE_OPINION:
        owed = letters_owed(dialogue, day)[kind]
        drafts += [Paper(dialogue=dialogue, kind=kind, opinion=opinion) for opinion in owed]
    return [*issued, *drafts] or ([] if kind in OF_ONE_OPINION else [Paper(dialogue=dialogue, kind=kind)])


def _write(dialogue: Dialogue, kind: DocumentKind, paper: Paper, out: Path, stem: str, at: datetime) -> dict[str, Any]:
    is_issued = paper.state is PaperState.ISSUED
    files = _issued_files(paper) if is_issued else _drafted(dialogue, kind, paper, at)
    sums = {}
    for ending, content in files.items():
        (out / f"{stem}.{ending}").write_bytes(content)
        sums[f"{stem}.{ending}"] = sha256(content).hexdigest()
    return {
        "kind": str(kind),
        "title": kind.label,
        "state": str(paper.state),
        "number": paper.number_and_symbol,
        "date": paper.issued_on.isoformat() if paper.issued_on else None,
        "signer": f"{paper.signer_name}, {paper.signer_title}" if is_issued else "",
        "files": sorted(sums),
        "sha256": sums,
    }


def _issued_files(paper: Paper) -> dict[str, bytes]:
    if paper.docx is None or paper.pdf is None:
        raise NotYet("Nội dung văn bản này đã được gỡ theo quy định. Sổ văn bản chỉ còn số và ngày.")
    return {"docx": read_file(paper.docx), "pdf": read_file(paper.pdf)}


def _drafted(dialogue: Dialogue, kind: DocumentKind, paper: Paper, at: datetime) -> dict[str, bytes]:
    rendered = render(compose(dialogue, kind, at=at, opinion=paper.opinion))
    return {"docx": rendered.docx, "pdf": rendered.pdf}


def _dialogue(slug: str, year: str) -> Dialogue:
    commune = Commune.objects.select_related("province").filter(slug=slug).first()
    if commune is None:
        known = ", ".join(Commune.objects.order_by("slug").values_list("slug", flat=True)[:10])
        raise CommandError(f"Không có xã “{slug}” trong dữ liệu." + (f" Các xã đang có: {known}." if known else ""))
    number, _, ordinal = year.partition("-")
    if not number.isdigit() or not (ordinal or "1").isdigit():
        raise CommandError(f"Năm “{year}” không đọc được. Viết như 2026.")
    dialogues = Dialogue.objects.of(commune)
    dialogue: Dialogue | None = dialogues.filter(year=int(number), ordinal=int(ordinal or 1)).first()
    if dialogue is None:
        years = ", ".join(sorted({one.path for one in dialogues}))
        had = f" Các đợt đang có: {years}." if years else " Xã chưa mở đợt nào."
        name = str(commune)
        raise CommandError(f"{capital(name)} không có đợt đối thoại năm {year}.{had}")
    dialogue.commune = commune
    return dialogue
