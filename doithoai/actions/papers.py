"""Papers become official: drafted from the facts, issued with a number, and from then on never composed again."""

from __future__ import annotations

from datetime import date, datetime

from django.db import IntegrityError, transaction

from doithoai.actions.checks import same_commune, short_text
from doithoai.actions.files import keep_file
from doithoai.actions.official import permit, record
from doithoai.actions.paper_facts import Issue, compose
from doithoai.actions.paper_facts.referring import overdue_referral
from doithoai.actions.paper_facts.signers import authority_of
from doithoai.actions.paper_facts.unchecked import refusal_of_unchecked, unchecked_matters
from doithoai.actions.paper_register import check_number, series_of
from doithoai.actions.referrals import remind_referral
from doithoai.language.dates import day_of, display
from doithoai.language.folding import fold
from doithoai.language.names import without_title
from doithoai.models import Conclusion, Dialogue, Opinion, Paper, StoredFile
from doithoai.papers import codec
from doithoai.papers.clean import cleaned
from doithoai.papers.content import Bundle, Document, papers_of
from doithoai.papers.render import Rendered, render
from doithoai.rules.paper_rules import AFTER_THE_CONFERENCE, OF_ONE_OPINION, is_too_late, stage_refusal
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action, DialogueStage, DocumentKind, PaperState

DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF_TYPE = "application/pdf"
_LONGEST_SUBJECT = 500
_CONCLUDE_FIRST = frozenset({DocumentKind.MINUTES, DocumentKind.RESULTS_NOTICE})


@transaction.atomic
def draft_paper(
    dialogue: Dialogue, kind: DocumentKind, *, actor: Actor, at: datetime, opinion: Opinion | None = None
) -> Paper:
    """Begin a paper, or give the draft there is: one draft a dialogue and kind, one an opinion for its letters.

    A draft holds no words: it is composed anew from the facts each time somebody looks. Raises ``NotYet`` while a
    fact is missing or the stage is past, ``BadInput`` for an opinion that does not fit.
    """
    permit(actor, Action.DRAFT_PAPER, dialogue)
    same_commune(dialogue.commune_id, opinion)
    _check_opinion(dialogue, kind, opinion)
    if is_too_late(kind, dialogue.stage):
        raise NotYet(stage_refusal(kind, dialogue.stage) or "")
    Dialogue.objects.select_for_update().get(pk=dialogue.pk)  # two who begin at once get the same draft
    document = compose(dialogue, kind, at=at, opinion=opinion)
    subject = _subject_of(document)
    drafts = Paper.objects.of(dialogue.commune_id).filter(dialogue=dialogue, kind=kind, opinion=opinion)
    draft: Paper | None = drafts.filter(state=PaperState.DRAFT).first()
    if draft is not None and draft.subject_line == subject:
        return draft
    if draft is None:
        draft = Paper(commune=dialogue.commune, dialogue=dialogue, kind=kind, opinion=opinion, created_at=at)
    draft.subject_line = subject
    draft.save()
    record(Action.DRAFT_PAPER, actor, draft, at=at, kind=str(kind))
    return draft


def issue_paper(
    paper: Paper,
    *,
    number: int | None,
    issued_on: date,
    signer_name: str,
    signer_title: str,
    actor: Actor,
    at: datetime,
    others_outside: bool = False,
    seen: str = "",
) -> Paper:
    """Give a draft its number and day, compose it once more from the facts, and freeze it: words, DOCX and PDF.

    ``number`` follows the last of its series (``paper_register``); ``None`` only for lists, minutes and programme.
    ``others_outside`` says that the numbers left out went to documents outside this program. ``seen`` is the
    ``fingerprint_of_draft`` the clerk looked at. Issuing the plan makes the dialogue PLANNED.

    Raises ``BadInput`` (fields ``number``, ``issued_on``, ``signer_name``, ``signer_title``), ``NotYet`` while the
    stage or a fact stands against it, ``Outdated`` when the paper was issued, or its facts changed, meanwhile.
    Setting a bundle of letters takes seconds, so it is done outside the transaction that writes.
    """
    permit(actor, Action.ISSUE_PAPER, paper)
    issue = _checked(paper, number, issued_on, signer_name, signer_title, at)
    with transaction.atomic():
        _may_be_issued(paper, issue, others_outside=others_outside)
        if seen and seen != fingerprint_of_draft(paper, at=at):
            raise Outdated("Nội dung đã đổi sau khi Ông/Bà mở trang. Ông/Bà xem lại bản soạn mới rồi ban hành.")
        document = _composed(paper, at, issue)
    rendered = render(document)
    with transaction.atomic():
        _may_be_issued(paper, issue, others_outside=others_outside)
        _unless_changed(paper, at, issue, rendered)
        _freeze(paper, issue, document, rendered)
        _keep_files(paper, rendered, at)
        if paper.kind is DocumentKind.PLAN:
            paper.dialogue.move_to(DialogueStage.PLANNED, axis="stage")
        if paper.kind is DocumentKind.REMINDER_LETTER and paper.opinion is not None:
            _note_reminder(paper, paper.opinion, issued_on, actor, at)
        record(
            Action.ISSUE_PAPER,
            actor,
            paper,
            at=at,
            kind=str(paper.kind),
            number=number,
            on=issued_on.isoformat(),
            outside=1 if others_outside else None,
        )
    return paper


def _note_reminder(paper: Paper, opinion: Opinion, on: date, actor: Actor, at: datetime) -> None:
    """The letter is the reminder: its day and number stand with the matter, and the asker is told."""
    late = overdue_referral(opinion, on)
    if late is None:
        raise Outdated("Cơ quan nhận đã trả lời, không phải nhắc nữa. Ông/Bà tải lại trang để xem.")
    remind_referral(late, on=on, letter_number=paper.number_and_symbol, actor=actor, at=at)


def fingerprint_of_draft(paper: Paper, *, at: datetime) -> str:
    """What a page carries of the draft it shows, so that nobody issues other words than those on it."""
    document = compose(paper.dialogue, paper.kind, at=at, opinion=paper.opinion)
    return codec.fingerprint(cleaned(document).document)


def document_of(paper: Paper, *, at: datetime) -> Document:
    """The content of a paper: an issued one as it was frozen, a draft composed from the facts as they stand."""
    if paper.state is PaperState.ISSUED:
        if paper.sealed_content is None:
            raise NotYet("Nội dung văn bản này đã được gỡ theo quy định. Sổ văn bản chỉ còn số và ngày.")
        return codec.from_json(paper.content(paper.commune.slug)["json"])
    return compose(paper.dialogue, paper.kind, at=at, opinion=paper.opinion)


def issuing_refusal(paper: Paper, *, at: datetime) -> str | None:
    """The sentence that stands on the disabled button, or ``None`` when nothing but the form stands between."""
    if paper.state is PaperState.ISSUED:
        return "Văn bản này đã ban hành."
    try:
        _check_gates(paper)
        compose(paper.dialogue, paper.kind, at=at, opinion=paper.opinion)
    except NotYet as refusal:
        return str(refusal)
    return None


def file_stem(paper: Paper) -> str:
    """The name of a paper's files without their ending: ``ke-hoach-05-KH-UBND``."""
    words = [fold(paper.kind.label).replace(",", "").replace(" ", "-")]
    if paper.number is not None:
        words.append(f"{paper.number:02}-{fold(paper.symbol).upper()}")
    return "-".join(words)


# ---- before ------------------------------------------------------------------------------------------------


def _check_opinion(dialogue: Dialogue, kind: DocumentKind, opinion: Opinion | None) -> None:
    if kind in OF_ONE_OPINION and opinion is None:
        raise BadInput("Văn bản này trả lời một ý kiến. Ông/Bà mở ý kiến đó rồi soạn văn bản từ đấy.", "opinion")
    if opinion is not None and (kind not in OF_ONE_OPINION or opinion.dialogue_id != dialogue.pk):
        raise BadInput("Ý kiến này không thuộc văn bản đang soạn. Ông/Bà tải lại trang rồi chọn lại.", "opinion")


def _checked(
    paper: Paper, number: int | None, issued_on: date, signer_name: str, signer_title: str, at: datetime
) -> Issue:
    """What was typed, clean: a day that has come, a signer without academic titles whose title can sign."""
    if issued_on > day_of(at):
        raise BadInput(f"Ngày {display(issued_on)} chưa tới. Văn bản ghi ngày ký, không ghi trước.", "issued_on")
    if issued_on.year != paper.dialogue.year and issued_on.year != day_of(at).year:
        raise BadInput(f"Ngày {display(issued_on)} không thuộc đợt năm {paper.dialogue.year}.", "issued_on")
    _after_the_conference(paper, issued_on)
    name = short_text(signer_name, "Họ tên người ký", 120, "signer_name")
    if without_title(name) != name:
        raise BadInput("Trước họ tên người ký không ghi Ông, Bà, học hàm, học vị.", "signer_name")
    title = short_text(signer_title, "Chức vụ người ký", 200, "signer_title")
    if paper.kind is not DocumentKind.MINUTES:
        authority_of(title)
    return Issue(number, issued_on, name, title, check_code=paper.public_id)


def _after_the_conference(paper: Paper, issued_on: date) -> None:
    conference = paper.dialogue.first_sitting() if paper.kind in AFTER_THE_CONFERENCE else None
    if conference is not None and issued_on < conference.on:
        raise BadInput(f"Hội nghị họp ngày {display(conference.on)}; văn bản này không ghi ngày trước đó.", "issued_on")


def _may_be_issued(paper: Paper, issue: Issue, *, others_outside: bool) -> None:
    paper.dialogue.refresh_from_db(fields=["stage"])
    if not Paper.objects.of(paper.commune_id).filter(pk=paper.pk, state=PaperState.DRAFT).exists():
        raise Outdated("Văn bản này vừa được ban hành. Ông/Bà tải lại trang để xem số và ngày.")
    _check_gates(paper)
    check_number(paper.commune, paper.kind, issue.number, issue.issued_on, others_outside=others_outside)


def _check_gates(paper: Paper) -> None:
    """The stage, checked words of every matter, and for minutes and results that every conclusion is confirmed."""
    sentence = stage_refusal(paper.kind, paper.dialogue.stage)
    sentence = sentence or refusal_of_unchecked(unchecked_matters(paper.dialogue, paper.kind, paper.opinion))
    if sentence:
        raise NotYet(sentence)
    if paper.kind in _CONCLUDE_FIRST:
        waiting = Conclusion.objects.of(paper.commune_id).filter(
            conference__dialogue=paper.dialogue, confirmed_at__isnull=True
        )
        if count := waiting.count():
            raise NotYet(f"Còn {count} câu kết luận chưa được chủ trì xác nhận. Chủ trì xác nhận trước.")


# ---- content -----------------------------------------------------------------------------------------------


def _composed(paper: Paper, at: datetime, issue: Issue) -> Document:
    return compose(paper.dialogue, paper.kind, at=at, opinion=paper.opinion, issue=issue)


def _unless_changed(paper: Paper, at: datetime, issue: Issue, rendered: Rendered) -> None:
    """While the files were being set somebody may have changed a fact: then these words are not the facts' any more."""
    if codec.fingerprint(cleaned(_composed(paper, at, issue)).document) != rendered.fingerprint:
        raise Outdated("Nội dung vừa đổi trong lúc ban hành. Ông/Bà xem lại bản soạn mới rồi ban hành.")


def _freeze(paper: Paper, issue: Issue, document: Document, rendered: Rendered) -> None:
    first = papers_of(document)[0]
    paper.freeze(paper.commune.slug, {"json": rendered.content})
    facts = {
        "subject_line": _subject_of(document),
        "year": issue.issued_on.year,
        "series": series_of(paper.kind) if issue.number is not None else "",
        "number": issue.number,
        "symbol": first.symbol if issue.number is not None else "",
        "issued_on": issue.issued_on,
        "signer_name": issue.signer_name,
        "signer_title": issue.signer_title,
        "sealed_content": paper.sealed_content,
        "fingerprint": rendered.fingerprint,
        "state": PaperState.ISSUED,
    }
    try:
        won = Paper.objects.of(paper.commune_id).filter(pk=paper.pk, state=PaperState.DRAFT).update(**facts)
    except IntegrityError as error:
        raise Outdated(f"Số {issue.number} vừa được cấp cho văn bản khác. Ông/Bà lấy số tiếp theo.") from error
    if not won:
        raise Outdated("Văn bản này vừa được ban hành. Ông/Bà tải lại trang để xem số và ngày.")
    for name, value in facts.items():
        setattr(paper, name, value)


def _keep_files(paper: Paper, rendered: Rendered, at: datetime) -> None:
    stem = file_stem(paper)
    paper.docx = _kept(paper, rendered.docx, f"{stem}.docx", DOCX_TYPE, at)
    paper.pdf = _kept(paper, rendered.pdf, f"{stem}.pdf", PDF_TYPE, at)
    paper.save(update_fields=["docx", "pdf"])


def _kept(paper: Paper, content: bytes, name: str, content_type: str, at: datetime) -> StoredFile:
    return keep_file(paper.commune, content, name=name, content_type=content_type, at=at)


def _subject_of(document: Document) -> str:
    """One line for registers and lists; it names no person, because those are read by more people than the paper."""
    subject = document.title if isinstance(document, Bundle) else document.subject
    return subject[:_LONGEST_SUBJECT]
