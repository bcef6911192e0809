"""Papers to canonical JSON and back, and the fingerprint of an issued paper.

A value equal to its field's default is left out, so a field added later changes no fingerprint already stored.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any

from doithoai.papers import content
from doithoai.papers.content import Bundle, Document, Paper
from doithoai.rules.vocabulary import DocumentKind

VERSION = 1
TYPES: dict[str, type[Any]] = {
    cls.__name__: cls for cls in vars(content).values() if isinstance(cls, type) and is_dataclass(cls)
}


class UnreadablePaper(ValueError):
    """The stored content is not a paper of a version this program can read."""


def to_json(document: Document) -> str:
    """Canonical JSON: keys sorted, no spaces, UTF-8 letters as they are, ``version`` beside ``document``."""
    stored = {"version": VERSION, "document": _encode(document)}
    return json.dumps(stored, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(stored: str) -> Document:
    """The paper or bundle that ``to_json`` stored. Raises UnreadablePaper for anything else."""
    try:
        tree = json.loads(stored)
        if tree["version"] != VERSION:
            raise UnreadablePaper(f"version {tree['version']}")
        document = _decode(tree["document"])
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadablePaper(str(error)) from error
    if not isinstance(document, Paper | Bundle):
        raise UnreadablePaper(type(document).__name__)
    return document


def fingerprint(document: Document) -> str:
    """SHA-256 of the canonical JSON, 64 hexadecimal digits: two papers with one fingerprint print the same."""
    return hashlib.sha256(to_json(document).encode("utf-8", "surrogatepass")).hexdigest()


def _encode(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        kept = {f.name: getattr(value, f.name) for f in fields(value)}
        return {"type": type(value).__name__} | {
            f.name: _encode(kept[f.name]) for f in fields(value) if f.default is MISSING or kept[f.name] != f.default
        }
    if isinstance(value, tuple):
        return [_encode(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


def _decode(value: object) -> object:
    if isinstance(value, list):
        return tuple(_decode(part) for part in value)
    if not isinstance(value, dict):
        return value
    cls = TYPES[value["type"]]
    arguments = {name: _decode(part) for name, part in value.items() if name != "type"}
    if cls is Paper:
        arguments["kind"] = _kind(str(arguments["kind"]))
        if "issued_on" in arguments:
            arguments["issued_on"] = date.fromisoformat(str(arguments["issued_on"]))
    return cls(**arguments)


def _kind(code: str) -> DocumentKind:
    for kind in DocumentKind:
        if kind.value == code:
            return kind
    raise ValueError(f"no kind of paper: {code}")
