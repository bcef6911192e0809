"""Hall papers, minutes, results, letters and report: one set of numbers, and names only where they belong."""

from __future__ import annotations

import re
from datetime import date

import pytest

from doithoai.actions.classification import merge
from doithoai.actions.minutes import write_minutes
from doithoai.actions.paper_facts import compose
from doithoai.actions.paper_facts.results import _sectors
from doithoai.actions.paper_facts.tally import tally_of
from doithoai.actions.speaker_registration import register_to_speak
from doithoai.models import AgendaItem, Answer, Commitment, Dialogue, Opinion, OpinionSlip
from doithoai.models.publication import publication_of
from doithoai.models.settlement import balance_of
from doithoai.rules.balance import Ending
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import AnswerState, DocumentKind, OpinionState
from tests.paper_year import collected, concluded, prepared, ready_to_publish
from tests.people import moment

K = DocumentKind
AT = moment("16/6/2026")
PEOPLE = ("Thí Dụ", "Trần Thị Mẫu", "Giả Định", "912 345", "987 654", "Nhà số")


def numbers(text: str) -> dict[str, int]:
    """The counts of a paper by what they count, whichever way they are written."""
    said = {
        "raised": r"Tổng số (\d+) ý kiến|Ý kiến tiếp nhận\n(\d+)",
        "answered": r"[Đđ]ã trả lời tại Hội nghị:? ?\n?(\d+)",
        "in_writing": r"[Tt]rả lời bằng văn bản(?: sau Hội nghị)?:? ?\n?(\d+)",
        "assigned": r"[Cc]hủ trì giao giải quyết tại Hội nghị:? ?\n?(\d+)",
        "excluded": r"[Kk]hông thuộc phạm vi(?: đối thoại)?(?:, đã hướng dẫn)?:? ?\n?(\d+)",
    }
    found = {name: re.search(pattern, text) for name, pattern in said.items()}
    return {name: int(next(filter(None, match.groups()))) for name, match in found.items()}


def test_minutes_results_and_report_tell_the_same_numbers(cast, words):
    dialogue = ready_to_publish(cast).dialogue
    told = [numbers(words(dialogue, kind)) for kind in (K.MINUTES, K.RESULTS_NOTICE, K.REPORT_UPWARD)]
    assert told == [{"raised": 7, "answered": 3, "in_writing": 1, "assigned": 2, "excluded": 1}] * 3


def test_the_numbers_are_those_of_the_balance(cast):
    dialogue = concluded(cast).dialogue
    tally, balance = tally_of(dialogue), balance_of(dialogue)
    endings = dict(balance.endings)
    assert (tally.raised, tally.excluded, tally.unsettled) == (balance.total, endings[Ending.EXCLUDED], 0)
    # Whoever was merged into another matter is counted with it, and nowhere twice.
    assert tally.answered == endings[Ending.ANSWERED] + endings[Ending.MERGED]


def test_an_answer_given_afterwards_changes_no_number_of_the_day(cast):
    year = concluded(cast)
    before = tally_of(year.dialogue)
    Opinion.objects.filter(pk=year.opinions["aid"].pk).update(state=OpinionState.ANSWERED)
    assert tally_of(year.dialogue) == before


def test_results_name_nobody(cast, words):
    printed = words(ready_to_publish(cast).dialogue, K.RESULTS_NOTICE)
    assert [one for one in PEOPLE if one in printed] == []


def test_results_show_public_text_kind_who_and_day(cast, words):
    printed = words(ready_to_publish(cast).dialogue, K.RESULTS_NOTICE).splitlines()
    at = printed.index("Bao giờ đổ bê tông dốc Khau Lạ?")
    assert printed[at : at + 5] == [
        "Bao giờ đổ bê tông dốc Khau Lạ?",
        "(Thôn 1, Thôn 2; 2 người hỏi)",
        "Giao việc có hạn. Phòng Kinh tế rải đá dăm đoạn trơn dài 200 m, xong trước 31/10/2026.",
        "Phòng Kinh tế",
        "31/10/2026",
    ]


def test_results_wait_for_checked_public_text(cast):
    with pytest.raises(NotYet, match="Còn 5 việc chưa có bản công khai"):
        compose(concluded(cast).dialogue, K.RESULTS_NOTICE, at=AT)


def test_what_has_no_field_does_not_open_the_annex(cast):
    year = ready_to_publish(cast)
    Opinion.objects.filter(pk=year.opinions["pump"].pk).update(sector=None)
    fields = [one.sector for one in _sectors(publication_of(year.dialogue).matters, [])]
    assert (fields.count("Việc khác"), fields[-1]) == (1, "Việc khác")


def test_an_answer_not_given_yet_stays_inside(cast, words):
    year = ready_to_publish(cast)
    facts = {
        "state": AnswerState.DRAFT,
        "kind": "explained",
        "text": "Chưa duyệt.",
        "drafted_by": cast.accounts["culture"],
    }
    Answer.objects.create(commune=cast.commune, opinion=year.opinions["aid"], **facts)
    printed = words(year.dialogue, K.RESULTS_NOTICE).splitlines()
    assert (
        "Chưa duyệt." in "".join(printed),
        printed.count("Trả lời bằng văn bản. Đang chuẩn bị trả lời bằng văn bản."),
    ) == (
        False,
        1,
    )


def test_minutes_name_speakers_and_nobody_else(cast, words):
    printed = words(concluded(cast).dialogue, K.MINUTES)
    assert "Ông Nguyễn Văn Thí Dụ, Thôn 1: Trạm bơm hỏng từ tháng 3, ruộng thiếu nước." in printed.splitlines()
    assert [one for one in PEOPLE if one in printed] == ["Thí Dụ"]


def test_minutes_keep_the_numbers_of_the_agenda_and_conclude_once(cast, words):
    year = concluded(cast)
    printed = words(year.dialogue, K.MINUTES).splitlines()
    heads = [line for line in printed if re.match(r"\d\. ", line)]
    assert heads == [f"{item.position}. {item.title}" for item in year.conference.agenda.order_by("position")]
    at = printed.index("8. Kết luận hội nghị")
    assert printed[at + 1].startswith("Tổng số 7 ý kiến")
    assert printed[at + 2 : at + 4] == ["Chủ trì kết luận:", "Giao Phòng Kinh tế sửa trạm bơm trước 05/7/2026."]


def test_an_item_nobody_minuted_tells_what_is_known_of_it(cast, words):
    year = concluded(cast)
    item = year.conference.agenda.get(position=2)
    AgendaItem.objects.filter(pk=item.pk).update(
        started_at=moment("12/6/2026", "08:15"), ended_at=moment("12/6/2026", "08:30")
    )
    printed = words(year.dialogue, K.MINUTES).splitlines()
    assert [printed[printed.index(head) + 1] for head in ("2. Việc còn nợ từ kỳ trước", f"3. {_title(year, 3)}")] == [
        "Người thực hiện: Văn phòng HĐND và UBND, từ 08 giờ 15 phút đến 08 giờ 30 phút.",
        "Thư ký không ghi diễn biến mục này.",
    ]


def test_the_minutes_were_read_back_only_where_the_secretary_wrote_so(cast, words):
    year = concluded(cast)
    before = words(year.dialogue, K.MINUTES)
    closing = year.conference.agenda.get(position=8)
    write_minutes(closing, text="Thư ký đọc lại biên bản.", actor=cast.secretary, at=moment("12/6/2026", "11:20"))
    after = words(year.dialogue, K.MINUTES).splitlines()
    end = "Hội nghị kết thúc vào hồi 11 giờ 10 phút, ngày 12 tháng 6 năm 2026./."
    assert ("đọc lại" in before, after[after.index(end) - 1]) == (False, "Thư ký đọc lại biên bản.")


def test_who_was_not_reached_is_minuted_with_the_speakers_and_said_to_be_so(cast, words):
    year = concluded(cast)
    year.conference.agenda.filter(position=8).update(started_at=moment("12/6/2026", "10:45"))
    year.opinion("pump").dispositions.update(decided_at=moment("12/6/2026", "10:50"))
    year.conference.turns.update(called_at=None)
    printed = words(year.dialogue, K.MINUTES).splitlines()
    at = printed.index(f"6. {_title(year, 6)}")
    assert printed[at + 1].startswith("Ông Nguyễn Văn Thí Dụ, Thôn 1 (đã đăng ký, chưa đến lượt): Trạm bơm hỏng")


def test_minutes_without_an_agenda_still_count_and_conclude(cast, words):
    year = concluded(cast)
    year.conference.current_item = None
    year.conference.save()
    year.conference.minutes_entries.all().delete()
    year.conference.agenda.all().delete()
    printed = words(year.dialogue, K.MINUTES).splitlines()
    heads = [line for line in printed if re.match(r"\d\. ", line)]
    assert heads == ["1. Diễn biến hội nghị", "2. Kết luận hội nghị"]


def _title(year, position: int) -> str:
    return year.conference.agenda.get(position=position).title


def test_minutes_tell_each_decision(cast, words):
    printed = words(concluded(cast).dialogue, K.MINUTES).splitlines()
    assert [line.partition(": ")[2] for line in printed if line.startswith("Chủ trì quyết định")] == [
        "Trả lời ngay tại Hội nghị.",
        "Mời Phòng Văn hóa - Xã hội trả lời tại Hội nghị.",
        "Giao Phòng Văn hóa - Xã hội trả lời bằng văn bản chậm nhất ngày 26/6/2026.",
        "Giao Phòng Kinh tế giải quyết chậm nhất ngày 16/7/2026.",
        "Giao Phòng Kinh tế giải quyết chậm nhất ngày 05/7/2026.",
    ]


def test_what_the_chair_told_a_department_to_do_stands_in_minutes_and_notice(cast, words):
    year = ready_to_publish(cast)
    year.opinion("pump").dispositions.update(words="Thay máy bơm trạm Thôn 1.\n")
    printed = [words(year.dialogue, kind).splitlines() for kind in (K.MINUTES, K.RESULTS_NOTICE)]
    said = "Giao Phòng Kinh tế: Thay máy bơm trạm Thôn 1, chậm nhất ngày 05/7/2026."
    assert f"Chủ trì quyết định: {said}" in printed[0]
    assert "Giao việc. Đã giao: Thay máy bơm trạm Thôn 1." in printed[1]


@pytest.mark.parametrize(("changes", "lines"), [(0, 0), (1, 1)])
def test_a_copied_decision_is_not_told_twice_in_the_minutes(cast, words, changes, lines):
    year = concluded(cast)
    item, about = year.conference.agenda.get(position=6), {"opinion": year.opinions["pump"]}
    said = {"actor": cast.secretary, "at": moment("12/6/2026", "11:20")}
    entry = write_minutes(item, text="Về “Trạm bơm”, chủ trì quyết định.", **about, **said)
    for _ in range(changes):
        write_minutes(item, text="Về “Trạm bơm”, chủ trì quyết định.", entry=entry, base_version=1, **said)
    assert words(year.dialogue, K.MINUTES).count("Về “Trạm bơm”") == lines


def test_minutes_are_signed_by_secretary_and_chair(cast):
    paper = compose(concluded(cast).dialogue, K.MINUTES, at=AT)
    assert [(sign.lines[0], sign.name) for sign in paper.signatures] == [
        ("THƯ KÝ", "Ngô Thị Thư Ký"),
        ("CHỦ TỌA", "Phạm Văn Chủ Trì"),
    ]


@pytest.mark.parametrize("kind", [K.MINUTES, K.RESULTS_NOTICE, K.REPORT_UPWARD])
def test_before_the_conference_there_is_nothing_to_tell(cast, kind):
    with pytest.raises(NotYet, match="Hội nghị chưa"):
        compose(collected(cast).dialogue, kind, at=AT)


def test_the_list_shows_who_came_once_the_hall_is_open(cast, words):
    printed = words(concluded(cast).dialogue, K.DELEGATE_LIST)
    assert "Tổng số: 3 đại biểu; có mặt 2, vắng 1./." in printed.splitlines()
    assert "912 345" not in printed


def test_the_list_is_to_sign_before(cast, words):
    printed = words(collected(cast).dialogue, K.DELEGATE_LIST, "10/6/2026").splitlines()
    assert "Tổng số: 3 đại biểu./." in printed


def test_the_speakers_list_has_no_phone(cast, words):
    printed = words(concluded(cast).dialogue, K.SPEAKER_LIST)
    assert "Trưởng thôn 1" in printed.splitlines()
    assert "912 345" not in printed


def test_the_agenda_counts_its_hours(cast, words):
    printed = words(collected(cast).dialogue, K.AGENDA, "10/6/2026").splitlines()
    assert [line for line in printed if re.fullmatch(r"\d\d:\d\d - \d\d:\d\d", line)][:2] == [
        "08:00 - 08:10",
        "08:10 - 08:25",
    ]


def test_the_written_answer_goes_to_the_asker_in_their_own_words(cast, words):
    year = prepared(cast)
    paper = compose(year.dialogue, K.WRITTEN_ANSWER, at=AT, opinion=year.opinion("road"))
    assert paper.to == ("Ông Nguyễn Văn Thí Dụ, Thôn 1, xã Phong Quang",)
    assert re.fullmatch(r"trả lời ý kiến, kiến nghị mã [0-9A-Z]{6}", paper.subject)
    printed = words(year.dialogue, K.WRITTEN_ANSWER, opinion=year.opinion("road"))
    assert "Dốc Khau Lạ vẫn là đường đất" in printed


def test_who_was_merged_gets_the_answer_of_the_group(cast, words):
    year = prepared(cast)
    paper = compose(year.dialogue, K.WRITTEN_ANSWER, at=AT, opinion=year.opinion("again"))
    assert paper.to == ("Bà Trần Thị Mẫu, Thôn 2, xã Phong Quang",)
    assert "rải đá dăm" in words(year.dialogue, K.WRITTEN_ANSWER, opinion=year.opinion("again"))


def test_an_answer_not_approved_is_not_sent(cast):
    year = prepared(cast)
    with pytest.raises(NotYet, match="chưa được lãnh đạo duyệt"):
        compose(year.dialogue, K.WRITTEN_ANSWER, at=AT, opinion=year.opinion("aid"))


def test_guidance_shows_the_door_and_repeats_no_words(cast, words):
    year = prepared(cast)
    printed = words(year.dialogue, K.GUIDANCE_SLIP, opinion=year.opinion("complaint"))
    assert "nơi tiếp công dân ở trụ sở UBND xã" in printed
    assert "thu hồi đất" not in printed


def test_guidance_only_for_what_was_ruled_out(cast):
    year = prepared(cast)
    with pytest.raises(NotYet, match="ngoài phạm vi đối thoại"):
        compose(year.dialogue, K.GUIDANCE_SLIP, at=AT, opinion=year.opinion("road"))


def test_the_transfer_slip_goes_to_the_body_with_the_day(cast, words):
    year = prepared(cast)
    paper = compose(year.dialogue, K.TRANSFER_SLIP, at=AT, opinion=year.opinion("flood"))
    assert paper.to == ("Sở Xây dựng tỉnh Thái Nguyên",)
    printed = words(year.dialogue, K.TRANSFER_SLIP, opinion=year.opinion("flood"))
    assert printed.splitlines()[5].endswith("trước ngày 16 tháng 7 năm 2026./.")
    assert "Giả Định" not in printed


def test_the_report_keeps_answered_and_resolved_apart(cast, words):
    printed = words(ready_to_publish(cast).dialogue, K.REPORT_UPWARD).splitlines()
    assert [
        printed[printed.index(label) + 1]
        for label in ("Nội dung đã trả lời đến nay", "Đã giải quyết xong, có xác nhận")
    ] == [
        "2",
        "0",
    ]


def test_contacts_that_were_deleted_leave_papers_without_names(cast, words):
    year = prepared(cast)
    OpinionSlip.objects.update(contact=None)
    paper = compose(year.dialogue, K.WRITTEN_ANSWER, at=AT, opinion=year.opinion("road"))
    assert paper.to == ("Ông/Bà gửi ý kiến, Thôn 1, xã Phong Quang",)


def test_results_say_what_another_level_settles(cast, words):
    printed = words(ready_to_publish(cast).dialogue, K.RESULTS_NOTICE).splitlines()
    at = printed.index("4. Nội dung chuyển cấp trên")
    assert printed[at + 1] == (
        "Đường tỉnh ngập ở đầu cầu khi mưa lớn: đã chuyển Sở Xây dựng tỉnh Thái Nguyên, ngày 03 tháng 6 năm 2026, đề "
        "nghị trả lời trước ngày 16 tháng 7 năm 2026."
    )


def test_the_script_names_debts_answers_and_speakers(cast, words):
    year = prepared(cast)
    slip = year.opinion("again").slip
    register_to_speak(year.conference, slip=slip, subject_line="Đường", actor=cast.reception, at=moment("12/6/2026"))
    Opinion.objects.filter(pk=year.opinions["road"].pk).update(
        subject_line="Bê tông dốc Khau Lạ", public_text="Bê tông."
    )
    printed = words(year.dialogue, K.AGENDA, "11/6/2026").splitlines()
    assert "Không còn việc nào hứa kỳ trước mà chưa xong." in printed
    assert "Lượt 1: Thôn 2, Bê tông dốc Khau Lạ." in printed
    told = [line.partition(":")[0] for line in printed if re.match(r"Phòng .* việc\): ", line)]
    assert "Phòng Kinh tế (2 việc): Bê tông dốc Khau Lạ; 1 việc chưa có bản công khai." in printed
    assert told == ["Phòng Kinh tế (2 việc)", "Phòng Văn hóa - Xã hội (2 việc)"]


def test_the_script_reads_last_years_debts(cast, words):
    dialogue, due = collected(cast).dialogue, date(2026, 3, 31)
    last = Dialogue.objects.create(commune=cast.commune, year=2025, created_at=AT)
    facts = {"department": cast.economy, "first_due_on": due, "due_on": due, "promised_at": AT}
    Commitment.objects.create(commune=cast.commune, dialogue=last, text="Thay bóng đèn Thôn 4.", **facts)
    printed = words(dialogue, K.AGENDA, "11/6/2026").splitlines()
    assert "Năm 2025: Thay bóng đèn Thôn 4. Phòng Kinh tế, hạn 31/3/2026, đã hứa." in printed


def test_the_speakers_list_names_a_merged_matter_as_its_group(cast, words):
    year = prepared(cast)
    slip = year.opinion("again").slip
    register_to_speak(year.conference, slip=slip, subject_line="Đường", actor=cast.reception, at=moment("12/6/2026"))
    Opinion.objects.filter(pk=year.opinions["road"].pk).update(subject_line="Bê tông dốc Khau Lạ")
    printed = words(year.dialogue, K.SPEAKER_LIST, "12/6/2026").splitlines()
    at = printed.index("Bà Trần Thị Mẫu")
    assert printed[at + 1 : at + 4] == ["Thôn\u00a02", "Bê tông dốc Khau Lạ", "3"]


def test_a_transfer_counts_everybody_who_asks(cast, words):
    year = prepared(cast)
    merge(year.opinion("aid"), into=year.opinion("flood"), actor=cast.clerk, at=moment("04/6/2026"))
    printed = words(year.dialogue, K.TRANSFER_SLIP, opinion=year.opinion("flood"))
    assert "nhận được 2 ý kiến cùng nội dung sau đây:" in printed
    assert ", Thôn 3, Thôn 2; 2 người hỏi)." in printed


def test_what_is_late_or_disputed_is_reported_as_a_difficulty(cast, words):
    year, due = ready_to_publish(cast), date(2026, 6, 20)
    facts = {"commune": cast.commune, "dialogue": year.dialogue, "department": cast.economy, "promised_at": AT}
    for text, day, state in (("Sửa trạm bơm.", due, "promised"), ("Lắp đèn.", date(2026, 7, 9), "disputed")):
        Commitment.objects.create(text=text, due_on=day, first_due_on=due, state=state, **facts)
    assert _difficulties(words(year.dialogue, K.REPORT_UPWARD, "30/6/2026")) == [
        "1 nội dung trả lời quá hạn, lâu nhất 4 ngày: cơ quan được giao chưa trả lời đúng ngày đã báo với Nhân dân.",
        "Quá hạn 10 ngày: Sửa trạm bơm (Phòng Kinh tế, hạn 20/6/2026).",
        "Báo xong nhưng người giám sát chưa đồng ý: Lắp đèn (Phòng Kinh tế, hạn 09/7/2026).",
    ]


def test_a_report_without_anything_late_says_so(cast, words):
    assert _difficulties(words(ready_to_publish(cast).dialogue, K.REPORT_UPWARD, "16/6/2026")) == [
        "Tính đến ngày báo cáo không có nội dung trả lời quá hạn, không có việc đã hứa quá hạn hoặc báo chưa xong."
    ]


def _difficulties(printed: str) -> list[str]:
    lines = printed.splitlines()
    return lines[lines.index("IV. KHÓ KHĂN, VƯỚNG MẮC") + 1 : lines.index("V. ĐỀ XUẤT, KIẾN NGHỊ")]
