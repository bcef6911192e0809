"""What the templates of the sorting pages get: plain dicts, words and addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from doithoai.language.likeness import Alike
from doithoai.language.places import places_in
from doithoai.language.redaction import find_personal
from doithoai.language.suggestions import Learned
from doithoai.models import Opinion, Sector
from doithoai.phases.preparation import queries
from doithoai.phases.preparation.deciding import part_day, proposal
from doithoai.phases.preparation.forms import SortForm
from doithoai.phases.preparation.rooms import DOORS
from doithoai.phases.preparation.rows import groups, matter, pick, title_of
from doithoai.phases.preparation.suggested import learned_from, suggested
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import OpinionState, Part, Scope
from doithoai.web.alike import SHOWN, alike
from doithoai.web.clock import today
from doithoai.web.guards import Asked
from doithoai.web.keys import number_in
from doithoai.web.paths import in_dialogue
from doithoai.web.suspected import is_suspected

#: Twins shown beside a matter that is sorted, and from how alike on.
TWINS, ALIKE = 3, 0.25
ELSEWHERE = "Khác chỗ"
_STATES = [("", "Mọi tình trạng"), *((s.value, s.label) for s in OpinionState)]
_SCOPES = [("", "Mọi phạm vi"), *((s.value, s.label) for s in Scope)]


def tabs(request: Asked, here: str) -> list[dict[str, Any]]:
    """The rooms of this phase, in the order in which a matter passes through them."""
    rooms = (
        ("preparation", "Phân loại, giao"),
        ("preparation-mine", "Việc của phòng"),
        ("preparation-agree", "Trưởng phòng xem"),
        ("preparation-approve", "Lãnh đạo duyệt"),
        ("preparation-overview", "Mọi ý kiến"),
    )
    return [
        {"text": text, "url": in_dialogue(request.dialogue, name), "current": name == here}
        for name, text in rooms
        if _belongs(request, name)
    ]


def _belongs(request: Asked, name: str) -> bool:
    return name not in DOORS or bool(request.actor.roles & DOORS[name])


def board(
    request: Asked, waiting: Sequence[Opinion], chosen: Sequence[Opinion], form: SortForm | None
) -> dict[str, Any]:
    """The three columns of the board."""
    found = groups(waiting)
    context: dict[str, Any] = {"tabs": tabs(request, "preparation"), "waiting": len(waiting), "groups": len(found)}
    if not chosen:
        unseen = queries.unseen(request.dialogue)
        return context | {
            "picks": [],
            "lead": None,
            "unseen": unseen,
            "scope_url": in_dialogue(request.dialogue, "collection-scope"),
        }
    lead, audience = chosen[0], audience_of(request.actor.roles)
    places = [group[0].pk for group in found]
    here = places.index(lead.pk) if lead.pk in places else None
    context["picks"] = [pick(group, lead, request.dialogue) for group in found]
    context["previous_url"] = context["picks"][here - 1]["url"] if here else ""
    context["next_url"] = context["picks"][here + 1]["url"] if here is not None and here + 1 < len(places) else ""
    context["lead"] = matter(lead, audience)
    context["lead"]["assigned"] = lead.state not in queries.UNSORTED
    sectors = queries.sectors(request.dialogue)
    context["cards"] = [_card(one, request, audience) for one in chosen]
    context["similar_url"] = in_dialogue(request.dialogue, "preparation-similar", opinion=lead.public_id)
    is_ours = lead.scope is Scope.IN_SCOPE
    context["memory_url"] = (
        in_dialogue(request.dialogue, "preparation-memory", opinion=lead.public_id) if is_ours else ""
    )
    context["twins"] = _twins(request, lead, found)
    context["post_url"] = in_dialogue(request.dialogue, "preparation-group", opinion=lead.public_id)
    context["returned"] = (lead.returned_by, lead.returned_why) if lead.returned_by else None  # type: ignore[attr-defined]
    learned = learned_from(request.commune.pk, tuple(row.pk for row in waiting))
    return context | _decision(request, lead, form, sectors, learned)


def _twins(request: Asked, lead: Opinion, waiting: Sequence[Sequence[Opinion]]) -> list[dict[str, Any]]:
    """Other matters that wait and may be this one, each with the press that merges it in here."""
    others = [group[0] for group in waiting if group[0].pk != lead.pk and not is_suspected(group[0])]
    return [
        {
            "title": title_of(row),
            "village": row.village.name if row.village else "Không ghi thôn",
            "how": _how(lead, row, one),
            "apart": _how(lead, row, one) == ELSEWHERE,
            "url": in_dialogue(request.dialogue, "preparation-opinion", opinion=row.public_id),
            "merge_url": in_dialogue(request.dialogue, "preparation-similar", opinion=row.public_id),
        }
        for row, one in alike(lead, others)[:TWINS]
        if one.score >= ALIKE and one.same_field >= ALIKE
    ]


def _card(opinion: Opinion, request: Asked, audience: Any) -> dict[str, Any]:
    facts = matter(opinion, audience)
    facts["is_lead"] = opinion.merged_into_id is None
    facts["split_url"] = in_dialogue(request.dialogue, "preparation-split", opinion=opinion.public_id)
    facts["page_url"] = in_dialogue(request.dialogue, "preparation-opinion", opinion=opinion.public_id)
    facts["wants_to_speak"] = bool(opinion.slip and opinion.slip.wants_to_speak)
    return facts


def _decision(
    request: Asked, lead: Opinion, form: SortForm | None, sectors: Sequence[Sector], learned: Learned
) -> dict[str, Any]:
    bodies = queries.departments(request.dialogue)
    proposed = proposal(request.dialogue, today(), opinion=lead)
    told = suggested(lead, sectors, bodies, learned)
    if form is None:
        first = _as_it_stands(lead) | {"offered": told["offered"]}
        if proposed.due_on is not None and not first.get("due_on"):
            first["due_on"] = proposed.due_on
            first.setdefault("supporting_due_on", part_day(request.dialogue, proposed.due_on, today()))
        form = SortForm(initial=first, sectors=sectors, departments=bodies)
    own = lead.sector
    loads = {str(body.pk): f"Đang chủ trì {body.load} việc" for body in bodies}  # type: ignore[attr-defined]
    chosen = next((body.name for body in bodies if own and body.pk == own.department_id), "")
    loads[""] = f"{chosen}, vì lĩnh vực {own.name}" if own else "phòng phụ trách lĩnh vực đã chọn"
    line = form["subject_line"].value() or ""
    return {
        "form": form,
        "looks_personal": line != lead.subject_line and bool(find_personal(line)),
        "suggested": told,
        "loads": loads,
        "due_why": proposed.why,
        "due_source": proposed.source,
    }


def _as_it_stands(lead: Opinion) -> dict[str, Any]:
    first: dict[str, Any] = {"seen": str(lead.state), "subject_line": title_of(lead), "lead": "", "supporting": []}
    first |= {"sector": str(lead.sector_id or ""), "competence": str(lead.competence or "commune")}
    if lead.state in queries.UNSORTED:
        return first
    for share in lead.assignments.filter(returned_at=None):
        if share.part is Part.LEAD:
            first |= {"lead": str(share.department_id), "due_on": share.due_on}
        else:
            first["supporting"].append(str(share.department_id))
            first["supporting_due_on"] = share.due_on
    return first


def similar(request: Asked, opinion: Opinion, words: str) -> dict[str, Any]:
    """The page where the lead of a group is chosen."""
    audience = audience_of(request.actor.roles)
    candidates = queries.may_be_repeated(opinion)
    if words:
        found = [(row, "") for row in candidates.saying(words)[:SHOWN]]
    else:
        found = [(row, _how(opinion, row, one)) for row, one in alike(opinion, candidates[: queries.MOST_COMPARED])]
    return {
        "tabs": tabs(request, "preparation"),
        "opinion": matter(opinion, audience),
        "words": words,
        "post_url": in_dialogue(request.dialogue, "preparation-similar", opinion=opinion.public_id),
        "back_url": in_dialogue(
            request.dialogue, "preparation-group", opinion=(opinion.merged_into or opinion).public_id
        ),
        "rows": [
            matter(row, audience, askers=row.askers)  # type: ignore[attr-defined]
            | {"how": how, "apart": how == ELSEWHERE}
            for row, how in found
        ],
    }


def _how(opinion: Opinion, row: Opinion, one: Alike) -> str:
    """Whether both are of one place: the same wish elsewhere keeps its own answer."""
    if one.same_place:
        return "Cùng chỗ"
    if row.village_id is not None and row.village_id == opinion.village_id:
        return "Cùng thôn"
    return ELSEWHERE if places_in(opinion.received_text) and places_in(row.received_text) else "Không nêu rõ chỗ"


def filters(asked: Mapping[str, str]) -> dict[str, str]:
    """The filters of the overview as codes and ids; what makes no sense is left out."""
    names = {"tinh_trang": "state", "pham_vi": "scope", "linh_vuc": "sector", "phong": "department", "thon": "village"}
    chosen = {name: asked.get(key, "") for key, name in names.items()}
    if chosen["state"] not in {s.value for s in OpinionState}:
        chosen["state"] = ""
    if chosen["scope"] not in {s.value for s in Scope}:
        chosen["scope"] = ""
    for name in ("sector", "department", "village"):
        chosen[name] = chosen[name] if number_in(chosen[name]) is not None and len(chosen[name]) < 12 else ""
    return chosen | {"find": asked.get("tim", "")[:200]}


def filter_choices(request: Asked, chosen: Mapping[str, str]) -> dict[str, Any]:
    """The selects above the overview."""
    options = queries.filter_options(request.dialogue)
    return {
        "tabs": tabs(request, "preparation-overview"),
        "chosen": chosen,
        "filtered": any(chosen.values()),
        "all_url": request.path,
        "states": _STATES,
        "scopes": _SCOPES,
        "sectors": [("", "Mọi lĩnh vực"), *options["sector"]],
        "bodies": [("", "Mọi phòng"), *options["department"]],
        "villages": [("", "Mọi thôn"), *options["village"]],
    }


def next_address(request: Asked, last: int) -> str:
    """The address of the next page with the same filters."""
    kept = {key: value for key, value in request.GET.items() if key != "sau"}
    return f"{request.path}?{urlencode({**kept, 'sau': last})}"
