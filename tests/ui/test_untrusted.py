"""Files that anyone may have made are read up to a limit."""

from pathlib import Path

import pytest

from ui.untrusted import CannotReadError, read_untrusted


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"words")

    assert read_untrusted(tmp_path / "a") == b"words"


def test_of_a_larger_file_one_byte_more_than_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(100))

    assert len(read_untrusted(tmp_path / "a", 10)) == 11


@pytest.mark.parametrize("name", ["gone", ".", "/dev/null", "a\0b"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotReadError):
        read_untrusted(tmp_path / name)


def test_a_disk_that_refuses_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    (tmp_path / "a").write_bytes(b"words")
    # The edge to the disk: root may read every file, so a real refusal cannot be made everywhere.
    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(CannotReadError):
        read_untrusted(tmp_path / "a")
