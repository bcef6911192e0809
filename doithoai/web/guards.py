"""The doors of the program. Closed by default: a page is ``@public``, ``@staff``, ``@requires(Action…)``, or
``@of_province`` for the own page of an account that follows a province.

``@staff`` is for pages everybody with a role in the commune may read, each seeing only what the audience of that
role may see; ``@requires`` is for pages that exist to do something. A test lists every address and its door.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, cast
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from doithoai.models import Commune, Dialogue
from doithoai.models.prepared import Prepared, Row, Slot
from doithoai.rules.permissions import WHO_MAY, About, Actor, refusal
from doithoai.rules.refusals import Refused
from doithoai.rules.vocabulary import Action, DialogueStage
from doithoai.web.actors import account_id_of, actor_in, citizen_of, province_account
from doithoai.web.paths import address
from doithoai.web.resending import sign_in_to_send


class Asked(HttpRequest):
    """A request behind a door: it knows its commune, its actor and, on pages of a dialogue, the dialogue."""

    commune: Commune
    actor: Actor
    dialogue: Dialogue | None


def dialogue_of(request: Asked) -> Dialogue:
    """The dialogue of a page whose address names one."""
    assert request.dialogue is not None  # noqa: S101 – the address carries it
    return request.dialogue


View = Callable[..., HttpResponse]


def public(view: View) -> View:
    """Anybody may come in. With ``slug`` in the address the commune is found first, or 404; a plan that is still being
    drafted is not known outside, so its dialogue is 404 too."""

    @functools.wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "slug" not in kwargs:
            return view(request, *args, **kwargs)
        asked = cast(Asked, request)
        slug = kwargs.pop("slug")
        asked.commune = _commune_or_404(slug)
        asked.actor = citizen_of(asked.commune)
        asked.dialogue = _dialogue_or_404(asked.commune, kwargs.pop("dialogue")) if "dialogue" in kwargs else None
        if asked.dialogue is not None and asked.dialogue.stage is DialogueStage.DRAFTED:
            raise Http404
        return view(asked, *args, **kwargs)

    door.door = "public"  # type: ignore[attr-defined]
    return door


def staff(view: View) -> View:
    """Everybody with a role in this commune."""
    return _signed_in(view, actions=(), name="staff")


def requires(*actions: Action) -> Callable[[View], View]:
    """People who may do at least one of ``actions``; others read why not."""

    def decorate(view: View) -> View:
        return _signed_in(view, actions=actions, name="requires")

    return decorate


def of_province(view: View) -> View:
    """Accounts that follow the province of the address; ``request.account`` is the one."""

    @functools.wraps(view)
    def door(request: HttpRequest, province: str) -> HttpResponse:
        account = province_account(request, province)
        if account is None:
            return _ask_to_sign_in(request)
        request.account = account  # type: ignore[attr-defined]
        return view(request)

    door.door = "of_province"  # type: ignore[attr-defined]
    return door


def _signed_in(view: View, *, actions: tuple[Action, ...], name: str) -> View:
    @functools.wraps(view)
    def door(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = cast(Asked, request)
        slug = kwargs.pop("slug")
        found = actor_in(request, slug)
        if found is None:
            return _ask_to_sign_in(request)
        asked.commune, asked.actor = found
        if getattr(request, "must_change_password", False) and not getattr(view, "before_password_change", False):
            return redirect(address("desk-password", slug=slug))
        if actions and not any(asked.actor.roles & WHO_MAY[action] for action in actions):
            raise Refused(refusal(asked.actor, actions[0], About(asked.commune.pk)) or "")
        asked.dialogue = _dialogue_or_404(asked.commune, kwargs.pop("dialogue")) if "dialogue" in kwargs else None
        return view(asked, *args, **kwargs)

    door.door = name  # type: ignore[attr-defined]
    door.actions = actions  # type: ignore[attr-defined]
    return door


def before_password_change(view: View) -> View:
    """The one page behind a door that a one-time password opens; put it above the door."""
    inner = getattr(view, "__wrapped__", view)
    inner.before_password_change = True  # type: ignore[attr-defined]
    return view


def _ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    # Somebody signed in elsewhere gets the same 404 for a foreign commune as for one that does not exist.
    if account_id_of(request) is not None:
        raise Http404
    if request.method == "POST":
        return sign_in_to_send(request)
    return redirect(address("sign-in") + "?" + urlencode({"next": request.get_full_path()}))


def _commune_or_404(slug: str) -> Commune:
    found = _COMMUNE.raw(slug=slug)
    if not found:
        raise Http404
    return _commune(found[0])


@functools.lru_cache(maxsize=100)
def _commune(row: Row) -> Commune:
    """The commune of a row as it was read; the public changes none, so they share it."""
    return cast(Commune, _COMMUNE.read([row])[0])


def _dialogue_or_404(commune: Commune, path: str) -> Dialogue:
    year, _, ordinal = path.partition("-")
    found = _DIALOGUE(commune=commune.pk, year=int(year), ordinal=int(ordinal or 1))
    if not found:
        raise Http404
    found[0].commune = commune
    return cast(Dialogue, found[0])


_COMMUNE = Prepared(lambda: Commune.objects.select_related("province").filter(slug=Slot("slug")))
_DIALOGUE = Prepared(lambda: Dialogue.objects.of(Slot("commune")).filter(year=Slot("year"), ordinal=Slot("ordinal")))
