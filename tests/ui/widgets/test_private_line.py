"""The calm line is told, takes no focus, and shows only the buttons that fit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fteam.words import ENGLISH
from tests.accessibility import nameless
from ui.widgets.private_line import PrivateLine


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    field = QLineEdit()
    field.setAccessibleName("A field")
    column.addWidget(field)
    column.addWidget(PrivateLine(ENGLISH))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    field.setFocus()
    return made


def line_of(window: QWidget) -> PrivateLine:
    return window.findChildren(PrivateLine)[0]


def test_line_shows_its_sentence_and_only_the_buttons_that_fit(window: QWidget) -> None:
    line = line_of(window)

    line.say("It leads to someone.", line.mark_button, line.close_button)

    assert line.said.text() == "It leads to someone."
    assert line.mark_button.isVisible()
    assert line.close_button.isVisible()
    assert not line.keep_button.isVisible()
    assert not line.erase_button.isVisible()
    assert nameless(window) == []


def test_focus_stays_in_the_field_even_when_the_button_is_clicked(window: QWidget, qtbot: QtBot) -> None:
    line = line_of(window)
    line.say("It leads to someone.", line.mark_button)

    with qtbot.waitSignal(line.marked):
        qtbot.mouseClick(line.mark_button, Qt.MouseButton.LeftButton)

    assert window.findChildren(QLineEdit)[0].hasFocus()


def test_new_sentence_is_said_once_to_those_who_listen(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        heard.append(event.message())

    # The edge to the system's screen reader; offscreen there is none.
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    line = line_of(window)

    line.say("It leads to someone.")
    line.say("It leads to someone.", line.mark_button)
    line.hide()
    line.say("It leads to someone.")

    assert heard == ["It leads to someone."] * 2


def test_part_stands_between_the_sentence_and_the_buttons(window: QWidget) -> None:
    line = line_of(window)
    part = QLabel("a part")

    line.add_part(part)
    line.say("A question?", line.keep_button, line.erase_button)
    heights = [each.mapTo(line, each.rect().topLeft()).y() for each in (line.said, part, line.keep_button)]

    assert heights == sorted(heights)
