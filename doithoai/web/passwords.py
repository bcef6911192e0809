"""How passwords are kept: Argon2id with figures a small office PC can pay (about 45 ms, 19 MiB)."""

from __future__ import annotations

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """OWASP's second recommended setting; Django's own would take half a second on the same machine."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
