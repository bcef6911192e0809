"""Files people hand in as proof, and files the program makes: sealed on the disk, never under a name a person chose.

A picture is drawn anew from its points, so that the place and the device it was taken with do not stay in it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from pathlib import Path

from django.conf import settings
from django.db import transaction

from doithoai.language.folding import one_line
from doithoai.models import Commune, StoredFile
from doithoai.models.flow import new_public_id
from doithoai.models.vault import seal_bytes, unseal_bytes
from doithoai.outside.shut_process import REFUSED, ask
from doithoai.papers.press import receive
from doithoai.rules.refusals import BadInput

LARGEST_FILE = 10 * 1024 * 1024  # bytes
_LONGEST_NAME = 120
_SECONDS = 60.0  # for one picture, by the clock; the reader counts its seconds of work itself
_FIELD = "evidence"  # the field of every form that takes a file
_WRONG_KIND = "Chỉ nhận ảnh JPEG, PNG hoặc tệp PDF. Ông/Bà chọn lại tệp, hoặc chụp ảnh rồi gửi."
_WRONG_PICTURE = "Chỉ nhận ảnh JPEG hoặc PNG. Ông/Bà chọn lại ảnh, hoặc chụp màn hình rồi gửi."
_TOO_LARGE = "Ảnh lớn quá 40 triệu điểm. Ông/Bà chụp ở cỡ nhỏ hơn rồi gửi."
_BROKEN = "Không mở được ảnh này, có thể tệp bị hỏng. Ông/Bà chụp hoặc chép lại rồi gửi."


# What makes a PDF act or carry other files, where it stands in plain: a name ends at a delimiter, and a byte of it may
# be written #xx. What lies inside a compressed object is not seen; files are given out as attachments in a sandbox.
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTIVE = re.compile(
    rb"/(?:(?:JavaScript|Launch|EmbeddedFiles?|Rendition)(?=[\s/<>\[\]()%]|\Z)|JS\s*(?:[(<]|\d+\s+\d+\s+R))"
)
_ACTS = "Tệp PDF này có đoạn mã hoặc tệp kèm bên trong nên không nhận. Ông/Bà in ra rồi quét lại, hoặc chụp ảnh."


def store_file(commune: Commune, upload: bytes, name: str, *, at: datetime) -> StoredFile:
    """Keep what somebody uploaded: a JPEG or PNG picture (drawn anew, without data about place and device) or a PDF.

    Raises ``BadInput`` for the field ``evidence``. No permission is asked here: the act that uses the file asks.
    """
    if not upload:
        raise BadInput("Tệp gửi lên rỗng. Ông/Bà chọn lại tệp.", _FIELD)
    if len(upload) > LARGEST_FILE:
        raise BadInput("Tệp nặng quá 10 MB. Ông/Bà chụp ảnh nhỏ hơn hoặc chia tệp rồi gửi.", _FIELD)
    if upload.startswith(b"%PDF-"):
        check_pdf(upload, _FIELD)
        return keep_file(commune, upload, name=_named(name, "pdf"), content_type="application/pdf", at=at)
    picture, kind = draw_anew(upload, _FIELD)
    extension = "jpg" if kind == "jpeg" else "png"
    return keep_file(commune, picture, name=_named(name, extension), content_type=f"image/{kind}", at=at)


def check_pdf(upload: bytes, field: str) -> None:
    """Raise ``BadInput`` for ``field`` when a PDF is cut off, acts by itself or carries other files."""
    if b"%%EOF" not in upload[-2048:]:
        raise BadInput("Tệp PDF này chưa đủ, có thể bị cắt khi gửi. Ông/Bà gửi lại.", field)
    if _ACTIVE.search(_ESCAPED.sub(lambda byte: bytes.fromhex(byte[1].decode()), upload)):
        raise BadInput(_ACTS, field)


def draw_anew(upload: bytes, field: str, *, at_most: int | None = None) -> tuple[bytes, str]:
    """A JPEG or PNG upright, without any data beside its points, and its kind (``jpeg`` or ``png``); drawn by a process
    of its own (``outside/picture_reader.py``), 0.1 s and more.

    ``at_most``: a picture with a longer side than so many points is drawn smaller, and comes as JPEG.
    Raises ``BadInput`` for ``field``.
    """
    said, _ = ask("doithoai.outside.picture_reader", json.dumps(at_most).encode() + b"\n" + upload, seconds=_SECONDS)
    try:
        kind, *told = receive(BytesIO(said))
    except EOFError:  # the reader was ended before it had told all
        kind, told = REFUSED, [b"broken"]
    if kind == REFUSED:
        wrong_kind = _WRONG_PICTURE if at_most else _WRONG_KIND
        raise BadInput({b"kind": wrong_kind, b"points": _TOO_LARGE}.get(told[0], _BROKEN), field)
    return told[1], told[0].decode()


def keep_file(commune: Commune, content: bytes, *, name: str, content_type: str, at: datetime) -> StoredFile:
    """Keep bytes the program made or has checked. On the disk before the row exists: a row never lacks its bytes."""
    stored = lay_down(commune, content, name=name, content_type=content_type, at=at)
    stored.save(force_insert=True)
    return stored


def lay_down(commune: Commune, content: bytes, *, name: str, content_type: str, at: datetime) -> StoredFile:
    """The bytes on the disk and their row, not stored yet: for many files at once, written before the transaction
    that stores the rows, because a disk is slow and the others wait. ``take_up`` when that fails."""
    public_id = new_public_id()
    _write_whole(_path(commune.slug, public_id), seal_bytes(commune.slug, f"file:{public_id}", content))
    return StoredFile(
        commune=commune,
        public_id=public_id,
        name=one_line(name)[:_LONGEST_NAME],
        content_type=content_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        stored_at=at,
    )


def take_up(stored: StoredFile) -> None:
    """Delete bytes that were laid down and never got their row."""
    _path(stored.commune.slug, stored.public_id).unlink(missing_ok=True)


def read_file(stored: StoredFile) -> bytes:
    """The bytes of a file, as they were kept. Raises ``SealBroken`` or ``FileNotFoundError`` when they are not."""
    slug = stored.commune.slug
    return unseal_bytes(slug, f"file:{stored.public_id}", _path(slug, stored.public_id).read_bytes())


def drop_files(files: Iterable[StoredFile | None]) -> int:
    """Delete the rows, and the bytes once that is certain; returns how many. Nothing may point to them any more.

    As many statements for a thousand as for some hundred; ``commune`` is read already.
    """
    kept = [one for one in files if one is not None]
    paths = [_path(one.commune.slug, one.public_id) for one in kept]
    StoredFile.objects.filter(pk__in=[one.pk for one in kept]).delete()

    def gone() -> None:
        for path in paths:
            path.unlink(missing_ok=True)

    transaction.on_commit(gone)
    return len(kept)


def _path(slug: str, public_id: str) -> Path:
    return Path(settings.FILES_DIR) / slug / public_id[:2] / public_id


def _named(name: str, extension: str) -> str:
    """The name a person sees when downloading: without folders, ending in what the file really is."""
    bare = one_line(name).replace("\\", "/").rpartition("/")[2].rpartition(".")
    stem = (bare[0] or bare[2])[: _LONGEST_NAME - len(extension) - 1] or "tep"
    return f"{stem}.{extension}"


def _write_whole(path: Path, content: bytes) -> None:
    """All or nothing: written aside, synced, put in place, the folder synced. A power cut loses nothing."""
    path.parent.mkdir(mode=0o750, parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.new")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
