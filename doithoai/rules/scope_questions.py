"""The few questions by which somebody finds the right door before writing anything: each "yes" leads to one door.

They follow the note of the seed's slip (law.OUT_OF_SCOPE), the gravest first; four times "no" is one for a dialogue.
"""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.rules.doors import DOORS, Door
from doithoai.rules.vocabulary import OutOfScopeReason


@dataclass(frozen=True, slots=True)
class ScopeQuestion:
    """``asks`` is answered with yes or no; ``reason`` is what a yes means."""

    asks: str
    reason: OutOfScopeReason

    @property
    def door(self) -> Door:
        return DOORS[self.reason]


SCOPE_QUESTIONS = (
    ScopeQuestion("Ông/Bà muốn báo một người hay một cơ quan đã làm trái pháp luật?", OutOfScopeReason.DENUNCIATION),
    ScopeQuestion(
        "Ông/Bà không đồng ý với quyết định, việc làm của cơ quan đối với riêng mình, và đòi xem xét lại?",
        OutOfScopeReason.COMPLAINT,
    ),
    ScopeQuestion(
        "Đây là chuyện giữa hai nhà, hai người với nhau: ranh đất, nợ nần, xích mích?",
        OutOfScopeReason.PRIVATE_DISPUTE,
    ),
    ScopeQuestion("Việc này Tòa án, Công an hoặc cơ quan khác đang giải quyết?", OutOfScopeReason.OTHER_BODY),
)
