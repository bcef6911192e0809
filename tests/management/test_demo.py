"""The demo: any stage can be built by the command, and what it builds is a whole, sound year."""

from __future__ import annotations

import pytest

from doithoai.management.demo import matters
from doithoai.management.demo.year import STAGES
from tests.walk.machine import built, copied


@pytest.mark.parametrize("stage", list(STAGES))
def test_every_stage_can_be_built_and_is_sound(run, shared, tmp_path, stage):
    made = copied(built(shared, stage), tmp_path / "data")
    assert (made.told["stage"], run("verify").returncode) == (stage, 0)


def test_the_file_names_every_account_with_its_role(shared):
    (commune,) = built(shared, "planned").told["communes"]
    roles = {account["role"] for account in commune["accounts"]}
    assert (commune["slug"], len(commune["accounts"]), "clerk" in roles) == ("phong-quang", 34, True)


def test_a_folder_with_data_is_left_alone(run, shared, tmp_path):
    copied(built(shared, "planned"), tmp_path / "data")
    again = run("demo", "--stage", "planned")
    assert (again.returncode, "Dữ liệu mẫu chỉ dựng vào thư mục trống" in again.stderr) == (1, True)


def test_about_sixty_opinions_of_all_eighteen_villages():
    asked = [asker for matter in matters.load() for asker in matter.askers]
    assert (len(asked), len({asker.village for asker in asked})) == (57, 18)
