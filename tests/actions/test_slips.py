"""Handing in a slip: nothing lost, nothing doubled, nobody named."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from doithoai.actions.corrections import correct_opinion
from doithoai.actions.scope import withdraw_opinion
from doithoai.actions.slip_again import TWINS_WITHIN
from doithoai.actions.slip_codes import code_index, code_of
from doithoai.actions.slips import submit_slip
from doithoai.language.folding import fold, normalise
from doithoai.models import Contact, JournalEntry, Opinion, OpinionSlip
from doithoai.rules.consents import CONSENT_VERSION
from doithoai.rules.refusals import BadInput, NotYet, Refused
from doithoai.rules.slip_code import read_code
from doithoai.rules.vocabulary import DialogueStage, IntakeChannel, OpinionSource, Scope
from tests.intake import AT, LAND, ROAD, content, send, taking_slips
from tests.people import moment


@pytest.fixture
def dialogue(cast):
    return taking_slips(cast)


def typed(cast, dialogue, *matters, actor=None, channel=IntakeChannel.PAPER, village=None, **rest):
    command = rest.pop("command", None) or uuid4()
    occurred_at = rest.pop("occurred_at", None)
    return submit_slip(
        dialogue,
        content(*matters, **rest),
        village=village,
        channel=channel,
        actor=actor or cast.clerk,
        at=AT,
        command_id=command,
        occurred_at=occurred_at,
    )


def test_one_slip_becomes_one_opinion_for_each_matter(cast, dialogue):
    slip = send(cast, dialogue, ROAD, LAND).slip
    assert [(o.position, o.received_text, o.scope, o.source) for o in slip.opinions.all()] == [
        (1, ROAD, Scope.PENDING, OpinionSource.SLIP),
        (2, LAND, Scope.PENDING, OpinionSource.SLIP),
    ]


def test_contact_data_lie_sealed_and_nowhere_else(cast, dialogue):
    slip = send(cast, dialogue, address="Xóm Thử", birth_year=1968).slip
    seen = slip.contact.open(cast.commune.slug)
    assert (seen["name"], seen["phone"], seen["birth_year"]) == ("Trần Thị Mẫu", "+84912345678", 1968)
    assert "Mẫu".encode() not in bytes(Contact.objects.get().sealed)


def test_the_code_is_stored_as_a_keyed_hash_and_sealed(cast, dialogue):
    sent = send(cast, dialogue)
    stored = OpinionSlip.objects.select_related("contact").get()
    assert stored.code_index == code_index(cast.commune, read_code(sent.code))
    assert code_of(stored, cast.commune) == sent.code


def test_sending_the_same_again_gives_the_same_receipt(cast, dialogue):
    command = uuid4()
    first, second = send(cast, dialogue, command=command), send(cast, dialogue, command=command)
    assert (second.code, second.again, second.beside) == (first.code, True, False)
    assert (OpinionSlip.objects.count(), Opinion.objects.count(), Contact.objects.count()) == (1, 1, 1)


def test_the_same_form_with_other_contents_is_kept_beside(cast, dialogue):
    command = uuid4()
    first, second = send(cast, dialogue, ROAD, command=command), send(cast, dialogue, LAND, command=command)
    assert (second.beside, second.again, second.code == first.code) == (True, False, False)
    again = send(cast, dialogue, LAND, command=command)
    assert (again.code, again.again, OpinionSlip.objects.count()) == (second.code, True, 2)


def test_exactly_the_same_from_another_form_gives_the_first_receipt(cast, dialogue):
    first, second = send(cast, dialogue, address=""), send(cast, dialogue, address="")
    assert (second.code, second.again, second.twin, OpinionSlip.objects.count()) == (first.code, True, True, 1)


def test_the_same_without_a_phone_shows_its_code_to_the_browser_that_sent_it_alone(cast, dialogue):
    first, second = (send(cast, dialogue, address="", phone="") for _ in range(2))
    back = send(cast, dialogue, address="", phone="", sent_here=[first.slip.public_id])
    also_back = send(cast, dialogue, address="", phone="", sent_here=[second.slip.public_id])
    assert (second.again, second.twin, second.code == first.code) == (False, False, False)
    assert (back.code, also_back.code, OpinionSlip.objects.count()) == (first.code, second.code, 2)


def test_the_same_after_one_matter_of_it_was_taken_back_or_corrected_is_a_new_slip(cast, dialogue):
    taken_back, corrected = (send(cast, dialogue, matters=(ROAD, words)) for words in ("Cầu thôn 7 yếu.", "Điện yếu."))
    withdraw_opinion(taken_back.slip.opinions.first(), actor=cast.citizen, at=AT)
    correct_opinion(corrected.slip.opinions.first(), "Đường thôn 9 lầy.", actor=cast.citizen, at=AT)
    again = [send(cast, dialogue, matters=(ROAD, words)).again for words in ("Cầu thôn 7 yếu.", "Điện yếu.")]
    assert (again, OpinionSlip.objects.count()) == ([False, False], 4)


def test_the_same_the_next_day_or_after_withdrawing_is_a_new_slip(cast, dialogue):
    first = send(cast, dialogue, address="")
    withdraw_opinion(first.slip.opinions.get(), actor=cast.citizen, at=AT)
    second = send(cast, dialogue, address="")
    OpinionSlip.objects.update(recorded_at=AT - TWINS_WITHIN - timedelta(seconds=1))
    third = send(cast, dialogue, address="")
    assert (second.again, third.again, OpinionSlip.objects.count()) == (False, False, 3)


def test_a_slip_kept_although_it_was_sent_before_is_also_kept_once(cast, dialogue):
    send(cast, dialogue, address="")
    OpinionSlip.objects.update(recorded_at=AT - TWINS_WITHIN - timedelta(seconds=1))
    command = uuid4()
    first, second = (send(cast, dialogue, address="", command=command) for _ in range(2))
    assert (second.code, second.again, OpinionSlip.objects.count()) == (first.code, True, 2)


def test_the_same_words_of_somebody_else_are_another_slip(cast, dialogue):
    send(cast, dialogue, address="")
    assert send(cast, dialogue, address="", name="Lê Văn Giả Định").again is False


def test_paper_keeps_the_day_on_it_and_the_moment_it_was_typed(cast, dialogue):
    typed(cast, dialogue, occurred_at=moment("22/5/2026"))
    opinion, entry = Opinion.objects.get(), JournalEntry.objects.get()
    assert (opinion.occurred_at, opinion.recorded_at) == (moment("22/5/2026"), AT)
    assert (entry.occurred_at, entry.recorded_at, entry.typed_by_id) == (
        moment("22/5/2026"),
        AT,
        cast.clerk.account_id,
    )


def test_the_journal_holds_no_word_and_no_number_of_matters(cast, dialogue):
    slip = typed(cast, dialogue, ROAD, LAND).slip
    entry = JournalEntry.objects.get()
    assert (entry.subject, entry.details) == (f"opinionslip:{slip.public_id}", {"channel": "paper"})


def test_consents_are_off_unless_given_and_name_their_version(cast, dialogue):
    slip = send(cast, dialogue).slip
    given = (slip.consents_to_name, slip.consents_to_messages, slip.consents_to_recording, slip.consent_version)
    assert given == (False, False, False, CONSENT_VERSION)


def test_a_child_needs_somebody_who_sends_it(cast, dialogue):
    with pytest.raises(BadInput, match="chưa đủ 18 tuổi") as refused:
        send(cast, dialogue, birth_year=2012)
    assert refused.value.field == "for_a_minor"


def test_a_childs_name_is_never_published(cast, dialogue):
    slip = send(cast, dialogue, birth_year=2012, for_a_minor=True, consents_to_name=True).slip
    assert (slip.consents_to_name, slip.contact.open(cast.commune.slug)["for_a_minor"]) == (False, True)


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"name": ""}, "name", "họ và tên"),
        ({"phone": "0123"}, "phone", "10 chữ số"),
        ({"phone": "", "consents_to_messages": True}, "phone", "Muốn nhận tin nhắn"),
        ({"birth_year": 1899}, "birth_year", "từ 1900 đến 2026"),
        ({"birth_year": 2027}, "birth_year", "từ 1900 đến 2026"),
        ({"matters": ("  ", "")}, "matters", "ít nhất một việc"),
        ({"matters": (ROAD, "á" * 100_000)}, "matters-1", "dài 100.000 chữ, mỗi việc tối đa 5.000 chữ"),
        ({"matters": ("việc",) * 21}, "matters", "tối đa 20 việc"),
    ],
)
def test_what_can_not_be_right_is_said_at_its_field(cast, dialogue, fields, field, sentence):
    with pytest.raises(BadInput, match=sentence) as refused:
        send(cast, dialogue, **fields)
    assert refused.value.field == field


def test_a_day_on_paper_after_today_is_refused(cast, dialogue):
    with pytest.raises(BadInput, match="ở sau hôm nay"):
        typed(cast, dialogue, occurred_at=moment("29/5/2026"))


@pytest.mark.parametrize("stage", [DialogueStage.DRAFTED, DialogueStage.CONCLUDED, DialogueStage.CANCELLED])
def test_a_dialogue_that_takes_none_says_where_to_go(cast, stage):
    with pytest.raises(NotYet, match="Ông/Bà gửi"):
        send(cast, taking_slips(cast, stage))
    assert OpinionSlip.objects.count() == 0


def test_a_village_officer_sends_for_the_own_village_only(cast, dialogue):
    mine, theirs = cast.villages[0], cast.villages[1]
    typed(cast, dialogue, actor=cast.village_head, channel=IntakeChannel.VILLAGE, village=mine)
    with pytest.raises(Refused, match="Việc này thuộc thôn khác."):
        typed(cast, dialogue, actor=cast.village_head, channel=IntakeChannel.VILLAGE, village=theirs)


def test_the_front_brings_paper_and_nothing_else(cast, dialogue):
    typed(cast, dialogue, actor=cast.front)
    with pytest.raises(Refused, match="không nhận phiếu theo đường"):
        typed(cast, dialogue, actor=cast.front, channel=IntakeChannel.ONLINE)


def test_a_department_brings_no_slip(cast, dialogue):
    with pytest.raises(Refused, match="được gửi phiếu"):
        typed(cast, dialogue, actor=cast.officer)


def test_a_village_of_another_commune_is_none(cast, neighbour, dialogue):
    with pytest.raises(BadInput, match="Xã không có thôn này"):
        send(cast, dialogue, village=neighbour.villages[0])


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script> đường hỏng",
        "{{7*7}} {% raw %}",
        "'; DROP TABLE doithoai_opinion; --",
        "\u202eđảo ngược\u202c chữ",
        "Đường hỏng 🚜🏽 quá",
        "D\u0323u\u031bo\u031b\u0300ng ho\u0309ng",
    ],
)
def test_hostile_text_is_kept_as_text(cast, dialogue, hostile):
    opinion = send(cast, dialogue, hostile).slip.opinions.get()
    assert (opinion.received_text, opinion.folded) == (normalise(hostile), fold(hostile))


def test_the_subject_line_names_nobody(cast, dialogue):
    opinion = send(cast, dialogue, "Ông Nguyễn Văn Thí Dụ, số 0912 345 678, hỏi về đường.").slip.opinions.get()
    assert opinion.subject_line == "Ông [tên người], số [số điện thoại], hỏi về đường."


def test_submitting_costs_five_statements(cast, dialogue, statements):
    send(cast, dialogue)
    with statements(5):
        send(cast, dialogue, ROAD, LAND, ROAD)
