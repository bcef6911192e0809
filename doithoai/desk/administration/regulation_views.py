"""Days off of a year with their source, and the parameters of the province's and the commune's rules."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from doithoai.actions.administration import set_calendar, set_parameter
from doithoai.desk.administration import rows
from doithoai.desk.administration.forms import CalendarForm, ParameterForm
from doithoai.language.dates import display
from doithoai.models import Commune
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.rules.parameters import LABELS
from doithoai.rules.vocabulary import Action, DayKind
from doithoai.web.clock import now, today
from doithoai.web.doing import attempt
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.keys import number_in
from doithoai.web.pages import staff_page
from doithoai.web.paths import address


@requires(Action.SET_CALENDAR)
def calendar(request: Asked) -> HttpResponse:
    """The table of a year, replaced as a whole by what the announcement of that year says."""
    year = _year(request)
    form = CalendarForm(request.POST or None, initial={"year": year, **_typed(request.commune, year)})
    if request.method == "POST" and form.is_valid():
        days = form.rows(today())
        facts = {"year": form.cleaned_data["year"], "days": days, "source": form.cleaned_data["source"]}
        if not form.errors and attempt(
            request, lambda: set_calendar(request.commune, **facts, actor=request.actor, at=now()), form
        ):
            say(request, f"Đã ghi {len(days)} ngày của năm {facts['year']}. Mọi hạn được tính lại ngay.")
            return redirect(request.path + f"?nam={facts['year']}")
    known = calendar_of(request.commune)
    page = {"form": form, "known_years": known.known_years, "year": year, "missing": known.missing.get(year)}
    return staff_page(request, "desk/calendar.html", page, status=422 if form.is_bound else 200)


def _year(request: Asked) -> int:
    asked = number_in(request.GET.get("nam", ""))
    return asked if asked is not None and 2025 <= asked <= 2100 else today().year


def _typed(commune: Commune, year: int) -> dict[str, str]:
    """The known days of the year as lines of the form."""
    days = sorted((row for row in calendar_of(commune).rows if row.year == year), key=lambda row: row.day)
    words = {DayKind.OFF: "nghỉ", DayKind.MAKE_UP: "làm bù"}
    lines = [f"{display(row.day)} {words[row.kind]} {row.name}" for row in days]
    return {"days": "\n".join(lines), "source": days[0].source if days else ""}


@requires(Action.SET_PARAMETER)
def parameters(request: Asked) -> HttpResponse:
    """All parameters, what they are now and where they come from."""
    return staff_page(request, "desk/parameters.html", {"parameters": rows.parameters(request.commune)})


@requires(Action.SET_PARAMETER)
def parameter(request: Asked, code: str) -> HttpResponse:
    """One parameter: a value with the document it stands in."""
    if code not in LABELS:
        raise Http404
    known = rows.parameter(parameters_of(request.commune), code)
    form = ParameterForm(request.POST or None, initial={"value": known["value"], "source": known["document"]})
    if request.method == "POST" and form.is_valid():
        facts = {"code": code, **form.cleaned_data, "checked_on": today()}
        if attempt(request, lambda: set_parameter(request.commune, **facts, actor=request.actor, at=now()), form):
            say(request, f"Đã ghi: {known['label']}. Mọi hạn được tính lại ngay.")
            return redirect(address("administration-parameters", slug=request.commune.slug))
    page = {"form": form, "parameter": known}
    return staff_page(request, "desk/parameter.html", page, status=422 if form.is_bound else 200)
