"""Kế hoạch: all its wording comes from the commune's own sections, counts from the groups, the slip is its annex."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from doithoai.actions.dialogues import place_of
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.surroundings import frame_of, office_of, with_groups
from doithoai.models import Dialogue, GroupQuota, LegalBasis, PlanPart, Recipient
from doithoai.papers.content import Paper, RecipientGroup
from doithoai.papers.kinds import plan, slip
from doithoai.papers.kinds.frame import Frame
from doithoai.rules.plan_template import Place, is_front, is_own_body, opening, subject
from doithoai.rules.refusals import NotYet
from doithoai.rules.slip_note import MAY_BE_ASKED, NOT_FOR_THIS
from doithoai.rules.vocabulary import DelegateGroup, Medium
from doithoai.rules.vocabulary import PlanSection as S

_LABELS = {Medium.ELECTRONIC: "Gửi bản điện tử:", Medium.PAPER: "Gửi bản giấy:"}


def the_plan(occasion: Occasion) -> Paper:
    """The plan; ``NotYet`` while a section that the plan can not do without is empty."""
    dialogue, place = occasion.dialogue, place_of(occasion.commune)
    parts = _parts(dialogue)
    front, own, others = _tasks(parts[S.TASKS])
    return plan.compose(
        plan.PlanFacts(
            frame=_frame(occasion),
            subject=subject(place, dialogue.year),
            opening=opening(place, dialogue.year),
            purposes=_texts(parts[S.PURPOSE]),
            requirements=_texts(parts[S.REQUIREMENTS]),
            participants=_participants(parts[S.PARTICIPANTS]),
            groups=group_counts(dialogue, place),
            contents=_texts(parts[S.CONTENTS]),
            forms=_texts(parts[S.FORM]),
            time_place_budget=_texts(parts[S.TIME_AND_PLACE]),
            procedure=_texts(parts[S.PROCEDURE]),
            front=front,
            own_tasks=own,
            other_tasks=others,
            closing=" ".join(_texts(parts[S.CLOSING])),
            slip=slip_facts(occasion, place),
        )
    )


def group_counts(dialogue: Dialogue, place: Place) -> tuple[plan.GroupCount, ...]:
    """How many of each group the plan invites, in the order of the groups."""
    quotas = {row.group: row for row in GroupQuota.objects.of(dialogue.commune_id).filter(dialogue=dialogue)}
    return tuple(
        plan.GroupCount(group_name(group, place), quotas[group].per_village * place.villages + quotas[group].in_all)
        for group in DelegateGroup
        if group in quotas
    )


def group_name(group: DelegateGroup, place: Place) -> str:
    """The group's name with the commune's own word for a village."""
    return f"Trưởng {place.village}" if group is DelegateGroup.VILLAGE_HEAD else group.label


def section_texts(dialogue: Dialogue, section: S) -> tuple[str, ...]:
    """The paragraphs of one section of the plan, for papers that repeat them."""
    rows = PlanPart.objects.of(dialogue.commune_id).filter(dialogue=dialogue, section=section)
    return tuple(rows.order_by("position").values_list("text", flat=True))


def slip_facts(occasion: Occasion, place: Place) -> slip.SlipFacts:
    """The slip as the annex of the plan."""
    return standing_words(occasion.dialogue, place)


def standing_words(dialogue: Dialogue, place: Place) -> slip.SlipFacts:
    """The standing words of the slip: the plan's own, with the note of what a dialogue may not treat."""
    commune, unit = dialogue.commune, place.unit
    return slip.SlipFacts(
        title=(
            "Phiếu đăng ký",
            f"tham gia ý kiến tại Hội nghị Lãnh đạo {place.full}",
            f"tiếp xúc, đối thoại trực\N{NO-BREAK SPACE}tiếp với Nhân dân năm {dialogue.year}",
        ),
        place=commune.place_name,
        year=dialogue.year,
        scope=MAY_BE_ASKED.format(unit=unit),
        caution=NOT_FOR_THIS,
        privacy=f"UBND {unit} dùng thông tin cá nhân trên phiếu để tiếp nhận, trả lời và báo cáo kết quả đối thoại; "
        "kết quả công bố không ghi họ tên, địa chỉ, số điện thoại, trừ khi Ông/Bà đồng ý.",
        sending=f"{office_of(commune)}, Trưởng {place.village} hoặc bộ phận thư ký, trước khi diễn ra tiếp xúc, "
        "đối thoại.",
        writing_lines=6,  # so that the form stays on one sheet
    )


def _parts(dialogue: Dialogue) -> dict[S, list[PlanPart]]:
    found: dict[S, list[PlanPart]] = {section: [] for section in S}
    for part in PlanPart.objects.of(dialogue.commune_id).filter(dialogue=dialogue).order_by("position"):
        found[part.section].append(part)
    missing = [section.label for section, parts in found.items() if not parts]
    if missing:
        raise NotYet(f"Kế hoạch còn thiếu mục: {', '.join(missing)}. Ông/Bà ghi đủ ở trang Kế hoạch.")
    return found


def _texts(parts: Iterable[PlanPart]) -> tuple[str, ...]:
    return tuple(part.text for part in parts)


def _participants(parts: Iterable[PlanPart]) -> str:
    words = " ".join(_texts(parts)).rstrip()
    return f"{words} Số đại biểu mời dự, gồm:" if words.endswith(".") else f"{words}, gồm:"


def _tasks(parts: list[PlanPart]) -> tuple[plan.BodyTasks, tuple[plan.BodyTasks, ...], tuple[plan.BodyTasks, ...]]:
    by_body: dict[str, list[str]] = {}
    for part in parts:
        by_body.setdefault(part.body, []).append(part.text)
    bodies = [plan.BodyTasks(body, tuple(texts)) for body, texts in by_body.items()]
    front = next((body for body in bodies if is_front(body.body)), None)
    if front is None:
        raise NotYet("Kế hoạch chưa giao việc cho Ủy ban Mặt trận (mục III.1). Ông/Bà ghi việc này ở trang Kế hoạch.")
    own = tuple(body for body in bodies if is_own_body(body.body))
    return front, own, tuple(body for body in bodies if body is not front and body not in own)


def _frame(occasion: Occasion) -> Frame:
    dialogue = occasion.dialogue
    bases = LegalBasis.objects.of(dialogue.commune_id).filter(dialogue=dialogue).order_by("position")
    frame = with_groups(frame_of(occasion), _recipients(dialogue))
    return replace(frame, legal_bases=tuple(bases.values_list("text", flat=True)))


def _recipients(dialogue: Dialogue) -> tuple[RecipientGroup, ...]:
    rows = list(Recipient.objects.of(dialogue.commune_id).filter(dialogue=dialogue).order_by("position"))
    groups = []
    for medium, label in _LABELS.items():
        lines = tuple(_line(row) for row in rows if row.medium is medium)
        if lines:
            groups.append(RecipientGroup(lines, label))
    return tuple(groups)


def _line(row: Recipient) -> str:
    count = f"{row.copies:02} " if row.medium is Medium.PAPER and row.copies > 1 else ""
    note = f" ({row.sent_for.label})" if row.sent_for.label else ""
    return f"{count}{row.name}{note}"
