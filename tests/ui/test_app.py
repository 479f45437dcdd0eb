"""The shell paints first, then loads the core, then lets the entrance in."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.log_watch import SENTINELS
from ui.app import NAME, Loader, Shell, WaitingPage, on_defect, run
from ui.dialogs.crash import CrashWindow
from ui.dialogs.vault import VaultPage


@pytest.fixture
def shell(qtbot: QtBot) -> Shell:
    made = Shell()
    qtbot.addWidget(made)
    return made


def a_defect() -> BaseException:
    try:
        int(SENTINELS[0])
    except ValueError as error:
        return error
    raise AssertionError


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    page = WaitingPage()
    qtbot.addWidget(page)
    heard: list[bool] = []
    page.painted.connect(lambda: heard.append(True))

    page.grab()
    page.grab()

    assert heard == [True]


def test_the_core_is_loaded_after_the_paint_and_the_entrance_stands_in_the_window(
    shell: Shell, qtbot: QtBot
) -> None:
    shell.show()

    qtbot.waitUntil(lambda: isinstance(shell.stack.currentWidget(), VaultPage), timeout=20_000)
    shell.close()

    assert shell.on_close is None


def test_title_names_no_family(shell: Shell) -> None:
    assert shell.windowTitle() == NAME


def test_a_new_part_takes_the_place_of_the_old(shell: Shell) -> None:
    part = QLabel("home")

    shell.show_page(part)

    assert shell.stack.currentWidget() is part
    assert shell.stack.count() == 1


def test_a_page_lies_over_the_other_until_it_is_taken_off(shell: Shell, qtbot: QtBot) -> None:
    home, first, second = QLabel("home"), QLabel("first"), QLabel("second")
    shell.show_page(home)

    shell.lay_over(first)
    with qtbot.waitSignal(first.destroyed):
        shell.lay_over(second)
    over = shell.stack.currentWidget()
    shell.take_off()
    shell.take_off()

    assert over is second
    assert shell.stack.currentWidget() is home
    assert shell.stack.count() == 1


def test_what_lies_over_stays_when_the_page_below_changes(shell: Shell) -> None:
    shell.show_page(QLabel("locked"))
    over, home = QLabel("over"), QLabel("home")
    shell.lay_over(over)

    shell.show_page(home)
    before = shell.stack.currentWidget()
    shell.take_off()

    assert before is over
    assert shell.stack.currentWidget() is home


def test_closing_lets_everyone_keep_what_is_theirs(shell: Shell) -> None:
    closed: list[bool] = []
    shell.show_page(QWidget())
    shell.on_close = lambda: closed.append(True)

    shell.close()
    shell.close()

    assert closed == [True]


def test_a_missing_part_of_the_program_is_no_silence(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    loader = Loader(window)
    monkeypatch.setattr("ui.app.CORE", "ui.not_there")

    with qtbot.waitSignal(loader.finished):
        loader.start()
    loader.wait()

    assert isinstance(loader.error, ImportError)
    assert loader.core is None


def test_a_defect_opens_the_crash_window_without_a_familys_words(
    shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    shell.show_page(QWidget())
    shell.show()
    error = a_defect()

    on_defect(type(error), error, error.__traceback__)

    window = shell.findChild(CrashWindow)
    assert window is not None
    told = window.report.toPlainText() + capsys.readouterr().err
    assert "ValueError" in told
    assert "a_defect (test_app.py:" in told
    assert SENTINELS[0] not in told
    window.close()


@pytest.mark.parametrize("kind", [KeyboardInterrupt, ImportError])
def test_some_ends_open_no_window_and_end_the_program(
    shell: Shell,
    kind: type[BaseException],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codes: list[int] = []
    # Qt's own exit would end every later event loop of the tests.
    monkeypatch.setattr(QApplication, "exit", staticmethod(codes.append))

    on_defect(kind, kind(), None)

    assert (codes, capsys.readouterr().err) == ([1], f"{kind.__name__}\n")
    assert shell.findChild(CrashWindow) is None


def test_running_shows_the_shell_and_gives_back_qts_code(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    shown: list[bool] = []
    files: list[Path] = []

    def until_closed() -> int:
        shells = [each for each in qapp.topLevelWidgets() if isinstance(each, Shell)]
        shown.append(shells[-1].isVisible())
        files.extend(shells[-1].files)
        shells[-1].close()
        return 7

    # A real run would leave the test's own application behind as one that has quit.
    monkeypatch.setattr(QApplication, "exec", staticmethod(until_closed))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    code = run(["/a/plan.pdf"])

    assert (code, shown, files) == (7, [True], [Path("/a/plan.pdf")])
    assert sys.excepthook is on_defect
