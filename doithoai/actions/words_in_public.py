"""What words must be like before others may read them: no denunciation, nothing personal nobody has looked at."""

from __future__ import annotations

from doithoai.language.redaction import find_personal
from doithoai.rules.refusals import BadInput
from doithoai.rules.scope import leading_reason, scope_hints
from doithoai.rules.vocabulary import OutOfScopeReason

#: What a person ticks who answers for words that look personal.
REREAD = "Tôi đã đọc lại, công khai được"
#: So many suspicions are quoted in one sentence; the page lists all.
_MOST_NAMED = 3


def must_not_denounce(words: str, field: str) -> None:
    """Raise ``BadInput`` at ``field`` for words that read like a denunciation."""
    hints = scope_hints(words)
    if leading_reason(hints) is not OutOfScopeReason.DENUNCIATION:
        return
    told = next(one.words for one in hints if one.kind is OutOfScopeReason.DENUNCIATION)
    raise BadInput(
        f"Lời này giống tố cáo vì viết “{told}”, nên không công khai được. Nếu đúng là tố cáo, Ông/Bà mở ý kiến này "
        "ở phần Tiếp nhận, làm bước “Chuyển kênh riêng”. Nếu không, Ông/Bà viết lại chỗ ấy.",
        field,
    )


def is_impersonal(words: str, what: str, field: str, *, is_reread: bool) -> bool:
    """Whether nothing in ``words`` looks like personal data. Raises ``BadInput`` when something does, unless reread."""
    found = [f"“{words[one.start : one.end]}” ({one.kind})" for one in find_personal(words)]
    if found and not is_reread:
        raise BadInput(
            f"{what} còn {', '.join(found[:_MOST_NAMED])}. Ông/Bà bỏ đi; nếu công khai được thì tích “{REREAD}” "
            "rồi lưu lại.",
            field,
        )
    return not found
