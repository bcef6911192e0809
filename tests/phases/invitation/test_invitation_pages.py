"""The list of the invited: filled quickly, read by given name, answered, signed for."""

from __future__ import annotations

import re

import pytest

from doithoai.actions.invitations import invite_delegate, record_reply
from doithoai.models import Contact, Delegate, Receipt
from doithoai.phases.invitation.pages import gaps
from doithoai.phases.invitation.queries import roster
from doithoai.rules.plan_template import Quota
from doithoai.rules.vocabulary import DelegateGroup, DocumentKind, Reply
from tests import paper_year
from tests.pages import missing, plain
from tests.people import moment
from tests.stages import announced

HOME = "/phong-quang/lam-viec/2026/giay-moi/"
AT = moment("29/5/2026")


def page(client, path: str = HOME, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status
    return answer.content.decode().replace("\u00a0", " ")


def invite(cast, name: str, group: DelegateGroup = DelegateGroup.HOUSEHOLD, village: int = 0, **facts: str) -> Delegate:
    dialogue = cast.commune_dialogue
    return invite_delegate(
        dialogue, name=name, group=group, village=cast.villages[village], actor=cast.clerk, at=AT, **facts
    )


def names() -> set[str]:
    return {contact.open("phong-quang")["name"] for contact in Contact.objects.filter(delegate__isnull=False)}


@pytest.fixture
def hall(cast, at_calendar):
    cast.commune_dialogue = announced(cast)
    at_calendar("29/5/2026")
    return cast


@pytest.fixture
def clerk(hall, sign_in):
    return sign_in(hall, "clerk")


def test_an_empty_list_says_what_to_do(clerk):
    text = page(clerk)
    assert "Chưa có ai ở đây" in text
    assert "thiếu 1 Bí thư chi bộ, 1 Trưởng thôn, 1 Trưởng ban công tác Mặt trận, 3 Đại diện hộ gia đình" in text


def test_the_grid_has_a_place_for_everybody_the_plan_invites(clerk):
    assert len(re.findall(r'<input class="govuk-input" name="', page(clerk, HOME + "dien/"))) == 3 * 6


def test_names_typed_into_the_grid_are_invited(hall, clerk):
    one, two, _ = hall.villages
    typed = {f"village_head-{one.pk}-0": "Ông Nguyễn Văn Thí Dụ", f"household-{two.pk}-2": "Vi Thị Thử"}
    assert clerk.post(HOME + "dien/", typed).status_code == 302
    assert names() == {"Nguyễn Văn Thí Dụ", "Vi Thị Thử"}
    assert "Trưởng thôn, Thôn 1" not in page(clerk, HOME + "dien/")


def test_a_refused_grid_keeps_every_name(hall, clerk):
    one = hall.villages[0].pk
    typed = {f"household-{one}-0": "Lê Văn Giả Định", f"household-{one}-1": "lê văn giả định"}
    answer = clerk.post(HOME + "dien/", typed)
    assert (answer.status_code, Delegate.objects.count()) == (422, 0)
    assert 'value="lê văn giả định"' in answer.content.decode()
    assert "Đã có tên này ở nhóm" in answer.content.decode()


def test_a_pasted_list_is_taken_in(clerk):
    text = "Nguyễn Văn Thí Dụ; Trưởng thôn; 1; ; 0912 345 678\nVi Thị Thử\tĐại diện hộ gia đình\tThôn 2"
    assert clerk.post(HOME + "dan/", {"text": text}).status_code == 302
    assert set(Delegate.objects.values_list("group", "village__name")) == {
        ("village_head", "Thôn 1"), ("household", "Thôn 2"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Vi Thị Thử; Ca sĩ; 1", "Dòng 1: chưa rõ thành phần “Ca sĩ”"),
        ("Vi Thị Thử; Hộ gia đình; 99", "Dòng 1: Xã không có thôn “99”"),
        ("Vi Thị Thử; Hộ gia đình; 1; ; 123", "Số điện thoại cần bắt đầu bằng số 0"),
        ("Vi Thị Thử; Hộ gia đình", "Đại diện hộ gia đình cần ghi rõ thôn"),
        ("a" * 100_000, "Dòng 1: chưa rõ thành phần"),
        ("<script>; Hộ gia đình; 99", "Xã không có thôn"),
    ],
    ids=["group", "village", "phone", "no-village", "huge", "hostile"],
)
def test_a_list_with_a_bad_line_is_kept_and_nothing_taken_in(clerk, line, sentence):
    answer = clerk.post(HOME + "dan/", {"text": line})
    text = answer.content.decode().replace("\u00a0", " ")
    assert (answer.status_code, Delegate.objects.count()) == (422, 0)
    assert sentence in text
    assert line[:10].replace("<", "&lt;").replace(">", "&gt;") in text


def test_village_officers_come_onto_the_list_once(clerk):
    for _ in range(2):
        clerk.post(HOME + "can-bo-thon/")
    assert names() == {"Ma Văn Trưởng Thôn Một", "Lý Thị Trưởng Thôn Hai"}
    assert Delegate.objects.count() == 2


def test_the_list_is_in_the_order_of_given_names(hall, clerk):
    for name in ("Đặng Văn Đức", "Lê Văn Ánh", "Nguyễn Văn An", "Dương Văn Dũng", "Hoàng Thị Ảnh"):
        invite(hall, name)
    found = re.findall(r'nguoi/\w+/">([^<]+)</a>', page(clerk))
    assert found == ["Nguyễn Văn An", "Hoàng Thị Ảnh", "Lê Văn Ánh", "Dương Văn Dũng", "Đặng Văn Đức"]


def test_the_police_reckon_with_everybody_but_those_who_said_no(hall, clerk):
    head = invite(hall, "Nguyễn Văn Thí Dụ", DelegateGroup.VILLAGE_HEAD)
    invite(hall, "Nguyễn Văn Thí Dụ", DelegateGroup.PARTY_CELL_SECRETARY)
    away = invite(hall, "Vi Thị Thử")
    record_reply(away, reply=Reply.DECLINED, actor=hall.clerk, at=AT)
    assert head.group is DelegateGroup.VILLAGE_HEAD
    assert "<b>1</b> người dự kiến" in page(clerk)


def test_a_reply_with_a_substitute(hall, clerk):
    delegate = invite(hall, "Vi Thị Thử")
    address = f"{HOME}nguoi/{delegate.public_id}/"
    assert clerk.post(address, {"reply": "substitute"}).status_code == 422
    clerk.post(address, {"reply": "substitute", "substitute_name": "Lê Văn Giả Định"})
    assert "Lê Văn Giả Định đi thay" in page(clerk)


def test_the_letter_calls_a_person_as_it_was_said(hall, clerk):
    one, two = invite(hall, "Vi Thị Thử"), invite(hall, "Lê Văn Giả Định")
    assert "Ghi Ông, Bà cho 2 người" in page(clerk)
    clerk.post(HOME + "xung-ho/", {one.public_id: "female", two.public_id: "người lạ"})
    assert re.findall(r'nguoi/\w+/">([^<]+)</a>', page(clerk)) == ["Lê Văn Giả Định", "Bà Vi Thị Thử"]
    assert "Còn 1 người chưa ghi" in page(clerk, HOME + "xung-ho/")


def test_a_page_opened_before_overwrites_nobody(hall, clerk):
    one, two = invite(hall, "Vi Thị Thử"), invite(hall, "Lê Văn Giả Định")
    shown = {f"seen-{who.public_id}": "unstated" for who in (one, two)}
    clerk.post(HOME + "xung-ho/", {one.public_id: "female", two.public_id: "unstated", **shown})
    late = clerk.post(HOME + "xung-ho/", {one.public_id: "male", two.public_id: "male", **shown}, follow=True)
    said = [Contact.objects.get(delegate=who).open("phong-quang")["gender"] for who in (one, two)]
    assert said == ["female", "male"]
    assert "Người khác vừa ghi là “Bà Vi Thị Thử”" in late.content.decode()


def test_what_was_not_touched_keeps_what_another_wrote(hall, clerk):
    one = invite(hall, "Vi Thị Thử")
    clerk.post(HOME + "xung-ho/", {one.public_id: "female"})
    clerk.post(HOME + "xung-ho/", {one.public_id: "unstated", f"seen-{one.public_id}": "unstated"})
    assert Contact.objects.get(delegate=one).open("phong-quang")["gender"] == "female"


def test_a_village_officer_says_it_of_the_own_people_only(hall, sign_in):
    own, other = invite(hall, "Vi Thị Thử"), invite(hall, "Trần Thị Mẫu", village=1)
    client = sign_in(hall, "village1")
    client.post(HOME + "xung-ho/", {own.public_id: "female", other.public_id: "female"})
    said = [Contact.objects.get(delegate=one).open("phong-quang")["gender"] for one in (own, other)]
    assert said == ["female", "unstated"]


def test_a_person_is_taken_off_once(hall, clerk):
    delegate = invite(hall, "Vi Thị Thử")
    clerk.post(f"{HOME}nguoi/{delegate.public_id}/bo/")
    assert "Vi Thị Thử" not in page(clerk)
    assert clerk.post(f"{HOME}nguoi/{delegate.public_id}/bo/").status_code == 404


def test_a_village_head_signs_with_one_tap(hall, sign_in):
    client = sign_in(hall, "village1")
    text = page(client)
    address = re.findall(r'action="([^"]+ky-nhan[^"]+)"', text)[0]
    for _ in range(2):
        client.post(address, {"village": str(hall.villages[0].pk)})
    assert list(Receipt.objects.values_list("village__name", "medium")) == [("Thôn 1", "electronic")]
    assert client.post(address, {"village": str(hall.villages[1].pk)}).status_code == 403


def test_a_village_head_sees_the_own_people_only(hall, sign_in):
    invite(hall, "Vi Thị Thử")
    other = invite(hall, "Lê Văn Giả Định", village=1)
    client = sign_in(hall, "village1")
    text = page(client)
    assert missing(text, "Vi Thị Thử", "Lê Văn Giả Định") == ["Lê Văn Giả Định"]
    page(client, f"{HOME}nguoi/{other.public_id}/", status=404)


def test_the_office_notes_a_signature_on_paper(hall, clerk):
    address = re.findall(r'action="([^"]+ky-nhan[^"]+)"', page(clerk))[0]
    clerk.post(address, {"village": str(hall.villages[2].pk), "medium": "paper"})
    assert "1 trong 3 thôn đã ký" in page(clerk)


@pytest.mark.parametrize("who", ["front", "officer", "head"])
def test_others_see_counts_and_no_names(hall, sign_in, who):
    invite(hall, "Vi Thị Thử", phone="0912 345 678")
    text = page(sign_in(hall, who))
    assert missing(text, "Vi Thị Thử", "0912 345 678") == ["Vi Thị Thử", "0912 345 678"]
    assert "Họ tên đại biểu chỉ Văn phòng, chủ trì và thôn mình đọc được." in text


def test_the_neighbour_finds_nothing(hall, neighbour, sign_in):
    delegate = invite(hall, "Vi Thị Thử")
    client = sign_in(neighbour, "clerk")
    for path in ("", "dien/", f"nguoi/{delegate.public_id}/"):
        page(client, HOME + path, status=404)
    page(client, f"/xa-ben/lam-viec/2026/giay-moi/nguoi/{delegate.public_id}/", status=404)


def test_the_list_costs_the_same_for_one_and_three(hall, clerk, statements):
    for name in ("Một Văn Thí Dụ", "Hai Văn Thí Dụ", "Ba Văn Thí Dụ"):
        invite(hall, name)
        clerk.get(HOME)
        with statements(9):
            clerk.get(HOME)


def test_a_group_of_the_commune_that_is_short_is_named(hall):
    quotas = {DelegateGroup.FRONT: Quota(in_all=6), DelegateGroup.HOUSEHOLD: Quota(per_village=1)}
    invite(hall, "Hà Thị Mẫu", DelegateGroup.FRONT)
    for place in range(len(hall.villages)):
        invite(hall, f"Vi Văn Thử {place}", village=place)
    missing = gaps(roster(hall.commune_dialogue), quotas, list(hall.villages))
    assert missing == [{"missing": "5 trong 6 người", "villages": DelegateGroup.FRONT.label}]


def test_a_village_reads_what_it_signs_for(cast, sign_in, at_calendar):
    at_calendar("1/6/2026")
    announced(cast)
    village = sign_in(cast, "village1")
    page = village.get("/phong-quang/lam-viec/2026/giay-moi/", follow=True).content.decode()
    links = re.findall(r'href="([^"]+)">Đọc văn bản', page)
    assert [village.get(link).status_code for link in links] == [200, 200]


def test_a_village_reads_the_invitation_it_signs_for_and_no_name_but_its_own(cast, at_calendar, sign_in):
    dialogue = paper_year.collected(cast).dialogue
    paper_year.issued(cast, dialogue, DocumentKind.INVITATION, moment("01/6/2026"), number=45)
    at_calendar("01/6/2026")
    letter = page(sign_in(cast, "village1")).split("Đọc giấy mời")[1].split("</details>")[0]
    assert [
        part for part in ("Chủ trì: ", "Thời gian: ", "Địa điểm: ", "Dự được hay vắng mặt") if part not in letter
    ] == []
    assert [name for name in ("Thí Dụ", "Trần Thị Mẫu", "Giả Định") if name in letter] == []


def test_one_village_is_open_at_a_time_and_no_choice_elsewhere_is_lost(hall, clerk):
    first, _, third = (invite(hall, f"Vi Thị Thử {place}", village=place) for place in range(3))
    before = page(clerk, HOME + "xung-ho/")
    chosen = {first.public_id: "female", third.public_id: "female", "list": "1"}
    after = plain(clerk.post(HOME + "xung-ho/", chosen, follow=True))
    assert [re.findall(r" open>.*?>(Thôn \d[^<]*)", one) for one in (before, after)] == [
        ["Thôn 1: còn 1 trong 1 người chưa ghi"],
        ["Thôn 2: còn 1 trong 1 người chưa ghi"],
    ]
    assert re.findall(r"(Thôn \d): 1 người, đã ghi đủ", after) == ["Thôn 1", "Thôn 3"]


def test_a_village_is_led_from_its_papers_to_its_ong_and_ba(hall, sign_in):
    invite(hall, "Vi Thị Thử")
    client = sign_in(hall, "village1")
    link = re.findall(r'href="([^"]+)">Ghi Ông, Bà cho 1 người</a>', page(client))[0]
    assert "Vi Thị Thử" in page(client, link)
