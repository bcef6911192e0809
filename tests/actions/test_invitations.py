"""Who is invited, who replies, who signed."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.invitations import (
    Guest,
    invite_all,
    invite_delegate,
    record_gender,
    record_receipt,
    record_reply,
    remove_delegate,
)
from doithoai.models import Attendance, Conference, Contact, Delegate, JournalEntry, Receipt
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import DelegateGroup, DialogueStage, DocumentKind, Gender, Medium, Reply
from tests.people import moment
from tests.stages import announced, drafted, issued, scheduled

AT = moment("29/5/2026")
NAME = "Nguyễn Văn Thí Dụ"


def invite(cast, dialogue, name=NAME, **facts):
    facts = {"group": DelegateGroup.HOUSEHOLD, "village": cast.villages[0], "actor": cast.clerk, "at": AT} | facts
    return invite_delegate(dialogue, name=name, **facts)


def opened(delegate) -> dict[str, object]:
    return Contact.objects.get(delegate=delegate).open("phong-quang")


def test_name_and_phone_are_sealed(cast):
    delegate = invite(cast, scheduled(cast), "Ông  Nguyễn Văn Thí Dụ", phone="0912.345.678")
    assert opened(delegate) == {"name": NAME, "phone": "+84912345678", "gender": "male"}
    assert NAME.encode() not in bytes(Contact.objects.get().sealed)


def test_the_journal_knows_no_name(cast):
    invite(cast, scheduled(cast))
    assert JournalEntry.objects.last().details == {"group": "household", "village": cast.villages[0].pk}


def test_ong_or_ba_is_said_once_and_the_journal_does_not_repeat_it(cast):
    delegate = invite(cast, scheduled(cast), "Trần Thị Mẫu")
    said = [record_gender(delegate, gender=Gender.FEMALE, actor=cast.clerk, at=AT) for _ in range(2)]
    assert (said, opened(delegate)["gender"]) == ([True, False], "female")
    last = JournalEntry.objects.last()
    assert (last.action, last.details) == ("record_gender", {})


def test_one_person_in_several_capacities(cast):
    dialogue = scheduled(cast)
    for group in (DelegateGroup.VILLAGE_HEAD, DelegateGroup.PARTY_CELL_SECRETARY):
        invite(cast, dialogue, group=group)
    assert Delegate.objects.count() == 2


def test_the_same_name_in_one_group_of_a_village_is_a_slip_of_the_pen(cast):
    dialogue = scheduled(cast)
    invite(cast, dialogue)
    with pytest.raises(BadInput, match="Đã có tên này ở nhóm Đại diện hộ gia đình của Thôn 1"):
        invite(cast, dialogue, "nguyễn văn thí dụ")


def test_a_double_click_invites_once(cast):
    dialogue, command = scheduled(cast), uuid4()
    assert invite(cast, dialogue, command_id=command).pk == invite(cast, dialogue, command_id=command).pk


@pytest.mark.parametrize(
    ("name", "facts", "sentence"),
    [
        (" ", {}, "Họ tên đang để trống"),
        ("a" * 121, {}, "Họ tên dài 121 chữ"),
        (NAME, {"phone": "12345"}, "Số điện thoại cần bắt đầu bằng số 0"),
        (NAME, {"village": None}, "Đại diện hộ gia đình cần ghi rõ thôn"),
    ],
)
def test_guests_that_can_not_be_invited(cast, name, facts, sentence):
    with pytest.raises(BadInput, match=sentence):
        invite(cast, scheduled(cast), name, **facts)


def test_all_or_none(cast):
    dialogue = scheduled(cast)
    guests = [Guest(name, DelegateGroup.VILLAGE_HEAD, cast.villages[0]) for name in (NAME, NAME)]
    with pytest.raises(BadInput, match="Nguyễn Văn Thí Dụ: Đã có tên này"):
        invite_all(dialogue, guests, actor=cast.clerk, at=AT)
    assert Delegate.objects.count() == 0


def test_before_the_plan_nobody_is_invited(cast):
    with pytest.raises(NotYet, match="Kế hoạch chưa ban hành"):
        invite(cast, drafted(cast))


def test_a_removed_person_stays_in_the_record(cast):
    delegate = invite(cast, scheduled(cast))
    remove_delegate(delegate, actor=cast.clerk, at=AT)
    assert Delegate.objects.get().removed_at == AT
    with pytest.raises(Outdated, match="đã được bỏ khỏi danh sách"):
        remove_delegate(Delegate.objects.get(), actor=cast.second_clerk, at=AT)


def test_who_came_is_not_removed(cast):
    delegate = invite(cast, scheduled(cast))
    conference = Conference.objects.get()
    Attendance.objects.create(commune=cast.commune, conference=conference, delegate=delegate, arrived_at=AT)
    with pytest.raises(NotYet, match="Người này đã điểm danh"):
        remove_delegate(delegate, actor=cast.clerk, at=AT)


def test_a_substitute_has_a_name(cast):
    delegate = invite(cast, announced(cast))
    with pytest.raises(BadInput, match="Tên người đi thay đang để trống"):
        record_reply(delegate, reply=Reply.SUBSTITUTE, actor=cast.village_head, at=AT)
    record_reply(delegate, reply=Reply.SUBSTITUTE, substitute_name="Bà Trần Thị Mẫu", actor=cast.village_head, at=AT)
    assert (Delegate.objects.get().reply, opened(delegate)["substitute_name"]) == (Reply.SUBSTITUTE, "Trần Thị Mẫu")


def test_a_later_reply_takes_the_substitute_back(cast):
    delegate = invite(cast, announced(cast))
    record_reply(delegate, reply=Reply.SUBSTITUTE, substitute_name="Trần Thị Mẫu", actor=cast.clerk, at=AT)
    record_reply(delegate, reply=Reply.ACCEPTED, actor=cast.clerk, at=AT)
    assert (Delegate.objects.get().reply, "substitute_name" in opened(delegate)) == (Reply.ACCEPTED, False)


def test_a_village_head_replies_for_the_own_village_only(cast):
    delegate = invite(cast, announced(cast), village=cast.villages[1])
    with pytest.raises(Refused, match="Việc này thuộc thôn khác"):
        record_reply(delegate, reply=Reply.ACCEPTED, actor=cast.village_head, at=AT)


def test_after_the_conference_no_list_changes(cast):
    dialogue = announced(cast)
    delegate = invite(cast, dialogue)
    dialogue.move_to(DialogueStage.IN_SESSION, axis="stage")
    dialogue.move_to(DialogueStage.CONCLUDED, axis="stage")
    delegate = Delegate.objects.get(pk=delegate.pk)
    with pytest.raises(NotYet, match="không ghi trả lời giấy mời được nữa"):
        record_reply(delegate, reply=Reply.ACCEPTED, actor=cast.clerk, at=AT)


def test_one_tap_signs_and_a_second_changes_nothing(cast):
    paper = issued(announced(cast), DocumentKind.INVITATION, AT)
    tap = {"village": cast.villages[0], "actor": cast.village_head}
    first = record_receipt(paper, at=AT, **tap)
    again = record_receipt(paper, at=moment("30/5/2026"), **tap)
    assert (again.pk, again.received_at, Receipt.objects.count()) == (first.pk, AT, 1)


def test_a_body_signs_on_the_clerks_list(cast):
    paper = issued(announced(cast), DocumentKind.INVITATION, AT)
    receipt = record_receipt(paper, recipient_name="Công an xã", medium=Medium.PAPER, actor=cast.clerk, at=AT)
    assert (receipt.recipient_name, receipt.medium) == ("Công an xã", Medium.PAPER)


def test_a_village_head_signs_for_no_other_village(cast):
    paper = issued(announced(cast), DocumentKind.INVITATION, AT)
    with pytest.raises(Refused, match="Việc này thuộc thôn khác"):
        record_receipt(paper, village=cast.villages[1], actor=cast.village_head, at=AT)


def test_nobody_of_another_commune_comes_near(cast, neighbour):
    dialogue = scheduled(cast)
    with pytest.raises(Refused):
        invite(cast, dialogue, actor=neighbour.clerk)
    with pytest.raises(BadInput, match="Không tìm thấy mục Ông/Bà chọn ở xã này"):
        invite(cast, dialogue, village=neighbour.villages[0])
