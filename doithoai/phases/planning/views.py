"""The screens of planning: the plan beside its paper, its sections, its day."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from doithoai.actions.dialogues import cancel_dialogue
from doithoai.actions.plans import edit_plan, set_groups, set_recipients
from doithoai.actions.schedule import schedule_conference
from doithoai.language.dates import display_long
from doithoai.phases.planning import changes
from doithoai.phases.planning.forms import (
    CancelForm,
    GroupsForm,
    RecipientRows,
    ScheduleForm,
    SectionForm,
    recipient_rows,
)
from doithoai.phases.planning.pages import edit_refusal, plan_page, section_page
from doithoai.phases.planning.queries import plan_of, written
from doithoai.rules.vocabulary import Action, PlanSection
from doithoai.web.clock import now
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.pages import staff_page
from doithoai.web.paths import to

_SECTIONS = {section.value: section for section in PlanSection}


@staff
def plan(request: Asked) -> HttpResponse:
    """The plan with its paper, its hints and its last days."""
    return _page(request, "planning/plan.html", plan_page(request))


@requires(Action.SET_LEGAL_BASES)
def bases(request: Asked) -> HttpResponse:
    """Order, take away or add a legal basis."""
    if request.method == "POST":
        done(request, changes.change_bases, request.dialogue, request.POST)
    return _to_plan(request, "can-cu")


@requires(Action.EDIT_PLAN)
def repair(request: Asked, flaw: str) -> HttpResponse:
    """One-click repair behind a hint."""
    if request.method == "POST" and done(request, changes.repair, request.dialogue, flaw):
        say(request, "Đã sửa. Ông/Bà đọc lại bản bên phải.")
    return _to_plan(request, "goi-y")


@requires(Action.SCHEDULE_CONFERENCE)
def schedule(request: Asked) -> HttpResponse:
    """Set or move the day; a refusal keeps what was typed."""
    if request.method != "POST":
        return _to_plan(request, "ngay-hop")
    form = ScheduleForm(request.POST)
    if form.is_valid():
        made = attempt(
            request,
            lambda: schedule_conference(request.dialogue, **form.cleaned_data, actor=request.actor, at=now()),
            form,
        )
        if made:
            say(request, f"Đã định hội nghị {display_long(made.on)}. Các hạn bên dưới đã tính lại.")
            return _to_plan(request, "ngay-hop")
    return _page(request, "planning/plan.html", plan_page(request, form), status=422)


@staff
def section(request: Asked, section: str) -> HttpResponse:
    """One section of the plan: read by everybody at work, written by the office."""
    part = _SECTIONS.get(section)
    if part is None:
        raise Http404
    found = written(request.dialogue)
    context = section_page(request, part, found)
    form = SectionForm(request.POST or None, section=part, lines=found.plan.lines[part], seen=context["seen"])
    if request.method == "POST" and form.is_valid() and _saved(request, part, form):
        say(request, f"Đã lưu mục {part.label}.")
        return _to_plan(request, "cac-muc")
    return _page(request, "planning/section.html", {**context, "form": form}, status=422 if form.is_bound else 200)


@staff
def groups(request: Asked) -> HttpResponse:
    """Whom the plan invites, in numbers."""
    found = plan_of(request.dialogue)
    form = GroupsForm(request.POST or None, quotas=found.quotas)
    if request.method == "POST" and form.is_valid():
        act = done(request, set_groups, request.dialogue, form=form, quotas=form.quotas())
        if act:
            say(request, "Đã lưu thành phần. Số đại biểu đã cộng lại.")
            return _to_plan(request, "thanh-phan")
    context = {"form": form, "villages": found.place.villages, "refusal": edit_refusal(request, Action.SET_GROUPS)}
    return _page(request, "planning/groups.html", context, status=422 if form.is_bound else 200)


@staff
def recipients(request: Asked) -> HttpResponse:
    """Where the plan is sent."""
    found = plan_of(request.dialogue)
    rows = RecipientRows(request.POST) if request.method == "POST" else recipient_rows(found.recipients)
    if request.method == "POST" and rows.is_valid():
        lines = [row.line() for row in rows.forms]
        act = done(request, set_recipients, request.dialogue, lines=lines)
        if act:
            say(request, "Đã lưu nơi nhận.")
            return _to_plan(request, "noi-nhan")
    context = {"rows": rows, "refusal": edit_refusal(request, Action.SET_RECIPIENTS)}
    return _page(request, "planning/recipients.html", context, status=422 if rows.is_bound else 200)


@requires(Action.CANCEL_DIALOGUE)
def cancel(request: Asked) -> HttpResponse:
    """End a dialogue that will not be held, after a second look."""
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        if done(request, cancel_dialogue, request.dialogue, form=form, reason=reason):
            say(request, "Đã hủy đợt đối thoại. Văn phòng, các phòng và Mặt trận được báo tin.")
            return _to_plan(request, "")
    return _page(request, "planning/cancel.html", {"form": form}, status=422 if form.is_bound else 200)


def _saved(request: Asked, part: PlanSection, form: SectionForm) -> bool:
    return done(
        request,
        edit_plan,
        request.dialogue,
        form=form,
        section=part,
        lines=form.lines(),
        seen=form.cleaned_data["seen"],
    )


def _page(request: Asked, template: str, context: dict[str, object], *, status: int = 200) -> HttpResponse:
    path = request.dialogue.path if request.dialogue else ""
    return staff_page(request, template, {"path": path, **context}, current="planning", status=status)


def _to_plan(request: Asked, anchor: str) -> HttpResponse:
    answer = to(request.dialogue, "planning")
    answer["Location"] += f"#{anchor}" if anchor else ""
    return answer
