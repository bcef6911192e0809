"""What the program suggests for a text, as one JSON object: for trying it out and for other people's scripts.

For a commune as most begin (``rules/division_of_work``): it knows no database. Fields and levels carry the names that
labelled reference texts use, so that both can be compared.
"""

from __future__ import annotations

from typing import Any

from doithoai.language.likeness import Likeness
from doithoai.language.suggestions import SHOWN, suggest_sectors
from doithoai.rules.division_of_work import DEPARTMENTS, SECTORS
from doithoai.rules.routing import competence_by_words, suggest_departments
from doithoai.rules.scope import leading_reason, scope_hints
from doithoai.rules.vocabulary import Competence, DepartmentKind

#: Our fields of work → the reference's.
TOPICS = {
    "roads": "ha_tang_giao_thong",
    "electricity": "dien_nuoc_vien_thong",
    "water": "dien_nuoc_vien_thong",
    "telecom": "dien_nuoc_vien_thong",
    "land": "dat_dai",
    "environment": "tai_nguyen_moi_truong",
    "agriculture": "nong_nghiep_nong_thon",
    "new_rural": "nong_thon_moi",
    "welfare": "an_sinh_xa_hoi",
    "education": "giao_duc",
    "health": "y_te",
    "culture": "van_hoa_the_thao",
    "government": "xay_dung_dang_chinh_quyen",
    "economy": "kinh_te_xa_hoi",
    "one_stop": "cai_cach_hanh_chinh",
    "security": "an_ninh_quoc_phong",
    "other": "khac",
}
LEVELS = {
    Competence.COMMUNE: "xa",
    Competence.PROVINCE: "tinh",
    Competence.SECTOR_BODY: "nganh_doc",
    Competence.CENTRAL: "trung_uong",
}
#: How far two texts of one place are of one field when they are taken for one matter.
ONE_FIELD = 0.4

_NAMES = {code: name for code, name, _ in DEPARTMENTS}
_OWNER = {code: _NAMES[body] for code, _, _, body in SECTORS} | {"other": _NAMES["KT"]}
_OF_KIND = {kind: name for _, name, kind in DEPARTMENTS if kind is not DepartmentKind.DEPARTMENT}
_OFFICE = _OF_KIND[DepartmentKind.OFFICE]


class Suggester:
    """Texts one after the other; ``group`` is the number of the first text on the same matter."""

    def __init__(self) -> None:
        self._seen = Likeness()
        self._groups: list[int] = []

    def about(self, text: str) -> dict[str, Any]:
        """``scope``, ``sectors``, ``department``, ``competence`` and ``group`` of one text."""
        fields = suggest_sectors(text)
        scope = _scope(text)
        departments = suggest_departments(text, fields, _OWNER, _OF_KIND)
        level = competence_by_words(text)
        doubtful = scope["value"] != "in_scope"  # whatever is outside a dialogue is the office's to guide
        return {
            "scope": scope,
            "sectors": _topics([(one.sector, one.score) for one in fields]),
            "department": _OFFICE if doubtful else departments[0].to if departments else None,
            "competence": LEVELS[level.to if level else Competence.COMMUNE],
            "group": self._group(text),
        }

    def _group(self, text: str) -> int:
        row = len(self._groups)
        alike = self._seen.like(text, limit=1)
        same = alike and alike[0].same_place and alike[0].same_field >= ONE_FIELD
        self._groups.append(self._groups[alike[0].key] if same else row)
        self._seen.add(row, text)
        return self._groups[row]


def _scope(text: str) -> dict[str, Any]:
    hints = scope_hints(text)
    kind = leading_reason(hints)
    if kind is None:
        return {"value": "in_scope", "score": 1.0, "words": []}
    told = [hint.words for hint in hints if hint.kind is kind]
    return {"value": str(kind), "score": round(len(told) / len(hints), 3), "words": told}


def _topics(fields: list[tuple[str, float]]) -> list[dict[str, Any]]:
    shares: dict[str, float] = {}
    for field, share in fields:
        shares[TOPICS[field]] = shares.get(TOPICS[field], 0.0) + share
    ranked = sorted(shares.items(), key=lambda pair: -pair[1])
    return [{"value": topic, "score": round(share, 3)} for topic, share in ranked[:SHOWN]]
