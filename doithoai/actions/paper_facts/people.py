"""Names out of sealed contacts: opened here, and only as far as one paper needs them."""

from __future__ import annotations

from doithoai.language.names import addressed, honorific, listed
from doithoai.models import Contact


def name_in(contact: Contact | None, slug: str) -> str:
    """The bare name, empty when the contact data are gone or never held one."""
    return str(contact.open(slug).get("name") or "") if contact else ""


def form_of_address(contact: Contact | None, slug: str) -> str:
    """``Ông``, ``Bà`` or ``Ông/Bà``."""
    return honorific(_is_woman(contact, slug))


def addressed_person(contact: Contact | None, slug: str) -> str:
    """``Bà Trần Thị Mẫu``; empty when nobody can be named."""
    name = name_in(contact, slug)
    return addressed(name, _is_woman(contact, slug)) if name else ""


def listed_person(contact: Contact | None, slug: str) -> str:
    """As in a list; empty when nobody can be named."""
    return listed(name_in(contact, slug), _is_woman(contact, slug)) if contact else ""


def _is_woman(contact: Contact | None, slug: str) -> bool | None:
    return contact.gender(slug).is_woman if contact else None
