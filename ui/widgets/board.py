"""Columns of cards side by side: each has a head, the cards beneath it, and a way to add one."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.look.theme import scaled
from ui.widgets.cards import Card, CardFacts
from ui.widgets.text import Text

NARROW: Final = 236
LOW: Final = 216
GAP: Final = 12


@dataclass(frozen=True)
class ColumnFacts:
    """What a column shows.

    Attributes:
        key: What it stands for; empty for what stands alone.
        title: Words above it.
        head: The card at its top, or None.
        cards: The cards beneath.
        loud: Two sentences for when nothing is there that should be, or nothing.
        add: Words on the button that adds.
    """

    key: str
    title: str
    head: CardFacts | None
    cards: tuple[CardFacts, ...]
    loud: tuple[str, str]
    add: str


class Board(QScrollArea):
    """Columns of cards; arrows walk up, down and across.

    Signals:
        acted(str, str): Name of the action and the card's key.
        moved(str, int): A head's key and -1 for earlier, 1 for later.
        added(str): Key of the column that should get one more.
    """

    acted = Signal(str, str)
    moved = Signal(str, int)
    added = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty board.

        Args:
            name: What screen readers say.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setObjectName("board")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(scaled(LOW))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        body = QWidget()
        body.setObjectName("pageBody")
        self._line = QHBoxLayout(body)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self.setWidget(body)
        self._shown: tuple[ColumnFacts, ...] = ()
        self._columns: list[QWidget] = []
        self.cards: list[list[Card]] = []

    def sizeHint(self) -> QSize:
        """Qt: low; it takes what height is left and scrolls, so that the capture bar stays in sight."""
        return QSize(scaled(NARROW), scaled(LOW))

    def show_columns(
        self,
        columns: Sequence[ColumnFacts],
        actions: Sequence[tuple[str, str]],
        more: Sequence[tuple[str, str]],
    ) -> None:
        """Show these columns instead; the focused card keeps the focus.

        Args:
            columns: The columns in order.
            actions: What can be done with a card.
            more: What can be done with a head.
        """
        if tuple(columns) == self._shown:
            return
        focused = next((card.facts.key for line in self.cards for card in line if card.hasFocus()), "")
        for old in self._columns:
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = tuple(columns)
        self.cards = []
        self._columns = [self._column(each, actions, more) for each in columns]
        for column in self._columns:
            self._line.addWidget(column, 1)
        self.focus(focused)

    def focus(self, key: str) -> None:
        """Give the focus to a card, if it is there."""
        card = self.card_if_there(key)
        if card:
            card.show()  # a layout shows new cards later, and only what is shown takes the focus
            card.setFocus()
            self.ensureWidgetVisible(card)

    def card_if_there(self, key: str) -> Card | None:
        """Return the first card of a record, if it is there."""
        return next((card for line in self.cards for card in line if card.facts.key == key), None)

    def card(self, key: str) -> Card:
        """Return the first card of a record."""
        return next(card for line in self.cards for card in line if card.facts.key == key)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: plain arrows walk through the cards."""
        across = 1 if not self.isRightToLeft() else -1
        steps = {
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Left: (-across, 0),
            Qt.Key.Key_Right: (across, 0),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._walk(*step):
            super().keyPressEvent(event)

    def _walk(self, aside: int, down: int) -> bool:
        places = [
            (x, y) for x, line in enumerate(self.cards) for y, card in enumerate(line) if card.hasFocus()
        ]
        if not places:
            return False
        x, y = places[0][0] + aside, places[0][1] + down
        if not (0 <= x < len(self.cards) and self.cards[x] and y >= 0):
            return False
        card = self.cards[x][min(y, len(self.cards[x]) - 1)]
        card.setFocus()
        self.ensureWidgetVisible(card)
        return True

    def _column(
        self, facts: ColumnFacts, actions: Sequence[tuple[str, str]], more: Sequence[tuple[str, str]]
    ) -> QWidget:
        column = QWidget()
        column.setObjectName(f"column-{facts.key}")
        column.setMinimumWidth(scaled(NARROW))
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addWidget(Text(facts.title, "section"))
        cards = [Card(facts.head, more)] if facts.head else []
        cards += [Card(each, actions) for each in facts.cards]
        for card in cards:
            card.acted.connect(self.acted)
            card.moved.connect(self.moved)
            lines.addWidget(card)
        self.cards.append(cards)
        if facts.loud[0]:
            lines.addWidget(_loud(*facts.loud))
        lines.addWidget(self._add_button(facts))
        lines.addStretch(1)
        return column

    def _add_button(self, facts: ColumnFacts) -> QPushButton:
        button = QPushButton(f"+ {facts.add}")
        button.setProperty("kind", "dashed")
        button.setObjectName(f"addTo-{facts.key}")
        about = facts.head.words if facts.head else facts.title
        button.setAccessibleName(f"{facts.add}: {about}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(partial(self.added.emit, facts.key))
        return button


def _loud(sentence: str, question: str) -> QFrame:
    card = QFrame()
    card.setProperty("kind", "card")
    card.setProperty("tone", "loud")
    card.setObjectName("nobody")
    lines = QVBoxLayout(card)
    lines.setContentsMargins(14, 10, 14, 10)
    lines.setSpacing(2)
    lines.addWidget(Text(sentence, "strong"))
    lines.addWidget(Text(question, "quiet"))
    return card
