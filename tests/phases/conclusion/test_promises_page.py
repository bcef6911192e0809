"""The pile of promises: all at once, one by one, or none of them."""

from __future__ import annotations

import re

import pytest

from doithoai.models import Commitment, JournalEntry, Opinion
from doithoai.rules.vocabulary import AnswerKind, DispositionKind, Visibility
from tests.hall import DUE, decided, open_hall, sent
from tests.pages import plain

PAGE = "/phong-quang/lam-viec/2026/ket-luan/cam-ket/"


@pytest.fixture
def pile(cast, at_calendar):
    """Two matters given away with a day, one answered as done."""
    at_calendar("12/6/2026", "11:00")
    hall = open_hall(cast)
    for subject in ("Bể nước nứt", "Đường lầy"):
        opinion = sent(cast, hall, subject)
        decided(cast, hall, opinion, DispositionKind.ASSIGNED, department=cast.economy, due_on=DUE, words=subject)
    done = sent(cast, hall, "Đèn hỏng")
    decided(cast, hall, done, DispositionKind.ANSWERED_NOW, words="Đã thay.", answer_kind=AnswerKind.RESOLVED)
    return done


def offered(client) -> dict[str, list[str]]:
    form = plain(client.get(PAGE)).split('id="tat-ca"')[1].split("</form>")[0]
    return {name: re.findall(f'name="{name}" value="([^"]+)"', form) for name in ("opinion", "command_id")}


def test_all_that_is_whole_is_recorded_at_once_and_only_once(pile, clerk):
    data = offered(clerk)
    answers = [clerk.post(PAGE + "ghi-tat-ca/", data, follow=True) for _ in range(2)]
    assert sorted(Commitment.objects.values_list("text", "due_on")) == [("Bể nước nứt", DUE), ("Đường lầy", DUE)]
    assert ["Đã ghi 2 cam kết" in plain(one) for one in answers] == [True, False]


def test_a_form_pressed_after_all_is_the_same_command(cast, pile, clerk):
    data = offered(clerk)
    clerk.post(PAGE + "ghi-tat-ca/", data)
    one = {"text": "Bể", "department": cast.economy.pk, "due_on": "26/6/2026"}
    clerk.post(PAGE + "ghi/", one | {name: values[0] for name, values in data.items()})
    assert Commitment.objects.count() == 2


def alone(cast, client, place=0, **facts) -> dict[str, object]:
    """What the form of one matter sends."""
    data = offered(client)
    said = {"opinion": data["opinion"][place], "command_id": data["command_id"][place]}
    return said | {"text": "Sửa", "department": cast.economy.pk, "due_on": "26/6/2026", **facts}


def test_a_matter_given_without_a_word_about_what_to_do_is_no_promise_yet(cast, pile, clerk):
    hall = pile.dialogue.conferences.get()
    bare = sent(cast, hall, "Trụ sở cũ bỏ hoang")
    decided(cast, hall, bare, DispositionKind.ASSIGNED, department=cast.economy, due_on=DUE)
    page = plain(clerk.get(PAGE))
    assert (bare.public_id in offered(clerk)["opinion"], "chưa nói làm gì" in page) == (False, True)
    assert "Trụ sở cũ bỏ hoang</textarea>" not in page


def test_a_leader_who_may_not_say_done_is_not_asked_for_the_day_it_was(cast, pile, clerk, sign_in):
    pages = [plain(one.get(PAGE)) for one in (clerk, sign_in(cast, "chair"))]
    told = [["Ghi ngày đã làm thì" in page, "Văn phòng ghi ngày làm xong" in page] for page in pages]
    assert told == [[True, False], [False, True]]


def test_two_who_press_all_at_once_promise_once(pile, clerk):
    first, second = offered(clerk), offered(clerk)
    for data in (first, second):
        clerk.post(PAGE + "ghi-tat-ca/", data)
    assert Commitment.objects.count() == 2


def test_a_stale_page_records_no_second_promise(cast, pile, clerk):
    stale = [alone(cast, clerk), alone(cast, clerk), alone(cast, clerk, 1)]
    clerk.post(PAGE + "bo-ra/", {"opinion": stale[2]["opinion"]})
    answers = [clerk.post(PAGE + "ghi/", one) for one in stale]
    assert ([one.status_code for one in answers], Commitment.objects.count()) == ([302, 422, 422], 1)
    assert "không còn chờ ghi" in plain(answers[1])


def test_words_typed_for_a_matter_somebody_else_wrote_down_stay_on_the_page(cast, pile, clerk):
    stale = alone(cast, clerk, text="Sửa bể, thay vòi")
    clerk.post(PAGE + "ghi/", alone(cast, clerk))
    page = plain(clerk.post(PAGE + "ghi/", stale))
    told = ("Chưa ghi: lời Ông/Bà vừa gõ", "Sửa bể, thay vòi", ">Phòng Kinh tế</dd>", "26/6/2026</dd>")
    assert [words in page for words in told] == [True] * 4


@pytest.mark.parametrize("facts", [{"opinion": "khong-co"}, {"opinion": ""}, {"command_id": ""}])
def test_a_promise_of_no_known_matter_or_page_is_not_stored(cast, pile, clerk, facts):
    answer = clerk.post(PAGE + "ghi/", alone(cast, clerk, **facts))
    assert (answer.status_code, Commitment.objects.count()) == (422, 0)


def test_a_matter_sealed_meanwhile_is_not_promised(cast, pile, clerk):
    data = alone(cast, clerk)
    Opinion.objects.filter(public_id=data["opinion"]).update(visibility=Visibility.SEALED)
    answer = clerk.post(PAGE + "ghi/", data)
    assert (answer.status_code, Commitment.objects.count(), "Không còn tìm thấy" in plain(answer)) == (422, 0, True)


@pytest.mark.parametrize("act", ["ghi/", "bo-ra/", "dua-lai/"])
def test_what_the_page_does_not_offer_is_not_touched(cast, pile, clerk, act):
    data = alone(cast, clerk)
    Opinion.objects.filter(public_id=data["opinion"]).update(scope="out_of_scope")
    clerk.post(PAGE + act, data)
    assert (Commitment.objects.count(), JournalEntry.objects.filter(action__contains="promise").count()) == (0, 0)


def test_what_is_no_promise_leaves_the_pile_and_comes_back(pile, clerk):
    pages = [plain(clerk.get(PAGE))]
    for act in ("bo-ra/", "dua-lai/"):
        pages.append(plain(clerk.post(PAGE + act, {"opinion": pile.public_id}, follow=True)))
    waits = [page.count("Không phải lời hứa</button>") for page in pages]
    assert (waits, ["Đưa lại</button>" in page for page in pages]) == ([3, 2, 3], [False, True, False])


def test_what_is_no_promise_says_who_noted_it_and_when(cast, pile, clerk):
    shown = plain(clerk.post(PAGE + "bo-ra/", {"opinion": pile.public_id}, follow=True))
    row = shown.split("Không phải lời hứa <small")[1].split("</li>")[0]
    assert f"{cast.accounts['clerk'].name}, 12/6/2026</small>" in row


def test_the_desk_asks_for_them(pile, clerk):
    assert "Ghi 3 lời hứa thành cam kết" not in plain(clerk.get("/phong-quang/lam-viec/"))
    pile.dialogue.conferences.update(closed_at=pile.recorded_at)
    type(pile.dialogue).objects.update(stage="concluded")
    assert "Ghi 3 lời hứa thành cam kết" in plain(clerk.get("/phong-quang/lam-viec/"))


@pytest.mark.parametrize(
    ("on", "state"), [("5/6/2026", "claimed_done"), ("12/6/2026", "claimed_done"), ("26/6/2026", "promised")]
)
def test_what_the_answer_says_is_done_is_claimed_on_the_day_it_was(cast, pile, clerk, on, state):
    data = {"text": "Đã thay đèn", "department": cast.economy.pk, "due_on": on, "opinion": pile.public_id}
    clerk.post(PAGE + "ghi/", data | {"command_id": alone(cast, clerk)["command_id"]})
    made = Commitment.objects.get()
    assert (made.state, made.claimed_on) == (state, made.due_on if state == "claimed_done" else None)


def test_work_that_is_still_to_be_done_takes_no_day_gone_by(cast, pile, clerk):
    answer = clerk.post(PAGE + "ghi/", alone(cast, clerk, due_on="5/6/2026"))
    assert (answer.status_code, "Ngày xong đã qua" in answer.text, Commitment.objects.count()) == (422, True, 0)


def test_the_desk_says_how_many_report_work_as_done(pile, clerk):
    pile.dialogue.conferences.update(closed_at=pile.recorded_at)
    type(pile.dialogue).objects.update(stage="concluded")
    assert "1 việc trả lời đã làm xong" in plain(clerk.get("/phong-quang/lam-viec/"))
