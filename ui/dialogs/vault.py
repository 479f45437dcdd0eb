"""The vault's page, for setting it up and for opening it. It stands in the window itself: nothing pops up."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fteam.words import Words, phrase
from ui.look.theme import scaled
from ui.widgets.drop import FileDrop
from ui.widgets.text import Text

WIDTH: Final = 560
WITH_RING: Final = phrase(
    "Your plans are locked with this laptop's key store. Nobody can read them without your own sign-in."
)
WITHOUT_RING: Final = phrase(
    "This computer has no key store that fteam can use. Choose a passphrase: it locks your plans."
)
SPARE: Final = phrase(
    "A passphrase opens your plans if the key store is ever lost. You can leave this empty."
)
ADVICE: Final = phrase(
    "Four words or more, or twelve letters. Nobody can open your plans without it, not even we."
)
TWO_DIFFER: Final = phrase("The two are not the same. Please type them again.")
NEEDED: Final = phrase("Please type a passphrase.")


class VaultPage(QWidget):
    """A card in the middle of the window: why a passphrase, where to type it, and one button.

    Signals:
        given(str): The passphrase as typed; empty where the key store alone is to do.
        checked(object): Plan files are to be checked without opening: their paths, none if they are still to
            be chosen.
    """

    given = Signal(str)
    checked = Signal(object)

    def __init__(self, words: Words, *, is_new: bool, has_ring: bool, parent: QWidget | None = None) -> None:
        """Ask what is needed.

        Args:
            words: The screen's language.
            is_new: Whether the vault is still to be made; then the passphrase is typed twice.
            has_ring: Whether the key store alone is enough; of an old vault: whether to try it again.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.words = words
        self._is_needed = not has_ring
        self.setObjectName("page")
        self._card()
        if is_new:
            self._say(
                phrase("Welcome to fteam"), *((WITH_RING, SPARE) if has_ring else (WITHOUT_RING, ADVICE))
            )
        else:
            self._say(phrase("Your plans are locked"))
        is_optional = has_ring and is_new
        self.first = self._field(phrase("Passphrase (if you wish)") if is_optional else phrase("Passphrase"))
        self.second = self._field(phrase("The same again")) if is_new else None
        self._button(phrase("Start") if is_new else phrase("Open"))
        FileDrop(self).dropped.connect(self.checked)
        QShortcut(QKeySequence("F8"), self).activated.connect(self._on_check)

    def arrive(self) -> None:
        """Put the caret where typing begins."""
        self.first.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say what did not work; what was typed stays, so that it can be put right."""
        self.error.say(sentence)
        self.go_button.setEnabled(True)
        self.go_button.setText(self._act)
        self.unsetCursor()
        self.first.setAccessibleDescription(sentence)
        self.first.setFocus()

    def submit(self) -> None:
        """Check the fields and hand the passphrase over."""
        typed = self.first.text()
        if self._is_needed and not typed:
            self.refuse(self.words(NEEDED))
        elif self.second is not None and self.second.text() != typed:
            self.refuse(self.words(TWO_DIFFER))
            self.second.setFocus()
        else:
            self.refuse("")
            self.go_button.setEnabled(False)
            self.go_button.setText(self.words(phrase("One moment, please.")))  # the lock is slow on purpose
            self.setCursor(Qt.CursorShape.BusyCursor)
            self.given.emit(typed)

    def _card(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        card.setMinimumWidth(scaled(WIDTH * 2 // 3))
        card.setMaximumWidth(scaled(WIDTH))
        self.column = QVBoxLayout(card)
        self.column.setContentsMargins(28, 24, 28, 24)
        self.column.setSpacing(10)
        self.error = Text("", "error")
        self.error.setObjectName("vaultError")
        self.error.hide()
        body = QWidget()
        body.setObjectName("pageBody")
        middle = QGridLayout(body)
        for edge in (0, 2):
            middle.setColumnStretch(edge, 1)
            middle.setRowStretch(edge, 1)
        middle.addWidget(card, 1, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _say(self, title: str, why: str = "", advice: str = "") -> None:
        for said, kind in ((title, "title"), (why, "plain"), (advice, "quiet")):
            if said:
                self.column.addWidget(Text(self.words(said), kind))

    def _field(self, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setObjectName("passphrase" if not self.findChild(QLineEdit, "passphrase") else "again")
        field.setAccessibleName(self.words(label))
        field.returnPressed.connect(self.submit)
        shown = QLabel(self.words(label))
        shown.setBuddy(field)
        self.column.addWidget(shown)
        self.column.addWidget(field)
        return field

    def _button(self, said: str) -> None:
        self._act = self.words(said)
        self.go_button = QPushButton(self._act)
        self.go_button.setObjectName("go")
        self.go_button.setProperty("kind", "main")
        self.go_button.clicked.connect(self.submit)
        self.check_button = QPushButton(self.words(phrase("Only check a plan")))
        self.check_button.setObjectName("checkPlan")
        self.check_button.setProperty("kind", "quiet")
        self.check_button.setToolTip(self.words(phrase("Checks a file without opening your plans. F8")))
        self.check_button.clicked.connect(self._on_check)
        line = QHBoxLayout()
        line.addWidget(self.check_button)
        line.addStretch(1)
        line.addWidget(self.go_button)
        self.column.addWidget(self.error)
        self.column.addLayout(line)

    def _on_check(self) -> None:
        self.checked.emit(())
