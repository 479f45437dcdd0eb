import subprocess
import sys
from pathlib import Path

import pytest

from fteam.store.errors import AlreadyOpenError, StoreGoneError
from fteam.store.folder_lock import NAME, FolderLock

HOLDER = """
import pathlib, sys
from fteam.store.folder_lock import FolderLock
lock = FolderLock(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_held_folder_is_refused_until_it_is_released(tmp_path: Path) -> None:
    first = FolderLock(tmp_path)

    with pytest.raises(AlreadyOpenError):
        FolderLock(tmp_path)

    first.release()
    FolderLock(tmp_path).release()


def test_killed_holder_leaves_the_folder_free(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(AlreadyOpenError):
            FolderLock(tmp_path)

        holder.kill()

    FolderLock(tmp_path).release()


def test_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreGoneError):
        FolderLock(tmp_path / "gone")


def test_lock_file_stays_empty(tmp_path: Path) -> None:
    FolderLock(tmp_path).release()

    assert (tmp_path / NAME).read_bytes() == b""
