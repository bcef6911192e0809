"""The small scripts, in a browser: nothing typed is lost, nothing is sent twice, keys press what they name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.gallery.browser import chromium, shown

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser():
    with chromium() as started:
        yield started


KEEP_TEXT = Path(__file__).parents[2] / "doithoai/assets/js/app/keep-text.js"
WATCH = """
window.sent = [];
document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) sent.push(event.submitter.innerText.split("\\n").pop());
  event.preventDefault();
});
"""


def draft(tab, place="localStorage", key="slip-mau"):
    return tab.evaluate(f"JSON.parse({place}.getItem('doithoai:{key}'))")


def put_draft(tab, values, hours=0):
    said = f"{{at: Date.now() - {hours} * 3600000, values: {values}}}"
    tab.evaluate(f"localStorage.setItem('doithoai:slip-mau', JSON.stringify({said}))")
    tab.reload()


def test_typed_text_survives_a_closed_page_and_who_typed_it_is_not_kept(browser):
    with shown(browser, "public", 360) as tab:
        tab.fill("#id_name", "Trần Thị Mẫu")
        tab.fill("#id_phone", "0912 345 999")
        tab.fill("#id_box-0-text", "Chữ đang gõ dở")
        tab.get_by_text("Bản nháp đã giữ").wait_for()
        kept = draft(tab)["values"]
    assert kept["box-0-text"] == ["Chữ đang gõ dở"]
    assert {"name", "gender", "birth_year", "address", "phone"} & set(kept) == set()


def test_a_draft_comes_back_into_its_boxes_and_names_nobody(browser):
    with shown(browser, "public", 360) as tab:
        put_draft(tab, "{name: ['Trần Thị Mẫu'], 'box-3-text': ['Việc thứ tư']}", hours=23)
        values = [tab.input_value(f"#id_{name}") for name in ("name", "box-3-text")]
    assert values == ["", "Việc thứ tư"]


def desk_form(tab, who="7"):
    """The sample page as a page of the office: what is typed there stays in the tab."""
    tab.evaluate(
        f"document.body.dataset.who = '{who}'; delete document.querySelector('form[data-keep]').dataset.keepIn"
    )
    tab.evaluate(KEEP_TEXT.read_text())


def test_a_page_of_the_office_keeps_in_the_tab_alone(browser):
    with shown(browser, "public", 1280) as tab:
        desk_form(tab)
        tab.fill("#id_phone", "0912 345 999")
        tab.get_by_text("Bản nháp đã giữ").wait_for()
        kept = draft(tab, "sessionStorage", "7/slip-mau")["values"]["phone"]
        in_machine = tab.evaluate("Object.values(localStorage).join().includes('0912')")
    assert (kept, in_machine) == (["0912 345 999"], False)


def test_the_next_person_finds_nothing_of_the_one_before(browser):
    with shown(browser, "public", 1280) as tab:
        for place in ("localStorage", "sessionStorage"):
            tab.evaluate(f"{place}.setItem('doithoai:7/a', JSON.stringify({{at: Date.now(), values: {{}}}}))")
        desk_form(tab, who="8")
        assert [draft(tab, place, "7/a") for place in ("localStorage", "sessionStorage")] == [None, None]


def test_signing_out_leaves_nothing_here_and_tells_the_other_tabs(browser):
    with shown(browser, "public", 1280) as tab:
        put_draft(tab, "{'box-3-text': ['Việc dở']}")
        tab.evaluate("sessionStorage.setItem('doithoai:7/a', '{}')")
        tab.evaluate(WATCH)
        tab.evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<form data-sign-out><button>Thoát</button></form>')"
        )
        tab.get_by_role("button", name="Thoát").click()
        assert tab.evaluate("[Object.keys(localStorage), Object.keys(sessionStorage)]") == [["doithoai:?out"], []]


def test_signing_out_elsewhere_empties_the_forms_of_this_tab(browser):
    with shown(browser, "public", 360) as tab:
        tab.fill("#id_name", "Trần Thị Mẫu")
        tab.evaluate("window.dispatchEvent(new StorageEvent('storage', {key: 'doithoai:?out'}))")
        assert tab.input_value("#id_name") == ""


@pytest.mark.parametrize(("nobody", "minutes", "left"), [("", 29, True), ("", 31, False), ("data-nobody", 1, False)])
def test_what_an_official_typed_goes_when_nobody_is_awaited_back(browser, nobody, minutes, left):
    with shown(browser, "public", 360) as tab:
        kept = f"{{at: Date.now() - {minutes} * 60000, values: {{}}}}"
        tab.evaluate(f"sessionStorage.setItem('doithoai:7/a', JSON.stringify({kept}))")
        if nobody:
            tab.evaluate("document.body.dataset.nobody = ''")
        tab.evaluate(KEEP_TEXT.read_text())
        assert (draft(tab, "sessionStorage", "7/a") is not None) is left


def test_words_nobody_has_looked_at_stay_in_the_tab(browser):
    with shown(browser, "public", 360) as tab:
        tab.evaluate("document.querySelector('#id_box-0-text').dataset.hintUrl = '/goi-y/'")
        tab.fill("#id_box-0-text", "Việc kín chưa ai xem")
        tab.get_by_text("Bản nháp đã giữ").wait_for()
        assert draft(tab) is None


def test_a_page_that_tells_a_success_drops_what_was_sent(browser):
    with shown(browser, "public", 360) as tab:
        put_draft(tab, "{'box-3-text': ['Đã gửi']}")
        tab.evaluate("sessionStorage.setItem('doithoai:?sent', JSON.stringify(['doithoai:slip-mau']))")
        tab.evaluate(
            "document.body.insertAdjacentHTML('beforeend', '<p class=notices><b class=panel--success></b></p>')"
        )
        tab.evaluate(KEEP_TEXT.read_text())
        assert draft(tab) is None


def test_every_box_of_a_draft_comes_back_however_many(browser):
    with shown(browser, "public", 360) as tab:
        put_draft(tab, "{'box-24-text': ['Việc cuối']}")
        assert tab.input_value("#id_box-24-text") == "Việc cuối"


def test_a_draft_of_yesterday_is_dropped(browser):
    with shown(browser, "public", 360) as tab:
        put_draft(tab, "{'box-3-text': ['Việc cũ']}", hours=25)
        assert (draft(tab), tab.locator("#id_box-3-text").count()) == (None, 0)


def test_a_draft_is_dropped_by_its_button(browser):
    with shown(browser, "public", 360) as tab:
        button = tab.locator("[data-keep-drop]")
        assert not button.is_visible()
        put_draft(tab, "{'box-3-text': ['Việc của người trước']}")
        button.click()
        assert (draft(tab), tab.input_value("#id_box-3-text"), button.is_visible()) == (None, "", False)


def test_what_may_be_a_denunciation_is_dropped_from_the_machine(browser):
    with shown(browser, "public", 360) as tab:
        put_draft(tab, "{'box-0-text': ['Việc kín']}")
        tab.evaluate(
            "document.querySelector('[data-matter]').insertAdjacentHTML('beforeend', '<p data-never-kept></p>')"
        )
        tab.fill("#id_box-1-text", "Việc kín, viết tiếp")
        tab.get_by_text("Bản nháp không giữ").wait_for()
        assert draft(tab) is None


def test_a_page_that_acknowledges_drops_the_draft(browser):
    with shown(browser, "sheet", 360) as tab:
        tab.evaluate("localStorage.setItem('doithoai:to-thon', '{}')")
        tab.reload()
        assert tab.evaluate("localStorage.getItem('doithoai:to-thon')") is None


def test_two_clicks_send_once(browser):
    with shown(browser, "desk", 1280) as tab:
        tab.evaluate(WATCH)
        button = tab.get_by_role("button", name="Nhắc Mặt trận")
        button.click()
        button.click()
        assert tab.evaluate("sent") == ["Nhắc Mặt trận"]


def test_boxes_are_added_counted_and_removed(browser):
    with shown(browser, "public", 360) as tab:
        tab.get_by_role("button", name="Thêm việc khác").click()
        assert (tab.input_value("[name=box-TOTAL_FORMS]"), tab.locator("[data-matter]:visible").count()) == ("3", 3)
        tab.locator("[data-remove-matter]").first.click()
        numbers = tab.locator("[data-matter]:visible [data-matter-number]").all_inner_texts()
    assert numbers == ["1", "2"]


def test_a_key_presses_its_move_and_rests_while_somebody_types(browser):
    with shown(browser, "chair", 1280) as tab:
        tab.evaluate("document.querySelector('form').insertAdjacentHTML('beforeend', '<textarea></textarea>')")
        tab.evaluate(WATCH)
        tab.focus("textarea")
        tab.keyboard.press("3")
        tab.locator("h1").click()
        tab.keyboard.press("2")
        assert tab.evaluate("sent") == ["Phòng Kinh tế"]


def test_a_refused_key_does_nothing(browser):
    with shown(browser, "chair", 1280) as tab:
        tab.evaluate(WATCH)
        tab.keyboard.press("6")
        assert tab.evaluate("sent") == []


def test_the_clock_runs_by_the_time_of_the_server(browser):
    with shown(browser, "chair", 1280) as tab:
        tab.evaluate("const turn = document.querySelector('.clock'); delete turn.dataset.held;"
                     " turn.dataset.started = '2026-06-12T02:13:10Z'; turn.dataset.seconds = 180")  # fmt: skip
        tab.wait_for_timeout(600)
        left = tab.inner_text("[data-left]")
    assert left in {"1:48", "1:47", "1:46", "1:45"}


def test_a_turn_past_its_end_counts_up_in_red(browser):
    with shown(browser, "chair", 1280) as tab:
        tab.evaluate("const turn = document.querySelector('.clock'); delete turn.dataset.held;"
                     " turn.dataset.started = '2026-06-12T02:00:00Z'; turn.dataset.seconds = 60")  # fmt: skip
        tab.wait_for_selector(".clock.is-over")
        assert tab.inner_text("[data-left]").startswith("+13:")


def test_letters_left_follow_the_typing(browser):
    with shown(browser, "public", 360) as tab:
        tab.fill("#id_box-1-text", "năm chữ")
        assert tab.inner_text("#id_box-1-text-counter") == "Còn 1.993 chữ"


def test_the_summary_of_errors_has_the_focus(browser):
    with shown(browser, "public", 360) as tab:
        assert tab.evaluate("document.activeElement.matches('[data-error-summary]')")


def test_a_corrected_field_is_red_no_longer(browser):
    with shown(browser, "public", 360) as tab:
        red = tab.locator(".govuk-form-group--error")
        before = red.count()
        field = red.first.locator("input, textarea, select").first
        field.evaluate("(field) => { if (field.matches('select')) field.selectedIndex = 1; else field.value = '1968' }")
        field.dispatch_event("change")
        assert (before > 0, red.count(), tab.locator(".govuk-error-message").count()) == (True, before - 1, before - 1)


def test_a_corrected_field_does_not_move_the_button_that_is_being_pressed(browser):
    with shown(browser, "public", 360) as tab:
        tab.evaluate(WATCH)
        red = tab.locator(".govuk-form-group--error:has(input)").first
        red.evaluate("(group) => group.after(document.querySelector('form[data-keep] [type=submit]:not([name])'))")
        red.evaluate("(group) => group.querySelector('.govuk-error-message').style.height = '90px'")
        red.locator("input").first.fill("1968")
        tab.click(".govuk-form-group--error + [type=submit]")
        assert len(tab.evaluate("sent")) == 1


def test_a_matter_is_split_at_the_cursor_and_joined_again(browser):
    with shown(browser, "public", 1280) as tab:
        tab.fill("#id_box-1-text", "Việc sau")
        tab.fill("#id_box-0-text", "Dốc trơn. Bơm hỏng.")
        tab.evaluate("document.querySelector('#id_box-0-text').setSelectionRange(9, 9)")
        tab.keyboard.press("Control+d")
        split = [tab.input_value(f"#id_box-{place}-text") for place in range(3)]
        tab.keyboard.press("Control+g")
        joined = [tab.input_value(f"#id_box-{place}-text") for place in range(3)]
    assert split == ["Dốc trơn.", "Bơm hỏng.", "Việc sau"]
    assert joined == ["Dốc trơn. Bơm hỏng.", "Việc sau", ""]


def test_enter_goes_to_the_next_field_where_a_typist_works(browser):
    with shown(browser, "public", 1280) as tab:
        tab.evaluate("document.querySelector('form[data-keep]').dataset.entry = ''")
        tab.focus("#id_name")
        tab.keyboard.press("Enter")
        assert tab.evaluate("document.activeElement.id") == "id_village"


def test_enter_never_stops_at_a_group_of_choices(browser):
    with shown(browser, "public", 1280) as tab:
        tab.evaluate("document.querySelector('form[data-keep]').dataset.entry = ''")
        radios = '<fieldset><input type="radio" name="g" value="1"><input type="radio" name="g" value="2"></fieldset>'
        tab.evaluate(f"document.querySelector('#id_name').insertAdjacentHTML('afterend', '{radios}')")
        tab.focus("#id_name")
        names = [tab.keyboard.press("Enter") or tab.evaluate("document.activeElement.name") for _ in range(2)]
    assert names == ["g", "village"]


SMALL_THINGS = Path(__file__).parents[2] / "doithoai/assets/js/app/small-things.js"
MANY_BEFORE = """() => {
  const open = document.querySelector(".pick-list [aria-current]");
  const row = document.querySelector(".pick-list a:not([aria-current])");
  for (let n = 0; n < 80; n += 1) open.before(row.cloneNode(true));
}"""


def test_a_long_list_shows_the_matter_that_is_open(browser):
    with shown(browser, "desk", 1280) as tab:
        tab.evaluate(MANY_BEFORE)
        tab.evaluate(SMALL_THINGS.read_text())
        here, rim = (tab.locator(f".pick-list{part}").first.bounding_box() for part in (" [aria-current]", ""))
    assert rim["y"] <= here["y"] <= rim["y"] + rim["height"] - here["height"]
