"""Files can be dropped on a part of the window; nothing else is taken from other programs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dropping import Dragged, drop
from ui.widgets.drop import FileDrop

FILE = QUrl.fromLocalFile("/a/plan.pdf")


@pytest.fixture
def target(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_dropped_files_are_told_by_their_paths(target: QWidget, qtbot: QtBot) -> None:
    taker = FileDrop(target)

    with qtbot.waitSignal(taker.dropped) as told:
        drop(target, Path("/a/plan.pdf"), Path("/a/other.pdf"))

    assert told.args == [(Path("/a/plan.pdf"), Path("/a/other.pdf"))]


def test_the_file_stays_where_it_is(target: QWidget) -> None:
    FileDrop(target)
    dragged = Dragged(FILE, action=Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)
    dragged.enter(target)

    event = dragged.drop(target)
    was_taken, action = event.isAccepted(), event.dropAction()

    assert (was_taken, action) == (True, Qt.DropAction.CopyAction)


def test_files_held_over_the_part_are_told(target: QWidget) -> None:
    taker = FileDrop(target)
    heard: list[bool] = []
    taker.hovered.connect(heard.append)
    dragged = Dragged(FILE)

    dragged.enter(target)
    dragged.leave(target)
    dragged.enter(target)
    dragged.drop(target)

    assert heard == [True, False, True, False]


@pytest.mark.parametrize("urls", [(), (QUrl("https://example.org/plan.pdf"),)])
def test_words_and_web_addresses_are_not_taken(target: QWidget, qtbot: QtBot, urls: tuple[QUrl, ...]) -> None:
    taker = FileDrop(target)
    dragged = Dragged(*urls)

    with qtbot.assertNotEmitted(taker.dropped):
        dragged.enter(target)
        event = dragged.drop(target)
        was_taken = event.isAccepted()

    assert not was_taken


def test_other_events_go_their_own_way(target: QWidget) -> None:
    taker = FileDrop(target)

    assert not taker.eventFilter(target, QEvent(QEvent.Type.User))
