"""The calm question before a plan is sealed with something missing."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from fteam.rules.ready import missing
from fteam.words import phrase
from ui.page import Page
from ui.widgets.text import Text


class SealQuestion(QFrame):
    """Names what is missing; nothing blocks.

    Signals:
        sealed(): Seal it as it is.
        put_off(): Not yet.
    """

    sealed = Signal()
    put_off = Signal()

    def __init__(self, page: Page) -> None:
        """Make a hidden question.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self._page = page
        words = page.words
        self.setObjectName("asking")
        self.setProperty("kind", "card")
        self.setProperty("tone", "loud")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        self.asked = Text("")
        self.asked.setObjectName("asked")
        self.seal_now = QPushButton(words(phrase("Seal it as it is")))
        self.seal_now.setObjectName("sealNow")
        self.seal_now.setProperty("kind", "main")
        self.seal_now.clicked.connect(self._on_seal)
        self.not_yet = QPushButton(words(phrase("Not yet")))
        self.not_yet.setObjectName("notYet")
        self.not_yet.clicked.connect(self._on_not_yet)
        column.addWidget(Text(words(phrase("Seal with this missing?")), "strong"))
        column.addWidget(self.asked)
        line = QHBoxLayout()
        line.addWidget(self.not_yet)
        line.addWidget(self.seal_now)
        line.addStretch(1)
        column.addLayout(line)
        self.hide()

    def ask(self, also: Sequence[str] = ()) -> bool:
        """Ask, if something is missing.

        Args:
            also: More that is missing, each in a sentence.

        Returns:
            Whether there was anything to ask about.
        """
        found = missing(self._page.plan)
        said = [*(self._page.words(each.says, n=each.n) for each in found), *also]
        self.asked.setText("\n".join(said))
        self.setVisible(bool(said))
        if said:
            self.seal_now.setFocus()
            self._page.reveal(self)
        return bool(said)

    def _on_seal(self) -> None:
        self.hide()
        self.sealed.emit()

    def _on_not_yet(self) -> None:
        self.hide()
        self.put_off.emit()
