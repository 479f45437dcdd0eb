"""The rail's last button stays on the screen however many stages there are."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.widgets.rail import Rail, RailEntry
from ui.widgets.rail_side import RailSide


def test_the_last_button_is_on_the_screen_while_the_stages_scroll(qtbot: QtBot) -> None:
    entries = [RailEntry(str(number), "Before", f"Stage {number}") for number in range(30)]
    last = QPushButton("Check a plan")
    side = RailSide(Rail("Stages", entries, "done"), last)
    qtbot.addWidget(side)
    side.resize(side.width(), 400)
    side.show()

    assert side.rect().contains(last.geometry())
    assert last.property("kind") == "rail"
