"""“Who sees what”: every reader at once, the reasons, two plans side by side; by key, and never stale."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from fteam.exchange.meeting_file import open_meeting_file
from fteam.exchange.play import play
from fteam.meeting import OpenMeeting
from fteam.paths import resource
from fteam.records.audience import Audience
from fteam.records.person import Person
from fteam.records.spoken import Need
from fteam.rules.matrix import Section
from tests.accessibility import nameless
from tests.makers import RememberingKeeper, a_meeting, a_running_meeting
from tests.ui.pages.opened import opened, part, press
from ui.look.theme import put_on
from ui.pages.readers import ReadersPage
from ui.widgets.text import Text

SUMS = len(Section)


def practice(name: str) -> OpenMeeting:
    file = open_meeting_file(Path(resource("meetings", f"{name}.json")).read_bytes())
    return play(file, RememberingKeeper())


def readers_page(qtbot: QtBot, meeting: OpenMeeting | None = None) -> ReadersPage:
    page = cast("ReadersPage", opened(qtbot, "readers", meeting or a_running_meeting()))
    qtbot.waitUntil(lambda: worked_out(page))
    return page


def worked_out(page: ReadersPage) -> bool:
    return not page.state.text().startswith("Working out")


def place(page: ReadersPage, name: str, section: Section | None) -> QModelIndex:
    rows = page.table.rows
    at = next(row for row in range(rows.rowCount()) if rows.named(rows.index(row, 0)).name == name)
    return rows.index(at, SUMS if section is None else list(Section).index(section))


def shown(page: ReadersPage, name: str, section: Section | None) -> str:
    return str(page.table.rows.data(place(page, name, section)))


def reasons(page: ReadersPage) -> list[str]:
    return [text.text() for text in page.why.findChildren(Text) if text.isVisible()]


def test_every_reader_has_a_row_with_their_kind_of_copy(qtbot: QtBot) -> None:
    page = readers_page(qtbot, practice("one"))

    headings = [
        page.table.rows.headerData(at, Qt.Orientation.Vertical) for at in range(page.table.rows.rowCount())
    ]
    assert "Ángel Núñez Ibáñez\nParent's copy, with a wall" in headings
    assert "Lucía Alvarado Peña\nYoung person's copy" in headings
    assert shown(page, "Ángel Núñez Ibáñez", Section.PROMISES) == "◐\n4 of 12"
    assert shown(page, "Ángel Núñez Ibáñez", Section.GAPS) == "○\n0 of 2"
    assert shown(page, "Ángel Núñez Ibáñez", Section.FAMILY_TIME) == "●\n1 of 1"


def test_the_foot_says_from_how_many_something_is_held_back(qtbot: QtBot) -> None:
    page = readers_page(qtbot, practice("two"))

    assert page.foot.left.text().startswith("Something is held back from ")


def test_where_all_read_all_it_says_so(qtbot: QtBot) -> None:
    page = readers_page(qtbot)

    assert page.foot.left.text() == "Everyone reads the whole plan."


def test_without_a_team_there_is_no_table(qtbot: QtBot) -> None:
    page = readers_page(qtbot, a_meeting())

    assert not page.table.isVisible()
    assert not page.beside.isEnabled()
    assert page.state.text() == "Nobody is on the team yet, so nobody gets a copy."


def test_a_screen_reader_hears_who_what_and_how_much(qtbot: QtBot) -> None:
    page = readers_page(qtbot, practice("one"))
    interface = QAccessible.queryAccessibleInterface(page.table)
    assert interface is not None

    # A table's parts are its corner, its headings, then each row: its heading and its cells.
    spoken = [interface.child(at).text(QAccessible.Text.Name) for at in range(3 * (len(Section) + 2))]

    across = spoken[1 : len(Section) + 2]
    father = spoken[2 * (len(Section) + 2) :]
    assert across == [*(str(each.label) for each in Section), "Held back"]
    assert father[0] == "Ángel Núñez Ibáñez, Parent's copy, with a wall"
    assert father[1 + list(Section).index(Section.PROMISES)] == "Ángel Núñez Ibáñez, Promises: sees 4 of 12"
    assert nameless(page) == []


def test_enter_on_a_cell_tells_what_is_held_back_and_why(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    meeting.write_down(Need(words="a safe bed", said_by=mother, audience=Audience.only(mother)))
    page = readers_page(qtbot, meeting)

    page.table.setCurrentIndex(place(page, "Sam Cole", Section.NEEDS))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert reasons(page) == [
        "Sam Cole, Needs: 1 line is held back.",
        "1 line: private to Maria Reyes",
        "“a safe bed”",
    ]


def test_a_click_on_a_cell_asks_too_and_the_button_leads_to_the_page(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    meeting.write_down(Need(words="a safe bed", said_by=mother, audience=Audience.only(mother)))
    page = readers_page(qtbot, meeting)
    at = page.table.visualRect(place(page, "Sam Cole", Section.NEEDS)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    button = part(page.why, QPushButton, "goTo-needs")

    with qtbot.waitSignal(page.opened) as leading:
        press(qtbot, button)

    assert leading.args == ["needs"]
    assert button.accessibleName() == "Go to Needs: 1 line: private to Maria Reyes"


def test_the_last_column_tells_everything_and_how_the_copy_is_handled(qtbot: QtBot) -> None:
    page = readers_page(qtbot, practice("two"))

    page.table.setCurrentIndex(place(page, "Yousef", None))
    qtbot.keyClick(page.table, Qt.Key.Key_Space)

    told = reasons(page)
    assert told[0].startswith("Yousef, the whole plan: ")
    assert "No staples, no clips, no tape, no photos." in told


def test_a_cell_with_everything_says_that_nothing_is_held_back(qtbot: QtBot) -> None:
    page = readers_page(qtbot)

    page.table.setCurrentIndex(place(page, "Sam Cole", Section.HERE))
    qtbot.keyClick(page.table, Qt.Key.Key_Enter)

    assert reasons(page) == ["Sam Cole, Here: nothing is held back."]


def test_closing_the_reasons_leads_back_to_the_table(qtbot: QtBot) -> None:
    page = readers_page(qtbot)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)

    press(qtbot, page.why.close_button)

    assert not page.why.isVisible()
    assert page.table.hasFocus()


def test_arrows_walk_and_the_page_follows(qtbot: QtBot) -> None:
    page = readers_page(qtbot, practice("one"))
    page.resize(1150, 500)
    page.table.setFocus()

    for _row in range(page.table.rows.rowCount()):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)

    last = page.table.visualRect(page.table.currentIndex())
    body = page.area.widget()
    assert body is not None
    middle = page.table.viewport().mapTo(page.area.viewport(), last.center()).y()
    assert page.table.currentIndex().row() == page.table.rows.rowCount() - 1
    assert 0 < middle < page.area.viewport().height()


def test_tab_leaves_the_table(qtbot: QtBot) -> None:
    page = readers_page(qtbot)
    page.table.setFocus()

    qtbot.keyClick(page.table, Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is page.beside


def test_two_plans_stand_side_by_side_and_say_who_alone_reads_a_line(qtbot: QtBot) -> None:
    page = readers_page(qtbot, practice("one"))

    press(qtbot, page.beside)

    said = page.pair.text.toPlainText()
    first, second = page.pair.pair()
    assert page.name_of(first) == "Majo"
    assert page.name_of(second) == "Alan Whitt"
    assert "▸ \u2068Only María José Alvarado Peña" in said.replace("\u2068▸ ", "▸ \u2068")


def test_other_readers_are_chosen_by_hand_and_stay_when_the_plan_changes(qtbot: QtBot) -> None:
    meeting = practice("one")
    page = readers_page(qtbot, meeting)
    press(qtbot, page.beside)
    father = next(each.id for each in page.plan.people if each.called.startswith("Ángel"))

    page.pair.second.fill(father)
    page.pair.second.activated.emit(page.pair.second.currentIndex())
    page.desk.do(lambda opened: opened.write_down(Need(words="a new bed", said_by=father)))
    qtbot.waitUntil(lambda: "a new bed" in page.pair.text.toPlainText())

    assert page.pair.pair()[1] == father
    assert "Casa Clara" in page.pair.text.toPlainText()


def test_folding_the_plans_away_forgets_them(qtbot: QtBot) -> None:
    page = readers_page(qtbot)
    press(qtbot, page.beside)

    press(qtbot, page.beside)

    assert not page.pair.text.toPlainText()


def test_under_the_cover_reasons_and_plans_are_put_away(qtbot: QtBot) -> None:
    page = readers_page(qtbot, practice("two"))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    press(qtbot, page.beside)

    page.covered()

    assert (page.why.isVisible(), page.pair.isVisible()) == (False, False)
    assert not page.pair.text.toPlainText()
    assert not page.why.title.text()


def test_a_change_is_worked_out_anew_and_a_hidden_page_waits(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = readers_page(qtbot, meeting)
    mother = meeting.plan.people[0].id
    page.hide()

    page.desk.do(lambda opened: opened.write_down(Need(words="a bed", said_by=mother)))
    before = shown(page, "Sam Cole", Section.NEEDS)
    page.show()
    qtbot.waitUntil(lambda: worked_out(page))

    assert (before, shown(page, "Sam Cole", Section.NEEDS)) == ("\u2013", "●\n1 of 1")


def test_copies_are_kept_until_the_plan_changes(qtbot: QtBot) -> None:
    page = readers_page(qtbot)
    began: list[str] = []
    page.jobs.ended.connect(began.append)

    page.hide()
    page.show()

    assert began == []
    assert not page.jobs.is_busy


def test_what_was_worked_out_of_an_older_plan_is_not_shown(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = readers_page(qtbot, meeting)
    mother = meeting.plan.people[0].id

    first, second = (Need(words=words, said_by=mother) for words in ("a bed", "a table"))
    page.desk.do(lambda opened: opened.write_down(first))
    page.desk.do(lambda opened: opened.write_down(second))
    qtbot.waitUntil(lambda: shown(page, "Sam Cole", Section.NEEDS) == "●\n2 of 2")

    assert worked_out(page)


def test_a_reader_who_joins_gets_a_row(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = readers_page(qtbot, meeting)
    person = Person(full_name="Ida Bo")

    page.desk.do(lambda opened: opened.write_down(person))
    qtbot.waitUntil(lambda: worked_out(page))

    assert page.table.rows.rowCount() == 2


@pytest.mark.parametrize("percent", [100, 200])
def test_at_every_text_size_only_the_table_scrolls_sideways(
    qtbot: QtBot, qapp: QApplication, percent: int
) -> None:
    put_on(qapp, dark=False, percent=percent)
    page = readers_page(qtbot, practice("one"))
    page.resize(934, 660)
    press(qtbot, page.beside)
    page.table.setCurrentIndex(place(page, "Ángel Núñez Ibáñez", None))
    qtbot.keyClick(page.table, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.area.horizontalScrollBar().maximum() == 0)

    assert page.table.verticalScrollBar().maximum() == 0
