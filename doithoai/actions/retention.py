"""Contact data goes when its time is over; what was said and answered stays in the record, without names."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from doithoai.actions.files import drop_files
from doithoai.actions.official import permit, record
from doithoai.models import ChairNote, Commune, Contact, Dialogue, Paper, Scan, ScannedPage, SlipPicture, StoredFile
from doithoai.models.slip_pictures import drop_pictures
from doithoai.rules.permissions import About, Actor
from doithoai.rules.vocabulary import Action, DialogueStage, DocumentKind, PaperState

#: A whole calendar year after the year of a closed dialogue: Luật 91/2025/QH15 Điều 3 asks for "no longer than
#: needed", the commune's reports of that year are written by then (a default, to be confirmed by the commune).
YEARS_KEPT = 1


@transaction.atomic
def purge_contacts(commune: Commune, *, actor: Actor, at: datetime) -> int:
    """Delete the contact rows of dialogues closed long enough ago; returns how many. Nothing due, nothing recorded."""
    permit(actor, Action.PURGE_CONTACTS, About(commune.pk))
    over = Dialogue.objects.of(commune).filter(
        year__lt=at.year - YEARS_KEPT, stage__in=[DialogueStage.CLOSED, DialogueStage.CANCELLED]
    )
    of_commune = Contact.objects.of(commune)
    due = (
        of_commune.filter(slip__dialogue__in=over)
        | of_commune.filter(delegate__dialogue__in=over)
        | of_commune.filter(turns__conference__dialogue__in=over)
    )
    ids = set(due.values_list("pk", flat=True))
    scans = Scan.objects.of(commune).filter(dialogue__in=over)
    pictures = SlipPicture.objects.of(commune).filter(slip__dialogue__in=over)
    notes = ChairNote.objects.of(commune).filter(opinion__dialogue__in=over)
    books = Paper.objects.of(commune).filter(dialogue__in=over, kind=DocumentKind.BRIEFING_BOOK)
    books = books.exclude(state=PaperState.ISSUED, sealed_content=None)
    if not ids and not any(rows.exists() for rows in (scans, pictures, notes, books)):
        return 0
    notes.delete()
    of_commune.filter(pk__in=ids).delete()
    files = drop_files([*_purge_scans(scans), *_purge_books(books), *drop_pictures(pictures)])
    record(Action.PURGE_CONTACTS, actor, commune, at=at, rows=len(ids), files=files)
    return len(ids)


def _purge_books(books: QuerySet[Paper]) -> list[StoredFile]:
    """The chair's book holds the notes for the chair and who wished to speak; that there was one stays."""
    files = [
        file for one in books.select_related("docx__commune", "pdf__commune") for file in (one.docx, one.pdf) if file
    ]
    books.filter(state=PaperState.DRAFT).delete()
    books.update(sealed_content=None, fingerprint="", docx=None, pdf=None)
    return files


def _purge_scans(scans: QuerySet[Scan]) -> list[StoredFile]:
    """Pictures of slips show names and handwriting: they go with the contact data. The files for the caller to drop."""
    pages = ScannedPage.objects.filter(scan__in=scans)
    files = [row.picture for row in pages.select_related("picture__commune") if row.picture]
    files += [row.original for row in scans.select_related("original__commune") if row.original]
    pages.delete()
    scans.delete()
    return files
