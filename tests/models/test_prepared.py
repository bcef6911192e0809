"""Prepared queries give what the query itself gives, for other values, other connections and models with relations."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from doithoai.models import Appointment, Commune, Village
from doithoai.models.prepared import Prepared, Slot
from doithoai.rules.vocabulary import Role

HELD = Prepared(
    lambda: (
        Appointment.objects.select_related("commune__province", "department")
        .filter(commune__slug=Slot("slug"), role=Role.DEPARTMENT)
        .order_by("pk")
    )
)
NAMES = Prepared(lambda: Village.objects.of(Slot("commune")).values_list("pk", "name", "commune__kind"))


def test_values_are_filled_in_anew_each_time(cast, neighbour):
    for one in (cast, neighbour):
        expected = list(Village.objects.of(one.commune).values_list("pk", "name", "commune__kind"))
        assert NAMES(commune=one.commune.pk) == expected


def test_rows_are_whole_models_with_their_relations(cast, neighbour, statements):
    with statements(1):
        rows = HELD(slug="phong-quang")
        seen = [(row.commune.province.name, row.department.name, row.role) for row in rows]
    assert seen == [
        ("Thái Nguyên", "Phòng Kinh tế", Role.DEPARTMENT),
        ("Thái Nguyên", "Phòng Văn hóa - Xã hội", Role.DEPARTMENT),
    ]


def test_no_row_is_an_empty_list(cast):
    assert HELD(slug="khong-co") == []


def test_what_was_written_since_is_read(cast):
    NAMES(commune=cast.commune.pk)
    Village.objects.filter(pk=cast.villages[0].pk).update(name="Thôn Mới")
    assert [name for _, name, _ in NAMES(commune=cast.commune.pk)] == ["Thôn Mới", "Thôn 2", "Thôn 3"]


def test_a_value_is_never_part_of_the_statement(cast):
    assert HELD(slug="' OR 1=1 --") == []


def test_a_forgotten_value_is_an_error(cast):
    with pytest.raises(KeyError, match="slug"):
        HELD()


@pytest.mark.django_db(transaction=True)
def test_each_thread_reads_through_its_own_connection(transactional_db):
    def read() -> list[str]:
        try:
            return [one.slug for one in COMMUNES(slug="a")]
        finally:
            connection.close()

    COMMUNES(slug="a")
    with ThreadPoolExecutor(4) as pool:
        assert [found.result() for found in [pool.submit(read) for _ in range(8)]] == [[]] * 8


COMMUNES = Prepared(lambda: Commune.objects.filter(slug=Slot("slug")))
