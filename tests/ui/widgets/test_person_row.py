"""A person's row is pressed by mouse and key."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.widgets.person_row import PersonRow, RowFacts

FACTS = RowFacts("m", "Maria Reyes", "not yet", "○", "MR")


@pytest.fixture
def row(qtbot: QtBot) -> PersonRow:
    made = PersonRow(FACTS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_presses_the_row(row: PersonRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.clicked):
        qtbot.keyClick(row, Qt.Key.Key_Return)


def test_space_presses_it_too(row: PersonRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(row.clicked):
        qtbot.keyClick(row, Qt.Key.Key_Space)


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1)])
def test_arrows_ask_for_the_neighbours(row: PersonRow, qtbot: QtBot, key: Qt.Key, step: int) -> None:
    with qtbot.waitSignal(row.walked) as told:
        qtbot.keyClick(row, key)

    assert told.args == ["m", step]


def test_how_far_a_person_is_is_read_aloud(row: PersonRow) -> None:
    row.show_facts(RowFacts("m", "Maria Reyes", "signed 11:42", "✓", "MR"))

    assert row.accessibleName() == "Maria Reyes: signed 11:42"


def test_no_line_is_cut(row: PersonRow) -> None:
    assert row.minimumSizeHint().height() >= 2 * row.fontMetrics().height()
