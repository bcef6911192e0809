"""The minutes: two secretaries at one paragraph lose nothing."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.minutes import Overtaken, write_minutes
from doithoai.models import MinutesEntry
from doithoai.rules.refusals import BadInput, NotYet, Refused
from tests.hall import announced_hall, closed_hall, hour, open_hall


@pytest.fixture
def item(cast):
    return open_hall(cast).agenda.first()


def write(cast, item, text, **facts):
    return write_minutes(item, text=text, actor=cast.secretary, at=hour("08:05"), **facts)


def test_a_paragraph_is_added_and_changed(cast, item):
    entry = write(cast, item, "Văn phòng giới thiệu đại biểu.")
    write(cast, item, "Văn phòng giới thiệu 120 đại biểu.", entry=entry, base_version=1)
    assert list(MinutesEntry.objects.values_list("text", "version")) == [("Văn phòng giới thiệu 120 đại biểu.", 2)]


def test_the_second_of_two_secretaries_sees_both_texts(cast, item):
    entry = write(cast, item, "Một.")
    write(cast, item, "Bản của người thứ nhất.", entry=entry, base_version=1)
    with pytest.raises(Overtaken) as refusal:
        write(cast, item, "Bản của người thứ hai.", entry=entry, base_version=1)
    assert (refusal.value.theirs, refusal.value.version) == ("Bản của người thứ nhất.", 2)
    assert MinutesEntry.objects.get().text == "Bản của người thứ nhất."


def test_a_double_click_is_one_paragraph(cast, item):
    click = uuid4()
    assert write(cast, item, "Một.", command_id=click) == write(cast, item, "Một.", command_id=click)


@pytest.mark.parametrize("text", ["", "  ", "a" * 100_000])
def test_empty_and_endless_paragraphs_are_refused(cast, item, text):
    with pytest.raises(BadInput):
        write(cast, item, text)


def test_minutes_are_written_after_the_close_too(cast):
    assert write(cast, closed_hall(cast).agenda.last(), "Chủ trì kết luận.").version == 1


def test_minutes_do_not_begin_before_the_conference(cast):
    with pytest.raises(NotYet):
        write(cast, announced_hall(cast).agenda.first(), "Sớm quá.")


def test_only_the_secretary_writes(cast, item):
    with pytest.raises(Refused, match="Chỉ Thư ký được ghi biên bản."):
        write_minutes(item, text="x", actor=cast.chair, at=hour("08:05"))
