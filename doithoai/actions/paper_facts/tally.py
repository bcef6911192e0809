"""The numbers of a dialogue as its papers tell them: counted here alone, so that all papers say the same.

A matter counts as it left the hall: what the chair put off stays "in writing" although it was answered the week
after, so that minutes, results notice and report agree whenever each is composed. Opinions merged into another
count with it. What is sealed is in no number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from doithoai.language.numbers import grouped
from doithoai.models import Attendance, Dialogue, Opinion, SpeakingTurn
from doithoai.models.settlement import matters_of, silent_turns
from doithoai.rules.balance import Ending
from doithoai.rules.vocabulary import DispositionKind as D
from doithoai.rules.vocabulary import OpinionSource, OpinionState, Scope, TurnState

_SPOKEN = frozenset({TurnState.ENDED, TurnState.SPEAKING})
_OF_DISPOSITION = {
    D.ANSWERED_NOW: Ending.ANSWERED,
    D.ANSWERED_BY_OFFICIAL: Ending.ANSWERED,
    D.IN_WRITING: Ending.IN_WRITING,
    D.ASSIGNED: Ending.ASSIGNED,
    D.MERGED: Ending.MERGED,
    D.OUT_OF_SCOPE: Ending.EXCLUDED,
}


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of matters: ``registered`` before and ``floor`` at the conference; the rest says how they left it.

    ``raised`` = answered + in_writing + assigned + excluded + withdrawn + unsettled.
    """

    delegates: int
    speakers: int
    registered: int
    floor: int
    answered: int
    in_writing: int
    assigned: int
    excluded: int
    withdrawn: int
    unsettled: int

    @property
    def raised(self) -> int:
        return self.registered + self.floor

    def sentence(self) -> str:
        """All of it in one sentence, for the minutes."""
        said = (
            f"Tổng số {grouped(self.raised)} ý kiến ({grouped(self.registered)} gửi đến trước, {grouped(self.floor)} "
            f"nêu tại Hội nghị): đã trả lời tại Hội nghị {grouped(self.answered)}; trả lời bằng văn bản "
            f"{grouped(self.in_writing)}; chủ trì giao giải quyết tại Hội nghị {grouped(self.assigned)}; "
            f"không thuộc phạm vi đối thoại {grouped(self.excluded)}"
        )
        if self.withdrawn:
            said += f"; người gửi rút {grouped(self.withdrawn)}"
        if self.unsettled:
            said += f"; chưa có kết quả {grouped(self.unsettled)}"
        return f"{said}."


def tally_of(dialogue: Dialogue, matters: Sequence[Opinion] | None = None) -> Tally:
    """The numbers of a dialogue; ``matters`` are those of ``matters_of`` when they were read already.

    At most six statements.
    """
    rows = list(matters_of(dialogue)) if matters is None else list(matters)
    turns = list(silent_turns(dialogue))
    endings = [ending_in_the_hall(one, rows) for one in rows]
    endings += [Ending.WITHDRAWN if turn.state is TurnState.WITHDRAWN else None for turn in turns]
    floor = sum(one.source is OpinionSource.FLOOR for one in rows)
    came = Attendance.objects.of(dialogue.commune_id).standing().filter(conference__dialogue=dialogue)
    spoke = SpeakingTurn.objects.of(dialogue.commune_id).filter(conference__dialogue=dialogue, state__in=_SPOKEN)
    return Tally(
        delegates=came.values("delegate").distinct().count(),
        speakers=spoke.count(),
        registered=len(rows) + len(turns) - floor,
        floor=floor,
        answered=endings.count(Ending.ANSWERED),
        in_writing=endings.count(Ending.IN_WRITING),
        assigned=endings.count(Ending.ASSIGNED),
        excluded=endings.count(Ending.EXCLUDED),
        withdrawn=endings.count(Ending.WITHDRAWN),
        unsettled=endings.count(None),
    )


def ending_in_the_hall(opinion: Opinion, matters: Sequence[Opinion]) -> Ending | None:
    """How a matter left the hall, a merged one as the one it follows; ``None`` while it has no end."""
    if opinion.state is OpinionState.WITHDRAWN:
        return Ending.WITHDRAWN
    if opinion.merged_into_id is None:
        return _own_ending(opinion)
    lead = next((one for one in matters if one.pk == opinion.merged_into_id), None)
    return _own_ending(lead) if lead else None


def _own_ending(opinion: Opinion) -> Ending | None:
    decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
    if decision is not None:
        return _OF_DISPOSITION[decision.kind]
    if opinion.scope is Scope.OUT_OF_SCOPE:
        return Ending.EXCLUDED
    if opinion.state is OpinionState.ANSWERED:
        return Ending.ANSWERED
    return Ending.IN_WRITING if opinion.state is OpinionState.DEFERRED else None
