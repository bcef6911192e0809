"""The chair's decisions: six kinds, each with what it needs, each undone to exactly what was before."""

from __future__ import annotations

import pytest
from django.forms.models import model_to_dict

from doithoai.actions.dispositions import dispose, undo_disposition
from doithoai.models import Answer, Assignment, Disposition, Opinion, ScopeDecision
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import AnswerKind, AnswerState, OpinionState, OutOfScopeReason, Scope
from doithoai.rules.vocabulary import DispositionKind as D
from tests.hall import DUE, announced_hall, assigned, closed_hall, decided, drafted, hour, open_hall, sent
from tests.people import moment


@pytest.fixture
def hall(cast):
    return open_hall(cast)


@pytest.fixture
def matter(cast, hall):
    return sent(cast, hall)


def seen(opinion):
    """Everything an undo must bring back, as it lies in the database."""
    opinion = Opinion.objects.get(pk=opinion.pk)
    answer = Answer.objects.filter(opinion=opinion).values("state", "kind", "mode", "text", "promised_on", "department")
    shares = Assignment.objects.filter(opinion=opinion, returned_at=None).values_list("department", "part", "due_on")
    axes = ("state", "scope", "visibility", "merged_into_id")
    return [getattr(opinion, axis) for axis in axes], list(answer), list(shares)


def test_the_approved_draft_is_given(cast, hall, matter):
    answer = drafted(cast, matter)
    decided(cast, hall, matter, D.ANSWERED_NOW)
    answer.refresh_from_db()
    assert (matter.state, answer.state, answer.given_at) == (OpinionState.ANSWERED, AnswerState.GIVEN, hour("09:00"))
    assert (answer.text, answer.version, answer.kind) == ("Vá đáy bể trước 30/6/2026.", 1, AnswerKind.WITH_DATE)


def test_an_unapproved_draft_the_chair_says_aloud_is_approved_by_it(cast, hall, matter):
    answer = drafted(cast, matter, AnswerState.DRAFT)
    decided(cast, hall, matter, D.ANSWERED_NOW)
    answer.refresh_from_db()
    assert (answer.state, answer.approved_by_id) == (AnswerState.GIVEN, cast.chair.account_id)


def test_a_draft_without_a_kind_is_given_as_an_explanation_and_comes_back_without_one(cast, hall, matter):
    answer = drafted(cast, matter, AnswerState.DRAFT)
    Answer.objects.update(kind="", promised_on=None)
    row = decided(cast, hall, matter, D.ANSWERED_NOW)
    given = Answer.objects.get(pk=answer.pk).kind
    undo_disposition(row, actor=cast.chair, at=hour("09:01"))
    assert (given, Answer.objects.get(pk=answer.pk).kind) == (AnswerKind.EXPLAINED, "")


def test_spoken_words_become_the_answer_where_there_was_no_draft(cast, hall, matter):
    decided(cast, hall, matter, D.ANSWERED_NOW, words="Thợ hẹn ngày 20/6.")
    answer = Answer.objects.get(opinion=matter)
    assert (answer.state, answer.kind, answer.text) == (AnswerState.GIVEN, AnswerKind.EXPLAINED, "Thợ hẹn ngày 20/6.")
    assert [version.text for version in answer.versions.all()] == ["Thợ hẹn ngày 20/6."]


def test_other_words_than_the_draft_are_a_new_version(cast, hall, matter):
    drafted(cast, matter)
    decided(cast, hall, matter, D.ANSWERED_BY_OFFICIAL, words="Vá xong trước 25/6.", department=cast.economy)
    answer = Answer.objects.get(opinion=matter)
    assert (answer.text, answer.version) == ("Vá xong trước 25/6.", 2)


def test_nothing_prepared_and_nothing_said_is_no_answer(cast, hall, matter):
    with pytest.raises(BadInput, match="Chưa có dự thảo"):
        decided(cast, hall, matter, D.ANSWERED_NOW)


@pytest.mark.parametrize("kind", [D.IN_WRITING, D.ASSIGNED])
def test_later_is_deferred_with_department_and_day(cast, hall, matter, kind):
    decided(cast, hall, matter, kind, department=cast.economy, due_on=DUE)
    share = Assignment.objects.get(opinion=matter)
    assert (matter.state, share.department, share.due_on) == (OpinionState.DEFERRED, cast.economy, DUE)


def test_the_chair_gives_it_to_another_department(cast, hall, matter):
    before = assigned(cast, matter)
    decided(cast, hall, matter, D.IN_WRITING, department=cast.culture, due_on=DUE)
    before.refresh_from_db()
    assert before.returned_at == hour("09:00")
    assert matter.about().department_ids == {cast.culture.pk}


@pytest.mark.parametrize(
    ("kind", "facts", "field"),
    [
        (D.ANSWERED_BY_OFFICIAL, {"words": "x"}, "department"),
        (D.IN_WRITING, {"due_on": DUE}, "department"),
        (D.MERGED, {}, "merged_with"),
        (D.OUT_OF_SCOPE, {}, "reason"),
    ],
)
def test_each_kind_says_what_it_needs(cast, hall, matter, kind, facts, field):
    with pytest.raises(BadInput) as refusal:
        decided(cast, hall, matter, kind, **facts)
    assert (refusal.value.field, Disposition.objects.count()) == (field, 0)


def test_a_day_that_has_passed_is_refused(cast, hall, matter):
    with pytest.raises(BadInput, match="trước hôm nay"):
        decided(cast, hall, matter, D.ASSIGNED, department=cast.economy, due_on=moment("11/6/2026").date())


def test_merged_follows_its_lead(cast, hall, matter):
    lead = sent(cast, hall, "Bể Thôn 12")
    decided(cast, hall, matter, D.MERGED, merged_with=lead)
    assert (Opinion.objects.get(pk=matter.pk).merged_into, matter.state) == (lead, OpinionState.CLASSIFIED)


def test_nothing_is_merged_into_itself_or_into_a_merged_one(cast, hall, matter):
    lead = sent(cast, hall, "Bể Thôn 12")
    with pytest.raises(BadInput):
        decided(cast, hall, matter, D.MERGED, merged_with=matter)
    decided(cast, hall, matter, D.MERGED, merged_with=lead)
    with pytest.raises(BadInput):
        decided(cast, hall, sent(cast, hall), D.MERGED, merged_with=Opinion.objects.get(pk=matter.pk))


@pytest.mark.parametrize("scope", [Scope.PENDING, Scope.IN_SCOPE, Scope.RULED_OUT])
def test_ruled_out_before_the_hall(cast, hall, scope):
    opinion = sent(cast, hall, scope=scope)
    decided(cast, hall, opinion, D.OUT_OF_SCOPE, reason=OutOfScopeReason.COMPLAINT, words="Ban tiếp công dân")
    decision = ScopeDecision.objects.get(opinion=opinion)
    assert (opinion.scope, decision.agreed, decision.reason) == (Scope.OUT_OF_SCOPE, True, OutOfScopeReason.COMPLAINT)


def test_what_the_chair_treats_is_in_scope(cast, hall):
    opinion = sent(cast, hall, scope=Scope.PENDING, state=OpinionState.RECEIVED)
    decided(cast, hall, opinion, D.IN_WRITING, department=cast.economy, due_on=DUE)
    assert (opinion.scope, opinion.state) == (Scope.IN_SCOPE, OpinionState.DEFERRED)


NEEDS = {
    D.ANSWERED_NOW: {"words": "Thợ hẹn ngày 20/6."},
    D.ANSWERED_BY_OFFICIAL: {"words": "Đã hẹn thợ.", "department": "culture"},
    D.IN_WRITING: {"department": "culture", "due_on": DUE},
    D.ASSIGNED: {"department": "economy", "due_on": DUE},
    D.MERGED: {"merged_with": "lead"},
    D.OUT_OF_SCOPE: {"reason": OutOfScopeReason.COMPLAINT},
}


def needs(cast, hall, kind):
    named = {"culture": cast.culture, "economy": cast.economy}
    facts = {name: named.get(value, value) if isinstance(value, str) else value for name, value in NEEDS[kind].items()}
    return facts | ({"merged_with": sent(cast, hall, "Bể Thôn 12")} if kind is D.MERGED else {})


@pytest.mark.parametrize("prepared", [None, AnswerState.DRAFT, AnswerState.AGREED, AnswerState.APPROVED])
@pytest.mark.parametrize("kind", list(D))
def test_undo_brings_everything_back_exactly(cast, hall, matter, kind, prepared):
    assigned(cast, matter)
    if prepared:
        drafted(cast, matter, prepared)
    before = seen(matter)
    row = decided(cast, hall, matter, kind, **needs(cast, hall, kind))
    assert seen(matter) != before
    undo_disposition(row, actor=cast.chair, at=hour("09:01"))
    assert seen(matter) == before


@pytest.mark.parametrize("scope", [Scope.PENDING, Scope.RULED_OUT])
@pytest.mark.parametrize("kind", [D.IN_WRITING, D.OUT_OF_SCOPE])
def test_undo_brings_an_open_scope_back(cast, hall, scope, kind):
    opinion = sent(cast, hall, scope=scope, state=OpinionState.RECEIVED)
    before = seen(opinion)
    undo_disposition(decided(cast, hall, opinion, kind, **needs(cast, hall, kind)), actor=cast.chair, at=hour("09:01"))
    assert seen(opinion) == before


def test_the_undone_decision_stays_with_its_words(cast, hall, matter):
    row = decided(cast, hall, matter, D.ANSWERED_NOW, words="Thợ hẹn ngày 20/6.")
    undo_disposition(row, actor=cast.chair, at=hour("09:01"))
    assert list(Disposition.objects.values_list("words", "undone_at")) == [("Thợ hẹn ngày 20/6.", hour("09:01"))]


def test_two_leaders_decide_at_once(cast, hall, matter):
    decided(cast, hall, matter, D.IN_WRITING, department=cast.economy, due_on=DUE)
    before = model_to_dict(Opinion.objects.get(pk=matter.pk))
    with pytest.raises(Outdated, match="đã có quyết định"):
        decided(cast, hall, matter, D.ANSWERED_NOW, words="x")
    assert model_to_dict(Opinion.objects.get(pk=matter.pk)) == before


def test_undoing_twice(cast, hall, matter):
    row = decided(cast, hall, matter, D.ANSWERED_NOW, words="x")
    undo_disposition(row, actor=cast.chair, at=hour("09:01"))
    with pytest.raises(Outdated):
        undo_disposition(row, actor=cast.chair, at=hour("09:02"))


def test_after_the_close_nothing_is_decided_or_undone(cast):
    hall = closed_hall(cast)
    with pytest.raises(NotYet):
        undo_disposition(Disposition.objects.get(), actor=cast.chair, at=hour("12:00"))
    with pytest.raises(NotYet):
        decided(cast, hall, sent(cast, hall), D.ANSWERED_NOW, words="x")


def test_nothing_is_decided_before_the_opening(cast):
    hall = announced_hall(cast)
    with pytest.raises(NotYet, match="chưa khai mạc"):
        decided(cast, hall, sent(cast, hall), D.ANSWERED_NOW, words="x")


def test_only_the_chair_decides(cast, neighbour, hall, matter):
    for actor, sentence in ((cast.secretary, "Chỉ Chủ trì"), (neighbour.chair, "Không tìm thấy")):
        with pytest.raises(Refused, match=sentence):
            dispose(matter, conference=hall, kind=D.ANSWERED_NOW, words="x", actor=actor, at=hour("09:00"))


def test_a_department_of_another_commune_is_refused(cast, neighbour, hall, matter):
    with pytest.raises(BadInput, match="ở xã này"):
        decided(cast, hall, matter, D.IN_WRITING, department=neighbour.economy, due_on=DUE)
