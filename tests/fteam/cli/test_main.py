"""Every command ends with a plain sentence and an exit code."""

import io
import sys
from pathlib import Path

import pytest

from fteam import __version__
from fteam.__main__ import main
from fteam.cli import meetings


def test_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_unknown_command_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["dance"])

    assert ended.value.code == 2
    assert "usage: fteam" in capsys.readouterr().err


def test_missing_file_cannot_be_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", str(tmp_path / "gone.pdf")])

    said = capsys.readouterr().err
    assert code == 2
    assert "No such file" in said
    assert "gone.pdf" not in said


def test_refused_import_names_each_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bad.json"
    file.write_text('{"format": "fteam-meeting", "version": 1}', encoding="utf-8")

    code = main(["import", str(file)])

    assert code == 1
    assert "family" in capsys.readouterr().err


def test_stopped_command_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(_options: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(meetings, "meetings_command", stopped)

    code = main(["meetings"])

    assert code == 130
    assert not capsys.readouterr().err


def test_output_that_is_not_unicode_gets_every_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    output = io.TextIOWrapper(written, encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", output)

    code = main(["doctor"])

    output.flush()
    assert code == 0
    assert b"\\u2713" in written.getvalue()


def test_closed_output_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    code = main(["doctor"])

    assert code == 0
