"""The sender's own pictures on the way of the slip: each under an address that is signed and soon worth nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core import signing
from django.http import Http404, HttpResponse

from doithoai.models import Opinion
from doithoai.models.slip_pictures import pictures_with, standing
from doithoai.web.attachments import shown
from doithoai.web.guards import Asked, public
from doithoai.web.paths import address

#: As long as somebody looks at the page; the code itself never stands in an address.
LIFE = timedelta(minutes=30)
_SALT = "doithoai.own-picture"


@public
def own_picture(request: Asked, token: str) -> HttpResponse:
    """One picture, for the page that was shown to whoever knows the code."""
    try:
        public_id = signing.loads(token, salt=_SALT, max_age=LIFE)
    except signing.BadSignature as broken:
        raise Http404 from broken
    rows = standing().filter(commune=request.commune, public_id=public_id)
    found = rows.select_related("picture__commune").first()
    if found is None:
        raise Http404
    return shown(found.picture)


def own_pictures(matters: list[Opinion], slug: str) -> list[dict[str, Any]]:
    """The pictures of the slip these matters stand on. One statement, none for a slip without."""
    if not matters[0].has_pictures:  # type: ignore[attr-defined]
        return []
    return [
        {
            "public_id": one.public_id,
            "url": address("own-picture", slug=slug, token=signing.dumps(one.public_id, salt=_SALT)),
            "number": place,
        }
        for place, one in enumerate(pictures_with(matters), start=1)
    ]
