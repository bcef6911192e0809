"""Which papers a dialogue can issue when, who reads them, and in which register they are numbered.

Registers: one series for each abbreviation of Decree 30/2020 (appendix III, part I); official letters, which have
no abbreviation, share one. A number starts at 01 in January and is used once (article 15 of the decree).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from doithoai.language.mid_sentence import mid_sentence
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.rules.visibility import OFFICE
from doithoai.rules.vocabulary import Audience as A
from doithoai.rules.vocabulary import DialogueStage as S
from doithoai.rules.vocabulary import DocumentKind as K

#: Working papers of the hall: Decree 30/2020 gives lists no number, and leaves one to minutes and programme.
WITHOUT_NUMBER = frozenset({K.DEPARTMENT_LIST, K.BRIEFING_BOOK, K.DELEGATE_LIST, K.SPEAKER_LIST})
MAY_LACK_NUMBER = WITHOUT_NUMBER | {K.MINUTES, K.AGENDA}

#: Papers that go to every village, each of which signs for them.
VILLAGES_SIGN_FOR = (K.PLAN, K.SCHEDULE_NOTICE, K.INVITATION, K.RESULTS_NOTICE)

#: Papers about one matter: each has its own opinion.
OF_ONE_OPINION = frozenset({K.WRITTEN_ANSWER, K.GUIDANCE_SLIP, K.TRANSFER_SLIP, K.REMINDER_LETTER})

_BEFORE_THE_DAY = frozenset({S.PLANNED, S.ANNOUNCED, S.POSTPONED})
_RUNNING = _BEFORE_THE_DAY | {S.IN_SESSION}
_HELD = frozenset({S.CONCLUDED, S.RESULTS_PUBLISHED})
_ANY_TIME = _RUNNING | _HELD

#: In which stages of the dialogue a paper may be issued.
ISSUED_IN: Mapping[K, frozenset[S]] = {
    K.PLAN: frozenset({S.DRAFTED}),
    K.SCHEDULE_NOTICE: _BEFORE_THE_DAY,
    K.INVITATION: _BEFORE_THE_DAY,
    K.OPINION_REPORT: _RUNNING,
    K.ASSIGNMENT_LETTER: _RUNNING,
    K.DEPARTMENT_LIST: _ANY_TIME,
    K.BRIEFING_BOOK: _RUNNING,
    K.AGENDA: _RUNNING,
    K.DELEGATE_LIST: _ANY_TIME,
    K.SPEAKER_LIST: _RUNNING,
    K.MINUTES: _HELD,
    K.RESULTS_NOTICE: _HELD,
    K.WRITTEN_ANSWER: _HELD,
    K.GUIDANCE_SLIP: _ANY_TIME,
    K.TRANSFER_SLIP: _ANY_TIME,
    K.REMINDER_LETTER: _ANY_TIME,
    # The report may wait for the books to be shut; nothing else is written once they are.
    K.REPORT_UPWARD: _HELD | {S.CLOSED},
}
#: Papers that tell what the conference came to.
AFTER_THE_CONFERENCE = frozenset(kind for kind, stages in ISSUED_IN.items() if stages <= _HELD | {S.CLOSED})

#: What a stage is still missing for the paper, or why it is too late.
_BEFORE_PLAN = "Kế hoạch chưa ban hành. Ông/Bà ban hành kế hoạch trước, rồi mới ban hành văn bản này."
_BEFORE_END = "Hội nghị chưa bế mạc nên văn bản này chưa ban hành được."
_AFTER_DAY = "Hội nghị đã họp nên văn bản này không ban hành được nữa."


def stage_refusal(kind: K, stage: S) -> str | None:
    """The sentence why this paper is not issued in this stage, or ``None``."""
    if stage in ISSUED_IN[kind]:
        return None
    if stage is S.CANCELLED:
        return "Đợt đối thoại này đã hủy, nên không ban hành thêm văn bản."
    if stage is S.CLOSED:
        return "Đợt đối thoại này đã khép lại, nên chỉ còn lập báo cáo gửi cấp trên."
    if kind is K.PLAN:
        return "Kế hoạch đã ban hành. Cần thay đổi thì Ông/Bà ban hành văn bản điều chỉnh."
    if stage is S.DRAFTED:
        return _BEFORE_PLAN
    return _BEFORE_END if kind in AFTER_THE_CONFERENCE else _AFTER_DAY


def is_too_late(kind: K, stage: S) -> bool:
    """Whether this paper can never be issued any more, so that nobody should begin it."""
    if stage in ISSUED_IN[kind] or stage is S.DRAFTED:
        return False
    return stage in (S.CANCELLED, S.CLOSED) or kind not in AFTER_THE_CONFERENCE


# ---- who reads -------------------------------------------------------------------------------------------

_SENT_TO_ALL = OFFICE | {A.DEPARTMENT, A.VILLAGE, A.FRONT}

#: Who may open an issued paper. Drafts stay in the office. Papers with names of askers or guests stay there too.
READERS: Mapping[K, frozenset[A]] = {
    K.PLAN: _SENT_TO_ALL,
    K.SCHEDULE_NOTICE: _SENT_TO_ALL,
    K.INVITATION: OFFICE,
    K.OPINION_REPORT: OFFICE | {A.FRONT},
    K.ASSIGNMENT_LETTER: OFFICE | {A.DEPARTMENT},
    K.DEPARTMENT_LIST: OFFICE,
    K.BRIEFING_BOOK: OFFICE,
    K.AGENDA: OFFICE,
    K.DELEGATE_LIST: OFFICE,
    K.SPEAKER_LIST: OFFICE,
    K.MINUTES: OFFICE,
    K.RESULTS_NOTICE: _SENT_TO_ALL,
    K.WRITTEN_ANSWER: OFFICE,
    K.GUIDANCE_SLIP: OFFICE,
    K.TRANSFER_SLIP: OFFICE,
    K.REMINDER_LETTER: OFFICE,
    K.REPORT_UPWARD: OFFICE | {A.FRONT},
}
#: Papers that carry drafts: of the office only those who read drafts open them, which the reception desk does not.
TELLS_DRAFTS = frozenset({K.BRIEFING_BOOK})
#: Papers made for everybody.
PUBLIC_PAPERS = frozenset({K.PLAN, K.SCHEDULE_NOTICE, K.RESULTS_NOTICE})


def may_read(kind: K, audience: A, *, issued: bool) -> bool:
    """Whether somebody of this audience may open the paper; an issued plan is public, so everybody may."""
    return audience in (READERS[kind] if issued else OFFICE) or (issued and kind is K.PLAN)


def is_public(kind: K, stage: S, *, announced: bool) -> bool:
    """Whether the public may fetch an issued paper. ``announced``: a notice of the law was made known by it."""
    if kind is K.PLAN:
        return True
    return kind in PUBLIC_PAPERS and (announced or (kind is K.RESULTS_NOTICE and stage in RESULTS_ARE_OUT))


def papers_named(kinds: Iterable[K]) -> str:
    """``kế hoạch, giấy mời và thông báo kết quả``: each kind once, in the order of the vocabulary."""
    named = set(kinds)
    *before, last = [mid_sentence(kind.label) for kind in K if kind in named]
    return f"{', '.join(before)} và {last}" if before else last
