"""The lock files and the licences: what is installed is what was chosen, from any index."""

import json
import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
SETS = ["requirements", "requirements-dev", "requirements-pg"]

# All may be used in a program under AGPL-3.0-or-later. A new one is read before it is added here.
COMPATIBLE = {
    "Apache-2.0",
    "Apache-2.0 OR BSD-2-Clause",
    "Apache-2.0 OR BSD-3-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "PSF-2.0",
}
# Some packages name their licence in the older, looser ways.
SPELLINGS = {
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause",  # pypdfium2, and PDFium inside it
    "Dual License": "Apache-2.0 OR BSD-3-Clause",
    "MIT License": "MIT",
}


@pytest.mark.parametrize("name", SETS)
def test_every_locked_version_has_a_hash(name):
    entries = re.split(r"\n(?=\S)", (ROOT / f"{name}.txt").read_text().strip())
    assert [entry for entry in entries if not re.match(r"\S+==\S+.*--hash=sha256:\w{64}", entry, re.S)] == []


@pytest.mark.parametrize("name", SETS)
def test_no_lock_file_names_an_index(name):
    lines = (ROOT / f"{name}.txt").read_text().splitlines()
    assert [line for line in lines if "://" in line or line.startswith("-")] == []


def test_the_lock_of_the_browser_side_names_no_registry():
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert {name: entry["resolved"] for name, entry in packages.items() if "resolved" in entry} == {}


@pytest.mark.parametrize("name", SETS)
def test_every_chosen_library_is_locked_at_a_version_that_was_asked_for(name):
    locked = dict(versions(ROOT / f"{name}.txt"))
    asked = list(requirements((ROOT / f"{name}.in").read_text().splitlines()))
    assert [str(one) for one in asked if locked.get(canonicalize_name(one.name)) not in one.specifier] == []


def test_the_two_locks_agree_on_what_they_share():
    runtime, dev = (dict(versions(ROOT / f"{name}.txt")) for name in ("requirements", "requirements-dev"))
    assert {name: dev[name] for name in runtime.keys() & dev.keys()} == {
        name: runtime[name] for name in runtime.keys() & dev.keys()
    }


def test_the_package_asks_for_what_the_lock_holds():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = project["project"]["dependencies"] + project["build-system"]["requires"]
    chosen = requirements((ROOT / "requirements.in").read_text().splitlines())
    assert {str(one) for one in requirements(asked)} == {str(one) for one in chosen}


def test_the_extra_for_a_province_asks_for_what_its_lock_holds():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    chosen = requirements((ROOT / "requirements-pg.in").read_text().splitlines())
    assert {str(one) for one in requirements(extras["pg"])} == {str(one) for one in chosen}


def test_the_licences_of_what_we_ship_with_allow_ours():
    found = {name: licence(name) for name, _ in versions(ROOT / "requirements.txt")}
    assert {name: said for name, said in found.items() if said not in COMPATIBLE} == {}


def licence(name):
    meta = distribution(name).metadata
    classes = [line.rpartition(" :: ")[2] for line in meta.get_all("Classifier", []) if "License ::" in line]
    said = meta["License-Expression"] or meta["License"] or classes[0]
    return SPELLINGS.get(said, said)


def requirements(lines):
    return [Requirement(line) for line in lines if line and not line.startswith(("#", "-"))]


def versions(lock):
    return [
        (canonicalize_name(name), version)
        for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", lock.read_text(), re.M)
    ]
