"""One editor for each type of field: a line, long words, a choice, a day, yes or no."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any, Final, Protocol

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from ui.look.theme import scaled
from ui.widgets.capture import WordsEdit
from ui.widgets.chips import Chips, Option
from ui.widgets.dates import understood
from ui.widgets.text import Text

ARROW: Final = 5


class Editor(Protocol):
    """What a form asks of an editor."""

    def value(self) -> Any:
        """Return what the person gave; a form checks it by the record's own rules."""
        ...

    def fill(self, value: Any) -> None:
        """Show a value."""
        ...


class LineEditor(QLineEdit):
    """A short text."""

    def value(self) -> str:
        """Return the text without the space around it."""
        return self.text().strip()

    def fill(self, value: Any) -> None:
        """Show a text."""
        self.setText(str(value or ""))


class ListEditor(LineEditor):
    """Several short texts, divided by commas."""

    def value(self) -> tuple[str, ...]:  # type: ignore[override]  # the same protocol, another type
        """Return the texts."""
        return tuple(part.strip() for part in self.text().split(",") if part.strip())

    def fill(self, value: Any) -> None:
        """Show the texts."""
        self.setText(", ".join(value or ()))


class LongEditor(WordsEdit):
    """Long words; Enter starts a new line, because nothing is added by it."""

    def value(self) -> str:
        """Return the words without the space around them."""
        return self.words()

    def fill(self, value: Any) -> None:
        """Show words."""
        self.setPlainText(str(value or ""))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: Enter starts a new line."""
        QPlainTextEdit.keyPressEvent(self, event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: another width wraps the words into other lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()


class ChipsEditor(Chips):
    """Several of a list, as chips."""

    def value(self) -> tuple[str, ...]:
        """Return the chosen codes."""
        return self.codes()

    def fill(self, value: Any) -> None:
        """Choose codes; an unknown one is offered too, so that it is not lost."""
        codes = tuple(str(code) for code in value or ())
        known = {code for code, _said in self._options}
        self.offer((*self._options, *((code, code) for code in codes if code not in known)))
        self.choose(*codes)


class ChoiceEditor(QComboBox):
    """One of a list."""

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        """Offer options.

        Args:
            options: Codes with their words.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setMinimumWidth(scaled(140))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.offer(options)

    def offer(self, options: Sequence[Option]) -> None:
        """Offer other options; the choice stays if it is still there."""
        kept = self.currentData()
        if [(self.itemData(at), self.itemText(at)) for at in range(self.count())] == [
            (code, said) for code, said in options
        ]:
            return
        self.clear()
        for code, said in options:
            self.addItem(said, code)
        self.setCurrentIndex(max(0, self.findData(kept)) if self.count() else -1)

    def value(self) -> str:
        """Return the chosen code, or nothing."""
        return str(self.currentData() or "")

    def fill(self, value: Any) -> None:
        """Choose a code; an unknown one is added, so that it is not lost."""
        if value is None:
            self.setCurrentIndex(0 if self.count() else -1)
            return
        at = self.findData(str(value))
        if at < 0:
            self.addItem(str(value), str(value))
            at = self.count() - 1
        self.setCurrentIndex(at)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Qt: the sheet takes the style's arrow away, so it is drawn here."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), scaled(2) * 0.8))
        half = scaled(ARROW)
        x = scaled(3 * ARROW) if self.isRightToLeft() else self.width() - scaled(3 * ARROW)
        y = self.height() / 2 + half / 4
        tip = QPointF(x, y + half / 2)
        painter.drawPolyline([QPointF(x - half, y - half / 2), tip, QPointF(x + half, y - half / 2)])

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Qt: the wheel scrolls the page; only in the field itself it chooses."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class MaybeChoiceEditor(ChoiceEditor):
    """One of a list, or nobody."""

    def value(self) -> str | None:  # type: ignore[override]  # the same protocol, another type
        """Return the chosen code or None."""
        return super().value() or None


class DateEditor(QWidget):
    """A day, typed in any usual way; what was understood stands beside it.

    Signals:
        edited(): The text changed.
    """

    edited = Signal()

    def __init__(self, say: Any, hint: str, parent: QWidget | None = None) -> None:
        """Make an empty field.

        Args:
            say: Writes a date in the screen's language.
            hint: Quiet words in the empty field.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._say = say
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setMinimumWidth(scaled(110))
        self.line.setMaximumWidth(scaled(200))
        self.said = Text("", "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        self.said.setWordWrap(False)
        layout.addWidget(self.said)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_text)

    def setAccessibleName(self, name: str, /) -> None:
        """Qt: the name belongs to the field inside."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def value(self) -> date | str | None:
        """Return the day, None if empty, or the text if it is not understood: the record refuses that."""
        text = self.line.text().strip()
        if not text:
            return None
        return understood(text, date.today()) or text  # noqa: DTZ011  # the person's own calendar

    def fill(self, value: Any) -> None:
        """Show a day."""
        self.line.setText(value.isoformat() if value else "")

    def _on_text(self) -> None:
        value = self.value()
        self.said.setText(self._say(value) if isinstance(value, date) else "")
        self.line.setAccessibleDescription(self.said.text())
        self.edited.emit()


class TimeEditor(LineEditor):
    """A time of day, such as 10:20."""

    def value(self) -> time | str | None:  # type: ignore[override]  # the same protocol, another type
        """Return the time, None if empty, or the text if it is not understood."""
        text = self.text().strip().replace(".", ":")
        if not text:
            return None
        hour, _colon, minute = text.partition(":")
        try:
            return time(int(hour), int(minute or 0))
        except ValueError:
            return text

    def fill(self, value: Any) -> None:
        """Show a time."""
        self.setText(value.strftime("%H:%M") if value else "")


class YesEditor(QCheckBox):
    """Yes or not; where unknown is different from no, the third state is offered."""

    def __init__(self, label: str, *, may_be_unknown: bool, parent: QWidget | None = None) -> None:
        """Make the box.

        Args:
            label: The words beside it.
            may_be_unknown: Whether nobody may have asked yet.
            parent: Qt's owner.
        """
        super().__init__(label, parent)
        self.setTristate(may_be_unknown)
        self.fill(None if may_be_unknown else False)

    def value(self) -> bool | None:
        """Return yes, no or None for unknown."""
        if self.isTristate() and self.checkState() == self.checkState().PartiallyChecked:
            return None
        return self.isChecked()

    def fill(self, value: Any) -> None:
        """Show yes, no or unknown."""
        states = {None: 1, False: 0, True: 2}
        state = type(self.checkState())(states[value])
        self.setCheckState(state)


class NumberEditor(QSpinBox):
    """A whole number."""

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        """Make the field.

        Args:
            least: Smallest number.
            most: Largest number.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.setRange(least, most)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fill(self, value: Any) -> None:
        """Show a number."""
        self.setValue(int(value or 0))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: the text takes the whole field."""
        super().resizeEvent(event)
        # WORKAROUND(Qt style sheets, 6.11): without buttons the inner field is one pixel wide.
        inset = scaled(10)
        self.lineEdit().setGeometry(self.rect().adjusted(inset, 2, -inset, -2))

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Qt: the wheel scrolls the page; only in the field itself it counts."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
