"""The secret key of an installation: made once, kept beside the other keys, outside the database."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def secret_key(folder: Path) -> str:
    """The key that signs sessions and forms. The first start makes it; the file is readable by the service alone."""
    path = folder / "secret.key"
    if not path.exists():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = folder / f"secret.{os.getpid()}.new"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first; both use its key
        finally:
            draft.unlink()
    return path.read_text().strip()
