"""The page of the schedule notice."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from doithoai.actions.invitations import record_receipt
from doithoai.models import Dialogue, Notice, Posting, StoredFile
from doithoai.rules.vocabulary import DialogueStage, DocumentKind
from tests.pages import plain
from tests.people import moment
from tests.stages import announced, planned, publish, scheduled, set_day, signed

HOME = "/phong-quang/lam-viec/2026/thong-bao/"


def page(client, path: str = HOME) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return plain(answer)


def photo() -> SimpleUploadedFile:
    out = BytesIO()
    Image.new("RGB", (30, 30), "red").save(out, "JPEG")
    return SimpleUploadedFile("bang tin.jpg", out.getvalue(), "image/jpeg")


def proof(**typed: object) -> dict[str, object]:
    return {"channel": "notice_board", "on": "29/5/2026", "command_id": str(uuid4())} | typed


@pytest.fixture
def clerk(cast, sign_in, at_calendar):
    announced(cast)
    at_calendar("30/5/2026")
    return sign_in(cast, "clerk")


def test_without_a_day_the_page_says_what_to_do(cast, sign_in):
    planned(cast)
    assert "Chưa định ngày hội nghị" in page(sign_in(cast, "clerk"))


def test_the_four_contents_and_the_latest_day_explain_themselves(cast, sign_in, at_calendar):
    scheduled(cast)
    at_calendar("26/5/2026")
    text = page(sign_in(cast, "clerk"))
    for words in ("Chậm nhất 05/6/2026 (thứ Sáu)", "Hội nghị 12/6 − 7 ngày = 05/6", "Cách tham dự", "còn 10 ngày"):
        assert words in text


def test_an_issued_notice_is_made_public_with_one_press(cast, sign_in, at_calendar):
    paper = signed(cast, scheduled(cast), DocumentKind.SCHEDULE_NOTICE, moment("28/5/2026"))
    at_calendar("28/5/2026")
    client = sign_in(cast, "clerk")
    assert "Công bố lịch họp 12/6/2026 (thứ Sáu)" in page(client)
    client.post(f"{HOME}cong-bo/{paper.public_id}/")
    assert (Dialogue.objects.get().stage, Notice.objects.count()) == (DialogueStage.ANNOUNCED, 1)


def test_too_late_is_a_sentence_on_the_button(cast, sign_in, at_calendar):
    paper = signed(cast, scheduled(cast), DocumentKind.SCHEDULE_NOTICE, moment("05/6/2026"))
    at_calendar("06/6/2026")
    client = sign_in(cast, "clerk")
    assert "chỉ trước hội nghị 6 ngày, quy định là ít nhất 7 ngày" in page(client)
    client.post(f"{HOME}cong-bo/{paper.public_id}/")
    assert Dialogue.objects.get().stage is DialogueStage.PLANNED


def test_what_is_missing_is_named(clerk):
    text = page(clerk)
    assert "Còn thiếu" in text
    assert "Chưa ký: Thôn 1, Thôn 2, Thôn 3." in text


def test_a_proof_with_its_picture_is_stored_and_downloaded(clerk):
    assert clerk.post(HOME + "bang-chung/", proof(evidence=photo(), note="Cổng UBND")).status_code == 302
    file = StoredFile.objects.get(content_type="image/jpeg")
    answer = clerk.get(f"{HOME}tep/{file.public_id}/")
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''bang%20tin.jpg"
    assert (answer.headers["X-Content-Type-Options"], answer.content[:2]) == ("nosniff", b"\xff\xd8")


def test_a_double_click_keeps_one_proof_and_one_file(clerk):
    typed = proof()
    for _ in range(2):
        clerk.post(HOME + "bang-chung/", typed | {"evidence": photo()})
    assert (Posting.objects.count(), StoredFile.objects.filter(content_type="image/jpeg").count()) == (1, 1)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"on": "31/5/2026"}, "Ngày 31/5/2026 chưa tới"),
        ({"on": "31/2/2026"}, "Tháng 2 chỉ có 28 ngày"),
        ({"channel": "website"}, "Đăng trên trang điện tử thì cần ghi đường dẫn"),
        ({"link": "//x"}, "Đường dẫn cần bắt đầu bằng https://"),
        ({"note": "x" * 100_000}, "Ghi chú dài 100.000 chữ"),
        ({"evidence": SimpleUploadedFile("a.jpg", b"<script>")}, "Chỉ nhận ảnh JPEG, PNG hoặc tệp PDF"),
    ],
    ids=["future", "no-such-day", "no-link", "bad-link", "huge", "no-picture"],
)
def test_a_refused_proof_keeps_what_was_typed_and_stores_nothing(clerk, typed, sentence):
    answer = clerk.post(HOME + "bang-chung/", proof(note="Sổ loa trang 3") | typed)
    text = answer.content.decode().replace("\u00a0", " ")
    assert (answer.status_code, Posting.objects.count()) == (422, 0)
    assert sentence in text
    assert ("Sổ loa trang 3" in text) is ("note" not in typed)


def test_a_village_head_sees_and_writes_the_own_loudspeaker(cast, sign_in, at_calendar):
    announced(cast)
    at_calendar("30/5/2026")
    client = sign_in(cast, "village1")
    assert '<option value="">Cả xã</option>' not in page(client)
    client.post(HOME + "bang-chung/", proof(channel="mass_media", village=str(cast.villages[0].pk)))
    client.post(HOME + "bang-chung/", proof(channel="mass_media", village=str(cast.villages[1].pk)))
    assert list(Posting.objects.values_list("village__name", flat=True)) == ["Thôn 1"]


def test_receipts_of_villages_stand_beside_their_loudspeakers(cast, clerk):
    paper = Notice.objects.get().paper
    record_receipt(paper, village=cast.villages[0], actor=cast.village_head, at=moment("29/5/2026", "07:15"))
    assert "7 giờ 15, 29/5/2026" in page(clerk)


def test_after_a_move_the_old_notice_counts_no_more(cast, sign_in, at_calendar):
    dialogue = announced(cast)
    set_day(cast, dialogue, Notice.objects.get().conference_on.replace(day=19), moment("01/6/2026"))
    at_calendar("02/6/2026")
    client = sign_in(cast, "clerk")
    assert "Thông báo chưa công bố nên chưa có gì để ghi bằng chứng." in page(client)
    publish(cast, dialogue, moment("02/6/2026"))
    assert "Đã công bố, số 02/TB-UBND" in page(client)


def test_departments_read_but_do_not_write(cast, sign_in, clerk):
    client = sign_in(cast, "officer")
    assert "được ghi bằng chứng đăng tải." in page(client)
    assert client.post(HOME + "bang-chung/", proof()).status_code == 403


def test_nobody_takes_a_file_that_proves_nothing_here(cast, neighbour, clerk, sign_in):
    clerk.post(HOME + "bang-chung/", proof(evidence=photo()))
    file = StoredFile.objects.get(content_type="image/jpeg").public_id
    other = StoredFile.objects.exclude(content_type="image/jpeg").first().public_id
    assert clerk.get(f"{HOME}tep/{other}/").status_code == 404
    assert sign_in(neighbour, "clerk").get(f"{HOME}tep/{file}/").status_code == 404


def test_the_page_costs_the_same_with_one_and_three_proofs(clerk, statements):
    for proofs in (1, 2):
        for _ in range(proofs):
            clerk.post(HOME + "bang-chung/", proof())
        clerk.get(HOME)
        with statements(11):
            clerk.get(HOME)


def test_a_village_reads_its_text_and_its_own_two_proofs_alone(cast, clerk, sign_in):
    client = sign_in(cast, "village1")
    text = page(client)
    shown = [words in text for words in ("Bản đọc loa", "Tôi đã nhận thông báo", "Thôn 2", "Các kênh và bằng chứng")]
    assert shown == [True, True, False, False]
    paper = Notice.objects.get().paper
    client.post(f"/phong-quang/lam-viec/2026/giay-moi/ky-nhan/{paper.public_id}/", {"village": cast.villages[0].pk})
    assert "Đã nhận thông báo" in page(client)
