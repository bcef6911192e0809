"""Open data: the published matters as CSV and JSON, in the same columns; no personal data, no formula in a cell."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.http import Http404, HttpResponse, JsonResponse

from doithoai.language.dates import day_of
from doithoai.models.public_dialogues import dialogues_in_public, newest
from doithoai.models.public_queries import PublicMatter, matters_in_public
from doithoai.public.marks import marks_of
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.web.clock import today
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.pages import public_page
from doithoai.web.paths import address

COLUMNS = (
    ("so", "Số thứ tự công khai"),
    ("viec", "Tên việc"),
    ("noi_dung", "Nội dung đã xem lại, không có dữ liệu cá nhân"),
    ("thon", "Các thôn có người hỏi, cách nhau bằng dấu chấm phẩy"),
    ("linh_vuc", "Lĩnh vực"),
    ("so_nguoi_hoi", "Bao nhiêu ý kiến cùng hỏi việc này"),
    ("da_neu_truoc", "Số lần đã nêu ở các năm trước"),
    ("cach_tra_loi", "Cách trả lời; trống là chưa trả lời"),
    ("tra_loi", "Câu trả lời"),
    ("ngay_tra_loi", "Ngày trả lời, năm-tháng-ngày"),
    ("co_quan", "Cơ quan chủ trì"),
    ("han", "Hạn làm xong hoặc hạn trả lời, năm-tháng-ngày"),
    ("tinh_trang", "Tình trạng đến ngày tải"),
    ("da_giai_quyet_xong", "1 khi đã xong và có người ngoài cơ quan xác nhận, 0 khi chưa"),
)
#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@public
@stored
def open_data(request: Asked) -> HttpResponse:
    """Which files there are and what their columns mean. Two statements."""
    dialogues = dialogues_in_public(request.commune)
    kwargs = {"slug": request.commune.slug}
    files = [
        {
            "text": f"Kết quả năm {one.path}",
            "csv": address("open-table", dialogue=one.path, kind="csv", **kwargs),
            "json": address("open-table", dialogue=one.path, kind="json", **kwargs),
        }
        for one in dialogues
        if one.stage in RESULTS_ARE_OUT
    ]
    page = {"menu_dialogue": newest(dialogues), "files": files, "columns": [list(one) for one in COLUMNS]}
    return public_page(request, "public/open_data.html", page, current="open-data")


@public
@stored
def open_table(request: Asked, kind: str) -> HttpResponse:
    """One dialogue as a file. Four statements."""
    dialogue = request.dialogue
    if dialogue is None or dialogue.stage not in RESULTS_ARE_OUT or kind not in ("csv", "json"):
        raise Http404
    rows = [_row(one) for one in matters_in_public(dialogue)]
    name = f"{request.commune.slug}-{dialogue.path}.{kind}"
    if kind == "json":
        answer: HttpResponse = JsonResponse(
            {"commune": str(request.commune), "year": dialogue.year, "matters": rows},
            json_dumps_params={"ensure_ascii": False, "indent": 1},
        )
    else:
        answer = HttpResponse(_csv(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _row(matter: PublicMatter) -> dict[str, Any]:
    due = max((one.due_on for one in matter.promises), default=matter.promised_on or matter.due_on)
    answered = day_of(matter.answered_at).isoformat() if matter.answered_at else ""
    values = (
        matter.number,
        matter.subject,
        matter.text,
        "; ".join(matter.villages),
        matter.sector,
        matter.askers,
        matter.raised_before,
        matter.kind.label if matter.kind else "",
        matter.answer,
        answered,
        matter.department,
        due.isoformat() if due else "",
        "; ".join(one["text"] for one in marks_of(matter, today())),
        int(matter.counted().is_resolved),
    )
    return dict(zip((code for code, _ in COLUMNS), values, strict=True))


def _csv(rows: list[dict[str, Any]]) -> str:
    out = io.StringIO()
    # The mark at the beginning tells spreadsheets that this is UTF-8.
    out.write("\ufeff")
    writer = csv.DictWriter(out, [code for code, _ in COLUMNS])
    writer.writeheader()
    writer.writerows({code: safe(value) for code, value in row.items()} for row in rows)
    return out.getvalue()


def safe(value: Any) -> Any:
    """A text that a spreadsheet would run as a formula, made plain text by an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
