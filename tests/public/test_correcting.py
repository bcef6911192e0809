"""The sender corrects a matter until the office has looked at it; the former words stay, the journal holds none."""

from __future__ import annotations

import pytest

from doithoai.actions.corrections import correct_opinion
from doithoai.actions.scope import confirm_scope, seal_opinion, withdraw_opinion
from doithoai.models import JournalEntry, Opinion, OpinionCorrection
from doithoai.rules.refusals import NotYet, Outdated
from doithoai.rules.vocabulary import Action, Scope
from tests.intake import AT, BRIBE, LAND, ROAD, send
from tests.pages import missing, plain
from tests.public.test_status import DIGITS, asked, dialogue

__all__ = ["dialogue"]
PATH = "/phong-quang/tra-cuu/sua/"
NEW = "Dốc Khau Lạ dài 400 m vẫn là đường đất, xin rải đá trước mùa mưa."
QUEUE = "/phong-quang/lam-viec/2026/tiep-nhan/pham-vi/"


def corrects(client, sent, text=NEW, **more):
    matter = sent.slip.opinions.first().public_id
    form = {"code": sent.code, **DIGITS, "matter": matter} | ({} if text is None else {"matters-0-text": text})
    answer = client.post(PATH, form | more)
    return answer.status_code, plain(answer)


def test_the_words_stand_in_a_box_and_are_put_in_place(client, cast, dialogue):
    sent = send(cast, dialogue)
    assert f">{ROAD}</textarea>" in corrects(client, sent, text=None)[1]
    status, page = corrects(client, sent)
    assert (status, "Đã sửa. Văn phòng xem bản mới" in page, "Ông/Bà đã sửa việc này" in page) == (200, True, True)
    opinion = Opinion.objects.get()
    assert (opinion.received_text, opinion.folded[:11]) == (NEW, "doc khau la")


def test_the_former_words_are_kept_and_the_journal_holds_no_words(client, cast, dialogue):
    corrects(client, send(cast, dialogue))
    assert OpinionCorrection.objects.get().former_text == ROAD
    assert JournalEntry.objects.get(action=Action.CORRECT_OPINION).details == {}


def test_the_same_words_again_change_nothing(client, cast, dialogue):
    sent = send(cast, dialogue)
    assert [corrects(client, sent)[0] for _ in range(2)] == [200, 200]
    assert OpinionCorrection.objects.count() == 1


@pytest.mark.parametrize(
    ("text", "sentence"), [("", "ít nhất một việc"), ("…", "chưa có chữ nào"), ("a " * 3000, "tối đa 5.000 chữ")]
)
def test_what_is_wrong_is_told_at_the_box(client, cast, dialogue, text, sentence):
    status, page = corrects(client, send(cast, dialogue), text)
    assert (status, sentence in page, Opinion.objects.get().received_text) == (422, True, ROAD)


@pytest.mark.parametrize("act", [confirm_scope, withdraw_opinion])
def test_once_it_was_looked_at_a_sentence_says_so_and_the_words_stay_on_the_page(client, cast, dialogue, act):
    sent = send(cast, dialogue)
    act(sent.slip.opinions.get(), actor=cast.clerk if act is confirm_scope else cast.citizen, at=AT)
    status, page = corrects(client, sent)
    assert (status, "Văn phòng đã xem việc này" in page, "0208 000 0000" in page, NEW in page) == (
        409,
        True,
        True,
        True,
    )
    assert "Muốn sửa lời, đổi ảnh?" not in asked(client, sent.code)[1]


def test_whoever_was_faster_wins(cast, dialogue):
    mine = send(cast, dialogue).slip.opinions.get()
    Opinion.objects.update(scope=Scope.IN_SCOPE)
    with pytest.raises(Outdated):
        correct_opinion(mine, NEW, actor=cast.citizen, at=AT)
    assert Opinion.objects.get().received_text == ROAD


def test_a_doubt_about_the_new_words_is_shown_first(client, cast, dialogue):
    sent = send(cast, dialogue)
    status, page = corrects(client, sent, LAND)
    assert (status, "Việc này có thể là khiếu nại" in page, Opinion.objects.get().received_text) == (200, True, ROAD)


def test_a_denunciation_its_sender_took_out_is_not_kept(client, cast, dialogue):
    corrects(client, send(cast, dialogue, BRIBE))
    assert OpinionCorrection.objects.get().former_text == ""


def test_without_the_digits_nothing_is_corrected(client, cast, dialogue):
    status, page = corrects(client, send(cast, dialogue), phone_end="")
    assert (status, ROAD in page, Opinion.objects.get().received_text) == (422, False, ROAD)


def test_it_is_corrected_twenty_times_at_most(cast, dialogue):
    opinion = send(cast, dialogue).slip.opinions.get()
    opinion.dialogue = dialogue
    for n in range(20):
        correct_opinion(opinion, f"{NEW} Lần {n}.", actor=cast.citizen, at=AT)
    with pytest.raises(NotYet):
        correct_opinion(opinion, NEW, actor=cast.citizen, at=AT)


def test_the_office_sees_when_and_what_stood_there(client, cast, dialogue, sign_in):
    corrects(client, send(cast, dialogue))
    clerk = sign_in(cast, "clerk")
    assert "Người gửi đã sửa lúc 8 giờ, 29/5/2026" in plain(clerk.get(QUEUE))
    page = plain(clerk.get(f"{QUEUE}{Opinion.objects.get().public_id}/"))
    assert missing(page, NEW, ROAD) == []


def test_a_decision_about_words_that_changed_meanwhile_waits(client, cast, dialogue, sign_in):
    sent, clerk = send(cast, dialogue), sign_in(cast, "clerk")
    opinion = Opinion.objects.get()
    read = plain(clerk.get(QUEUE)).split('name="read" value="')[1][:16]
    corrects(client, sent)
    answer = clerk.post(f"{QUEUE}{opinion.public_id}/trong-pham-vi/", {"seen": "pending", "read": read}, follow=True)
    assert ("Người gửi vừa sửa việc này" in plain(answer), Opinion.objects.get().scope) == (True, Scope.PENDING)


def test_former_words_are_shredded_with_the_matter(client, cast, dialogue):
    corrects(client, send(cast, dialogue))
    facts = {"handed_on": AT.date(), "handed_to": "Công an xã", "receipt_number": "02", "actor": cast.chair}
    seal_opinion(Opinion.objects.get(), **facts, at=AT)
    assert (Opinion.objects.count(), OpinionCorrection.objects.count()) == (0, 0)
