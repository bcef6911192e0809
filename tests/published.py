"""A dialogue whose results are out, reached through the hall: a matter settled, explained, referred, owed, sealed."""

from __future__ import annotations

from datetime import date

from doithoai.actions.commitments import Said, claim_done, confirm_done, make_commitment
from doithoai.actions.publication import publish_results
from doithoai.actions.sittings import close_conference
from doithoai.models import Conference, Dialogue, Opinion
from doithoai.rules.vocabulary import AnswerKind, DispositionKind, Visibility
from tests.hall import DUE, decided, hour, open_hall, sent
from tests.people import Cast, moment

OUT = moment("15/6/2026")
CANARIES = ("Nguyễn Văn Thí Dụ", "0912 345 678", "+84912345678", "Bể xây năm 2021", "Tôi tố cáo ông Giả Định")


def told(cast: Cast, hall: Conference, subject: str, kind: AnswerKind, **facts) -> Opinion:
    """A matter the chair answered in the hall."""
    opinion = sent(cast, hall, subject, public_text=f"{subject}. Bao giờ xã làm?", **facts)
    referred = {"referred_to": "Sở Xây dựng"} if kind is AnswerKind.REFERRED else {}
    due = {"due_on": date(2026, 10, 31)} if kind is AnswerKind.WITH_DATE else {}
    words = "Phòng Kinh tế rải đá dăm, xong trước 31/10/2026."
    decided(cast, hall, opinion, DispositionKind.ANSWERED_NOW, words=words, answer_kind=kind, **referred, **due)
    return opinion


def owed(cast: Cast, hall: Conference, subject: str, **facts) -> Opinion:
    """A matter put off to writing until 26/6."""
    opinion = sent(cast, hall, subject, public_text=f"{subject}. Bao giờ xã làm?", **facts)
    decided(cast, hall, opinion, DispositionKind.IN_WRITING, department=cast.economy, due_on=DUE)
    return opinion


def results_out(cast: Cast, *, times: int = 1) -> Dialogue:
    """Four matters in public (``times`` over): settled and confirmed, explained, referred, owed; one sealed beside."""
    hall = open_hall(cast)
    for _ in range(times):
        settled = told(cast, hall, "Đèn đường trước nhà văn hóa hỏng", AnswerKind.RESOLVED)
        sent(cast, hall, "Đèn đường tắt", merged_into=settled, village=cast.villages[1])
        told(cast, hall, "Vì sao thu quỹ hai lần", AnswerKind.EXPLAINED, village=cast.villages[2], sector=cast.schools)
        told(cast, hall, "Đường tỉnh ngập đầu cầu", AnswerKind.REFERRED)
        owed(cast, hall, "Rác chợ xã tồn cả tuần")
        promise_kept(cast, hall.dialogue, settled)
    close_conference(hall, actor=cast.chair, at=hour("11:00"))
    publish_results(hall.dialogue, actor=cast.clerk, at=OUT)
    sent(
        cast,
        hall,
        "Tôi tố cáo ông Giả Định",
        public_text="Tôi tố cáo ông Giả Định nhận tiền",
        visibility=Visibility.SEALED,
    )
    return hall.dialogue


def promise_kept(cast: Cast, dialogue: Dialogue, opinion: Opinion) -> None:
    due = date(2026, 6, 30)
    made = make_commitment(
        dialogue,
        text="Thay bóng đèn trước nhà văn hóa",
        department=cast.economy,
        due_on=due,
        opinion=opinion,
        actor=cast.clerk,
        at=hour("10:30"),
    )
    claim_done(made, said=Said(date(2026, 6, 12), "Đã thay hai bóng"), actor=cast.officer, at=hour("15:00"))
    confirm_done(made, said=Said(date(2026, 6, 12), "Đã sáng"), actor=cast.front, at=hour("16:00"))
