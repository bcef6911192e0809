"""The scope queue: words shown, two persons, stale tabs, and a way out that leaves nothing."""

from __future__ import annotations

import pytest

from doithoai.actions.scope import agree_ruling, confirm_scope, rule_out
from doithoai.models import Opinion, Paper, ScopeDecision
from doithoai.rules.vocabulary import DocumentKind, OpinionState, OutOfScopeReason, Scope
from tests.intake import AT, BRIBE, LAND, ROAD, one_opinion
from tests.pages import missing, plain

PATH = "/phong-quang/lam-viec/2026/tiep-nhan/pham-vi/"
RULING = {"seen": "pending", "reason": "complaint", "explanation": "Đòi hủy quyết định."}
HAND_OVER = {"seen": "pending", "handed_on": "285", "handed_to": "Công an xã", "receipt_number": "02/BN"}


@pytest.fixture
def opinion(cast, dialogue):
    return one_opinion(cast, dialogue, LAND)


def post(client, opinion, act, **form):
    return client.post(f"{PATH}{opinion.public_id}/{act}/", form, follow=True)


def test_the_words_that_caused_the_doubt_are_marked(cast, opinion, sign_in):
    page = plain(sign_in(cast, "clerk").get(PATH))
    assert missing(page, "<mark>không đồng ý với quyết định</mark>", "Có thể là khiếu nại") == []


def test_what_raises_a_doubt_stands_before_what_is_plain(cast, dialogue, sign_in):
    one_opinion(cast, dialogue, ROAD)
    one_opinion(cast, dialogue, LAND)
    page = plain(sign_in(cast, "clerk").get(PATH))
    assert page.index("Có thể là khiếu nại") < page.index("Dốc Khau Lạ")


def test_every_row_says_by_when_and_why(cast, opinion, sign_in):
    page = plain(sign_in(cast, "clerk").get(PATH))
    assert missing(page, "11/6/2026 (thứ Năm)", "Nhận 28/5 + 10 ngày làm việc = 11/6") == []


def test_in_scope_with_one_press(cast, opinion, sign_in):
    page = plain(post(sign_in(cast, "clerk"), opinion, "trong-pham-vi", seen="pending"))
    assert ("Đã xác nhận trong phạm vi" in page, Opinion.objects.get().scope) == (True, Scope.IN_SCOPE)


def test_ruling_out_and_the_second_person(cast, opinion, sign_in):
    clerk = sign_in(cast, "clerk")
    post(clerk, opinion, "ngoai-pham-vi", **RULING)
    assert "Cần người thứ hai" in plain(clerk.get(f"{PATH}{opinion.public_id}/"))
    assert post(clerk, opinion, "dong-y", seen="ruled_out").status_code == 403
    post(sign_in(cast, "chair"), opinion, "dong-y", seen="ruled_out")
    assert Opinion.objects.get().scope is Scope.OUT_OF_SCOPE


def test_a_ruling_without_reason_keeps_the_page_and_the_text(cast, opinion, sign_in):
    answer = post(sign_in(cast, "clerk"), opinion, "ngoai-pham-vi", **RULING | {"reason": ""})
    assert (answer.status_code, "Đòi hủy quyết định." in plain(answer)) == (422, True)
    assert ScopeDecision.objects.count() == 0


def test_a_stale_tab_overwrites_nothing(cast, opinion, sign_in):
    confirm_scope(Opinion.objects.get(), actor=cast.second_clerk, at=AT)
    answer = post(sign_in(cast, "clerk"), opinion, "ngoai-pham-vi", **RULING)
    assert ("Người khác vừa làm việc này" in plain(answer), Opinion.objects.get().scope) == (True, Scope.IN_SCOPE)


def moved_by(cast, opinion, step):
    fresh = Opinion.objects.get(pk=opinion.pk)
    facts = {"reason": OutOfScopeReason.COMPLAINT, "explanation": "Lý do khác.", "actor": cast.second_clerk, "at": AT}
    decision = rule_out(fresh, **facts)
    return agree_ruling(decision, actor=cast.chair, at=AT) if step == "agreed" else decision


@pytest.mark.parametrize("step", ["ruled_out", "agreed"])
def test_a_stale_tab_keeps_the_explanation_typed(cast, opinion, sign_in, step):
    client = sign_in(cast, "clerk")
    moved_by(cast, opinion, step)
    before = ScopeDecision.objects.count()
    answer = post(client, opinion, "ngoai-pham-vi", **RULING)
    assert (answer.status_code, "Đòi hủy quyết định.</textarea>" in plain(answer)) == (422, True)
    assert ScopeDecision.objects.count() == before


def test_a_stale_tab_keeps_the_note_typed(cast, opinion, sign_in):
    moved_by(cast, opinion, "ruled_out")
    clerk, chair = sign_in(cast, "clerk"), sign_in(cast, "chair")
    post(clerk, opinion, "dua-lai", seen="ruled_out", note="Chỉ hỏi.")
    answer = post(chair, opinion, "dua-lai", seen="ruled_out", note="Chỉ hỏi tiến độ.")
    assert (answer.status_code, "Chỉ hỏi tiến độ.</textarea>" in plain(answer)) == (422, True)


def test_disagreeing_needs_a_note(cast, opinion, sign_in):
    post(sign_in(cast, "clerk"), opinion, "ngoai-pham-vi", **RULING)
    chair = sign_in(cast, "chair")
    assert post(chair, opinion, "dua-lai", seen="ruled_out", note="").status_code == 422
    post(chair, opinion, "dua-lai", seen="ruled_out", note="Chỉ hỏi tiến độ.")
    assert Opinion.objects.get().scope is Scope.IN_SCOPE


def test_what_was_sent_elsewhere_is_listed_with_its_reason(cast, opinion, sign_in):
    decision = rule_out(opinion, reason=OutOfScopeReason.COMPLAINT, explanation="Lý do.", actor=cast.clerk, at=AT)
    agree_ruling(decision, actor=cast.chair, at=AT)
    page = plain(sign_in(cast, "clerk").get(PATH.replace("pham-vi", "da-chuyen")))
    assert missing(page, "Khiếu nại", "28/5", "Chưa có phiếu hướng dẫn") == []


def test_a_possible_denunciation_is_read_on_its_own_page_only(cast, dialogue, sign_in):
    opinion, client = one_opinion(cast, dialogue, BRIBE), sign_in(cast, "clerk")
    assert ("hối lộ" in plain(client.get(PATH)), "hối lộ" in plain(client.get(f"{PATH}{opinion.public_id}/"))) == (
        False,
        True,
    )


def test_sealing_from_the_page_makes_the_address_unknown(cast, dialogue, sign_in):
    opinion, client = one_opinion(cast, dialogue, BRIBE), sign_in(cast, "clerk")
    assert post(client, opinion, "chuyen-kenh", **HAND_OVER | {"receipt_number": ""}).status_code == 422
    assert "Đã ghi bàn giao" in plain(post(client, opinion, "chuyen-kenh", **HAND_OVER))
    assert client.get(f"{PATH}{opinion.public_id}/").status_code == 404


def test_withdrawing_for_a_sender_takes_a_second_look(cast, opinion, sign_in):
    client = sign_in(cast, "clerk")
    page = plain(client.get(f"{PATH}{opinion.public_id}/rut/"))
    assert missing(page, "không đồng ý với quyết định", "không lấy lại được") == []
    assert (post(client, opinion, "rut").status_code, Opinion.objects.get().state) == (422, OpinionState.RECEIVED)


def test_the_sender_withdraws_at_the_office(cast, opinion, sign_in):
    client = sign_in(cast, "clerk")
    assert "Đã ghi người gửi rút" in plain(post(client, opinion, "rut", way="at_office", reason="settled"))
    page = plain(client.get(f"{PATH}{opinion.public_id}/"))
    assert "Người gửi đến trụ sở nói; việc đã được giải quyết. Trần Thị Mẫu ghi." in page


def test_a_second_press_says_that_it_is_done(cast, opinion, sign_in):
    clerk = sign_in(cast, "clerk")
    for _ in range(2):
        ruled = post(clerk, opinion, "ngoai-pham-vi", **RULING)
    assert (ruled.status_code, "Ông/Bà đã đề nghị ngoài phạm vi rồi" in plain(ruled)) == (200, True)
    for who in ("clerk", "clerk2"):
        again = post(sign_in(cast, who), opinion, "rut", way="at_office", reason="settled")
    assert (again.status_code, "Việc này đã rút rồi. Không cần làm gì." in plain(again)) == (200, True)


def test_a_second_press_of_a_hand_over_says_that_it_is_done(cast, dialogue, sign_in):
    opinion, client = one_opinion(cast, dialogue, BRIBE), sign_in(cast, "clerk")
    first, second = (post(client, opinion, "chuyen-kenh", **HAND_OVER) for _ in range(2))
    assert ("một dòng nhật ký không nội dung" in plain(first), "Ông/Bà đã ghi rồi" in plain(second)) == (True, True)
    other = post(sign_in(cast, "clerk2"), opinion, "chuyen-kenh", **HAND_OVER)
    assert other.status_code == 404


def test_issued_papers_that_still_carry_the_words_are_named(cast, dialogue, sign_in):
    opinion = one_opinion(cast, dialogue, BRIBE)
    issued = {"state": "issued", "number": 7, "symbol": "BC-UBND", "year": 2026, "issued_on": AT.date()}
    about = {"commune": cast.commune, "dialogue": dialogue, "created_at": AT, "subject_line": "Báo cáo"}
    paper = Paper(kind=DocumentKind.OPINION_REPORT, **issued, **about)
    paper.freeze("phong-quang", {"json": f'["Thôn 1: {BRIBE}"]'})
    paper.save()
    told = plain(post(sign_in(cast, "clerk"), opinion, "chuyen-kenh", **HAND_OVER))
    assert missing(told, "một dòng nhật ký", "07/BC-UBND ngày 28/5/2026") == ["một dòng nhật ký"]


@pytest.mark.parametrize("who", ["officer", "front", "village1", "admin", "secretary"])
def test_who_decides_nothing_about_scope(cast, opinion, sign_in, who):
    client = sign_in(cast, who)
    assert [client.get(PATH).status_code, post(client, opinion, "trong-pham-vi").status_code] == [403, 403]


def test_another_communes_clerk_finds_nothing(cast, opinion, neighbour, sign_in):
    client = sign_in(neighbour, "clerk")
    assert post(client, opinion, "trong-pham-vi", seen="pending").status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_the_pages_cost_eight_statements(cast, dialogue, sign_in, statements, number):
    for _ in range(number):
        rule_out(
            one_opinion(cast, dialogue, LAND),
            reason=OutOfScopeReason.COMPLAINT,
            explanation="x",
            actor=cast.clerk,
            at=AT,
        )
        one_opinion(cast, dialogue, ROAD)
    client = sign_in(cast, "clerk")
    client.get(PATH)
    for address in (PATH, PATH.replace("pham-vi", "da-chuyen"), f"{PATH}{Opinion.objects.first().public_id}/"):
        with statements(8):
            client.get(address)


def test_sealing_names_the_drafts_the_browser_must_drop(cast, dialogue, sign_in):
    opinion = one_opinion(cast, dialogue, BRIBE)
    page = plain(sign_in(cast, "clerk").get(f"{PATH}{opinion.public_id}/"))
    assert f'data-keep-forget="{opinion.public_id}"' in page


def test_what_the_asker_chose_stands_under_the_words(cast, opinion, sign_in):
    clerk, told = sign_in(cast, "clerk"), f"Người gửi chọn: {cast.roads.name}."
    before = plain(clerk.get(f"{PATH}{opinion.public_id}/"))
    Opinion.objects.update(asked_sector=cast.roads)
    after = plain(clerk.get(f"{PATH}{opinion.public_id}/"))
    assert (told in before, told in after) == (False, True)
