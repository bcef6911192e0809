"""One village on one sheet: its matters, the answers, who and by when, and the text for the loudspeaker."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from doithoai.models import Notice
from doithoai.models.public_queries import matters_in_public
from doithoai.public import loudspeaker
from doithoai.public.results_rows import row
from doithoai.rules.figures import figures
from doithoai.rules.vocabulary import NoticeKind
from doithoai.web.clock import today
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.pages import public_page
from doithoai.web.paths import address, outside


@public
@stored
def village_sheet(request: Asked, village: int) -> HttpResponse:
    """Six statements. A village that raised nothing has no sheet."""
    dialogue, day, commune = request.dialogue, today(), request.commune
    matters = [one for one in matters_in_public(dialogue) if village in one.village_ids] if dialogue else []
    if dialogue is None or not matters:
        raise Http404
    name = matters[0].villages[matters[0].village_ids.index(village)]
    conference = dialogue.first_sitting()
    told = Notice.objects.of(commune).filter(dialogue=dialogue, kind=NoticeKind.RESULTS).select_related("paper").first()
    on = conference.on if conference else None
    text = loudspeaker.bulletin(name, on, matters)
    asked = f"?nam={dialogue.path}&thon={village}"
    page = {
        "village": name,
        "on": on,
        "notice": {"number": told.paper.number_and_symbol, "on": told.paper.issued_on} if told else None,
        "figures": figures([one.counted() for one in matters], day),
        "rows": [row(commune.slug, dialogue.path, one, day) for one in matters],
        "bulletin": text,
        "seconds": loudspeaker.seconds(text),
        "address": outside("results", slug=commune.slug) + asked,
        "back_url": address("results", slug=commune.slug) + asked,
        "day": day,
    }
    return public_page(request, "public/village_sheet.html", page)
