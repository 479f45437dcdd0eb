"""The calm line under a field: what protected words in it mean, and one key to keep the line private."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fteam.words import Words, phrase
from ui.widgets.announce import announce
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

KEY = "Alt+M"


class PrivateLine(QFrame):
    """A warning that blocks nothing and takes no focus.

    Signals:
        marked(): The line is to be kept private.
        kept(): The chosen words are to be kept private.
        erased(): The chosen words are to be erased for good.
        closed(): Not now.
    """

    marked = Signal()
    kept = Signal()
    erased = Signal()
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make a hidden line.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setObjectName("privateLine")
        self.setProperty("kind", "card")
        self.setProperty("tone", "loud")
        self.said = Text("")
        self.said.setObjectName("privateSaid")
        self.body = QVBoxLayout()
        self.mark_button = self._button(words(phrase("Mark as private")), "markPrivate", KEY)
        self.keep_button = self._button(words(phrase("Keep these words private")), "keepPrivate")
        self.erase_button = self._button(words(phrase("Erase for good…")), "erasePrivate")
        self.close_button = self._button(words(phrase("Not now")), "closePrivate")
        self._lay_out()
        self.mark_button.clicked.connect(self.marked)
        self.keep_button.clicked.connect(self.kept)
        self.erase_button.clicked.connect(self.erased)
        self.close_button.clicked.connect(self.closed)
        self.hide()

    def say(self, sentence: str, *buttons: QPushButton) -> None:
        """Show a sentence with these buttons, and tell people who listen to the screen."""
        is_new = sentence != self.said.text() or self.isHidden()
        self.said.setText(sentence)
        for button in (self.mark_button, self.keep_button, self.erase_button, self.close_button):
            button.setVisible(button in buttons)
        self.show()
        if is_new:
            announce(self, sentence)

    def add_part(self, part: QWidget) -> None:
        """Put a part, such as a form, between the sentence and the buttons."""
        self.body.addWidget(part)

    def _button(self, said: str, name: str, key: str = "") -> QPushButton:
        button = QPushButton(f"{said}  {key}" if key else said)
        button.setAccessibleName(said)
        button.setObjectName(name)
        button.setToolTip(key)
        # A click must not take the caret away from the words that are being typed.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addLayout(self.body)
        line = FlowLayout()
        for button in (self.mark_button, self.keep_button, self.erase_button, self.close_button):
            line.addWidget(button)
        column.addLayout(line)
