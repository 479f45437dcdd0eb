"""Both sample families on the screens that others see: the side of the table and the title of the window.

Source:
    Domain model 7.1 and 7.2, “must hold”; 1.9 and 6.2: no safety answers, no hint of other sessions.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting
from fteam.rules.names import folded
from fteam.rules.room import Room, running_session
from fteam.words import ENGLISH
from tests.families import played
from tests.makers import RememberingKeeper
from tests.ui.desks import RememberingDrafts, some_tools
from ui.desk import Desk
from ui.look.theme import load_fonts, put_on
from ui.side import Side
from ui.window import MeetingWindow

BEHIND_THE_WALL: Final = (
    *("Casa Clara", "Cedar Gap", "Harlan Fork", "Maple Street", "San Martín", "mangos", "ACP-0000"),
    *("PO Box", "555-0111", "Lucía", "Carmen", "Raman", "Solórzano", "Echeverría", "Stidham", "Abernathy"),
    *("Müller", "Graciela", "Whitt", "asks for water", "order papers", "Session A"),
)
TREATMENT: Final = ("New Bridge", "Ostrowski", "treatment", "recovery", "groups", "20:30", "R-00417")
STEPS: Final = ("welcome", "strengths", "needs", "commitments", "whatif", "decision")


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    load_fonts()
    put_on(qapp, dark=False)


def texts_of(widget: QWidget) -> Iterator[str]:
    """Give everything that eyes, screen readers and the system's lists of windows can tell of a widget."""
    for each in (widget, *widget.findChildren(QWidget)):
        yield from (each.windowTitle(), each.accessibleName(), each.accessibleDescription(), each.toolTip())
        if isinstance(each, QLabel | QAbstractButton):
            yield each.text()
        if isinstance(each, QComboBox):
            yield from (each.itemText(place) for place in range(each.count()))


def a_side(qtbot: QtBot, family: str) -> Side:
    meeting = OpenMeeting(RememberingKeeper(), played(family).plan)
    desk = Desk(meeting, RememberingDrafts())
    side = Side(desk, ENGLISH)
    desk.setParent(side)
    qtbot.addWidget(side)
    side.show()
    return side


def run(side: Side, session: str) -> None:
    side.session.fill(session)
    side.session.activated.emit(side.session.currentIndex())


def found(texts: Iterator[str], wanted: tuple[str, ...]) -> list[str]:
    text = folded("\n".join(texts))
    return [words for words in wanted if folded(words) in text]


@pytest.mark.parametrize("step", STEPS)
def test_one_the_side_of_the_fathers_session_tells_nothing_from_behind_the_wall(
    qtbot: QtBot, step: str
) -> None:
    side = a_side(qtbot, "one")
    side.show_step(step)
    run(side, played("one").ids["B"])

    assert found(texts_of(side), BEHIND_THE_WALL) == []


def test_one_the_side_of_the_fathers_session_tells_of_no_other_session(qtbot: QtBot) -> None:
    side = a_side(qtbot, "one")
    side.show_step("strengths")
    run(side, played("one").ids["B"])

    assert found(texts_of(side), ("September 15", "Sep 15", "10:00", "11:35")) == []


@pytest.mark.parametrize("step", STEPS)
def test_two_the_side_tells_nothing_of_treatment(qtbot: QtBot, step: str) -> None:
    side = a_side(qtbot, "two")
    side.show_step(step)
    run(side, played("two").ids["A"])

    assert found(texts_of(side), TREATMENT) == []


@pytest.mark.parametrize(("family", "wanted"), [("one", BEHIND_THE_WALL), ("two", TREATMENT)])
def test_the_plan_of_the_room_holds_nothing_that_someone_in_it_must_not_know(
    family: str, wanted: tuple[str, ...]
) -> None:
    known = played(family)
    session = known.ids["B" if family == "one" else "A"]

    shown = Room(known.plan, session, known.day, ENGLISH).shown

    assert found(iter([repr(shown)]), wanted) == []


def test_one_the_clock_tells_which_session_runs() -> None:
    known = played("one")

    running = running_session(known.plan, datetime(2026, 9, 17, 16, 10, tzinfo=UTC))

    assert running is not None
    assert running.id == known.ids["B"]


@pytest.mark.parametrize("family", ["one", "two"])
def test_the_title_of_the_window_and_of_the_program_names_nobody(qtbot: QtBot, family: str) -> None:
    known = played(family)
    meeting = OpenMeeting(RememberingKeeper(), known.plan)
    window = MeetingWindow(some_tools(meeting, RememberingDrafts()), "strengths")
    qtbot.addWidget(window)
    window.show()

    titles = [each.windowTitle() for each in QApplication.topLevelWidgets()]
    titles += [QApplication.applicationDisplayName(), window.windowIconText(), window.windowFilePath()]
    names = [part for each in known.plan.people for part in each.full_name.split() if len(part) > 3]
    assert found(iter(titles), (*names, known.plan.family.label)) == []
