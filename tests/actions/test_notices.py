"""The schedule notice made public in time, and the proofs that it reached people."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from doithoai.actions.files import keep_file
from doithoai.actions.notices import publish_notice, publishing_refusal, record_posting
from doithoai.actions.papers import draft_paper, issue_paper
from doithoai.models import Conference, Dialogue, Notice, Posting
from doithoai.rules.refusals import BadInput, NotYet, Refused
from doithoai.rules.vocabulary import Channel, DialogueStage, DocumentKind
from tests.people import moment
from tests.stages import announced, drafted, issued, planned, publish, scheduled, set_day

AT = moment("30/5/2026")
NOTICE = DocumentKind.SCHEDULE_NOTICE


def post(notice, actor, **facts):
    facts = {"channel": Channel.NOTICE_BOARD, "on": date(2026, 5, 29), "at": AT} | facts
    return record_posting(notice, actor=actor, **facts)


def with_day(cast, dialogue):
    set_day(cast, dialogue, date(2026, 6, 12))
    return dialogue


def test_a_notice_in_time_announces(cast):
    dialogue = announced(cast)
    assert (dialogue.stage, Notice.objects.get().conference_on) == (DialogueStage.ANNOUNCED, date(2026, 6, 12))


def test_publishing_twice_is_one_notice(cast):
    dialogue = scheduled(cast)
    paper = issued(dialogue, NOTICE, moment("28/5/2026"))
    first, again = (publish_notice(paper, actor=cast.clerk, at=moment("28/5/2026")) for _ in range(2))
    assert (first.pk, Notice.objects.count()) == (again.pk, 1)


@pytest.mark.parametrize("stage", [DialogueStage.CLOSED, DialogueStage.CANCELLED])
def test_a_dialogue_that_is_over_takes_no_more_proofs(cast, stage):
    announced(cast)
    Dialogue.objects.update(stage=stage)
    with pytest.raises(NotYet, match="Đợt đối thoại này đã"):
        post(Notice.objects.select_related("dialogue", "paper").get(), cast.clerk)
    assert Posting.objects.count() == 0


def test_a_closed_dialogue_begins_no_paper_but_the_report(cast):
    dialogue = announced(cast)
    dialogue.stage = DialogueStage.CLOSED
    with pytest.raises(NotYet, match="đã khép lại"):
        draft_paper(dialogue, DocumentKind.RESULTS_NOTICE, actor=cast.clerk, at=AT)


def test_six_days_before_is_too_late(cast):
    dialogue = scheduled(cast)
    with pytest.raises(NotYet, match="chỉ trước hội nghị 6 ngày, quy định là ít nhất 7 ngày"):
        publish(cast, dialogue, moment("06/6/2026"))
    assert Dialogue.objects.get().stage is DialogueStage.PLANNED


def test_seven_days_before_is_in_time(cast):
    assert publish(cast, scheduled(cast), moment("05/6/2026", "23:30")).conference_on == date(2026, 6, 12)


def test_both_who_chair_must_be_named(cast):
    dialogue = scheduled(cast)
    Conference.objects.update(co_chair_name="")
    with pytest.raises(NotYet, match="Điều 43: Chủ tịch UBND cùng đại diện Thường trực HĐND chủ trì"):
        publish(cast, dialogue)


def test_a_paper_that_names_another_day_is_not_published(cast):
    dialogue = scheduled(cast)
    paper = issued(dialogue, NOTICE, moment("28/5/2026"))
    set_day(cast, dialogue, date(2026, 6, 19), moment("29/5/2026"))
    sentence = publishing_refusal(paper, dialogue.conferences.first(), moment("29/5/2026"))
    assert sentence.startswith("Thông báo số 02/TB-UBND không ghi ngày họp 19/6/2026 (thứ Sáu).")


def test_after_a_move_a_new_notice_announces_again(cast):
    dialogue = announced(cast)
    set_day(cast, dialogue, date(2026, 6, 19), moment("01/6/2026"))
    publish(cast, dialogue, moment("02/6/2026"))
    assert list(Notice.objects.values_list("conference_on", flat=True)) == [date(2026, 6, 19), date(2026, 6, 12)]


@pytest.mark.parametrize(
    ("stage", "sentence"),
    [(lambda cast: with_day(cast, drafted(cast)), "Kế hoạch chưa ban hành"), (planned, "Chưa định ngày hội nghị")],
)
def test_what_must_come_first(cast, stage, sentence):
    with pytest.raises(NotYet, match=sentence):
        publish(cast, stage(cast))


def test_only_a_schedule_notice_is_published_here(cast):
    paper = issued(scheduled(cast), DocumentKind.AGENDA, moment("28/5/2026"))
    with pytest.raises(BadInput, match="Chỉ công bố được thông báo đã ban hành"):
        publish_notice(paper, actor=cast.clerk, at=moment("28/5/2026"))


def test_the_words_of_a_real_notice_name_the_day(cast):
    dialogue = scheduled(cast)
    signed = {"signer_name": "Nguyễn Ánh Xuân", "signer_title": "Chủ tịch", "actor": cast.clerk}
    at = moment("28/5/2026")
    draft = draft_paper(dialogue, NOTICE, actor=cast.clerk, at=at)
    paper = issue_paper(draft, number=38, issued_on=at.date(), at=at, **signed)
    assert publish_notice(paper, actor=cast.clerk, at=at).paper.number_and_symbol == "38/TB-UBND"


def test_a_proof_with_its_picture(cast):
    announced(cast)
    photo = keep_file(cast.commune, b"x", name="bang tin.jpg", content_type="image/jpeg", at=AT)
    posting = post(Notice.objects.get(), cast.clerk, evidence=photo, note="Bảng tin cổng UBND")
    assert (posting.channel.label, posting.evidence, posting.recorded_by_id) == (
        "Niêm yết tại trụ sở UBND", photo, cast.clerk.account_id,
    )  # fmt: skip


def test_a_village_head_writes_only_the_own_village(cast):
    announced(cast)
    notice, (one, two, _) = Notice.objects.get(), cast.villages
    post(notice, cast.village_head, channel=Channel.MASS_MEDIA, village=one)
    for village in (two, None):
        with pytest.raises(Refused, match="Việc này thuộc thôn khác"):
            post(notice, cast.village_head, channel=Channel.MASS_MEDIA, village=village)


def test_a_double_click_is_one_proof(cast):
    announced(cast)
    command = uuid4()
    for _ in range(2):
        post(Notice.objects.get(), cast.clerk, command_id=command)
    assert Posting.objects.count() == 1


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"on": date(2026, 5, 31)}, "Ngày 31/5/2026 chưa tới"),
        ({"on": date(2026, 5, 27)}, "Thông báo ban hành 28/5/2026, nên không thể đăng trước ngày đó"),
        ({"until": date(2026, 5, 28)}, "Ngày gỡ phải sau ngày niêm yết"),
        ({"channel": Channel.WEBSITE}, "Đăng trên trang điện tử thì cần ghi đường dẫn"),
        ({"link": "javascript:alert(1)"}, "Đường dẫn cần bắt đầu bằng https://"),
        ({"note": "a" * 301}, "Ghi chú dài 301 chữ, nhiều nhất 300 chữ"),
    ],
)
def test_proofs_that_can_not_be(cast, facts, sentence):
    announced(cast)
    with pytest.raises(BadInput, match=sentence):
        post(Notice.objects.get(), cast.clerk, **facts)


def test_nothing_of_another_commune_becomes_a_proof(cast, neighbour):
    announced(cast)
    with pytest.raises(BadInput, match="Không tìm thấy mục Ông/Bà chọn ở xã này"):
        post(Notice.objects.get(), cast.clerk, village=neighbour.villages[0])
    with pytest.raises(Refused):
        post(Notice.objects.get(), neighbour.clerk)
