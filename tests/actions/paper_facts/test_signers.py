"""In what capacity a title signs."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.paper_facts.signers import authority_of, possible_signers, proposed_signer, signature_of
from doithoai.models import Account, Appointment
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import DocumentKind, Role

DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Chủ tịch UBND xã", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ("CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ("Phó Chủ tịch UBND xã", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Quyền Chủ tịch UBND xã", ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")),
        ("Chánh Văn phòng", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        ("TL. CHỦ TỊCH CHÁNH VĂN PHÒNG", ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
    ],
)
def test_the_block_of_a_title(title, lines):
    assert signature_of("Nguyễn Văn Thí Dụ", title).lines == lines


@pytest.mark.parametrize("title", ["Chủ tịch HĐND xã", "Phó Chủ tịch Hội đồng nhân dân", "Chủ tịch UB MTTQ xã"])
def test_heads_of_other_bodies_do_not_sign_for_the_committee(title):
    with pytest.raises(BadInput, match="Văn bản của UBND"):
        authority_of(title)


def test_only_those_appointed_on_the_day_are_proposed(cast):
    account = Account.objects.create_account("pho-chu-tich", None, name="Lê Văn Giả Định")
    post = {"commune": cast.commune, "account": account, "role": Role.CHAIR, "title": "Phó Chủ tịch UBND xã"}
    Appointment.objects.create(**post, since=date(2026, 1, 1), until=DAY)
    assert possible_signers(cast.commune, date(2026, 5, 31)) == [
        ("Phạm Văn Chủ Trì", "Chủ tịch UBND xã"),
        ("Lê Văn Giả Định", "Phó Chủ tịch UBND xã"),
    ]
    assert possible_signers(cast.commune, DAY) == [("Phạm Văn Chủ Trì", "Chủ tịch UBND xã")]


def test_lists_go_to_the_head_of_the_office(cast):
    Appointment.objects.filter(role=Role.CLERK).update(title="Chánh Văn phòng")
    assert proposed_signer(cast.commune, DocumentKind.DELEGATE_LIST, DAY) == ("Trần Thị Mẫu", "Chánh Văn phòng")
    assert proposed_signer(cast.commune, DocumentKind.INVITATION, DAY) == ("Phạm Văn Chủ Trì", "Chủ tịch UBND xã")


def test_nobody_is_invented(neighbour):
    Appointment.objects.of(neighbour.commune).update(title="")
    assert proposed_signer(neighbour.commune, DocumentKind.PLAN, DAY) == ("", "Chủ tịch UBND xã")
