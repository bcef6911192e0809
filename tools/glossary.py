"""Writes docs/glossary.md from the code: ``python tools/glossary.py``. A test fails when the two differ."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "glossary.md"

HEAD = """# Từ vựng · Glossary

Tiếng Việt của công việc và tên của nó trong mã. Mã dùng tiếng Anh, nhãn tiếng Việt đứng cạnh trong
`doithoai/rules/vocabulary.py`. Trang này do `python tools/glossary.py`
viết ra từ chính mã nguồn; một phép thử so hai bên.

English in code, the Vietnamese word beside it. Four traps, settled before the first line of code:

- *phiếu* is not a form: a form is a form class; a paper one is a slip (`OpinionSlip`).
- *chủ trì* is two things: who presides (`Role.CHAIR`) and the agency in the lead (`Part.LEAD`).
- *thư ký* (`Role.SECRETARY`) is not *bí thư* (`DelegateGroup.PARTY_CELL_SECRETARY`).
- *thông báo* is two things: an official document (`Notice`) and a message to a person (`Letter`).
"""


def page() -> str:
    """The whole page as text."""
    from django.apps import apps

    from doithoai.rules import vocabulary
    from doithoai.rules.vocabulary import Word

    lines = [HEAD, "## Sự việc được lưu · Facts", "", "| Tên trong mã | Là gì |", "|---|---|"]
    for model in sorted(apps.get_app_config("doithoai").get_models(), key=lambda m: m.__name__):
        lines.append(f"| `{model.__name__}` | {_first_line(model)} |")
    lines += ["", "## Từ · Words", ""]
    for words in vars(vocabulary).values():
        if isinstance(words, type) and issubclass(words, Word) and words is not Word:
            lines += [f"### `{words.__name__}`", "", _first_line(words), ""]
            lines += ["| Tên trong mã | Tiếng Việt |", "|---|---|"]
            lines += [f"| `{words.__name__}.{word.name}` | {word.label or '(để trống)'} |" for word in words]
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _first_line(thing: type) -> str:
    return (thing.__doc__ or "").strip().splitlines()[0]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.config.settings")
    import django

    django.setup()
    PAGE.write_text(page())
