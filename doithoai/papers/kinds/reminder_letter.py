"""Công văn nhắc: a body that got a matter has not replied by the day asked for (Decree 30/2020, sample 1.5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import official
from doithoai.language.numbers import grouped
from doithoai.papers.content import Block, Paper
from doithoai.papers.kinds.frame import Frame, ended, paper, paragraph
from doithoai.papers.kinds.transfer_slip import TransferredOpinion, listed
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class ReminderFacts:
    """``letter_number`` is that of the letter which sent the matter on, empty where none was noted; ``until`` the day
    of this letter; ``reminded_on`` when the body was asked again before, the earliest first."""

    frame: Frame
    to: str
    opinion: TransferredOpinion
    sent_on: date
    letter_number: str
    due_on: date
    until: date
    reminded_on: tuple[date, ...] = ()


def compose(facts: ReminderFacts) -> Paper:
    """The letter that asks again. Its subject names the code, not the matter: registers and lists show it."""
    subject = f"đề nghị trả lời ý kiến, kiến nghị mã {facts.opinion.code} đã chuyển"
    return paper(
        DocumentKind.REMINDER_LETTER,
        facts.frame,
        subject=subject,
        title=f"Công văn {subject}",
        to=(facts.to,),
        blocks=_blocks(facts),
    )


def _blocks(facts: ReminderFacts) -> Iterator[Block]:
    us = facts.frame.issuer
    sent = official(facts.sent_on)
    letter = f" kèm Công văn số {facts.letter_number}" if facts.letter_number else ""
    yield paragraph(
        f"{sent[:1].upper()}{sent[1:]}, {us.committee} đã chuyển đến {facts.to}{letter} ý kiến, kiến nghị của Nhân dân "
        f"sau đây, đề nghị trả lời trước {official(facts.due_on)}:"
    )
    yield listed(1, facts.opinion)
    late = grouped((facts.until - facts.due_on).days)
    yield paragraph(f"Đến nay đã quá hẹn {late} ngày, {us.short} chưa nhận được trả lời.{_before(facts, us.short)}")
    yield ended(
        f"{us.committee} đề nghị {facts.to} xem xét, trả lời theo thẩm quyền. Trường hợp cần thêm thời gian, đề nghị "
        f"báo ngày trả lời để {us.short} thông báo cho Nhân dân"
    )


def _before(facts: ReminderFacts, us: str) -> str:
    if not facts.reminded_on:
        return ""
    *before, last = map(official, facts.reminded_on)
    return f" {us} đã nhắc {', '.join(before)} và {last}." if before else f" {us} đã nhắc {last}."
