"""Opens pages for tests as people see them, and types and clicks on them."""

from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.guide.route import step
from fteam.meeting import OpenMeeting
from tests.ui.desks import RememberingDrafts, some_tools
from ui.page import Page, Papers
from ui.pages import PAGES
from ui.widgets.cards import Card

W = TypeVar("W", bound=QWidget)
ALT = Qt.KeyboardModifier.AltModifier


def opened(
    qtbot: QtBot,
    key: str,
    meeting: OpenMeeting | None = None,
    drafts: RememberingDrafts | None = None,
    papers: Papers | None = None,
) -> Page:
    """Return a page that is shown and has the caret; its desk goes with it."""
    tools = some_tools(meeting, drafts, papers)
    page = PAGES[key](step(key), tools)
    for owned in (tools.desk, tools.jobs, tools.notices):
        owned.setParent(page)
    qtbot.addWidget(page)
    page.resize(860, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive()
    return page


def part(page: QWidget, kind: type[W], name: str) -> W:
    """Return a part of a page by its object name: the newest, because an older one may be on its way out."""
    found = page.findChildren(kind, name)
    assert found, name
    return found[-1]


def chip(page: QWidget, row: str, code: str) -> QPushButton:
    """Return a chip of a row."""
    return part(part(page, QWidget, row), QPushButton, f"chip-{code}")


def press(qtbot: QtBot, button: QWidget) -> None:
    """Click on something."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, page: QWidget, text: str, name: str = "words") -> None:
    """Type into a field."""
    field = part(page, QWidget, name)
    target = field.focusProxy() or field
    target.setFocus()
    qtbot.keyClicks(target, text)


def enter(qtbot: QtBot, page: QWidget, name: str = "words") -> None:
    """Press Enter in a field."""
    qtbot.keyClick(part(page, QWidget, name), Qt.Key.Key_Return)


def alt(qtbot: QtBot, page: QWidget, key: Any) -> None:
    """Press Alt with a key wherever the focus is."""
    qtbot.keyClick(QApplication.focusWidget() or page, key, ALT)


def say(qtbot: QtBot, page: QWidget, number: int, text: str) -> None:
    """Let a person say something: Alt and their number, their words, Enter."""
    alt(qtbot, page, Qt.Key(Qt.Key.Key_0 + number))
    write(qtbot, page, text)
    enter(qtbot, page)


def choose(card: Card, words: str) -> None:
    """Choose from a card's menu."""
    menu = card.menu()
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()


def tab_stops(page: QWidget, start: QWidget) -> list[str]:
    """Return the names of where Tab goes from one part, once around."""
    names = []
    at: QWidget | None = start.nextInFocusChain()
    while at is not None and at is not start:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisibleTo(page) and not at.focusProxy():
            names.append(at.objectName())
        at = at.nextInFocusChain()
    return names
