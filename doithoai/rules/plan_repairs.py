"""The repairs behind the hints of ``plan_checks``: each gives the new text or numbers, a person presses the button."""

from __future__ import annotations

import re

from doithoai.language.folding import find_folded, fold
from doithoai.rules.plan_checks import (
    REPORT_BACK,
    SPOKEN,
    Flaw,
    Plan,
    left_over_pairs,
    named_groups,
    per_village,
)
from doithoai.rules.plan_template import PlanLine, Quota, RecipientLine, is_front
from doithoai.rules.vocabulary import DelegateGroup as G
from doithoai.rules.vocabulary import PlanSection as S

_WAY = "Cách tham dự"


def repaired_lines(plan: Plan, flaw: Flaw) -> dict[S, tuple[PlanLine, ...]]:
    """The sections a repair rewrites, whole; empty for a flaw that is not one of the text."""
    rewrite = {
        Flaw.GROUP_FORGOTTEN: _name_groups,
        Flaw.NO_PARTY_COMMITTEE: _invite_party_committee,
        Flaw.NO_WAY_TO_ATTEND: _tell_the_way,
        Flaw.LEFT_OVER: _replace_left_over,
        Flaw.NO_LAST_DAY: _set_last_day,
        Flaw.NO_PAST_DEBTS: _report_back,
    }.get(flaw)
    return (
        {section: lines for section, lines in rewrite(plan).items() if lines != plan.lines[section]} if rewrite else {}
    )


def repaired_quotas(plan: Plan, flaw: Flaw) -> dict[G, Quota]:
    """All quotas after the repair; empty when the flaw is not one of the quotas."""
    if flaw is not Flaw.NO_PARTY_COMMITTEE:
        return {}
    return {**plan.quotas, G.PARTY_COMMITTEE: Quota(in_all=2)}


def repaired_recipients(plan: Plan, flaw: Flaw) -> tuple[RecipientLine, ...]:
    """All recipients after the repair; empty when the flaw is not one of the recipients."""
    if flaw is not Flaw.COPIES:
        return ()
    return tuple(
        RecipientLine(r.name, r.medium, r.sent_for, plan.place.villages) if per_village(r, plan) else r
        for r in plan.recipients
    )


def _name_groups(plan: Plan) -> dict[S, tuple[PlanLine, ...]]:
    wanted = named_groups(plan.lines[S.PARTICIPANTS]) | named_groups(plan.lines[S.FORM])
    names = {
        G.VILLAGE_HEAD: f"Trưởng {plan.place.village}",
        G.HOUSEHOLD: "đại diện các hộ gia đình trên địa bàn",
    }
    said = [names.get(g, g.label) for g in SPOKEN if g in wanted]
    guests = "; ".join(said[:-1]) + f" và {said[-1]}" if len(said) > 1 else said[0]
    first = PlanLine(f"Hình thức tiếp xúc, đối thoại: Tổ chức hội nghị tiếp xúc, đối thoại trực tiếp với các {guests}.")
    kept = tuple(x for x in plan.lines[S.FORM] if not fold(x.text).startswith("hinh thuc"))
    return {S.FORM: (first, *kept)}


def _invite_party_committee(plan: Plan) -> dict[S, tuple[PlanLine, ...]]:
    lines = plan.lines[S.PARTICIPANTS]
    if any(find_folded("cấp ủy cùng cấp", line.text) for line in lines):
        return {}
    last = lines[-1].text.rstrip(" .;") if lines else "Lãnh đạo"
    return {S.PARTICIPANTS: (*lines[:-1], PlanLine(f"{last}; mời đại diện cấp ủy cùng cấp dự hội nghị."))}


def _tell_the_way(plan: Plan) -> dict[S, tuple[PlanLine, ...]]:
    unit, village = plan.place.unit, plan.place.village
    way = PlanLine(
        f"{_WAY}: Đại biểu dự theo giấy mời; người dân có ý kiến gửi Phiếu đăng ký về Văn phòng HĐND và UBND {unit} "
        f"hoặc qua Trưởng {village} chậm nhất 03 ngày trước ngày tổ chức hội nghị, và đăng ký phát biểu ngay trên "
        "Phiếu."
    )
    return {S.TIME_AND_PLACE: (*plan.lines[S.TIME_AND_PLACE], way)}


def _replace_left_over(plan: Plan) -> dict[S, tuple[PlanLine, ...]]:
    def clean(line: PlanLine) -> PlanLine:
        text = line.text
        for old, new in left_over_pairs(plan):
            text = text.replace(old, new)
        return PlanLine(text, line.body)

    return {section: tuple(map(clean, lines)) for section, lines in plan.lines.items()}


def _set_last_day(plan: Plan) -> dict[S, tuple[PlanLine, ...]]:
    lines = list(plan.lines[S.TASKS])
    first = next((at for at, line in enumerate(lines) if is_front(line.body)), None)
    if first is None:
        return {}
    text = re.sub(r"\s*trong Quý [IV]+/\d{4}(\s*\([^)]*\))?", "", lines[first].text).rstrip(" .;")
    lines[first] = PlanLine(f"{text} chậm nhất 03 ngày trước ngày tổ chức hội nghị.", lines[first].body)
    return {S.TASKS: tuple(lines)}


def _report_back(plan: Plan) -> dict[S, tuple[PlanLine, ...]]:
    report = PlanLine(
        f"Lãnh đạo UBND {plan.place.unit} báo cáo kết quả giải quyết ý kiến, kiến nghị của {REPORT_BACK}, "
        "trong đó nêu rõ những việc còn nợ."
    )
    lines = plan.lines[S.PROCEDURE]
    return {S.PROCEDURE: (*lines[:1], report, *lines[1:])}
