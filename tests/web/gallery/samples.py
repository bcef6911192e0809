"""What the sample pages show: invented words in the shapes that real pages pass."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from django import forms
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from doithoai.web.templating import environment

HERE = Path(__file__).parent
STAGES = ("Kế hoạch", "Thông báo", "Chuẩn bị", "Hội nghị", "Kết luận", "Kết quả", "Theo dõi")
MARKED = '<mark>Dốc Khau Lạ</mark> mưa là trơn, xin xã <mark class="mark--matter">đổ bê tông</mark> sớm.'
DEPARTMENTS = [
    {"name": "Phòng Kinh tế", "total": 25, "answered": 24, "resolved": 5},
    {"name": "Phòng Văn hóa – Xã hội", "total": 8, "answered": 8, "resolved": 3},
    {"name": "Trung tâm Phục vụ hành chính công", "total": 3, "answered": 3, "resolved": 1},
    {"name": "Văn phòng HĐND và UBND", "total": 1, "answered": 0, "resolved": 0},
]
PAGES = ("public", "desk", "chair", "hall", "sheet")


class Slip(forms.Form):
    name = forms.CharField(label="Họ và tên")
    village = forms.ChoiceField(label="Thôn", choices=[("", "Chọn thôn"), ("7", "Thôn 7"), ("9", "Thôn 9")])
    born = forms.IntegerField(label="Năm sinh", required=False)
    phone = forms.CharField(label="Số điện thoại", required=False)
    sex = forms.ChoiceField(
        label="Giới tính", choices=[("m", "Nam"), ("f", "Nữ")], widget=forms.RadioSelect, required=False
    )
    speaks = forms.BooleanField(label="Tôi muốn phát biểu tại hội nghị", required=False)
    consents = forms.MultipleChoiceField(
        label="Tôi cho phép",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("name", "Ghi họ tên tôi bên câu hỏi"), ("letter", "Báo tin cho tôi qua tin nhắn")],
    )
    photo = forms.FileField(label="Ảnh", required=False)


class Matter(forms.Form):
    text = forms.CharField(widget=forms.Textarea, error_messages={"required": "Việc này chưa có chữ nào."})


class Sort(forms.Form):
    sector = forms.ChoiceField(
        label="Lĩnh vực", choices=[("road", "Đường giao thông"), ("x", "Khác")], widget=forms.RadioSelect
    )
    lead = forms.ChoiceField(
        label="Chủ trì trả lời",
        choices=[("econ", "Phòng Kinh tế"), ("cult", "Văn hóa – Xã hội")],
        widget=forms.RadioSelect,
    )


class Answer(forms.Form):
    text = forms.CharField(label="Dự thảo trả lời", widget=forms.Textarea)
    kind = forms.ChoiceField(label="Loại trả lời", choices=[("task", "Giao việc có hạn")])
    who = forms.CharField(label="Ai chịu trách nhiệm")
    by = forms.DateField(label="Xong trước", error_messages={"required": "Việc có hạn thì cần ngày xong."})


def environment_of_samples() -> Environment:
    env = environment(loader=FileSystemLoader(HERE))
    env.globals["url"] = lambda name, **parts: f"/{name}/"
    return env


def page(name: str, **more: Any) -> str:
    return environment_of_samples().get_template(f"{name}.html").render(context() | more)


def context() -> dict[str, Any]:
    boxes = forms.formset_factory(Matter, extra=0)
    filled = {
        "box-TOTAL_FORMS": "2",
        "box-INITIAL_FORMS": "0",
        "box-0-text": "Dốc Khau Lạ mưa là trơn.",
        "box-1-text": "",
    }
    return {
        "commune": {
            "slug": "phong-quang", "name": "xã Phong Quang", "title": "Xã Phong Quang", "short": "UBND xã Phong Quang",
            "authority": "Ủy ban nhân dân xã Phong Quang", "office_hours": "Thứ Hai – thứ Sáu, 7 giờ 30 – 17 giờ",
            "office_phone": "0208 000 0000", "office_place": "Trụ sở UBND xã Phong Quang", "is_demo": True,
        },
        "actor": {"name": "Trần Thị Mẫu", "body": "Văn phòng HĐND và UBND", "roles": ["clerk"]},
        "nav": [
            {"text": text, "url": "#", "current": text == "Trang chủ", "keep": text == "Tra cứu mã phiếu"}
            for text in ("Trang chủ", "Gửi ý kiến", "Tra cứu mã phiếu", "Kết quả", "Cam kết", "Đúng hẹn, giữ lời")
        ],
        "cycle": {
            "text": "còn 15 ngày tới hội nghị 12/6",
            "stages": [
                {"text": text, "state": "past" if place < 2 else "now" if place == 2 else "future"}
                for place, text in enumerate(STAGES)
            ],
        },
        "today": date(2026, 5, 28),
        "notices": [{"kind": "success", "text": "Đã lưu phiếu và in biên nhận."}],
        "footer_links": [{"text": "Quyền riêng tư", "url": "#"}, {"text": "Dữ liệu mở", "url": "#"}],
        "csrf_input": Markup('<input type="hidden" name="csrfmiddlewaretoken" value="x">'),
        "server_now": datetime(2026, 6, 12, 2, 14, 22, tzinfo=UTC),
        "slip": Slip({"name": "", "village": "7", "born": "1968", "phone": "0912 345 678", "sex": "f"}),
        "boxes": boxes(filled, prefix="box"),
        "sort": Sort({"sector": "road", "lead": "econ"}),
        "answer": Answer({"text": "Dốc Khau Lạ dài 780 m.", "kind": "task", "who": "Trưởng phòng Kinh tế", "by": ""}),
        "due": Markup("Nhận 25/5 + 2 ngày làm việc = <b>hết thứ Tư 27/5</b>. Quá 1 ngày."),
        "bold_tail": Markup("Giấy mời phải tới tay trước 05/6. <b>Để mai mới ký thì 3 thôn nhận sau hạn.</b>"),
        "marked": Markup(MARKED),
        "departments": DEPARTMENTS,
        "departments_rows": [[row["name"], row["total"], row["answered"], row["resolved"]] for row in DEPARTMENTS],
        "days": [3, 4, 4, 5, 5, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9, 9, 9, 10, 10, 10, 11, 12, 15, 15, 16, 18, 22, 31],
        "promised": [date(2025, 12, 28 - day) for day in range(4)] + [date(2026, 3, 31)] * 5 + [date(2026, 6, 30)] * 10,
        "kept": [date(2026, 1, 15)] * 3 + [date(2026, 4, 20)] * 4 + [date(2026, 7, 1)] * 6,
        "year_start": date(2025, 12, 1),
        "year_end": date(2026, 7, 15),
        "ribbon_first": date(2026, 5, 25),
        "ribbon_last": date(2026, 6, 26),
        "conference_day": date(2026, 6, 12),
        "marks": [
            {"day": date(2026, 5, 29), "text": "Giao phòng", "note": "xã tự định", "law": False, "rule": ""},
            {"day": date(2026, 6, 5), "text": "Thông báo lịch", "note": "luật định", "law": True, "rule": "− 7 ngày"},
            {"day": date(2026, 6, 9), "text": "Hết nhận phiếu", "note": "xã tự định", "law": False, "rule": ""},
            {"day": date(2026, 6, 22), "text": "Báo kết quả", "note": "luật định", "law": True, "rule": "+ 10 ngày"},
        ],
        "villages": [(number, number not in (3, 5, 11, 16, 18)) for number in range(1, 19)],
    }  # fmt: skip
