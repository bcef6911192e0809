"""Vietnamese telephone numbers: read as people write them, stored as E.164, shown in groups, masked.

Numbering: +84, trunk 0; mobile nine digits after the 0 (03, 05, 07, 08, 09), fixed ten (02). Eleven-digit
mobile numbers (01…) ended in 2018 and never ring. Source: libphonenumber metadata.
"""

import re

import phonenumbers

from doithoai.language.folding import one_line
from doithoai.language.unreadable import Unreadable

LONGEST_TYPED = 40  # characters; longer is no phone number, whatever it holds

_MOBILE = re.compile(r"0\d{9}")
_HANOI_OR_SAIGON = re.compile(r"02[48]\d{8}")
# Spreadsheets drop the first 0; nine digits beginning so are nothing else.
_WITHOUT_ZERO = re.compile(r"[35789]\d{8}")
_OLD_MOBILE = re.compile(r"0(1[2-9]\d)(\d{7})")
# The conversion of 2018, prefix by prefix.
_NEW_PREFIX = (
    {f"16{last}": f"3{last}" for last in range(2, 10)}
    | {"120": "70", "121": "79", "122": "77", "126": "76", "128": "78"}
    | {"123": "83", "124": "84", "125": "85", "127": "81", "129": "82"}
    | {"186": "56", "188": "58", "199": "59"}
)
_CONTACT_TYPES = (
    phonenumbers.PhoneNumberType.MOBILE,
    phonenumbers.PhoneNumberType.FIXED_LINE,
    phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
)


def parse_phone(typed: str) -> str:
    """The number in E.164 ("+84912345678"), from any habit of writing it.

    0912 345 678 · 0912.345.678 · 84 912-345-678 · +84 (0)912 345 678 · 912345678, as spreadsheets leave it.

    Raises Unreadable with a Vietnamese sentence for anything else: letters, a wrong length, a foreign number,
    a number of eleven digits from before 2018 (with the number it probably is today).
    """
    text = one_line(typed)
    if len(text) > LONGEST_TYPED or re.search(r"[^\d\s+().,/-]", text) or not re.search(r"[0-9]", text):
        raise Unreadable("Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.")
    national = _national_digits(text)
    if old := _OLD_MOBILE.fullmatch(national):
        raise Unreadable(_old_number_sentence(old))
    if not national.startswith("0"):
        raise Unreadable("Số điện thoại cần bắt đầu bằng số 0 hoặc +84, ví dụ 0912 345 678.")
    if not _is_contact_number(national):
        raise Unreadable(_wrong_number_sentence(national))
    return "+84" + national[1:]


def display(e164: str) -> str:
    """A stored number as people read it: 0912 345 678; fixed lines 0208 3855 123."""
    national = _national_digits(e164)
    if _MOBILE.fullmatch(national):
        return f"{national[:4]} {national[4:7]} {national[7:]}"
    area = 3 if _HANOI_OR_SAIGON.fullmatch(national) else 4
    return f"{national[:area]} {national[area : area + 4]} {national[area + 4 :]}"


def _national_digits(text: str) -> str:
    digits = re.sub(r"[^0-9]", "", text)
    if text.lstrip().startswith("+") and not digits.startswith("84"):
        raise Unreadable("Phần mềm chỉ nhận số điện thoại Việt Nam, bắt đầu bằng 0 hoặc +84.")
    if _WITHOUT_ZERO.fullmatch(digits):
        return "0" + digits
    digits = digits.removeprefix("00") if digits.startswith("0084") else digits
    if digits.startswith("84"):
        return "0" + digits[2:].removeprefix("0")
    return digits


def _is_contact_number(national: str) -> bool:
    number = phonenumbers.PhoneNumber(country_code=84, national_number=int(national))
    return len(national) in (10, 11) and phonenumbers.number_type(number) in _CONTACT_TYPES


def _old_number_sentence(old: re.Match[str]) -> str:
    new = _NEW_PREFIX.get(old[1])
    advice = f" Số mới có thể là {display('+84' + new + old[2])}." if new else ""
    return f"Đây là số di động 11 chữ số kiểu cũ, nay không gọi được.{advice} Ông/Bà kiểm tra lại."


def _wrong_number_sentence(national: str) -> str:
    if national.startswith("02"):
        return "Số cố định cần đủ 11 chữ số, kể cả mã vùng, ví dụ 0208 3855 123. Ông/Bà kiểm tra lại."
    if len(national) != len("0912345678"):
        return f"Số di động cần đủ 10 chữ số, số này có {len(national)}. Ông/Bà kiểm tra lại."
    return f"Không có đầu số {national[:4]} ở Việt Nam. Ông/Bà kiểm tra lại."
