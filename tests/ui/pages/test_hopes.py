"""Hopes and story: words as spoken, with what they are and where they were said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import with_changes
from fteam.records.meeting import Session
from fteam.records.spoken import Statement, StatementKind
from tests.accessibility import nameless
from tests.makers import DAY, a_running_meeting
from tests.ui.pages.opened import chip, enter, opened, part, press, say, write
from ui.widgets.cards import Card
from ui.widgets.text import Text


def test_a_hope_is_kept_with_the_only_session_there_is(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "hopes", meeting)

    say(qtbot, page, 1, "Everyone home for supper.")

    (hope,) = meeting.plan.statements
    assert (hope.kind, hope.session) == (StatementKind.HOPE, meeting.plan.sessions[0].id)
    assert not part(page, QWidget, "session").isVisible()
    assert part(page, Card, f"card-{hope.id}").facts.badges == (("Hope", "strength"),)


def test_a_worry_in_the_second_session_printed_without_a_name(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    second = Session(day=DAY, name="B")
    meeting.write_down(second)
    page = opened(qtbot, "hopes", meeting)
    press(qtbot, chip(page, "kind", "worry"))
    press(qtbot, chip(page, "session", second.id))
    press(qtbot, part(page, QPushButton, "more"))
    part(page, QCheckBox, "named").setFocus()
    qtbot.keyClick(part(page, QCheckBox, "named"), Qt.Key.Key_Space)

    say(qtbot, page, 2, "The nights are hard.")

    (worry,) = meeting.plan.statements
    assert (worry.kind, worry.session, worry.named) == (StatementKind.WORRY, second.id, False)
    assert part(page, Card, f"card-{worry.id}").facts.note == "Printed without the name"


def test_a_sentence_is_changed_with_its_kind(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    old = Statement(words="Why?", said_by=meeting.plan.people[0].id, kind=StatementKind.QUESTION)
    meeting.write_down(old)
    page = opened(qtbot, "hopes", meeting)
    qtbot.keyClick(part(page, Card, f"card-{old.id}"), Qt.Key.Key_Return)
    was = chip(page, "kind", "question").isChecked()
    press(qtbot, chip(page, "kind", "question"))
    write(qtbot, page, "")

    enter(qtbot, page)

    assert was
    session = meeting.plan.sessions[0].id
    assert meeting.plan.statements == (with_changes(old, kind=StatementKind.OTHER, session=session),)


def test_the_foot_line_names_who_has_said_nothing(qtbot: QtBot) -> None:
    page = opened(qtbot, "hopes")

    say(qtbot, page, 2, "Peace.")

    assert part(page, Text, "footLeft").text() == "Not heard from yet: Maria Reyes"


def test_of_many_silent_people_the_foot_line_names_the_first(qtbot: QtBot) -> None:
    names = [(f"Person {number}", "kin") for number in range(8)]

    page = opened(qtbot, "hopes", a_running_meeting(*names))

    assert part(page, Text, "footLeft").text().endswith("Person 3 and 4 more")


def test_everything_has_a_name(qtbot: QtBot) -> None:
    page = opened(qtbot, "hopes")
    press(qtbot, part(page, QPushButton, "more"))

    assert nameless(page) == []
