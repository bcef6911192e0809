"""What the machine suggests for a matter on the sorting board, with the words that caused it. A person decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from doithoai.language.suggestions import SHOWN, Cause, Learned, Suggestion, suggest_sectors
from doithoai.models import Department, Opinion, Sector
from doithoai.phases.preparation import queries
from doithoai.rules.routing import Led, competence_by_words, suggest_departments
from doithoai.rules.vocabulary import DepartmentKind
from doithoai.web.marks_in_text import marked_at
from doithoai.web.suspected import HIDDEN, is_suspected

_QUOTED = 3  # words shown as the reason


@lru_cache(maxsize=16)
def learned_from(commune_id: int, waiting: tuple[int, ...]) -> Learned:
    """What the office's own decisions teach. Read once and again when another matter was sorted: then others wait."""
    return Learned(queries.decided(commune_id))


def suggested(
    lead: Opinion, sectors: Sequence[Sector], bodies: Sequence[Department], learned: Learned
) -> dict[str, Any]:
    """``sectors``, ``lead``, ``competence``: what may be taken over by one press, and why; ``offered``: the key of
    the field the machine names first; ``text``: the words of the lead, those that speak for that field marked.

    No field without a word that speaks for it stands beside one that has some; the first takes ``lead`` along.
    ``lead`` only when another than the department of the first field; ``competence`` only when above the commune.
    The field the asker chose stands among them and overrules none (``is_asked``).
    Nothing for words that nobody may read here.
    """
    if is_suspected(lead):
        return {"sectors": [], "offered": "", "lead": None, "competence": None, "text": HIDDEN}
    text, asked, known = lead.received_text, lead.asked_sector_id, {sector.code: sector for sector in sectors}
    fields = [one for one in suggest_sectors(text, learned) if one.sector in known]
    # What only earlier decisions speak for is offered where no word of the text speaks for anything.
    fields = ([one for one in fields if one.causes] or fields)[:SHOWN]
    causes = fields[0].causes if fields else ()
    lead = _lead(text, fields, known, bodies)
    choices = [_choice("sector", known[one.sector].pk, known[one.sector].name, one.causes) for one in fields]
    if lead and choices:
        # One press must not send the matter to the department of the field while another is suggested below.
        choices[0]["also"] = lead
    offered = choices[0]["value"] if choices else ""
    return {
        "sectors": _with_wish(choices, asked, sectors),
        "offered": offered,
        "lead": lead,
        "competence": _competence(text),
        "text": marked_at(text, [(one.start, one.end) for one in causes]),
    }


def _with_wish(choices: list[dict[str, Any]], asked: int | None, sectors: Sequence[Sector]) -> list[dict[str, Any]]:
    """With the field the asker chose: said where it is suggested anyway, else the last to choose from."""
    for one in choices:
        one["is_asked"] = one["value"] == str(asked)
    wish = next((sector for sector in sectors if sector.pk == asked), None)
    if wish is None or any(one["is_asked"] for one in choices):
        return choices
    return [*choices, _choice("sector", wish.pk, wish.name, ()) | {"is_asked": True}]


def _lead(
    text: str, fields: Sequence[Suggestion], known: dict[str, Sector], bodies: Sequence[Department]
) -> dict[str, Any] | None:
    owner = {code: sector.department_id for code, sector in known.items()}
    of_kind = {body.kind: body.pk for body in bodies if body.kind is not DepartmentKind.DEPARTMENT}
    departments: list[Led[int]] = suggest_departments(text, fields, owner, of_kind)
    names = {body.pk: body.name for body in bodies}
    if not departments or (fields and departments[0].to == owner[fields[0].sector]) or departments[0].to not in names:
        return None
    return _choice("lead", departments[0].to, names[departments[0].to], departments[0].causes)


def _competence(text: str) -> dict[str, Any] | None:
    level = competence_by_words(text)
    return _choice("competence", str(level.to), level.to.label, level.causes) if level else None


def _choice(field: str, value: Any, name: str, causes: Iterable[Cause]) -> dict[str, Any]:
    words = dict.fromkeys(cause.words.lower() for cause in causes)
    return {"field": field, "value": str(value), "name": name, "words": [*words][:_QUOTED]}
