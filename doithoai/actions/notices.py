"""The notices of the law made public, and the proofs that they reached the people."""

from __future__ import annotations

import json
from datetime import date, datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.db import transaction

from doithoai.actions.checks import NEEDS_A_DAY, done_before, id_in, in_stage, needs_a_day, same_commune, short_text
from doithoai.actions.official import permit, record
from doithoai.language.dates import day_of, display, display_long, official
from doithoai.models import Conference, Notice, Paper, Posting, StoredFile, Village
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.rules.deadlines import notice_refusal
from doithoai.rules.notice_proofs import lacks_proof
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import BadInput, NotYet
from doithoai.rules.vocabulary import Action, Channel, DialogueStage, DocumentKind, NoticeKind, PaperState

_MAY_ANNOUNCE = frozenset({DialogueStage.PLANNED, DialogueStage.POSTPONED})
_NOT_OVER = frozenset(DialogueStage) - {DialogueStage.CLOSED, DialogueStage.CANCELLED}
_RESULTS_ARE_OUT = frozenset({DialogueStage.RESULTS_PUBLISHED})
_KINDS = {DocumentKind.SCHEDULE_NOTICE: NoticeKind.SCHEDULE, DocumentKind.RESULTS_NOTICE: NoticeKind.RESULTS}


@transaction.atomic
def publish_notice(paper: Paper, *, actor: Actor, at: datetime) -> Notice:
    """Make an issued notice public: the schedule (PLANNED or POSTPONED becomes ANNOUNCED), or the results.

    The gate of Luật 72/2025/QH15, Điều 43: the schedule at least seven days before the conference, with its chair and
    a representative of the Standing People's Council named; the results once they are out. Raises ``NotYet`` with the
    sentence, ``BadInput`` for a paper that is no issued notice. Publishing the same paper again gives the same notice.
    """
    permit(actor, Action.PUBLISH_NOTICE, paper)
    dialogue = paper.dialogue
    if notice := Notice.objects.of(actor.commune_id).filter(paper=paper).first():
        published: Notice = notice
        return published
    if paper.kind not in _KINDS or paper.state is not PaperState.ISSUED:
        raise BadInput("Chỉ công bố được thông báo đã ban hành. Ông/Bà ban hành văn bản trước.")
    conference = needs_a_day(dialogue)
    if _KINDS[paper.kind] is NoticeKind.SCHEDULE:
        in_stage(dialogue, _MAY_ANNOUNCE, _why_not_now(dialogue.stage))
        _check_law(paper, conference, at)
        dialogue.move_to(DialogueStage.ANNOUNCED, axis="stage")
    else:
        in_stage(dialogue, _RESULTS_ARE_OUT, "Kết quả chưa công khai. Ông/Bà công khai ở trang Kết quả trước.")
    made: Notice = Notice.objects.create(
        commune=paper.commune,
        dialogue=dialogue,
        kind=_KINDS[paper.kind],
        paper=paper,
        published_at=at,
        conference_on=conference.on,
    )
    record(
        Action.PUBLISH_NOTICE,
        actor,
        made,
        at=at,
        dialogue=dialogue,
        paper=paper.public_id,
        on=conference.on.isoformat(),
    )
    return made


@transaction.atomic
def record_posting(
    notice: Notice,
    *,
    channel: Channel,
    on: date,
    village: Village | None = None,
    until: date | None = None,
    note: str = "",
    link: str = "",
    evidence: StoredFile | None = None,
    actor: Actor,
    at: datetime,
    command_id: UUID | None = None,
) -> Posting:
    """One proof that a notice was made known: by which channel, on which day, in which village, with which evidence.

    ``until`` is the day it is taken down. A village officer records for the own village. Raises ``BadInput`` for a day
    before the paper or in the future, a link that is none, a village or file of another commune, and for the results
    where nothing is said that proves it (``lacks_proof``). The same ``command_id`` again gives the first posting.
    """
    permit(actor, Action.RECORD_POSTING, About(notice.commune_id, village_id=village.pk if village else None))
    same_commune(notice.commune_id, village, evidence)
    if entry := done_before(notice.commune_id, Action.RECORD_POSTING, command_id):
        first: Posting = Posting.objects.of(notice.commune_id).get(pk=id_in(entry))
        return first
    in_stage(notice.dialogue, _NOT_OVER, "Đợt đối thoại này đã khép lại, nên không ghi thêm bằng chứng niêm yết.")
    _check_days(notice, on, until, at)
    if channel is Channel.WEBSITE and not link.strip():
        raise BadInput("Đăng trên trang điện tử thì cần ghi đường dẫn.", "link")
    told = short_text(note, "Ghi chú", 300, "note", needed=False)
    if notice.kind is NoticeKind.RESULTS:
        _must_prove(channel, told, link=bool(link.strip()), file=evidence is not None, all_villages=village is None)
    posting: Posting = Posting.objects.create(
        commune_id=notice.commune_id,
        notice=notice,
        channel=channel,
        village=village,
        on=on,
        until=until,
        note=told,
        link=_web_address(link),
        evidence=evidence,
        recorded_at=at,
        recorded_by_id=actor.account_id,
    )
    record(
        Action.RECORD_POSTING,
        actor,
        posting,
        at=at,
        command_id=command_id,
        channel=str(channel),
        on=on.isoformat(),
        village=village.pk if village else None,
        evidence=evidence.public_id if evidence else None,
    )
    return posting


def publishing_refusal(paper: Paper, conference: Conference | None, at: datetime) -> str | None:
    """The sentence that stands on the disabled button, or ``None`` when ``publish_notice`` would go through."""
    if paper.dialogue.stage not in _MAY_ANNOUNCE:
        return _why_not_now(paper.dialogue.stage)
    if conference is None:
        return NEEDS_A_DAY
    try:
        _check_law(paper, conference, at)
    except NotYet as refusal:
        return str(refusal)
    return None


def _why_not_now(stage: DialogueStage) -> str:
    if stage is DialogueStage.DRAFTED:
        return "Kế hoạch chưa ban hành nên chưa công bố lịch được. Ông/Bà ban hành kế hoạch trước."
    if stage is DialogueStage.ANNOUNCED:
        return "Lịch này đã công bố. Chỉ khi dời ngày hội nghị mới phải thông báo lại."
    return f"Đợt đối thoại đang ở bước “{stage.label}”, không công bố lịch được nữa."


def _check_law(paper: Paper, conference: Conference, at: datetime) -> None:
    if not conference.chair_name or not conference.co_chair_name:
        raise NotYet(
            "Chưa ghi đủ người chủ trì. Điều 43: Chủ tịch UBND cùng đại diện Thường trực HĐND chủ trì. "
            "Ông/Bà ghi tên ở trang Kế hoạch trước."
        )
    calendar, parameters = calendar_of(paper.commune), parameters_of(paper.commune)
    if sentence := notice_refusal(day_of(at), conference.on, calendar, parameters):
        raise NotYet(sentence)
    if not _says_day(paper, conference.on):
        raise NotYet(
            f"Thông báo số {paper.number_and_symbol} không ghi ngày họp {display_long(conference.on)}. "
            "Ông/Bà ban hành thông báo mới theo ngày đang định."
        )


def _says_day(paper: Paper, on: date) -> bool:
    """Whether the frozen words of the paper name the conference's day: it may have been moved since."""
    words = json.dumps(paper.content(paper.commune.slug), ensure_ascii=False).replace("\u00a0", " ")
    return official(on) in words


def _check_days(notice: Notice, on: date, until: date | None, at: datetime) -> None:
    issued_on = notice.paper.issued_on
    if on > day_of(at):
        raise BadInput(f"Ngày {display(on)} chưa tới. Ông/Bà ghi khi việc đã làm.", "on")
    if issued_on and on < issued_on:
        raise BadInput(f"Thông báo ban hành {display(issued_on)}, nên không thể đăng trước ngày đó.", "on")
    if until and until < on:
        raise BadInput("Ngày gỡ phải sau ngày niêm yết.", "until")


def _must_prove(channel: Channel, note: str, *, link: bool, file: bool, all_villages: bool) -> None:
    if lacking := lacks_proof(channel, note, link=link, file=file, all_villages=all_villages):
        field, sentence = lacking
        raise BadInput(sentence, field)


def _web_address(typed: str) -> str:
    link = short_text(typed, "Đường dẫn", 200, "link", needed=False)
    parts = urlsplit(link)
    if link and (parts.scheme not in ("http", "https") or "." not in parts.netloc or " " in link):
        raise BadInput("Đường dẫn cần bắt đầu bằng https://, ví dụ https://phongquang.thainguyen.gov.vn/…", "link")
    return link
