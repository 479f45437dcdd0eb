"""Any stage can be opened at any time, with any hand."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.accessibility import nameless
from ui.widgets.rail import Rail, RailEntry

ENTRIES = (
    RailEntry("family", "Before", "Family & case"),
    RailEntry("welcome", "The meeting", "Welcome"),
    RailEntry("share", "After", "Share the plan"),
)


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail("Stages", ENTRIES, "done")
    made.show_state("welcome", frozenset({"family"}))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_click_asks_for_the_stage(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(rail.button("share"), Qt.MouseButton.LeftButton)

    assert told.args == ["share"]


def test_arrows_walk_and_space_opens(rail: Rail, qtbot: QtBot) -> None:
    rail.button("welcome").setFocus()

    qtbot.keyClick(rail.button("welcome"), Qt.Key.Key_Down)
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.keyClick(rail.button("share"), Qt.Key.Key_Space)

    assert told.args == ["share"]


def test_arrows_stay_at_the_end(rail: Rail, qtbot: QtBot) -> None:
    rail.button("share").setFocus()

    qtbot.keyClick(rail.button("share"), Qt.Key.Key_Down)

    assert rail.button("share").hasFocus()


def test_a_screen_reader_hears_the_number_and_whether_it_is_done(rail: Rail) -> None:
    names = [rail.button(entry.key).accessibleName() for entry in ENTRIES]

    assert names == ["1. Family & case, done", "2. Welcome", "3. Share the plan"]
    assert nameless(rail) == []


def test_only_the_open_stage_is_pressed(rail: Rail) -> None:
    rail.show_state("share", frozenset())

    assert [entry.key for entry in ENTRIES if rail.button(entry.key).isChecked()] == ["share"]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_disc_stands_where_reading_begins(rail: Rail, direction: Qt.LayoutDirection) -> None:
    rail.setLayoutDirection(direction)

    picture = rail.button("family").grab().toImage()

    width, middle = picture.width(), picture.height() // 2
    green = picture.pixelColor(14, middle), picture.pixelColor(width - 15, middle)
    is_left = green[0].green() > 150
    assert is_left is (direction == Qt.LayoutDirection.LeftToRight)
