"""Accounts: made with a password that works once, reset only at home, changed by their owner."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from doithoai.actions.accounts import change_password, create_account, reset_password
from doithoai.actions.administration import end_appointment, set_parameter
from doithoai.models import Account, Appointment, JournalEntry
from doithoai.models.regulations import parameters_of
from doithoai.rules.parameters import UnlawfulParameter
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, Refused
from doithoai.rules.vocabulary import Action, Role
from tests.people import PASSWORD, moment

AT = moment("05/01/2026")
NEW = "bốn mùa hoa nở quanh nhà"


def made(cast, **facts):
    said = {"login": "vp.thidu", "name": "Nguyễn Văn Thí Dụ", "role": Role.CLERK, "since": date(2026, 1, 5), **facts}
    return create_account(cast.commune, **said, actor=cast.admin, at=AT)


def test_a_new_account_has_its_role_and_must_change_its_password(cast):
    new = made(cast)
    assert (new.account.must_change_password, new.account.check_password(new.password)) == (True, True)
    assert Appointment.objects.filter(account=new.account, role=Role.CLERK).count() == 1


def test_a_double_click_is_one_account_with_one_password(cast):
    key = uuid4()
    assert made(cast, command_id=key) == made(cast, command_id=key)
    assert JournalEntry.objects.filter(action=Action.CREATE_ACCOUNT).count() == 1


def test_two_commands_are_two_passwords(cast):
    first, second = made(cast, command_id=uuid4()), made(cast, login="vp.mau", command_id=uuid4())
    assert first.password != second.password


def test_a_late_click_shows_no_password_that_no_longer_opens(cast):
    key = uuid4()
    reset_password(cast.commune, account=made(cast, command_id=key).account, actor=cast.admin, at=AT)
    with pytest.raises(BadInput, match="Tài khoản này đã tạo rồi"):
        made(cast, command_id=key)


def test_both_acts_are_recorded_without_name_or_password(cast):
    new = made(cast)
    said = list(JournalEntry.objects.values_list("action", "details"))
    assert said == [
        (Action.APPOINT, {"role": "clerk", "account": new.account.pk, "since": "2026-01-05"}),
        (Action.CREATE_ACCOUNT, {"account": new.account.pk}),
    ]


@pytest.mark.parametrize("login", ["", "ab", "có dấu", "a b", ".dau", "x" * 61, "phong-quang.clerk"])
def test_a_login_is_plain_and_free(cast, login):
    with pytest.raises(BadInput):
        made(cast, login=login)


def test_a_role_without_its_place_leaves_no_account_behind(cast):
    with pytest.raises(BadInput):
        made(cast, role=Role.DEPARTMENT)
    assert not Account.objects.filter(login="vp.thidu").exists()


@pytest.mark.parametrize("who", ["clerk", "chair", "officer", "citizen"])
def test_only_the_administrator_makes_accounts(cast, who):
    with pytest.raises(Refused):
        create_account(
            cast.commune, login="x.y.z", name="X", role=Role.CLERK, since=date(2026, 1, 5),
            actor=getattr(cast, who), at=AT,
        )  # fmt: skip


def test_a_reset_gives_another_password_once(cast):
    account = cast.account("officer")
    new = reset_password(cast.commune, account=account, actor=cast.admin, at=AT)
    account.refresh_from_db()
    assert (account.check_password(PASSWORD), account.check_password(new.password)) == (False, True)


def test_a_double_click_on_reset_is_one_password(cast):
    key, account = uuid4(), cast.account("officer")
    twice = [reset_password(cast.commune, account=account, command_id=key, actor=cast.admin, at=AT) for _ in range(2)]
    assert twice[0] == twice[1]
    assert JournalEntry.objects.filter(action=Action.RESET_PASSWORD).count() == 1


def test_a_late_click_on_reset_shows_nothing(cast):
    key, account = uuid4(), cast.account("officer")
    facts = {"actor": cast.admin, "at": AT}
    reset_password(cast.commune, account=account, command_id=key, **facts)
    reset_password(cast.commune, account=account, **facts)
    with pytest.raises(BadInput, match="Mật khẩu này đã đặt lại rồi"):
        reset_password(cast.commune, account=account, command_id=key, **facts)


def test_a_foreign_account_is_not_reset(cast, neighbour):
    with pytest.raises(Refused):
        reset_password(cast.commune, account=neighbour.account("clerk"), actor=cast.admin, at=AT)


def test_everybody_changes_their_own_password(cast):
    for name, actor in (("clerk", cast.clerk), ("officer", cast.officer), ("village1", cast.village_head)):
        change_password(cast.commune, old=PASSWORD, new=NEW, actor=actor, at=AT)
        assert Account.objects.get(pk=cast.account(name).pk).check_password(NEW)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("sai", NEW, "chưa đúng"),
        (PASSWORD, "ngắn thôi", "dài từ 12 ký tự"),
        (PASSWORD, PASSWORD, "giống mật khẩu cũ"),
        (PASSWORD, "a" * 20, "quá dễ đoán"),
        (PASSWORD, "password1234", "nhiều người dùng"),
        (PASSWORD, "phong-quang.clerk", "tên đăng nhập"),
        (PASSWORD, "7" * 4 + "013256489012", "chỉ có chữ số"),
        (PASSWORD, "một câu rất dài " * 20, "dài quá 200"),
    ],
)
def test_a_poor_or_unproved_password_is_refused_with_a_sentence(cast, old, new, why):
    with pytest.raises(BadInput, match=why):
        change_password(cast.commune, old=old, new=new, actor=cast.clerk, at=AT)


def test_nobody_without_an_account_has_a_password(cast):
    stranger = Actor(commune_id=cast.commune.pk, roles=frozenset({Role.CLERK}))
    with pytest.raises(Refused):
        change_password(cast.commune, old="", new=NEW, actor=stranger, at=AT)


def test_a_role_ends_after_it_began(cast):
    held = Appointment.objects.get(account=cast.account("officer"))
    with pytest.raises(BadInput):
        end_appointment(held, until=date(2025, 6, 30), actor=cast.admin, at=AT)
    end_appointment(held, until=date(2026, 1, 5), actor=cast.admin, at=AT)
    assert Appointment.objects.get(pk=held.pk).until == date(2026, 1, 5)


def parameter(cast, code="notice", value="10 ngày", source="Quy chế thử"):
    facts = {"code": code, "value": value, "source": source, "checked_on": date(2026, 1, 5)}
    return set_parameter(cast.commune, **facts, actor=cast.clerk, at=AT)


def test_a_parameter_counts_at_once(cast):
    parameters_of(cast.commune)
    parameter(cast)
    cast.commune.refresh_from_db()
    assert parameters_of(cast.commune).notice.value.count == 10


@pytest.mark.parametrize("facts", [{"value": "3 ngày"}, {"value": "x"}, {"code": "x"}, {"source": " "}, {"value": ""}])
def test_a_parameter_keeps_the_law_and_names_its_source(cast, facts):
    with pytest.raises((UnlawfulParameter, BadInput)):
        parameter(cast, **facts)
