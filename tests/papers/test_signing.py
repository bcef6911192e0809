"""Who signs in which capacity, line by line."""

from __future__ import annotations

import pytest

from doithoai.papers.signing import Authority, signature

LINES = {
    Authority.HEAD: ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    Authority.DEPUTY: ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    Authority.CHAIRMAN: ("CHỦ TỊCH",),
    Authority.DEPUTY_CHAIRMAN: ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    Authority.ACTING: ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"),
}
OWN = {
    Authority.BY_ORDER: ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    Authority.AUTHORISED: ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    Authority.UNIT_HEAD: ("CHÁNH VĂN PHÒNG",),
}


@pytest.mark.parametrize("authority", LINES)
def test_for_the_committee(authority):
    assert signature(authority, "Trần Thị Mẫu").lines == LINES[authority]


@pytest.mark.parametrize("authority", OWN)
def test_with_the_own_title(authority):
    assert signature(authority, "Trần Thị Mẫu", "Chánh Văn phòng").lines == OWN[authority]


def test_every_authority_is_written():
    assert set(LINES) | set(OWN) == set(Authority)


@pytest.mark.parametrize(("authority", "title"), [(Authority.HEAD, "Chủ tịch"), (Authority.BY_ORDER, "")])
def test_a_title_too_much_or_missing(authority, title):
    with pytest.raises(ValueError, match=authority.value):
        signature(authority, "Trần Thị Mẫu", title)
