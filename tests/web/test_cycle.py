"""The strip of the cycle shows what is done: results on the web are not yet told."""

from __future__ import annotations

from doithoai.models import Conclusion, Notice, Posting
from doithoai.rules.vocabulary import Channel, DialogueStage, DocumentKind, NoticeKind
from doithoai.web.cycle import cycle_strip
from tests import stages
from tests.people import moment


def now_at(dialogue) -> str:
    return next(one["text"] for one in cycle_strip(dialogue)["stages"] if one["state"] == "now")


def told(dialogue, *channels) -> None:
    at = moment("17/6/2026")
    paper = stages.issued(dialogue, DocumentKind.RESULTS_NOTICE, at)
    row = {"commune": dialogue.commune, "dialogue": dialogue, "kind": NoticeKind.RESULTS, "paper": paper}
    notice = Notice.objects.create(**row, published_at=at, conference_on=stages.CONFERENCE)
    for channel in channels:
        Posting.objects.create(commune=dialogue.commune, notice=notice, channel=channel, on=at.date(), recorded_at=at)


def test_a_planned_dialogue_is_being_announced(cast):
    assert now_at(stages.scheduled(cast)) == "Thông báo"


def test_an_announced_dialogue_is_being_prepared(cast):
    assert now_at(stages.announced(cast)) == "Chuẩn bị"


def test_the_conclusion_goes_on_until_the_chair_confirmed_it(cast):
    dialogue = stages.concluded(cast)
    facts = {"commune": cast.commune, "conference": dialogue.conferences.get(), "position": 1, "text": "Giao việc."}
    row = Conclusion.objects.create(**facts)
    before = now_at(dialogue)
    Conclusion.objects.filter(pk=row.pk).update(confirmed_at=moment("13/6/2026"), confirmed_by=cast.chair.account_id)
    assert [before, now_at(dialogue)] == ["Kết luận", "Kết quả"]


def test_results_are_told_by_notice_and_three_proofs_only(cast):
    dialogue = stages.results_out(cast)
    assert now_at(dialogue) == "Kết quả"
    told(dialogue, Channel.MASS_MEDIA, Channel.NOTICE_BOARD)
    assert now_at(dialogue) == "Kết quả"
    Posting.objects.create(
        commune=cast.commune,
        notice=Notice.objects.get(kind=NoticeKind.RESULTS),
        channel=Channel.VILLAGE_HEADS,
        on=moment("18/6/2026").date(),
        recorded_at=moment("18/6/2026"),
    )
    assert now_at(dialogue) == "Theo dõi"


def test_a_cancelled_dialogue_has_no_steps(cast):
    dialogue = stages.drafted(cast)
    dialogue.stage = DialogueStage.CANCELLED
    assert cycle_strip(dialogue) == {"text": "đợt này đã hủy", "stages": []}
