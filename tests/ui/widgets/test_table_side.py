"""Around the table: marks have shapes and words beside their colours."""

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from ui.widgets.table_side import MarksView, MeterCard, RoundTable, Seat, SeatView

MARIA = Seat("Maria Reyes", "Mother", "MR", (True, False, False), "Maria Reyes, Mother: strength")
TYLER = Seat("Tyler", "Young person", "TJ", (False, False, False), "Tyler, Young person: not heard yet")


@pytest.fixture
def table(qtbot: QtBot) -> RoundTable:
    made = RoundTable("Around the table", ("strength", "need", "promise"))
    qtbot.addWidget(made)
    made.seat((MARIA, TYLER))
    made.show()
    return made


def test_everyone_has_a_row_that_is_read_aloud(table: RoundTable) -> None:
    names = [row.accessibleName() for row in table.findChildren(SeatView)]

    assert names == [MARIA.spoken, TYLER.spoken]


def test_the_marks_are_explained_in_words(table: RoundTable) -> None:
    shown = {label.text() for label in table.findChildren(QLabel)}

    assert {"Around the table", "strength", "need", "promise"} <= shown


def test_the_same_people_are_not_drawn_again(table: RoundTable) -> None:
    before = table.findChildren(SeatView)

    table.seat((MARIA, TYLER))

    assert table.findChildren(SeatView) == before


def test_other_people_take_their_seats(table: RoundTable) -> None:
    table.seat((TYLER,))

    assert table.seats() == (TYLER,)


def test_each_mark_looks_different_when_it_is_there(qtbot: QtBot) -> None:
    pictures = []

    for marks in ((False, False, False), (True, False, False), (False, True, False), (False, False, True)):
        view = MarksView(marks)
        qtbot.addWidget(view)
        pictures.append(view.grab().toImage())

    assert len({bytes(picture.constBits()) for picture in pictures}) == 4


def test_bars_say_their_value_in_words(qtbot: QtBot) -> None:
    card = MeterCard("Five protective factors")
    qtbot.addWidget(card)

    card.show_bars((
        ("Resilience", 1, 3, "Resilience: 1 strength"),
        ("Support", 0, 3, "Support: 0 strengths"),
    ))

    bars = card.findChildren(QProgressBar)
    assert [bar.accessibleName() for bar in bars] == ["Resilience: 1 strength", "Support: 0 strengths"]
    assert [bar.value() for bar in bars] == [1, 0]


def test_new_bars_take_the_place_of_the_old(qtbot: QtBot) -> None:
    card = MeterCard("How much is on the family?")
    qtbot.addWidget(card)
    card.show_bars((("A", 1, 3, "A"), ("B", 1, 3, "B")))

    card.show_bars((("C", 2, 4, "C"),), tone="promise")

    shown = [bar.accessibleName() for bar in card.findChildren(QProgressBar) if not bar.isHidden()]
    assert shown == ["C"]
