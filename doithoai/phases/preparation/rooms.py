"""Which room of this phase is whose; rooms that are not named here are open to everybody on the staff."""

from __future__ import annotations

from doithoai.rules.permissions import WHO_MAY
from doithoai.rules.vocabulary import Action, Role

DOORS: dict[str, frozenset[Role]] = {
    "preparation": WHO_MAY[Action.CLASSIFY],
    "preparation-mine": WHO_MAY[Action.RETURN_ASSIGNMENT],
    "preparation-agree": WHO_MAY[Action.AGREE_ANSWER],
    "preparation-approve": WHO_MAY[Action.APPROVE_ANSWER],
}
