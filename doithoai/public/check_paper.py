"""Kiểm tra văn bản: anybody with the code on a paper learns whether we issued it – and nothing of what it says.

Also the door to the three papers that are made for everybody.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse

from doithoai.actions.files import read_file
from doithoai.actions.papers import PDF_TYPE
from doithoai.models import Notice, Paper
from doithoai.rules.paper_rules import is_public
from doithoai.rules.slip_code import BETWEEN, LOOK_ALIKE
from doithoai.rules.vocabulary import PaperState
from doithoai.web.guards import Asked, public
from doithoai.web.pages import public_page
from doithoai.web.paths import address

_CODE_LENGTH = 12
_UNKNOWN = (
    "Không có văn bản nào của xã mang mã này. Ông/Bà xem lại từng chữ của mã trên văn bản, hoặc hỏi Văn phòng HĐND và "
    "UBND."
)


@public
def check_paper(request: Asked) -> HttpResponse:
    """``?ma=`` is the code; without it the page only asks for it."""
    typed = request.GET.get("ma", "")
    found = _issued(request, typed) if typed.strip() else None
    context = {
        "typed": typed[:60],
        "problem": _UNKNOWN if typed.strip() and found is None else "",
        "paper": _facts(request, found) if found else None,
    }
    status = 404 if context["problem"] else 200
    return public_page(request, "papers/check.html", context, status=status)


@public
def public_paper(request: Asked, paper: str) -> HttpResponse:
    """The PDF of a plan or a notice, as it was issued; everything else does not exist for the public."""
    found = _issued(request, paper)
    if found is None or found.pdf is None or not _is_public(found):
        raise Http404
    found.pdf.commune = request.commune
    response = HttpResponse(read_file(found.pdf), content_type=PDF_TYPE)
    response["Content-Disposition"] = f'inline; filename="{found.pdf.name}"'
    return response


def _issued(request: Asked, typed: str) -> Paper | None:
    code = BETWEEN.sub("", typed[:60]).upper().translate(LOOK_ALIKE).lower()
    if len(code) != _CODE_LENGTH:
        return None
    papers = Paper.objects.of(request.commune).filter(public_id=code, state=PaperState.ISSUED)
    found: Paper | None = papers.select_related("dialogue", "pdf").first()
    return found


def _facts(request: Asked, paper: Paper) -> dict[str, Any]:
    fetched_at = address("public-paper", slug=request.commune.slug, paper=paper.public_id)
    return {
        "kind": paper.kind.label,
        "number": paper.number_and_symbol,
        "issued_on": paper.issued_on,
        "signer": f"{paper.signer_name}, {paper.signer_title}" if paper.signer_name else "",
        "fingerprint": paper.fingerprint,
        "url": fetched_at if paper.pdf and _is_public(paper) else "",
    }


def _is_public(paper: Paper) -> bool:
    announced = Notice.objects.of(paper.commune_id).filter(paper=paper).exists()
    return is_public(paper.kind, paper.dialogue.stage, announced=announced)
