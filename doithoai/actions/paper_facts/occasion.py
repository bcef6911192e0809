"""What a paper is composed for: which dialogue, which kind, which moment, and what it gets when it is issued."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from doithoai.actions.checks import needs_a_day
from doithoai.language.dates import day_of
from doithoai.models import Commune, Conference, Dialogue, Opinion
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class Issue:
    """What a paper gets when it is issued. ``number`` ``None`` for papers that carry none; ``check_code`` is the code
    by which anybody can check the paper."""

    number: int | None
    issued_on: date
    signer_name: str
    signer_title: str
    check_code: str = ""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One composition. ``issue`` is ``None`` for a draft: number and day stay blank, the usual signer is proposed."""

    dialogue: Dialogue
    kind: DocumentKind
    at: datetime
    opinion: Opinion | None = None
    issue: Issue | None = None

    @property
    def commune(self) -> Commune:
        commune: Commune = self.dialogue.commune
        return commune

    @property
    def day(self) -> date:
        """The day whose facts the paper tells: that of issue, or today's in Vietnam."""
        return self.issue.issued_on if self.issue else day_of(self.at)

    def conference(self) -> Conference:
        """The conference of the dialogue; ``NotYet`` while no day is set."""
        return needs_a_day(self.dialogue)

    def matter(self) -> Opinion:
        """The opinion the paper is about; ``NotYet`` when none was chosen."""
        if self.opinion is None:
            raise NotYet("Văn bản này trả lời một ý kiến. Ông/Bà mở ý kiến đó rồi soạn văn bản từ đấy.")
        return self.opinion
