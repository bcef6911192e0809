import pytest
from hypothesis import given

from doithoai.language.glyphs import PaperText, for_paper, printable
from tests.language.texts import examples, texts

# Latin with Vietnamese marks, punctuation and the box: what a paper's font has, more or less.
FONT = frozenset([*range(0x20, 0x370), *range(0x1E00, 0x1F00), 0x2013, 0x2026, 0x2192, 0x25A1])


@pytest.mark.parametrize("text", ["Ông Nguyễn Văn Thí Dụ – 12/6/2026\nThôn\xa07", "", "tie\u0302\u0301ng"])
def test_plain_text_goes_through(text):
    assert for_paper(text, FONT).replaced == ()


@pytest.mark.parametrize(
    ("text", "drawn", "replaced"),
    [
        ("đường 😀 hỏng", "đường □ hỏng", ("😀",)),
        ("漢漢字", "□□□", ("漢", "字")),
        ("👨\u200d👩\u200d👧 🇻🇳", "□ □", ("👨\u200d👩\u200d👧", "🇻🇳")),
        ("\ue000", "□", ("U+E000",)),
        ("a\ud800b", "a□b", ("ký tự hỏng",)),
        ("☐ chưa ☑ rồi ✓\ufe0f", "[ ] chưa [x] rồi [x]", ()),
        ("ﬁ 𝐀 ½", "fi A ½", ()),
        ("a\x00\u202eb", "a b", ()),
        ("số 1\ufe0f\u20e3 a🏽", "số 1□ a□", ("\u20e3", "🏽")),
        ("a\u1ac1b", "ab", ("U+1AC1",)),
    ],
)
def test_what_the_font_lacks_is_replaced_and_reported(text, drawn, replaced):
    assert for_paper(text, FONT) == PaperText(drawn, replaced)


def test_a_font_without_a_box_has_a_question_mark():
    assert for_paper("漢", FONT - {0x25A1}).text == "?"


def test_the_report_is_a_sentence():
    assert for_paper("漢 😀 漢", FONT).sentence == "Phông chữ của bản in không có 2 ký tự: 漢, 😀. Ông/Bà xem lại."


def test_no_report_without_a_replacement():
    assert for_paper("Thôn 7", FONT).sentence == ""


def test_an_endless_emoji_in_a_font_with_joiners_is_drawn_too():
    drawn = for_paper("♀\u200d" * 5000 + "😀", FONT | {ord("♀"), 0x200D})
    assert (drawn.text.count("♀"), drawn.text.count("□"), len(drawn.replaced)) == (5000, 1, 1)


@given(texts)
@examples
def test_every_text_can_be_drawn(text):
    assert printable(for_paper(text, FONT).text, FONT)


@given(texts)
@examples
def test_what_can_be_drawn_changes_no_more(text):
    once = for_paper(text, FONT).text
    assert for_paper(once, FONT) == PaperText(once)
