"""The scrolled part of the screen “Check a plan”: where files go in, and below it what was found."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from fteam.words import Words, phrase
from ui.checking.parts import BusyRow, DropCard
from ui.widgets.text import Text

MARGIN: Final = 32
GAP: Final = 12


class CheckArea(QScrollArea):
    """Holds the parts in their order.

    Attributes:
        entry: Where files go in.
        busy: What goes on.
        summary: How many of several files are what.
        found: What was found, one card for each file.
    """

    def __init__(self, words: Words, *, knows_keys: bool, parent: QWidget | None = None) -> None:
        """Make the parts.

        Args:
            words: The screen's language.
            knows_keys: Whether this computer knows any keys.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.entry = DropCard(words, knows_keys=knows_keys)
        self.busy = BusyRow(words)
        self.summary = Text("", "strong")
        self.summary.setObjectName("summary")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, MARGIN - 8, MARGIN, MARGIN)
        column.setSpacing(GAP)
        title = Text(words(phrase("Check a plan")), "title")
        why = Text(words(phrase("Is this paper exactly as it was sealed, and who sealed it?")))
        for part in (title, why, self.entry, self.busy, self.summary):
            column.addWidget(part)
        self.summary.hide()
        self.found = QVBoxLayout()
        self.found.setSpacing(GAP)
        column.addLayout(self.found)
        column.addStretch(1)
        self.setWidget(body)

    def put(self, part: QWidget, place: int) -> None:
        """Put a part among what was found, and show it now: only what is shown can take the focus."""
        self.found.insertWidget(place, part)
        part.show()

    def let_go(self, part: QWidget) -> None:
        """Take a part out for good."""
        self.found.removeWidget(part)
        part.hide()
        part.deleteLater()

    def reveal(self, part: QWidget) -> None:
        """Scroll until a part is on the screen, once it has its place."""
        QTimer.singleShot(0, part, partial(self._scroll_to, part))

    def _scroll_to(self, part: QWidget) -> None:
        # What was just made has no place before everything is laid out.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        bar, top = self.verticalScrollBar(), part.y()
        if top < bar.value() or top + part.height() > bar.value() + self.viewport().height():
            bar.setValue(top - GAP)
