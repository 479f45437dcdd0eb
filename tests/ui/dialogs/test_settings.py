"""Settings are chosen from lists, kept by one button, and left alone by the other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fteam.settings import PageSize, Settings, Theme
from fteam.words import ENGLISH
from tests.accessibility import nameless
from ui.dialogs.settings import SettingsDialog


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(home: QWidget) -> SettingsDialog:
    made = SettingsDialog(Settings(language="es"), ENGLISH, home)
    made.show()
    return made


def test_settings_are_shown_as_they_are_and_named(dialog: SettingsDialog) -> None:
    shown = {name: editor.currentText() for name, editor in dialog.editors.items()}

    assert shown == {
        "language": "Spanish",
        "paper_language": "English",
        "page_size": "Letter",
        "text_percent": "100 %",
        "theme": "As the computer",
    }
    assert nameless(dialog) == []


def test_what_was_chosen_is_given(dialog: SettingsDialog, qtbot: QtBot) -> None:
    for name, code in (("text_percent", "200"), ("theme", "dark"), ("page_size", "a4")):
        dialog.editors[name].fill(code)

    with qtbot.waitSignal(dialog.given) as told:
        qtbot.keyClick(dialog.keep_button, Qt.Key.Key_Space)

    expected = Settings(language="es", text_percent=200, theme=Theme.DARK, page_size=PageSize.A4)
    assert told.args == [expected]


def test_leaving_gives_nothing(dialog: SettingsDialog, home: QWidget, qtbot: QtBot) -> None:
    dialog.editors["theme"].fill("dark")

    with qtbot.assertNotEmitted(dialog.given):
        qtbot.keyClick(dialog.leave_button, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: home.findChild(SettingsDialog) is None)
