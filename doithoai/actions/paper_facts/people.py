"""Names out of sealed contacts: opened here, and only as far as one paper needs them."""

from __future__ import annotations

from doithoai.language.names import addressed
from doithoai.models import Contact
from doithoai.rules.vocabulary import Gender

_IS_WOMAN = {Gender.FEMALE.value: True, Gender.MALE.value: False}


def name_in(contact: Contact | None, slug: str) -> str:
    """The bare name, empty when the contact data are gone or never held one."""
    return str(contact.open(slug).get("name") or "") if contact else ""


def form_of_address(contact: Contact | None, slug: str) -> str:
    """``Ông``, ``Bà`` or ``Ông/Bà``."""
    return addressed("", _is_woman(contact, slug)).strip()


def addressed_person(contact: Contact | None, slug: str) -> str:
    """``Bà Trần Thị Mẫu``; empty when nobody can be named."""
    name = name_in(contact, slug)
    return addressed(name, _is_woman(contact, slug)) if name else ""


def _is_woman(contact: Contact | None, slug: str) -> bool | None:
    return _IS_WOMAN.get(str(contact.open(slug).get("gender"))) if contact else None
