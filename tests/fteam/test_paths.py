import stat
from pathlib import Path

import pytest

from fteam.paths import PRIVATE_FOLDER, config_folder, data_folder, resource


def test_shipped_files_are_found() -> None:
    assert resource("vocabularies", "roles.json").is_file()


def test_a_stick_holds_both_folders(home: Path) -> None:
    assert data_folder() == home / "data"
    assert config_folder() == home / "config"


def test_a_new_folder_is_private(home: Path) -> None:
    folder = data_folder()

    assert folder.parent == home
    assert stat.S_IMODE(folder.stat().st_mode) == PRIVATE_FOLDER


def test_without_a_stick_the_systems_own_folders_are_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("FTEAM_HOME")
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    folders = (data_folder(), config_folder())

    assert all(folder.is_dir() and "fteam" in folder.parts for folder in folders)
    assert folders[0] != folders[1]
