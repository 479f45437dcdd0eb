"""By when, or how often: one forgiving field for both."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.look.theme import scaled
from ui.widgets.dates import understood
from ui.widgets.text import Text

BETWEEN = ";"


class WhenEditor(QWidget):
    """A day such as “Tue” or “9/15”, or words such as “every Friday”; “9/15; every Friday” is both."""

    def __init__(self, say_day: Any, hint: str, parent: QWidget | None = None) -> None:
        """Make an empty field.

        Args:
            say_day: Writes a day in words, such as “by Tue, Sep 15”.
            hint: Quiet words in the empty field.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._say_day = say_day
        self.line = QLineEdit()
        self.line.setObjectName("byWhen")
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.setMinimumWidth(scaled(190))
        self.said = Text("", "quiet")
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(self.said)
        column.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._on_text)

    def due(self) -> date | None:
        """Return the day, if one was given."""
        return self._understood()[0]

    def repeats(self) -> str:
        """Return how often, in words."""
        return self._understood()[1]

    def fill(self, due: date | None, repeats: str) -> None:
        """Show a day and how often."""
        self.line.setText(
            f"{BETWEEN} ".join(part for part in (due.isoformat() if due else "", repeats) if part)
        )

    def _understood(self) -> tuple[date | None, str]:
        text = self.line.text().strip()
        first, _between, rest = text.partition(BETWEEN)
        day = understood(first, date.today())  # noqa: DTZ011  # the person's own calendar
        return (day, rest.strip()) if day else (None, text)

    def _on_text(self) -> None:
        day = self.due()
        self.said.say(self._say_day(day) if day else "")
        self.line.setAccessibleDescription(self.said.text())
