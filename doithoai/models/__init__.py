"""The facts. One Django app; every row belongs to one commune."""

from doithoai.models.answers import Answer, AnswerVersion, Assignment
from doithoai.models.calendar import CalendarDay, CalendarYear, Parameter
from doithoai.models.chair_notes import ChairNote
from doithoai.models.conclusions import Commitment, CommitmentNote, Conclusion
from doithoai.models.conference import (
    AgendaItem,
    Attendance,
    Conference,
    Delegate,
    Disposition,
    MinutesEntry,
    SpeakingTurn,
)
from doithoai.models.corrections import OpinionCorrection
from doithoai.models.dialogue import Dialogue, GroupQuota, LegalBasis, PlanPart, Recipient
from doithoai.models.editing import OpenEditor
from doithoai.models.files import StoredFile
from doithoai.models.journal import DeliveryCursor, Journal, JournalEntry, Letter
from doithoai.models.lookups import LookupAttempt
from doithoai.models.memory import EarlierList, EarlierMatter, RaisedBefore
from doithoai.models.notices import Notice, Posting
from doithoai.models.opinions import (
    Digest,
    Opinion,
    OpinionSlip,
    Referral,
    ReferralReminder,
    ScopeDecision,
    SealedHandOver,
)
from doithoai.models.papers import Paper, Receipt
from doithoai.models.people import (
    Account,
    Appointment,
    Commune,
    Contact,
    Department,
    Province,
    Sector,
    SignInAttempt,
    Village,
)
from doithoai.models.printed_slips import PrintedSlip, PrintRun
from doithoai.models.scans import Scan, ScannedPage
from doithoai.models.slip_pictures import SlipPicture

__all__ = [
    "Account",
    "AgendaItem",
    "Answer",
    "AnswerVersion",
    "Appointment",
    "Assignment",
    "Attendance",
    "CalendarDay",
    "CalendarYear",
    "ChairNote",
    "Commitment",
    "CommitmentNote",
    "Commune",
    "Conclusion",
    "Conference",
    "Contact",
    "Delegate",
    "DeliveryCursor",
    "Department",
    "Dialogue",
    "Digest",
    "Disposition",
    "EarlierList",
    "EarlierMatter",
    "GroupQuota",
    "Journal",
    "JournalEntry",
    "LegalBasis",
    "Letter",
    "LookupAttempt",
    "MinutesEntry",
    "Notice",
    "OpenEditor",
    "Opinion",
    "OpinionCorrection",
    "OpinionSlip",
    "Paper",
    "Parameter",
    "PlanPart",
    "Posting",
    "PrintRun",
    "PrintedSlip",
    "Province",
    "RaisedBefore",
    "Receipt",
    "Recipient",
    "Referral",
    "ReferralReminder",
    "Scan",
    "ScannedPage",
    "ScopeDecision",
    "SealedHandOver",
    "Sector",
    "SignInAttempt",
    "SlipPicture",
    "SpeakingTurn",
    "StoredFile",
    "Village",
]
