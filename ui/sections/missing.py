"""What a careful facilitator looks at before sealing, each with the way there."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from fteam.guide.route import step
from fteam.rules.ready import Missing, missing
from fteam.words import phrase
from ui.page import Page
from ui.widgets.text import Text


class MissingCard(QFrame):
    """The list of what is missing; nothing here blocks.

    Signals:
        opened(str): Key of the step where it is mended.
    """

    opened = Signal(str)

    def __init__(self, page: Page) -> None:
        """Make an empty card.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self._page = page
        self._shown: tuple[Missing, ...] | None = None
        self._lines: list[QFrame] = []
        self.setProperty("kind", "card")
        self.setObjectName("missing")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        self.title = Text("", "section")
        column.addWidget(self.title)
        self._column = column

    def refresh(self) -> None:
        """Show what is missing now."""
        found = missing(self._page.plan)
        if found == self._shown:
            return
        self._shown = found
        words = self._page.words
        nothing = phrase("Nothing is missing.")
        self.title.setText(
            words(phrase("Still missing; you can seal without it")) if found else words(nothing)
        )
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(each) for each in found]
        for line in self._lines:
            self._column.addWidget(line)

    def _line(self, each: Missing) -> QFrame:
        words = self._page.words
        frame = QFrame()
        line = QHBoxLayout(frame)
        line.setContentsMargins(0, 0, 0, 0)
        said = words(each.says, n=each.n)
        line.addWidget(Text(said), 1)
        title = words(step(each.step).title)
        button = QPushButton(words(phrase("Go to “{step}”"), step=title))
        button.setProperty("kind", "quiet")
        button.setObjectName(f"go-{each.step}")
        button.setAccessibleName(words(phrase("{what} Go to {step}"), what=said, step=title))
        button.clicked.connect(partial(self.opened.emit, each.step))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return frame
