"""The floor of an unchanged page: a WSGI application that sends recorded bytes and headers and does nothing else."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.client import Response

FOLDER = "BENCHMARK_RECORDED"
#: The server itself puts these in front of every application's headers.
_SERVERS_OWN = {"date", "server"}


def record(response: Response, folder: Path) -> None:
    """Keep a response of ours for the bare server."""
    headers = [header for header in response.headers if header[0].lower() not in _SERVERS_OWN]
    (folder / "headers.json").write_text(json.dumps(headers))
    (folder / "body").write_bytes(response.body)


if FOLDER in os.environ:
    _headers = [tuple(pair) for pair in json.loads((Path(os.environ[FOLDER]) / "headers.json").read_text())]
    _body = (Path(os.environ[FOLDER]) / "body").read_bytes()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    start_response("200 OK", _headers)
    return [_body]
