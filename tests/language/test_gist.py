"""What a list keeps of an answer: the day, the number, who; taken from answers of the demo."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.language.gist import gist
from tests.language.texts import examples, texts

APOLOGY = (
    "Xã nhận lỗi vì lời hứa năm 2025 chưa giữ được do gói thầu không có đơn vị dự thầu. Phòng Kinh tế mời thầu lại "
    "trong tháng 7/2026; trước mắt rải đá dăm 200 m đoạn trơn nhất. Đổ bê tông xong toàn tuyến trước ngày 31/10/2026, "
    "vốn đã ghi trong kế hoạch đầu tư năm 2026."
)
FEES = (
    "Không có quy định thu riêng với học sinh trái tuyến. Phòng Văn hóa - Xã hội đã kiểm tra ngày 17/6/2026, yêu cầu "
    "nhà trường dừng khoản này và trả lại số đã thu; phụ huynh nhận tại bộ phận kế toán của trường."
)
ALLOWANCE = (
    "Mức phụ cấp do HĐND tỉnh quy định. Xã tổng hợp kiến nghị gửi Sở Nội vụ, đề nghị trả lời trước ngày 31/7/2026 và "
    "thông báo lại tại giao ban Trưởng thôn."
)


def test_a_short_answer_stands_whole():
    said = "Trung tâm bố trí thêm một người trước ngày 30/4/2026."
    assert gist(said, 90) == said


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        (APOLOGY, "Đổ bê tông xong toàn tuyến trước ngày 31/10/2026"),
        (FEES, "đã kiểm tra ngày 17/6/2026"),
        (ALLOWANCE, "trả lời trước ngày 31/7/2026"),
    ],
)
@pytest.mark.parametrize("limit", [90, 120, 160])
def test_the_day_stays_and_the_apology_goes(answer, kept, limit):
    said = gist(answer, limit)
    assert (kept in said, "nhận lỗi" in said, len(said) <= limit) == (True, False, True)


def test_what_is_left_out_is_marked():
    assert (
        gist(APOLOGY, 100)
        == "… Đổ bê tông xong toàn tuyến trước ngày 31/10/2026, vốn đã ghi trong kế hoạch đầu tư năm 2026."
    )


def test_an_answer_without_day_or_number_stands_by_its_first_clause():
    said = "Việc này thuộc doanh nghiệp viễn thông. " + "Doanh nghiệp xem xét theo quy định của ngành. " * 3
    assert gist(said, 60) == "Việc này thuộc doanh nghiệp viễn thông. …"


def test_a_point_within_a_number_ends_no_clause():
    said = "Xin cảm ơn bà con đã nêu ý kiến rất đúng và rất trúng. Xã chi 1.452 triệu đồng trong năm 2026."
    assert gist(said, 60) == "… Xã chi 1.452 triệu đồng trong năm 2026."


def test_the_end_of_a_long_clause_is_kept_where_its_day_stands_there():
    said = "Phòng Kinh tế cùng các thôn rà soát, đo vẽ, lập dự toán, trình duyệt rồi sửa xong trước ngày 31/10/2026."
    assert gist(said, 60) == "… dự toán, trình duyệt rồi sửa xong trước ngày 31/10/2026."


@given(texts, st.integers(10, 160))
@examples
def test_a_gist_is_one_line_within_its_limit(text, limit):
    said = gist(text, limit)
    assert (len(said) <= limit, "\n" in said) == (True, False)
