"""Who usually answers a matter, and whose decision it is, by the words of the text. Advisory: a person decides.

The department of a field of work is the commune's own (``Sector.department``). Some words lead elsewhere whatever the
field: stunning fish with electricity is farming by its subject and police by its remedy. Source of the levels: what
offices usually pass up; of the division of work:

- Decree 150/2025/NĐ-CP: justice (mediation, legal aid) and the council's papers are the office's; finance with public
  property, disused offices too, building, trade, farming and disasters the economic department's; home affairs, with
  what village officials are paid, the social department's.
- The service centre receives for all and answers for the receiving alone: it has no words here, only its field.
- Police since 1/3/2025: residence and identity cards, drug rehabilitation, criminal records, driving licences.
- Military command: conscription, militia, civil defence, and what is due for service in the wars.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from doithoai.language.phrases import Phrases, longest, phrases_in, words_of
from doithoai.language.sector_words import NEUTRAL
from doithoai.language.suggestions import Cause, Suggestion
from doithoai.rules.vocabulary import Competence, DepartmentKind

To = TypeVar("To", bound=Hashable)

#: What one word that names a body weighs, and the share of a department no field speaks for. One word outweighs any
#: field: 4.5 > -log 0.02.
_NAMED, _LEAST = 4.5, 0.02
#: "By the police station" is where, and names nobody.
_WHERE = frozenset({"gần", "cạnh", "trước", "chỗ", "đoạn", "cổng", "diện", "vào"})

DEPARTMENT_WORDS: dict[DepartmentKind, str] = {
    DepartmentKind.POLICE: """
        công an; công an xã; căn cước; cccd; cmnd; hộ khẩu; tạm trú; thường trú; cư trú; lý lịch tư pháp; định danh;
        vneid; mất trộm; bắt trộm; trộm chó; trộm cắp; !cướp; ma túy; !nghiện; cai nghiện; kim tiêm; đánh bạc; đánh
        bài; cá độ; cờ bạc; !lô đề; lừa đảo; mạo danh; giả danh; xưng công an; trộm gà; trộm xe; đánh nhau; gây rối; côn
        đồ; lạng lách; đánh võng; rú ga; nẹt pô; bốc đầu; phóng nhanh; chắn đường; chặn đường; đua xe; không đội mũ;
        nồng độ cồn; đậu xe; đỗ xe; xe quá tải; quá tải trọng; quá khổ; kích điện; đánh cá bằng điện; xung điện; phòng
        cháy; chữa cháy; pháo nổ; !súng; an ninh trật tự; trật tự; camera an ninh; tuần tra; tệ nạn; mại dâm; tội phạm;
        thả chó; !chó cắn; chó thả rông; lấn chiếm lòng đường; lấn chiếm vỉa hè; đòi nợ; tín dụng đen; đánh vợ; bạo
        hành; bạo lực gia đình; đe dọa; hát karaoke; loa kẹo kéo; lái xe; bằng lái; biển số xe; đăng ký xe; hát đến
        khuya; hát hò; quán hát; mở nhạc; nhạc to; mất an ninh; xe chạy quá tải; chạy quá tải; chở quá tải; bóng cười;
        !bắn cá; kẻ gian; kẻ trộm; mất cắp; mất xe; mất chó; mất trâu; hút chích; ngáo đá; chuyển hộ khẩu; cầm dao;
        chiếm đoạt; mất tích; vượt biên; thuốc nổ
        """,
    DepartmentKind.MILITARY: """
        quân sự; nghĩa vụ quân sự; đi nghĩa vụ; khám nghĩa vụ; nhập ngũ; tuyển quân; dân quân; dân quân tự vệ; dân công
        hỏa tuyến; xuất ngũ; quân nhân; ban chỉ huy quân sự; quốc phòng; tham gia kháng chiến; đi bộ đội; bộ đội phục
        viên; phòng thủ dân sự; đi b; đi k; quyết định 142; quyết định 62; quyết định 49; hoãn nghĩa vụ; gọi nhập ngũ
        """,
    DepartmentKind.FRONT: """
        mặt trận; mặt trận tổ quốc; ban công tác mặt trận; hội người cao tuổi; hội phụ nữ; hội cựu chiến binh; hội nông
        dân; đoàn thanh niên; chi hội; chi hội trưởng; ban thanh tra nhân dân; giám sát đầu tư của cộng đồng; giám sát
        cộng đồng; quỹ vì người nghèo; hội đặc thù; hàng cứu trợ; gạo cứu trợ; tiền cứu trợ; phát gạo; nhận gạo; đại
        đoàn kết; quyên góp; vận động ủng hộ; tiền ủng hộ; quỹ cứu trợ
        """,
    DepartmentKind.OFFICE: """
        trụ sở xã; trụ sở ủy ban; trụ sở mới; tiếp công dân; lịch tiếp dân; cán bộ tiếp dân; đơn thư; trả lời đơn; phản
        ánh trên app; ứng dụng phản ánh; phản ánh hiện trường; đường dây nóng; tên xã; gộp xã; gộp nhiều xã; sáp nhập
        xã; sáp nhập tỉnh; nơi đặt trụ sở; đối thoại; lời hứa; tiếp dân; kỳ họp hội đồng; hội đồng nhân dân; trả lời
        kiến nghị; hòa giải; hòa giải viên; tổ hòa giải; trợ giúp pháp lý; phổ biến pháp luật; tuyên truyền pháp luật;
        nuôi con nuôi; tư vấn pháp luật; hiểu luật; luật sư
        """,
}

COMPETENCE_WORDS: dict[Competence, str] = {
    Competence.PROVINCE: """
        quốc lộ; tỉnh lộ; đường tỉnh; !đt; cao tốc; !tỉnh; đề nghị tỉnh; ủy ban nhân dân tỉnh; ubnd tỉnh; hđnd tỉnh;
        !sở; các sở; bệnh viện; bệnh viện tỉnh; thpt; cấp ba; tái định cư; giải phóng mặt bằng; thu hồi đất; bảng giá
        đất; lâm trường; nông trường; rừng phòng hộ; rừng đặc dụng; khoáng sản; mỏ đá; khai thác cát; khu công nghiệp;
        cụm công nghiệp; hồ chứa lớn; kè sông; !đê; nhà máy xi măng; biên chế; chuẩn quốc gia; tôn tạo di tích; di
        tích; phụ cấp; mức phụ cấp; mức hỗ trợ; sáp nhập; cầu cứng; văn phòng đăng ký đất đai; nhà máy nước; khu xử lý
        rác
        """,
    Competence.SECTOR_BODY: """
        điện lực; công ty điện; ngành điện; điện lưới; cột điện; trạm biến áp; biến áp; đường dây điện; lưới điện;
        điện yếu; mất điện; giá điện; công tơ; viễn thông; viettel; vnpt; mobifone; bts; trạm phát sóng; sóng điện
        thoại; bắt sóng; mất sóng; không có sóng; sóng yếu; cáp quang; 4g; internet; ngân hàng chính sách; ngân hàng;
        vay vốn; bảo hiểm xã hội; bhxh; kho bạc; !thuế; bưu điện; quản lý đường bộ; đường sắt; ngành dọc
        """,
    Competence.CENTRAL: """
        !luật; sửa luật; nghị định; thông tư; quốc hội; chính phủ; trung ương; bộ trưởng; các bộ; bộ luật; mức chuẩn;
        chuẩn nghèo; mức lương cơ sở; lương hưu; trợ cấp người có công; người có công; thuốc bảo hiểm; danh mục thuốc;
        bảo hiểm y tế; bảo hiểm xe máy; nghĩa vụ quân sự; học phí; sách giáo khoa; tuổi nghỉ hưu; giá xăng; lạm phát;
        nhiệm kỳ; trưởng thôn bầu; phiếu chấm; đầu số; sim rác
        """,
}


@dataclass(frozen=True, slots=True)
class Led(Generic[To]):
    """Where words lead, how sure (0 to 1), and the words."""

    to: To
    score: float
    causes: tuple[Cause, ...]


def suggest_departments(
    text: str, fields: Sequence[Suggestion], owner: Mapping[str, To], of_kind: Mapping[DepartmentKind, To]
) -> list[Led[To]]:
    """Departments, the likeliest first: those of the fields, and those that words name whatever the field.

    ``owner``: field of work → the department that answers for it here. ``of_kind``: the office, the police, … of here;
    a kind that is missing is never suggested. Empty when neither fields nor words speak.
    """
    share: dict[To, float] = defaultdict(float)
    causes: dict[To, list[Cause]] = defaultdict(list)
    for field in fields:
        if field.sector in owner:
            share[owner[field.sector]] += field.score
            causes[owner[field.sector]] += field.causes
    named = {of_kind[kind]: words for kind, words in _DEPARTMENTS.causes(text).items() if kind in of_kind}
    for department, words in named.items():
        causes[department] = [*words, *causes[department]]
    weight = {
        one: math.log(share[one] + _LEAST) + _NAMED * min(len(named.get(one, ())), 2)
        for one in dict.fromkeys([*share, *named])  # in the order of the fields, so that equals do not change places
    }
    whole = sum(map(math.exp, weight.values()))
    ranked = sorted(weight, key=lambda one: -weight[one])
    return [Led(one, math.exp(weight[one]) / whole, tuple(causes[one])) for one in ranked]


def competence_by_words(text: str) -> Led[Competence] | None:
    """The level above the commune that most words point to; None when none does: the commune's own."""
    causes = _COMPETENCES.causes(text)
    if not causes:
        return None
    level = max(causes, key=lambda one: len({cause.words for cause in causes[one]}))
    return Led(level, len(causes[level]) / sum(map(len, causes.values())), causes[level])


class _Lists(Generic[To]):
    """Lists of phrases, each leading somewhere."""

    def __init__(self, lists: Mapping[To, str]) -> None:
        read = {to: phrases_in(listed) for to, listed in lists.items()}
        self._meant = {name: to for to, names in read.items() for name in names}
        known = {name: bare for names in read.values() for name, bare in names.items()}
        self._phrases = Phrases(phrases_in(NEUTRAL) | known)

    def causes(self, text: str) -> dict[To, tuple[Cause, ...]]:
        """The words of the text that lead somewhere, by where."""
        words = words_of(text)
        causes: dict[To, tuple[Cause, ...]] = {}
        for one in longest(self._phrases.find(words)):
            if one.name not in self._meant or (one.first and words[one.first - 1].accented in _WHERE):
                continue
            start, end = words[one.first].start, words[one.last].end
            to = self._meant[one.name]
            causes[to] = (*causes.get(to, ()), Cause(text[start:end], start, end))
        return causes


_DEPARTMENTS = _Lists(DEPARTMENT_WORDS)
_COMPETENCES = _Lists(COMPETENCE_WORDS)
