"""Django's fields as GOV.UK components: what a screen reader and a person with a wrong date find."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django import forms
from django.forms import formset_factory

from doithoai.phases.collection.forms import DigestForm
from doithoai.web.field_errors import STALE, sentences_of
from doithoai.web.fields import error_summary_of, render_field
from doithoai.web.slip_form import PersonForm
from tests.web.gallery.samples import Slip


class Wrong(forms.Form):
    on = forms.DateField(label="Ngày")
    at = forms.TimeField(label="Giờ")
    born = forms.IntegerField(label="Năm sinh")
    mail = forms.EmailField(label="Thư điện tử")
    village = forms.ChoiceField(label="Thôn", choices=[("7", "Thôn 7")])
    own = forms.CharField(label="Tên", error_messages={"required": "Phiếu cần tên người viết."})


class Hidden(forms.Form):
    command_id = forms.UUIDField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput)


def drawn(bound, **more) -> BeautifulSoup:
    return BeautifulSoup(render_field(bound, **more), "lxml")


def test_label_hint_and_error_belong_to_the_input():
    html = drawn(Slip({"village": "7"})["name"], hint="Như trên căn cước")
    assert html.label["for"] == html.input["id"]
    assert html.input["aria-describedby"].split() == [html.find(class_="govuk-hint")["id"], f"{html.input['id']}-error"]


def test_what_was_typed_stays():
    form = Wrong({"on": "32/13/2026", "village": "99"})
    assert [drawn(form[name]).input["value"] for name in ("on", "at")] == ["32/13/2026", ""]


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("on", "", "Hãy điền ô “Ngày”."),
        ("on", "mai", "Ô “Ngày” cần một ngày, như 12/6/2026."),
        ("at", "sáng", "Ô “Giờ” cần một giờ, như 8 giờ 30."),
        ("born", "x", "Ô “Năm sinh” cần một con số."),
        ("mail", "a@", "Ô “Thư điện tử” cần một địa chỉ thư điện tử, như ten@vidu.vn."),
        ("village", "", "Hãy chọn ở mục “Thôn”."),
        ("village", "8", "Lựa chọn ở mục “Thôn” không còn. Hãy chọn lại."),
        ("own", "", "Phiếu cần tên người viết."),
        ("own", "Bàn\0", "Ô “Tên” có ký tự không đọc được. Hãy xóa và gõ lại."),
        ("village", "7\0", "Lựa chọn ở mục “Thôn” không còn. Hãy chọn lại."),
    ],
)
def test_an_error_says_what_to_do(name, typed, sentence):
    error = drawn(Wrong({name: typed})[name]).find(class_="govuk-error-message")
    assert error.get_text(strip=True) == f"Lỗi:{sentence}"


@pytest.mark.parametrize(("name", "typed"), [("command_id", ""), ("command_id", "x"), ("seen", ""), ("seen", "a\0")])
def test_what_nobody_can_see_is_mended_by_loading_the_page_again(name, typed):
    assert list(sentences_of(Hidden({name: typed})[name])) == [STALE]


@pytest.mark.parametrize("page", [DigestForm, PersonForm])
def test_a_form_without_its_command_says_so_in_vietnamese(page):
    assert list(sentences_of(page({"command_id": "x\0"})["command_id"])) == [STALE]


def test_the_summary_leads_to_every_wrong_field():
    form = Wrong({"on": "mai", "at": "8:00", "born": "1968", "mail": "", "village": "7", "own": "A"})
    summary = BeautifulSoup(error_summary_of(form), "lxml")
    assert [link["href"] for link in summary.find_all("a")] == ["#id_on", "#id_mail"]
    assert summary.h2.get_text(strip=True) == "Có 2 chỗ cần sửa"


def test_the_summary_of_a_formset_names_the_box():
    boxes = formset_factory(Wrong)({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-on": "mai"})
    links = BeautifulSoup(error_summary_of(boxes), "lxml").find_all("a")
    assert links[0]["href"] == "#id_form-0-on"


def test_a_form_nobody_sent_has_no_summary():
    assert error_summary_of(Wrong()) == ""


def test_a_day_is_shown_the_way_people_write_it():
    assert drawn(Wrong(initial={"on": date(2026, 6, 9)})["on"]).input["value"] == "09/6/2026"


def test_radios_share_a_legend_and_keep_the_choice():
    html = drawn(Slip({"sex": "f"})["sex"], inline=True)
    assert html.legend.get_text(strip=True) == "Giới tính"
    assert [radio["value"] for radio in html.find_all("input", checked=True)] == ["f"]


def test_the_first_choice_is_where_the_summary_leads():
    assert drawn(Slip({})["sex"]).input["id"] == "id_sex"


def test_several_choices_can_be_ticked():
    html = drawn(Slip({"consents": ["letter"]})["consents"], choice_hints={"name": "Nếu không: “Một người dân”."})
    assert [box["value"] for box in html.find_all("input", checked=True)] == ["letter"]
    assert html.find(class_="govuk-checkboxes__hint").get_text(strip=True) == "Nếu không: “Một người dân”."


def test_words_of_a_form_are_escaped():
    assert "<script" not in render_field(Slip({"name": '"><script>'})["name"], label="<script>", hint="<script>")


def test_a_password_is_never_sent_back():
    form = forms.Form({"p": "bí mật"})
    form.fields["p"] = forms.CharField(widget=forms.PasswordInput, label="Mật khẩu")
    assert (drawn(form["p"]).input["type"], drawn(form["p"]).input.get("value", "")) == ("password", "")


def test_the_browser_neither_cuts_nor_scolds():
    form = forms.Form()
    form.fields["t"] = forms.CharField(max_length=5, label="Chữ")
    assert set(drawn(form["t"]).input.attrs) & {"maxlength", "required"} == set()


def test_letters_left_are_counted():
    form = forms.Form({"t": "a" * 2001})
    form.fields["t"] = forms.CharField(widget=forms.Textarea, label="Nội dung")
    assert drawn(form["t"], counter=2000).find(class_="counter").text == "Thừa 1 chữ"
