"""A commune that begins: the folder is empty, the server is up, the office opens its year."""

from __future__ import annotations


def test_the_clerk_opens_the_year_from_an_empty_desk(demo, cast_of):
    folder = demo("empty")
    with cast_of(folder, "2026-01-12T08:00") as people:
        clerk = people("van-phong")
        clerk.looks("desk-empty")
        print(clerk.says())
