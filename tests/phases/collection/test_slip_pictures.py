"""Who sees the pictures of a slip at work, and when they go."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from doithoai.actions.retention import purge_contacts
from doithoai.actions.scope import confirm_scope, seal_opinion
from doithoai.actions.slip_pictures import draw_pictures
from doithoai.actions.slips import submit_slip
from doithoai.models import Dialogue, OpinionSlip, SlipPicture, StoredFile
from doithoai.rules.vocabulary import DialogueStage, IntakeChannel
from doithoai.web.actors import system_of
from tests.intake import AT, BRIBE, ROAD, content, taking_slips
from tests.matters import assigned, fresh
from tests.people import moment
from tests.pictures import photo, uploads

BASE = "/phong-quang/lam-viec/2026/tiep-nhan/"


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("28/5/2026", "10:00")
    return taking_slips(cast)


def pictured(cast, dialogue, *matters):
    return submit_slip(
        dialogue,
        content(*matters),
        village=cast.villages[0],
        channel=IntakeChannel.ONLINE,
        actor=cast.citizen,
        at=AT,
        command_id=uuid4(),
        pictures=draw_pictures([("duong.jpg", photo())]),
    ).slip


def path_of(slip):
    return f"{BASE}phieu/{slip.public_id}/anh/{slip.pictures.get().public_id}/"


def test_the_office_sees_them_where_scope_is_decided(cast, dialogue, sign_in):
    slip = pictured(cast, dialogue, ROAD)
    clerk = sign_in(cast, "clerk")
    page = clerk.get(f"{BASE}pham-vi/{slip.opinions.get().public_id}/").content.decode()
    assert (path_of(slip) in page, clerk.get(path_of(slip))["Content-Type"]) == (True, "image/jpeg")


@pytest.mark.parametrize(
    ("who", "status"),
    [("chair", 200), ("officer", 404), ("culture", 404), ("village1", 404), ("front", 404), ("admin", 404)],
)
def test_before_it_is_given_to_a_department_only_the_office_sees_it(cast, dialogue, sign_in, who, status):
    assert sign_in(cast, who).get(path_of(pictured(cast, dialogue, ROAD))).status_code == status


def test_the_department_that_answers_sees_it_and_no_other(cast, dialogue, sign_in):
    slip = pictured(cast, dialogue, ROAD)
    opinion = slip.opinions.get()
    confirm_scope(opinion, actor=cast.clerk, at=AT)
    assigned(cast, fresh(opinion))
    root = f"/phong-quang/lam-viec/2026/tra-loi/y-kien/{opinion.public_id}/"
    pages = [sign_in(cast, "officer").get(page).content.decode() for page in (root, f"{root}tra-loi/")]
    assert [path_of(slip) in page for page in pages] == [True, True]
    assert [sign_in(cast, who).get(path_of(slip)).status_code for who in ("officer", "culture")] == [200, 404]


def test_a_village_officer_sends_pictures_and_sees_the_own_ones(cast, dialogue, sign_in):
    officer = sign_in(cast, "village1")
    slip = {"command_id": str(uuid4()), "name": "Trần Thị Mẫu", "matters-0-text": ROAD}
    assert officer.post(f"{BASE}thon/", slip | {"pictures": uploads(photo())}).status_code == 302
    path = path_of(OpinionSlip.objects.get())
    assert [sign_in(cast, who).get(path).status_code for who in ("village1", "village2")] == [200, 404]


def test_the_village_officer_is_told_what_is_wrong_with_a_picture(cast, dialogue, sign_in):
    slip = {"command_id": str(uuid4()), "name": "Trần Thị Mẫu", "matters-0-text": ROAD}
    answer = sign_in(cast, "village1").post(f"{BASE}thon/", slip | {"pictures": uploads(b"x")})
    assert (answer.status_code, "Chỉ nhận ảnh JPEG hoặc PNG" in answer.content.decode().replace("\xa0", " ")) == (
        422,
        True,
    )


def test_what_may_be_a_denunciation_shows_its_pictures_where_that_is_decided_and_nowhere_else(cast, dialogue, sign_in):
    slip = pictured(cast, dialogue, BRIBE)
    clerk, opinion = sign_in(cast, "clerk"), slip.opinions.get().public_id
    pages = [f"{BASE}pham-vi/{opinion}/", f"/phong-quang/lam-viec/2026/tra-loi/y-kien/{opinion}/"]
    assert [path_of(slip) in clerk.get(page).content.decode() for page in pages] == [True, False]


def test_they_are_shredded_with_a_denunciation_on_the_slip(cast, dialogue, data_folder):
    slip = pictured(cast, dialogue, ROAD, BRIBE)
    opinion = slip.opinions.get(position=2)
    facts = {"handed_on": date(2026, 5, 28), "handed_to": "Công an xã", "receipt_number": "02"}
    seal_opinion(opinion, **facts, actor=cast.clerk, at=AT)
    assert (OpinionSlip.objects.count(), SlipPicture.objects.count(), StoredFile.objects.count()) == (1, 0, 0)


def test_they_go_with_the_contact_data(cast, dialogue):
    pictured(cast, dialogue, ROAD)
    Dialogue.objects.update(stage=DialogueStage.CLOSED)
    purge_contacts(cast.commune, actor=system_of(cast.commune), at=moment("02/01/2028"))
    assert (OpinionSlip.objects.count(), SlipPicture.objects.count(), StoredFile.objects.count()) == (1, 0, 0)
