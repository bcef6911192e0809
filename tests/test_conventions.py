"""What keeps the house honest: promises about the whole tree, checked by reading the tree."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import URLPattern, URLResolver, get_resolver
from jinja2 import Environment
from jinja2.nodes import FromImport, Name

import doithoai
from doithoai import models as facts
from doithoai.phases import PHASES
from doithoai.rules import vocabulary
from doithoai.rules.answer_flow import ANSWER_FLOW
from doithoai.rules.commitment_flow import COMMITMENT_FLOW
from doithoai.rules.dialogue_flow import DIALOGUE_FLOW
from doithoai.rules.letters import WHO_IS_TOLD
from doithoai.rules.opinion_flow import OPINION_FLOW, SCOPE_FLOW, VISIBILITY_FLOW
from doithoai.rules.permissions import NEEDS_A_SECOND_PERSON, WHO_MAY
from doithoai.rules.speaking_flow import TURN_FLOW
from doithoai.rules.visibility import AUDIENCE
from doithoai.rules.vocabulary import Action, Retention, Word

PACKAGE = Path(doithoai.__file__).parent
ROOT = PACKAGE.parent
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts)
TESTS = sorted((ROOT / "tests").rglob("*.py"))

#: Rows of the whole country or of a login, which belong to no commune.
WITHOUT_COMMUNE = {"Province", "Commune", "Account", "SignInAttempt"}


@cache
def functions_of_actions() -> dict[str, list[ast.FunctionDef]]:
    found: dict[str, list[ast.FunctionDef]] = {}
    for path in (PACKAGE / "actions").rglob("*.py"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef):
                found.setdefault(node.name, []).append(node)
    return found


def calls(node: ast.AST, name: str) -> list[str]:
    """First ``Action.X`` among the arguments of every call of ``name`` inside ``node``."""
    found = []
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == name:
            found += [arg.attr for arg in call.args if isinstance(arg, ast.Attribute) and arg.attr.isupper()][:1]
    return found


def test_one_condition_says_what_lies_under_seal():
    """Lists leave sealed matters out by ``sealed()`` or ``is_sealed``; only the rules and the one act name the word."""
    spelt = {path.relative_to(PACKAGE).as_posix() for path in SOURCES if "Visibility.SEALED" in path.read_text()}
    assert spelt == {"actions/scope.py", "models/opinions.py", "rules/opinion_flow.py", "rules/visibility.py"}


@pytest.mark.parametrize("action", list(Action), ids=lambda action: action.value)
def test_every_action_is_one_function_that_permits_and_records_itself(action):
    (function,) = functions_of_actions().get(action.value, [])
    assert (calls(function, "permit"), calls(function, "record")) == ([action.name], [action.name])


@pytest.mark.parametrize("table", [WHO_MAY, WHO_IS_TOLD], ids=["WHO_MAY", "WHO_IS_TOLD"])
def test_every_action_has_its_row(table):
    assert set(table) == set(Action)


def test_second_person_acts_are_acts_somebody_may_do():
    assert {action for action in NEEDS_A_SECOND_PERSON if not WHO_MAY[action]} == set()


@pytest.mark.parametrize(
    "flow",
    [DIALOGUE_FLOW, OPINION_FLOW, SCOPE_FLOW, VISIBILITY_FLOW, ANSWER_FLOW, COMMITMENT_FLOW, TURN_FLOW],
    ids=lambda flow: type(next(iter(flow))).__name__,
)
def test_every_state_has_a_row_in_its_flow(flow):
    assert set(flow) == set(type(next(iter(flow))))


def test_no_field_is_seen_by_nobody():
    assert [f"{thing}.{name}" for thing, table in AUDIENCE.items() for name, who in table.items() if not who] == []


@pytest.mark.parametrize("model", list(apps.get_app_config("doithoai").get_models()), ids=lambda model: model.__name__)
def test_every_table_has_a_commune_and_says_how_long_it_is_kept(model):
    if model.__name__ in WITHOUT_COMMUNE:
        return
    assert not model._meta.get_field("commune").null
    assert isinstance(model.retention, Retention)


@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_has_its_rooms(phase):
    rooms = [
        PACKAGE / "phases" / phase / "views.py",
        PACKAGE / "phases" / phase / "urls.py",
        PACKAGE / "templates" / phase,
        ROOT / "tests" / "phases" / phase,
    ]
    assert [str(room.relative_to(ROOT)) for room in rooms if not room.exists()] == []


def every_view() -> list[tuple[str, object]]:
    def walk(resolver: URLResolver, prefix: str) -> list[tuple[str, object]]:
        rows: list[tuple[str, object]] = []
        for pattern in resolver.url_patterns:
            here = prefix + str(pattern.pattern)
            rows += walk(pattern, here) if isinstance(pattern, URLResolver) else [(here, pattern.callback)]
            assert isinstance(pattern, URLResolver | URLPattern)
        return rows

    return walk(get_resolver(), "/")


@pytest.mark.parametrize(("address", "view"), every_view(), ids=lambda value: value if isinstance(value, str) else "")
def test_every_address_has_a_door(address, view):
    assert getattr(view, "door", None) in {"public", "staff", "requires", "of_province"}


def views() -> list[tuple[Path, ast.FunctionDef]]:
    found = []
    for path in SOURCES:
        if path.name.endswith("views.py") or path.parent.name in {"public", "desk", "province"}:
            for node in ast.parse(path.read_text()).body:
                doors = {getattr(d, "id", "") or getattr(getattr(d, "func", None), "id", "") for d in _decorators(node)}
                if doors & {"public", "staff", "requires"}:
                    found.append((path, node))
    return found


def _decorators(node: ast.stmt) -> list[ast.expr]:
    return node.decorator_list if isinstance(node, ast.FunctionDef) else []


@pytest.mark.parametrize(("path", "view"), views(), ids=lambda v: v.name if isinstance(v, ast.FunctionDef) else "")
def test_a_view_fits_on_a_hand(path, view):
    assert view.end_lineno - view.lineno + 1 <= 25


@pytest.mark.parametrize("path", SOURCES + TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_one_everybody_fears(path):
    assert len(path.read_text().splitlines()) <= 400


def test_pages_name_their_addresses_through_the_paths():
    """They are remembered there, and the parts of an address have names."""
    edge = {"phases", "desk", "public", "province", "live", "web"}
    rooms = [path for path in SOURCES if path.relative_to(PACKAGE).parts[0] in edge]
    assert [str(path.relative_to(PACKAGE)) for path in rooms if "reverse(" in path.read_text()] == ["web/paths.py"]


def test_a_phase_writes_no_row():
    writes = re.compile(r"bulk_create|get_or_create|objects\.create|\.delete\(\)|\.save\(")
    rooms = [path for path in SOURCES if path.relative_to(PACKAGE).parts[0] in {"phases", "desk", "province"}]
    assert [str(path.relative_to(PACKAGE)) for path in rooms if writes.search(path.read_text())] == []


def test_no_drawers():
    drawers = {"utils", "helpers", "services", "managers", "misc", "common"}
    assert [str(path) for path in PACKAGE.rglob("*") if path.stem in drawers] == []


def test_every_template_is_used():
    templates = {str(path.relative_to(PACKAGE / "templates")) for path in (PACKAGE / "templates").rglob("*.html")}
    code = "\n".join(path.read_text() for path in [*SOURCES, *TESTS, *(PACKAGE / "templates").rglob("*.html")])
    unused = {name for name in templates if name not in code and not name.startswith("errors/")}
    assert unused == set()


def enums() -> list[type[Word]]:
    return [
        value
        for value in vars(vocabulary).values()
        if isinstance(value, type) and issubclass(value, Word) and value is not Word
    ]


def glossary() -> str:
    return (ROOT / "docs" / "glossary.md").read_text()


@pytest.mark.parametrize("words", enums(), ids=lambda words: words.__name__)
def test_every_word_of_the_program_is_in_the_glossary(words):
    text = glossary()
    assert [f"{words.__name__}.{word.name}" for word in words if f"`{words.__name__}.{word.name}`" not in text] == []


def test_every_model_is_in_the_glossary():
    text = glossary()
    assert [name for name in facts.__all__ if f"`{name}`" not in text] == []


def test_the_glossary_names_nothing_that_does_not_exist():
    known = set(facts.__all__) | {words.__name__ for words in enums()}
    members = {f"{words.__name__}.{word.name}" for words in enums() for word in words}
    named = set(re.findall(r"`([A-Z][A-Za-z]+(?:\.[A-Z_]+)?)`", glossary()))
    assert sorted(named - known - members) == []


def test_retention_of_personal_data_is_not_that_of_the_record():
    assert {facts.Contact.retention, facts.Delegate.retention} == {Retention.CONTACT}


def test_labels_are_vietnamese_and_unlike_each_other():
    doubled = [words.__name__ for words in enums() if len({w.label for w in words}) != len(list(words))]
    assert doubled == []


def test_the_glossary_page_is_the_one_the_code_writes():
    from tools.glossary import page

    assert glossary() == page()


def test_the_day_of_a_stored_moment_is_its_day_in_vietnam():
    """The database gives moments back in UTC: their ``.date()`` is yesterday until seven in the morning."""
    days = re.compile(r"_at\.date\(\)|\bat\.date\(\)|astimezone\(VIETNAM\)\.date\(\)|ZoneInfo\(")
    found = {str(path.relative_to(PACKAGE)) for path in SOURCES if days.search(path.read_text())}
    assert found == {"language/dates.py"}


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "templates").rglob("*.html")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_a_template_imports_only_what_it_uses(path):
    tree = Environment(autoescape=True).parse(path.read_text())
    imported = {name if isinstance(name, str) else name[1] for node in tree.find_all(FromImport) for name in node.names}
    assert sorted(imported - {node.name for node in tree.find_all(Name) if node.ctx == "load"}) == []
