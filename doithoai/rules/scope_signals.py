"""Words that often stand in a complaint, a denunciation or a private dispute; and words that tell otherwise.

Made for people to check, not a definition: the law looks at what is asked, not at words. Forms typed without marks
are kept apart, because dropping marks makes other words: "to cao" is tall, "bao che" may be bags of tea, "chung
chi" a certificate. Such a phrase has no folded form.
"""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.language.folding import fold
from doithoai.rules.vocabulary import OutOfScopeReason

COMPLAINT, DENUNCIATION, DISPUTE = (
    OutOfScopeReason.COMPLAINT,
    OutOfScopeReason.DENUNCIATION,
    OutOfScopeReason.PRIVATE_DISPUTE,
)


@dataclass(frozen=True, slots=True)
class Signal:
    """A phrase that points to ``kind``. ``folded`` None: never recognised without its marks.

    A ``weak`` one says nothing alone: it needs a second phrase of its kind, and gives way to ``REASSURING``.
    """

    kind: OutOfScopeReason
    accented: str
    folded: str | None
    reason: str
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Pairing:
    """One phrase of each of two groups, close together: a named person and a verb of quarrel, say."""

    kind: OutOfScopeReason
    first: tuple[str, ...]
    second: tuple[str, ...]
    reason: str


def _clear(kind: OutOfScopeReason, reason: str, phrases: str) -> list[Signal]:
    return [Signal(kind, phrase, fold(phrase), reason) for phrase in _split(phrases)]


def _marks_needed(kind: OutOfScopeReason, reason: str, phrases: str) -> list[Signal]:
    return [Signal(kind, phrase, None, reason) for phrase in _split(phrases)]


def _weak(kind: OutOfScopeReason, reason: str, phrases: str) -> list[Signal]:
    return [Signal(kind, phrase, fold(phrase), reason, weak=True) for phrase in _split(phrases)]


def _split(phrases: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in phrases.split("|"))


_COMPLAINS = "tự gọi là khiếu nại"
_RECONSIDER = "đề nghị xem xét lại quyết định, cách giải quyết của cơ quan nhà nước"
_DENOUNCES = "tự gọi là tố cáo"
_BREACH = "nêu hành vi vi phạm pháp luật"
_PUNISH = "đề nghị điều tra, xử lý một người"
_LAND = "tranh chấp đất đai, ranh giới với người khác"
_FAMILY = "chuyện tài sản, gia đình giữa các cá nhân"

SIGNALS: tuple[Signal, ...] = (
    *_clear(COMPLAINT, _COMPLAINS, "khiếu nại | khiếu kiện | đơn khiếu nại"),
    *_clear(
        COMPLAINT,
        _RECONSIDER,
        "không đồng ý với quyết định | không đồng ý quyết định | không đồng ý với thông báo | hủy quyết định "
        "| hủy bỏ quyết định | thu hồi quyết định | xem xét lại quyết định | quyết định trái luật "
        "| quyết định trái pháp luật | không đồng ý với cách giải quyết | không đồng ý cách giải quyết "
        "| giải quyết không đúng quyền lợi | bồi thường thiệt hại do quyết định | hành vi hành chính "
        "| lập lại phương án bồi thường | không nhận tiền bồi thường | không nhận tiền đền bù | xử phạt oan "
        "| phạt oan | kỷ luật oan",
    ),
    *_weak(
        COMPLAINT,
        _RECONSIDER,
        "không đồng ý | không thỏa đáng | xem xét lại | quyết định số | quyết định xử phạt "
        "| quyết định thu hồi | biên bản xử phạt | lý do không đúng",
    ),
    *_marks_needed(DENUNCIATION, _DENOUNCES, "tố cáo"),
    *_clear(
        DENUNCIATION,
        _DENOUNCES,
        "đơn tố cáo | tôi tố cáo | xin tố cáo | tố cáo ông | tố cáo bà | tố cáo cán bộ | tố cáo hành vi "
        "| tố cáo việc | tố cáo chủ tịch | tố cáo trưởng thôn | tố giác | vạch trần",
    ),
    *_clear(
        DENUNCIATION,
        _BREACH,
        "tham nhũng | tham ô tiền | nhận hối lộ | đưa hối lộ | đòi hối lộ | vòi vĩnh | vòi tiền "
        "| lợi dụng chức vụ | lợi dụng chức quyền | làm giả hồ sơ | giả mạo hồ sơ | lập khống | khai khống "
        "| khống hồ sơ | hồ sơ khống | hóa đơn khống | chứng từ khống | ăn chặn tiền | bớt xén | chiếm đoạt "
        "| rút ruột | biển thủ | cố ý làm trái | nhũng nhiễu | giả chữ ký | đút lót",
    ),
    *_marks_needed(DENUNCIATION, _BREACH, "tham ô | hối lộ | chung chi | bao che | ăn chặn | ăn bớt"),
    *_clear(
        DENUNCIATION,
        _PUNISH,
        "đề nghị điều tra | yêu cầu điều tra | đề nghị khởi tố | yêu cầu khởi tố | đề nghị xử lý kỷ luật "
        "| đề nghị kỷ luật | đề nghị cách chức | đề nghị xử lý ông | đề nghị xử lý bà | xin giấu tên "
        "| xin được giấu tên",
    ),
    *_clear(
        DISPUTE,
        _LAND,
        "tranh chấp | lấn chiếm đất | lấn ranh | lấn đất | lấn sang đất | xây lấn | lấn mốc | rào lối đi "
        "| rào đường đi | rào mất lối đi | phân xử",
    ),
    *_clear(
        DISPUTE,
        _FAMILY,
        "đòi nợ | vay không trả | nợ không trả | vay tôi | vay của tôi | vay tiền tôi | đòi chia "
        "| chia thừa kế | chia tài sản | chia đất cho | ly hôn "
        "| đánh chửi nhau | bắt đền",
    ),
    *_weak(
        DISPUTE,
        _LAND,
        "lối đi chung | mốc giới | ranh giới | hàng xóm | láng giềng | nhà bên cạnh | hòa giải mãi "
        "| hòa giải không xong | lấy lại đất | lấn chiếm | cãi nhau",
    ),
    *_weak(DISPUTE, _FAMILY, "thừa kế | vay mượn | cho mượn đất | ông bà để lại"),
)

# In a pairing "‹tên›" stands for Ông, Bà, anh or chị with a name behind it.
_PERSON = _split(
    "‹tên› | hàng xóm | láng giềng | nhà bên cạnh | nhà bên | ông ấy | bà ấy | nhà ông | nhà bà "
    "| gia đình ông | gia đình bà | bên họ | anh em nhà"
)
_QUARREL = _split(
    "lấn | không đền | không chịu đền | đền cho tôi | yêu cầu bồi thường | bồi thường cho tôi | chửi | đánh tôi "
    "| lấy lại cho tôi | trả lại cho tôi | trả lại đất | xin lỗi | không chịu dỡ | khóa cổng | khóa hàng rào "
    "| phá ruộng | phá vườn | nhận là đất | xây lên đất | xây tường | rào"
)
_OFFICIAL = _split(
    "cán bộ | công chức | chủ tịch | phó chủ tịch | bí thư | trưởng thôn | hiệu trưởng | kế toán "
    "| trưởng phòng | địa chính | công an xã | làm ở xã"
)
_BREACH_VERB = _split(
    "lấy tiền | nhận tiền của dân | nhận tiền bồi dưỡng | đòi tiền | bớt tiền | giữ lại tiền | chiếm đất | bỏ túi "
    "| sai phạm | vi phạm pháp luật | khởi tố | ăn chia"
)
_OBJECTS = _split("không đồng ý | không chấp nhận | không nhất trí | không nhận tiền")
_RULING = _split(
    "quyết định | thông báo thu hồi | cách giải quyết | mức đền bù | mức bồi thường | giá đền bù | giá đền "
    "| phương án bồi thường | phương án đền bù | biên bản xử phạt"
)

PAIRINGS: tuple[Pairing, ...] = (
    Pairing(COMPLAINT, _OBJECTS, _RULING, _RECONSIDER),
    Pairing(DENUNCIATION, _OFFICIAL, _BREACH_VERB, _BREACH),
    Pairing(DISPUTE, _PERSON, _QUARREL, _FAMILY),
)

# Inside one of these a signal means something else: questions of procedure, public ground, public work.
HARMLESS = _split(
    "thủ tục khiếu nại | thủ tục tố cáo | luật khiếu nại | luật tố cáo | khiếu nại ở đâu | tố cáo ở đâu "
    "| cách khiếu nại | công tác giải quyết khiếu nại | giải quyết khiếu nại tố cáo "
    "| khiếu nại tố cáo nói chung | tiếp công dân giải quyết khiếu nại | phòng chống tham nhũng | chống tham nhũng "
    "| tổ hòa giải | hòa giải ở cơ sở | lấn chiếm vỉa hè | lấn chiếm lòng đường | lấn chiếm lề đường "
    "| lấn chiếm hành lang | lấn chiếm đất công | lấn chiếm đất rừng | lấn chiếm mương | lấn chiếm kênh "
    "| lấn chiếm suối | lấn chiếm sông "
    "| điều tra hộ nghèo | điều tra dân số | điều tra nguyên nhân | quyết định đầu tư "
    "| nhận tiền hỗ trợ | nhận tiền trợ cấp | ranh giới hành chính | bồi thường giải phóng mặt bằng"
)

# Said of public service: weak signals in such a text are let go.
REASSURING = _split(
    "thái độ phục vụ | tinh thần phục vụ | bao giờ | khi nào | đề nghị sửa | đề nghị làm | đề nghị xây "
    "| đề nghị tuyên truyền | đề nghị xã hướng dẫn | tiến độ giải quyết"
)
