"""The sender takes a wrong picture back and adds one; what was taken back is kept and shown nowhere."""

from __future__ import annotations

import re

import pytest

from doithoai.actions.retention import purge_contacts
from doithoai.actions.scope import confirm_scope
from doithoai.actions.slip_codes import code_of
from doithoai.models import Dialogue, JournalEntry, OpinionCorrection, OpinionSlip, SlipPicture, StoredFile
from doithoai.rules.vocabulary import Action, DialogueStage
from doithoai.web.actors import system_of
from doithoai.web.matters import mark_of
from tests.intake import AT, BRIBE, ROAD
from tests.matters import assigned
from tests.pages import plain
from tests.people import moment
from tests.pictures import photo, uploads
from tests.public.test_slip import PATH, dialogue, typed

__all__ = ["dialogue"]
CORRECT = "/phong-quang/tra-cuu/sua/"
QUEUE = "/phong-quang/lam-viec/2026/tiep-nhan/pham-vi/"
BLUE, GREEN = photo(colour="blue"), photo(colour="green")


@pytest.fixture
def proof(client, cast, dialogue):
    """A slip of two matters and one picture, and what its sender types to come back to it."""
    client.post(PATH, typed(cast, ROAD, "Xin lắp đèn đường.", phone="") | {"pictures": uploads(photo())})
    slip = OpinionSlip.objects.select_related("contact").get()
    return {"code": code_of(slip, cast.commune), "matter": slip.opinions.first().public_id}


def corrects(client, proof, *pictures, text=ROAD, without=()):
    form = proof | {"matters-0-text": text, "without": list(without), "pictures": uploads(*pictures)}
    answer = client.post(CORRECT, form)
    return answer.status_code, plain(answer)


def shown(page):
    return len(re.findall(r'<img src="/phong-quang/tra-cuu/anh/', page))


def first():
    return SlipPicture.objects.first()


def test_a_picture_is_taken_back_and_others_join(client, proof):
    page = plain(client.post(CORRECT, proof))
    assert (shown(page), f'name="without" value="{first().public_id}"' in page) == (1, True)
    assert shown(corrects(client, proof, BLUE, GREEN, without=[first().public_id])[1]) == 2
    assert [one.withdrawn_at is None for one in SlipPicture.objects.all()] == [False, True, True]


def test_what_was_taken_back_is_shown_nowhere_and_kept_for_the_record(client, cast, proof, sign_in):
    (own,) = re.findall(r'<img src="([^"]+)"', client.post("/phong-quang/tra-cuu/", proof).content.decode())
    page, clerk, taken = corrects(client, proof, without=[first().public_id])[1], sign_in(cast, "clerk"), first()
    office = f"/phong-quang/lam-viec/2026/tiep-nhan/phieu/{taken.slip.public_id}/anh/{taken.public_id}/"
    assert [client.get(own).status_code, clerk.get(office).status_code, shown(page)] == [404, 404, 0]
    assert taken.public_id not in plain(clerk.get(f"{QUEUE}{proof['matter']}/"))
    assert (SlipPicture.objects.count(), StoredFile.objects.count()) == (1, 1)


def test_the_office_reads_that_the_pictures_changed_and_the_journal_holds_nothing_of_them(client, cast, proof, sign_in):
    page = corrects(client, proof, BLUE)[1]
    assert "Ông/Bà đã sửa việc này" in page
    assert JournalEntry.objects.get(action=Action.CORRECT_OPINION).details == {}
    matter = plain(sign_in(cast, "clerk").get(f"{QUEUE}{proof['matter']}/"))
    assert ("Ảnh gửi kèm đã đổi lúc" in matter, "Lời trước khi sửa" in matter) == (True, False)


def test_sent_again_after_a_lost_answer_nothing_is_there_twice(client, proof):
    taken = first().public_id
    assert [corrects(client, proof, BLUE, without=[taken])[0] for _ in range(2)] == [200, 200]
    assert (SlipPicture.objects.count(), OpinionCorrection.objects.count()) == (2, 1)


def test_more_than_a_slip_takes_is_told_at_the_field(client, proof):
    many = [photo(colour=colour) for colour in ("blue", "green", "black", "white")]
    status, page = corrects(client, proof, *many, text="Lời mới.")
    assert (status, "Mỗi phiếu tối đa 4 ảnh." in page, ">Lời mới.</textarea>" in page) == (422, True, True)
    assert (SlipPicture.objects.count(), OpinionCorrection.objects.count()) == (1, 0)


def test_a_wrong_file_is_told_and_the_tick_stays(client, proof):
    status, page = corrects(client, proof, b"<svg>", without=[first().public_id])
    assert (status, "Chỉ nhận ảnh JPEG hoặc PNG." in page, len(re.findall(r'name="without"[^>]* checked', page))) == (
        422,
        True,
        1,
    )


def test_pictures_of_a_slip_the_office_has_looked_at_stay(client, cast, proof):
    confirm_scope(OpinionSlip.objects.get().opinions.last(), actor=cast.clerk, at=AT)
    assert 'name="without"' not in plain(client.post(CORRECT, proof))
    status, page = corrects(client, proof, without=[first().public_id])
    assert (status, "ở đây chỉ sửa được lời" in page, first().withdrawn_at) == (409, True, None)
    assert corrects(client, proof, text="Lời mới.")[0] == 200


def test_a_picture_of_what_may_be_a_denunciation_is_not_kept(client, cast, dialogue):
    slip = typed(cast, BRIBE, phone="", doubts_shown=mark_of(BRIBE))
    client.post(PATH, slip | {"pictures": uploads(photo())})
    sent = OpinionSlip.objects.select_related("contact").get()
    proof = {"code": code_of(sent, cast.commune), "matter": sent.opinions.get().public_id}
    assert corrects(client, proof, without=[first().public_id])[0] == 200
    assert (SlipPicture.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_what_was_taken_back_goes_with_the_contact_data(client, cast, dialogue, proof):
    corrects(client, proof, without=[first().public_id])
    Dialogue.objects.update(stage=DialogueStage.CLOSED)
    purge_contacts(cast.commune, actor=system_of(cast.commune), at=moment("02/01/2028"))
    assert (SlipPicture.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_a_slip_changed_since_answers_for_no_other(client, cast, proof):
    corrects(client, proof, without=[first().public_id])
    client.post(PATH, typed(cast, ROAD, "Xin lắp đèn đường.", phone="") | {"pictures": uploads(photo())})
    assert OpinionSlip.objects.count() == 2


def test_a_decision_about_pictures_that_changed_meanwhile_waits(client, cast, proof, sign_in):
    clerk, path = sign_in(cast, "clerk"), f"{QUEUE}{proof['matter']}/"
    decision = {"seen": "pending", "read": re.search(r'name="read" value="(\w+)"', plain(clerk.get(path)))[1]}
    corrects(client, proof, BLUE)
    answer = clerk.post(f"{path}trong-pham-vi/", decision, follow=True)
    assert "Người gửi vừa sửa việc này" in plain(answer)
    decision["read"] = re.search(r'name="read" value="(\w+)"', plain(clerk.get(path)))[1]
    assert "Người gửi vừa sửa" not in plain(clerk.post(f"{path}trong-pham-vi/", decision, follow=True))


def test_a_picture_changed_through_one_matter_stops_a_decision_on_its_sibling(client, cast, proof, sign_in):
    clerk, path = sign_in(cast, "clerk"), f"{QUEUE}{OpinionSlip.objects.get().opinions.last().public_id}/"
    decision = {"seen": "pending", "read": re.search(r'name="read" value="(\w+)"', plain(clerk.get(path)))[1]}
    corrects(client, proof, BLUE)
    assert "Người gửi vừa sửa" in plain(clerk.post(f"{path}trong-pham-vi/", decision, follow=True))


def test_words_that_stayed_are_not_told_as_lost(client, cast, proof, sign_in):
    opinion = first().slip.opinions.first()
    type(opinion).objects.filter(pk=opinion.pk).update(received_text=BRIBE)
    corrects(client, proof | {"doubts_shown": [mark_of(BRIBE)]}, BLUE, text=BRIBE)
    assert [one.former_text for one in OpinionCorrection.objects.all()] == [None]
    page = plain(sign_in(cast, "clerk").get(f"{QUEUE}{opinion.public_id}/"))
    assert ("Ảnh gửi kèm đã đổi lúc" in page, "Lời cũ không giữ lại" in page) == (True, False)


def test_pictures_exchanged_without_end_are_refused_in_words(client, proof):
    for turn in range(11):
        status, page = corrects(client, proof, photo(colour=(turn, 0, 90)), without=[shown_last()])
    assert status == 200
    status, page = corrects(client, proof, photo(colour="white"), without=[shown_last()])
    assert (status, "Ảnh của phiếu này đã đổi nhiều lần" in page, SlipPicture.objects.count()) == (422, True, 12)


def shown_last():
    return SlipPicture.objects.filter(withdrawn_at=None).last().public_id


def test_the_picture_beside_what_may_be_a_denunciation_is_closed(cast, proof, sign_in):
    picture = first()
    road, other = picture.slip.opinions.all()
    type(other).objects.filter(pk=other.pk).update(received_text=BRIBE)
    confirm_scope(road, actor=cast.clerk, at=AT)
    assigned(cast, road)
    address = f"/phong-quang/lam-viec/2026/tiep-nhan/phieu/{picture.slip.public_id}/anh/{picture.public_id}/"
    seen = [sign_in(cast, who).get(address).status_code for who in ("officer", "reception", "secretary", "clerk")]
    assert seen == [404, 404, 404, 200]
    page = plain(sign_in(cast, "officer").get(f"/phong-quang/lam-viec/2026/tra-loi/y-kien/{road.public_id}/"))
    assert (ROAD in page, "/anh/" in page) == (True, False)
