"""Half-typed lines: every word of a bar and its folded fields is kept within a second."""

from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.desk import Desk
from ui.widgets.capture import CaptureBar
from ui.widgets.editors import DateEditor
from ui.widgets.form import Form

SPEAKER: Final = "speaker"
Field = QLineEdit | QPlainTextEdit


class HalfTyped:
    """Keeps what is half typed, at the place of a new line or of the line that is being changed."""

    def __init__(self, desk: Desk, bar: CaptureBar, form: Form[Any]) -> None:
        """Listen to a bar and the fields of its form.

        Args:
            desk: Keeps the words.
            bar: The capture bar.
            form: The folded fields.
        """
        self._desk = desk
        self._bar = bar
        self._place = ""
        self._changing = False
        self._is_filling = True
        self._fields: dict[str, Field] = {}
        self.listen("", bar.edit)
        for name, editor in form.editors.items():
            if isinstance(editor, QWidget):
                self.listen(name, editor)

    def listen(self, name: str, editor: QWidget) -> None:
        """Keep what is typed into one more field, if it is one for typing."""
        field = editor.line if isinstance(editor, DateEditor) else editor
        if isinstance(field, QLineEdit | QPlainTextEdit):
            self._fields[name] = field
            field.textChanged.connect(partial(self._on_text, name))

    def begin(self, place: str, *, changing: bool) -> None:
        """Go to the place of another line; what is filled in from now on was not typed."""
        self._place = place
        self._changing = changing
        self._is_filling = True

    def resume(self) -> None:
        """Bring back what was half typed here, and keep what is typed from now on."""
        for name, field in self._fields.items():
            draft = self._desk.draft(self._at(name))
            if draft:
                field.setPlainText(draft) if isinstance(field, QPlainTextEdit) else field.setText(draft)
        speaker = self._desk.draft(self._at(SPEAKER))
        if speaker:
            self._bar.speakers.choose(speaker)
        self._is_filling = False

    def keep_speaker(self, speaker: str) -> None:
        """Keep who is speaking."""
        self._desk.typed(self._at(SPEAKER), speaker)

    def drop(self) -> None:
        """Forget what was half typed here: it was added, or nobody wants it.

        Who speaks is forgotten only with a change: the next line often comes from the same person.
        """
        for name in (*self._fields, SPEAKER) if self._changing else self._fields:
            if self._desk.draft(self._at(name)):
                self._desk.drop_draft(self._at(name))

    def _at(self, name: str) -> str:
        return f"{self._place}.{name}" if name else self._place

    def _on_text(self, name: str, *_text: object) -> None:
        if not self._is_filling:
            self._desk.typed(self._at(name), _text_of(self._fields[name]))


def _text_of(field: Field) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
