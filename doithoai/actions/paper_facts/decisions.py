"""The chair's decision in one sentence, and the answer that was given with it."""

from __future__ import annotations

from doithoai.actions.paper_facts.matters import code_of_matter
from doithoai.language.dates import display
from doithoai.language.folding import one_line
from doithoai.models import Disposition
from doithoai.rules.vocabulary import AnswerState
from doithoai.rules.vocabulary import DispositionKind as D

_ANSWERED = frozenset({D.ANSWERED_NOW, D.ANSWERED_BY_OFFICIAL})


def decision_sentence(decision: Disposition) -> str:
    """``Giao Phòng Kinh tế: Sửa bể nước Thôn 1, chậm nhất ngày 05/7/2026.`` Reasons for another door stay unsaid."""
    task = given_task(decision)
    who = decision.department.name if decision.department else "cơ quan chuyên môn"
    until = f" chậm nhất ngày {display(decision.due_on)}" if decision.due_on else ""
    if decision.kind is D.MERGED:
        with_which = f" mã {code_of_matter(decision.merged_with)}" if decision.merged_with else ""
        return f"Trả lời chung với ý kiến{with_which}."
    sentences = {
        D.ANSWERED_NOW: "Trả lời ngay tại Hội nghị.",
        D.ANSWERED_BY_OFFICIAL: f"Mời {who} trả lời tại Hội nghị.",
        D.IN_WRITING: f"Giao {who} trả lời bằng văn bản{until}.",
        D.ASSIGNED: f"Giao {who}: {task},{until}." if task else f"Giao {who} giải quyết{until}.",
        D.OUT_OF_SCOPE: "Không thuộc phạm vi đối thoại; hướng dẫn người nêu gửi đến đúng nơi giải quyết.",
    }
    return sentences[D(decision.kind)]


def given_task(decision: Disposition) -> str:
    """What the chair told a department to do, in the chair's words on one line; empty when only given away."""
    return one_line(decision.words).rstrip(" .;,") if decision.kind is D.ASSIGNED else ""


def given_answer(decision: Disposition) -> tuple[str, str]:
    """Who answered in the hall and what; empty when the matter was not answered there."""
    if decision.kind not in _ANSWERED:
        return "", ""
    answer = getattr(decision.opinion, "answer", None)
    who = decision.department.name if decision.department and decision.kind is D.ANSWERED_BY_OFFICIAL else "Chủ trì"
    said = decision.words or (answer.text if answer is not None and answer.state is AnswerState.GIVEN else "")
    return (who, said) if said else ("", "")
