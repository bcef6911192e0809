"""What the acts of preparation check before anything moves: the dialogue still runs, the matter belongs in it."""

from __future__ import annotations

from doithoai.actions.checks import in_stage
from doithoai.models import Opinion
from doithoai.rules.refusals import NotYet, Outdated, Refused
from doithoai.rules.vocabulary import DialogueStage as S
from doithoai.rules.vocabulary import OpinionState, Scope

WORKABLE = frozenset({S.PLANNED, S.ANNOUNCED, S.POSTPONED, S.IN_SESSION, S.CONCLUDED, S.RESULTS_PUBLISHED})


def workable(opinion: Opinion) -> None:
    """Raise unless the matter may be worked on: dialogue running, not sealed, not withdrawn, scope decided as in."""
    in_stage(opinion.dialogue, WORKABLE, "Đợt đối thoại này chưa có kế hoạch hoặc đã khép, nên chưa làm được việc này.")
    if opinion.is_sealed:
        raise Refused("Không tìm thấy việc này ở xã của Ông/Bà.")
    if opinion.state is OpinionState.WITHDRAWN:
        raise NotYet("Người gửi đã rút ý kiến này, nên không cần làm tiếp.")
    if opinion.scope is not Scope.IN_SCOPE:
        raise NotYet(_OUTSIDE[Scope(opinion.scope)])


def leading(opinion: Opinion) -> None:
    """Raise unless the opinion carries its own answer; a merged one follows the one it was merged into."""
    if opinion.merged_into_id is not None:
        raise NotYet("Ý kiến này đã gộp. Ông/Bà mở ý kiến gốc của nhóm để làm việc này.")


def as_seen(opinion: Opinion, seen: str | None) -> Opinion:
    """The opinion as the page showed it: a page that was open too long then moves nothing (``Outdated``)."""
    if seen is not None and seen != str(opinion.state):
        raise Outdated("Việc này vừa được làm rồi. Ông/Bà tải lại trang để xem kết quả, rồi làm tiếp nếu còn cần.")
    return opinion


_OUTSIDE = {
    Scope.PENDING: "Ý kiến này chưa xem phạm vi. Ông/Bà xem phạm vi ở phần Tiếp nhận trước, rồi phân loại.",
    Scope.RULED_OUT: "Ý kiến này đang chờ người thứ hai xem phạm vi. Có kết quả rồi Ông/Bà làm tiếp.",
    Scope.OUT_OF_SCOPE: "Ý kiến này ngoài phạm vi đối thoại, đã hướng dẫn sang nơi khác.",
}
