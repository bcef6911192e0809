"""What a person may allow on the slip: three separate boxes, none ticked beforehand, each with what happens without.

Law 91/2025/QH15 on personal data, art. 9, and Decree 356/2025/NĐ-CP, art. 6: per purpose, informed, verifiable; silence
is no consent. Answering the slip itself needs none: it is the commune's task (art. 19 with Law 72/2025/QH15, art. 43).
"""

from __future__ import annotations

from dataclasses import dataclass

#: Stored with every slip. Whoever changes a sentence below gives a new version; a test holds the two together.
CONSENT_VERSION = "2026-1"

ADULT_AT = 18


@dataclass(frozen=True, slots=True)
class Consent:
    """``field`` of the slip, the sentence that is agreed to, and what happens without the tick."""

    field: str
    sentence: str
    without: str


CONSENTS = (
    Consent(
        "consents_to_name",
        "Ghi họ tên tôi bên câu hỏi khi xã công khai.",
        "Nếu không: xã ghi “Một người dân” và tên thôn.",
    ),
    Consent(
        "consents_to_messages",
        "Báo tin cho tôi qua tin nhắn khi có trả lời.",
        "Nếu không: Ông/Bà tự xem bằng mã phiếu.",
    ),
    Consent(
        "consents_to_recording",
        "Ghi hình, ghi âm tôi khi tôi phát biểu.",
        "Nếu không: thư ký chỉ ghi vào biên bản.",
    ),
)


def may_be_a_minor(birth_year: int | None, year: int) -> bool:
    """True when somebody born in ``birth_year`` is under 18 all through ``year`` (Law 91/2025/QH15, art. 24)."""
    return birth_year is not None and year - birth_year < ADULT_AT
