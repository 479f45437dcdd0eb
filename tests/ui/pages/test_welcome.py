"""Welcome: who is here, how, from when to when, and the words of people who are not."""

from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.errors import FixableError
from fteam.meeting import OpenMeeting
from fteam.records.meeting import Attendance, Session, Way
from fteam.records.person import Person
from fteam.rules.codes import reply_code
from tests.accessibility import nameless
from tests.makers import DAY, RememberingKeeper, a_meeting, a_running_meeting, join
from tests.ui.pages.opened import chip, opened, part, press, write
from ui.page import Page
from ui.widgets.cards import Card
from ui.widgets.editors import TimeEditor, YesEditor
from ui.widgets.text import Text


def a_waiting_meeting(keeper: RememberingKeeper | None = None) -> tuple[OpenMeeting, Person, Person]:
    meeting = a_meeting(keeper)
    meeting.write_down(Session(day=DAY, name="A", starts=time(10), place="Library"))
    return meeting, join(meeting, "Maria Reyes", "parent"), join(meeting, "Sam Cole", "caseworker")


def row(page: Page, person: Person) -> QWidget:
    return part(page, QWidget, f"row-{person.id}")


def way_chip(page: Page, person: Person, way: Way) -> QPushButton:
    return chip(row(page, person), "ways", way.value)


def tick(qtbot: QtBot, box: QCheckBox) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Space)


def test_a_chip_says_how_someone_is_here_and_another_changes_it(qtbot: QtBot) -> None:
    meeting, mother, _worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)

    press(qtbot, way_chip(page, mother, Way.ROOM))
    press(qtbot, way_chip(page, mother, Way.PHONE))

    (stay,) = meeting.plan.attendance
    assert (stay.person, stay.way) == (mother.id, Way.PHONE)
    assert part(page, Text, "footLeft").text() == "1 person is here."


def test_pressing_the_same_chip_again_takes_a_mistake_back(qtbot: QtBot) -> None:
    meeting, mother, _worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)
    press(qtbot, way_chip(page, mother, Way.ROOM))

    press(qtbot, way_chip(page, mother, Way.ROOM))

    assert not meeting.plan.attendance


def test_times_are_typed_or_taken_from_the_clock(qtbot: QtBot) -> None:
    meeting, mother, _worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)
    press(qtbot, way_chip(page, mother, Way.ROOM))

    write(qtbot, row(page, mother), "10:20", "came")
    qtbot.keyClick(part(row(page, mother), TimeEditor, "came"), Qt.Key.Key_Return)
    press(qtbot, part(row(page, mother), QPushButton, "leftNow"))

    (stay,) = meeting.plan.attendance
    assert stay.came == time(10, 20)
    assert stay.left is not None
    assert part(row(page, mother), TimeEditor, "left").text() == stay.left.strftime("%H:%M")


def test_a_time_that_is_not_understood_changes_nothing(qtbot: QtBot) -> None:
    meeting, mother, _worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)
    press(qtbot, way_chip(page, mother, Way.ROOM))

    write(qtbot, row(page, mother), "late", "came")
    qtbot.keyClick(part(row(page, mother), TimeEditor, "came"), Qt.Key.Key_Return)

    assert meeting.plan.attendance[0].came is None


def test_someone_who_left_and_came_back_has_two_stays_and_was_told(qtbot: QtBot) -> None:
    meeting, mother, _worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)
    press(qtbot, way_chip(page, mother, Way.PHONE))
    press(qtbot, part(row(page, mother), QPushButton, "leftNow"))

    press(qtbot, part(row(page, mother), QPushButton, "cameBack"))
    tick(qtbot, part(row(page, mother), QCheckBox, "told"))

    first, second = meeting.plan.attendance
    assert first.left is not None
    assert second.came is not None
    assert (second.way, second.told_what_was_missed) == (Way.PHONE, True)


def test_a_stay_that_was_a_mistake_is_taken_out(qtbot: QtBot) -> None:
    meeting, mother, _worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)
    press(qtbot, way_chip(page, mother, Way.ROOM))
    press(qtbot, part(row(page, mother), QPushButton, "leftNow"))
    press(qtbot, part(row(page, mother), QPushButton, "cameBack"))
    press(qtbot, way_chip(page, mother, Way.ROOM))
    kept = len(meeting.plan.attendance)

    press(qtbot, part(row(page, mother), QPushButton, "removeStay"))

    assert kept == 2
    assert len(meeting.plan.attendance) == 1


def test_what_someone_says_to_the_privacy_words_has_three_states(qtbot: QtBot) -> None:
    meeting, mother, _worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)
    press(qtbot, way_chip(page, mother, Way.ROOM))
    box = part(row(page, mother), YesEditor, "privacy")
    said = [box.text()]

    answers = []
    for _press in range(3):
        tick(qtbot, box)
        answers.append(meeting.plan.attendance[0].privacy_agreed)
        said.append(box.text())

    assert answers == [True, False, None]
    assert said[1] == "Agrees with the privacy words"
    assert said[0] == said[3] == "Privacy words: not asked"


def test_arrows_walk_from_row_to_row(qtbot: QtBot) -> None:
    meeting, mother, worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)
    first = way_chip(page, mother, Way.ROOM)

    at_first = first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    at_second = way_chip(page, worker, Way.ROOM).hasFocus()
    qtbot.keyClick(way_chip(page, worker, Way.ROOM), Qt.Key.Key_Right)
    qtbot.keyClick(way_chip(page, worker, Way.PHONE), Qt.Key.Key_Return)

    assert at_first
    assert at_second
    assert [(stay.person, stay.way) for stay in meeting.plan.attendance] == [(worker.id, Way.PHONE)]


def test_everyone_else_is_marked_in_one_press(qtbot: QtBot) -> None:
    meeting, mother, worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)
    press(qtbot, way_chip(page, mother, Way.VIDEO))

    press(qtbot, part(page, QPushButton, "restInRoom"))

    ways = {stay.person: stay.way for stay in meeting.plan.attendance}
    assert ways == {mother.id: Way.VIDEO, worker.id: Way.ROOM}
    assert part(page, QPushButton, "restInRoom").isHidden()


def test_a_wall_keeps_people_out_of_a_sessions_rows(qtbot: QtBot) -> None:
    meeting, mother, worker = a_waiting_meeting()
    walled = Session(day=DAY, name="B", hidden_from=(worker.id,))
    breakout = Session(day=DAY, name="C", only_for=(worker.id,))
    meeting.write_down(walled)
    meeting.write_down(breakout)

    page = opened(qtbot, "welcome", meeting)

    behind = part(page, QWidget, f"session-{walled.id}")
    apart = part(page, QWidget, f"session-{breakout.id}")
    assert [bool(behind.findChildren(QWidget, f"row-{who.id}")) for who in (mother, worker)] == [True, False]
    assert [bool(apart.findChildren(QWidget, f"row-{who.id}")) for who in (mother, worker)] == [False, True]


def test_the_privacy_words_are_read_aloud(qtbot: QtBot) -> None:
    meeting, _mother, _worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)

    tick(qtbot, part(page, QCheckBox, "readAloud"))

    assert meeting.plan.meeting.privacy_read is True


def test_rules_are_kept_as_typed(qtbot: QtBot) -> None:
    meeting, _mother, _worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)

    write(qtbot, page, "One speaks at a time", "ground_rules")

    qtbot.waitUntil(lambda: meeting.plan.meeting.ground_rules == "One speaks at a time")


def test_without_a_session_the_way_leads_to_the_family(qtbot: QtBot) -> None:
    page = opened(qtbot, "welcome", a_meeting())

    with qtbot.waitSignal(page.opened) as leading:
        press(qtbot, part(page, QPushButton, "toFamily"))

    assert leading.args == ["family"]


def test_the_number_on_a_persons_papers_stands_beside_their_name(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "welcome", meeting)
    mother = meeting.plan.people[0]

    row = part(page, QWidget, f"row-{mother.id}")

    assert part(row, QLabel, "replyCode").text() == f"number {reply_code(meeting.plan.id, mother.id)}"


def test_the_words_of_someone_who_could_not_come_are_written_down(qtbot: QtBot) -> None:
    meeting, mother, worker = a_waiting_meeting()
    page = opened(qtbot, "welcome", meeting)
    press(qtbot, way_chip(page, mother, Way.ABSENT))
    press(qtbot, part(page, QPushButton, "written-add"))
    form = part(page, QWidget, "written-form")

    write(qtbot, form, "Tell them I love them", "words")
    readers = part(form, QComboBox, "read_by")
    readers.setCurrentIndex(readers.findData(worker.id))
    write(qtbot, form, "We will", "response")
    press(qtbot, part(page, QPushButton, "written-done"))

    (given,) = meeting.plan.written_inputs
    assert (given.person, given.words, given.read_by) == (mother.id, "Tell them I love them", worker.id)
    facts = part(page, Card, f"card-{given.id}").facts
    assert facts.by == "Maria Reyes · read by Sam Cole"
    assert facts.note == "Answer: We will"


def test_what_was_not_kept_is_not_shown(qtbot: QtBot) -> None:
    keeper = RememberingKeeper()
    meeting, mother, _worker = a_waiting_meeting(keeper)
    page = opened(qtbot, "welcome", meeting)
    keeper.error = FixableError()

    press(qtbot, way_chip(page, mother, Way.ROOM))

    assert not way_chip(page, mother, Way.ROOM).isChecked()
    assert not meeting.plan.attendance


def test_a_screen_reader_can_name_everything(qtbot: QtBot) -> None:
    meeting, mother, _worker = a_waiting_meeting()
    stay = Attendance(session=meeting.plan.sessions[0].id, person=mother.id, left=time(11))
    meeting.write_down(stay)
    page = opened(qtbot, "welcome", meeting)

    press(qtbot, part(row(page, mother), QPushButton, "cameBack"))

    assert nameless(page) == []
