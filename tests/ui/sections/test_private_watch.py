"""What leads to someone is noticed while it is typed; one key keeps it from those who must not know."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting
from fteam.records.audience import LOCKED, STAFF_ONLY, Audience, Tag
from fteam.records.meeting import Attendance, Session
from fteam.records.person import Membership, Organization, Person
from fteam.records.protection import PrivateWords
from tests.accessibility import nameless
from tests.makers import DAY, a_running_meeting
from tests.ui.desks import some_tools
from tests.ui.pages.opened import part, press
from ui.widgets.chips import Chips
from ui.widgets.editors import LineEditor
from ui.widgets.private_line import PrivateLine
from ui.window import MeetingWindow

SCHOOL = "Cedar Gap Elementary"
ALT = Qt.KeyboardModifier.AltModifier
Opened = Callable[[OpenMeeting], MeetingWindow]


def a_walled_meeting() -> OpenMeeting:
    """Return a meeting of a protected mother, and a father who must not know the children's school."""
    meeting = a_running_meeting()
    mother = meeting.plan.people[0]
    meeting.write_down(mother.model_copy(update={"preferred": "Majo"}))
    meeting.protect_address(mother.id, "PO Box 1407", "ACP-0000")
    father = Person(full_name="Ángel Núñez", preferred="Ángel")
    own = Session(day=DAY)
    meeting.write_down(
        father,
        Membership(person=father.id, role="parent"),
        own,
        Attendance(session=own.id, person=father.id),
        Organization(name=SCHOOL, kind="school", location_revealing=True),
    )
    meeting.write_down(meeting.plan.sessions[0].model_copy(update={"hidden_from": (father.id,)}))
    return meeting


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def open_on(meeting: OpenMeeting) -> MeetingWindow:
        tools = some_tools(meeting)
        window = MeetingWindow(tools, "needs")
        for owned in (tools.desk, tools.jobs, tools.notices):
            owned.setParent(window)
        qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.page.arrive()
        return window

    return open_on


@pytest.fixture
def window(opened: Opened) -> MeetingWindow:
    return opened(a_walled_meeting())


def bar(window: MeetingWindow) -> QPlainTextEdit:
    return window.page.bar.edit  # type: ignore[attr-defined,no-any-return]  # needs are captured


def line(window: MeetingWindow) -> PrivateLine | None:
    shown = [each for each in window.findChildren(PrivateLine) if each.isVisible()]
    return shown[-1] if shown else None


def said(window: MeetingWindow) -> str:
    shown = line(window)
    return shown.said.text() if shown else ""


def mark(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_M, ALT)


def select(edit: QPlainTextEdit, words: str) -> None:
    start = edit.toPlainText().index(words)
    cursor = edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def test_place_is_noticed_with_what_the_copies_will_say(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), f"Luna goes to {SCHOOL.upper()}")

    qtbot.waitUntil(lambda: bool(said(window)))
    assert said(window) == (
        "“Cedar Gap Elementary” shows where Majo can be found. Ángel's copy will say “the school” instead."
    )
    assert bar(window).hasFocus()
    assert nameless(window.page) == []


def test_line_stands_right_under_the_field(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), SCHOOL)
    qtbot.waitUntil(lambda: bool(said(window)))

    shown, edit = line(window), bar(window)

    assert shown
    gap = shown.mapTo(window, shown.rect().topLeft()).y() - edit.mapTo(window, edit.rect().bottomLeft()).y()
    assert 0 < gap < 40


def test_line_goes_when_the_words_are_gone(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), SCHOOL)
    qtbot.waitUntil(lambda: bool(said(window)))

    bar(window).clear()

    qtbot.waitUntil(lambda: not said(window))


def test_other_words_are_left_in_peace(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), "a ride to school")
    window.watch.look()

    assert not said(window)


def test_one_key_keeps_the_line_from_those_who_must_not_know(qtbot: QtBot, window: MeetingWindow) -> None:
    mother, worker, _father = window.desk.plan.people
    qtbot.keyClicks(bar(window), f"a ride to {SCHOOL}")

    mark(qtbot, window)

    assert said(window) == "Marked as private: this line is on no copy of Ángel."
    privacy = window.page.privacy  # type: ignore[attr-defined]  # needs are captured
    assert privacy.audience() == Audience.only(mother.id, worker.id)
    assert privacy.chosen_tags() == (Tag.LOCATION_REVEALING,)
    assert bar(window).hasFocus()
    window.page.bar.speakers.choose(mother.id)  # type: ignore[attr-defined]  # as above
    qtbot.keyClick(bar(window), Qt.Key.Key_Return)
    assert window.desk.plan.needs[0].audience == Audience.only(mother.id, worker.id)
    assert window.desk.plan.needs[0].tags == (Tag.LOCATION_REVEALING,)


def test_button_does_what_the_key_does(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), SCHOOL)
    qtbot.waitUntil(lambda: bool(said(window)))
    shown = line(window)
    assert shown

    press(qtbot, shown.mark_button)

    assert said(window).startswith("Marked as private")
    assert bar(window).hasFocus()


def test_line_that_is_narrow_enough_already_is_left_in_peace(qtbot: QtBot, window: MeetingWindow) -> None:
    window.page.privacy.fill(STAFF_ONLY, ())  # type: ignore[attr-defined]  # needs are captured
    qtbot.keyClicks(bar(window), SCHOOL)

    window.watch.look()

    assert not said(window)


def test_line_for_the_father_alone_is_locked_by_the_key(qtbot: QtBot, window: MeetingWindow) -> None:
    father = window.desk.plan.people[2]
    privacy = window.page.privacy  # type: ignore[attr-defined]  # needs are captured
    privacy.fill(Audience.only(father.id), ())
    qtbot.keyClicks(bar(window), SCHOOL)

    mark(qtbot, window)

    assert privacy.audience() == LOCKED
    assert said(window) == "Marked as private: this line is locked and on no copy."


def test_code_and_address_are_told_apart(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), "acp 0000 is at po box 1407")

    qtbot.waitUntil(lambda: bool(said(window)))
    assert "is the address programme code of Majo" in said(window)
    assert "“PO Box 1407” is an address of Majo. The copies of Sam Cole, Ángel will say “(private)”" in said(
        window
    )


def test_field_without_readers_of_its_own_only_tells(qtbot: QtBot, window: MeetingWindow) -> None:
    window.open_step("family")
    field = next(each for each in window.page.findChildren(QPlainTextEdit) if each.objectName() == "purpose")
    field.setFocus()
    qtbot.keyClicks(field, f"to talk of {SCHOOL}")

    qtbot.waitUntil(lambda: bool(said(window)))
    shown = line(window)

    assert shown
    assert said(window).endswith("This field has no readers of its own, so the copies say what stands here.")
    assert not shown.mark_button.isVisible()
    mark(qtbot, window)
    assert said(window)


def test_name_in_its_own_record_is_no_news(window: MeetingWindow) -> None:
    window.open_step("people")
    window.page.organizations.open(window.desk.plan.organizations[0].id)  # type: ignore[attr-defined]  # as above
    field = window.page.organizations.form.form.editors["name"]  # type: ignore[attr-defined]  # as above

    field.setFocus()
    window.watch.look()

    assert field.text() == SCHOOL
    assert not said(window)


def test_what_is_never_printed_is_left_in_peace(qtbot: QtBot, window: MeetingWindow) -> None:
    window.open_step("people")
    window.page.open_person(window.desk.plan.people[0].id)  # type: ignore[attr-defined]  # who is coming
    window.page.details.more.show()  # type: ignore[attr-defined]  # as above
    note = part(window.page, LineEditor, "staff_note")
    note.setFocus()
    qtbot.keyClicks(note, SCHOOL)

    window.watch.look()

    assert not said(window)


def test_selected_words_become_private_words(qtbot: QtBot, window: MeetingWindow) -> None:
    mother, worker, _father = window.desk.plan.people
    qtbot.keyClicks(bar(window), "She drives a silver Corolla")
    select(bar(window), "silver Corolla")

    mark(qtbot, window)
    shown = line(window)
    assert shown
    assert said(window).startswith("Keep “silver Corolla” private?")
    assert not shown.erase_button.isVisible()  # there is no vault here
    form = part(shown, QWidget, "privateForm")
    assert part(form, Chips, "protects").codes() == (mother.id,)
    part(form, Chips, "known_to").choose(worker.id)
    qtbot.keyClicks(part(form, QLineEdit, "instead"), "a car")
    press(qtbot, shown.keep_button)

    (kept,) = window.desk.plan.private_words
    assert kept == PrivateWords(
        id=kept.id, words="silver Corolla", instead="a car", protects=(mother.id,), known_to=(worker.id,)
    )
    assert said(window) == "“silver Corolla” is kept private now."
    assert bar(window).hasFocus()


def test_question_can_be_put_off(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), "a silver Corolla")
    select(bar(window), "silver Corolla")
    mark(qtbot, window)
    shown = line(window)
    assert shown

    press(qtbot, shown.close_button)

    assert not said(window)
    assert window.desk.plan.private_words == ()
    assert bar(window).hasFocus()


def test_too_little_is_selected(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), "a silver Corolla")
    select(bar(window), "a")
    mark(qtbot, window)
    shown = line(window)
    assert shown

    press(qtbot, shown.keep_button)

    assert window.desk.plan.private_words == ()
    assert said(window).startswith("Keep “a” private?")


def test_key_explains_itself_where_nothing_is_known_as_private(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), "a ride")

    mark(qtbot, window)

    assert said(window).startswith("Nothing here is known as private. Select the words")


def test_selection_of_a_short_field_is_read_too(qtbot: QtBot, window: MeetingWindow) -> None:
    window.open_step("family")
    label = part(window.page, LineEditor, "label")
    label.setFocus()
    label.selectAll()

    mark(qtbot, window)

    assert said(window).startswith(f"Keep “{label.text()}” private?")


def test_key_does_nothing_under_the_cover(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), SCHOOL)
    window.cover()

    window.watch.mark()

    assert not said(window)
    assert window.page.privacy.chosen_tags() == ()  # type: ignore[attr-defined]  # needs are captured


def test_line_follows_the_caret(qtbot: QtBot, window: MeetingWindow) -> None:
    qtbot.keyClicks(bar(window), SCHOOL)
    qtbot.waitUntil(lambda: bool(said(window)))

    window.open_step("hopes")
    window.page.arrive()

    qtbot.waitUntil(lambda: not window.findChildren(PrivateLine))
    window.open_step("needs")
    window.page.arrive()
    qtbot.waitUntil(lambda: bool(said(window)))


def test_new_private_words_are_noticed_at_once(qtbot: QtBot, window: MeetingWindow) -> None:
    mother = window.desk.plan.people[0]
    qtbot.keyClicks(bar(window), "the blue house")
    window.watch.look()
    before = said(window)
    window.desk.do(
        lambda meeting: meeting.write_down(PrivateWords(words="blue house", protects=(mother.id,)))
    )

    window.watch.look()

    assert not before
    assert said(window).startswith("“blue house” is kept private for Majo.")
