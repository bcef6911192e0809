import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.language.redaction import Span, SpanKind, find_personal, redact
from tests.language.texts import examples, texts


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Gọi 0912 345 678 hoặc +84912345678.", "Gọi [số điện thoại] hoặc [số điện thoại]."),
        ("Máy bàn 0208.3855.123", "Máy bàn [số điện thoại]"),
        ("CCCD 019085001234", "CCCD [số giấy tờ]"),
        ("CMND số 095012345", "[số giấy tờ]"),
        ("Thư về mau.giadinh@thidu.example.", "Thư về [địa chỉ thư điện tử]."),
        ("Ông Hoàng Văn Thí Dụ sang phá, ông ấy không đền", "Ông [tên người] sang phá, ông ấy không đền"),
        ("Bà hiệu trưởng Trịnh Thị Mẫu bớt tiền", "Bà hiệu trưởng [tên người] bớt tiền"),
        ("nha ong Giang Van Mau lap ao", "nha ong [tên người] lap ao"),
        ("ĐỀ NGHỊ ÔNG NGUYỄN VĂN MẪU", "ĐỀ NGHỊ ÔNG [tên người]"),
        ("Nguyễn Thị Mẫu lấn đất", "[tên người] lấn đất"),
        ("đồng chí Lê Văn Mẫu", "đồng chí [tên người]"),
        ("Số nhà 12/5 và số 15 đường Mẫu", "[địa chỉ] và [địa chỉ]"),
        ("tôi sinh năm 1960", "tôi [năm sinh]"),
        ("tài khoản 123456789012345", "tài khoản [dãy số]"),
    ],
)
def test_personal_data_is_found(text, redacted):
    assert redact(text, find_personal(text)) == redacted


@pytest.mark.parametrize(
    "text",
    [
        "Bà con Thôn 7 thiếu nước",
        "BÀ CON ĐỀ NGHỊ XÃ SỬA ĐƯỜNG",
        "Đường Lê Lợi, cầu Bà Rịa",
        "Quyết định số 357-QĐ/TU ngày 22/8/2025",
        "1.500.000.000 đồng cho 18 thôn",
        "ba Trường học",
        "hy sinh năm 1971",
    ],
)
def test_what_names_nobody_is_left_alone(text):
    assert find_personal(text) == []


def test_a_span_says_where_what_and_why():
    assert find_personal("gọi 0912345678") == [Span(4, 14, SpanKind.PHONE, "Có dạng số điện thoại.")]


@given(texts)
@examples
def test_spans_come_in_order_and_apart(text):
    edges = [edge for span in find_personal(text) for edge in (span.start, span.end)]
    assert edges == sorted(edges)


@given(texts)
@examples
def test_without_spans_nothing_is_removed(text):
    assert redact(text, []) == text


def test_overlapping_spans_are_removed_together():
    spans = [Span(5, 9, SpanKind.PHONE, ""), Span(0, 6, SpanKind.NAME, ""), Span(9, 10, SpanKind.PHONE, "")]
    assert redact("0123456789xy", spans) == "[tên người][số điện thoại]xy"


@pytest.mark.parametrize("span", [(-1, 2), (2, 2), (3, 99)])
def test_a_span_of_another_text_is_refused(span):
    with pytest.raises(ValueError, match="not in a text"):
        redact("đường", [Span(*span, SpanKind.NAME, "")])


@given(st.from_regex(r"0[35789][0-9]{8}", fullmatch=True), st.sampled_from([" ", ".", "-", ""]))
@examples
def test_no_mobile_number_survives(number, gap):
    text = f"gọi {number[:4]}{gap}{number[4:7]}{gap}{number[7:]} nhé"
    assert redact(text, find_personal(text)) == "gọi [số điện thoại] nhé"
