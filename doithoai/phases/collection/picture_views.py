"""A picture that came with a slip, for whoever works on one of its matters and whoever sent it in for somebody."""

from __future__ import annotations

from django.db.models import Q
from django.http import Http404, HttpResponse

from doithoai.models import Assignment, Opinion, SlipPicture
from doithoai.models.opinions import gone
from doithoai.models.slip_pictures import standing
from doithoai.rules.permissions import WHO_MAY
from doithoai.rules.visibility import OFFICE, audience_of, show
from doithoai.rules.vocabulary import Action, Scope
from doithoai.web.attachments import shown
from doithoai.web.guards import Asked, staff
from doithoai.web.suspected import suspected_slips


@staff
def picture(request: Asked, slip: str, picture: str) -> HttpResponse:
    """The picture itself; for everybody else it is not there."""
    rows = standing().filter(slip__dialogue=request.dialogue, slip__public_id=slip, public_id=picture)
    found = rows.select_related("picture__commune", "slip").first()
    if found is None or not _may_see(request, found):
        raise Http404
    return shown(found.picture)


def _may_see(request: Asked, found: SlipPicture) -> bool:
    audience = audience_of(request.actor.roles)
    # What may be a denunciation is seen by those alone who decide it.
    if suspected_slips([found.slip_id]) and request.actor.roles.isdisjoint(WHO_MAY[Action.SEAL_OPINION]):
        return False
    if audience in OFFICE or found.slip.typed_by_id == request.actor.account_id:
        return True
    return bool(show("opinion", audience, pictures=True)) and _works_on(request, found)


def _works_on(request: Asked, found: SlipPicture) -> bool:
    """Whether a matter of the slip, or the one it was merged into, is this department's now."""
    own = Assignment.objects.of(request.commune).standing().filter(department=request.actor.department_id)
    given = own.values("opinion_id")
    matters = Opinion.objects.filter(slip=found.slip_id, scope=Scope.IN_SCOPE).exclude(gone())
    return bool(matters.filter(Q(pk__in=given) | Q(merged_into_id__in=given)).exists())
