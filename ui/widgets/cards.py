"""Cards: one written line each, moved, changed and taken out by mouse or keys."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from ui.widgets.flow import FlowLayout
from ui.widgets.text import Badge, Text

ALT: Final = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class CardFacts:
    """What a card shows.

    Attributes:
        key: Id of the record it stands for.
        words: The words themselves.
        by: Who said it.
        tone: need, strength, accent, loud or nothing.
        badges: Pairs of words and tone.
        note: One more quiet line.
        letters: Initials shown before the words, or nothing.
    """

    key: str
    words: str
    by: str = ""
    tone: str = ""
    badges: tuple[tuple[str, str], ...] = field(default=())
    note: str = ""
    letters: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        parts = (self.words, self.by, self.note, *(words for words, _tone in self.badges))
        return ". ".join(part for part in parts if part)


class Card(QFrame):
    """One line that can be focused and acted on.

    Signals:
        acted(str, str): Name of the action and the card's key.
        moved(str, int): The card's key and -1 for up, 1 for down.
    """

    acted = Signal(str, str)
    moved = Signal(str, int)

    def __init__(
        self, facts: CardFacts, actions: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        """Show a line.

        Args:
            facts: What it shows.
            actions: Names of actions with their words; “edit” is also Enter and F2, “remove” is also Delete.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.facts = facts
        self._actions = tuple(actions)
        self.setProperty("kind", "card")
        self.setProperty("tone", facts.tone)
        self.setObjectName(f"card-{facts.key}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(facts.spoken)
        self._build()

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 10, 14, 10)
        line.setSpacing(10)
        self.column = QVBoxLayout()
        self.column.setSpacing(4)
        if self.facts.letters:
            letters = Text(self.facts.letters, "initials")
            letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
            letters.setWordWrap(False)
            line.addWidget(letters, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self.column, 1)
        self.column.addWidget(Text(self.facts.words, "quote"))
        if self.facts.by:
            self.column.addWidget(Text(self.facts.by, "quiet"))
        if self.facts.note:
            self.column.addWidget(Text(self.facts.note, "quiet"))
        if self.facts.badges:
            badges = QWidget()
            flow = FlowLayout(badges, 6)
            for words, tone in self.facts.badges:
                flow.addWidget(Badge(words, tone))
            self.column.addWidget(badges)
        self.column.addStretch(1)
        if self._actions:
            line.addWidget(self._actions_button(), 0, Qt.AlignmentFlag.AlignTop)

    def _actions_button(self) -> QPushButton:
        """Return the button for finger and mouse; keys have their own ways, so it is no stop of Tab."""
        self.actions_button = QPushButton("⋯")
        self.actions_button.setProperty("kind", "quiet")
        self.actions_button.setObjectName("cardActions")
        self.actions_button.setAccessibleName(self._actions[0][1])
        self.actions_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.actions_button.clicked.connect(self._on_actions)
        return self.actions_button

    def _on_actions(self) -> None:
        below = self.actions_button.rect().bottomLeft()
        self._open_menu(self.actions_button.mapToGlobal(below))

    def menu(self) -> QMenu:
        """Return the menu of this card's actions."""
        menu = QMenu(self)
        for name, words in self._actions:
            action = QAction(words, menu)
            action.setObjectName(name)
            action.triggered.connect(partial(self.acted.emit, name, self.facts.key))
            menu.addAction(action)
        return menu

    def _offers(self, name: str) -> bool:
        return any(offered == name for offered, _words in self._actions)

    def _act(self, name: str) -> None:
        if self._offers(name):
            self.acted.emit(name, self.facts.key)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: Enter and F2 edit, Delete removes, Alt with arrows moves, the menu key opens the menu."""
        key, alt = event.key(), bool(event.modifiers() & ALT)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self._act("edit")
        elif key == Qt.Key.Key_Delete:
            self._act("remove")
        elif alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(self.facts.key, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Menu:
            self._open_menu(self.mapToGlobal(QPoint(self.width() // 2, self.height() // 2)))
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        """Qt: a double click edits."""
        self._act("edit")
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Qt: the right button opens the menu."""
        self._open_menu(event.globalPos())

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        """Qt: a focused card repaints its edge."""
        super().focusInEvent(event)
        self.update()

    def _open_menu(self, place: QPoint) -> None:
        if self._actions:
            self.menu().popup(place)


class CardList(QWidget):
    """Cards in one or two columns; arrows walk through them.

    Signals:
        acted(str, str): Name of the action and the card's key.
        moved(str, int): The card's key and -1 for up, 1 for down.
    """

    acted = Signal(str, str)
    moved = Signal(str, int)

    def __init__(self, name: str, columns: int = 2, parent: QWidget | None = None) -> None:
        """Make an empty list.

        Args:
            name: What screen readers say.
            columns: 1 where order matters, else 2.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self._columns = columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.cards: list[Card] = []

    def show_cards(self, facts: Sequence[CardFacts], actions: Sequence[tuple[str, str]] = ()) -> None:
        """Show these cards instead; the focus stays, or goes to what took the place of a card now gone."""
        if [card.facts for card in self.cards] == list(facts):
            return
        place = next((at for at, card in enumerate(self.cards) if card.hasFocus()), None)
        focused = self.cards[place].facts.key if place is not None else ""
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [Card(each, actions) for each in facts]
        for at, card in enumerate(self.cards):
            card.acted.connect(self.acted)
            card.moved.connect(self.moved)
            self._grid.addWidget(card, *divmod(at, self._columns))
        if place is not None and self.cards and focused not in {each.key for each in facts}:
            focused = self.cards[min(place, len(self.cards) - 1)].facts.key
        self.focus(focused)

    def focus(self, key: str) -> None:
        """Give the focus to a card, if it is there."""
        for card in self.cards:
            if key and card.facts.key == key:
                card.show()  # a layout shows new cards later, and only what is shown takes the focus
                card.setFocus()

    def card(self, key: str) -> Card:
        """Return the card of a record."""
        return next(card for card in self.cards if card.facts.key == key)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: plain arrows walk through the cards."""
        steps = {Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns}
        step = steps.get(Qt.Key(event.key()))
        at = next((place for place, card in enumerate(self.cards) if card.hasFocus()), None)
        if step is None or at is None or not 0 <= at + step < len(self.cards):
            super().keyPressEvent(event)
            return
        self.cards[at + step].setFocus()
