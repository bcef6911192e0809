"""Names out of sealed contacts: opened here, and only as far as one paper needs them."""

from __future__ import annotations

from doithoai.language.names import addressed, honorific
from doithoai.models import Contact
from doithoai.rules.vocabulary import Gender


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
    """As in a list: ``Bà Trần Thị Mẫu``, and the bare name where Ông or Bà is not known."""
    return name_in(contact, slug) if _is_woman(contact, slug) is None else addressed_person(contact, slug)


def _is_woman(contact: Contact | None, slug: str) -> bool | None:
    said = contact.open(slug).get("gender") if contact else None
    return Gender(said).is_woman if said in set(Gender) else None
