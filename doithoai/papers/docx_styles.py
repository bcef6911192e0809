"""The named styles of a paper in Word: what a clerk sees in the style list, with the values of Decree 30/2020."""

from __future__ import annotations

from typing import Any, cast

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from doithoai.papers import layout

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
CENTER, JUSTIFY, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.LEFT

# name: (size key, bold, italic, alignment, first line indent, space after in points)
STYLES: dict[str, tuple[str, bool, bool, WD_ALIGN_PARAGRAPH, bool, float]] = {
    "Quốc hiệu": ("nation", True, False, CENTER, False, 0),
    "Tiêu ngữ": ("motto", True, False, CENTER, False, 0),
    "Cơ quan chủ quản": ("superior", False, False, CENTER, False, 0),
    "Cơ quan ban hành": ("issuer", True, False, CENTER, False, 0),
    "Số ký hiệu": ("number", False, False, CENTER, False, 0),
    "Địa danh thời gian": ("date", False, True, CENTER, False, 0),
    "Trích yếu": ("subject", True, False, CENTER, False, 0),
    "Trích yếu công văn": ("letter_subject", False, False, CENTER, False, 0),
    "Kính gửi": ("body", False, False, CENTER, False, 4),
    "Căn cứ": ("body", False, True, JUSTIFY, True, layout.PARAGRAPH_GAP),
    "Nội dung": ("body", False, False, JUSTIFY, True, layout.PARAGRAPH_GAP),
    "Quyền hạn chức vụ": ("body", True, False, CENTER, False, 0),
    "Họ tên người ký": ("body", True, False, CENTER, False, 0),
    "Nơi nhận": ("recipients_label", True, True, LEFT, False, 0),
    "Danh sách nơi nhận": ("recipients", False, False, LEFT, False, 0),
    "Phụ lục": ("body", True, False, CENTER, False, 0),
    "Dẫn phụ lục": ("body", False, True, CENTER, False, 8),
    "Ô bảng": ("table", False, False, LEFT, False, 2),
    "Đầu bảng": ("table", True, False, CENTER, False, 2),
    "Dòng điền": ("form", False, False, LEFT, False, 6),
    "Số trang": ("page_number", False, False, CENTER, False, 0),
}
HEADINGS = {"Title": CENTER, "Heading 1": JUSTIFY, "Heading 2": JUSTIFY, "Heading 3": JUSTIFY}
SPACED = frozenset({"Nội dung", "Căn cứ"})  # 1.1 lines; the rest is single


def add_styles(word: WordDocument) -> None:
    """Sets font and language of the whole document and adds the styles above."""
    normal = cast(ParagraphStyle, word.styles["Normal"])
    _shape(normal, "body", False, False, LEFT, False, 0)
    _set_language(normal)
    for name, values in STYLES.items():
        style = cast(ParagraphStyle, word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
        style.base_style = normal
        style.quick_style = True
        _shape(style, *values)
        if name in SPACED:
            style.paragraph_format.line_spacing = layout.LINE_SPACING
    for name, alignment in HEADINGS.items():
        style = cast(ParagraphStyle, word.styles[name])
        _undecorate(style)
        after = 0.0 if name == "Title" else layout.PARAGRAPH_GAP
        _shape(style, "type_name" if name == "Title" else "body", True, False, alignment, name != "Title", after)
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.line_spacing = 1.0 if name == "Title" else layout.LINE_SPACING


def _shape(
    style: ParagraphStyle,
    size: str,
    bold: bool,
    italic: bool,
    alignment: WD_ALIGN_PARAGRAPH,
    indent: bool,
    after: float,
) -> None:
    style.font.size = Pt(layout.SIZE[size])
    style.font.bold, style.font.italic = bold, italic
    style.font.color.rgb = RGBColor(0, 0, 0)
    _set_font(style)
    shape = style.paragraph_format
    shape.alignment = alignment
    shape.first_line_indent = Mm(layout.INDENT) if indent else Mm(0)
    shape.space_before, shape.space_after = Pt(0), Pt(after)
    shape.line_spacing = 1.0
    shape.widow_control = True


def _set_font(style: ParagraphStyle) -> None:
    style.font.name = FONT
    fonts: Any = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        if attribute.endswith("Theme"):
            del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def _set_language(style: ParagraphStyle) -> None:
    language: Any = OxmlElement("w:lang")
    for attribute in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{attribute}"), LANGUAGE)
    properties: Any = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(language)


def _undecorate(style: ParagraphStyle) -> None:
    """Takes the built-in heading's borders and colours away."""
    properties: Any = style.element.get_or_add_pPr()
    for tag in ("w:pBdr", "w:spacing", "w:contextualSpacing"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    letters: Any = style.element.get_or_add_rPr()
    for tag in ("w:spacing", "w:kern"):
        for old in letters.findall(qn(tag)):
            letters.remove(old)
