"""A backup as one file: the database as it stood at one moment, the sealed files, and a list of their checksums.

The keys are left out on purpose: whoever finds a backup reads no names. They are copied by hand, once, to a safe
place (docs/how-to). A copy of a live database made by copying its file is often broken or short; SQLite's own
backup is neither.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from doithoai import __version__

DATABASE = "doithoai.sqlite3"
MANIFEST = "manifest.json"
_FORMAT = 1


class DamagedArchive(Exception):
    """The sentence why a backup can not be used."""


def write(archive: Path, data: Path, *, at: datetime) -> dict[str, Any]:
    """Write a backup of the data folder to ``archive``; it appears only when it is whole. Returns its manifest."""
    draft = archive.with_name(archive.name + ".part")
    draft.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=draft.parent) as folder:
        snapshot = Path(folder) / DATABASE
        _copy_database(data / DATABASE, snapshot)
        # Files are only ever added, and stand on the disk before their row: those of the snapshot are all there.
        members = {DATABASE: snapshot, **dict(_files(data / "files"))}
        sums = {name: _sha256(path) for name, path in members.items()}
        manifest = {"format": _FORMAT, "version": __version__, "made_at": at.isoformat(), "sha256": sums}
        with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
            for name, path in members.items():
                out.write(path, name)
            out.writestr(MANIFEST, json.dumps(manifest, indent=1, sort_keys=True))
    _sync(draft)
    draft.replace(archive)
    return manifest


def read(archive: Path, folder: Path) -> dict[str, Any]:
    """Unpack ``archive`` into the empty ``folder`` and check every byte; ``DamagedArchive`` before anything else."""
    try:
        with zipfile.ZipFile(archive) as packed:
            manifest: dict[str, Any] = json.loads(packed.read(MANIFEST))
            sums: dict[str, str] = manifest["sha256"]
            if set(packed.namelist()) != {*sums, MANIFEST} or any(_escapes(name) for name in sums):
                raise DamagedArchive("Danh sách tệp trong bản sao lưu không khớp. Bản này không dùng được.")
            for name in sums:
                packed.extract(name, folder)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, zipfile.zlib.error) as error:  # type: ignore[attr-defined]
        raise DamagedArchive("Không đọc được bản sao lưu: tệp hỏng hoặc không phải bản sao lưu.") from error
    for name, expected in sums.items():
        if _sha256(folder / name) != expected:
            raise DamagedArchive(f"Tệp “{name}” trong bản sao lưu đã bị hỏng. Ông/Bà dùng bản khác.")
    if not _is_sound(folder / DATABASE):
        raise DamagedArchive("Cơ sở dữ liệu trong bản sao lưu không toàn vẹn. Ông/Bà dùng bản khác.")
    return manifest


def put_in_place(folder: Path, data: Path, *, at: datetime) -> Path | None:
    """Replace the data folder's database and files by those in ``folder``; returns where the former ones were kept.

    Renames only, the database last: a power cut leaves the old state or the new one, and the keys stay untouched.
    """
    data.mkdir(parents=True, exist_ok=True)
    aside = data / f"truoc-khi-phuc-hoi-{at:%Y%m%d-%H%M%S}"
    kept = (data / DATABASE).exists()
    if kept:
        aside.mkdir()
        # With the write-ahead log folded in, the database is one file and can be moved as one.
        _copy_database(data / DATABASE, aside / DATABASE)
    if (data / "files").exists():
        aside.mkdir(exist_ok=True)
        (data / "files").rename(aside / "files")
    if (folder / "files").exists():
        (folder / "files").rename(data / "files")
    for log in (data / f"{DATABASE}-wal", data / f"{DATABASE}-shm"):
        log.unlink(missing_ok=True)
    (folder / DATABASE).replace(data / DATABASE)
    return aside if aside.exists() else None


def _copy_database(source: Path, target: Path) -> None:
    with sqlite3.connect(source) as live, sqlite3.connect(target) as copy:
        live.backup(copy)
    live.close()
    copy.close()
    _sync(target)


def _is_sound(path: Path) -> bool:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix != ".new":
            yield f"files/{path.relative_to(folder).as_posix()}", path


def _escapes(name: str) -> bool:
    return name.startswith("/") or ".." in Path(name).parts


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def working_folder(data: Path) -> tempfile.TemporaryDirectory[str]:
    """A scratch folder on the same disk as the data, so that putting in place is a rename."""
    data.mkdir(parents=True, exist_ok=True)
    return tempfile.TemporaryDirectory(dir=data, prefix="phuc-hoi-")


def has_room_for(archive: Path, data: Path) -> bool:
    """Whether the disk can hold the unpacked archive beside what is there."""
    try:
        with zipfile.ZipFile(archive) as packed:
            needed = sum(member.file_size for member in packed.infolist())
    except (OSError, zipfile.BadZipFile):
        return True  # reading it will say what is wrong
    data.mkdir(parents=True, exist_ok=True)
    return shutil.disk_usage(data).free > needed + 50_000_000
