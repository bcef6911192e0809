"""What the chair's script names at each item of the agenda: the debts to read, the answers, who is to be called.

No names: the script also goes to the departments. Who speaks is named on the speakers' list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from doithoai.actions.paper_facts.matters import subject_of
from doithoai.language.dates import display
from doithoai.language.excerpt import subject_line
from doithoai.language.numbers import grouped
from doithoai.models import AgendaItem, Conference, Dialogue, Opinion, SpeakingTurn
from doithoai.models.debts import past_debts
from doithoai.models.settlement import matters_of
from doithoai.models.speaking_queue import placed_turns
from doithoai.rules.vocabulary import AgendaKind, OpinionSource, OpinionState, Scope

_OUTSIDE = frozenset({Scope.OUT_OF_SCOPE, Scope.RULED_OUT})


def points_of(conference: Conference, items: Sequence[AgendaItem]) -> Mapping[int, tuple[str, ...]]:
    """By item of the agenda what there is to name; items of which the program knows nothing are left out.

    Speakers stand at the first item for them, where those who registered are called.
    """
    dialogue = conference.dialogue
    tellers = {
        AgendaKind.PAST_DEBTS: lambda: _debts(dialogue),
        AgendaKind.ANSWERS: lambda: _answers(dialogue),
        AgendaKind.FLOOR: lambda: _speakers(conference),
    }
    points: dict[int, tuple[str, ...]] = {}
    for item in items:
        if tell := tellers.pop(item.kind, None):
            points[item.pk] = tell()
        elif item.kind is AgendaKind.REPORT and not item.script.strip():
            points[item.pk] = (f"Mời {item.presenter or 'Lãnh đạo UBND'} trình bày báo cáo.",)
    return points


def _debts(dialogue: Dialogue) -> tuple[str, ...]:
    lines = [
        f"Năm {row.dialogue.year}: {row.text.rstrip(' .')}. {row.department.name}, hạn {display(row.due_on)}, "
        f"{row.state.label.lower()}."
        for row in past_debts(dialogue)
    ]
    return tuple(lines) or ("Không còn việc nào hứa kỳ trước mà chưa xong.",)


def _answers(dialogue: Dialogue) -> tuple[str, ...]:
    """One line a department: how many matters it answers and which, those of one sector beside each other."""
    by_body: dict[str, list[Opinion]] = {}
    for one in matters_of(dialogue):
        if one.merged_into_id is None and _is_answered_here(one):
            lead = next(iter(one.leads), None)  # type: ignore[attr-defined]
            body = lead.department.name if lead else "Chưa giao phòng nào"
            by_body.setdefault(body, []).append(one)
    lines = [f"{body} ({grouped(len(matters))} việc): {_named(matters)}." for body, matters in by_body.items()]
    return tuple(lines) or ("Chưa có ý kiến nào gửi trước để trả lời.",)


def _named(matters: Sequence[Opinion]) -> str:
    """The checked matters by their subject; of those nobody has checked yet only how many: they are askers' words."""
    names = [(subject_of(one) or subject_line(one.public_text)).rstrip(" .?") for one in matters if one.public_text]
    if hidden := len(matters) - len(names):
        names.append(f"{grouped(hidden)} việc chưa có bản công khai")
    return "; ".join(names)


def _is_answered_here(opinion: Opinion) -> bool:
    gone = opinion.scope in _OUTSIDE or opinion.state is OpinionState.WITHDRAWN
    return not gone and opinion.source is not OpinionSource.FLOOR


def _speakers(conference: Conference) -> tuple[str, ...]:
    """Who waits, by place in the queue; after the last was heard, and before anybody registered, only the list."""
    lines = [
        f"Lượt {at}: {turn.village.name if turn.village else 'khách mời'}, {_subjects(turn)}."
        for at, (_, turn) in enumerate(placed_turns(conference), start=1)
    ]
    return tuple(lines) or ("Gọi theo Danh sách đăng ký phát biểu.",)


def _subjects(turn: SpeakingTurn) -> str:
    """As ``_named``; a speaker without a slip said at the desk what it is about."""
    rows = list(turn.opinions.select_related("merged_into").order_by("position", "pk"))
    return _named([one.merged_into or one for one in rows]) or turn.subject_line.rstrip(" .?")
