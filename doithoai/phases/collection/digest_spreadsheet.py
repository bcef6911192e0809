"""A digest that came as a spreadsheet: read row by row into lines, with a report of what is left out and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from doithoai.actions.intake import MOST_LINES
from doithoai.language.folding import fold, one_line
from doithoai.models import Village
from doithoai.web.spreadsheets import find_heads

#: Heads of the two columns, folded; a sheet of somebody's own may call them so.
_HEADS = {
    "text": ("noi dung", "y kien", "kien nghi", "noi dung y kien"),
    "village": ("thon", "ban", "xom", "to dan pho", "don vi", "dia chi"),
}
HEADS = (("Thôn", 18), ("Nội dung", 90))
TOLD = (
    "Mỗi dòng một ý kiến. Cột Thôn chọn trong danh sách; để trống thì tính cho cả xã.",
    "Không ghi họ tên, số điện thoại, số căn cước vào cột Nội dung.",
    "Gửi lại cùng tệp: dòng đã nhận được bỏ qua, không nhận hai lần.",
    "Đơn tố cáo không ghi vào tệp này; Ông/Bà đưa thẳng cho Chủ tịch UBND xã hoặc Công an xã.",
)


@dataclass
class Read:
    """``lines`` ready for the form (``Thôn 7: …``); ``report``: a sentence for each row that is not among them."""

    lines: list[str] = field(default_factory=list)
    report: list[str] = field(default_factory=list)


def read(rows: Sequence[Sequence[str]], villages: Iterable[Village], known: set[tuple[str, int | None]]) -> Read:
    """``known``: what digests of this dialogue hold already, as (folded text, village id).

    Raises BadInput (field ``sheet``) when no row can be the head of the columns.
    """
    head, columns = find_heads(rows, _HEADS)
    text_at, village_at = columns["text"], columns.get("village")
    by_name = {fold(one.name): one for one in villages}
    by_number = {name.split()[-1]: one for name, one in by_name.items() if name.split()[-1].isdigit()}
    found, seen = Read(), dict.fromkeys(known, 0)
    for number, row in enumerate(rows[head + 1 :], start=head + 2):
        text = one_line(row[text_at]) if text_at < len(row) else ""
        named = one_line(row[village_at]) if village_at is not None and village_at < len(row) else ""
        if not text:
            if named:
                found.report.append(f"Dòng {number}: chưa có nội dung.")
            continue
        village = by_name.get(fold(named)) or by_number.get(named)
        if named and village is None:
            found.report.append(f"Dòng {number}: xã không có “{named[:40]}”. Ông/Bà sửa tên thôn trong tệp.")
            continue
        key = (fold(text), village.pk if village else None)
        if key in seen:
            where = f"trùng dòng {seen[key]}" if seen[key] else "xã đã nhận rồi"
            found.report.append(f"Dòng {number}: {where}, bỏ qua.")
            continue
        seen[key] = number
        if len(found.lines) == MOST_LINES:
            found.report.append(f"Từ dòng {number}: mỗi bản tối đa {MOST_LINES} ý kiến. Nhận xong gửi lại tệp này.")
            break
        found.lines.append(f"{village.name}: {text}" if village else text)
    return found
