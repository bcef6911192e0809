import pytest
from hypothesis import given

from doithoai.language.typography import COMPOUNDS, NO_BREAK_SPACE, keep_numbers, keep_together, split_at_codes
from tests.language.texts import examples, texts, vietnamese


@pytest.mark.parametrize(
    "text",
    [
        "Thôn_7",
        "Trưởng_thôn_7 ở Thôn_12",
        "trước 17_giờ thứ_Ba_09/6",
        "Hội_nghị 8_giờ_30_phút, 12/6/2026 (thứ_Sáu)",
        "trong 15_ngày làm_việc",
        "nêu lần_thứ_3",
        "1.452_hộ, 18_ý_kiến, 7,5_km",
        "ngày_05_tháng_02_năm_2026",
        "Luật, Điều_43, khoản_2, điểm_a, Quý_II/2026",
        "Ông_Nguyễn Văn Thí Dụ và bà_Trần Thị Mẫu",
        "đồng_chí_Lê",
        "gọi 0912_345_678",
        "Thôn_7_· Đường",
        "7_giờ_30_– 17_giờ",
        "Ý_KIẾN ĐÃ TRẢ_LỜI",
    ],
)
def test_what_belongs_together_stays_on_one_line(text):
    assert keep_together(text.replace("_", " ")) == text.replace("_", NO_BREAK_SPACE)


@pytest.mark.parametrize(
    "text", ["", "Ông/Bà cần làm", "bà con", "tôn 7", "lần ba", "áy kiến", "<b>Thôn</b> 7", "5  ngày", "Thôn\n7"]
)
def test_other_spaces_stay_open(text):
    assert keep_together(text) == text


def test_compounds_are_listed_once_and_have_two_syllables():
    words = [compound.strip() for compound in COMPOUNDS.split(",")]
    assert ([len(word.split(" ")) for word in words], len(set(words))) == ([2] * len(words), len(words))


@given(texts | vietnamese)
@examples
def test_nothing_but_spaces_changes(text):
    assert keep_together(text).replace(NO_BREAK_SPACE, " ") == text.replace(NO_BREAK_SPACE, " ")


@given(texts | vietnamese)
@examples
def test_joining_twice_changes_nothing(text):
    assert keep_together(keep_together(text)) == keep_together(text)


def test_papers_keep_only_villages_and_phones_together():
    kept = keep_numbers("Bê tông từ Thôn 7 sang Thôn 19, điện thoại 0208 000 0000, ngày 5 tháng 6")
    assert kept == "Bê tông từ Thôn\xa07 sang Thôn\xa019, điện thoại 0208\xa0000\xa00000, ngày 5 tháng 6"


def test_codes_and_document_numbers_are_found_and_dates_are_not():
    text = "Số 11-QĐi/TW ngày 18/02/2019, 30/2020/NĐ-CP; PQ-7K3M-9XQD-4TWN-C, PQ26-0068-Y; kinh tế - xã hội, Ông/Bà"
    assert split_at_codes(text)[1::2] == ["11-QĐi/TW", "30/2020/NĐ-CP", "PQ-7K3M-9XQD-4TWN-C", "PQ26-0068-Y"]


@given(texts | vietnamese)
@examples
def test_a_text_cut_at_its_codes_is_the_same_text(text):
    assert "".join(split_at_codes(text)) == text
