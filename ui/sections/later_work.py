"""What the forms for later signatures and stamps share: work in a job, and one line that says how it went."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fteam.errors import FTeamError
from fteam.files import write_whole
from fteam.words import Phrase, Words, phrase
from ui.jobs import Jobs
from ui.untrusted import CannotWriteError
from ui.widgets.announce import announce
from ui.widgets.ask_file import ask_save
from ui.widgets.text import Text

GAP: Final = 10
CARD_MARGIN: Final = 16
PDF_FILES: Final = "PDF (*.pdf)"
SHORT: Final = 8
T = TypeVar("T")


class LaterForm(QWidget):
    """A column of numbered cards, and below them how the last step went."""

    def __init__(self, words: Words, jobs: Jobs, parent: QWidget | None = None) -> None:
        """Make an empty form.

        Args:
            words: The screen's language.
            jobs: Long work.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.words = words
        self._jobs = jobs
        self._label = ""
        self._focused: QWidget | None = None
        self._made = b""
        self._made_name = ""
        self._write: Callable[[Path, bytes], None] = written
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.said = Text("")
        self.said.setObjectName("laterSaid")
        self.said.hide()
        self.save_button = self.button(phrase("Save the file…"), "saveLater", self.ask_where)
        self.save_button.setProperty("kind", "main")
        self.save_button.hide()
        jobs.ended.connect(self._on_ended)

    def card(self, title: Phrase, *parts: QWidget) -> QFrame:
        """Return a card with a heading and parts below it."""
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(CARD_MARGIN, GAP, CARD_MARGIN, GAP)
        column.setSpacing(GAP - 2)
        column.addWidget(Text(self.words(title), "section"))
        for part in parts:
            is_button = isinstance(part, QPushButton)
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading if is_button else Qt.AlignmentFlag(0))
        return card

    def button(self, said: Phrase, name: str, act: Callable[[], None]) -> QPushButton:
        """Return a button."""
        button = QPushButton(self.words(said))
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def start(self, label: Phrase, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Work away from the screen; what a person can put right is said here, and nothing is lost."""
        self._label, self._focused = self.words(label), self.focusWidget()
        self.tell(self._label, "quiet")
        self.setEnabled(False)
        at_end = partial(self._on_done, done)
        self._jobs.start(owner=self, label=self._label, work=lambda _progress: _tried(work), done=at_end)

    def tell(self, sentence: str, kind: str = "strong") -> None:
        """Say how it went, on the screen and aloud."""
        self.said.become(kind)
        self.said.say(sentence)
        if sentence:
            announce(self.said, sentence)

    def offer(self, pdf: bytes, name: str) -> None:
        """Offer a file that was made to be saved."""
        self._made, self._made_name = pdf, name
        self.save_button.show()
        self.save_button.setFocus()

    def save_by(self, write: Callable[[Path, bytes], None]) -> None:
        """Let someone else write what is saved, who also writes down that it was given; it runs in a job."""
        self._write = write

    def ask_where(self) -> None:
        """Ask where the file that was made is saved."""
        title = self.words(phrase("Save the file"))
        ask_save(self, "saveLaterAs", title, self._made_name, [PDF_FILES], self.save)

    def save(self, path: Path) -> None:
        """Save the file that was made, whole or not at all."""
        self.start(
            phrase("Saving…"),
            partial(self._write, path, self._made),
            lambda _nothing: self.tell(self.words(phrase("The file is saved."))),
        )

    def _on_ended(self, label: str) -> None:
        """Let people go on, however the work went: after a defect too."""
        if label == self._label:
            self._label = ""
            self.tell("")
            self.setEnabled(True)
            if self._focused is not None:
                self._focused.setFocus()

    def _on_done(self, done: Callable[[Any], None], outcome: object) -> None:
        if isinstance(outcome, FTeamError):
            self.tell(outcome.sentence(self.words), "error")
        else:
            done(outcome)


def written(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all.

    Raises:
        CannotWriteError: If the disk refuses.
    """
    try:
        write_whole(path, content)
    except OSError as error:
        raise CannotWriteError from error


def _tried(work: Callable[[], T]) -> T | FTeamError:
    """Return the error instead of raising it: it is said in the form, not in the window's bar."""
    try:
        return work()
    except FTeamError as error:
        return error
