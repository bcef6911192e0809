"""Taking an opinion out for good: it and all that hangs on it, so that nothing shows it was there.

Used for denunciations only. SQLite runs with ``secure_delete``; after the commit the write-ahead log is emptied too,
so that the words are not found in the files either. Backups die with their own retention.
"""

from __future__ import annotations

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet

from doithoai.models.conclusions import Commitment, CommitmentNote, Conclusion
from doithoai.models.conference import Disposition, MinutesEntry
from doithoai.models.files import StoredFile
from doithoai.models.memory import RaisedBefore, count_years
from doithoai.models.opinions import Digest, Opinion, OpinionSlip, Referral
from doithoai.models.papers import Paper
from doithoai.models.printed_slips import ScannedPage
from doithoai.models.slip_pictures import SlipPicture, drop_pictures
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import PaperState

#: What stands where a promise or a conclusion told of a matter that was sealed. Who promised it and by when stays.
TAKEN_AWAY = "Nội dung này đã được gỡ."


def shred_opinion(opinion: Opinion) -> list[StoredFile]:
    """Delete ``opinion`` and its traces; returns the files nothing points to any more, for the caller to drop.

    Promises and conclusions about it lose their words and the link to it. Raises ``NotYet`` when a group rests on it.
    """
    if opinion.merged.exists():
        raise NotYet("Ý kiến khác đang gộp vào ý kiến này. Ông/Bà tách nhóm trước, rồi làm lại bước này.")
    files = [*_shred_papers(opinion), *_shred_outcomes(opinion), *_shred_pictures(opinion)]
    repeated_by = set(RaisedBefore.objects.filter(earlier_opinion=opinion).values_list("opinion_id", flat=True))
    for model in (Disposition, MinutesEntry, Referral):
        model.objects.filter(opinion=opinion).delete()
    slip, digest, position = opinion.slip, opinion.digest, opinion.position
    Opinion.objects.filter(pk=opinion.pk).delete()
    _forget_words()
    for again in repeated_by:
        count_years(again)
    if slip is not None:
        _close_ranks(slip, position)
    if digest is not None:
        _close_ranks(digest, position)
    transaction.on_commit(empty_write_ahead_log)
    return files


def empty_write_ahead_log() -> None:
    """Deleted words leave the log as well. Nothing to do on PostgreSQL, where it is not ours to empty."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _forget_words() -> None:
    """The index of words keeps what it once held until its parts are put together anew. Seldom, and under a second."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO doithoai_opinion_words(doithoai_opinion_words) VALUES ('optimize')")


def _shred_papers(opinion: Opinion) -> list[StoredFile]:
    """Drafts go; an issued paper keeps its number and day, so that the series has no gap, and loses its words."""
    papers = Paper.objects.filter(opinion=opinion)
    rendered = {file for paper in papers.select_related("docx", "pdf") for file in (paper.docx, paper.pdf) if file}
    papers.filter(state=PaperState.DRAFT).delete()
    papers.update(
        opinion=None, subject_line="", sealed_content=None, fingerprint="", docx=None, pdf=None, signer_name=""
    )
    return list(rendered)


def _shred_pictures(opinion: Opinion) -> list[StoredFile]:
    """Every picture of the sheet it stood on or that came with it, whatever else they show. Raises ``NotYet`` while the
    file of a scanned one is not read to its end, for until then that file holds it too."""
    if opinion.slip is None:
        return []
    known = ScannedPage.objects.filter(Q(slip=opinion.slip) | Q(sheet__slip=opinion.slip))
    prints = known.exclude(picture=None).values("picture__sha256")
    same = ScannedPage.objects.filter(dialogue=opinion.dialogue, picture__sha256__in=prints)
    pages = drop_pages(ScannedPage.objects.filter(Q(pk__in=known.values("pk")) | Q(pk__in=same.values("pk"))))
    return pages + drop_pictures(SlipPicture.objects.filter(slip=opinion.slip))


def drop_pages(pages: QuerySet[ScannedPage]) -> list[StoredFile]:
    """Delete scanned pages; returns their pictures for the caller to drop. Raises ``NotYet`` while a file is unread."""
    rows = list(pages.select_related("picture__commune", "scan"))
    if any(row.scan.original_id is not None for row in rows):
        raise NotYet("Tệp quét có tờ này chưa đọc hết. Ông/Bà bấm “Đọc tiếp” ở trang Quét phiếu, rồi làm lại bước này.")
    ScannedPage.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return [row.picture for row in rows if row.picture is not None]


def _shred_outcomes(opinion: Opinion) -> list[StoredFile]:
    """What was concluded and promised about it, and said of the promise, with the pictures that prove it."""
    notes = CommitmentNote.objects.filter(commitment__opinion=opinion)
    proofs = [note.evidence for note in notes.exclude(evidence=None).select_related("evidence")]
    notes.update(text="", evidence=None)
    Commitment.objects.filter(opinion=opinion).update(opinion=None, village=None, text=TAKEN_AWAY)
    Conclusion.objects.filter(opinion=opinion).update(opinion=None, text=TAKEN_AWAY)
    return proofs


def _close_ranks(brought: OpinionSlip | Digest, position: int) -> None:
    """What came with it moves up; a slip or digest that brought nothing else goes, with its contact."""
    left = brought.opinions.filter(position__gt=position)
    left.update(position=F("position") - 1)
    if brought.opinions.exists():
        return
    contact = brought.contact if isinstance(brought, OpinionSlip) else None
    brought.delete()
    if contact is not None:
        contact.delete()
