"""Backup, restore, verify: as commands on a folder, with damage done on purpose."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest


def spoil(data: Path, statement: str) -> None:
    """Change the database behind the program's back, as somebody with the file could."""
    with sqlite3.connect(data / "doithoai.sqlite3") as database:
        for name in ("update", "delete"):
            database.execute(f"DROP TRIGGER IF EXISTS journal_is_append_only_{name}")
        database.execute(statement)
    database.close()


def digest(data: Path) -> list[str]:
    with sqlite3.connect(data / "doithoai.sqlite3") as database:
        return list(database.iterdump())


def test_a_sound_record_is_said_to_be_whole(run, filled):
    answer = run("verify")
    assert (answer.stdout, answer.returncode) == (
        "Nguyên vẹn: 5 dòng nhật ký, 1 tệp, 0 văn bản đã ban hành.\n",
        0,
    )


@pytest.mark.parametrize(
    ("damage", "complaint"),
    [
        ("UPDATE doithoai_journalentry SET action = 'assign' WHERE seq = 3", "dòng 3 đã bị sửa"),
        ("DELETE FROM doithoai_journalentry WHERE seq = 2", "thiếu dòng 2"),
        ("DELETE FROM doithoai_journalentry WHERE seq = 5", "có 4 dòng, đầu sổ ghi 5"),
        ("UPDATE doithoai_storedfile SET sha256 = 'x'", "nội dung khác lúc lưu"),
    ],
)
def test_verify_finds_what_was_changed_behind_the_program(run, filled, damage, complaint):
    spoil(filled, damage)
    answer = run("verify")
    assert (complaint in answer.stderr, answer.returncode) == (True, 1)


def test_verify_finds_a_file_that_is_gone(run, filled):
    next(path for path in (filled / "files").rglob("*") if path.is_file()).unlink()
    assert "không còn trên đĩa" in run("verify").stderr


def test_what_was_backed_up_comes_back(run, filled, tmp_path):
    before = digest(filled)
    run("backup", str(tmp_path / "sao-luu.zip"))
    spoil(filled, "UPDATE doithoai_commune SET name = 'Đã hỏng'")
    answer = run("restore", str(tmp_path / "sao-luu.zip"))
    assert (digest(filled), answer.returncode, run("verify").returncode) == (before, 0, 0)


def test_the_former_data_is_kept_beside_the_restored(run, filled, tmp_path):
    run("backup", str(tmp_path / "sao-luu.zip"))
    run("restore", str(tmp_path / "sao-luu.zip"))
    (aside,) = filled.glob("truoc-khi-phuc-hoi-*")
    assert sorted(os.listdir(aside)) == ["doithoai.sqlite3", "files"]


def test_no_key_is_in_a_backup(run, filled, tmp_path):
    run("backup", str(tmp_path / "sao-luu.zip"))
    packed = (tmp_path / "sao-luu.zip").read_bytes()
    assert [key.name for key in (filled / "keys").iterdir() if key.name.encode() in packed] == []


@pytest.mark.parametrize("place", [100, 5000, -300])
def test_a_damaged_backup_is_refused_before_anything_is_touched(run, filled, tmp_path, place):
    run("backup", str(tmp_path / "sao-luu.zip"))
    packed = bytearray((tmp_path / "sao-luu.zip").read_bytes())
    packed[place] ^= 0xFF
    (tmp_path / "sao-luu.zip").write_bytes(packed)
    before = digest(filled)
    answer = run("restore", str(tmp_path / "sao-luu.zip"))
    assert (answer.returncode, digest(filled), "Traceback" in answer.stderr) == (1, before, False)


def test_a_file_that_is_no_backup_is_refused_in_words(run, filled, tmp_path):
    (tmp_path / "thu.zip").write_bytes(b"khong phai")
    assert "Không đọc được bản sao lưu" in run("restore", str(tmp_path / "thu.zip")).stderr
