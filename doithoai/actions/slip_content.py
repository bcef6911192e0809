"""What stands on a slip, and how it is read: cleaned, checked, each mistake with a sentence at its field."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from doithoai.actions.intake import read_matters
from doithoai.language.folding import has_letter, normalise, one_line
from doithoai.language.phones import parse_phone
from doithoai.language.unreadable import Unreadable
from doithoai.models import Village
from doithoai.models.vault import blind_index
from doithoai.rules.consents import may_be_a_minor
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Gender, IntakeChannel

LONGEST_NAME, LONGEST_ADDRESS = 120, 200  # characters
_OLDEST = 1900
NO_NAME = "Ông/Bà ghi họ và tên, để xã biết trả lời cho ai."


@dataclass(frozen=True)
class SlipContent:
    """What stands on a slip, as typed: the five fields of the seed's slip, the matters, the wish, the consents.

    ``for_a_minor``: the name is that of a parent or guardian who sends it for somebody under 18.
    ``asked_sectors``: keys of sectors of the commune that the page looked up, one for each matter, or empty.
    """

    matters: tuple[str, ...]
    name: str = ""
    gender: Gender = Gender.UNSTATED
    birth_year: int | None = None
    address: str = ""
    phone: str = ""
    wants_to_speak: bool = False
    consents_to_name: bool = False
    consents_to_messages: bool = False
    consents_to_recording: bool = False
    for_a_minor: bool = False
    asked_sectors: tuple[int | None, ...] = ()


def read_content(content: SlipContent, *, channel: IntakeChannel, village: Village | None, at: datetime) -> SlipContent:
    """The contents as they are stored. Raises ``BadInput`` for the first field that can not be right."""
    if wrong := mistakes(content, channel=channel, village=village, at=at):
        raise wrong[0]
    minor = may_be_a_minor(content.birth_year, at.year)
    matters = tuple(read_matters(content.matters))
    return SlipContent(
        matters=matters,
        name=one_line(content.name),
        gender=content.gender,
        birth_year=content.birth_year,
        address=one_line(content.address),
        phone=_read_phone(content.phone),
        wants_to_speak=content.wants_to_speak,
        # A child's name is never published, whoever allows it (Law 91/2025/QH15, art. 24).
        consents_to_name=content.consents_to_name and not minor,
        consents_to_messages=content.consents_to_messages,
        consents_to_recording=content.consents_to_recording and not minor,
        for_a_minor=minor,
        asked_sectors=_read_sectors(content, len(matters)),
    )


def mistakes(content: SlipContent, *, channel: IntakeChannel, village: Village | None, at: datetime) -> list[BadInput]:
    """Everything that can not be right, at most one for each field, so that a page tells it in one round."""
    checks: tuple[Callable[[], object], ...] = (
        lambda: read_matters(content.matters),
        lambda: _check_name(one_line(content.name), channel),
        lambda: _check_village(village, channel),
        lambda: _check_address(one_line(content.address)),
        lambda: _check_birth_year(content, at.year),
        lambda: _check_phone(content),
    )
    found = []
    for check in checks:
        try:
            check()
        except BadInput as wrong:
            found.append(wrong)
    return found


def _check_name(name: str, channel: IntakeChannel) -> None:
    if channel is IntakeChannel.ONLINE and not name or name and not has_letter(name):
        raise BadInput(NO_NAME, "name")
    if len(name) > LONGEST_NAME:
        raise BadInput(f"Họ và tên tối đa {LONGEST_NAME} chữ. Ông/Bà xem lại.", "name")


def _check_village(village: Village | None, channel: IntakeChannel) -> None:
    if channel is IntakeChannel.ONLINE and village is None:
        raise BadInput("Ông/Bà chọn thôn.", "village")


def _check_address(address: str) -> None:
    if len(address) > LONGEST_ADDRESS:
        raise BadInput(f"Địa chỉ tối đa {LONGEST_ADDRESS} chữ. Ông/Bà rút gọn.", "address")


def _check_phone(content: SlipContent) -> None:
    if not _read_phone(content.phone) and content.consents_to_messages:
        raise BadInput("Muốn nhận tin nhắn thì Ông/Bà ghi số điện thoại, hoặc bỏ dấu ở ô báo tin.", "phone")


def _check_birth_year(content: SlipContent, this_year: int) -> None:
    year = content.birth_year
    if year is not None and not _OLDEST <= year <= this_year:
        raise BadInput(f"Năm sinh là bốn chữ số, từ {_OLDEST} đến {this_year}.", "birth_year")
    if may_be_a_minor(year, this_year) and not content.for_a_minor:
        raise BadInput(
            f"Người sinh năm {year} chưa đủ 18 tuổi: cha, mẹ hoặc người giám hộ gửi thay. Ông/Bà ghi họ tên người "
            "gửi thay vào ô họ và tên, rồi đánh dấu ô xác nhận. Xã không công khai họ tên của trẻ em.",
            "for_a_minor",
        )


def _read_phone(typed: str) -> str:
    if not one_line(typed):
        return ""
    try:
        return parse_phone(typed)
    except Unreadable as unreadable:
        raise BadInput(unreadable.sentence, "phone") from unreadable


def _read_sectors(content: SlipContent, stored: int) -> tuple[int | None, ...]:
    """Those of the ``stored`` matters, the ones with words; empty when nobody chose any."""
    read = content.asked_sectors
    if any(read) and stored < len(content.matters):
        read = tuple(sector for text, sector in zip(content.matters, read, strict=True) if normalise(text))
    return read if any(read) else ()


def fingerprint(
    slug: str, read: SlipContent, village: Village | None, channel: IntakeChannel, pictures: Sequence[str] = ()
) -> str:
    """A keyed hash of all that was said and shown (``pictures``: their hashes, in any order), by which sending again is
    told from sending something else."""
    said = {**asdict(read), "village": village.pk if village else None, "channel": str(channel)}
    if not read.asked_sectors:
        del said["asked_sectors"]
    said |= {"pictures": sorted(pictures)} if pictures else {}
    return blind_index(slug, "slip", json.dumps(said, sort_keys=True, ensure_ascii=False))
