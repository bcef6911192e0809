"""Names of people: family name first, given name last, sorted by the given name, addressed as Ông or Bà."""

import re

from doithoai.language.collation import words_sort_key
from doithoai.language.folding import one_line, settle_tones

LONGEST_NAME_IN_WORDS = 6

# Anh and Chi are given names too, so a title counts only while a whole name still follows.
_TITLES = re.compile(r"(?:(?:ông/bà|ông|bà|anh|chị|đồng chí|đ/c|pgs|gs|ts|ths)[ .]{1,3}){1,4}(?=\w+ \w)", re.IGNORECASE)
# The office at the head of a title; what follows is the body: "Phó Chủ tịch Hội Nông dân xã".
_OFFICES = re.compile(r"(?:phó )?(?:chủ tịch|bí thư|trưởng ban|chủ nhiệm|chi hội trưởng) (?=\w+ \w)", re.IGNORECASE)
_NOT_A_LETTER = re.compile(r"[\W\d_]+")
_NOT_OF_A_NAME = re.compile(r"[^\w\s'’ʼ.-]|[\d_]")


def name_sort_key(full_name: str) -> str:
    """The key by which people sort: by given name, then by family and middle names.

    Custom of every Vietnamese list of people; the order of letters is CLDR's (see `collation`). Store it
    beside the name, encrypted like the name: it can be read back into one.
    """
    words = [letters for word in one_line(full_name).split() if (letters := _NOT_A_LETTER.sub("", word))]
    return words_sort_key(map(settle_tones, words[-1:] + words[:-1]))


def given_name(full_name: str) -> str:
    """The last word of the name, by which a person is called; empty for an empty name."""
    return next(reversed(one_line(full_name).split()), "")


def name_case(full_name: str) -> str:
    """NGUYỄN VĂN THÍ DỤ and nguyễn văn thí dụ as Nguyễn Văn Thí Dụ; a name of mixed case is left as typed."""
    name = one_line(full_name)
    if not (name.isupper() or name.islower()):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), name)


def looks_like_a_name(text: str) -> list[str]:
    """What a person should look at in a typed name, as Vietnamese sentences; empty when nothing is odd.

    Warnings only: a name is never refused, for people have names no rule foresaw (one word, hyphens,
    apostrophes).
    """
    name = one_line(text)
    words = name.split()
    too_long = len(words) > LONGEST_NAME_IN_WORDS
    checks = {
        "Chưa ghi họ tên.": not words,
        "Họ tên chỉ có một từ. Nếu đúng như vậy thì giữ nguyên.": len(words) == 1,
        f"Họ tên dài hơn {LONGEST_NAME_IN_WORDS} từ. Ông/Bà xem có lẫn chức vụ hoặc địa chỉ không.": too_long,
        "Họ tên có chữ số hoặc ký hiệu lạ.": bool(_NOT_OF_A_NAME.search(name)),
        "Họ tên đang viết hoa hoặc viết thường cả. Nên viết hoa chữ cái đầu mỗi từ.": name != name_case(name),
        "Ô này chỉ ghi họ tên, không ghi Ông, Bà hay học vị ở trước.": without_title(name) != name,
    }
    return [sentence for sentence, is_odd in checks.items() if is_odd]


def without_title(text: str) -> str:
    """The name without Ông, Bà, Đồng chí or an academic title before it."""
    name = one_line(text)
    title = _TITLES.match(name)
    return name[title.end() :] if title else name


def body_in_title(title: str) -> str:
    """The body of which somebody holds an office: ``Phó Chủ tịch Hội Nông dân xã`` gives Hội Nông dân xã; empty where
    no office stands before it."""
    words = one_line(title)
    office = _OFFICES.match(words)
    return words[office.end() :] if office else ""


def is_woman_by_title(text: str) -> bool | None:
    """What the Ông or Bà typed before a name says: ``Bà Trần Thị Mẫu`` gives True; None where neither stands there."""
    name = one_line(text)
    title = _TITLES.match(name)
    words = set(re.split(r"[ .]", title.group().casefold())) if title else set()
    return None if words.isdisjoint({"ông", "bà"}) else "bà" in words


def honorific(is_woman: bool | None) -> str:
    """Ông, Bà, or Ông/Bà when the person did not say."""
    return {True: "Bà", False: "Ông", None: "Ông/Bà"}[is_woman]


def listed(full_name: str, is_woman: bool | None) -> str:
    """As in a list: ``Bà Trần Thị Mẫu``, and the bare name where Ông or Bà is not known."""
    return one_line(full_name) if is_woman is None else addressed(full_name, is_woman)


def addressed(full_name: str, is_woman: bool | None) -> str:
    """The name as state papers write it: "Bà Trần Thị Mẫu" (the Party's "đồng chí" is never mixed in)."""
    return f"{honorific(is_woman)} {one_line(full_name)}"
