"""A board of columns is walked up, down and across."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.accessibility import nameless
from ui.widgets.board import Board, ColumnFacts
from ui.widgets.cards import CardFacts

COLUMNS = (
    ColumnFacts(
        "n1", "NEED 1", CardFacts("n1", "After school"), (CardFacts("c1", "drive"),), ("", ""), "Add"
    ),
    ColumnFacts(
        "n2", "NEED 2", CardFacts("n2", "Medicine"), (), ("No one has this need yet.", "Who?"), "Add"
    ),
    ColumnFacts("", "ALONE", None, (), ("", ""), "Add"),
)
ACTIONS = (("edit", "Change"),)


@pytest.fixture
def board(qtbot: QtBot) -> Board:
    made = Board("Commitments by need")
    made.show_columns(COLUMNS, ACTIONS, ACTIONS)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("n1", Qt.Key.Key_Down, "c1"),
        ("c1", Qt.Key.Key_Up, "n1"),
        ("c1", Qt.Key.Key_Right, "n2"),
        ("n2", Qt.Key.Key_Left, "n1"),
        ("n1", Qt.Key.Key_Left, "n1"),
    ],
)
def test_arrows_walk_over_the_board(board: Board, qtbot: QtBot, start: str, key: Qt.Key, end: str) -> None:
    board.focus(start)

    qtbot.keyClick(board.card(start), key)

    assert board.card(end).hasFocus()


def test_arrows_follow_the_eye_in_right_to_left_languages(board: Board, qtbot: QtBot) -> None:
    board.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    board.focus("n1")

    qtbot.keyClick(board.card("n1"), Qt.Key.Key_Left)

    assert board.card("n2").hasFocus()


def test_with_no_focused_card_arrows_do_nothing(board: Board, qtbot: QtBot) -> None:
    button = board.findChild(QPushButton, "addTo-n1")
    assert isinstance(button, QPushButton)
    button.setFocus()

    qtbot.keyClick(board, Qt.Key.Key_Down)

    assert not any(card.hasFocus() for line in board.cards for card in line)


def test_each_column_has_a_way_to_add(board: Board, qtbot: QtBot) -> None:
    button = board.findChild(QPushButton, "addTo-n2")
    assert isinstance(button, QPushButton)

    with qtbot.waitSignal(board.added) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert told.args == ["n2"]
    assert button.accessibleName() == "Add: Medicine"
    assert nameless(board) == []


def test_the_focused_card_keeps_the_focus_when_the_board_is_shown_again(board: Board) -> None:
    board.focus("n2")

    board.show_columns(tuple(reversed(COLUMNS)), ACTIONS, ACTIONS)

    assert board.card("n2").hasFocus()


def test_the_same_columns_are_not_drawn_again(board: Board) -> None:
    before = board.card("c1")

    board.show_columns(COLUMNS, ACTIONS, ACTIONS)

    assert board.card("c1") is before


def test_an_unknown_card_is_not_there(board: Board) -> None:
    board.focus("gone")

    assert board.card_if_there("gone") is None
