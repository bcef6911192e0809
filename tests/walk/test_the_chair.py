"""The morning of the conference at three screens: the chair's keys, the wall that follows, the secretary beside."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.walk.machine import serving


@pytest.fixture(scope="module")
def morning(demo):
    return demo("in-session")


@pytest.fixture(scope="module")
def base(morning):
    with serving(morning, now=morning.told["now"]) as address:
        yield address


def desk_of(person, page: str):
    """Through the readiness page to one of the desks of the hall."""
    person.opens("lam-viec/2026/hoi-nghi/").follows(page)
    return person.tab


def press(tab, key: str) -> None:
    with tab.expect_navigation():
        tab.keyboard.press(key)


def chair_with_a_matter(at_work, base, morning):
    """The chair's console with something on the table: what was just said is written down first (key G)."""
    chair = desk_of(at_work(base, morning, "chu-tri"), "Bàn điều hành của chủ trì")
    press(chair, "g")
    chair.keyboard.type("Xin sửa nhà văn hóa trước mùa mưa.")
    press(chair, "Control+Enter")
    last = chair.locator(".beside a").last
    if last.count():
        with chair.expect_navigation():  # a key pressed while the page goes is a key for nobody
            last.click()
    return chair


def test_the_wall_follows_the_keys_and_is_quiet_in_between(at_work, base, morning):
    wall = desk_of(at_work(base, morning, "tiep-nhan", size=(1920, 1080)), "Màn hội trường")
    chair = desk_of(at_work(base, morning, "chu-tri"), "Bàn điều hành của chủ trì")
    with wall.expect_response(lambda answer: answer.status == 304):
        pass
    before = wall.inner_text("h1")
    press(chair, "n")
    expect(wall.locator("h1")).not_to_have_text(before, use_inner_text=True)
    press(chair, "b")
    wall.wait_for_selector(".hall__cover", state="attached")
    assert wall.inner_text("h1") == "Màn hình đang tạm che"
    press(chair, "b")


def test_a_matter_from_the_floor_is_given_to_a_department_and_u_takes_it_back(at_work, base, morning):
    chair = chair_with_a_matter(at_work, base, morning)
    open_before = chair.locator(".console__top .end").inner_text()
    press(chair, "3")
    chair.select_option("[name=department]", index=1)
    press(chair, "Control+Enter")
    assert chair.locator(".console__top .end").inner_text() != open_before
    press(chair, "u")
    assert chair.locator("#move-3").is_visible()


def test_a_decision_without_its_reason_is_asked_for_in_place(at_work, base, morning):
    chair = chair_with_a_matter(at_work, base, morning)
    press(chair, "6")
    chair.keyboard.press("b")
    chair.fill("[name=words]", "Sang Ban tiếp công dân của xã")
    press(chair, "Control+Enter")
    assert chair.input_value("[name=words]") == "Sang Ban tiếp công dân của xã"
    press(chair, "Escape")


def test_escape_leaves_a_panel_from_inside_its_field_and_the_next_key_opens_another(at_work, base, morning):
    chair = chair_with_a_matter(at_work, base, morning)
    for key in ("4", "g"):
        press(chair, key)
        chair.keyboard.type("chữ gõ dở")
        press(chair, "Escape")
        assert chair.locator("[data-panel]").count() == 0


def test_a_paragraph_typed_beside_what_happened_stays(at_work, base, morning):
    secretary = desk_of(at_work(base, morning, "thu-ky"), "Bàn thư ký")
    secretary.fill(".write [name=text]", "Một đoạn.")
    secretary.wait_for_timeout(3_500)
    press(secretary, "Control+Enter")
    assert "Một đoạn." in secretary.inner_text(".entries")
