"""The signed-in home of every role, opening a year, changing one's own password."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from doithoai.actions.accounts import change_password
from doithoai.actions.dialogues import open_dialogue
from doithoai.desk import queries, rows
from doithoai.desk.acts import Ways
from doithoai.desk.forms import OpenForm
from doithoai.language.names import given_name
from doithoai.models import Commune, Dialogue
from doithoai.models.duty_queries import facts_of
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.rules.duties import checklist
from doithoai.rules.duty import Duty
from doithoai.rules.duty_facts import Facts
from doithoai.rules.permissions import WHO_MAY
from doithoai.rules.vocabulary import Action
from doithoai.web.actors import stay_signed_in
from doithoai.web.clock import now, today
from doithoai.web.doing import attempt
from doithoai.web.flash import say
from doithoai.web.guards import Asked, before_password_change, requires, staff
from doithoai.web.pages import staff_page
from doithoai.web.password_form import PasswordForm
from doithoai.web.paths import address, to


@staff
def home(request: Asked) -> HttpResponse:
    """What is due from me, by which day and why; then what waits for others. ``?nam=2025`` opens another year."""
    day = today()
    dialogues = queries.dialogues_of(request.commune)
    dialogue = queries.current_of(dialogues, request.GET.get("nam", ""))
    duties = _duties(request.commune, dialogue, day, newest=bool(dialogues) and dialogue is dialogues[0])
    page = rows.desk_of(duties, request.actor, _ways(request, dialogue, duties), day) | {
        "menu_dialogue": dialogue,
        "who": given_name(request.actor.name),
        "done": rows.done_lines(queries.just_done(request.commune, request.actor, now())),
        "years": _years(request.commune, dialogues, dialogue),
        "doors": _doors(request),
    }
    return staff_page(request, "desk/home.html", page, current="desk")


def _ways(request: Asked, dialogue: Dialogue | None, duties: list[Duty]) -> Ways:
    if dialogue is None:
        return Ways(request.commune)
    has_promises = any(duty.due in rows.OF_PROMISES for duty in duties)
    promised = queries.promises_by_year(request.commune, request.actor) if has_promises else {}
    return Ways(request.commune, dialogue.path, promised)


def _duties(commune: Commune, dialogue: Dialogue | None, day: date, *, newest: bool) -> list[Duty]:
    calendar, parameters = calendar_of(commune), parameters_of(commune)
    found: list[Duty] = []
    if dialogue is None or (newest and dialogue.year < day.year):
        found += checklist(Facts(today=day, year=day.year), calendar, parameters)
    if dialogue is not None:
        found += checklist(facts_of(dialogue, day), calendar, parameters)
    return found


def _years(commune: Commune, dialogues: list[Dialogue], current: Dialogue | None) -> list[dict[str, Any]]:
    desk = address("desk", slug=commune.slug)
    return [
        {"text": f"Năm {one.path}", "url": f"{desk}?nam={one.path}", "current": one is current} for one in dialogues
    ]


_DOORS = (
    (Action.OPEN_DIALOGUE, "desk-open", "Mở một đợt đối thoại"),
    (Action.SET_CALENDAR, "administration-calendar", "Lịch ngày nghỉ"),
    (Action.SET_PARAMETER, "administration-parameters", "Tham số của quy chế"),
    (Action.OPEN_EARLIER_LIST, "administration-earlier", "Việc của những năm trước"),
    (Action.APPOINT, "administration-people", "Cán bộ và vai"),
    (Action.APPOINT, "administration-journal", "Sổ nhật ký"),
)


def _doors(request: Asked) -> list[dict[str, str]]:
    """The quiet pages of the house this person may open."""
    kwargs = {"slug": request.commune.slug}
    open_to = [(name, text) for action, name, text in _DOORS if request.actor.roles & WHO_MAY[action]]
    return [
        {"text": text, "url": address(name, **kwargs)}
        for name, text in (*open_to, ("desk-password", "Đổi mật khẩu của tôi"))
    ]


@requires(Action.OPEN_DIALOGUE)
def open_year(request: Asked) -> HttpResponse:
    """Open the first dialogue of a year, or another one when the voters ask."""
    form = OpenForm(request.POST or None, year=today().year)
    if request.method == "POST" and form.is_valid():
        made = attempt(
            request, lambda: open_dialogue(request.commune, **form.cleaned_data, actor=request.actor, at=now()), form
        )
        if made:
            say(request, f"Đã mở đợt đối thoại năm {made.path}. Kế hoạch có sẵn chữ mẫu, Ông/Bà sửa cho đúng xã mình.")
            return to(made, "planning")
    page = {"form": form, "menu_dialogue": queries.current_of(queries.dialogues_of(request.commune))}
    return staff_page(request, "desk/open.html", page, status=422 if form.is_bound else 200)


@before_password_change
@staff
def password(request: Asked) -> HttpResponse:
    """Change one's own password; a one-time password leads here first."""
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        words = {"old": form.cleaned_data["old"], "new": form.cleaned_data["new"]}
        account = attempt(
            request, lambda: change_password(request.commune, **words, actor=request.actor, at=now()), form
        )
        if account:
            stay_signed_in(request, account)
            say(request, "Đã đổi mật khẩu. Các máy khác đang đăng nhập bằng mật khẩu cũ đã thoát ra.")
            return redirect(address("desk", slug=request.commune.slug))
    page = {"form": form, "must": getattr(request, "must_change_password", False)}
    return staff_page(request, "desk/password.html", page, status=422 if form.is_bound else 200)
