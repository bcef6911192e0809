"""Writing the plan: one section at a time, until it is issued."""

from __future__ import annotations

import pytest

from doithoai.actions.plans import edit_plan, fingerprint, set_groups, set_legal_bases, set_recipients
from doithoai.models import GroupQuota, LegalBasis, PlanPart
from doithoai.rules.plan_template import PlanLine, Quota, RecipientLine
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import DelegateGroup, Medium, PlanSection
from tests.people import moment
from tests.stages import drafted, planned

BY = {"at": moment("14/1/2026")}


def closing(dialogue) -> list[str]:
    return list(PlanPart.objects.filter(dialogue=dialogue, section="closing").values_list("text", flat=True))


def test_a_section_is_replaced_whole(cast):
    dialogue = drafted(cast)
    lines = [PlanLine("Đoạn một."), PlanLine("  "), PlanLine("Đoạn  hai. ")]
    edit_plan(dialogue, section=PlanSection.CLOSING, lines=lines, actor=cast.clerk, **BY)
    assert closing(dialogue) == ["Đoạn một.", "Đoạn hai."]


def test_tasks_say_whose_they_are(cast):
    dialogue = drafted(cast)
    with pytest.raises(BadInput, match="Tên đơn vị đang để trống"):
        edit_plan(dialogue, section=PlanSection.TASKS, lines=[PlanLine("Giữ trật tự.")], actor=cast.clerk, **BY)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [(" ", "Mục Lời kết đang để trống"), ("a" * 100_000, "Một đoạn dài 100.000 chữ, nhiều nhất 5.000 chữ")],
    ids=["empty", "huge"],
)
def test_nothing_and_too_much_are_refused(cast, text, sentence):
    dialogue = drafted(cast)
    before = closing(dialogue)
    with pytest.raises(BadInput, match=sentence):
        edit_plan(dialogue, section=PlanSection.CLOSING, lines=[PlanLine(text)], actor=cast.clerk, **BY)
    assert closing(dialogue) == before


def test_two_clerks_on_one_section(cast):
    dialogue = drafted(cast)
    seen = fingerprint(closing(dialogue))
    edit_plan(dialogue, section=PlanSection.CLOSING, lines=[PlanLine("Một.")], seen=seen, actor=cast.clerk, **BY)
    with pytest.raises(Outdated, match="Người khác vừa sửa phần này"):
        edit_plan(
            dialogue, section=PlanSection.CLOSING, lines=[PlanLine("Hai.")], seen=seen, actor=cast.second_clerk, **BY
        )
    assert closing(dialogue) == ["Một."]


def test_an_issued_plan_does_not_change(cast):
    with pytest.raises(NotYet, match="Kế hoạch đã ban hành nên không sửa được nữa"):
        edit_plan(planned(cast), section=PlanSection.CLOSING, lines=[PlanLine("Sửa.")], actor=cast.clerk, **BY)


def test_bases_begin_with_their_word_and_lose_their_end_mark(cast):
    dialogue = drafted(cast)
    set_legal_bases(dialogue, texts=["Luật Một;", "Căn cứ Luật Hai."], actor=cast.clerk, **BY)
    assert list(LegalBasis.objects.values_list("position", "text")) == [(1, "Căn cứ Luật Một"), (2, "Căn cứ Luật Hai")]


def test_the_same_basis_twice_is_refused(cast):
    with pytest.raises(BadInput, match="Căn cứ này đã có"):
        set_legal_bases(drafted(cast), texts=["Luật Một", "Căn cứ Luật Một;"], actor=cast.clerk, **BY)


def test_groups_without_people_fall_away(cast):
    quotas = {DelegateGroup.HOUSEHOLD: Quota(per_village=2), DelegateGroup.FRONT: Quota()}
    set_groups(drafted(cast), quotas=quotas, actor=cast.clerk, **BY)
    assert list(GroupQuota.objects.values_list("group", "per_village")) == [("household", 2)]


@pytest.mark.parametrize("quota", [Quota(per_village=501), Quota(in_all=-1)])
def test_numbers_nobody_invites_are_refused(cast, quota):
    with pytest.raises(BadInput, match="Đại diện hộ gia đình: số đại biểu từ 0 đến 500"):
        set_groups(drafted(cast), quotas={DelegateGroup.HOUSEHOLD: quota}, actor=cast.clerk, **BY)


def test_recipients_keep_their_order(cast):
    dialogue = drafted(cast)
    lines = [RecipientLine("Tỉnh ủy", Medium.ELECTRONIC), RecipientLine("Trưởng thôn", Medium.PAPER, copies=18)]
    set_recipients(dialogue, lines=lines, actor=cast.clerk, **BY)
    assert list(dialogue.recipients.order_by("position").values_list("name", "copies")) == [
        ("Tỉnh ủy", 1), ("Trưởng thôn", 18),
    ]  # fmt: skip


def test_other_roles_and_other_communes_write_no_plan(cast, neighbour):
    dialogue = drafted(cast)
    for actor in (cast.secretary, cast.front, neighbour.clerk):
        with pytest.raises(Refused):
            set_legal_bases(dialogue, texts=["Luật"], actor=actor, **BY)
