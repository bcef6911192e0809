"""Who is asking: the signed-in person as an ``Actor`` with the roles held in one commune today."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from doithoai.models import Account, Appointment, Commune
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Role
from doithoai.web.clock import now, today

#: When the session last did something; written at most once a minute.
_SEEN = "seen"
#: When it began: no session outlives a working day, however busy it is.
_BEGAN = "began"


def account_id_of(request: HttpRequest) -> int | None:
    """The account a living session belongs to: not left alone too long. Costs the session's one statement."""
    raw = request.session.get(SESSION_KEY)
    if raw is None:
        return None
    moment = now().timestamp()
    seen = request.session.get(_SEEN, moment)
    # A simulated calendar may have been set back since: then the session simply goes on.
    idle = moment - seen > timedelta(minutes=settings.IDLE_MINUTES).total_seconds()
    if idle or moment - request.session.get(_BEGAN, moment) > settings.SESSION_COOKIE_AGE:
        _end_session(request, int(raw))
        return None
    if abs(moment - seen) > 60 or _SEEN not in request.session:
        request.session[_SEEN] = moment
    return int(raw)


def begin_session(request: HttpRequest) -> None:
    """After the password was right: from now on the two limits count."""
    moment = now().timestamp()
    request.session[_BEGAN] = request.session[_SEEN] = moment


def actor_in(request: HttpRequest, slug: str) -> tuple[Commune, Actor] | None:
    """The commune and the person's place in it, in one statement; ``None`` for strangers to that commune."""
    account_id = account_id_of(request)
    if account_id is None:
        return None
    day = today()
    held = [
        row
        for row in Appointment.objects.filter(account_id=account_id, commune__slug=slug, account__is_active=True)
        .select_related("account", "commune__province", "department", "village")
        .order_by("pk")
        if row.holds_on(day)
    ]
    if not held:
        return None
    if not _session_is_of(request, held[0].account):
        _end_session(request, account_id)
        return None
    request.must_change_password = held[0].account.must_change_password  # type: ignore[attr-defined]
    return held[0].commune, _actor(held)


def province_account(request: HttpRequest, province: str) -> Account | None:
    """The account that follows this province, if it is the one signed in. Two statements, none for a stranger."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    account_id = account_id_of(request)
    if account_id is None:
        return None
    rows = Account.objects.filter(pk=account_id, is_active=True, province__slug=province).select_related("province")
    account: Account | None = rows.first()
    if account is not None and not _session_is_of(request, account):
        _end_session(request, account_id)
        return None
    return account


def _end_session(request: HttpRequest, account_id: int) -> None:
    """Over; whose it was is remembered for this request, so that what was just sent can be kept for that person."""
    request.session.flush()
    request.ended_session_of = account_id  # type: ignore[attr-defined]


def _actor(held: list[Appointment]) -> Actor:
    first = held[0]
    department = next((row.department for row in held if row.department), None)
    return Actor(
        commune_id=first.commune_id,
        roles=frozenset(Role(row.role) for row in held),
        account_id=first.account_id,
        name=first.account.name,
        title=next((row.title for row in held if row.title), "")
        or (department.name if department else first.role.label),
        department_id=department.pk if department else None,
        village_ids=frozenset(row.village_id for row in held if row.village_id),
    )


def _session_is_of(request: HttpRequest, account: Account) -> bool:
    """A changed password ends every session that was opened with the old one."""
    return constant_time_compare(request.session.get(HASH_SESSION_KEY, ""), account.get_session_auth_hash())


def stay_signed_in(request: HttpRequest, account: Account) -> None:
    """After changing one's own password: this session goes on under a new key, all others end."""
    request.session.cycle_key()
    request.session[HASH_SESSION_KEY] = account.get_session_auth_hash()


def citizen_of(commune: Commune) -> Actor:
    """Anybody without an account, at the public door of a commune."""
    return Actor(commune_id=commune.pk, roles=frozenset({Role.CITIZEN}), name="Người dân")


def system_of(commune: Commune) -> Actor:
    """The scheduled work of ``tick``."""
    return Actor(commune_id=commune.pk, roles=frozenset({Role.SYSTEM}), name="Việc chạy theo lịch")
