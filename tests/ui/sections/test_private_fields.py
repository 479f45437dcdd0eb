"""A line finds its place under any field."""

import pytest
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.sections.private_fields import put_below
from ui.widgets.editors import LineEditor


def shown_in(layout: QLayout) -> list[QWidget | None]:
    items = (layout.itemAt(at) for at in range(layout.count()))
    return [item.widget() for item in items if item is not None]


def test_line_stands_below_a_field_in_its_column(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    field, after, line = LineEditor(), QLabel(), QLabel()
    column.addWidget(field)
    column.addWidget(after)

    put_below(field, line)

    assert shown_in(column) == [field, line, after]


def test_line_stands_below_the_row_of_a_field(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column, row = QVBoxLayout(holder), QHBoxLayout()
    field, line = LineEditor(), QLabel()
    column.addWidget(QLabel())
    column.addLayout(row)
    row.addWidget(QLabel())
    row.addWidget(field)

    put_below(field, line)

    assert column.indexOf(line) == 2


@pytest.mark.parametrize("kind", [QHBoxLayout, QGridLayout])
def test_line_stands_below_the_part_that_holds_the_field(
    qtbot: QtBot, kind: type[QHBoxLayout | QGridLayout]
) -> None:
    holder, part = QWidget(), QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.addWidget(part)
    field, line = LineEditor(), QLabel()
    kind(part).addWidget(field)

    put_below(field, line)

    assert shown_in(column) == [part, line]


def test_field_that_nothing_lays_out_gets_no_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field, line = LineEditor(holder), QLabel(holder)

    put_below(field, line)

    assert line.parentWidget() is holder
