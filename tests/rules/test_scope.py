"""Hints from wording: what raises one, what must not, and that each shows its words."""

import unicodedata
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.rules.scope import leading_reason, scope_hints
from doithoai.rules.vocabulary import OutOfScopeReason

COMPLAINT, DENUNCIATION, DISPUTE, OTHER_BODY = OutOfScopeReason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Tôi không đồng ý với quyết định thu hồi đất của nhà tôi, đề nghị hủy quyết định đó.", COMPLAINT),
        ("Xa thu hoi dat cua toi sai, toi khong dong y voi quyet dinh so 12", COMPLAINT),
        ("Tôi không chấp nhận biên bản xử phạt đó", COMPLAINT),
        ("Nhà tôi ko đồng ý vs cách giải quyết của xã", COMPLAINT),
        ("Đề nghị huỷ bỏ quyết định cấp đất sai cho nhà bên", COMPLAINT),
        ("Tôi tố cáo ông kế toán khai khống hồ sơ hộ nghèo", DENUNCIATION),
        ("toi to cao ong ke toan khai khong ho so ho ngheo", DENUNCIATION),
        ("KẾ TOÁN XÃ LẤY TIỀN HỖ TRỢ LŨ LỤT BỎ TÚI RIÊNG", DENUNCIATION),
        ("Xin giấu tên: cán bộ địa chính vòi tiền mới làm sổ", DENUNCIATION),
        ("Ông Nông Văn Thí Dụ xây tường lấn sang vườn nhà tôi nửa mét", DISPUTE),
        ("Nha ben canh rao loi di chung khong cho toi vao ruong", DISPUTE),
        ("Anh em tôi đòi chia đất bố mẹ để lại, cãi nhau mãi", DISPUTE),
    ],
)
def test_points_to(text, reason):
    assert leading_reason(scope_hints(text)) is reason


@pytest.mark.parametrize(
    "text",
    [
        "Dốc Khau Lạ vẫn là đường đất, bao giờ xã đổ bê tông?",
        "Cán bộ một cửa thái độ phục vụ hách dịch, dân hỏi không trả lời",
        "Thủ tục khiếu nại thế nào, nộp ở đâu?",
        "thu tuc khieu nai the nao",
        "Đề nghị tuyên truyền Luật Khiếu nại, Luật Tố cáo cho dân hiểu",
        "Công tác phòng, chống tham nhũng của xã năm qua thế nào?",
        "Tiến độ giải quyết đơn thư nói chung của xã ra sao?",
        "Cây to cao che mất đường dây điện",
        "Cái tờ cao quá, tôi không với tới để đọc",
        "cay to cao che mat duong day dien",
        "mua bao che ve sao, xa co ho tro khong",
        "xa cap chung chi nghe cho thanh nien khi nao",
        "Đề nghị dẹp lấn chiếm vỉa hè ở chợ",
        "Đề nghị cắm mốc giới hành lang đường để dân biết",
        "Làm sổ đỏ cho đất thừa kế cần giấy gì?",
        "",
        "   \n ",
    ],
)
def test_raises_no_alarm(text):
    assert scope_hints(text) == []


def test_a_hint_shows_the_words_as_typed_and_why():
    text = "Nhà tôi Không Đồng Ý với Quyết Định số 12."
    (hint,) = scope_hints(text)[:1]
    assert (hint.words, text[hint.start : hint.end]) == ("Không Đồng Ý với Quyết Định",) * 2
    assert hint.sentence() == (
        "Có thể là khiếu nại vì viết “Không Đồng Ý với Quyết Định”: "
        "đề nghị xem xét lại quyết định, cách giải quyết của cơ quan nhà nước."
    )


def test_a_hint_never_repeats_a_name():
    hints = scope_hints("Ông Nông Văn Thí Dụ chửi tôi, không chịu đền")
    assert [hint.words for hint in hints] == ["Ông", "chửi"]


@pytest.mark.parametrize("text", ["Tôi tố cáo ông ấy", "Hoà giải mãi, hàng xóm lấn ranh"])
def test_decomposed_text_is_read_alike(text):
    decomposed = unicodedata.normalize("NFD", text)
    words = [unicodedata.normalize("NFC", hint.words) for hint in scope_hints(decomposed)]
    assert words == [hint.words for hint in scope_hints(text)]


def test_invisible_characters_inside_a_word_hide_nothing():
    assert leading_reason(scope_hints("tôi t\u200bố cáo ông ấy")) is DENUNCIATION


def test_a_full_stop_ends_a_phrase():
    assert scope_hints("Nhà văn hóa nên treo tranh. Chấp hành giờ giấc cũng cần nhắc.") == []
    assert [hint.words for hint in scope_hints("Đất đang tranh chấp")] == ["tranh chấp"]


def test_words_inside_a_longer_hint_are_not_shown_twice():
    assert [hint.words for hint in scope_hints("Nay tôi tố cáo việc đó")] == ["tôi tố cáo", "tố cáo việc"]


def test_the_halves_of_a_pair_must_stand_close_together():
    between = "đường làng ngõ xóm sạch đẹp ai cũng khen " * 3
    assert scope_hints(f"Ông Lê Văn Giả Định vui tính, {between} chó nhà ai chửi cũng sủa") == []
    assert scope_hints("Ông Lê Văn Giả Định hay chửi") != []


def test_one_weak_word_is_no_hint_and_two_are():
    assert scope_hints("Nhà hàng xóm nuôi gà") == []
    assert [hint.words for hint in scope_hints("Hàng xóm với tôi cãi nhau")] == ["Hàng xóm", "cãi nhau"]


def test_words_of_public_service_let_weak_hints_go():
    assert scope_hints("Hàng xóm với tôi cãi nhau vì rác, bao giờ xã thu gom?") == []


def test_of_equal_doubts_the_gravest_leads():
    assert leading_reason(scope_hints("Tôi khiếu nại. Tôi cũng xin giấu tên")) is DENUNCIATION


def test_without_a_doubt_there_is_no_leading_reason():
    assert leading_reason([]) is None


def test_time_grows_with_the_length_alone():
    began = perf_counter()
    scope_hints("khiếu nại ông Ba lấn " * 5000)
    assert perf_counter() - began < 5


@given(st.text(max_size=200) | st.text(alphabet="tốto cáocao ÔngBa, .\u0301\u200b", max_size=200))
def test_any_text_gives_hints_that_lie_inside_it_in_order(text):
    hints = scope_hints(text)
    assert [text[hint.start : hint.end] for hint in hints] == [hint.words for hint in hints]
    assert hints == sorted(hints, key=lambda hint: hint.start)
