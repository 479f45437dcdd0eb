"""Parts of the screen “Check a plan”: where files go in, and what goes on while they are checked."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from fteam.words import Words, phrase
from ui.widgets.announce import announce
from ui.widgets.text import Text

WHOLE: Final = 100
NO_VAULT: Final = phrase(
    "No plans are open here, so this computer knows no keys. Every change still shows. Whose seal it is, "
    "you find out by comparing the key with the person who sealed."
)
WITH_VAULT: Final = phrase(
    "This computer knows the keys that were made on it, and every paper that it handed out."
)
PRIVATE: Final = phrase("Nothing of the file is kept, and nothing is sent.")


class DropCard(QFrame):
    """A button to choose files, and the words that they can be dropped too.

    Signals:
        asked(): Files are to be chosen.
        signing(): A partner wants to sign a plan that they were given.
    """

    asked = Signal()
    signing = Signal()

    def __init__(self, words: Words, *, knows_keys: bool, parent: QWidget | None = None) -> None:
        """Make the card.

        Args:
            words: The screen's language.
            knows_keys: Whether this computer knows any keys.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(12)
        self.choose_button = QPushButton(words(phrase("Choose a file…")))
        self.choose_button.setObjectName("chooseFile")
        self.choose_button.setProperty("kind", "main")
        self.choose_button.clicked.connect(self.asked)
        line.addWidget(self.choose_button)
        line.addWidget(Text(words(phrase("or drop one or several files anywhere on this screen."))), 1)
        column.addLayout(line)
        known = Text(words(WITH_VAULT if knows_keys else NO_VAULT), "quiet")
        known.setObjectName("known")
        column.addWidget(known)
        column.addWidget(Text(words(PRIVATE), "quiet"))
        self.sign_button = QPushButton(words(phrase("Sign a plan with your own certificate…")))
        self.sign_button.setObjectName("signPlan")
        self.sign_button.setProperty("kind", "quiet")
        self.sign_button.clicked.connect(self.signing)
        column.addWidget(self.sign_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_hovered(self, is_over: bool) -> None:  # noqa: FBT001  # a slot of Qt's signal
        """Show that files are held over the screen."""
        self.setProperty("tone", "accent" if is_over else "")
        self.style().unpolish(self)
        self.style().polish(self)


class BusyRow(QWidget):
    """Says that files are checked, how many are done, and offers to stop.

    Signals:
        stopped(): Stop was pressed.
    """

    stopped = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make a hidden row.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.label = words(phrase("Checking…"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self._said = Text(self.label)
        self._said.setWordWrap(False)
        self._done = QProgressBar()
        self._done.setRange(0, WHOLE)
        self._done.setTextVisible(False)
        self._done.setAccessibleName(self.label)
        self.stop_button = QPushButton(words(phrase("Stop")))
        self.stop_button.setObjectName("stopCheck")
        self.stop_button.clicked.connect(self.stopped)
        line.addWidget(self._said)
        line.addWidget(self._done)
        line.addWidget(self.stop_button)
        line.addStretch(1)
        self.hide()

    def begin(self, *, is_many: bool) -> None:
        """Show that work goes on."""
        self._done.setValue(0)
        self._done.setVisible(is_many)
        self.show()
        announce(self._said, self.label)

    def show_done(self, label: str, percent: int) -> None:
        """Show how far the work is, if it is this row's."""
        if label == self.label:
            self._done.setValue(percent)
