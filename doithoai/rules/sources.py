"""Where a rule comes from: the sentence, its document, when it was last checked, how sure we are.

Every ``Source`` has its row in ``docs/law/<page>.md``; a test compares the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from doithoai.rules.vocabulary import Word


class Certainty(Word):
    """How sure we are of a sentence. FOUND and PLAN were read; FROM_MEMORY waits for somebody to check it."""

    FOUND = "F", "Đã đọc ở nguồn công khai"
    FROM_MEMORY = "M", "Theo hiểu biết chung, cần đối chiếu văn bản"
    PLAN = "S", "Trong kế hoạch của xã"
    OWN = "D", "Xã tự định"


@dataclass(frozen=True, slots=True)
class Source:
    """One sentence of one document.

    ``page`` names the page in ``docs/law/`` without ".md"; ``article`` is the place inside the document
    ("Điều 43", "mục III.2.2"); ``quote`` is short and in the words of the document, or of the report we read.
    """

    page: str
    document: str
    article: str
    quote: str
    checked_on: date
    certainty: Certainty

    def cite(self) -> str:
        """The words beside a deadline: ``Điều 43, Luật …``, and that the commune set it where it did."""
        words = f"{self.article}, {self.document}" if self.article else self.document
        return f"{words} (xã tự định)" if self.certainty is Certainty.OWN else words

    @property
    def needs_checking(self) -> bool:
        """True where nobody of the project has read the official text yet."""
        return self.certainty is Certainty.FROM_MEMORY
