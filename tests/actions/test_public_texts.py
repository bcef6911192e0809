"""The text others may read, and who may see who asked."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.classification import merge
from doithoai.actions.public_texts import reveal_contact, set_public_text
from doithoai.models import JournalEntry
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action, RevealReason, Visibility
from tests.matters import AT, WORDS, assigned, dialogue_of, fresh, matter

KNOWN = {"name": "Nguyễn Văn Thí Dụ", "phone": "+84912345678"}


@pytest.fixture
def opinion(cast):
    return matter(cast, dialogue_of(cast))


def test_the_public_text_stands_beside_the_received_one(cast, opinion):
    set_public_text(
        opinion, text="Đề nghị đổ bê tông dốc Khau Lạ.", subject_line="Dốc Khau Lạ", actor=cast.clerk, at=AT
    )
    row = fresh(opinion)
    assert (row.received_text, row.public_text, row.subject_line) == (
        WORDS, "Đề nghị đổ bê tông dốc Khau Lạ.", "Dốc Khau Lạ",
    )  # fmt: skip


def test_writing_it_shows_it_to_nobody(cast, opinion):
    set_public_text(opinion, text="Đề nghị đổ bê tông.", actor=cast.clerk, at=AT)
    assert fresh(opinion).visibility is Visibility.OFFICE


def test_an_empty_public_text_is_none(cast, opinion):
    with pytest.raises(BadInput, match="Bản công khai đang để trống"):
        set_public_text(opinion, text="", actor=cast.clerk, at=AT)


@pytest.mark.parametrize("words", ["Gọi 0912 345 678.", "Số 001 234 567 890.", "Nhà ông Giả Định ở cuối xóm."])
def test_what_looks_personal_is_public_only_after_somebody_read_it_again(cast, opinion, words):
    with pytest.raises(BadInput, match="Bản công khai còn “"):
        set_public_text(opinion, text=words, actor=cast.clerk, at=AT)
    set_public_text(opinion, text=words, is_reread=True, actor=cast.clerk, at=AT)
    said = JournalEntry.objects.get(action=Action.SET_PUBLIC_TEXT).details
    assert (fresh(opinion).public_text, said) == (words, {"letters": len(words), "overruled": "personal_data"})


def test_the_name_of_a_matter_is_read_for_personal_data_too(cast, opinion):
    with pytest.raises(BadInput, match="Tên việc còn “0912 345 678”"):
        set_public_text(opinion, text="Đường hỏng.", subject_line="Gọi 0912 345 678", actor=cast.clerk, at=AT)


def test_what_reads_like_a_denunciation_is_never_public(cast, opinion):
    with pytest.raises(BadInput, match="Chuyển kênh riêng"):
        set_public_text(opinion, text="Tôi tố cáo cán bộ nhận hối lộ.", is_reread=True, actor=cast.clerk, at=AT)
    assert fresh(opinion).public_text == ""


def test_the_lead_department_sees_name_and_phone_with_a_reason(cast, opinion):
    found = reveal_contact(assigned(cast, opinion), reason=RevealReason.VISIT, actor=cast.officer, at=AT)
    assert found == KNOWN
    assert JournalEntry.objects.get(action=Action.REVEAL_CONTACT).details == {"reason": "visit"}


def test_a_double_click_is_one_line_of_the_journal(cast, opinion):
    assigned(cast, opinion)
    press = {"reason": RevealReason.VISIT, "command_id": uuid4(), "actor": cast.officer, "at": AT}
    assert [reveal_contact(fresh(opinion), **press) for _ in range(2)] == [KNOWN, KNOWN]
    assert JournalEntry.objects.filter(action=Action.REVEAL_CONTACT).count() == 1


def test_a_command_used_before_opens_no_other_contact_unseen(cast, opinion):
    other = assigned(cast, matter(cast, opinion.dialogue, village=1))
    press = {"reason": RevealReason.VISIT, "command_id": uuid4(), "actor": cast.clerk, "at": AT}
    reveal_contact(fresh(opinion), **press)
    with pytest.raises(Outdated):
        reveal_contact(fresh(other), **press)


def test_the_lead_department_may_reach_everybody_of_the_group(cast, opinion):
    other = matter(cast, opinion.dialogue, village=1)
    merge(other, into=assigned(cast, opinion), actor=cast.clerk, at=AT)
    assert reveal_contact(fresh(other), reason=RevealReason.CLARIFY, actor=cast.officer, at=AT) == KNOWN


@pytest.mark.parametrize("who", ["culture_officer", "front", "village_head", "secretary"])
def test_others_do_not_see_it(cast, opinion, who):
    with pytest.raises(Refused):
        reveal_contact(assigned(cast, opinion), reason=RevealReason.CLARIFY, actor=getattr(cast, who), at=AT)
    assert JournalEntry.objects.filter(action=Action.REVEAL_CONTACT).count() == 0


def test_deleted_contact_data_can_not_be_shown(cast, opinion):
    opinion.slip.contact.delete()
    with pytest.raises(NotYet, match="không kèm tên"):
        reveal_contact(fresh(opinion), reason=RevealReason.CLARIFY, actor=cast.clerk, at=AT)
