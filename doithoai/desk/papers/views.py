"""Papers: the list, a draft as it grows, issuing, and the files as they were issued."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.files import read_file
from doithoai.actions.papers import DOCX_TYPE, PDF_TYPE, document_of, draft_paper, file_stem, issue_paper
from doithoai.desk.papers.forms import IssueForm
from doithoai.desk.papers.pages import (
    check_reader,
    empty_issue_form,
    issue_page,
    list_page,
    preview_page,
    signers_for,
)
from doithoai.desk.papers.queries import opinion_or_404, paper_or_404, pictures
from doithoai.models import Paper
from doithoai.papers.press import PaperNotSet
from doithoai.papers.render import render
from doithoai.rules.vocabulary import Action, DocumentKind, PaperState
from doithoai.web.clock import now
from doithoai.web.doing import attempt
from doithoai.web.errors import NOT_SET
from doithoai.web.flash import say
from doithoai.web.guards import Asked, dialogue_of, requires, staff
from doithoai.web.opening import may_open
from doithoai.web.paths import to

_TYPES = {"docx": DOCX_TYPE, "pdf": PDF_TYPE}


@staff
def papers(request: Asked) -> HttpResponse:
    """Every kind of paper with its state."""
    return list_page(request)


@requires(Action.DRAFT_PAPER)
@require_POST
def draft(request: Asked) -> HttpResponse:
    """Begin a paper, or open the draft there is. ``kind``, for letters ``opinion``, ``then``: "issue" goes on to it."""
    dialogue = dialogue_of(request)
    kind = next((one for one in DocumentKind if one.value == request.POST.get("kind")), None)
    if kind is None:
        raise Http404
    opinion = opinion_or_404(dialogue, request.POST.get("opinion", ""))
    made = attempt(request, lambda: draft_paper(dialogue, kind, actor=request.actor, at=now(), opinion=opinion))
    if made is None:
        return to(dialogue, "papers")
    if request.POST.get("then") == "issue" and may_open(request.actor, "papers-issue"):
        return to(dialogue, "papers-issue", paper=made.public_id)
    return _to_preview(request, made)


@staff
def preview(request: Asked, paper: str) -> HttpResponse:
    """The pages of one paper as pictures."""
    found = paper_or_404(request.dialogue, paper)
    check_reader(request, found)
    return preview_page(request, found)


@staff
def page(request: Asked, paper: str, page: int) -> HttpResponse:
    """One page as a PNG; never kept by the browser, because a draft changes and letters carry names."""
    found = paper_or_404(request.dialogue, paper)
    check_reader(request, found)
    pages = pictures(document_of(found, at=now()))
    if not 1 <= page <= len(pages):
        raise Http404
    return _private(HttpResponse(pages[page - 1], content_type="image/png"))


@requires(Action.ISSUE_PAPER)
def issue(request: Asked, paper: str) -> HttpResponse:
    """Number, day, signer; then the paper is official."""
    found = paper_or_404(request.dialogue, paper)
    if found.state is PaperState.ISSUED:
        say(request, "Văn bản này đã ban hành.", kind="note")
        return _to_preview(request, found)
    if request.method != "POST":
        return issue_page(request, found, empty_issue_form(request, found))
    form = IssueForm(request.POST, signers=signers_for(request))
    try:
        done = attempt(request, lambda: _issued(request, found, form), form) if form.is_valid() else None
    except PaperNotSet:
        form.add_error(None, NOT_SET)
        return issue_page(request, found, form, status=503)
    if done is None:
        return issue_page(request, found, form, status=422)
    number = f" số {done.number_and_symbol}" if done.number is not None else ""
    say(request, f"Đã ban hành {done.kind.label}{number}. Nội dung và tệp từ nay giữ nguyên.")
    return _to_preview(request, done)


@staff
def download(request: Asked, paper: str, form: str) -> HttpResponse:
    """The DOCX or PDF: of an issued paper the stored bytes, of a draft what the facts make of it now."""
    found = paper_or_404(request.dialogue, paper)
    check_reader(request, found)
    if form not in _TYPES:
        raise Http404
    response = HttpResponse(_bytes_of(found, form), content_type=_TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="{file_stem(found)}.{form}"'
    return _private(response)


def _issued(request: Asked, paper: Paper, form: IssueForm) -> Paper:
    name, title = form.chosen_signer
    return issue_paper(
        paper,
        number=form.cleaned_data["number"],
        issued_on=form.cleaned_data["issued_on"],
        signer_name=name,
        signer_title=title,
        others_outside=form.cleaned_data["others_outside"],
        seen=form.cleaned_data["seen"],
        actor=request.actor,
        at=now(),
    )


def _bytes_of(paper: Paper, form: str) -> bytes:
    if paper.state is PaperState.DRAFT:
        rendered = render(document_of(paper, at=now()))
        return rendered.docx if form == "docx" else rendered.pdf
    stored = paper.docx if form == "docx" else paper.pdf
    if stored is None:
        raise Http404
    stored.commune = paper.commune
    return read_file(stored)


def _to_preview(request: Asked, paper: Paper) -> HttpResponse:
    return to(dialogue_of(request), "papers-preview", paper=paper.public_id)


def _private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    return response
