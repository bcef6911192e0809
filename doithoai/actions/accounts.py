"""Accounts of officials: made with a password that works once, reset, and changed by their owner."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from doithoai.actions.administration import appoint
from doithoai.actions.checks import done_before, short_text
from doithoai.actions.official import permit, record
from doithoai.models import Account, Appointment, Commune, Department, JournalEntry, SignInAttempt, Village
from doithoai.models.vault import blind_index
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import BadInput, Refused
from doithoai.rules.slip_code import LETTERS
from doithoai.rules.vocabulary import Action, Role

LONGEST_PASSWORD = 200
_GUESSED = "Mật khẩu mới quá dễ đoán hoặc giống mật khẩu cũ. Ông/Bà chọn câu khác."
#: What Django's validators find (settings.AUTH_PASSWORD_VALIDATORS), said as the office says it.
_POOR = {
    "password_too_short": "Mật khẩu mới dài từ 12 ký tự. Một câu ngắn dễ nhớ là tốt nhất.",
    "password_too_common": "Mật khẩu này nhiều người dùng nên dễ đoán. Ông/Bà chọn câu khác.",
    "password_too_similar": "Mật khẩu mới giống tên hoặc tên đăng nhập. Ông/Bà chọn câu khác.",
    "password_entirely_numeric": "Mật khẩu chỉ có chữ số thì dễ đoán. Ông/Bà chọn một câu ngắn.",
}
_LOGIN = re.compile(r"[a-z0-9]+(?:[.\-_][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class NewPassword:
    """An account and the password that opens it once. Shown to the administrator, kept nowhere."""

    account: Account
    password: str


@transaction.atomic
def create_account(
    commune: Commune,
    *,
    login: str,
    name: str,
    role: Role,
    since: date,
    title: str = "",
    department: Department | None = None,
    village: Village | None = None,
    command_id: UUID | None = None,
    actor: Actor,
    at: datetime,
) -> NewPassword:
    """Make an account with its first role in the commune. Its password must be changed at the first sign-in.

    The same ``command_id`` shows the same password again, as long as it opens: the browser may drop the first answer.
    ``login`` is 3 to 60 small letters, figures, and . - _ between them. Raises ``BadInput`` for a login in use, an
    empty name, or a role without the department or village it needs.
    """
    permit(actor, Action.CREATE_ACCOUNT, About(commune.pk))
    if entry := done_before(commune.pk, Action.CREATE_ACCOUNT, command_id):
        return _shown_again(commune, entry, actor)
    wanted = _login(login)
    full_name = short_text(name, "Họ và tên", 120, "name")
    if Account.objects.filter(login=wanted).exists():
        raise BadInput("Tên đăng nhập này đã có người dùng. Ông/Bà thêm số hoặc tên đơn vị vào sau.", "login")
    password = _one_time_password(commune, command_id)
    account = Account.objects.create_account(wanted, password, name=full_name, must_change_password=True)
    appoint(
        commune,
        account=account,
        role=role,
        since=since,
        title=title,
        department=department,
        village=village,
        actor=actor,
        at=at,
    )
    record(Action.CREATE_ACCOUNT, actor, commune, at=at, command_id=command_id, account=account.pk)
    return NewPassword(account, password)


@transaction.atomic
def reset_password(
    commune: Commune, *, account: Account, command_id: UUID | None = None, actor: Actor, at: datetime
) -> NewPassword:
    """Give an account of this commune a new one-time password; whoever is signed in with the old one is out.

    The same ``command_id`` shows the same password again, as long as it opens. Raises ``Refused`` for an account that
    is not of this commune, or also serves another one: an administrator opens no door of the neighbours.
    """
    permit(actor, Action.RESET_PASSWORD, About(commune.pk))
    communes = set(Appointment.objects.filter(account=account).values_list("commune_id", flat=True))
    if communes != {commune.pk} or account.province_id is not None:
        raise Refused("Tài khoản này không chỉ của xã. Người giữ tài khoản tự đổi mật khẩu của mình.")
    Account.objects.select_for_update().get(pk=account.pk)  # of two clicks at once the second waits for the first
    if entry := done_before(commune.pk, Action.RESET_PASSWORD, command_id):
        return _shown_again(commune, entry, actor, account)
    password = _one_time_password(commune, command_id)
    account.set_password(password)
    account.must_change_password = True
    account.save(update_fields=["password", "must_change_password"])
    # The old password's failures would keep the new one out.
    SignInAttempt.objects.filter(login=account.login).delete()
    record(Action.RESET_PASSWORD, actor, commune, at=at, command_id=command_id, account=account.pk)
    return NewPassword(account, password)


@transaction.atomic
def change_password(commune: Commune, *, old: str, new: str, actor: Actor, at: datetime) -> Account:
    """Change the actor's own password; ``new`` is 12 to 200 letters and hard to guess. Errors ``BadInput``."""
    own = About(
        commune.pk,
        village_id=next(iter(actor.village_ids), None),
        department_ids=frozenset() if actor.department_id is None else frozenset({actor.department_id}),
    )
    permit(actor, Action.CHANGE_PASSWORD, own)
    if actor.account_id is None:
        raise Refused("Ông/Bà đăng nhập rồi đổi mật khẩu.")
    account = _own_password(actor.account_id, old, new)
    record(Action.CHANGE_PASSWORD, actor, commune, at=at)
    return account


@transaction.atomic
def change_password_of_province(account: Account, *, old: str, new: str) -> Account:
    """The same for an account that follows a province: it has no part in any commune, so no journal speaks of it.

    Raises ``Refused`` for an account of a commune, ``BadInput`` as ``change_password`` does.
    """
    if account.province_id is None:
        raise Refused("Tài khoản của xã đổi mật khẩu ở trang làm việc của xã.")
    return _own_password(account.pk, old, new)


def _own_password(account_id: int, old: str, new: str) -> Account:
    """Check the old one, judge the new one, keep it."""
    account: Account = Account.objects.select_for_update().get(pk=account_id)
    if not check_password(old, account.password):
        raise BadInput("Mật khẩu đang dùng chưa đúng.", "old")
    if len(new) > LONGEST_PASSWORD:
        raise BadInput(f"Mật khẩu mới dài quá {LONGEST_PASSWORD} ký tự. Một câu ngắn dễ nhớ là tốt nhất.", "new")
    if new == old or len(set(new)) < 5:
        raise BadInput(_GUESSED, "new")
    try:
        validate_password(new, account)
    except ValidationError as poor:
        raise BadInput(_POOR[poor.error_list[0].code or ""], "new") from poor
    account.set_password(new)
    account.must_change_password = False
    account.save(update_fields=["password", "must_change_password"])
    return account


def _login(typed: str) -> str:
    login = typed.strip().lower()
    if not 3 <= len(login) <= 60 or not _LOGIN.fullmatch(login):
        raise BadInput("Tên đăng nhập gồm chữ không dấu, số và dấu chấm, từ 3 đến 60 ký tự.", "login")
    return login


def _shown_again(commune: Commune, entry: JournalEntry, actor: Actor, meant: Account | None = None) -> NewPassword:
    account = Account.objects.get(pk=entry.details["account"])
    password = _one_time_password(commune, entry.command_id)
    is_other = meant is not None and meant.pk != account.pk
    if is_other or entry.typed_by_id != actor.account_id or not check_password(password, account.password):
        done = "Tài khoản này đã tạo rồi" if meant is None else "Mật khẩu này đã đặt lại rồi"
        raise BadInput(f"{done}. Cần mật khẩu khác thì Ông/Bà đặt lại ở trang Cán bộ và vai.", "login")
    return NewPassword(account, password)


def _one_time_password(commune: Commune, command_id: UUID | None) -> str:
    """Sixteen letters without those that are mistaken for each other, in groups of four: 80 bits.

    Of a ``command_id`` they follow, under the commune's key: the same press, the same password, kept nowhere.
    """
    if command_id is None:
        letters = [secrets.choice(LETTERS) for _ in range(16)]
    else:
        drawn = bytes.fromhex(blind_index(commune.slug, "one-time-password", str(command_id)))
        letters = [LETTERS[byte % len(LETTERS)] for byte in drawn[:16]]
    return "-".join("".join(letters[start : start + 4]) for start in range(0, 16, 4)).lower()
