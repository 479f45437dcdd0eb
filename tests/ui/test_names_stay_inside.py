"""What the system shows of the window, in task bars, switchers and notifications, names no family."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fteam.guide.steps import STEPS
from fteam.records.plan import Plan
from fteam.rules.names import folded
from fteam.settings import Settings
from fteam.words import ENGLISH
from tests.source import python_files
from tests.vaults import MemoryRing
from ui.app import NAME, Shell
from ui.look.theme import load_fonts, put_on
from ui.office import Door, Office
from ui.widgets.frame import Cover
from ui.window import MeetingWindow

SHORTEST: Final = 4
OUTSIDE: Final = (
    "QSystemTrayIcon",
    "setWindowFilePath",
    "setWindowIconText",
    "setBadgeNumber",
    "showMessage",
)
"""Ways by which words of the window would reach the system."""


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    load_fonts()
    put_on(qapp, dark=False)


@pytest.fixture
def office(tmp_path: Path, qapp: object) -> Iterator[Office]:
    assert qapp
    made = Office(Door(tmp_path / "vault", MemoryRing()).create(""), Settings(), ENGLISH)
    yield made
    made.close()


@pytest.fixture(params=["one", "two"])
def shell(request: pytest.FixtureRequest, office: Office, qtbot: QtBot) -> Shell:
    made = Shell()
    qtbot.addWidget(made)
    made.show_page(office.practice(request.param))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def window_of(shell: Shell) -> MeetingWindow:
    window = shell.stack.currentWidget()
    assert isinstance(window, MeetingWindow)
    return window


def names_of(plan: Plan) -> set[str]:
    said = [plan.family.label, *(each.name for each in plan.organizations)]
    said += [name for each in plan.people for name in (each.full_name, each.preferred, each.native_script)]
    parts = {part.strip(",.“”\"'") for name in said for part in name.split()}
    return {folded(part) for part in parts if len(part) >= SHORTEST}


def told_to_the_system() -> str:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    said = [app.applicationName(), app.applicationDisplayName(), app.desktopFileName()]
    for top in QApplication.topLevelWidgets():
        said += [top.windowTitle(), top.windowFilePath(), top.windowIconText(), top.windowRole()]
    said += [window.title() for window in QApplication.topLevelWindows()]
    return folded(" ".join(said))


def test_no_title_and_no_task_switcher_names_anyone_on_any_page(shell: Shell, qtbot: QtBot) -> None:
    window = window_of(shell)
    names = names_of(window.desk.plan) - set(folded(NAME).split())

    for step in STEPS:
        window.open_step(step.key)
        told = told_to_the_system()
        assert told.strip()
        assert [name for name in names if name in told.split()] == [], step.key
    qtbot.waitUntil(lambda: not window.tools.jobs.is_busy)


def test_one_key_covers_both_screens_before_anything_else_is_painted(shell: Shell, qtbot: QtBot) -> None:
    second = QWidget()
    qtbot.addWidget(second)
    QLabel("█" * 40, second)
    second.resize(600, 300)
    second.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)

    # No event but the key itself is let through: what is covered now is covered in the same frame.
    window_of(shell).cover()

    colours = {
        picture.pixelColor(x, y).name()
        for picture in (shell.grab().toImage(), second.grab().toImage())
        for x in range(0, picture.width(), 37)
        for y in range(0, 200, 11)
    }
    assert len(colours) == 1
    window_of(shell).cover()
    assert not second.findChildren(QWidget, "cover")[0].isVisible()


def test_a_second_screen_that_grows_stays_covered(shell: Shell, qtbot: QtBot) -> None:
    second = QWidget()
    qtbot.addWidget(second)
    second.resize(300, 200)
    second.show()
    window_of(shell).cover()

    second.resize(900, 600)

    (shade,) = second.findChildren(QWidget, "cover")
    assert shade.geometry() == second.rect()
    window_of(shell).cover()


def test_a_dialog_has_the_key_too_and_is_covered(shell: Shell, qtbot: QtBot) -> None:
    dialog = QDialog(shell)
    dialog.resize(300, 200)
    dialog.open()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog and dialog.isActiveWindow())
    cover = window_of(shell).findChildren(Cover)[0]

    qtbot.keyClick(dialog, Qt.Key.Key_F9)
    covered = (cover.isVisible(), dialog.findChildren(QWidget, "cover")[0].isVisible())
    qtbot.keyClick(dialog, Qt.Key.Key_F9)

    assert covered == (True, True)
    assert not cover.isVisible()
    dialog.close()


def test_nothing_of_the_window_is_sent_to_the_system() -> None:
    sending = [
        f"{path.name}: {way}"
        for path in python_files("ui")
        for way in OUTSIDE
        if way in path.read_text(encoding="utf-8")
    ]

    assert sending == []
