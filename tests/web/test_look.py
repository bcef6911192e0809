"""The design system: every component renders strictly, says its state in words, and passes axe at every width."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from jinja2 import UndefinedError

import doithoai
from doithoai.web.templating import environment
from tests.web.gallery.browser import chromium, shown, violations
from tests.web.gallery.samples import PAGES, page

TEMPLATES = Path(doithoai.__file__).parent / "templates"
SAMPLES = Path(__file__).parent / "gallery"
COMPONENTS = sorted((TEMPLATES / "components").glob("*.html"))
ALL = sorted(TEMPLATES.rglob("*.html"))
ERRORS = sorted(path.stem for path in (TEMPLATES / "errors").glob("*.html"))


@pytest.fixture(scope="module")
def browser():
    with chromium() as started:
        yield started


def component(call: str, file: str, macro: str) -> BeautifulSoup:
    source = f'{{% from "components/{file}.html" import {macro} %}}{{{{ {call} }}}}'
    return BeautifulSoup(environment(loader=None).from_string(source).render(), "lxml")


def test_the_errors_have_pages():
    assert ERRORS == ["400", "403", "404", "409", "413", "429", "500", "503"]


@pytest.mark.parametrize("status", ERRORS)
def test_an_error_page_needs_nothing_and_says_what_to_do(status):
    said = BeautifulSoup(environment(loader=None).get_template(f"errors/{status}.html").render(), "lxml").main
    assert (len(said.find_all("h1")), len(said.find_all("p")) >= 3) == (1, True)


def test_a_misspelt_name_is_an_error_and_never_an_empty_place():
    with pytest.raises(UndefinedError):
        environment(loader=None).from_string("{{ comune.title }}").render()


def test_what_people_type_is_escaped():
    assert environment(loader=None).from_string("{{ text }}").render(text="<b>") == "&lt;b&gt;"


@pytest.mark.parametrize("path", ALL, ids=lambda path: str(path.relative_to(TEMPLATES)))
def test_no_template_writes_style_or_script_into_the_page(path):
    assert re.findall(r'\sstyle=|<style|<script(?! src=)|\son\w+="|javascript:', path.read_text()) == []


@pytest.mark.parametrize("path", COMPONENTS, ids=lambda path: path.stem)
def test_every_component_is_shown_in_the_gallery(path):
    used = "".join(file.read_text() for file in [*SAMPLES.glob("*.html"), *(TEMPLATES / "layouts").glob("*.html")])
    names = re.findall(r"macro ([a-z]\w*)\(", path.read_text())
    assert [
        name for name in names if not re.search(rf"\b{name}\(", used + path.read_text().split("macro ", 1)[0])
    ] == []


@pytest.mark.browser
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_samples_pass_axe_and_never_scroll_sideways(browser, name, width):
    with shown(browser, name, width) as tab:
        assert (violations(tab), tab.complaints) == ([], [])
        assert tab.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
@pytest.mark.parametrize("size", [(1280, 720), (1366, 768), (1280, 800)])
def test_the_chair_sees_everything_without_scrolling(browser, size):
    with shown(browser, "chair", *size, notices=[]) as tab:
        measured = tab.evaluate("[...document.querySelectorAll('html, .console__work, .console__side')]"
                                ".map(box => box.scrollHeight - box.clientHeight)")  # fmt: skip
    assert measured == [0, 0, 0]


@pytest.mark.browser
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160)])
def test_the_hall_screen_fits_any_projector(browser, size):
    with shown(browser, "hall", *size) as tab:
        assert tab.evaluate("[document.body.scrollWidth, document.body.scrollHeight]") == list(size)


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_pressed_is_large_enough_for_a_thumb(browser, width):
    pressed = ".header a, .govuk-button, .nav a, .nav summary, .govuk-input, .govuk-select, .govuk-radios__input"
    pressed += ", .move, .move-card"
    for name in PAGES:
        with shown(browser, name, width) as tab:
            heights = tab.eval_on_selector_all(pressed, "all => all.map(one => one.getBoundingClientRect().height)")
            assert [height for height in heights if 0 < height < 43.9] == []


def test_a_refused_action_stays_visible_and_says_why():
    drawn = component('button_form("", "/x/", "Ký", refusal="Chưa có ảnh bảng tin.")', "buttons", "button_form")
    assert (drawn.form, drawn.button.has_attr("disabled")) == (None, True)
    assert drawn.find(class_="why").get_text(strip=True) == "Chưa có ảnh bảng tin."


def test_a_button_that_posts_carries_its_hidden_fields():
    drawn = component('button_form("", "/x/", "Nhắc", {"to": "front"})', "buttons", "button_form")
    assert (drawn.form["action"], drawn.form["method"]) == ("/x/", "post")
    assert [(field["name"], field["value"]) for field in drawn.find_all("input")] == [("to", "front")]


def test_answered_is_drawn_hollow_and_resolved_solid():
    drawn = component("two_figures(39, 11, 41)", "figures", "two_figures")
    assert [bar["class"][1] for bar in drawn.find_all("svg")] == ["bar--said", "bar--done"]
    assert [value.get_text() for value in drawn.find_all(class_="figure__value")] == [
        "39 trong 41 nội dung",
        "11 trong 41 nội dung",
    ]


def test_the_bar_of_kinds_says_its_numbers_in_words():
    parts = [
        ("Giải quyết ngay", "resolved", 6, 6),
        ("Giải trình", "explained", 13, 0),
        ("Chưa trả lời", "unanswered", 0, 0),
    ]
    drawn = component(f'kinds_bar({parts}, "19 nội dung")', "figures", "kinds_bar")
    assert drawn.svg["aria-label"] == "19 nội dung: 6 giải quyết ngay, 13 giải trình"


def test_a_bar_of_nothing_is_drawn_empty():
    assert component('bar("done", 0, 0)', "figures", "bar").rect["width"] == "0%"


def test_the_first_time_a_matter_is_raised_there_is_no_tag():
    assert (component("raised(1)", "tags", "raised").text, component("raised(2)", "tags", "raised").text) == (
        "",
        "Nêu lần thứ 2",
    )


def test_a_timeline_tells_readers_where_now_is():
    marked = BeautifulSoup(page("public"), "lxml").select(".timeline [aria-current=step]")
    assert [item["class"] for item in marked] == [["is-now"]]


def test_a_table_keeps_its_roles_when_rows_become_blocks():
    table = BeautifulSoup(page("public"), "lxml").find("table", class_="table--stack")
    assert {tag.name: tag["role"] for tag in table.find_all(["tr", "td"])} == {"tr": "row", "td": "cell"}
