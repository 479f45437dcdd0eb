"""A row for each promise: what could get in the way, and what then."""

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from fteam.meeting import with_changes
from fteam.records.commitment import Commitment
from fteam.words import Words, phrase
from ui.desk import Desk
from ui.widgets.capture import WordsEdit
from ui.widgets.text import Text

FIELDS: Final = {
    "could_go_wrong": phrase("What could get in the way?"),
    "plan_b": phrase("If it does not work"),
}


class PlanBRow(QFrame):
    """One promise with two fields; words are kept with Enter or on leaving them."""

    def __init__(self, desk: Desk, words: Words, commitment: Commitment) -> None:
        """Build the row.

        Args:
            desk: The open meeting.
            words: The screen's language.
            commitment: The promise.
        """
        super().__init__()
        self._desk = desk
        self.key = commitment.id
        self.setProperty("kind", "card")
        self.setObjectName(f"planB-{commitment.id}")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        self.said = Text("", "strong")
        column.addWidget(self.said)
        line = QHBoxLayout()
        column.addLayout(line)
        self.fields: dict[str, WordsEdit] = {}
        for name, title in FIELDS.items():
            field = WordsEdit(words(title), words(title))
            field.setObjectName(name)
            field.setPlainText(desk.draft(self._place(name)) or getattr(commitment, name))
            field.textChanged.connect(self._on_typed)
            field.entered.connect(self.keep)
            field.left.connect(self.keep)
            line.addWidget(field)
            self.fields[name] = field

    def refresh(self, title: str) -> None:
        """Show the promise as it is on disk; words that are half typed stay.

        Args:
            title: Who promised what, in one line.
        """
        self.said.setText(title)
        self.setAccessibleName(title)
        kept = self._desk.plan.get(Commitment, self.key)
        for name, field in self.fields.items():
            field.setAccessibleDescription(title)
            now = getattr(kept, name)
            if not self._desk.draft(self._place(name)) and field.words() != now:
                blocked = field.blockSignals(True)  # noqa: FBT003  # Qt's own
                field.setPlainText(now)
                field.blockSignals(blocked)

    def keep(self) -> None:
        """Write down what was typed."""
        old = self._desk.plan.find(Commitment, self.key)
        typed = {name: field.words() for name, field in self.fields.items()}
        if old is None or all(getattr(old, name) == said for name, said in typed.items()):
            return
        if self._desk.do(lambda meeting: meeting.write_down(with_changes(old, **typed))):
            for name in self.fields:
                self._desk.drop_draft(self._place(name))

    def retire(self) -> None:
        """Go away without a word; what is half typed is kept as it is, and comes back with the row."""
        for field in self.fields.values():
            field.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.hide()
        self.deleteLater()

    def _place(self, name: str) -> str:
        return f"whatif.{self.key}.{name}"

    def _on_typed(self) -> None:
        kept = self._desk.plan.find(Commitment, self.key)
        for name, field in self.fields.items():
            if kept and field.words() != getattr(kept, name):
                self._desk.typed(self._place(name), field.toPlainText())
