"""The parts of “Who sees what” by themselves: the table, the reasons, the two plans."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fteam.paths import resource
from fteam.rules.matrix import Cell, Missing, Row, Section, matrix
from fteam.rules.profiles import Profile
from fteam.rules.view import view_for
from fteam.words import ENGLISH, Words
from tests.families import played
from tests.makers import DAY, a_plan
from ui.look.theme import put_on
from ui.sections.readers_pair import PairCard, PairText
from ui.sections.readers_table import ALL, NONE, SOME, MatrixModel, MatrixTable, Named, sign_of
from ui.sections.readers_why import SHORT, WhyCard
from ui.widgets.text import Text

LINE = Missing("needs", "0" * 32, None)


def a_row(reader: str = "1", missing: int = 0, seen: int = 1) -> Named:
    cell = Cell(seen, (LINE,) * missing)
    return Named(Row(reader, Profile.FAMILY, (cell,) * len(Section)), "Maria Reyes")


def test_signs_tell_everything_some_and_nothing() -> None:
    cells = (Cell(2, ()), Cell(1, (LINE,)), Cell(0, (LINE,)))

    assert [sign_of(each) for each in cells] == [ALL, SOME, NONE]


def test_an_empty_section_says_that_nothing_is_written_down(qtbot: QtBot) -> None:
    table = MatrixTable(ENGLISH)
    qtbot.addWidget(table)
    table.show_rows([a_row(seen=0)])
    place = table.rows.index(0, 0)

    said = table.rows.data(place, Qt.ItemDataRole.AccessibleTextRole)

    assert (table.rows.data(place), said) == ("\u2013", "Maria Reyes, Here: nothing is written down")
    assert table.rows.data(place, Qt.ItemDataRole.BackgroundRole) is None


def test_the_sum_is_said_in_words(qtbot: QtBot) -> None:
    table = MatrixTable(ENGLISH)
    qtbot.addWidget(table)
    table.show_rows([a_row(missing=1)])
    place = table.rows.index(0, len(Section))

    said = table.rows.data(place, Qt.ItemDataRole.ToolTipRole)

    assert (table.rows.data(place), said) == ("12", "Maria Reyes: 12 lines are held back in all.")
    assert table.rows.section(place) is None
    assert table.rows.data(place, Qt.ItemDataRole.BackgroundRole) is None


def test_some_and_none_have_grounds_of_their_own_besides_their_signs() -> None:
    rows = MatrixModel(ENGLISH)
    rows.show_rows([a_row(missing=1), a_row(missing=1, seen=0)])

    grounds = [rows.data(rows.index(at, 0), Qt.ItemDataRole.BackgroundRole) for at in (0, 1)]

    assert grounds[0] != grounds[1]
    assert rows.data(QModelIndex()) is None
    assert rows.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole) is None
    assert (rows.rowCount(rows.index(0, 0)), rows.columnCount(rows.index(0, 0))) == (0, 0)


def test_the_cell_where_the_keys_are_stays_when_readers_change(qtbot: QtBot) -> None:
    table = MatrixTable(ENGLISH)
    qtbot.addWidget(table)
    table.show_rows([a_row("1"), a_row("2"), a_row("3")])
    table.setCurrentIndex(table.rows.index(2, 4))

    table.show_rows([a_row("1"), a_row("2")])
    two = (table.currentIndex().row(), table.currentIndex().column())
    table.show_rows([])

    assert two == (1, 4)
    assert not table.currentIndex().isValid()


def test_keys_begin_in_the_first_cell_and_an_empty_table_ignores_them(qtbot: QtBot) -> None:
    table = MatrixTable(ENGLISH)
    qtbot.addWidget(table)
    table.show()
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    table.setFocus()
    heard: list[QModelIndex] = []
    table.asked.connect(heard.append)

    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.rows.show_rows([a_row()])
    table.clearFocus()
    table.setFocus()

    assert heard == []
    assert (table.currentIndex().row(), table.currentIndex().column()) == (0, 0)
    assert table.minimumSizeHint().width() < table.rows.columnCount() * 60


def test_long_words_are_cut_and_reasons_of_before_go(qtbot: QtBot) -> None:
    plan = a_plan(needs=1)
    long = plan.with_record(plan.needs[0].model_copy(update={"words": "word " * 60}))
    card = WhyCard(ENGLISH)
    qtbot.addWidget(card)
    row = Row(plan.people[1].id, Profile.STAFF, (Cell(0, (Missing("needs", plan.needs[0].id, None),)),) * 12)

    for _turn in range(2):
        card.show_cell(long, Named(row, "Sam Cole"), Section.NEEDS)

    said = [text.text() for text in card.findChildren(Text) if text.isVisible()]
    assert len(said) == 3
    assert said[2].endswith("…”")
    assert len(said[2]) <= SHORT + 2


def test_two_plans_are_written_anew_in_other_colours_and_widths(qtbot: QtBot, qapp: QApplication) -> None:
    known = played("one")
    first, second = (view_for(known.plan, known.ids[each], known.day, ENGLISH) for each in ("P1", "P2"))
    text = PairText(ENGLISH)
    qtbot.addWidget(text)
    text.resize(800, 200)
    text.show()
    empty = text.height()
    text.show_views(first, second)
    wide = text.height()

    put_on(qapp, dark=True)
    text.resize(400, text.height())

    assert empty < wide < text.height()
    assert "Only Ángel Núñez Ibáñez" in text.toPlainText()
    assert "In other words" in text.toPlainText()


def test_in_a_right_to_left_language_the_first_plan_stands_on_the_right(qtbot: QtBot) -> None:
    arabic = Words.load("ar", resource("translations"))
    known = played("two")
    first, second = (view_for(known.plan, known.ids[each], known.day, arabic) for each in ("P1", "P2"))
    text = PairText(arabic)
    qtbot.addWidget(text)
    text.resize(800, 200)
    text.show()

    text.show_views(first, second)

    left, right = [line for line in text.toPlainText().split("\n") if line.strip()][:2]
    assert "Yousef" in left
    assert "Noor" in right
    assert text.document().defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft


def test_the_choice_of_two_readers_stays_while_they_are_there(qtbot: QtBot) -> None:
    card = PairCard(ENGLISH)
    qtbot.addWidget(card)
    card.offer((("1", "Maria"), ("2", "Sam"), ("3", "Ida")), "1", "2")
    first = card.pair()
    card.second.fill("3")

    card.offer((("1", "Maria"), ("3", "Ida")), "1", "1")
    kept = card.pair()
    card.offer((("1", "Maria"), ("2", "Sam")), "1", "2")

    assert (first, kept, card.pair()) == (("1", "2"), ("1", "3"), ("1", "2"))


def test_every_row_of_a_real_meeting_has_words_for_every_cell(qtbot: QtBot) -> None:
    known = played("two")
    table = MatrixTable(ENGLISH)
    qtbot.addWidget(table)
    table.show_rows([Named(each, "x") for each in matrix(known.plan, DAY)])
    rows = table.rows

    said = [
        rows.data(rows.index(at, column), Qt.ItemDataRole.AccessibleTextRole)
        for at in range(rows.rowCount())
        for column in range(rows.columnCount())
    ]

    assert all(said)
    assert "{" not in "".join(map(str, said))
