"""The memory of a commune: lists of earlier years, and the links from a matter to those it repeats."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.db import IntegrityError, transaction

from doithoai.actions.checks import done_before, id_in, same_commune, short_text
from doithoai.actions.earlier_rows import EarlierRow, read_row
from doithoai.actions.files import drop_files, keep_file, read_file
from doithoai.actions.official import permit, person, record
from doithoai.actions.preparing import leading, workable
from doithoai.language.folding import fold
from doithoai.models import Commune, EarlierList, EarlierMatter, Opinion, RaisedBefore, Village
from doithoai.models.memory import count_years
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action

#: Rows read in one step: about half a second, so that the page can tell how far it is.
STEP = 1_000
MOST_ROWS = 20_000
_MOST_TOLD = 200  # sentences of a report
_LONGEST_NAME = 120


@transaction.atomic
def open_earlier_list(
    commune: Commune,
    rows: Sequence[Sequence[str]],
    columns: Mapping[str, int],
    *,
    name: str,
    year: int | None = None,
    first_row: int = 2,
    command_id: UUID | None = None,
    actor: Actor,
    at: datetime,
) -> EarlierList:
    """Keep a list of earlier years to be read in steps; of each row only the cells of ``columns`` are kept. The same
    ``command_id`` gives the first list again.

    ``columns``: where the year, village, text, answer, promised day and outcome stand (``earlier_rows.COLUMNS``);
    ``year`` is that of rows that name none; ``first_row`` is the number of the first of ``rows`` in the file.
    Raises ``BadInput`` (field ``sheet``) for no rows, too many, or when no row can have a year.
    """
    permit(actor, Action.OPEN_EARLIER_LIST, About(commune.pk))
    if not rows:
        raise BadInput("Tệp không có dòng nào dưới dòng tên cột. Ông/Bà xem lại tệp.", "sheet")
    if len(rows) > MOST_ROWS:
        raise BadInput("Tệp có hơn 20.000 dòng. Ông/Bà chia thành nhiều tệp, mỗi năm một tệp.", "sheet")
    if year is None and "year" not in columns:
        raise BadInput("Tệp không có cột “Năm”. Ông/Bà ghi năm của danh sách vào ô bên dưới.", "year")
    if year is not None and year >= at.year:
        raise BadInput("Danh sách này là của những năm trước. Ông/Bà xem lại năm.", "year")
    before = done_before(commune.pk, Action.OPEN_EARLIER_LIST, command_id)
    if before is not None:
        first: EarlierList = EarlierList.objects.of(commune).get(public_id=id_in(before))
        return first
    kept = [[row[place] if place < len(row) else "" for place in columns.values()] for row in rows]
    content = json.dumps({"columns": list(columns), "first": first_row, "rows": kept}, ensure_ascii=False)
    opened = EarlierList(
        commune=commune,
        name=short_text(name, "Tên tệp", _LONGEST_NAME, "sheet"),
        file=keep_file(commune, content.encode(), name="rows.json", content_type="application/json", at=at),
        year=year,
        rows=len(rows),
        opened_at=at,
        opened_by_id=person(actor),
    )
    opened.save(force_insert=True)
    record(Action.OPEN_EARLIER_LIST, actor, opened, at=at, command_id=command_id, rows=len(rows))
    return opened


@transaction.atomic
def read_earlier_list(earlier: EarlierList, *, actor: Actor, at: datetime) -> None:
    """Read the next ``STEP`` rows: each becomes a matter of its year, or a sentence of the report.

    Names, phones and ids are taken out of the texts; what may be a denunciation is not taken at all. A row whose
    matter is known is passed over, so that the same file again adds nothing. Two people at one list read each row
    once. Does nothing once all are read.
    """
    permit(actor, Action.READ_EARLIER_LIST, earlier)
    held = EarlierList.objects.of(earlier.commune_id).select_for_update().select_related("file__commune")
    here: EarlierList | None = held.filter(pk=earlier.pk).first()
    if here is None or here.file is None:
        return
    kept = json.loads(read_file(here.file))
    until = min(here.rows, here.read + STEP)
    first, last = kept["first"] + here.read, kept["first"] + until - 1
    places = {name: place for place, name in enumerate(kept["columns"])}
    found, told = _read_rows(here, kept["rows"][here.read : until], places, first=first, this_year=at.year)
    taken = _new_ones(here, found)
    new = {one.fingerprint for one in taken}
    report = [f"Dòng {number}: {sentence}" for number, key, sentence in told if not key or key in new]
    EarlierMatter.objects.bulk_create(taken, batch_size=500)
    if len(found) > len(taken):
        report.append(f"Dòng {first}–{last}: {len(found) - len(taken)} dòng đã có trong sổ, bỏ qua.")
    is_over, file = until >= here.rows, here.file
    here.read, here.taken, here.report = until, here.taken + len(taken), [*here.report, *report][:_MOST_TOLD]
    here.file = None if is_over else file
    here.save(update_fields=["read", "taken", "report", "file"])
    if is_over:
        drop_files([file])
    record(Action.READ_EARLIER_LIST, actor, here, at=at, read=until, taken=len(taken))


@transaction.atomic
def drop_earlier_list(earlier: EarlierList, *, actor: Actor, at: datetime) -> None:
    """Take a list and its matters out again: it was the wrong file. Raises ``NotYet`` once a matter is linked to it."""
    permit(actor, Action.DROP_EARLIER_LIST, earlier)
    if RaisedBefore.objects.of(earlier.commune_id).filter(earlier_matter__brought_by=earlier).exists():
        raise NotYet("Đã có ý kiến năm nay ghi là nêu lại việc trong danh sách này. Ông/Bà bỏ các ghi đó trước.")
    record(Action.DROP_EARLIER_LIST, actor, earlier, at=at, taken=earlier.taken)
    file = earlier.file
    earlier.delete()
    drop_files([file])


@transaction.atomic
def link_earlier(opinion: Opinion, *, earlier: Opinion | EarlierMatter, actor: Actor, at: datetime) -> None:
    """Say that a matter was raised in an earlier year too. A second press changes nothing.

    Raises ``NotYet`` as sorting does, ``BadInput`` for another commune's matter or one that is not earlier.
    """
    permit(actor, Action.LINK_EARLIER, opinion)
    workable(opinion)
    leading(opinion)
    same_commune(opinion.commune_id, earlier)
    year = earlier.raised_in
    if year >= opinion.dialogue.year:
        raise BadInput("Việc này không thuộc năm trước. Ý kiến cùng năm thì Ông/Bà gộp.")
    which = "earlier_opinion" if isinstance(earlier, Opinion) else "earlier_matter"
    facts = {which: earlier, "year": year, "linked_at": at, "linked_by_id": person(actor)}
    try:
        with transaction.atomic():
            RaisedBefore(commune_id=opinion.commune_id, opinion=opinion, **facts).save(force_insert=True)
    except IntegrityError:
        return
    count_years(opinion.pk)
    record(Action.LINK_EARLIER, actor, opinion, at=at, year=year, earlier=earlier.public_id)


@transaction.atomic
def unlink_earlier(opinion: Opinion, *, link: int, actor: Actor, at: datetime) -> None:
    """Take such a link back. Raises ``Outdated`` when it is not there any more."""
    permit(actor, Action.UNLINK_EARLIER, opinion)
    workable(opinion)
    found = RaisedBefore.objects.of(opinion.commune_id).filter(pk=link, opinion=opinion).first()
    if found is None:
        raise Outdated("Ghi này không còn. Ông/Bà tải lại trang để xem.")
    found.delete()
    count_years(opinion.pk)
    record(Action.UNLINK_EARLIER, actor, opinion, at=at, year=found.year)


def _read_rows(
    here: EarlierList, rows: Sequence[Sequence[str]], columns: Mapping[str, int], *, first: int, this_year: int
) -> tuple[dict[str, EarlierMatter], list[tuple[int, str, str]]]:
    """The matters of ``rows`` by fingerprint, and what the report says: the number of the row (``first`` is that of
    the first), the fingerprint when it is of interest only where the matter is new, and a sentence."""
    villages = {fold(one.name): one for one in Village.objects.of(here.commune_id)}
    found: dict[str, EarlierMatter] = {}
    told = []
    for number, cells in enumerate(rows, start=first):
        try:
            row = read_row(cells, columns, year=here.year, this_year=this_year, villages=villages)
        except BadInput as wrong:
            told.append((number, "", str(wrong)))
            continue
        if row is None:
            continue
        key = _print_of(row.year, row.village, row.text)
        if key in found:
            told.append((number, "", "giống một dòng ở trên, bỏ qua."))
            continue
        facts = {name: getattr(row, name) for name in EarlierRow.__dataclass_fields__ if name != "notes"}
        found[key] = EarlierMatter(commune_id=here.commune_id, brought_by=here, fingerprint=key, **facts)
        told += [(number, key, sentence) for sentence in row.notes]
    return found, told


def _new_ones(here: EarlierList, found: Mapping[str, EarlierMatter]) -> list[EarlierMatter]:
    """Those of ``found`` the book does not hold yet; asked in portions, for a statement takes so many values."""
    keys, known = list(found), set()
    for at in range(0, len(keys), 500):
        rows = EarlierMatter.objects.of(here.commune_id).filter(fingerprint__in=keys[at : at + 500])
        known |= set(rows.values_list("fingerprint", flat=True))
    return [one for key, one in found.items() if key not in known]


def _print_of(year: int, village: Village | None, text: str) -> str:
    return sha256(f"{year}:{village.pk if village else ''}:{fold(text)}".encode()).hexdigest()
