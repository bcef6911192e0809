"""The board of promises, and what each side says of one."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from doithoai.actions.commitments import Said, claim_done, dispute_done
from doithoai.models import Commitment, StoredFile
from doithoai.rules.vocabulary import Audience, CommitmentState, DialogueStage
from doithoai.web.commitment_rows import promises, row
from tests.matters import assigned, dialogue_of, fresh, matter, promise, same
from tests.pages import plain
from tests.people import moment

ROOM = "/phong-quang/lam-viec/2026/theo-doi/"
CLAIMED = Said(moment("28/6/2026").date(), "Đã rải xong 200 m")


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("15/7/2026", "09:00")
    return dialogue_of(cast, DialogueStage.RESULTS_PUBLISHED)


def at(commitment, act=""):
    return f"{ROOM}cam-ket/{commitment.public_id}/{act}"


def words(act, **facts):
    return {f"{act}-{key}": value for key, value in {"on": "28/6/2026", **facts}.items()}


def picture():
    out = BytesIO()
    Image.new("RGB", (8, 8), "green").save(out, "PNG")
    return SimpleUploadedFile("anh.png", out.getvalue(), "image/png")


def claimed(cast, dialogue, opinion=None):
    made = promise(cast, dialogue, opinion)
    claim_done(made, said=CLAIMED, actor=cast.officer, at=moment("28/6/2026"))
    return same(made)


def test_a_promise_is_written_once_for_a_double_click(cast, sign_in, dialogue):
    clerk = sign_in(cast, "clerk")
    said = {"text": "Rải đá", "department": cast.economy.pk, "due_on": "31/10/2026", "command_id": str(uuid4())}
    places = {clerk.post(ROOM + "cam-ket/moi/", said)["Location"] for _ in range(2)}
    assert (len(places), Commitment.objects.count()) == (1, 1)


def test_a_promise_for_a_day_off_says_so(cast, sign_in, dialogue):
    said = {"text": "Rải đá", "department": cast.economy.pk, "due_on": "31/10/2026", "command_id": str(uuid4())}
    page = plain(sign_in(cast, "clerk").post(ROOM + "cam-ket/moi/", said, follow=True))
    assert "Ngày hẹn 31/10/2026 (thứ Bảy) là ngày nghỉ." in page


def test_a_wrong_day_keeps_the_words(cast, sign_in, dialogue):
    said = {"text": "Rải đá", "department": cast.economy.pk, "due_on": "31/2/2026", "command_id": str(uuid4())}
    answer = sign_in(cast, "clerk").post(ROOM + "cam-ket/moi/", said)
    assert (answer.status_code, "Rải đá" in plain(answer), "31/2/2026" in plain(answer)) == (422, True, True)


def test_a_claim_with_a_picture_and_the_fronts_confirmation(cast, sign_in, dialogue):
    made = promise(cast, dialogue)
    sign_in(cast, "officer").post(at(made, "bao-xong/"), words("bao-xong", evidence=picture()))
    assert (same(made).state, StoredFile.objects.count()) == (CommitmentState.CLAIMED_DONE, 1)
    sign_in(cast, "front").post(at(made, "xac-nhan/"), words("xac-nhan", text="Đã xem tại chỗ"))
    assert same(made).state is CommitmentState.CONFIRMED


def test_words_for_a_promise_that_somebody_else_changed_meanwhile_stay_on_the_page(cast, sign_in, dialogue):
    made = promise(cast, dialogue)
    claim_done(made, said=CLAIMED, actor=cast.officer, at=moment("28/6/2026"))
    said = words("tien-do", text="Đã mời thầu xong", seen="promised")
    answer = sign_in(cast, "officer").post(at(made, "tien-do/"), said)
    assert (answer.status_code, same(made).notes.count()) == (422, 1)
    assert ("Người khác vừa ghi" in plain(answer), "Đã mời thầu xong</dd>" in plain(answer)) == (True, True)


def test_a_double_click_on_progress_is_one_note_and_one_file(cast, sign_in, dialogue):
    made, officer, key = promise(cast, dialogue), sign_in(cast, "officer"), str(uuid4())
    for _ in range(3):
        said = words("tien-do", text="Đã mời thầu", evidence=picture(), command_id=key)
        assert officer.post(at(made, "tien-do/"), said).status_code == 302
    assert (same(made).notes.count(), StoredFile.objects.count()) == (1, 1)


def test_each_form_of_a_promise_carries_a_command(cast, sign_in, dialogue):
    page = plain(sign_in(cast, "officer").get(at(promise(cast, dialogue))))
    assert page.count('-command_id" value="') == page.count('-seen" value="') > 0


def test_the_proof_can_be_looked_at_and_a_made_up_one_not(cast, sign_in, dialogue):
    made = promise(cast, dialogue)
    sign_in(cast, "officer").post(at(made, "bao-xong/"), words("bao-xong", evidence=picture()))
    front = sign_in(cast, "front")
    found = front.get(f"{ROOM}bang-chung/{StoredFile.objects.get().public_id}/")
    assert (found["Content-Type"], front.get(f"{ROOM}bang-chung/khong-co/").status_code) == ("image/png", 404)


def test_a_file_that_is_no_picture_is_refused_and_the_words_stay(cast, sign_in, dialogue):
    made = promise(cast, dialogue)
    bad = SimpleUploadedFile("anh.png", b"<script>", "image/png")
    answer = sign_in(cast, "officer").post(at(made, "bao-xong/"), words("bao-xong", text="Đã xong", evidence=bad))
    assert (answer.status_code, "Chỉ nhận ảnh" in plain(answer), "Đã xong" in plain(answer)) == (422, True, True)
    assert (same(made).state, StoredFile.objects.count()) == (CommitmentState.PROMISED, 0)


def test_a_claim_without_proof_is_told(cast, sign_in, dialogue):
    answer = sign_in(cast, "officer").post(at(promise(cast, dialogue), "bao-xong/"), words("bao-xong", text=""))
    assert (answer.status_code, "cần ảnh, biên bản" in plain(answer)) == (422, True)


def test_a_stale_page_says_nothing(cast, sign_in, dialogue):
    made = claimed(cast, dialogue)
    answer = sign_in(cast, "officer").post(at(made, "tien-do/"), words("tien-do", text="Đang làm", seen="promised"))
    assert (answer.status_code, "Người khác vừa ghi" in plain(answer)) == (422, True)


def test_both_columns_stand_side_by_side(cast, sign_in, dialogue):
    made = claimed(cast, dialogue)
    said = Said(moment("06/7/2026").date(), "Vẫn rỉ, nửa bể")
    dispute_done(made, said=said, actor=cast.village_head, at=moment("06/7/2026"))
    page = plain(sign_in(cast, "chair").get(ROOM + "cam-ket/"))
    assert [part in page for part in ("Báo xong 28/6", "Báo chưa xong", "Vẫn rỉ, nửa bể")] == [True, True, True]


def test_overdue_is_computed_from_the_day(cast, sign_in, dialogue, at_calendar):
    promise(cast, dialogue, due_on=moment("10/7/2026").date())
    clerk = sign_in(cast, "clerk")
    assert "Quá hạn 5 ngày" in plain(clerk.get(ROOM + "cam-ket/"))
    at_calendar("10/7/2026", "23:00")
    assert "Quá hạn" not in plain(clerk.get(ROOM + "cam-ket/"))


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        ("officer", "Chỉ Cán bộ thôn hoặc Mặt trận Tổ quốc giám sát được xác nhận đã xong"),
        ("village2", "Việc này thuộc thôn khác"),
        ("culture", "Việc này giao cho phòng khác"),
    ],
)
def test_a_resting_button_says_why(cast, sign_in, dialogue, who, sentence):
    assert sentence in plain(sign_in(cast, who).get(at(claimed(cast, dialogue))))


def test_the_village_officer_of_the_place_may_judge(cast, sign_in, dialogue):
    page = plain(sign_in(cast, "village1").get(at(claimed(cast, dialogue))))
    assert 'name="xac-nhan-on"' in page


def test_the_leader_gives_more_time(cast, sign_in, dialogue):
    made, said = promise(cast, dialogue), {"gia-han-due_on": "30/11/2026", "gia-han-reason": "Chờ linh kiện"}
    sign_in(cast, "chair").post(at(made, "gia-han/"), said)
    assert "hạn cũ 31/10, mới 30/11/2026" in plain(sign_in(cast, "front").get(ROOM + "cam-ket/"))


def test_a_neighbour_finds_no_promise_here(cast, neighbour, sign_in, dialogue):
    assert sign_in(neighbour, "front").get(at(promise(cast, dialogue))).status_code == 404


def test_the_front_sees_every_matter_with_promise_and_claim(cast, sign_in, dialogue):
    claimed(cast, dialogue, matter(cast, dialogue, "Dốc Khau Lạ"))
    page = plain(sign_in(cast, "front").get(ROOM + "giam-sat/"))
    assert [part in page for part in ("Dốc Khau Lạ", "Báo xong 28/6", "Rải đá dăm")] == [True, True, True]


@pytest.mark.parametrize(
    ("who", "titles"),
    [("village1", ["Việc thôn một"]), ("village2", ["Việc thôn hai"]), ("officer", ["Việc thôn một"]), ("admin", [])],
)
def test_others_watch_only_what_is_theirs(cast, sign_in, dialogue, who, titles):
    assigned(cast, matter(cast, dialogue, "Việc thôn một"))
    matter(cast, dialogue, "Việc thôn hai", village=1)
    page = plain(sign_in(cast, who).get(ROOM + "giam-sat/"))
    assert [title for title in ("Việc thôn một", "Việc thôn hai") if title in page] == titles


# ---- what others may read ------------------------------------------------------------------------------------


def disputed_by(cast, dialogue, actor, text):
    opinion = matter(cast, dialogue)
    made = claimed(cast, dialogue, opinion)
    said = Said(moment("06/7/2026").date(), text)
    dispute_done(made, said=said, asker_of=fresh(opinion), actor=actor, at=moment("06/7/2026"))
    return promises(dialogue).get()


def test_a_citizens_words_stay_inside(cast, dialogue):
    found = disputed_by(cast, dialogue, cast.citizen, "Tôi ở 12 ngõ 3, chưa rải")
    outside, inside = (row(found, who, moment("15/7/2026").date()) for who in (Audience.PUBLIC, Audience.OFFICE))
    assert (outside["watcher"]["words"], inside["watcher"]["words"]) == (
        "Người gửi ý kiến, 06/7", "Người gửi ý kiến, 06/7: Tôi ở 12 ngõ 3, chưa rải",
    )  # fmt: skip


def test_a_phone_in_an_officials_words_does_not_leave(cast, dialogue):
    found = disputed_by(cast, dialogue, cast.front, "Gọi 0912 345 678 hỏi lại")
    outside = row(found, Audience.PUBLIC, moment("15/7/2026").date())
    assert outside["watcher"]["words"] == "Mặt trận, 06/7: Gọi [số điện thoại] hỏi lại"
    assert "who" not in outside["notes"][-1]


@pytest.mark.parametrize(("who", "waits"), [("front", True), ("village1", True), ("village2", False), ("chair", False)])
def test_what_waits_for_a_watcher_stands_first(cast, sign_in, dialogue, who, waits):
    claimed(cast, dialogue, matter(cast, dialogue))
    page = plain(sign_in(cast, who).get(ROOM + "giam-sat/"))
    assert ("1 việc chờ Ông/Bà xem tại chỗ" in page, "báo xong 28/6, hẹn 31/10/2026" in page) == (waits, waits)


def test_promises_stand_by_their_day_the_nearest_first(cast, dialogue):
    made = [promise(cast, dialogue) for _ in range(3)]
    for one, on in zip(made, ("2026-12-31", "2026-08-31", "2026-10-31"), strict=True):
        Commitment.objects.filter(pk=one.pk).update(due_on=on)
    assert [one.pk for one in promises(dialogue)] == [made[1].pk, made[2].pk, made[0].pk]


def test_a_whole_answer_that_was_promised_has_a_short_title(cast, dialogue):
    made = promise(cast, dialogue)
    answer = "Xã nhận lỗi đã để lâu. " * 9 + "Phòng Kinh tế rải đá xong trước 31/10/2026."
    Commitment.objects.filter(pk=made.pk).update(text=answer)
    shown = row(promises(dialogue)[0], Audience.PUBLIC, moment("15/7/2026").date())
    assert (len(shown["title"]) <= 110, "31/10/2026" in shown["title"], shown["text"]) == (True, True, answer)
