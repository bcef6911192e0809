"""Lists of earlier years: a spreadsheet comes in, is read in steps that the page shows, and stays as the memory."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from doithoai.actions.earlier_rows import COLUMNS
from doithoai.actions.memory import drop_earlier_list, open_earlier_list, read_earlier_list
from doithoai.desk.administration import queries
from doithoai.desk.administration.forms import EarlierForm
from doithoai.language.excerpt import subject_line
from doithoai.models import EarlierList, EarlierMatter
from doithoai.rules.vocabulary import Action, PastOutcome
from doithoai.web.clock import now
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.paths import address
from doithoai.web.spreadsheets import LARGEST, XLSX, find_heads, read_rows, spreadsheet_of

_HEADS = (("Năm", 10), ("Thôn", 18), ("Nội dung", 70), ("Trả lời", 60), ("Hạn xong", 14), ("Kết quả", 18))
_TOLD = (
    "Mỗi dòng một việc người dân đã nêu. Chỉ cột Nội dung phải có; năm có thể ghi chung ở trang gửi tệp.",
    "Thôn cũ, xã cũ cứ ghi đúng tên khi đó.",
    "Không ghi họ tên, số điện thoại, số căn cước của người dân. Máy tự che nếu còn sót.",
    "Gửi lại cùng tệp: dòng đã có trong sổ được bỏ qua.",
    "Cột Kết quả: đã làm xong, chưa làm, hoặc đã giải thích.",
)


@requires(Action.OPEN_EARLIER_LIST)
def lists(request: Asked) -> HttpResponse:
    """The lists there are, the years they cover, and the form for the next one."""
    form = EarlierForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        opened = attempt(request, lambda: _open(request, form), form)
        if opened is not None:
            return redirect(_at(request, opened))
    page = {
        "form": form,
        "lists": [_row(request, one) for one in queries.earlier_lists(request.commune)],
        "years": queries.earlier_years(request.commune),
        "template_url": address("administration-earlier-template", slug=request.commune.slug),
    }
    return staff_page(request, "desk/earlier.html", page, status=422 if form.is_bound else 200)


@requires(Action.READ_EARLIER_LIST)
def earlier_list(request: Asked, earlier: str) -> HttpResponse:
    """How far one list is read, and why rows were left out; a POST reads the next step."""
    found = _found(request, earlier)
    if request.method == "POST":
        done(request, read_earlier_list, found)
        found = _found(request, earlier)
        if "HX-Request" not in request.headers:
            return redirect(request.path)
    page = {
        "one": _row(request, found),
        "report": found.report,
        "all_url": _at(request),
        "rows": [_matter(one) for one in queries.matters_of_list(found)],
    }
    if "HX-Request" in request.headers:
        return render(request, "desk/earlier_part.html", page)
    return staff_page(request, "desk/earlier_list.html", page)


@requires(Action.DROP_EARLIER_LIST)
@require_POST
def drop(request: Asked, earlier: str) -> HttpResponse:
    """Take a list out again."""
    found = _found(request, earlier)
    if done(request, drop_earlier_list, found):
        say(request, f"Đã bỏ danh sách “{found.name}”.")
        return redirect(_at(request))
    return redirect(_at(request, found))


@requires(Action.OPEN_EARLIER_LIST)
def template(request: Asked) -> HttpResponse:
    """The spreadsheet to fill in."""
    outcomes = [one.label for one in PastOutcome]
    response = HttpResponse(spreadsheet_of("Những năm trước", _HEADS, outcomes, _TOLD, chosen_in=5), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="mau-nhung-nam-truoc.xlsx"'
    return response


def _open(request: Asked, form: EarlierForm) -> EarlierList:
    sheet = form.cleaned_data["sheet"]
    rows = read_rows(sheet.read(LARGEST + 1))
    row, columns = find_heads(rows, COLUMNS)
    return open_earlier_list(
        request.commune,
        rows[row + 1 :],
        columns,
        name=sheet.name[-120:],
        year=form.cleaned_data["year"],
        first_row=row + 2,
        command_id=form.command,
        actor=request.actor,
        at=now(),
    )


def _found(request: Asked, public_id: str) -> EarlierList:
    found = queries.earlier_list(request.commune, public_id)
    if found is None:
        raise Http404
    return found


def _at(request: Asked, one: EarlierList | None = None) -> str:
    slug = request.commune.slug
    if one is None:
        return address("administration-earlier", slug=slug)
    return address("administration-earlier-list", slug=slug, earlier=one.public_id)


def _row(request: Asked, one: EarlierList) -> dict[str, Any]:
    return {
        "name": one.name,
        "rows": one.rows,
        "read": one.read,
        "taken": one.taken,
        "is_read": one.is_read,
        "left_out": len(one.report),
        "opened_at": one.opened_at,
        "url": _at(request, one),
        "drop_url": address("administration-earlier-drop", slug=request.commune.slug, earlier=one.public_id),
    }


def _matter(one: EarlierMatter) -> dict[str, Any]:
    """A row as it was understood, for somebody to compare with the file."""
    return {
        "year": one.year,
        "village": one.village.name if one.village else "",
        "text": subject_line(one.text),
        "outcome": one.outcome.label,
        "promised_on": one.promised_on,
    }
