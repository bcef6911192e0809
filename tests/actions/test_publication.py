"""Results go out once, complete, numbered without a gap."""

from __future__ import annotations

import pytest

from doithoai.actions.conclusions import draft_conclusion
from doithoai.actions.publication import publish_results
from doithoai.models import Opinion
from doithoai.rules.refusals import NotYet, Refused
from doithoai.rules.vocabulary import DialogueStage, OpinionState, Scope, Visibility
from tests.hall import closed_hall, hour, open_hall, sent
from tests.people import moment

AT = moment("15/6/2026")


@pytest.fixture
def hall(cast):
    return closed_hall(cast)


def publish(cast, hall):
    return publish_results(hall.dialogue, actor=cast.clerk, at=AT)


def test_numbers_run_without_a_gap_and_hide_nothing(cast, hall):
    Opinion.objects.update(sector=cast.schools)
    sent(cast, hall, scope=Scope.OUT_OF_SCOPE)
    sent(cast, hall, visibility=Visibility.SEALED, public_text="x")
    sent(cast, hall, state=OpinionState.WITHDRAWN)
    lead = sent(cast, hall, state=OpinionState.ANSWERED, public_text="Trạm bơm hỏng.")
    _give(cast, lead)
    sent(cast, hall, merged_into=lead)
    assert publish(cast, hall) == 2
    public = Opinion.objects.filter(visibility=Visibility.PUBLIC).order_by("public_number")
    assert list(public.values_list("public_number", flat=True)) == [1, 2]
    assert hall.dialogue.stage == DialogueStage.RESULTS_PUBLISHED


def _give(cast, opinion):
    from tests.hall import drafted

    answer = drafted(cast, opinion)
    type(answer).objects.update(state="given")
    Opinion.objects.filter(pk=opinion.pk).update(state=OpinionState.ANSWERED)


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({"state": OpinionState.ASSIGNED, "public_text": "x"}, "1 việc chưa có trả lời hoặc ngày trả lời"),
        ({"scope": Scope.PENDING}, "1 ý kiến chưa xem xong phạm vi"),
    ],
)
def test_nothing_goes_out_incomplete(cast, hall, facts, sentence):
    sent(cast, hall, **facts)
    with pytest.raises(NotYet, match=sentence):
        publish(cast, hall)
    assert Opinion.objects.filter(visibility=Visibility.PUBLIC).count() == 0


def test_every_matter_needs_its_public_text(cast, hall):
    Opinion.objects.update(public_text="")
    with pytest.raises(NotYet, match="1 việc chưa có bản công khai"):
        publish(cast, hall)


def test_an_unconfirmed_conclusion_holds_the_results(cast, hall):
    draft_conclusion(hall, text="Sửa bể.", actor=cast.secretary, at=hour("11:10"))
    with pytest.raises(NotYet, match="1 câu kết luận chưa được chủ trì xác nhận"):
        publish(cast, hall)


def test_results_follow_the_conference_and_go_out_once(cast):
    with pytest.raises(NotYet, match="công khai một lần"):
        publish(cast, open_hall(cast))


def test_only_the_office_publishes(cast, hall):
    with pytest.raises(Refused, match="Chỉ Văn phòng HĐND và UBND được công khai kết quả."):
        publish_results(hall.dialogue, actor=cast.chair, at=AT)
