"""Taking an opinion out for good: it and all that hangs on it, so that nothing shows it was there.

Used for denunciations only. SQLite runs with ``secure_delete``; after the commit the write-ahead log is emptied too,
so that the words are not found in the files either. Backups die with their own retention.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet

from doithoai.models.conclusions import Commitment, CommitmentNote, Conclusion
from doithoai.models.conference import Disposition, MinutesEntry
from doithoai.models.files import StoredFile
from doithoai.models.memory import RaisedBefore, count_years
from doithoai.models.opinions import Digest, Opinion, OpinionSlip, Referral
from doithoai.models.papers import Paper
from doithoai.models.scans import ScannedPage
from doithoai.models.slip_pictures import SlipPicture, drop_pictures
from doithoai.rules.refusals import NotYet, Outdated
from doithoai.rules.vocabulary import IntakeChannel, PageFinding, PageState, PaperState

#: What stands where a promise or a conclusion told of a matter that was sealed. Who promised it and by when stays.
TAKEN_AWAY = "Nội dung này đã được gỡ."


def shred_opinion(opinion: Opinion, also: Collection[str] = ()) -> list[StoredFile]:
    """Delete ``opinion`` and its traces; returns the files nothing points to any more, for the caller to drop.
    ``also``: scanned pages beside its sheet that belong to it (``beside``), by their public ids.

    Promises and conclusions about it lose their words and the link to it. Raises ``NotYet`` when a group rests on it.
    """
    if opinion.merged.exists():
        raise NotYet("Ý kiến khác đang gộp vào ý kiến này. Ông/Bà tách nhóm trước, rồi làm lại bước này.")
    files = [*_shred_papers(opinion), *_shred_outcomes(opinion), *_shred_pictures(opinion, also)]
    repeated_by = set(RaisedBefore.objects.filter(earlier_opinion=opinion).values_list("opinion_id", flat=True))
    for model in (Disposition, MinutesEntry, Referral):
        model.objects.filter(opinion=opinion).delete()
    slip, digest, position = opinion.slip, opinion.digest, opinion.position
    Opinion.objects.filter(pk=opinion.pk).delete()
    forget_words()
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


def forget_words() -> None:
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


def _shred_pictures(opinion: Opinion, also: Collection[str]) -> list[StoredFile]:
    """Every picture of the sheet it stood on or that came with it, whatever else they show. Raises ``NotYet`` while the
    file of a scanned one is not read to its end, for until then that file holds it too."""
    if opinion.slip is None:
        return []
    pages = drop_with_copies(pages_of(opinion.slip), also)
    return pages + drop_pictures(SlipPicture.objects.filter(slip=opinion.slip))


def pages_of(slip: OpinionSlip) -> QuerySet[ScannedPage]:
    """The scanned pages ``slip`` was typed from, and all others of its sheet.

    What was sent online stood on no paper, it only named a sheet: a page of that sheet which nobody has read yet may
    be somebody else's, and is none of them.
    """
    pages = ScannedPage.objects.filter(Q(slip=slip) | Q(sheet__slip=slip))
    return pages.exclude(state=PageState.WAITING) if slip.channel is IntakeChannel.ONLINE else pages


def beside(pages: QuerySet[ScannedPage]) -> QuerySet[ScannedPage]:
    """Pages without a code that come just before or behind (``is_behind``) these in the same file and are not typed:
    the back of a sheet, a letter laid in. Only a person can tell whose they are."""
    same = pages.order_by().filter(scan=OuterRef("scan"))
    near = ScannedPage.objects.alias(is_before=Exists(same.filter(position=OuterRef("position") + 1)))
    near = near.annotate(is_behind=Exists(same.filter(position=OuterRef("position") - 1)))
    near = near.filter(Q(is_before=True) | Q(is_behind=True), finding=PageFinding.NO_CODE)
    return near.exclude(state=PageState.ENTERED).exclude(pk__in=pages.order_by().values("pk"))


def drop_with_copies(pages: QuerySet[ScannedPage], also: Collection[str] = ()) -> list[StoredFile]:
    """Delete ``pages``, those ``beside`` them with the public ids ``also``, and every other page with the same picture;
    returns the pictures. Raises ``Outdated`` when one of ``also`` is no page beside them (any more), and ``NotYet``."""
    chosen = list(beside(pages).filter(public_id__in=also)) if also else []
    if len(chosen) != len(set(also)):
        raise Outdated("Một trang kề bên vừa được nhập hoặc đổi chỗ. Ông/Bà xem lại các trang được đánh dấu.")
    known = list(pages.select_related("picture")) + chosen
    prints = {page.picture.sha256 for page in known if page.picture is not None}
    dialogues = {page.dialogue_id for page in known}
    same = Q(dialogue__in=dialogues, picture__sha256__in=prints)
    return drop_pages(ScannedPage.objects.filter(Q(pk__in=[page.pk for page in known]) | same))


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
