"""The pages of papers as plain data, for one audience."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from doithoai.actions.paper_facts.matters import code_of_matter, village_of
from doithoai.actions.paper_facts.minutes import unminuted_items
from doithoai.actions.paper_facts.signers import possible_signers, proposed_signer
from doithoai.actions.paper_facts.unchecked import unchecked_matters
from doithoai.actions.paper_register import next_number, series_of
from doithoai.actions.papers import document_of, fingerprint_of_draft, issuing_refusal
from doithoai.desk.papers.forms import IssueForm
from doithoai.desk.papers.queries import kinds_in_use, letters_left_out, papers_of, pictures
from doithoai.models import Dialogue, Paper
from doithoai.models.letter_queries import letters_owed
from doithoai.papers.content import Bundle
from doithoai.rules.paper_rules import (
    MAY_LACK_NUMBER,
    OF_ONE_OPINION,
    TELLS_DRAFTS,
    WITHOUT_NUMBER,
    is_too_late,
    may_read,
    stage_refusal,
)
from doithoai.rules.permissions import About, refusal
from doithoai.rules.refusals import NotYet, Refused
from doithoai.rules.visibility import audience_of, reads_draft
from doithoai.rules.vocabulary import Action, DialogueStage, DocumentKind, PaperState, Scope
from doithoai.web.clock import now, today
from doithoai.web.guards import Asked, dialogue_of
from doithoai.web.opening import may_open
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue


def check_reader(request: Asked, paper: Paper) -> None:
    """Raise ``Refused`` for somebody to whom this paper was not sent."""
    if not _reads(request, paper):
        raise Refused("Văn bản này không gửi đến Ông/Bà. Cần xem thì Ông/Bà hỏi Văn phòng HĐND và UBND.")


def _reads(request: Asked, paper: Paper) -> bool:
    if paper.kind in TELLS_DRAFTS and not reads_draft(request.actor, About(request.commune.pk)):
        return False
    return may_read(paper.kind, audience_of(request.actor.roles), issued=paper.state is PaperState.ISSUED)


# ---- the list ----------------------------------------------------------------------------------------------


def list_page(request: Asked) -> HttpResponse:
    """Every kind in the order of the cycle, with its papers and what can be done next."""
    dialogue = dialogue_of(request)
    papers = [paper for paper in papers_of(dialogue) if _reads(request, paper)]
    why_not = refusal(request.actor, Action.DRAFT_PAPER, About(request.commune.pk)) or ""
    shown = list(DocumentKind) if not why_not else [kind for kind in DocumentKind if kind in kinds_in_use(papers)]
    context = {
        "year": dialogue.year,
        "path": dialogue.path,
        "may_draft": not why_not,
        "kinds": [_kind_row(kind, [one for one in papers if one.kind is kind], dialogue) for kind in shown],
        "before_plan": dialogue.stage is DialogueStage.DRAFTED and not why_not,
        "owed": {} if why_not else _owed_rows(dialogue),
        "issued_count": sum(paper.state is PaperState.ISSUED for paper in papers),
    }
    return staff_page(request, "papers/list.html", context, current="papers")


def _kind_row(kind: DocumentKind, papers: list[Paper], dialogue: Dialogue) -> dict[str, Any]:
    has_draft = any(paper.state is PaperState.DRAFT for paper in papers)
    return {
        "code": str(kind),
        "name": kind.label,
        "papers": [_paper_row(paper, dialogue) for paper in papers],
        "of_opinion": kind in OF_ONE_OPINION,
        "can_begin": not has_draft and kind not in OF_ONE_OPINION and not is_too_late(kind, dialogue.stage),
        "hint": "" if papers else _hint(kind, dialogue),
    }


def _owed_rows(dialogue: Dialogue) -> dict[str, list[dict[str, str]]]:
    """Matters that are owed a letter, by kind and with their subject: no asker is named in a list."""
    return {
        str(kind): [
            {"id": opinion.public_id, "subject": opinion.subject_line, "village": village_of(opinion)}
            for opinion in opinions
        ]
        for kind, opinions in letters_owed(dialogue, today()).items()
    }


def _hint(kind: DocumentKind, dialogue: Dialogue) -> str:
    if kind is DocumentKind.WRITTEN_ANSWER:
        return "Soạn được từng việc, khi câu trả lời bằng văn bản của việc đó đã được duyệt."
    if kind is DocumentKind.REMINDER_LETTER:
        return "Soạn được từng việc, khi cơ quan nhận việc quá hẹn trả lời mà chưa nhắc lại."
    if kind in OF_ONE_OPINION:
        return "Chưa có ý kiến nào cần văn bản này."
    # Before the plan one sentence above the list holds for every kind.
    return "" if dialogue.stage is DialogueStage.DRAFTED else stage_refusal(kind, dialogue.stage) or ""


def _paper_row(paper: Paper, dialogue: Dialogue) -> dict[str, Any]:
    return {
        "issued": paper.state is PaperState.ISSUED,
        "number": paper.number_and_symbol,
        "issued_on": paper.issued_on,
        "subject": paper.subject_line,
        "url": in_dialogue(dialogue, "papers-preview", paper=paper.public_id),
    }


# ---- one paper ---------------------------------------------------------------------------------------------


def preview_page(request: Asked, paper: Paper) -> HttpResponse:
    """The paper as pictures, with its files and, for a draft, the way to issue it."""
    context = paper_facts(request, paper)
    try:
        document = document_of(paper, at=now())
    except NotYet as missing:
        context |= {"missing": str(missing), "pages": [], "left_out": 0, "letters": 0}
    else:
        pages = pictures(document)
        context |= {
            "missing": "",
            "pages": [_page_address(request, paper, number) for number in range(1, len(pages) + 1)],
            "left_out": letters_left_out(document),
            "letters": len(document.papers) if isinstance(document, Bundle) else 0,
        }
    context |= {"why_not": _why_not_issue(request, paper), "unchecked": _unchecked_rows(request, paper)}
    return staff_page(request, "papers/preview.html", context, current="papers")


def paper_facts(request: Asked, paper: Paper) -> dict[str, Any]:
    """What every page of one paper shows of it."""
    return {
        "path": dialogue_of(request).path,
        "paper": {
            "id": paper.public_id,
            "kind": paper.kind.label,
            "subject": paper.subject_line,
            "issued": paper.state is PaperState.ISSUED,
            "number": paper.number_and_symbol,
            "issued_on": paper.issued_on,
            "signer": f"{paper.signer_name}, {paper.signer_title}" if paper.signer_name else "",
            "fingerprint": paper.fingerprint,
            "has_files": paper.state is PaperState.DRAFT or paper.pdf is not None,
        },
    }


def issue_page(request: Asked, paper: Paper, form: IssueForm, *, status: int = 200) -> HttpResponse:
    """Number, day and signer beside the first page of the draft."""
    context = paper_facts(request, paper) | {
        "form": form,
        "series": series_of(paper.kind),
        "carries_number": paper.kind not in WITHOUT_NUMBER,
        "may_lack": paper.kind in MAY_LACK_NUMBER,
        "is_minutes": paper.kind is DocumentKind.MINUTES,
        "unminuted": unminuted_items(paper.dialogue) if paper.kind is DocumentKind.MINUTES else (),
        "is_plan": paper.kind is DocumentKind.PLAN,
        "why_not": _why_not_issue(request, paper),
        "picture": _page_address(request, paper, 1),
    }
    return staff_page(request, "papers/issue.html", context, current="papers", status=status)


def empty_issue_form(request: Asked, paper: Paper) -> IssueForm:
    """The form as it opens. Number and signer are proposals."""
    day = today()
    try:
        seen = fingerprint_of_draft(paper, at=now())
    except NotYet:
        seen = ""
    return IssueForm.proposed(
        signers=signers_for(request),
        number=next_number(request.commune, paper.kind, day.year),
        day=day,
        seen=seen,
        signer=proposed_signer(request.commune, paper.kind, day),
    )


def signers_for(request: Asked) -> list[tuple[str, str]]:
    """Those appointed today who can sign for the committee."""
    return possible_signers(request.commune, today())


def _unchecked_rows(request: Asked, paper: Paper) -> list[dict[str, str]]:
    """The matters that keep a draft from being issued, each with the page where its public text is written."""
    if paper.state is PaperState.ISSUED or not may_open(request.actor, "preparation-public-text"):
        return []
    dialogue = dialogue_of(request)
    return [
        {
            "title": f"Mã {code_of_matter(one)}: {one.title}",
            "url": in_dialogue(
                dialogue,
                "preparation-public-text" if one.scope is Scope.IN_SCOPE else "preparation-opinion",
                opinion=one.public_id,
            ),
        }
        for one in unchecked_matters(dialogue, paper.kind, paper.opinion)
    ]


def _why_not_issue(request: Asked, paper: Paper) -> str:
    return refusal(request.actor, Action.ISSUE_PAPER, paper.about()) or issuing_refusal(paper, at=now()) or ""


def _page_address(request: Asked, paper: Paper, number: int) -> str:
    return in_dialogue(dialogue_of(request), "papers-page", paper=paper.public_id, page=number)
