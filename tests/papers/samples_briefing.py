"""Samples of the two working papers before the conference."""

from __future__ import annotations

from datetime import date

from doithoai.papers.kinds import briefing_book, department_list
from tests.papers.samples_after import SPEAKERS

DEPARTMENT_LIST = department_list.DepartmentListFacts(
    frame=SPEAKERS.frame,
    until=date(2026, 6, 10),
    occasion="đợt đối thoại năm 2026",
    departments=(
        department_list.DepartmentMatters(
            "Phòng Kinh tế",
            (
                department_list.ListedMatter(
                    "7K3M9X",
                    "Thôn 1, Thôn 4",
                    "Trạm bơm hỏng từ tháng 3.",
                    3,
                    "Chủ trì",
                    ("Phòng Văn hóa - Xã hội",),
                    date(2026, 6, 9),
                    "Dự thảo",
                ),
            ),
        ),
    ),
)
BRIEFING = briefing_book.BriefingFacts(
    frame=SPEAKERS.frame,
    meeting=SPEAKERS.meeting,
    debts=(briefing_book.OldDebt("Đổ bê tông tuyến Thôn 7", "Phòng Kinh tế", 2025, date(2026, 4, 30), "Đang làm"),),
    topics=(
        briefing_book.Topic(
            title="Trạm bơm hỏng",
            villages="Thôn 1, Thôn 4",
            askers=3,
            words="Trạm bơm hỏng từ tháng 3, ruộng thiếu nước.",
            repeated="Đã nêu năm 2024, 2025; nay là lần thứ 3.",
            department="Phòng Kinh tế",
            answer_head="Trả lời (giao việc có hạn, lãnh đạo đã duyệt)",
            answer="Phòng Kinh tế sửa xong trước 05/7/2026.",
            notes=("Phòng Văn hóa - Xã hội: đã báo ba thôn.",),
        ),
    ),
    speakers=(briefing_book.Speaker("Nguyễn Văn Thí Dụ", "Thôn 1", "Trạm bơm hỏng", "thứ tự phiếu 1"),),
)
