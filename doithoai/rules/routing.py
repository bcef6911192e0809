"""Who usually answers a matter, and whose decision it is, by the words of the text. Advisory: a person decides.

The department of a field of work is the commune's own (``Sector.department``). Some words lead elsewhere whatever the
field: stunning fish with electricity is farming by its subject and police by its remedy. Source of the division of
work: Decree 150/2025/NĐ-CP (departments of a commune); of the levels: what offices usually pass up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from doithoai.language.folding import fold
from doithoai.language.phrases import Phrases, longest, words_of
from doithoai.language.suggestions import Cause
from doithoai.rules.vocabulary import Competence, DepartmentKind

Kind = TypeVar("Kind", DepartmentKind, Competence)

DEPARTMENT_WORDS: dict[DepartmentKind, str] = {
    DepartmentKind.POLICE: """
        công an; công an xã; căn cước; cccd; cmnd; hộ khẩu; tạm trú; cư trú; định danh; vneid; mất trộm; bắt trộm;
        trộm chó; trộm cắp; cướp; ma túy; nghiện; đánh bạc; cờ bạc; lô đề; lừa đảo; đánh nhau; gây rối; côn đồ; lạng
        lách; đánh võng; rú ga; nẹt pô; đua xe; không đội mũ; nồng độ cồn; đậu xe; đỗ xe; xe quá tải; quá tải trọng;
        quá khổ; kích điện; đánh cá bằng điện; xung điện; phòng cháy; chữa cháy; pháo nổ; súng; an ninh trật tự; trật
        tự; camera an ninh; tuần tra; tệ nạn; mại dâm; tội phạm; thả chó; chó cắn; chó thả rông; lấn chiếm lòng đường;
        lấn chiếm vỉa hè; đòi nợ; tín dụng đen; đánh vợ; bạo hành; bạo lực gia đình; đe dọa; hát karaoke; loa kẹo kéo;
        lái xe; bằng lái; mất an ninh
        """,
    DepartmentKind.MILITARY: """
        quân sự; nghĩa vụ quân sự; nhập ngũ; tuyển quân; dân quân; dân quân tự vệ; dân công hỏa tuyến; huấn luyện;
        xuất ngũ; quân nhân; ban chỉ huy quân sự; quốc phòng; tham gia kháng chiến; đi bộ đội; bộ đội phục viên
        """,
    DepartmentKind.FRONT: """
        mặt trận; mặt trận tổ quốc; ban công tác mặt trận; hội người cao tuổi; hội phụ nữ; hội cựu chiến binh; hội
        nông dân; đoàn thanh niên; đoàn thể; chi hội; chi hội trưởng; ban thanh tra nhân dân; giám sát đầu tư của cộng
        đồng; giám sát cộng đồng; quỹ vì người nghèo; hội đặc thù; hàng cứu trợ; gạo cứu trợ; tiền cứu trợ; phát gạo;
        nhận gạo; đại đoàn kết; quyên góp; vận động ủng hộ; tiền ủng hộ; quỹ cứu trợ
        """,
    DepartmentKind.SERVICE_CENTRE: """
        một cửa; bộ phận một cửa; phục vụ hành chính công; hành chính công; dịch vụ công; nộp hồ sơ; xếp hàng; bốc số;
        lấy số; giấy hẹn; trễ hẹn; chậm trả; khai sinh; kết hôn; chứng thực; hộ tịch; sao y; thủ tục hành chính; nộp
        trực tuyến
        """,
    DepartmentKind.OFFICE: """
        trụ sở xã; trụ sở ủy ban; trụ sở mới; tiếp công dân; lịch tiếp dân; cán bộ tiếp dân; tiếp xúc cử tri; đơn thư;
        trả lời đơn; phản ánh trên app; ứng dụng phản ánh; phản ánh hiện trường; đường dây nóng; tên xã; gộp xã; gộp
        nhiều xã; sáp nhập xã; sáp nhập tỉnh; nơi đặt trụ sở; họp dân; đối thoại; lời hứa
        """,
}

COMPETENCE_WORDS: dict[Competence, str] = {
    Competence.PROVINCE: """
        quốc lộ; tỉnh lộ; đường tỉnh; đt; cao tốc; tỉnh; đề nghị tỉnh; ủy ban nhân dân tỉnh; ubnd tỉnh; hđnd tỉnh; sở;
        các sở; bệnh viện; bệnh viện tỉnh; thpt; cấp ba; tái định cư; giải phóng mặt bằng; thu hồi đất; bảng giá đất;
        lâm trường; nông trường; rừng phòng hộ; rừng đặc dụng; khoáng sản; mỏ đá; khai thác cát; khu công nghiệp; cụm
        công nghiệp; hồ chứa lớn; kè sông; đê; nhà máy xi măng; biên chế; chuẩn quốc gia; tôn tạo di tích; di tích;
        phụ cấp; mức phụ cấp; mức hỗ trợ; sáp nhập; cầu cứng; văn phòng đăng ký đất đai; nhà máy nước; khu xử lý rác
        """,
    Competence.SECTOR_BODY: """
        điện lực; công ty điện; ngành điện; điện lưới; cột điện; trạm biến áp; biến áp; đường dây điện; lưới điện;
        điện yếu; mất điện; giá điện; công tơ; viễn thông; viettel; vnpt; mobifone; bts; trạm phát sóng; sóng điện
        thoại; bắt sóng; mất sóng; không có sóng; sóng yếu; cáp quang; 4g; internet; ngân hàng chính sách; ngân hàng;
        vay vốn; bảo hiểm xã hội; bhxh; kho bạc; thuế; bưu điện; quản lý đường bộ; đường sắt; ngành dọc
        """,
    Competence.CENTRAL: """
        luật; sửa luật; nghị định; thông tư; quốc hội; chính phủ; trung ương; bộ trưởng; các bộ; bộ luật; mức chuẩn;
        chuẩn nghèo; mức lương cơ sở; lương hưu; trợ cấp người có công; người có công; thuốc bảo hiểm; danh mục thuốc;
        bảo hiểm y tế; bảo hiểm xe máy; nghĩa vụ quân sự; học phí; sách giáo khoa; tuổi nghỉ hưu; giá xăng; lạm phát;
        nhiệm kỳ; trưởng thôn bầu; phiếu chấm; đầu số; sim rác
        """,
}


@dataclass(frozen=True, slots=True)
class Led(Generic[Kind]):
    """Where words lead, and the words."""

    to: Kind
    causes: tuple[Cause, ...]


def department_by_words(text: str) -> Led[DepartmentKind] | None:
    """The kind of body that words name by itself, whatever the field; None when the field's department answers."""
    return _led(text, _DEPARTMENTS, _DEPARTMENT_PHRASES)


def competence_by_words(text: str) -> Led[Competence] | None:
    """The level above the commune that words point to; None when nothing does: the commune's own."""
    return _led(text, _COMPETENCES, _COMPETENCE_PHRASES)


def _led(text: str, meant: Mapping[str, Kind], phrases: Phrases) -> Led[Kind] | None:
    words = words_of(text)
    causes: dict[Kind, list[Cause]] = defaultdict(list)
    for one in longest(phrases.find(words)):
        start, end = words[one.first].start, words[one.last].end
        causes[meant[one.name]].append(Cause(text[start:end], start, end))
    if not causes:
        return None
    kind = max(causes, key=lambda one: len({cause.words for cause in causes[one]}))
    return Led(kind, tuple(causes[kind]))


def _read(lists: Mapping[Kind, str]) -> tuple[dict[str, Kind], Phrases]:
    meant = {" ".join(one.split()): kind for kind, listed in lists.items() for one in listed.split(";")}
    return meant, Phrases({name: fold(name) for name in meant})


_DEPARTMENTS, _DEPARTMENT_PHRASES = _read(DEPARTMENT_WORDS)
_COMPETENCES, _COMPETENCE_PHRASES = _read(COMPETENCE_WORDS)
