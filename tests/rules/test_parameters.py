"""What a commune may set, and what the law does not let it set."""

from dataclasses import fields, replace

import pytest

from doithoai.rules import law
from doithoai.rules.parameters import DEFAULTS, LABELS, Counting, Parameters, Setting, Span, UnlawfulParameter
from doithoai.rules.sources import Certainty


def own(value):
    return Setting(value, law.ASSIGNING)


def test_every_parameter_has_a_label_and_a_source():
    assert list(LABELS) == [one.name for one in fields(Parameters)]
    assert all(getattr(DEFAULTS, name).source.document for name in LABELS)


def test_what_the_commune_decides_is_marked_so():
    decided = [name for name in LABELS if getattr(DEFAULTS, name).source.certainty is Certainty.OWN]
    assert decided == ["collection_closes", "drafts_due", "assignment", "written_answer", "call_back", "report_upward"]


def test_what_the_province_may_set_is_empty_until_entered():
    empty = [name for name in LABELS if getattr(DEFAULTS, name).value is None]
    assert empty == ["conclusions", "answer_within_authority", "answer_forwarded"]


@pytest.mark.parametrize(
    "changes",
    [
        {"notice": own(Span(10))},
        {"notice": own(Span(7, Counting.WORKING))},
        {"results": own(Span(7))},
        {"acknowledge": own(Span(5))},
        {"min_dialogues_per_year": own(2)},
    ],
)
def test_stricter_than_the_law_is_welcome(changes):
    changed = replace(DEFAULTS, **changes)
    assert {name: getattr(changed, name) for name in changes} == changes


@pytest.mark.parametrize(
    "changes",
    [
        {"notice": own(Span(6))},
        {"results": own(Span(11))},
        {"results": own(Span(7, Counting.WORKING))},
        {"acknowledge": own(Span(11, Counting.WORKING))},
        {"acknowledge": own(Span(20))},
        {"min_dialogues_per_year": own(0)},
        {"posting": own(Span(-1))},
        {"written_answer": own(Span(1000))},
    ],
)
def test_looser_than_the_law_or_without_sense_is_refused_at_its_field(changes):
    with pytest.raises(UnlawfulParameter) as refusal:
        replace(DEFAULTS, **changes)
    assert [refusal.value.field] == list(changes)


def test_a_refusal_is_a_sentence_that_says_what_would_do():
    with pytest.raises(UnlawfulParameter) as refusal:
        replace(DEFAULTS, notice=own(Span(5)))
    assert str(refusal.value) == "Thông báo lịch phải trước hội nghị ít nhất 7 ngày, theo Điều 43."


def test_a_span_is_printed_as_it_is_counted():
    assert [str(Span(7)), str(Span(10, Counting.WORKING))] == ["7 ngày", "10 ngày làm việc"]
