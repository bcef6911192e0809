"""Where free text names a person: after ông, bà, anh … or by a family name with Văn or Thị."""

import re
from collections.abc import Iterator

from doithoai.language.folding import fold

Place = tuple[int, int]

LONGEST_NAME_IN_WORDS = 5


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = _words("ông bà anh chị cô chú bác cụ thầy em ong chi co chu bac cu thay")
_TWO_WORD_TITLES = frozenset({("đồng", "chí"), ("dong", "chi")})
# Words of a post may stand between: "bà hiệu trưởng Trần Thị Mẫu". Folded.
_POSTS = _words(
    "hieu truong pho thon ban bi thu chi bo chu tich can cong an ke toan giam doc bac si nhan vien xom to "
    "chuc phong tram giao y ta hang"
)
_WORDS_OF_A_POST = 5
_MIDDLE = frozenset({"van", "thi"})
#: Between a family name and the name of Mông men; a capital, for "Lý à" is no name.
_MIDDLE_OF_MONG = "A"
# In small letters a name is known by its family, Văn or Thị, and a third word that does not make these a common word.
_SMALL = re.compile(
    r"\b(?:nguyễn|trần|phạm|hoàng|huỳnh|vũ|đặng|bùi|đỗ|ngô|dương|nông|triệu|lê|lý|giàng|sùng) (?:văn|thị) "
    r"(?!hóa|hoá|bản|phòng|thư|nghệ|trấn|xã|trường|công)[^\W\d_]+"
)
# Families of the delta and of the northern mountains, folded: to tell a name among capitals or without marks.
_FAMILIES = _words(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly nong trieu ha ma luong vi hua "
    "be dam luc la mac chu truong dinh doan cao trinh mai to ta lam dao phung quach ban giang vang sung "
    "thao lo ca quang hau lau mua thach chau luu trang thi tong khuong kieu doi hac sam am dong phu bach"
)
# Places that begin like a person: Bà Rịa, Ông Đốc, Bà Đen.
_PLACES_NOT_PEOPLE = frozenset({"ria", "den", "doc"})
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN_WORDS_OF_A_NAME = (" ", "\xa0", "-", "'", "’")


def names_after_titles(text: str) -> Iterator[Place]:
    """Places of names that follow a title, the title not included."""
    words = list(_WORD.finditer(text))
    for index in range(len(words)):
        first = _first_after_title(words, index)
        if first is None:
            continue
        last = _last_of_name(text, words, first)
        if last is not None and _is_convincing(words, index, first, last):
            yield words[first].start(), words[last].end()


def names_by_form(text: str) -> Iterator[Place]:
    """Places of names that stand without a title but have a family name with Văn or Thị, or with A."""
    words = list(_WORD.finditer(text))
    for index in range(len(words) - 2):
        family, middle = words[index].group(), words[index + 1].group()
        # The capital is asked first: few words have one, and folding costs.
        if not family[0].isupper() or (middle != _MIDDLE_OF_MONG and fold(middle) not in _MIDDLE):
            continue
        if fold(family) not in _FAMILIES:
            continue
        last = _last_of_name(text, words, index)
        if last is not None and last >= index + 2:
            yield words[index].start(), words[last].end()
    for found in _SMALL.finditer(text):
        yield found.span()


def _first_after_title(words: list[re.Match[str]], index: int) -> int | None:
    """Where a name may begin after a title at `index`, posts skipped; None when there is no title."""
    lower = words[index].group().lower()
    following = words[index + 1].group().lower() if index + 1 < len(words) else ""
    if (lower, following) in _TWO_WORD_TITLES:
        first = index + 2
    elif lower in _TITLES:
        first = index + 1
    else:
        return None
    for place in range(first, min(first + _WORDS_OF_A_POST, len(words))):
        word = words[place].group()
        if word[0].isupper() or fold(word) not in _POSTS:
            return place
    return None


def _last_of_name(text: str, words: list[re.Match[str]], first: int) -> int | None:
    """The last word of the capitalised words from `first` on; None when the first is no capital."""
    if not words[first].group()[0].isupper():
        return None
    last = first
    while (
        last + 1 < len(words)
        and last + 1 - first < LONGEST_NAME_IN_WORDS
        and text[words[last].end() : words[last + 1].start()] in _BETWEEN_WORDS_OF_A_NAME
        and words[last + 1].group()[0].isupper()
    ):
        last += 1
    return last


def _is_convincing(words: list[re.Match[str]], title: int, first: int, last: int) -> bool:
    """In capitals or without marks a title may be another word (BA = ba), so a family name must follow."""
    opening, name = words[title].group(), words[first].group()
    if fold(name) in _PLACES_NOT_PEOPLE:
        return False
    if (len(name) > 1 and name.isupper()) or opening.isascii() and opening.lower() not in ("anh", "em"):
        return last > first and fold(name) in _FAMILIES
    return True
