"""People and roles, days off, parameters, the journal: set by those who may, in this commune only."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from doithoai.models import Account, Appointment, CalendarDay, JournalEntry, Parameter
from doithoai.models.regulations import parameters_of
from tests.pages import missing, plain
from tests.people import PASSWORD, Cast
from tests.stages import drafted

HERE = "/phong-quang/lam-viec/quan-tri/"
PAGES = ["can-bo/", "can-bo/moi/", "lich-nghi/", "tham-so/", "tham-so/notice/", "nhat-ky/"]


def person(**changes: str) -> dict[str, str]:
    facts = {
        "name": "Nguyễn Văn Thí Dụ",
        "login": "vp.thidu",
        "role": "clerk",
        "title": "",
        "department": "",
        "village": "",
    }
    return facts | changes


@pytest.mark.parametrize("path", PAGES)
def test_the_administrator_opens_every_page(cast, sign_in, path):
    assert sign_in(cast, "admin").get(HERE + path).status_code == 200


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("role", ["officer", "village1", "front", "chair"])
def test_others_read_why_not(cast, sign_in, role, path):
    assert sign_in(cast, role).get(HERE + path).status_code == 403


@pytest.mark.parametrize("path", PAGES)
def test_a_neighbour_finds_nothing(cast, neighbour, sign_in, path):
    assert sign_in(neighbour, "admin").get(HERE + path).status_code == 404


def test_a_new_account_signs_in_once_and_must_change_its_password(cast, sign_in, client):
    html = sign_in(cast, "admin").post(HERE + "can-bo/moi/", person()).content.decode()
    once = re.search(r"[a-z0-9]{4}(?:-[a-z0-9]{4}){3}", html)[0]
    answer = client.post("/dang-nhap/", {"login": "vp.thidu", "password": once})
    assert client.get(answer.headers["Location"]).headers["Location"] == "/phong-quang/lam-viec/mat-khau/"


def test_a_double_click_shows_the_same_password_twice(cast, sign_in):
    admin, typed = sign_in(cast, "admin"), person(command_id=str(uuid4()))
    pages = [admin.post(HERE + "can-bo/moi/", typed).content.decode() for _ in range(2)]
    shown = {re.search(r"[a-z0-9]{4}(?:-[a-z0-9]{4}){3}", html)[0] for html in pages}
    assert (len(shown), Account.objects.get(login="vp.thidu").check_password(shown.pop())) == (1, True)


def test_the_form_of_an_account_carries_a_command(cast, sign_in):
    assert 'name="command_id" value="' in sign_in(cast, "admin").get(HERE + "can-bo/moi/").content.decode()


def test_the_one_time_password_stands_in_no_journal(cast, sign_in):
    html = sign_in(cast, "admin").post(HERE + "can-bo/moi/", person()).content.decode()
    once = re.search(r"[a-z0-9]{4}(?:-[a-z0-9]{4}){3}", html)[0]
    assert [entry for entry in JournalEntry.objects.all() if once in str(entry.details)] == []


@pytest.mark.parametrize(
    "changes",
    [{"login": "Có Dấu"}, {"login": "phong-quang.clerk"}, {"role": "department"}, {"name": ""}, {"role": "citizen"}],
)
def test_a_wrong_account_is_refused_and_what_was_typed_stays(cast, sign_in, changes):
    answer = sign_in(cast, "admin").post(HERE + "can-bo/moi/", person(title="Chức danh thử", **changes))
    assert (answer.status_code, "Chức danh thử" in answer.content.decode()) == (422, True)
    assert not Account.objects.filter(name="Nguyễn Văn Thí Dụ").exists()


def test_one_more_role_and_its_end(cast: Cast, sign_in):
    client, officer = sign_in(cast, "admin"), cast.account("officer")
    facts = {"role": "village_officer", "title": "", "department": "", "village": str(cast.villages[0].pk)}
    assert client.post(f"{HERE}can-bo/{officer.pk}/vai/", facts).status_code == 302
    held = Appointment.objects.get(account=officer, role="village_officer")
    client.post(f"{HERE}vai/{held.pk}/thoi/")
    held.refresh_from_db()
    assert held.until is not None


def test_a_foreign_village_is_no_choice(cast, neighbour, sign_in):
    facts = person(role="village_officer", village=str(neighbour.villages[0].pk))
    assert sign_in(cast, "admin").post(HERE + "can-bo/moi/", facts).status_code == 422


def test_a_foreign_account_is_not_found(cast, neighbour, sign_in):
    client, foreign = sign_in(cast, "admin"), neighbour.account("clerk")
    assert client.post(f"{HERE}can-bo/{foreign.pk}/mat-khau/").status_code == 404
    assert Account.objects.get(pk=foreign.pk).check_password(PASSWORD)


def test_an_account_of_two_communes_is_not_reset_by_one(cast, neighbour, sign_in, at_calendar):
    shared = cast.account("officer")
    Appointment.objects.create(commune=neighbour.commune, account=shared, role="clerk", since="2025-07-01")
    assert sign_in(cast, "admin").post(f"{HERE}can-bo/{shared.pk}/mat-khau/").status_code == 403


def test_nobody_ends_their_own_administration(cast, sign_in):
    own = Appointment.objects.get(account=cast.account("admin"))
    sign_in(cast, "admin").post(f"{HERE}vai/{own.pk}/thoi/")
    own.refresh_from_db()
    assert own.until is None


DAYS = "01/01/2027 nghỉ Tết Dương lịch\n10/01/2027 làm bù cho ngày khác\n30/4 nghỉ Giải phóng miền Nam"


def test_a_year_of_days_off_is_typed_line_by_line(cast, sign_in, at_calendar):
    at_calendar("1/12/2026")
    form = {"year": "2027", "days": DAYS, "source": "Thông báo thử 01/TB"}
    assert sign_in(cast, "clerk").post(HERE + "lich-nghi/?nam=2027", form).status_code == 302
    assert [f"{day.on} {day.kind}" for day in CalendarDay.objects.all()] == [
        "2027-01-01 off", "2027-01-10 make_up", "2027-04-30 off",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["31/02/2027 nghỉ", "30/4/2027", "xin chào", "30/4/2027 chơi"])
def test_a_line_that_can_not_be_is_named_by_its_number(cast, sign_in, at_calendar, line):
    at_calendar("1/12/2026")
    form = {"year": "2027", "days": f"01/01/2027 nghỉ Tết\n{line}", "source": "Thử"}
    answer = sign_in(cast, "clerk").post(HERE + "lich-nghi/?nam=2027", form)
    html = plain(answer)
    assert (answer.status_code, "Dòng 2:" in html, line in html) == (422, True, True)
    assert CalendarDay.objects.count() == 0


def test_a_stricter_parameter_counts_at_once_with_its_source(cast, sign_in):
    form = {"value": "10 ngày", "source": "Quy chế thử, mục 3"}
    assert sign_in(cast, "clerk").post(HERE + "tham-so/notice/", form).status_code == 302
    cast.commune.refresh_from_db()
    notice = parameters_of(cast.commune).notice
    assert (str(notice.value), notice.source.cite()) == ("10 ngày", "Quy chế thử, mục 3")


@pytest.mark.parametrize("value", ["3 ngày", "không biết", "0", ""])
def test_a_looser_or_senseless_parameter_is_refused(cast, sign_in, value):
    answer = sign_in(cast, "clerk").post(HERE + "tham-so/notice/", {"value": value, "source": "Thử"})
    assert (answer.status_code, Parameter.objects.count()) == (422, 0)


def test_an_unknown_parameter_is_not_found(cast, sign_in):
    assert sign_in(cast, "admin").get(HERE + "tham-so/khong-co/").status_code == 404


def test_the_journal_says_who_did_what_and_that_its_seals_hold(cast, sign_in, at_calendar):
    drafted(cast)
    at_calendar("20/1/2026")
    html = plain(sign_in(cast, "admin").get(HERE + "nhat-ky/"))
    assert missing(html, "Mở đợt đối thoại", "Trần Thị Mẫu", "chưa dòng nào bị sửa") == []


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("path", ["can-bo/", "nhat-ky/", "lich-nghi/", "tham-so/"])
def test_the_lists_cost_eight_at_most(cast, sign_in, statements, path, number):
    client = sign_in(cast, "admin")
    for one in range(number):
        client.post(HERE + "can-bo/moi/", person(login=f"vp.thu{one}"))
    client.get(HERE + path)
    with statements(8):
        assert client.get(HERE + path).status_code == 200
