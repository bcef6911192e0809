"""Who signs, and how it is written (Decree 30/2020, article 13 and appendix I part II.7)."""

from __future__ import annotations

from enum import Enum

from doithoai.papers.content import Signature


class Authority(Enum):
    """In what capacity a person signs for a people's committee."""

    HEAD = "head"  # for the collective: the chairman
    DEPUTY = "deputy"  # for the collective, in place of the chairman
    CHAIRMAN = "chairman"  # the chairman in his own competence
    DEPUTY_CHAIRMAN = "deputy_chairman"  # the same, in place of the chairman
    ACTING = "acting"  # quyền chủ tịch
    BY_ORDER = "by_order"  # a head of a unit, fixed in the working regulations
    AUTHORISED = "authorised"  # by a written authorisation with a time limit
    UNIT_HEAD = "unit_head"  # the head of a unit that issues in its own name


COLLECTIVE = "TM. ỦY BAN NHÂN DÂN"
LINES: dict[Authority, tuple[str, ...]] = {
    Authority.HEAD: (COLLECTIVE, "CHỦ TỊCH"),
    Authority.DEPUTY: (COLLECTIVE, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    Authority.CHAIRMAN: ("CHỦ TỊCH",),
    Authority.DEPUTY_CHAIRMAN: ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
    Authority.ACTING: (COLLECTIVE, "Q. CHỦ TỊCH"),
    Authority.BY_ORDER: ("TL. CHỦ TỊCH",),
    Authority.AUTHORISED: ("TUQ. CHỦ TỊCH",),
    Authority.UNIT_HEAD: (),
}
WITH_OWN_TITLE = frozenset({Authority.BY_ORDER, Authority.AUTHORISED, Authority.UNIT_HEAD})


def signature(authority: Authority, name: str, title: str = "") -> Signature:
    """The signature block of a paper of the people's committee.

    ``title`` is the signer's own title in the capacities that need one (``Chánh Văn phòng``), printed in capitals.
    Raises ValueError when such a title is missing, or given where the authority already fixes it. The name is
    printed as given; academic and honorary titles do not belong before it (the checker reports them).
    """
    if (authority in WITH_OWN_TITLE) != bool(title):
        raise ValueError(f"{authority.value}: title {title!r}")
    own = (title.upper(),) if title else ()
    return Signature(lines=LINES[authority] + own, name=name)
