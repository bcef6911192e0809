"""All opinions by state, each person seeing only what is theirs to know."""

from __future__ import annotations

import pytest

from doithoai.language.folding import fold
from doithoai.models import Opinion
from doithoai.rules.vocabulary import Scope, Visibility
from tests.matters import assigned, dialogue_of, matter
from tests.pages import missing, plain
from tests.people import moment

ROOM = "/phong-quang/lam-viec/2026/tra-loi/"


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("01/6/2026", "09:00")
    dialogue = dialogue_of(cast)
    assigned(cast, matter(cast, dialogue, "Việc đã giao", folded="viec da giao"))
    matter(cast, dialogue, "Việc thôn hai", village=1, folded="viec thon hai")
    matter(cast, dialogue, "Việc chưa xem", scope=Scope.PENDING)
    matter(cast, dialogue, "Việc niêm phong", visibility=Visibility.SEALED)
    return dialogue


TITLES = ("Việc đã giao", "Việc thôn hai", "Việc chưa xem", "Việc niêm phong")


def seen(client, **asked):
    page = plain(client.get(ROOM + "tat-ca/", asked))
    return [title for title in TITLES if title in page]


@pytest.mark.parametrize(
    ("who", "titles"),
    [
        ("clerk", TITLES[:3]),
        ("chair", TITLES[:3]),
        ("front", TITLES[:2]),
        ("officer", TITLES[:1]),
        ("culture", ()),
        ("village2", TITLES[1:2]),
        ("admin", ()),
    ],
)
def test_each_sees_what_is_theirs(cast, sign_in, dialogue, who, titles):
    assert seen(sign_in(cast, who)) == list(titles)


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"tinh_trang": "assigned"}, TITLES[:1]),
        ({"pham_vi": "pending"}, TITLES[2:3]),
        ({"tim": "THÔN HAI"}, TITLES[1:2]),
        ({"tinh_trang": "bịa"}, TITLES[:3]),
        ({"thon": "999999999999999"}, TITLES[:3]),
        ({"sau": "x"}, TITLES[:3]),
    ],
)
def test_filters_by_state_scope_and_words(cast, sign_in, dialogue, asked, titles):
    assert seen(sign_in(cast, "clerk"), **asked) == list(titles)


def test_nothing_found_says_what_to_do(cast, sign_in, dialogue):
    page = plain(sign_in(cast, "clerk").get(ROOM + "tat-ca/", {"tim": "không có"}))
    assert "Không có ý kiến nào khớp" in page


def test_no_page_of_the_list_names_who_asked(cast, sign_in, dialogue):
    page = sign_in(cast, "clerk").get(ROOM + "tat-ca/").content.decode()
    assert missing(page, "Nguyễn Văn Thí Dụ", "0912", "912345678") == ["Nguyễn Văn Thí Dụ", "0912", "912345678"]


@pytest.mark.parametrize("path", ["tat-ca/?sau=" + "9" * 40, "tat-ca/?thon=٣", "duyet/?viec=" + "9" * 40])
def test_numbers_nobody_has_typed_break_nothing(cast, sign_in, dialogue, path):
    assert sign_in(cast, "clerk" if path.startswith("tat") else "chair").get(ROOM + path).status_code == 200


def test_a_day_is_the_day_in_vietnam(cast, sign_in, dialogue):
    """Just after midnight in Vietnam it is still yesterday in the database."""
    Opinion.objects.update(occurred_at=moment("27/5/2026", "00:00"))
    page = sign_in(cast, "clerk").get(ROOM + "tat-ca/").content.decode()
    assert missing(page, "27/5", "26/5") == ["26/5"]


BRIBE = "Tôi tố cáo cán bộ thôn nhận hối lộ khi làm hồ sơ hộ nghèo."


@pytest.mark.parametrize("scope", [Scope.PENDING, Scope.RULED_OUT])
@pytest.mark.parametrize("page", ["tat-ca/", "y-kien/{}/", "y-kien/{}/ban-cong-khai/", "nhom/{}/", "y-kien/{}/gop/"])
def test_what_may_be_a_denunciation_is_read_on_the_page_of_scope_alone(cast, sign_in, dialogue, scope, page):
    opinion = matter(cast, dialogue, BRIBE, scope=scope)
    html = sign_in(cast, "clerk").get(ROOM + page.format(opinion.public_id), follow=True).content.decode()
    assert missing(html, "hối lộ", "cán bộ thôn nhận") == ["hối lộ", "cán bộ thôn nhận"]


def test_a_list_says_that_something_is_hidden(cast, sign_in, dialogue):
    matter(cast, dialogue, BRIBE, scope=Scope.PENDING)
    page = plain(sign_in(cast, "clerk").get(ROOM + "tat-ca/"))
    assert page.count("có dấu hiệu phải chuyển kênh riêng") == 1


@pytest.mark.parametrize("who", ["clerk", "chair", "secretary", "reception"])
def test_no_search_finds_what_the_list_hides(cast, sign_in, dialogue, who):
    matter(cast, dialogue, BRIBE, scope=Scope.PENDING, folded=fold(BRIBE))
    page = plain(sign_in(cast, who).get(ROOM + "tat-ca/", {"tim": "hoi lo"}))
    assert missing(page, "Không có ý kiến nào khớp", "kênh riêng") == ["kênh riêng"]


@pytest.mark.parametrize(("who", "found"), [("clerk", True), ("officer", False), ("front", False), ("village1", False)])
def test_a_number_that_is_not_shown_is_not_found(cast, sign_in, dialogue, who, found):
    told = "Gọi tôi số 0912 345 678 để xem dốc."
    opinion = assigned(cast, matter(cast, dialogue, told, folded=fold(told)))
    pages = [sign_in(cast, who).get(ROOM + "tat-ca/", {"tim": words}).content.decode() for words in ("345", "xem doc")]
    assert [opinion.public_id in page for page in pages] == [found, True]
