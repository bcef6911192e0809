"""The conclusions read back in the hall: confirmed one by one or all that were read, and the reading in the minutes."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.conclusions import confirm_conclusion
from doithoai.actions.minutes import write_minutes
from doithoai.models import Conclusion
from doithoai.phases.conclusion.pages import conclusions_page
from doithoai.phases.conclusion.queries import conclusions_of, reading_command, reading_item, sitting_in_hand
from doithoai.rules.vocabulary import Action
from doithoai.web.doing import done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.paths import to


@requires(Action.CONFIRM_CONCLUSION, Action.DRAFT_CONCLUSION)
def read(request: Asked) -> HttpResponse:
    """The conclusions in large letters, to be read aloud and confirmed one by one or all together."""
    context = conclusions_page(request, sitting_in_hand(request.dialogue))
    return staff_page(request, "conclusion/read.html", context, current="conclusion")


@requires(Action.WRITE_MINUTES)
@require_POST
def record_reading(request: Asked) -> HttpResponse:
    """A paragraph at the end of the minutes says that the conclusions were read back; pressed twice it is one."""
    conference = sitting_in_hand(request.dialogue)
    item = reading_item(conference) if conference else None
    count = conclusions_of(request.dialogue).count()
    if conference is None or item is None or not count:
        raise Http404
    words = f"Thư ký đọc lại {count} câu kết luận trước hội nghị; chủ trì nghe và xác nhận."
    if done(request, write_minutes, item, text=words, command_id=reading_command(conference)):
        say(request, "Đã ghi vào biên bản là kết luận đã đọc lại trước hội nghị.")
    return to(request.dialogue, "conclusion-list")


@requires(Action.CONFIRM_CONCLUSION)
@require_POST
def confirm(request: Asked, conclusion: int) -> HttpResponse:
    """The chair confirms exactly the words that were on the page."""
    found = conclusions_of(request.dialogue).filter(pk=conclusion).first()
    if found is None:
        raise Http404
    if _confirmed(request, found, request.POST.get("text", "")):
        say(request, f"Đã xác nhận câu kết luận {found.position}.")
    return _back(request)


@requires(Action.CONFIRM_CONCLUSION)
@require_POST
def confirm_all(request: Asked) -> HttpResponse:
    """All that wait, each with exactly the words that were on the page; one changed meanwhile keeps waiting."""
    read = dict(zip(request.POST.getlist("conclusion"), request.POST.getlist("text"), strict=False))
    waiting = [one for one in conclusions_of(request.dialogue).filter(confirmed_at=None) if str(one.pk) in read]
    count = sum(_confirmed(request, one, read[str(one.pk)]) for one in waiting)
    say(request, f"Đã xác nhận {count} câu kết luận." if count else "Không còn câu nào chờ xác nhận như trang vừa mở.")
    return _back(request)


def _confirmed(request: Asked, found: Conclusion, text: str) -> bool:
    found.conference.dialogue = request.dialogue
    return done(request, confirm_conclusion, found, text=text.replace("\r\n", "\n"))


def _back(request: Asked) -> HttpResponse:
    return to(request.dialogue, "conclusion-read" if request.POST.get("back") == "read" else "conclusion-list")
