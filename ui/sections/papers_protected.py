"""A copy that only a pass-phrase opens; the six words are shown once, to be told by phone."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from fteam.words import Words, phrase
from ui.sections.papers_panel import Panel
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

IN_A_ROW: Final = 3


class ProtectedPanel(Panel):
    """Explains, then shows the words of a protected copy once.

    Signals:
        asked(): The copy is to be made.
        saved(): It is to be saved.
    """

    asked = Signal()
    saved = Signal()

    def __init__(self, words: Words, whose: str, parent: QWidget | None = None) -> None:
        """Explain what it is.

        Args:
            words: The screen's language.
            whose: Name of the reader.
            parent: Qt's owner.
        """
        title = words(phrase("Protected copy · {name}"), name=whose)
        super().__init__(words, title, "protectedPanel", parent)
        column = self.scrolling()
        self.about = Text(
            words(
                phrase(
                    "Their sealed copy is locked inside another file. Six words open it. Send the file as "
                    "you like, and tell the words by phone or in person, never in the same message."
                )
            )
        )
        column.addWidget(self.about)
        self.make_button = QPushButton(words(phrase("Make the protected copy")))
        self.make_button.setObjectName("makeProtected")
        self.make_button.setProperty("kind", "main")
        self.make_button.clicked.connect(self._on_make)
        column.addWidget(self.make_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.told = QFrame()
        self.told.setProperty("kind", "card")
        self.told.setProperty("tone", "accent")
        self._grid = QGridLayout(self.told)
        self._grid.setContentsMargins(18, 14, 18, 14)
        self._grid.setSpacing(12)
        self.told.hide()
        column.addWidget(self.told)
        self.once = Text(
            words(
                phrase(
                    "Write the words down for the call. They are shown only here and only now; nobody can "
                    "find them again, but you can make another protected copy at any time."
                )
            ),
            "strong",
        )
        self.once.hide()
        column.addWidget(self.once)
        self.save_button = QPushButton(words(phrase("Save the protected copy…")))
        self.save_button.setObjectName("saveProtected")
        self.save_button.setProperty("kind", "main")
        self.save_button.clicked.connect(self.saved)
        self.save_button.hide()
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def arrive(self) -> None:
        """Begin with making it."""
        self.make_button.setFocus()

    def tell(self, passphrase: str) -> None:
        """Show the words of the copy that was made.

        Args:
            passphrase: Its words, separated by spaces or hyphens.
        """
        parts = passphrase.replace("-", " ").split()
        for place, part in enumerate(parts):
            said = self.words(phrase("{number}. {word}"), number=place + 1, word=part)
            word = Text(said, "title")
            word.setObjectName(f"word-{place + 1}")
            word.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            word.setAccessibleName(said)
            self._grid.addWidget(word, *divmod(place, IN_A_ROW))
        self.make_button.hide()
        for widget in (self.told, self.once, self.save_button):
            widget.show()
        tab_in_order(self)
        self.save_button.setFocus()

    def _on_make(self) -> None:
        self.make_button.setEnabled(False)
        self.asked.emit()
