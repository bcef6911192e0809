"""What a citizen sees of a promise under the own matter, and how to say that it is not done."""

from __future__ import annotations

import pytest
from django.template import engines

from doithoai.actions.commitments import Said, claim_done
from doithoai.rules.vocabulary import Audience, DialogueStage
from doithoai.web.commitment_rows import promises, row
from tests.matters import dialogue_of, promise
from tests.pages import missing
from tests.people import moment

PAGE = """{% from "components/commitments.html" import is_it_done %}{{ is_it_done("", promises, "/bao/", unsaid) }}"""


@pytest.fixture
def made(cast):
    return promise(cast, dialogue_of(cast, DialogueStage.RESULTS_PUBLISHED))


def shown(made, unsaid=None):
    found = [row(promises(made.dialogue).get(), Audience.SUBMITTER, moment("15/7/2026").date())]
    return engines["jinja2"].from_string(PAGE).render({"promises": found, "unsaid": unsaid or {}}).replace("\xa0", " ")


def claimed(cast, made):
    claim_done(made, said=Said(moment("28/6/2026").date(), "Xong"), actor=cast.officer, at=moment("28/6/2026"))
    return made


def test_before_a_claim_there_is_nothing_to_dispute(made):
    assert ("Rải đá dăm" in shown(made), "Báo chưa xong" in shown(made)) == (True, False)


def test_after_a_claim_the_asker_may_say_no(cast, made):
    page = shown(claimed(cast, made))
    assert missing(page, f'value="{made.public_id}"', "Báo chưa xong") == []


def test_typed_words_come_back_with_the_sentence_why(cast, made):
    page = shown(claimed(cast, made), {made.public_id: ("Vẫn rỉ", "Ngày này chưa tới.")})
    assert missing(page, ">Vẫn rỉ</textarea>", "Lỗi:</span> Ngày này chưa tới.") == []


def test_no_official_is_named_to_a_citizen(cast, made):
    assert "Đỗ Văn Cán Bộ" not in shown(claimed(cast, made))
