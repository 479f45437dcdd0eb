"""Home: today's meeting first, and nothing that needs a mouse."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.words import ENGLISH
from tests.accessibility import nameless
from tests.ui.dropping import drop
from ui.home import HomePage

TODAY = date(2026, 9, 15)


@dataclass(frozen=True)
class Line:
    plan_id: str
    family: str
    purpose: str = ""
    day: date | None = None
    version: int = 0


LATER = Line("b" * 32, "Okafor family", day=date(2026, 11, 26))
NOW = Line("a" * 32, "Reyes–Jackson family", "Keep the girls safe after school", TODAY, 2)


@pytest.fixture
def home(qtbot: QtBot) -> HomePage:
    made = HomePage(ENGLISH)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def shown(home: HomePage) -> list[str]:
    return [label.text() for label in home.findChildren(QLabel) if label.isVisibleTo(home)]


def button(home: HomePage, name: str) -> QPushButton:
    found = home.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_todays_meeting_stands_first(home: HomePage, qtbot: QtBot) -> None:
    home.show_meetings((LATER, NOW), TODAY)

    qtbot.waitUntil(lambda: "Okafor family" in shown(home))
    words = shown(home)
    assert words.index("Reyes–Jackson family") < words.index("Okafor family")
    assert {"Today", "Thursday, November 26, 2026", "✓ Version 2 is sealed"} <= set(words)


def test_a_meeting_is_opened_by_its_button(home: HomePage, qtbot: QtBot) -> None:
    home.show_meetings((LATER,), TODAY)

    with qtbot.waitSignal(home.opened) as told:
        qtbot.mouseClick(button(home, f"open-{LATER.plan_id}"), Qt.MouseButton.LeftButton)

    assert told.args == [LATER.plan_id]


def test_without_meetings_home_says_how_to_begin(home: HomePage, qtbot: QtBot) -> None:
    home.show_meetings((), TODAY)

    qtbot.waitUntil(lambda: "There is no meeting yet." in shown(home))


def test_showing_again_leaves_no_old_line(home: HomePage, qtbot: QtBot) -> None:
    home.show_meetings((LATER, NOW), TODAY)

    home.show_meetings((NOW,), TODAY)

    qtbot.waitUntil(lambda: "Reyes–Jackson family" in shown(home))
    assert "Okafor family" not in shown(home)


@pytest.mark.parametrize(
    ("name", "signal"),
    [("newMeeting", "began"), ("checkPlan", "checked"), ("openFile", "brought"), ("settings", "set_up")],
)
def test_each_beginning_has_its_button(home: HomePage, qtbot: QtBot, name: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(home, signal)):
        qtbot.mouseClick(button(home, name), Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("name", "family"), [("practiceOne", "one"), ("practiceTwo", "two")])
def test_a_practice_family_is_one_click_away(home: HomePage, qtbot: QtBot, name: str, family: str) -> None:
    with qtbot.waitSignal(home.practised) as told:
        qtbot.mouseClick(button(home, name), Qt.MouseButton.LeftButton)

    assert told.args == [family]


def test_trouble_is_said(home: HomePage) -> None:
    home.refuse("This file is not a meeting.")

    assert home.notice.isVisible()
    assert (home.notice.property("kind"), home.notice.text()) == ("error", "This file is not a meeting.")


def test_a_key_checks_a_plan(home: HomePage, qtbot: QtBot) -> None:
    home.activateWindow()
    qtbot.waitUntil(home.isActiveWindow)

    with qtbot.waitSignal(home.checked) as told:
        qtbot.keyClick(home, Qt.Key.Key_F8)

    assert told.args == [()]


def test_dropped_files_are_to_be_checked(home: HomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(home.checked) as told:
        drop(home, Path("/a/plan.pdf"))

    assert told.args == [(Path("/a/plan.pdf"),)]


def test_every_button_has_a_name(home: HomePage) -> None:
    home.show_meetings((LATER, NOW), TODAY)

    assert nameless(home) == []
    assert button(home, f"open-{NOW.plan_id}").accessibleName() == "Open the meeting of Reyes–Jackson family"


@pytest.mark.parametrize(("meetings", "first"), [((), "newMeeting"), ((LATER,), f"open-{LATER.plan_id}")])
def test_the_keyboard_begins_where_most_people_go_on(
    home: HomePage, qtbot: QtBot, meetings: tuple[Line, ...], first: str
) -> None:
    home.activateWindow()
    home.show_meetings(meetings, TODAY)
    qtbot.waitUntil(lambda: button(home, first).isVisible())

    home.arrive()

    assert button(home, first).hasFocus()


def test_the_cover_hides_the_families_and_nothing_works_below_it(home: HomePage, qtbot: QtBot) -> None:
    home.show_meetings((NOW,), TODAY)
    home.activateWindow()
    qtbot.waitUntil(home.isActiveWindow)

    qtbot.keyClick(home, Qt.Key.Key_F9)
    home.resize(1000, 700)
    cover = home.findChild(QWidget, "cover")
    assert cover is not None
    covered = (cover.isVisible(), cover.geometry() == home.rect())
    with qtbot.assertNotEmitted(home.checked):
        qtbot.keyClick(home, Qt.Key.Key_F8)
        drop(home, Path("/a/plan.pdf"))
    qtbot.keyClick(cover, Qt.Key.Key_F9)

    assert covered == (True, True)
    assert not cover.isVisible()
    assert button(home, f"open-{NOW.plan_id}").hasFocus()
