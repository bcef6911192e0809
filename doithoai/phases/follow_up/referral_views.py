"""A matter that was sent to another level: asked again, and answered."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.referrals import record_referral_reply, remind_referral
from doithoai.models import Referral
from doithoai.phases.follow_up import pages, queries
from doithoai.phases.follow_up.forms import RemindForm, ReplyForm
from doithoai.rules.vocabulary import Action
from doithoai.web.clock import today
from doithoai.web.doing import done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.paths import to


@requires(Action.RECORD_REFERRAL_REPLY)
def referral(request: Asked, number: int) -> HttpResponse:
    """What another level answered."""
    chosen = _one(request, number)
    if request.method != "POST":
        return _page(request, chosen)
    form = ReplyForm(request.POST)
    if form.is_valid() and done(request, record_referral_reply, chosen, form=form, **form.cleaned_data):
        say(request, "Đã ghi trả lời của cấp trên. Người hỏi tra cứu thấy câu này.")
        return to(request.dialogue, "follow-up")
    return _page(request, chosen, form=form)


@requires(Action.REMIND_REFERRAL)
@require_POST
def remind(request: Asked, number: int) -> HttpResponse:
    """That the other level was asked again."""
    chosen, form = _one(request, number), RemindForm(request.POST)
    if form.is_valid() and done(request, remind_referral, chosen, form=form, **form.cleaned_data):
        say(request, "Đã ghi ngày nhắc. Người hỏi tra cứu thấy xã đã nhắc.")
        return to(request.dialogue, "follow-up-referral", number=chosen.pk)
    return _page(request, chosen, remind_form=form)


def _one(request: Asked, number: int) -> Referral:
    found = queries.one_referral(request.dialogue, number)
    if found is None:
        raise Http404
    return found


def _page(
    request: Asked, chosen: Referral, *, form: ReplyForm | None = None, remind_form: RemindForm | None = None
) -> HttpResponse:
    context = {
        "referral": pages.referral(chosen, request),
        "reminders": [(row.on, row.letter_number) for row in chosen.reminders.all()],
        "form": form or ReplyForm(initial={"replied_on": today()}),
        "remind_form": remind_form or RemindForm(initial={"on": today()}, auto_id="nhac_%s"),
        "tabs": pages.tabs(request, ""),
    }
    status = 422 if form is not None or remind_form is not None else 200
    return staff_page(request, "follow_up/referral.html", context, current="follow_up", status=status)
