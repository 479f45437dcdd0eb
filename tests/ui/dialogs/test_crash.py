"""After a defect people read that their words are safe; the report holds none of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from fteam import __version__
from fteam.words import ENGLISH
from tests.accessibility import nameless
from ui.dialogs.crash import CrashWindow, show_crash

REPORT = "ValueError\nsubmit (vault.py:12)"


@pytest.fixture
def shell(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.show()
    return made


def test_report_can_be_copied_whole(qtbot: QtBot) -> None:
    window = CrashWindow(REPORT, ENGLISH)
    qtbot.addWidget(window)

    qtbot.mouseClick(window.copy_button, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == f"fteam {__version__}\n{REPORT}"


def test_crash_window_stands_over_the_open_one_and_is_named(shell: QMainWindow) -> None:
    window = show_crash(REPORT)

    assert window is not None
    assert window.parent() is shell
    assert nameless(window) == []


def test_a_second_defect_opens_no_second_window(shell: QMainWindow) -> None:
    show_crash(REPORT)

    again = show_crash(REPORT)

    assert again is None
    assert len(shell.findChildren(CrashWindow)) == 1


def test_going_on_closes_it(shell: QMainWindow, qtbot: QtBot) -> None:
    window = show_crash(REPORT)
    assert window is not None

    with qtbot.waitSignal(window.destroyed):
        qtbot.mouseClick(window.go_on_button, Qt.MouseButton.LeftButton)

    assert shell.findChild(CrashWindow) is None
