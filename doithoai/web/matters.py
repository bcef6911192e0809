"""The boxes of a slip on its page: what was typed, the sentence at its box, the doubt under it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django import forms
from django.http import HttpRequest, QueryDict
from markupsafe import Markup

from doithoai.actions.intake import LONGEST_MATTER, MOST_MATTERS, too_many_sentence
from doithoai.language.folding import normalise
from doithoai.rules.doors import DOORS
from doithoai.rules.refusals import BadInput
from doithoai.rules.scope import leading_reason, scope_hints
from doithoai.rules.vocabulary import OutOfScopeReason
from doithoai.web.boxes import PREFIX, place_in, rearranged_boxes, texts_of, typed_boxes
from doithoai.web.doing import attempt
from doithoai.web.marks_in_text import marked_at

T = TypeVar("T")
#: More than a request can name (``boxes``): what was typed into a box is never cut.
_ALL_BOXES = 1_000


class MatterForm(forms.Form):
    text = forms.CharField(label="Nội dung", required=False, widget=forms.Textarea(attrs={"rows": 4}))


Boxes = forms.formset_factory(MatterForm, extra=0, max_num=_ALL_BOXES, absolute_max=_ALL_BOXES)


def typed_matters(post: QueryDict) -> list[str]:
    """The texts in the order of the boxes, empty ones too."""
    return texts_of(typed_boxes(post))


def rearranged(post: QueryDict) -> list[str] | None:
    """The texts after a press of add, remove, split or join; ``None`` when the slip itself was sent."""
    boxes = rearranged_boxes(post)
    return None if boxes is None else texts_of(boxes)


def boxes_of(texts: Sequence[str]) -> forms.BaseFormSet[MatterForm]:
    """Boxes with these texts, at least one, without errors; with more matters than a slip takes, the sentence about it
    stands at the first one too many."""
    filled = [place for place, text in enumerate(texts) if text.strip()]
    if len(filled) > MOST_MATTERS:
        return boxes_with_errors(texts, BadInput(too_many_sentence(), f"{PREFIX}-{filled[MOST_MATTERS]}"))
    return Boxes(initial=[{"text": text} for text in texts or [""]], prefix=PREFIX)


def boxes_with_errors(texts: Sequence[str], wrong: BadInput | None = None) -> forms.BaseFormSet[MatterForm]:
    """Boxes that keep what was typed, with the sentence of ``wrong`` at its box."""
    shown = list(texts) or [""]
    data: dict[str, Any] = {f"{PREFIX}-TOTAL_FORMS": len(shown), f"{PREFIX}-INITIAL_FORMS": 0}
    data |= {f"{PREFIX}-{place}-text": text for place, text in enumerate(shown)}
    boxes = Boxes(data, prefix=PREFIX)
    boxes.is_valid()
    if wrong is not None:
        boxes.forms[min(place_in(wrong.field or "", len(shown)) or 0, len(boxes.forms) - 1)].add_error(
            "text", str(wrong)
        )
    return boxes


def attempt_with_matters(
    request: HttpRequest, act: Callable[[], T], form: forms.BaseForm
) -> tuple[T | None, BadInput | None]:
    """``attempt`` for a form with boxes: a refusal that belongs to a box comes back beside the result."""
    wrong: list[BadInput] = []

    def told() -> T | None:
        try:
            return act()
        except BadInput as refusal:
            if not (refusal.field or "").startswith(PREFIX):
                raise
            wrong.append(refusal)
            return None

    return attempt(request, told, form), wrong[0] if wrong else None


def tell_at_fields(form: forms.BaseForm, mistakes: Iterable[BadInput]) -> BadInput | None:
    """Every mistake at its field, one at each; the first that belongs to a box comes back."""
    of_a_box = None
    for wrong in mistakes:
        field = wrong.field or ""
        if field.startswith(PREFIX):
            of_a_box = of_a_box or wrong
        elif not form.has_error(field):
            form.add_error(field, str(wrong))
    return of_a_box


def kept(form_class: Callable[..., forms.Form], post: QueryDict) -> forms.Form:
    """The form with all that was typed and no errors: somebody only pressed a button of the boxes."""
    blank = form_class()
    typed = {name: field.widget.value_from_datadict(post, {}, name) for name, field in blank.fields.items()}  # type: ignore[arg-type]
    return form_class(initial=typed)


def doubt_of(text: str) -> dict[str, Any] | None:
    """Why a matter may be none for a dialogue, for the page: the words, the door, and a mark that it was shown."""
    hints = scope_hints(text)
    reason = leading_reason(hints)
    if reason is None:
        return None
    door = DOORS[reason]
    words = list(dict.fromkeys(hint.words for hint in hints if hint.kind is reason))
    return {
        "kind": reason.label.lower(),
        "is_denunciation": reason is OutOfScopeReason.DENUNCIATION,
        "words": words,
        "title": door.title,
        "where": door.where,
        "deadline": door.deadline,
        "mark": mark_of(text),
    }


def has_unseen_doubt(post: QueryDict, texts: Sequence[str], *, denunciation_only: bool = False) -> bool:
    """Whether some matter raises a doubt that no page has shown for exactly these words."""
    seen = set(post.getlist("doubts_shown"))
    doubts = (doubt_of(text) for text in texts if len(text) <= LONGEST_MATTER)
    return any(
        doubt is not None and doubt["mark"] not in seen and (doubt["is_denunciation"] or not denunciation_only)
        for doubt in doubts
    )


def doubts_of(texts: Sequence[str]) -> dict[str, dict[str, Any] | None]:
    """The doubts of all boxes, by the prefix of their form."""
    return {
        f"{PREFIX}-{place}": doubt_of(text) if 0 < len(text) <= LONGEST_MATTER else None
        for place, text in enumerate(texts)
    }


def denunciations_in(texts: Sequence[str], ticked: Sequence[str]) -> dict[str, dict[str, Any] | None]:
    """Those doubts alone that speak for a denunciation, each with ``ticked``: whether somebody insists."""
    found = doubts_of(texts).items()
    return {
        prefix: doubt | {"ticked": doubt["mark"] in ticked} if doubt and doubt["is_denunciation"] else None
        for prefix, doubt in found
    }


def asked_first(doubts: Mapping[str, dict[str, Any] | None]) -> str:
    """The prefix of the first box whose doubt is not ticked; empty for none."""
    return next((prefix for prefix, doubt in doubts.items() if doubt and not doubt["ticked"]), "")


def mark_of(text: str) -> str:
    """Sixteen letters by which a page remembers for which text it has already shown its doubt."""
    return hashlib.sha256(normalise(text).encode()).hexdigest()[:16]


def marked(text: str) -> Markup:
    """The text with the words that caused a doubt inside ``<mark>``."""
    return marked_at(text, [(hint.start, hint.end) for hint in scope_hints(text)])
