"""The earlier years of a matter in public: what was published then, what the office's list says without names."""

from __future__ import annotations

import pytest
from django.test import Client

from doithoai.actions.memory import link_earlier, unlink_earlier
from doithoai.models import EarlierMatter, Opinion, RaisedBefore
from doithoai.models.memory import count_years
from doithoai.models.public_queries import matters_in_public
from doithoai.rules.vocabulary import AnswerKind, PastOutcome, Visibility
from doithoai.web.page_store import PageStore, SharedPositions
from tests.earlier import remembered
from tests.pages import missing
from tests.people import moment
from tests.public.test_one_matter import page
from tests.published import results_out
from tests.web.test_page_store import get

ASKED = "Cổng trường sụt đất"


def linked(cast, lead, earlier, year):
    facts = {"year": year, "linked_at": moment("01/6/2026"), "linked_by_id": cast.clerk.account_id}
    which = "earlier_opinion" if isinstance(earlier, Opinion) else "earlier_matter"
    RaisedBefore.objects.create(commune_id=lead.commune_id, opinion=lead, **{which: earlier}, **facts)
    count_years(lead.pk)


@pytest.fixture
def raised(cast, at_calendar):
    """Matter 4 was raised in 2024 (a row of a list) and in 2025 (matters 1 and 2, settled and explained)."""
    dialogue = results_out(cast)
    at_calendar("15/7/2026")
    lead = Opinion.objects.get(dialogue=dialogue, public_number=4)
    row = remembered(cast, ASKED)
    said = "Ông Nguyễn Văn Thí Dụ, 0912 345 678, sẽ kè lại"
    EarlierMatter.objects.filter(pk=row.pk).update(outcome=PastOutcome.NOT_DONE, answer=said)
    linked(cast, lead, row, 2024)
    for number in (1, 2):
        linked(cast, lead, Opinion.objects.get(dialogue=dialogue, public_number=number), 2025)
    return dialogue


def test_years_and_outcomes_stand_on_the_page(raised):
    html = page(raised, 4)
    said = (
        "Việc này đã nêu năm 2024, 2025",
        "Theo danh sách của xã.",
        "Chưa làm",
        "Đã giữ",
        AnswerKind.EXPLAINED.label,
    )
    assert [words for words in said if words not in html] == []


def test_no_word_of_a_list_is_told_for_nobody_read_it_for_the_public(raised, client):
    both = page(raised, 4) + client.get("/phong-quang/ket-qua/").content.decode()
    assert [words for words in ("Cổng trường", "Thí Dụ", "0912", "sẽ kè lại") if words in both] == []


def test_a_list_says_year_and_outcome_alone(raised, client):
    html = client.get("/phong-quang/ket-qua/").content.decode().replace("\xa0", " ")
    assert missing(html, "2024: chưa làm; 2025: đã giữ", "sẽ kè lại") == ["sẽ kè lại"]


def test_what_was_not_published_then_is_not_told_now(raised):
    Opinion.objects.filter(dialogue=raised, public_number__in=(1, 2)).update(visibility=Visibility.OFFICE)
    (owed,) = [one for one in matters_in_public(raised) if one.number == 4]
    assert [(one.year, one.outcome) for one in owed.earlier] == [(2024, PastOutcome.NOT_DONE)]


def served(environ, start_response):
    answer = Client().get(environ["PATH_INFO"])
    start_response("200 OK", list(answer.items()))
    return [answer.content]


def test_a_link_and_its_end_make_the_kept_page_anew(cast, at_calendar):
    lead = Opinion.objects.get(dialogue=results_out(cast), public_number=4)
    row = remembered(cast, ASKED)
    at_calendar("15/7/2026")
    store, path = PageStore(served, SharedPositions(), "phien"), f"/phong-quang/ket-qua/2026/viec/{lead.public_id}/"
    seen = [get(store, path)[2]]
    link_earlier(lead, earlier=row, actor=cast.clerk, at=moment("15/7/2026"))
    seen.append(get(store, path)[2])
    unlink_earlier(lead, link=RaisedBefore.objects.get().pk, actor=cast.clerk, at=moment("15/7/2026"))
    seen.append(get(store, path)[2])
    assert ["đã nêu năm" in body.decode().replace("\xa0", " ") for body in seen] == [False, True, False]
