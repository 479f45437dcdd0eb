"""Widgets wrap like words, from where reading begins."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.flow import FlowLayout

SIZE, GAP = 40, 10


@pytest.fixture
def line(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    flow = FlowLayout(made, GAP)
    for _each in range(4):
        box = QWidget()
        box.setFixedSize(SIZE, SIZE)
        flow.addWidget(box)
    return made


def boxes(line: QWidget) -> list[QWidget]:
    return line.findChildren(QWidget)


def flow_of(line: QWidget) -> FlowLayout:
    layout = line.layout()
    assert isinstance(layout, FlowLayout)
    return layout


def test_what_does_not_fit_goes_on_in_the_next_line(line: QWidget) -> None:
    line.resize(2 * SIZE + GAP, 200)
    line.show()

    places = [(box.x(), box.y()) for box in boxes(line)]

    assert places == [(0, 0), (50, 0), (0, 50), (50, 50)]


def test_right_to_left_begins_at_the_right(line: QWidget) -> None:
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    line.resize(200, 200)
    line.show()

    places = [box.x() for box in boxes(line)]

    assert places == [160, 110, 60, 10]


def test_hidden_widgets_take_no_room(line: QWidget) -> None:
    boxes(line)[0].hide()
    line.resize(200, 200)
    line.show()

    assert boxes(line)[1].x() == 0


def test_height_follows_the_width(line: QWidget) -> None:
    flow = flow_of(line)

    assert flow.hasHeightForWidth()
    assert (flow.heightForWidth(1000), flow.heightForWidth(SIZE)) == (SIZE, 4 * SIZE + 3 * GAP)


def test_smallest_size_is_that_of_the_largest_widget(line: QWidget) -> None:
    flow = flow_of(line)

    assert (flow.minimumSize().width(), flow.sizeHint().height()) == (SIZE, SIZE)
    assert flow.expandingDirections() == Qt.Orientation(0)


def test_places_outside_the_layout_hold_nothing(line: QWidget) -> None:
    flow = flow_of(line)

    assert flow.itemAt(9) is None
    assert flow.takeAt(-1) is None


def test_a_taken_widget_is_gone(line: QWidget) -> None:
    flow = flow_of(line)

    flow.takeAt(0)

    assert flow.count() == 3
