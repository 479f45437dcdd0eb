"""How the plan stands where it is shared: sealed or not, which version, and the way to the table's set."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fteam.rules.content import is_sealed
from fteam.rules.eyes import readers
from fteam.words import phrase
from ui.page import GAP, Page
from ui.sections.papers_work import newest_copies
from ui.widgets.text import Text

MARGIN: Final = 14


class StateHead(QWidget):
    """The line for “not sealed yet”, and the heading of the list.

    Signals:
        signing(): The person wants to read back and sign.
        printing(): The person wants to print the table's set.
    """

    signing = Signal()
    printing = Signal()

    def __init__(self, page: Page) -> None:
        """Make both lines.

        Args:
            page: The page they stand on.
        """
        super().__init__()
        self._page = page
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._unsealed())
        column.addLayout(self._head())

    def refresh(self) -> None:
        """Show the plan as it is now."""
        page, plan, words = self._page, self._page.plan, self._page.words
        self.unsealed.setVisible(not is_sealed(plan))
        self.set_button.setEnabled(bool(readers(plan)))
        if not plan.versions:
            not_yet = phrase("The plan is not sealed yet. Read it back, sign it, then seal it.")
            self.why.setText(words(not_yet))
            self.title.setText(words(phrase("Drafts and papers for the meeting")))
            page.foot.left.say(words(phrase("After the seal each person gets a copy made for them.")))
            return
        last = plan.versions[-1]
        changed = phrase("The plan changed after version {n}. These copies show it as it was then.")
        self.why.setText(words(changed, n=last.number))
        sealed_at = last.sealed_at.astimezone()
        day, at = words.short_date(sealed_at.date()), words.time(sealed_at)
        said = phrase("Version {n}, sealed {day} {at}")
        self.title.setText(words(said, n=last.number, day=day, at=at))
        count = len(newest_copies(plan, page.papers))
        copies = words.many(
            "{n} copy, each for its own reader.", "{n} copies, each for its own reader.", count
        )
        page.foot.left.say(copies)

    def _unsealed(self) -> QFrame:
        self.unsealed = QFrame()
        self.unsealed.setProperty("kind", "card")
        self.unsealed.setProperty("tone", "loud")
        line = QHBoxLayout(self.unsealed)
        line.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self.why = Text("")
        self.why.setObjectName("notSealed")
        line.addWidget(self.why, 1)
        self.to_sign = QPushButton(self._page.words(phrase("Read back and sign")))
        self.to_sign.setObjectName("toSign")
        self.to_sign.clicked.connect(self.signing)
        line.addWidget(self.to_sign)
        return self.unsealed

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.title = Text("", "section")
        line.addWidget(self.title, 1)
        self.set_button = QPushButton(self._page.words(phrase("Print the table's set…")))
        self.set_button.setObjectName("printTable")
        self.set_button.setProperty("kind", "main")
        self.set_button.clicked.connect(self.printing)
        line.addWidget(self.set_button)
        return line
