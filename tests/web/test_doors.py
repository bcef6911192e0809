"""Every address, every role, two communes: who gets in, who reads why not, who finds nothing.

The rows come from the URL conf and from WHO_MAY, so a new page is tested by existing; an address whose parts can not
be filled from the world fails instead of being passed over.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from doithoai.management.demo.world import build
from doithoai.management.demo.year import STAGES, walk
from doithoai.models import Account, Contact, Journal
from doithoai.rules.permissions import WHO_MAY
from doithoai.rules.vocabulary import Role
from tests.web.filling import fill

PEOPLE = {
    Role.CLERK: "van-phong",
    Role.CHAIR: "chu-tri",
    Role.SECRETARY: "thu-ky",
    Role.RECEPTION: "tiep-nhan",
    Role.DEPARTMENT: "kinh-te",
    Role.DEPARTMENT_HEAD: "truong-kinh-te",
    Role.VILLAGE_OFFICER: "thon-7",
    Role.OBSERVER: "mat-tran",
    Role.ADMINISTRATOR: "quan-tri",
}


def patterns(resolver: URLResolver, prefix: str = "/") -> Iterator[tuple[str, URLPattern]]:
    for pattern in resolver.url_patterns:
        here = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, here)
        else:
            yield here, pattern


ADDRESSES = sorted(patterns(get_resolver()), key=lambda row: row[0])
OF_STAFF = [row for row in ADDRESSES if getattr(row[1].callback, "door", "") in {"staff", "requires"}]
PUBLIC = [row for row in ADDRESSES if getattr(row[1].callback, "door", "") == "public"]
#: What a door may answer to somebody it lets in: a page, a redirect, "POST only", or that this object is not theirs.
INSIDE = {200, 302, 304, 403, 404, 405, 409}


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, tmp_path_factory):
    """Phong Quang in the middle of its year and a neighbour with people only, inside one transaction for all tests."""
    from django.test import override_settings

    from doithoai.models.vault import commune_key

    folder = tmp_path_factory.mktemp("doors")
    commune_key.cache_clear()
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    places = {"DATA": folder, "FILES_DIR": folder / "files", "KEYS_DIR": folder / "keys", "PASSWORD_HASHERS": hashers}
    with django_db_blocker.unblock(), override_settings(**places, SIMULATED_NOW=STAGES["followed-up"]):
        frame = transaction.atomic()
        frame.__enter__()
        ours, theirs = build(), build(slug="mau-2", name="Mẫu 2", code="")
        walk(ours, "followed-up")
        clients = {
            (w.commune.slug, key): signed_in(w.commune.slug, key) for w in (ours, theirs) for key in PEOPLE.values()
        }
        yield ours, clients, places
        transaction.set_rollback(True)
        frame.__exit__(None, None, None)
    commune_key.cache_clear()


@pytest.fixture
def inside(world, db, settings):
    """The world and its people's browsers, with the settings they were made under."""
    ours, clients, places = world
    for name, value in places.items():
        setattr(settings, name, value)
    settings.SIMULATED_NOW = STAGES["followed-up"]
    return ours, clients


def signed_in(slug: str, key: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(login=f"{slug}.{key}"), backend="")
    return client


def name_of(row) -> str:
    return row[1].name if isinstance(row, tuple) else str(row)


@pytest.mark.parametrize("row", OF_STAFF, ids=name_of)
def test_nobody_gets_in_without_signing_in(inside, row):
    answer = Client().get(fill(row[0], inside[0]))
    assert (answer.status_code, answer["Location"].partition("?")[0]) == (302, "/dang-nhap/")


@pytest.mark.parametrize("row", OF_STAFF, ids=name_of)
def test_people_of_another_commune_find_nothing(inside, row):
    ours, clients = inside
    address = fill(row[0], ours)
    assert {clients["mau-2", key].get(address).status_code for key in PEOPLE.values()} == {404}


@pytest.mark.parametrize("row", OF_STAFF, ids=name_of)
def test_each_role_gets_in_exactly_where_the_table_lets_it_and_reading_changes_nothing(inside, row):
    ours, clients = inside
    actions = getattr(row[1].callback, "actions", ())
    address, before = fill(row[0], ours), positions()
    for role, key in PEOPLE.items():
        status = clients["phong-quang", key].get(address).status_code
        allowed = not actions or any(role in WHO_MAY[action] for action in actions)
        assert (role, status in INSIDE if allowed else status == 403) == (role, True), status
    assert positions() == before


def positions() -> list[tuple[int, int]]:
    return list(Journal.objects.order_by("pk").values_list("pk", "seq"))


@pytest.mark.parametrize("row", PUBLIC, ids=name_of)
def test_public_pages_carry_no_name_phone_or_address_of_anybody(inside, row):
    answer = Client().get(fill(row[0], inside[0]))
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    text = content.decode(errors="ignore")
    contacts = [contact.open("phong-quang") for contact in Contact.objects.of(inside[0].commune)]
    said = {str(c[key]) for c in contacts for key in ("phone", "address") if c.get(key)}
    assert (answer.status_code < 500, sorted(value for value in said if value in text)) == (True, [])


@pytest.mark.parametrize("row", ADDRESSES, ids=name_of)
def test_every_answer_carries_the_headers_of_the_house(inside, row):
    ours, clients = inside
    answer = clients["phong-quang", "van-phong"].get(fill(row[0], ours))
    kept = {name: answer.get(name, "") for name in ("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy")}
    expected = {"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin"}
    assert (kept, "script-src" not in answer["Content-Security-Policy"]) == (expected, True)
