"""Where a line must not break: a Vietnamese word is often two syllables, and browsers break between them.

Plain text in, plain text out; escaping is the template's work. Not for justified papers and narrow tiles,
where fixed pairs tear holes (design/look, "Line breaks").
"""

import re

NO_BREAK_SPACE = "\xa0"

# The compounds of this work, most of all in labels and headings; two syllables each, so no chain grows long.
COMPOUNDS = """
    ý kiến, kiến nghị, phản ánh, đề xuất, góp ý, nguyện vọng, tâm tư, câu hỏi, phát biểu, đăng ký,
    trả lời, giải trình, giải quyết, tiếp nhận, phân loại, tổng hợp, thẩm quyền, phạm vi, chuyển tiếp,
    hướng dẫn, khiếu nại, tố cáo, tranh chấp, đối thoại, tiếp xúc, hội nghị, hội trường, kế hoạch, thông báo,
    giấy mời, chương trình, biên bản, kết luận, kết quả, cam kết, xác nhận, giám sát, theo dõi, báo cáo,
    văn bản, niêm yết, công khai, công bố, ban hành, phê duyệt, chủ trì, chủ tọa, thư ký, đại biểu,
    thành phần, trưởng thôn, bí thư, chi bộ, mặt trận, chủ tịch, lãnh đạo, cán bộ, công chức, công an,
    văn phòng, ủy ban, nhân dân, hội đồng, lĩnh vực, thời hạn, quá hạn, đúng hạn, làm việc, điện thoại,
    mã phiếu, một cửa, bao giờ, chủ nhật
"""

# PQ-7K3M-9XQD-4TWN-C · PQ26-0068-Y · 11-QĐi/TW · 30/2020/NĐ-CP: short, so that it fits a line of 320 px.
_CODE = re.compile(r"(?<![\w/.-])((?=[\w/-]{0,30}\d)(?=[\w/-]{0,30}[A-ZĐ])\w{1,12}(?:[-/]\w{1,12}){1,5})(?![\w/-])")
_GAP = "[ \xa0]"
_DAY = r"\d{1,2}/\d{1,2}(?:/\d{4})?"
_WEEKDAY = rf"(?:thứ{_GAP}(?:hai|ba|tư|năm|sáu|bảy)|chủ{_GAP}nhật)"
_PLACE = "thôn|bản|xóm|làng|tổ|khu|tiểu khu"
_NUMBERED = "điều|khoản|điểm|mục|phần|chương|số|trang|phụ lục|ngày|tháng|năm|quý|lúc|bước|nhóm|lượt|câu|việc"
_COUNTED = (
    "ngày|tuần|tháng|năm|giờ|phút|giây|thôn|hộ|người|phiếu|lượt|lần|việc|ý|câu|kiến|cuộc|bản|trang|xã|phòng|đại|"
    "nghìn|triệu|tỷ|đồng|m|m2|m²|m³|km|ha|kg|tấn|%"
)


def keep_together(text: str) -> str:
    """`text` with no-break spaces where its parts belong on one line; nothing else is changed.

    Thôn 7 · thứ Sáu 12/6 · 8 giờ 30 · 15 ngày · lần thứ 3 · ngày 05 · Điều 43 · Ông/Bà and the first word of
    the name · 0912 345 678 · the words of COMPOUNDS · a separator "·" or "–" with the word before it.
    Applying it twice changes nothing.
    """
    for rule in _RULES:
        text = rule.sub(_joined, text)
    return _HONORIFIC.sub(_joined_to_a_name, text)


def keep_numbers(text: str) -> str:
    """Only ``Thôn 7`` and ``0912 345 678`` kept together: short enough for justified papers and narrow columns."""
    return _PHONE.sub(_joined, _VILLAGE.sub(_joined, text))


def split_at_codes(text: str) -> list[str]:
    """`text` cut at its codes and document numbers: words, code, words, code … words; joined again it is `text`.

    A browser breaks "11-QĐi/TW" behind its hyphen and its stroke, and no space can prevent it; the page holds the
    code together instead. A code has a figure and a capital; a date has none, "kinh tế - xã hội" has spaces.
    """
    return _CODE.split(text)


def _joined(found: re.Match[str]) -> str:
    return found.group().replace(" ", NO_BREAK_SPACE)


def _joined_to_a_name(found: re.Match[str]) -> str:
    """Only a capital makes it a name: "Ông/Bà cần làm" and "bà con" stay open."""
    return _joined(found) if found[1].isupper() else found.group()


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


def _any_compound() -> str:
    words = [" ".join(compound.split()) for compound in COMPOUNDS.split(",")]
    return f"(?:{'|'.join(words)})".replace(" ", _GAP)


_VILLAGE = _compile(rf"(?:{_PLACE}){_GAP}\d{{1,3}}")
_PHONE = _compile(rf"0\d{{2,3}}{_GAP}\d{{3,4}}{_GAP}\d{{3,4}}")
# One after another, so that a chain such as "8 giờ 30 phút" joins pair by pair.
_RULES = (
    _compile(_any_compound()),
    _compile(rf"(?:{_PLACE}|{_NUMBERED}){_GAP}(?:\d[\d./-]*|[ivx]{{1,5}}(?:/\d{{4}})?|[a-eđ])"),
    _compile(rf"{_WEEKDAY}(?:{_GAP}{_DAY})?"),
    re.compile(rf"(?<![\w.,/])\d[\d.,/]*{_GAP}(?:{_COUNTED})(?!\w)", re.IGNORECASE),
    _compile(rf"giờ{_GAP}\d{{1,2}}(?:{_GAP}phút)?"),
    _compile(rf"lần{_GAP}thứ{_GAP}(?:\d+|nhất|hai|ba|tư|năm)"),
    _PHONE,
    re.compile(r"(?<=\S) (?=[·–—](?: |\xa0|$))", re.MULTILINE),
)
_HONORIFIC = re.compile(rf"(?<!\w)(?:Ông/Bà|Ông|Bà|Ông \(Bà\)|ông|bà|đồng chí){_GAP}([^\W\d_])")
