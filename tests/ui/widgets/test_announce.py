"""What changes is said to those who listen."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.widgets.announce import announce


def test_a_screen_reader_is_told(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    heard: list[QAccessibleAnnouncementEvent] = []
    # The edge to the system's screen reader; offscreen there is none.
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)

    announce(label, "Genuine.")

    assert [(event.object(), event.message()) for event in heard] == [(label, "Genuine.")]
