"""The results desk: ten days told louder and louder, obstacles named, three proofs counted."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.actions.invitations import record_receipt
from doithoai.actions.publication import publish_results
from doithoai.models import Notice, Opinion, Paper, Posting
from doithoai.rules.vocabulary import Channel, DialogueStage, DocumentKind, NoticeKind, PaperState
from tests.actions.test_files import picture
from tests.hall import ON, closed_hall, open_hall, sent
from tests.pages import missing, plain
from tests.people import moment

HOME = "/phong-quang/lam-viec/2026/ket-qua/"


@pytest.fixture
def hall(cast, at_calendar):
    at_calendar("15/6/2026", "08:00")
    return closed_hall(cast)


@pytest.fixture
def notice(cast, hall):
    """Results are out, and their notice is issued and public since 16/6."""
    publish_results(hall.dialogue, actor=cast.clerk, at=moment("15/6/2026"))
    paper = Paper.objects.create(
        commune=cast.commune,
        dialogue=hall.dialogue,
        kind=DocumentKind.RESULTS_NOTICE,
        state=PaperState.ISSUED,
        year=2026,
        series="TB-UBND",
        number=12,
        symbol="TB-UBND",
        issued_on=moment("16/6/2026").date(),
        created_at=moment("16/6/2026"),
    )
    return Notice.objects.create(
        commune=cast.commune,
        dialogue=hall.dialogue,
        kind=NoticeKind.RESULTS,
        paper=paper,
        published_at=moment("16/6/2026"),
        conference_on=ON,
    )


def test_publishing_from_the_desk(cast, hall, sign_in):
    answer = sign_in(cast, "clerk").post(HOME + "cong-khai/", follow=True)
    hall.dialogue.refresh_from_db()
    assert ("Đã công khai 1 nội dung" in plain(answer), hall.dialogue.stage) == (True, DialogueStage.RESULTS_PUBLISHED)


def test_the_heading_says_what_is_out_is_out(cast, hall, sign_in):
    clerk = sign_in(cast, "clerk")
    before, after = clerk.get(HOME), clerk.post(HOME + "cong-khai/", follow=True)
    assert ["Nội dung sẽ công khai" in plain(before), "Nội dung đã công khai" in plain(after)] == [True, True]


def test_what_stands_in_the_way_is_named(cast, hall, sign_in):
    Opinion.objects.update(public_text="")
    client = sign_in(cast, "clerk")
    assert "1 việc chưa có bản công khai" in plain(client.get(HOME))
    assert "Chưa công khai được" in plain(client.post(HOME + "cong-khai/", follow=True))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("15/6/2026", "đã 3 ngày từ hội nghị, còn thời gian"),
        ("17/6/2026", "nên làm trong tuần này"),
        ("20/6/2026", "gấp"),
        ("22/6/2026", "hôm nay là ngày cuối"),
        ("23/6/2026", "quá hạn"),
    ],
)
def test_the_tone_rises(cast, hall, sign_in, at_calendar, day, words):
    at_calendar(day, "08:00")
    assert words in plain(sign_in(cast, "clerk").get(HOME))


def test_the_last_day_comes_with_its_reason(cast, hall, sign_in):
    page = plain(sign_in(cast, "clerk").get(HOME))
    assert missing(page, "Hội nghị 12/6 + 10 ngày = 22/6", "Điều 43") == []


def proves(client, channel, note="", **more):
    data = {"channel": channel.value, "on": "18/6", "village": "", "note": note, "command_id": uuid4()} | more
    return client.post(HOME + "bang-chung/", data)


def test_all_three_proofs_make_it_complete(cast, notice, sign_in, at_calendar):
    at_calendar("18/6/2026", "08:00")
    client = sign_in(cast, "clerk")
    proves(client, Channel.MASS_MEDIA, "Đài truyền thanh xã, 17 giờ")
    proves(client, Channel.NOTICE_BOARD, "Bảng tin cổng trụ sở")
    proves(client, Channel.VILLAGE_HEADS, evidence=SimpleUploadedFile("so-ky.jpg", picture()))
    page = plain(client.get(HOME))
    wanted = ("Đủ ba bằng chứng ngày 18/6, đúng hạn", "3 thôn xã ghi đã gửi, thôn chưa ký")
    assert [part for part in wanted if part not in page] == []


@pytest.mark.parametrize("channel", [Channel.MASS_MEDIA, Channel.NOTICE_BOARD, Channel.VILLAGE_HEADS])
def test_a_day_without_anything_to_show_is_no_proof(cast, notice, sign_in, at_calendar, channel):
    at_calendar("18/6/2026", "08:00")
    answer = proves(sign_in(cast, "clerk"), channel)
    assert (answer.status_code, Posting.objects.count()) == (422, 0)


def test_who_signed_stands_apart_from_whom_the_commune_sent_it(cast, notice, sign_in, at_calendar):
    at_calendar("18/6/2026", "08:00")
    client = sign_in(cast, "clerk")
    record_receipt(notice.paper, village=cast.villages[1], actor=cast.clerk, at=moment("17/6/2026"))
    proves(client, Channel.VILLAGE_HEADS, "Trưởng thôn nhận tại trụ sở", village=cast.villages[0].pk)
    assert "1 thôn đã ký nhận, 1 thôn xã ghi đã gửi, thôn chưa ký" in plain(client.get(HOME))


def test_a_village_without_proof_is_named(cast, notice, sign_in, at_calendar):
    at_calendar("18/6/2026", "08:00")
    client = sign_in(cast, "clerk")
    proves(client, Channel.VILLAGE_HEADS, "Trưởng thôn nhận tại trụ sở", village=cast.villages[0].pk)
    assert "Còn 2 thôn: Thôn 2, Thôn 3" in plain(client.get(HOME))


def test_a_proof_clicked_twice_is_one(cast, notice, sign_in, at_calendar):
    at_calendar("18/6/2026", "08:00")
    client, data = sign_in(cast, "clerk"), {"channel": "mass_media", "on": "18/6", "command_id": uuid4()}
    data["note"] = "Loa xã, 17 giờ"
    for _ in range(2):
        client.post(HOME + "bang-chung/", data)
    assert Posting.objects.count() == 1


@pytest.mark.parametrize("on", ["", "31/6", "1/1/2027"])
def test_an_impossible_day_keeps_what_was_typed(cast, notice, sign_in, at_calendar, on):
    at_calendar("18/6/2026", "08:00")
    data = {"channel": "mass_media", "on": on, "note": "Loa đọc hai buổi"}
    answer = sign_in(cast, "clerk").post(HOME + "bang-chung/", data)
    assert (answer.status_code, "Loa đọc hai buổi" in plain(answer)) == (422, True)


def test_proof_before_the_notice_is_told(cast, hall, sign_in):
    typed = {"channel": "mass_media", "on": "15/6", "note": "Loa đọc hai buổi"}
    answer = sign_in(cast, "clerk").post(HOME + "bang-chung/", typed)
    assert (answer.status_code, "chưa công bố" in plain(answer), "Loa đọc hai buổi" in plain(answer)) == (
        422, True, True,
    )  # fmt: skip


def test_the_desk_costs_the_same_for_one_and_three(cast, hall, sign_in, statements):
    client = sign_in(cast, "clerk")
    client.get(HOME)
    for rows in (1, 2):
        for _ in range(rows):
            sent(cast, hall, public_text="x")
        with statements(13):
            assert client.get(HOME).status_code == 200


def test_before_the_close_the_page_says_what_to_do(cast, at_calendar, sign_in):
    at_calendar("12/6/2026", "10:00")
    open_hall(cast)
    assert "Chưa đến bước kết quả" in plain(sign_in(cast, "clerk").get(HOME))


def test_another_commune_finds_nothing(neighbour, hall, sign_in):
    assert sign_in(neighbour, "clerk").get(HOME).status_code == 404


@pytest.mark.parametrize("key", ["chair", "secretary", "front", "officer"])
def test_only_the_office_publishes(cast, hall, sign_in, key):
    assert sign_in(cast, key).post(HOME + "cong-khai/").status_code == 403


def test_the_notice_is_drafted_from_the_desk_in_one_press(cast, hall, sign_in):
    client = sign_in(cast, "clerk")
    client.post(HOME + "cong-khai/")
    page = plain(client.get(HOME))
    assert missing(page, "/van-ban/soan/", 'name="kind" value="results_notice"') == []


def test_public_texts_are_written_one_after_the_other(cast, hall, sign_in):
    sent(cast, hall, public_text="")
    Opinion.objects.update(public_text="")
    client, room = sign_in(cast, "clerk"), "/phong-quang/lam-viec/2026/tra-loi/y-kien/"
    places = []
    for one in Opinion.objects.order_by("pk"):
        said = {"text": "Đường xóm hỏng.", "subject_line": "Đường xóm", "is_reread": "on"}
        places.append(client.post(f"{room}{one.public_id}/ban-cong-khai/?tu=ket-qua", said).get("Location", ""))
    assert ["?tu=ket-qua" in places[0], places[-1]] == [True, HOME]
