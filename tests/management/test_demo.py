"""The demo: any stage can be built by the command, and what it builds is a whole, sound year."""

from __future__ import annotations

import json

import pytest

from doithoai.management.demo import matters
from doithoai.management.demo.year import STAGES


@pytest.mark.parametrize("stage", list(STAGES))
def test_every_stage_can_be_built_and_is_sound(run, tmp_path, stage):
    made = run("demo", "--stage", stage, "--json", str(tmp_path / "demo.json"))
    assert (made.returncode, run("verify").returncode) == (0, 0), made.stderr
    assert json.loads((tmp_path / "demo.json").read_text())["stage"] == stage


def test_the_file_names_every_account_with_its_role(run, tmp_path):
    run("demo", "--stage", "planned", "--json", str(tmp_path / "demo.json"))
    (commune,) = json.loads((tmp_path / "demo.json").read_text())["communes"]
    roles = {account["role"] for account in commune["accounts"]}
    assert (commune["slug"], len(commune["accounts"]), "clerk" in roles) == ("phong-quang", 34, True)


def test_a_folder_with_data_is_left_alone(run):
    run("demo", "--stage", "planned")
    again = run("demo", "--stage", "planned")
    assert (again.returncode, "Dữ liệu mẫu chỉ dựng vào thư mục trống" in again.stderr) == (1, True)


def test_about_sixty_opinions_of_all_eighteen_villages():
    asked = [asker for matter in matters.load() for asker in matter.askers]
    assert (len(asked), len({asker.village for asker in asked})) == (57, 18)
