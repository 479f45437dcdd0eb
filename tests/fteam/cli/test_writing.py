"""Commands write by the settings of this computer, whole or not at all."""

import os
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fteam.cli.writing import kept_settings, look_at, now, write_out

AT = datetime(2026, 9, 15, 16, 0, tzinfo=UTC)


def test_now_is_aware_and_in_whole_seconds() -> None:
    moment = now()

    assert moment.tzinfo is not None
    assert moment.microsecond == 0


def test_papers_look_as_the_settings_say() -> None:
    look = look_at(AT, sealed=False)

    assert (look.page, look.sealed, look.made_at) == (kept_settings().page_size.value, False, AT)


def test_a_file_is_written_into_a_new_folder(tmp_path: Path) -> None:
    write_out(tmp_path / "new" / "a.pdf", b"made")

    assert (tmp_path / "new" / "a.pdf").read_bytes() == b"made"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes among its files")
def test_a_device_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    pipe, read = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()

    write_out(pipe, b"made")
    reader.join()

    assert read == [b"made"]
    assert pipe.is_fifo()
