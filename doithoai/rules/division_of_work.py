"""Who answers for what in a commune, as most begin: departments, and fields of work with the department of each.

After Decree 150/2025/NĐ-CP a commune has an office, an economic and a social department and a service centre; police
and military are bodies of their own. A commune changes both lists as it likes (administration).
"""

from __future__ import annotations

from doithoai.rules.vocabulary import DepartmentKind

#: code, name, kind
DEPARTMENTS = (
    ("VP", "Văn phòng HĐND và UBND", DepartmentKind.OFFICE),
    ("KT", "Phòng Kinh tế", DepartmentKind.DEPARTMENT),
    ("VHXH", "Phòng Văn hóa - Xã hội", DepartmentKind.DEPARTMENT),
    ("PVHCC", "Trung tâm Phục vụ hành chính công", DepartmentKind.SERVICE_CENTRE),
    ("CA", "Công an xã", DepartmentKind.POLICE),
    ("QS", "Ban Chỉ huy Quân sự xã", DepartmentKind.MILITARY),
    ("MTTQ", "Ủy ban MTTQ Việt Nam xã", DepartmentKind.FRONT),
)

#: code, the real field, the field as the plan names it (mục II.2), who answers
SECTORS = (
    ("roads", "Đường giao thông", "Phát triển kinh tế - xã hội", "KT"),
    ("electricity", "Điện", "Phát triển kinh tế - xã hội", "KT"),
    ("water", "Nước sinh hoạt", "Phát triển kinh tế - xã hội", "KT"),
    ("telecom", "Viễn thông", "Phát triển kinh tế - xã hội", "KT"),
    ("economy", "Kinh tế, việc làm", "Phát triển kinh tế - xã hội", "KT"),
    ("agriculture", "Nông nghiệp, thủy lợi", "Nông nghiệp, nông dân, nông thôn", "KT"),
    ("new_rural", "Nông thôn mới", "Xây dựng nông thôn mới", "KT"),
    ("land", "Đất đai", "Tài nguyên - môi trường", "KT"),
    ("environment", "Môi trường", "Tài nguyên - môi trường", "KT"),
    ("health", "Y tế", "Y tế, văn hóa, giáo dục", "VHXH"),
    ("culture", "Văn hóa, truyền thanh", "Y tế, văn hóa, giáo dục", "VHXH"),
    ("education", "Giáo dục", "Y tế, văn hóa, giáo dục", "VHXH"),
    ("welfare", "An sinh xã hội", "Chế độ chính sách an sinh xã hội", "VHXH"),
    ("security", "An ninh trật tự", "An ninh, quốc phòng", "CA"),
    ("one_stop", "Thủ tục hành chính", "Quản lý, điều hành, thái độ phục vụ", "PVHCC"),
    ("government", "Xây dựng chính quyền", "Xây dựng Đảng, chính quyền", "VHXH"),
)
