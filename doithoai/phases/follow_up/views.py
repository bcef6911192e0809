"""What is still owed after the conference: letters, promises, replies of other levels, and the end of the dialogue."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.http import Http404, HttpResponse

from doithoai.actions.closing import close_dialogue
from doithoai.actions.files import read_file
from doithoai.actions.written_answers import give_written_answer
from doithoai.language.dates import VIETNAM
from doithoai.models import Opinion
from doithoai.phases.follow_up import pages, queries
from doithoai.phases.follow_up.forms import GiveForm
from doithoai.rules.vocabulary import Action, Role
from doithoai.web.clock import now, today
from doithoai.web.doing import attempt
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.keys import number_in
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue, to


@staff
def home(request: Asked) -> HttpResponse:
    """What has to be chased; watchers begin where they watch, departments at their promises."""
    if not request.actor.roles & {Role.CLERK, Role.CHAIR, Role.SECRETARY}:
        watches = request.actor.roles & {Role.OBSERVER, Role.VILLAGE_OFFICER}
        return to(request.dialogue, "follow-up-oversight" if watches else "follow-up-board")
    return staff_page(request, "follow_up/home.html", pages.home(request), current="follow_up")


@staff
def oversight(request: Asked) -> HttpResponse:
    """Every item, deadline, answer and proof: to confirm or dispute, nothing else."""
    after = number_in(request.GET.get("sau", "")) or 0
    rows = queries.supervised(request.dialogue, request.actor, after)
    context = pages.oversight(request, rows[: queries.PAGE])
    context["next_url"] = f"{request.path}?sau={after + queries.PAGE}" if len(rows) > queries.PAGE else ""
    context["first_url"] = request.path if after else ""
    return staff_page(request, "follow_up/oversight.html", context, current="follow_up")


@requires(Action.GIVE_WRITTEN_ANSWER)
def give(request: Asked, opinion: str) -> HttpResponse:
    """The written answer has gone out: on which day, with which letter."""
    chosen = queries.one_matter(request.dialogue, request.actor, opinion)
    if chosen is None or getattr(chosen, "answer", None) is None:
        raise Http404
    letters = queries.issued_letters(chosen)
    form = GiveForm(request.POST or None, letters=letters, initial={"on": today()})
    if request.method == "POST" and form.is_valid():
        done = attempt(request, lambda: _given(request, chosen, form), form)
        if done:
            say(request, "Đã ghi là đã gửi. Mỗi người hỏi việc này được báo riêng.")
            return to(request.dialogue, "follow-up")
    context = _giving(request, chosen, form)
    return staff_page(
        request, "follow_up/give.html", context, current="follow_up", status=422 if request.method == "POST" else 200
    )


def _given(request: Asked, chosen: Opinion, form: GiveForm) -> bool:
    moment = now()
    on = form.cleaned_data["on"]
    earlier = None if on == moment.date() else datetime.combine(on, time(8), tzinfo=VIETNAM)
    letter = form.letters.get(form.cleaned_data["letter"])
    answer = chosen.answer
    answer.opinion = chosen
    give_written_answer(answer, actor=request.actor, at=moment, letter=letter, occurred_at=earlier)
    return True


def _giving(request: Asked, chosen: Opinion, form: GiveForm) -> dict[str, Any]:
    return {
        "title": chosen.title,
        "text": chosen.answer.text,
        "kind": chosen.answer.kind.label,
        "form": form,
        "has_letter": bool(form.letters),
        "papers_url": in_dialogue(request.dialogue, "papers"),
        "post_url": in_dialogue(request.dialogue, "follow-up-give", opinion=chosen.public_id),
        "back_url": in_dialogue(request.dialogue, "follow-up"),
    }


@requires(Action.CLOSE_DIALOGUE)
def close(request: Asked) -> HttpResponse:
    """Ask once more, then close; what is still open goes to the next agenda."""
    if request.method != "POST":
        return _ask_before_closing(request)
    debts = attempt(request, lambda: close_dialogue(request.dialogue, actor=request.actor, at=now()))
    if debts is not None:
        left = f"{debts} cam kết chưa xong sang đầu chương trình kỳ sau." if debts else "Không còn cam kết nào nợ."
        say(request, f"Đã khép đợt đối thoại. {left}")
    return to(request.dialogue, "follow-up")


def _ask_before_closing(request: Asked) -> HttpResponse:
    context = {
        "title": "Khép đợt đối thoại này",
        "sentences": [
            "Khép rồi thì không ghi thêm ý kiến, câu trả lời hay cam kết mới vào đợt này.",
            "Cam kết chưa xong vẫn theo dõi tiếp, và đứng đầu chương trình kỳ sau.",
        ],
        "post_url": in_dialogue(request.dialogue, "follow-up-close"),
        "hidden": {},
        "button_text": "Khép đợt đối thoại",
        "kind": "",
        "back_url": in_dialogue(request.dialogue, "follow-up"),
        "back_text": "Chưa khép",
    }
    return staff_page(request, "confirm.html", context, current="follow_up")


@staff
def evidence(request: Asked, file: str) -> HttpResponse:
    """A picture or a paper that proves what was said of a promise."""
    found = queries.evidence(request.dialogue, file)
    if found is None:
        raise Http404
    response = HttpResponse(read_file(found), content_type=found.content_type)
    how = "inline" if found.content_type.startswith("image/") else "attachment"
    ending = found.name.rpartition(".")[2]
    response["Content-Disposition"] = f'{how}; filename="bang-chung-{found.public_id}.{ending}"'
    return response
