"""The launcher opens the window without arguments, and the command line with them."""

import sys

import pytest

import ui.app
from fteam.__main__ import main


def test_no_arguments_open_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui.app, "run", lambda given: 7 + len(given))

    code = main([])

    assert code == 7


def test_papers_open_the_window_to_be_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[str]] = []

    def run(names: list[str]) -> int:
        given.append(names)
        return 7

    monkeypatch.setattr(ui.app, "run", run)

    code = main(["/a/plan.pdf", "OTHER.PDF"])

    assert (code, given) == (7, [["/a/plan.pdf", "OTHER.PDF"]])


def test_arguments_come_from_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["fteam", "check", "/nowhere.pdf"])

    code = main()

    assert code == 2
    assert capsys.readouterr().err
