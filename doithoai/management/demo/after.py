"""From the conclusions to mid-July: commitments, results notice with its proofs, letters, what became of promises."""

from __future__ import annotations

from datetime import date, timedelta

from doithoai.actions.commitments import (
    Said,
    claim_done,
    confirm_done,
    dispute_done,
    extend_commitment,
    make_commitment,
    report_progress,
)
from doithoai.actions.conclusions import confirm_conclusion, draft_conclusion
from doithoai.actions.invitations import record_receipt
from doithoai.actions.notices import publish_notice, record_posting
from doithoai.actions.publication import publish_results
from doithoai.actions.referrals import record_referral_reply, refer, remind_referral
from doithoai.actions.written_answers import give_written_answer
from doithoai.management.demo.matters import Matter
from doithoai.management.demo.papers import issue
from doithoai.management.demo.preparing import write_answer
from doithoai.management.demo.world import World, at, fresh
from doithoai.models import Answer, Commitment, Dialogue
from doithoai.rules.vocabulary import AnswerKind, Channel, DocumentKind

_CONCLUSIONS = (
    "Hội nghị đã nghe và trả lời các ý kiến gửi trước; ý nêu tại hội trường đều có trả lời hoặc có phòng, có ngày.",
    "Đường từ Thôn 7 sang Thôn 9: Phòng Kinh tế mời thầu lại trong tháng 7, đổ bê tông xong trước ngày 31/10/2026.",
    "Các việc giao phòng phải xong đúng ngày đã ghi; Mặt trận và Trưởng thôn xác nhận mới tính là xong.",
    "Các việc thuộc cấp tỉnh, ngành điện, viễn thông: Văn phòng gửi văn bản trong tuần và theo đến khi có trả lời.",
)


def conclude(world: World, dialogue: Dialogue, matters: list[Matter]) -> None:
    """The same afternoon: conclusions read back and confirmed, promises with owner and day, the minutes."""
    conference = dialogue.conferences.get()
    secretary, chair, clerk = world.people["thu-ky"], world.people["chu-tri"], world.people["van-phong"]
    for place, text in enumerate(_CONCLUSIONS):
        moment = at("12/6/2026", f"14:{10 + place * 5}")
        conclusion = draft_conclusion(conference, text=text, actor=secretary, at=moment)
        confirm_conclusion(conclusion, actor=chair, at=moment + timedelta(hours=1))
    for matter in matters:
        if matter.promise:
            make_commitment(
                dialogue,
                text=matter.promise,
                department=world.departments[matter.department],
                due_on=_promised_on(matter),
                opinion=fresh(matter.lead),
                actor=clerk,
                at=at("12/6/2026", "15:30"),
            )
    issue(world, dialogue, DocumentKind.MINUTES, day="15/6/2026", number=4)


def publish(world: World, dialogue: Dialogue) -> None:
    """Six days after the conference the results are out, by all three ways the law names."""
    clerk = world.people["van-phong"]
    publish_results(dialogue, actor=clerk, at=at("18/6/2026", "09:00"))
    paper = issue(world, dialogue, DocumentKind.RESULTS_NOTICE, day="18/6/2026", number=39)
    notice = publish_notice(paper, actor=clerk, at=at("18/6/2026", "10:30"))
    record_posting(
        notice,
        channel=Channel.NOTICE_BOARD,
        on=date(2026, 6, 18),
        until=date(2026, 7, 8),
        note="Bảng tin cổng trụ sở",
        actor=clerk,
        at=at("18/6/2026", "15:00"),
    )
    record_posting(
        notice,
        channel=Channel.MASS_MEDIA,
        on=date(2026, 6, 19),
        note="Đài truyền thanh xã, sáng và chiều",
        actor=clerk,
        at=at("19/6/2026", "08:30"),
    )
    for number in range(1, 19):
        officer, village = world.village_officer(number), world.village(number)
        moment = at("19/6/2026", f"{8 + number % 9:02d}:40")
        record_posting(
            notice,
            channel=Channel.VILLAGE_HEADS,
            village=village,
            on=date(2026, 6, 19),
            note="Trưởng thôn ký nhận, đọc trên loa thôn",
            actor=officer,
            at=moment,
        )
        record_receipt(paper, village=village, actor=officer, at=moment)


def follow_up(world: World, dialogue: Dialogue, matters: list[Matter]) -> None:
    """16 June to 15 July: letters, referrals, work done, confirmed, disputed – and one letter that is still owed."""
    for place, matter in enumerate(matters):
        _refer(world, matter, place)
        _write(world, matter)
        _keep(world, dialogue, matter)
    issue(world, dialogue, DocumentKind.REPORT_UPWARD, day="03/7/2026", number=58)


def _refer(world: World, matter: Matter, place: int) -> None:
    if not matter.answer or matter.answer.kind is not AnswerKind.REFERRED:
        return
    clerk = world.people["van-phong"]
    issue(world, matter.lead.dialogue, DocumentKind.TRANSFER_SLIP, day="16/6/2026", opinion=fresh(matter.lead))
    referral = refer(
        fresh(matter.lead),
        body=matter.answer.referred_to,
        sent_on=date(2026, 6, 16),
        due_on=date(2026, 7, 16 + place % 10),
        letter_number=f"{52 + place}/UBND-VP",
        actor=clerk,
        at=at("16/6/2026", "15:00"),
    )
    if matter.subject.startswith("Thôn 15"):
        remind_referral(referral, on=date(2026, 7, 10), actor=clerk, at=at("10/7/2026", "10:00"))
    if matter.subject.startswith("Điện yếu"):
        record_referral_reply(
            referral,
            reply="Đưa trạm biến áp Thôn 18 vào kế hoạch quý IV/2026; đã san tải từ ngày 25/6/2026.",
            replied_on=date(2026, 7, 8),
            actor=clerk,
            at=at("08/7/2026", "09:00"),
        )


def _write(world: World, matter: Matter) -> None:
    if matter.written is None:
        return
    lead, clerk = matter.lead, world.people["van-phong"]
    write_answer(world, lead, matter.written, moment=at("23/6/2026", "09:00"), approved_at=at("24/6/2026", "10:00"))
    letter = issue(world, lead.dialogue, DocumentKind.WRITTEN_ANSWER, day="25/6/2026", opinion=fresh(lead))
    answer = Answer.objects.select_related("opinion__dialogue").get(opinion=lead)
    give_written_answer(answer, letter=letter, actor=clerk, at=at("25/6/2026", "15:00"))


def _keep(world: World, dialogue: Dialogue, matter: Matter) -> None:
    if not matter.promise:
        return
    commitment = Commitment.objects.select_related("dialogue").get(dialogue=dialogue, opinion=matter.lead)
    worker, front = world.officer_of(matter.department), world.people["mat-tran"]
    due = commitment.due_on
    if matter.outcome:
        done = due + timedelta(days=6) if matter.outcome == "confirmed_late" else due - timedelta(days=2)
        done = min(done, date(2026, 7, 10))
        claimed_at = at(f"{done.day}/{done.month}/{done.year}", "16:00")
        said = Said(on=done, text="Đã làm xong, có biên bản nghiệm thu và ảnh lưu tại phòng.")
        claim_done(commitment, said=said, actor=worker, at=claimed_at)
        commitment.refresh_from_db()
        looked = Said(on=done + timedelta(days=3), text="Đã đến xem cùng Trưởng thôn và hộ dân.")
        if matter.outcome == "disputed":
            looked = Said(on=done + timedelta(days=3), text="Bể vẫn rò ở góc đáy, nước chỉ lên được nửa bể.")
            dispute_done(commitment, said=looked, actor=front, at=claimed_at + timedelta(days=3))
        else:
            confirm_done(commitment, said=looked, actor=front, at=claimed_at + timedelta(days=3))
    elif matter.promise.startswith("Đo vẽ"):
        extend_commitment(
            commitment,
            due_on=date(2026, 10, 31),
            reason="Thêm 11 hộ mới hiến đất, đo gộp một đợt.",
            actor=world.people["chu-tri"],
            at=at("06/7/2026", "14:00"),
        )
    elif matter.promise.startswith("Đổ bê tông"):
        report_progress(
            commitment,
            said=Said(on=date(2026, 7, 3), text="Đã đăng mời thầu lại, mở thầu ngày 22/7/2026; rải xong 200 m đá dăm."),
            actor=worker,
            at=at("03/7/2026", "10:00"),
        )


def _promised_on(matter: Matter) -> date:
    if matter.promise_day:
        return matter.promise_day
    if matter.assigned:
        return matter.assigned[1]
    if matter.answer and matter.answer.promised_on:
        return matter.answer.promised_on
    raise LookupError(matter.subject)
