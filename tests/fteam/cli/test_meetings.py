"""A meeting file comes into the vault whole, and is listed."""

from pathlib import Path

import pytest

from fteam.__main__ import main
from fteam.paths import resource


@pytest.mark.usefixtures("passphrase")
def test_imported_meeting_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["import", str(resource("meetings", "one.json"))])
    said = capsys.readouterr().out
    listed = main(["meetings"])

    assert (code, listed) == (0, 0)
    assert "P2" in said
    assert "2026-09-17  v0  Familia Alvarado" in capsys.readouterr().out


@pytest.mark.usefixtures("passphrase")
def test_nothing_is_listed_without_a_vault(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["meetings"])

    assert code == 1
    assert capsys.readouterr().err.strip()


@pytest.mark.usefixtures("passphrase")
def test_meeting_without_a_day_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "small.json"
    file.write_text('{"format": "fteam-meeting", "version": 1, "family": {"label": "X"}, "meeting": {}}')

    main(["import", str(file)])
    main(["meetings"])

    assert "v0  X" in capsys.readouterr().out
