"""Cards are changed, moved and taken out without a mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.accessibility import nameless
from ui.widgets.cards import Card, CardFacts, CardList

ACTIONS = (("edit", "Change"), ("remove", "Take out"))
FACTS = tuple(
    CardFacts(key, f"“{key} words”", "Maria", badges=(("Resilience", "strength"),), note="Helps with: a ride")
    for key in ("a", "b", "c", "d")
)


@pytest.fixture
def cards(qtbot: QtBot) -> CardList:
    made = CardList("Strengths", columns=2)
    made.show_cards(FACTS, ACTIONS)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_screen_reader_hears_everything_the_card_shows(cards: CardList) -> None:
    said = cards.card("a").accessibleName()

    assert said == "“a words”. Maria. Helps with: a ride. Resilience"
    assert nameless(cards) == []


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (Qt.Key.Key_F2, "edit"),
        (Qt.Key.Key_Return, "edit"),
        (Qt.Key.Key_Enter, "edit"),
        (Qt.Key.Key_Delete, "remove"),
    ],
)
def test_keys_act_on_the_card(cards: CardList, qtbot: QtBot, key: Qt.Key, action: str) -> None:
    with qtbot.waitSignal(cards.acted) as told:
        qtbot.keyClick(cards.card("b"), key)

    assert told.args == [action, "b"]


def test_double_click_changes_the_card(cards: CardList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.acted) as told:
        qtbot.mouseDClick(cards.card("b"), Qt.MouseButton.LeftButton)

    assert told.args == ["edit", "b"]


def test_an_action_that_is_not_offered_does_nothing(qtbot: QtBot) -> None:
    card = Card(FACTS[0])
    qtbot.addWidget(card)

    with qtbot.assertNotEmitted(card.acted):
        qtbot.keyClick(card, Qt.Key.Key_Delete)


@pytest.mark.parametrize(("key", "step"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)])
def test_alt_with_arrows_moves_the_card(cards: CardList, qtbot: QtBot, key: Qt.Key, step: int) -> None:
    with qtbot.waitSignal(cards.moved) as told:
        qtbot.keyClick(cards.card("b"), key, Qt.KeyboardModifier.AltModifier)

    assert told.args == ["b", step]


def test_plain_arrows_walk_through_the_columns(cards: CardList, qtbot: QtBot) -> None:
    cards.focus("a")

    qtbot.keyClick(cards.card("a"), Qt.Key.Key_Down)

    assert cards.card("c").hasFocus()


def test_arrows_stay_at_the_edge(cards: CardList, qtbot: QtBot) -> None:
    cards.focus("a")

    qtbot.keyClick(cards.card("a"), Qt.Key.Key_Up)

    assert cards.card("a").hasFocus()


def test_the_focused_card_keeps_the_focus_when_the_list_is_shown_again(cards: CardList) -> None:
    cards.focus("c")

    cards.show_cards(tuple(reversed(FACTS)), ACTIONS)

    assert cards.card("c").hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("way", ["key", "mouse"])
def test_the_menu_offers_the_actions(cards: CardList, qtbot: QtBot, way: str) -> None:
    card = cards.card("a")

    if way == "key":
        qtbot.keyClick(card, Qt.Key.Key_Menu)
    else:
        middle = QPoint(5, 5)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, card.mapToGlobal(middle))
        QApplication.sendEvent(card, event)

    menu = card.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Change", "Take out"]
    menu.close()


def test_a_chosen_menu_entry_is_told(cards: CardList, qtbot: QtBot) -> None:
    menu = cards.card("a").menu()

    with qtbot.waitSignal(cards.acted) as told:
        menu.actions()[1].trigger()

    assert told.args == ["remove", "a"]


def test_markup_in_peoples_words_stays_words(qtbot: QtBot) -> None:
    card = Card(CardFacts("x", "<b>loud</b> & quiet"))
    qtbot.addWidget(card)

    assert card.accessibleName() == "<b>loud</b> & quiet"
