"""Personal data at rest: sealed record by record, with keys that live outside the database and its backups.

Each record gets a data key of its own, wrapped by the commune's key; the place of the record (table, id, commune)
is bound in, so a ciphertext moved to another row does not open. Losing the key file means losing the contact data:
the manual says to keep a copy in the safe. Equality search (same phone) goes through a keyed hash, never the text.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

_NONCE = 12
_VERSION = b"\x01"


class SealBroken(Exception):
    """The sealed record does not open: wrong key, or it was tampered with."""


def seal(commune_slug: str, place: str, data: dict[str, Any]) -> bytes:
    """Seal ``data`` (JSON-able) for the record at ``place`` ("table:public_id"); returns opaque bytes."""
    return seal_bytes(commune_slug, place, json.dumps(data, ensure_ascii=False).encode())


def seal_bytes(commune_slug: str, place: str, content: bytes) -> bytes:
    """``seal`` for bytes as they are: the contents of a file."""
    aad = f"{commune_slug}|{place}".encode()
    data_key = AESGCM.generate_key(bit_length=256)
    wrap_nonce, nonce = os.urandom(_NONCE), os.urandom(_NONCE)
    wrapped = AESGCM(commune_key(commune_slug)).encrypt(wrap_nonce, data_key, aad)
    body = AESGCM(data_key).encrypt(nonce, content, aad)
    return _VERSION + wrap_nonce + wrapped + nonce + body


def unseal(commune_slug: str, place: str, sealed: bytes) -> dict[str, Any]:
    """The inverse of ``seal``. Raises ``SealBroken``."""
    data: dict[str, Any] = json.loads(unseal_bytes(commune_slug, place, sealed))
    return data


def unseal_bytes(commune_slug: str, place: str, sealed: bytes) -> bytes:
    """The inverse of ``seal_bytes``. Raises ``SealBroken``."""
    raw = bytes(sealed)
    aad = f"{commune_slug}|{place}".encode()
    wrapped_end = 1 + _NONCE + 32 + 16
    try:
        data_key = AESGCM(commune_key(commune_slug)).decrypt(raw[1 : 1 + _NONCE], raw[1 + _NONCE : wrapped_end], aad)
        return AESGCM(data_key).decrypt(raw[wrapped_end : wrapped_end + _NONCE], raw[wrapped_end + _NONCE :], aad)
    except (InvalidTag, ValueError) as error:
        raise SealBroken("Không mở được dữ liệu đã niêm: thiếu khóa của xã hoặc dữ liệu đã bị sửa.") from error


def blind_index(commune_slug: str, purpose: str, value: str) -> str:
    """A keyed hash (64 hex) by which equal values find each other without being readable."""
    key = hashlib.sha256(b"index|" + purpose.encode() + b"|" + commune_key(commune_slug)).digest()
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()


@lru_cache(maxsize=4096)
def commune_key(commune_slug: str) -> bytes:
    """The commune's key of 32 bytes, made on first use; the file is readable by the service alone."""
    folder = Path(settings.KEYS_DIR)
    path = folder / f"{commune_slug}.key"
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write_once(path, os.urandom(32))
    return path.read_bytes()


def _write_once(path: Path, key: bytes) -> None:
    # Two processes may start at once: only one of them may win, and the file must be whole when it appears.
    draft = path.with_suffix(f".{os.getpid()}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
