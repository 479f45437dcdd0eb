"""The capture bar: the one place for typing in a stage. Speaker, words, Enter, next."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.look.theme import scaled
from ui.widgets.chips import Option, PersonChips
from ui.widgets.text import Text

MOST_LINES = 5


class WordsEdit(QPlainTextEdit):
    """A field that grows with its words; Enter adds, Shift+Enter starts a new line.

    Signals:
        entered(): Enter was pressed.
        left(): The caret went elsewhere.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        """Make an empty field.

        Args:
            name: What screen readers say.
            hint: Quiet words shown while it is empty.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._fit)
        self._fit()

    def words(self) -> str:
        """Return the words without the space around them."""
        return self.toPlainText().strip()

    def _fit(self) -> None:
        lines = min(max(1, round(self.document().size().height())), MOST_LINES)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + scaled(28))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: a narrower field needs more lines."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Qt: one line is enough to start with."""
        return QSize(scaled(240), self.height())

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        """Qt: the caret goes elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: Enter adds the line."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class CaptureBar(QFrame):
    """Speaker chips, words, extra rows, and the button that adds.

    The bar never throws words away: whoever listens clears it once they are kept.

    Signals:
        submitted(): The person wants this line added.
        stopped(): The person leaves the line that is being changed as it was.
        typed(str): The words as they stand, for drafts.
    """

    submitted = Signal()
    stopped = Signal()
    typed = Signal(str)

    def __init__(self, speaker: str, prompt: str, add: str, parent: QWidget | None = None) -> None:
        """Make an empty bar.

        Args:
            speaker: Words before the speakers.
            prompt: What to write, also the field's name for screen readers.
            add: Words on the button.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setProperty("kind", "capture")
        self.setObjectName("capture")
        self.speakers = PersonChips(speaker)
        self.speakers.setObjectName("speakers")
        self.speakers.setObjectName("speakers")
        self.edit = WordsEdit(prompt, prompt)
        self.edit.setObjectName("words")
        self.add_button = QPushButton(f"{add}  ⏎")
        self.add_button.setAccessibleName(add)
        self.add_button.setProperty("kind", "main")
        self.add_button.setObjectName("add")
        self.stop_button = QPushButton()
        self.stop_button.setProperty("kind", "quiet")
        self.stop_button.setObjectName("stopChanging")
        self.stop_button.hide()
        self.error = Text("", "error")
        self.error.setObjectName("captureError")
        self.error.hide()
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        self.fields = QHBoxLayout()
        self._lay_out()
        self.edit.entered.connect(self.submitted)
        self.add_button.clicked.connect(self.submitted)
        self.stop_button.clicked.connect(self.stopped)
        self.edit.textChanged.connect(self._on_text)

    def words(self) -> str:
        """Return the words without the space around them."""
        return self.edit.words()

    def offer_people(self, people: Sequence[Option]) -> None:
        """Offer these people as speakers."""
        self.speakers.offer(people)

    def fill(self, words: str) -> None:
        """Put words into the field, such as a draft from before a crash."""
        self.edit.setPlainText(words)

    def name_stop(self, said: str) -> None:
        """Say what leaves a changed line as it was."""
        self.stop_button.setText(said)
        self.stop_button.setToolTip("Esc")

    def name_button(self, said: str, *, changing: bool) -> None:
        """Say what the button does: it adds, or it keeps the change."""
        self.add_button.setText(f"{said}  ⏎")
        self.add_button.setAccessibleName(said)
        self.stop_button.setVisible(changing)

    def clear(self) -> None:
        """Empty the field for the next line; the speaker stays, the caret waits."""
        self.edit.clear()
        self.refuse("")
        self.edit.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say under the field what is missing; the words stay where they are."""
        self.error.say(sentence)
        self.edit.setAccessibleDescription(sentence)
        if sentence:
            self.edit.setFocus()

    def add_row(self, widget: QWidget) -> None:
        """Add a row below the words, such as tags."""
        self.rows.addWidget(widget)

    def add_field(self, widget: QWidget) -> None:
        """Add a field between the words and the button, such as a date."""
        self.fields.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.edit, 1)
        line.addLayout(self.fields)
        buttons = QVBoxLayout()
        buttons.setSpacing(2)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.stop_button)
        buttons.addStretch(1)
        line.addLayout(buttons)
        column.addWidget(self.speakers)
        column.addLayout(line)
        column.addWidget(self.error)
        column.addLayout(self.rows)

    def _on_text(self) -> None:
        if self.words() and self.error.text():
            self.error.say("")
            self.edit.setAccessibleDescription("")
        self.typed.emit(self.edit.toPlainText())
