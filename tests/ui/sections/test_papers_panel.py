"""What stands in the place of the list, and the line about work that goes on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fteam.words import ENGLISH
from ui.sections.papers_panel import BusyLine, Panel


def test_escape_goes_back_and_other_keys_do_not(qtbot: QtBot) -> None:
    panel = Panel(ENGLISH, "A paper", "panel")
    qtbot.addWidget(panel)
    panel.show()
    panel.arrive()

    with qtbot.assertNotEmitted(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_A)
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)

    assert panel.accessibleName() == "A paper"


def test_the_line_shows_only_its_own_work(qtbot: QtBot) -> None:
    line = BusyLine(ENGLISH)
    qtbot.addWidget(line)
    line.begin("Printing…")

    line.told("Sealing…", 70)
    line.told("Printing…", 40)
    line.ended("Sealing…")
    shown, percent = line.isVisible(), line.bar.value()
    line.ended("Printing…")

    assert (shown, percent, line.isVisible()) == (True, 40, False)


def test_stop_is_asked_for_once(qtbot: QtBot) -> None:
    line = BusyLine(ENGLISH)
    qtbot.addWidget(line)
    line.begin("Printing…")
    stop = line.findChild(QPushButton, "stopPapers")
    assert stop is not None

    with qtbot.waitSignal(line.stopped):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)

    assert not stop.isEnabled()
