"""The command line: `doithoai <command> …`, the same as `python -m doithoai <command> …`.

The commands themselves are Django management commands in `doithoai/management/commands/`.
Nothing above the look at the Python version may need a new Python: an old one is refused in words.
"""

from __future__ import annotations

import os
import sys

OLDEST_PYTHON = (3, 11)
BAD_USAGE = 2


def main(argv: list[str] | None = None) -> int:
    """Run one command and return the exit status; argv is without the program's name."""
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    complaint = about_python(sys.version_info[:2]) or about_libraries()
    if complaint:
        print(complaint, file=sys.stderr)
        return BAD_USAGE
    if words[:1] in (["--version"], ["version"]):
        import doithoai

        print(doithoai.__version__)
        return 0
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doithoai.config.settings")
    choose_data_folder(words)
    return _run(words)


def about_python(version: tuple[int, ...]) -> str:
    """The sentence for a Python that is too old, or an empty string."""
    if tuple(version) >= OLDEST_PYTHON:
        return ""
    needed, found = (".".join(map(str, number[:2])) for number in (OLDEST_PYTHON, version))
    return f"Đối Thoại cần Python {needed} trở lên; máy này đang chạy Python {found}."


def about_libraries() -> str:
    """The sentence for a Python without our libraries, or an empty string."""
    from importlib.util import find_spec

    if find_spec("django"):
        return ""
    return "Chưa cài các thư viện của Đối Thoại. Hãy chạy: pip install -r requirements.txt"


def choose_data_folder(words: list[str]) -> None:
    """Tell the settings about `--data DIR` before they are read: the database lies in that folder."""
    for place, word in enumerate(words):
        if word == "--data" and place + 1 < len(words):
            os.environ["DOITHOAI_DATA"] = os.path.abspath(words[place + 1])
        elif word.startswith("--data="):
            os.environ["DOITHOAI_DATA"] = os.path.abspath(word[len("--data=") :])


def _run(words: list[str]) -> int:
    import django
    from django.core.management import ManagementUtility, get_commands

    django.setup()
    known = get_commands()
    if not words or words in (["help"], ["--help"], ["-h"]):
        print(overview(known))
        return 0 if words else BAD_USAGE
    name = words[0] if words[0] in known else words[0].replace("-", "_")
    if name not in known and name != "help":
        print(about_unknown(words[0], known), file=sys.stderr)
        return BAD_USAGE
    ManagementUtility(["doithoai", name, *words[1:]]).execute()
    return 0


def overview(known: dict[str, object]) -> str:
    """Our own commands, one a line, each with its help sentence."""
    from django.core.management import load_command_class

    lines = ["Cách dùng: doithoai LỆNH [--help]", ""]
    for name in own_commands(known):
        about = load_command_class("doithoai", name.replace("-", "_")).help
        lines.append(f"  {name:<16}{about}".rstrip())
    return "\n".join([*lines, "", "Các lệnh quản trị của Django (migrate, check, shell …) cũng dùng được."])


def about_unknown(word, known):  # type: (str, dict[str, object]) -> str
    """The sentence for a command that does not exist, with the nearest one when there is one."""
    from difflib import get_close_matches

    own = own_commands(known)
    near = get_close_matches(word, [*own, *known], n=1)
    hint = f" Có phải Ông/Bà muốn gõ «{near[0]}»?" if near else ""
    return f"Không có lệnh «{word}».{hint}\nCác lệnh: {', '.join(own)}."


def own_commands(known: dict[str, object]) -> list[str]:
    """Names of our commands as people type them: with hyphens."""
    return sorted(name.replace("_", "-") for name, app in known.items() if app == "doithoai")


def _speak_utf8() -> None:
    # A Windows console may open in a code page without Vietnamese letters.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    sys.exit(main())
