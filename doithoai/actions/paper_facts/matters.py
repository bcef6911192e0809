"""How a matter is told on a paper: its code, its villages, its words without personal data."""

from __future__ import annotations

from collections.abc import Iterable

from doithoai.language.redaction import impersonal
from doithoai.models import Opinion


def code_of_matter(opinion: Opinion) -> str:
    """The code by which papers name a matter: ``7K3M9X``. Not the code on the receipt, which opens the status."""
    return opinion.public_id[:6].upper()


def words_of(opinion: Opinion) -> str:
    """The checked public text; before there is one the received text, with what looks personal taken out."""
    return opinion.public_text or impersonal(opinion.received_text)


def words_in_list(opinion: Opinion) -> str:
    """As ``words_of``; an opinion merged into another that has no checked text of its own is not repeated."""
    if opinion.merged_into is not None and not opinion.public_text:
        return f"Cùng nội dung ý kiến mã {code_of_matter(opinion.merged_into)}."
    return words_of(opinion)


def words_of_group(opinion: Opinion) -> str:
    """As ``words_of``; an opinion without a checked text of its own is told in that of the group it was merged into."""
    checked = opinion.public_text or (opinion.merged_into.public_text if opinion.merged_into else "")
    return checked or words_of(opinion)


def subject_of(opinion: Opinion) -> str:
    """The matter in one line, that of the group when the opinion was merged: an office gave it, no asker typed it."""
    return str((opinion.merged_into or opinion).subject_line)


def village_of(opinion: Opinion) -> str:
    return opinion.village.name if opinion.village else "Toàn xã"


def villages_of(opinions: Iterable[Opinion]) -> str:
    """``Thôn 1, Thôn 4``: each village once, in the order of the opinions."""
    return ", ".join(dict.fromkeys(village_of(one) for one in opinions))
