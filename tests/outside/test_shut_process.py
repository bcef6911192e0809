"""What is run for a file from outside can reach nothing once it looks at the file."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO

import pytest
import xlsxwriter

from tests.pictures import photo

#: Takes the place of the function that looks at the file, and tries what a file that has taken over would try.
_TRIES = """
import socket, subprocess, sys
from doithoai.outside import {module} as reader

def tries(*given):
    for one in (lambda: open("/etc/hostname"), socket.socket, lambda: subprocess.run(["true"]),
                lambda: bytearray(2 * 1024**3)):
        try:
            one()
            print("done", file=sys.stderr)
        except (OSError, MemoryError):
            print("refused", file=sys.stderr)

reader.{looks} = tries
try:
    reader.main(sys.stdin.buffer, sys.stdout.buffer)
except TypeError:  # nothing was read
    pass
"""


def workbook() -> bytes:
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as made:
        made.add_worksheet().write(0, 0, "Nội dung")
    return file.getvalue()


@pytest.mark.parametrize(
    ("module", "looks", "given"),
    [
        ("scan_reader", "answer", json.dumps({"count": True}).encode() + b"\n" + photo()),
        ("picture_reader", "answer", b"null\n" + photo()),
        ("spreadsheet_reader", "rows_of", workbook()),
    ],
    # A workbook holds the second it was made in: as a name of the test it would differ from worker to worker.
    ids=["scan", "picture", "sheet"],
)
def test_a_reader_opens_no_file_no_connection_and_no_program(module, looks, given):
    tries = _TRIES.format(module=module, looks=looks)
    done = subprocess.run([sys.executable, "-c", tries], input=given, capture_output=True, check=False)
    assert done.stderr.decode().split() == ["refused"] * 4
