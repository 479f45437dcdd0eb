import os
import stat
from pathlib import Path

import pytest

from fteam.files import write_whole


def test_file_is_written_for_its_owner_only(tmp_path: Path) -> None:
    write_whole(tmp_path / "plan.pdf", b"new")

    assert (tmp_path / "plan.pdf").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "plan.pdf").stat().st_mode) == 0o600


def test_old_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"old")

    write_whole(tmp_path / "plan.pdf", b"new")

    assert [path.read_bytes() for path in tmp_path.iterdir() if path.is_file()] == [b"new"]


def test_full_disk_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="space"):
        write_whole(tmp_path / "plan.pdf", b"new")

    assert [path.read_bytes() for path in tmp_path.iterdir() if path.is_file()] == [b"old"]


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "gone" / "plan.pdf", b"new")


def test_the_name_of_a_folder_or_device_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Not a file"):
        write_whole(tmp_path, b"words")

    assert tmp_path.is_dir()
