"""Erase for good: the question that names what is lost, the act, and what the search found afterwards."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fteam.erase import INSTEAD, Eraser, Proof, Traces
from fteam.errors import FTeamError
from fteam.progress import Progress
from fteam.rules.erasing import without_words
from fteam.rules.private import Lookout
from fteam.rules.searching import Search, TooShortToEraseError
from fteam.words import phrase
from ui.page import Tools
from ui.saved_form import SavedForm
from ui.sections.private_said import NOT_FINISHED, proof_said, question_said
from ui.widgets.announce import announce
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

NOWHERE: Final = Traces(lines=0, meetings=0, sealed=0, papers=0)


class ErasePanel(QFrame):
    """Asks before words are erased, erases them, and tells what the search found.

    Signals:
        closed(): It is over, or was put off.
        grew(): It shows something else, and may need to be scrolled to.
    """

    closed = Signal()
    grew = Signal()

    def __init__(self, tools: Tools, eraser: Eraser, parent: QWidget | None = None) -> None:
        """Make a hidden panel.

        Args:
            tools: What pages work with.
            eraser: Knows everything that is kept.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._tools = tools
        self._eraser = eraser
        self._wanted = ""
        self._at_once = False
        words = tools.words
        self.setObjectName("erasePanel")
        self.setProperty("kind", "card")
        self.setProperty("tone", "loud")
        self.title = Text(words(phrase("Erase these words for good?")), "strong")
        self.said = Text("")
        self.said.setObjectName("eraseSaid")
        self.put_off = self._button(words(phrase("Not now")), "eraseNotNow")
        self.erase_button = self._button(words(phrase("Erase for good")), "eraseNow")
        self.close_button = self._button(words(phrase("Close")), "eraseClose")
        self._lay_out()
        self.put_off.clicked.connect(self.close_panel)
        self.close_button.clicked.connect(self.close_panel)
        self.erase_button.clicked.connect(self._on_erase)
        self.hide()

    def ask(self, wanted: str, *, at_once: bool = False) -> None:
        """Look where words stand, then ask; what is half typed is kept first, so that it is found too.

        Args:
            wanted: The words.
            at_once: Whether they were given up already: then nothing is asked if nothing else is lost.
        """
        self._wanted, self._at_once = wanted, at_once
        try:
            Search.of(wanted)
        except TooShortToEraseError as error:
            self._say(error.sentence(self._tools.words), self.close_button)
            return
        self._keep_everything()
        plan, eraser = self._tools.desk.plan, self._eraser
        self._say(self._tools.words(phrase("Looking where they stand …")), self.put_off)
        self._tools.jobs.start(
            owner=self,
            label=self._tools.words(phrase("Looking where they stand …")),
            work=lambda _progress: eraser.traces(plan, wanted),
            done=self._on_traces,
        )

    def close_panel(self) -> None:
        """Go away and forget the words."""
        self._wanted = ""
        self.hide()
        self.closed.emit()

    def _on_traces(self, traces: Traces) -> None:
        if self._at_once and traces == NOWHERE:
            self._on_erase()
        elif self._wanted:
            self._say(question_said(traces, self._tools.words), self.put_off, self.erase_button)
            self.put_off.setFocus()

    def _on_erase(self) -> None:
        wanted, eraser, words = self._wanted, self._eraser, self._tools.words
        self._keep_everything()
        at = datetime.now(UTC)
        if not self._tools.desk.do(lambda meeting: eraser.erase(meeting, wanted, words(INSTEAD), at)):
            return
        forget_in(self.window(), Search.of(wanted).lookout)
        self._tools.desk.flush()
        self._say(words(phrase("Erased. Looking through everything that is kept …")))
        self._tools.jobs.start(
            owner=self,
            label=words(phrase("Looking through everything that is kept …")),
            work=lambda progress: _proof(eraser, wanted, at, progress),
            done=self._on_proved,
        )

    def _on_proved(self, proof: Proof | None) -> None:
        words = self._tools.words
        self._wanted = ""
        self._say(proof_said(proof, words) if proof else words(NOT_FINISHED), self.close_button)
        self.close_button.setFocus()

    def _keep_everything(self) -> None:
        for form in self.window().findChildren(SavedForm):
            form.keep_now()
        self._tools.desk.flush()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self.title)
        column.addWidget(self.said)
        line = FlowLayout()
        for button in (self.put_off, self.erase_button, self.close_button):
            line.addWidget(button)
        column.addLayout(line)

    def _say(self, sentence: str, *buttons: QPushButton) -> None:
        self.said.setText(sentence)
        for button in (self.put_off, self.erase_button, self.close_button):
            button.setVisible(button in buttons)
        self.title.setVisible(self.erase_button in buttons)
        self.show()
        self.grew.emit()
        announce(self, sentence)

    def _button(self, said: str, name: str) -> QPushButton:
        button = QPushButton(said)
        button.setObjectName(name)
        return button


def _proof(eraser: Eraser, wanted: str, at: datetime, _progress: Progress) -> Proof | None:
    """Clean and search; what could not be cleaned now is cleaned when the vault is opened again."""
    try:
        return eraser.prove(wanted, at)
    except FTeamError:
        return None


def forget_in(root: QWidget, lookout: Lookout) -> None:
    """Take words out of every field, with what its own undo holds, and out of the clipboard.

    Args:
        root: The window.
        lookout: Finds the words.
    """
    for edit in root.findChildren(QPlainTextEdit):
        clean = without_words(edit.toPlainText(), lookout, "")
        if clean != edit.toPlainText():
            edit.setPlainText(clean)  # this empties its undo too
        elif not edit.isReadOnly():
            edit.document().clearUndoRedoStacks()
    for line in root.findChildren(QLineEdit):
        caret = line.cursorPosition()
        line.setText(without_words(line.text(), lookout, ""))  # set again, so that its undo is emptied
        line.setCursorPosition(min(caret, len(line.text())))
    clipboard = QApplication.clipboard()
    if lookout.is_in(clipboard.text()):
        clipboard.clear()
