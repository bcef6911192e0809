"""The command line speaks Vietnamese before any command runs."""

import doithoai
from doithoai.__main__ import about_python, about_unknown, choose_data_folder, main, overview, own_commands

KNOWN = {"tick": "doithoai", "check_paper": "doithoai", "migrate": "django.core"}


def test_an_old_python_is_refused_in_a_sentence():
    assert about_python((3, 10, 2)) == "Đối Thoại cần Python 3.11 trở lên; máy này đang chạy Python 3.10."


def test_the_python_we_ask_for_and_newer_ones_are_welcome():
    assert [about_python((3, 11)), about_python((3, 13)), about_python((4, 0))] == ["", "", ""]


def test_commands_are_shown_with_hyphens_and_djangos_own_are_not():
    assert own_commands(KNOWN) == ["check-paper", "tick"]


def test_a_mistyped_command_is_answered_with_the_nearest_one():
    assert about_unknown("tik", KNOWN) == (
        "Không có lệnh «tik». Có phải Ông/Bà muốn gõ «tick»?\nCác lệnh: check-paper, tick."
    )


def test_an_unknown_command_ends_with_the_status_of_bad_usage(capsys):
    assert main(["khong-co-lenh-nay"]) == 2
    assert capsys.readouterr().err.startswith("Không có lệnh «khong-co-lenh-nay».")


def test_the_version_is_the_packages(capsys):
    assert (main(["--version"]), capsys.readouterr().out) == (0, doithoai.__version__ + "\n")


def test_the_data_folder_is_known_before_the_settings_are_read(monkeypatch, tmp_path):
    monkeypatch.setenv("DOITHOAI_DATA", "somewhere else")
    choose_data_folder(["serve", "--port", "80", "--data", str(tmp_path)])
    from os import environ

    assert environ["DOITHOAI_DATA"] == str(tmp_path)


def test_the_overview_names_every_command_of_ours(capsys):
    from django.core.management import get_commands

    known = get_commands()
    listed = [line.split()[0] for line in overview(known).splitlines() if line.startswith("  ")]
    assert listed == own_commands(known)
