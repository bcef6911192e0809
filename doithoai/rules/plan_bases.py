"""The register of documents a plan rests on: which of them hold in which place.

Texts of the Party's commune committee are those named in Phong Quang's plan of 2026; other communes enter their own.
"""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.rules.plan_template import Place


@dataclass(frozen=True, slots=True)
class Basis:
    """A document of the register. An empty ``province`` or ``commune`` means everywhere."""

    code: str
    name: str
    text: str
    province: str = ""
    commune: str = ""


REGISTER: tuple[Basis, ...] = (
    Basis(
        "law-72-2025",
        "Luật Tổ chức chính quyền địa phương",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    ),
    Basis(
        "law-10-2022",
        "Luật Thực hiện dân chủ ở cơ sở",
        "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022",
    ),
    Basis(
        "357-qd-tu",
        "Quyết định 357-QĐ/TU, Quy chế đối thoại",
        "Căn cứ Quyết định số 357-QĐ/TU ngày 22 tháng 8 năm 2025 của Ban Thường vụ Tỉnh ủy về ban hành Quy chế đối "
        "thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền các cấp với Nhân dân trên địa bàn tỉnh Thái Nguyên",
        province="Thái Nguyên",
    ),
    Basis(
        "11-qc-tu",
        "Quy chế 11-QC/TU về tiếp dân, đối thoại",
        "Căn cứ Quy chế số 11-QC/TU ngày 30 tháng 12 năm 2025 của Ban Thường vụ Tỉnh ủy về Bí thư Tỉnh ủy tiếp dân, "
        "đối thoại trực tiếp với dân và xử lý những phản ánh, kiến nghị của dân",
        province="Thái Nguyên",
    ),
    Basis(
        "118-qd-du",
        "Quyết định 118-QĐ/ĐU của Đảng ủy xã",
        "Căn cứ Quyết định số 118-QĐ/ĐU ngày 28 tháng 7 năm 2025 của Ban Thường vụ Đảng ủy về việc ban hành Quy chế Bí "
        "thư Đảng ủy tiếp dân, đối thoại trực tiếp với dân và xử lý những phản ánh, kiến nghị của dân",
        province="Thái Nguyên",
        commune="Phong Quang",
    ),
    Basis(
        "63-kh-du",
        "Kế hoạch 63-KH/ĐU của Đảng ủy xã",
        "Căn cứ Kế hoạch số 63-KH/ĐU ngày 20 tháng 01 năm 2026 của Đảng ủy xã Phong Quang về tổ chức hội nghị đối "
        "thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân trên địa bàn xã Phong Quang năm 2026",
        province="Thái Nguyên",
        commune="Phong Quang",
    ),
)
#: Bases every plan should begin with, where the register knows them for the place.
_NOT_BY_DEFAULT = frozenset({"law-10-2022"})
_YEAR_OF = {"63-kh-du": 2026}


def register_of(place: Place) -> tuple[Basis, ...]:
    """The documents of the register that hold in this place, in the order in which they are printed."""
    return tuple(b for b in REGISTER if b.province in ("", place.province) and b.commune in ("", place.name))


def first_bases(place: Place, year: int) -> tuple[str, ...]:
    """The legal bases a new plan begins with; ``……`` where only the commune knows number and day."""
    known = [b for b in register_of(place) if b.code not in _NOT_BY_DEFAULT and _fits_year(b, year)]
    texts = [b.text for b in known]
    if not any(b.code in _YEAR_OF for b in known):
        texts.append(
            f"Căn cứ Kế hoạch số ……-KH/ĐU ngày …… của Đảng ủy {place.full} về tổ chức hội nghị đối thoại giữa người "
            f"đứng đầu cấp ủy, chính quyền với Nhân dân năm {year}"
        )
    return tuple(texts)


def _fits_year(basis: Basis, year: int) -> bool:
    # A yearly plan of the Party committee is the basis of that year's dialogue only.
    return _YEAR_OF.get(basis.code, year) == year
