"""What this browser did before: a signed cookie with a few ids, the last one first. It opens nothing by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Generic, TypeVar

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

Id = TypeVar("Id", int, str)


@dataclass(frozen=True)
class BrowserMemory(Generic[Id]):
    """One such cookie: its ``salt`` keeps it from being read as another, ``most`` forgets the one longest ago."""

    cookie: str
    salt: str
    life: timedelta
    most: int

    def read(self, request: HttpRequest) -> list[Id]:
        """The ids, the last one first; none for a cookie that is not ours or too old."""
        try:
            known: list[Id] = signing.loads(request.COOKIES.get(self.cookie, ""), salt=self.salt, max_age=self.life)
        except signing.BadSignature:
            return []
        return known

    def note(self, request: HttpRequest, response: HttpResponse, one: Id, *, path: str = "/") -> HttpResponse:
        """Put ``one`` first, on ``response``; ``path`` is where the browser gives the cookie back."""
        known = [one, *(other for other in self.read(request) if other != one)][: self.most]
        response.set_cookie(
            self.cookie,
            signing.dumps(known, salt=self.salt),
            max_age=self.life,
            path=path,
            httponly=True,
            secure=settings.HTTPS,
            samesite="Strict",
        )
        return response


#: Accounts that signed in here with the right password. A browser that knows an account is not slowed down when
#: strangers type wrong passwords for it elsewhere, and words left over from an ended session are kept for the account
#: that was the last one here. A machine shared by more people than this forgets the one longest away.
ACCOUNTS = BrowserMemory[int](
    cookie="__Host-may" if settings.HTTPS else "may",
    salt="doithoai.known-browser",
    life=timedelta(days=180),
    most=12,
)
