"""Opening a year's dialogue, and ending one that will not be held."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.dialogues import cancel_dialogue, open_dialogue
from doithoai.models import Dialogue, Journal, JournalEntry, LegalBasis, PlanPart
from doithoai.rules.refusals import BadInput, Refused
from doithoai.rules.vocabulary import DialogueReason, DialogueStage, PlanSection
from tests.people import moment
from tests.stages import announced, drafted

AT = moment("12/1/2026")


def test_a_new_dialogue_has_every_part_of_the_plan(cast):
    dialogue = drafted(cast)
    assert set(PlanPart.objects.values_list("section", flat=True)) == set(PlanSection)
    assert (dialogue.stage, dialogue.path, dialogue.place) == (
        DialogueStage.DRAFTED, "2026", "Hội trường trụ sở UBND xã Phong Quang",
    )  # fmt: skip


def test_phong_quang_gets_the_papers_it_rests_on(cast):
    drafted(cast)
    assert [text[:40] for text in LegalBasis.objects.values_list("text", flat=True)][3:] == [
        "Căn cứ Quyết định số 118-QĐ/ĐU ngày 28 t",
        "Căn cứ Kế hoạch số 63-KH/ĐU ngày 20 thán",
    ]


def test_copies_follow_the_villages_of_the_commune(cast):
    copies = drafted(cast).recipients.filter(name__endswith="thôn").values_list("copies", flat=True)
    assert list(copies) == [3, 3, 3]


def test_it_has_a_journal_of_its_own(cast):
    dialogue = drafted(cast)
    assert (Journal.objects.get(dialogue=dialogue).seq, JournalEntry.objects.get().details["year"]) == (1, 2026)


def test_a_double_click_opens_one(cast):
    command = uuid4()
    first, again = (
        open_dialogue(cast.commune, year=2026, actor=cast.clerk, at=AT, command_id=command) for _ in range(2)
    )
    assert (first.pk, Dialogue.objects.count()) == (again.pk, 1)


def test_one_yearly_dialogue_a_year(cast):
    drafted(cast)
    with pytest.raises(BadInput, match="Năm 2026 xã đã có đợt đối thoại định kỳ"):
        drafted(cast)


def test_the_voters_may_ask_for_another_one(cast):
    drafted(cast)
    reason = DialogueReason.VOTERS_ASKED
    assert open_dialogue(cast.commune, year=2026, reason=reason, actor=cast.clerk, at=AT).path == "2026-2"


@pytest.mark.parametrize(("year", "sentence"), [(2025, "Năm 2025 đã qua"), (2028, "Năm 2028 còn xa")])
def test_a_year_far_from_now_is_refused(cast, year, sentence):
    with pytest.raises(BadInput, match=sentence):
        open_dialogue(cast.commune, year=year, actor=cast.clerk, at=AT)


def test_a_fifth_quarter_is_refused(cast):
    with pytest.raises(BadInput, match="Quý là một số từ 1 đến 4"):
        open_dialogue(cast.commune, year=2026, quarter=5, actor=cast.clerk, at=AT)


def test_only_the_office_opens(cast, neighbour):
    for actor in (cast.chair, cast.village_head, neighbour.clerk):
        with pytest.raises(Refused):
            open_dialogue(cast.commune, year=2026, actor=actor, at=AT)


def test_a_leader_cancels_with_a_reason(cast):
    dialogue = announced(cast)
    cancel_dialogue(dialogue, reason="Bão lớn, dân phải sơ tán", actor=cast.chair, at=moment("10/6/2026"))
    assert Dialogue.objects.values_list("stage", "cancelled_reason").get() == ("cancelled", "Bão lớn, dân phải sơ tán")


def test_a_cancelled_year_may_be_opened_again(cast):
    cancel_dialogue(drafted(cast), reason="Nhập nhầm", actor=cast.chair, at=AT)
    assert drafted(cast).ordinal == 2


def test_cancelling_needs_a_reason_and_a_leader(cast):
    dialogue = drafted(cast)
    with pytest.raises(BadInput, match="Lý do hủy đang để trống"):
        cancel_dialogue(dialogue, reason=" ", actor=cast.chair, at=AT)
    with pytest.raises(Refused, match="Chỉ Chủ trì được hủy đợt đối thoại"):
        cancel_dialogue(dialogue, reason="Vì", actor=cast.clerk, at=AT)
