"""What is held back from one reader, why, and the way to where it stands."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from fteam.guide.route import step
from fteam.records.plan import Plan
from fteam.rules.matrix import Missing, Section
from fteam.rules.profiles import rules_of
from fteam.rules.reasons import Reason, line_words, reasons
from fteam.words import Words, phrase
from ui.sections.readers_table import Named
from ui.widgets.announce import announce
from ui.widgets.text import Text

MARGIN: Final = 14
SHORT: Final = 90
"""Letters of a line's words; enough to know it by."""


class WhyCard(QFrame):
    """The reasons of one cell, each with its lines and a button that leads to their page.

    Signals:
        opened(str): Key of a step.
        closed(): It was put away.
    """

    opened = Signal(str)
    closed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Make a hidden card.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._words = words
        self.setObjectName("why")
        self.setProperty("kind", "card")
        self.setProperty("tone", "accent")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 10, MARGIN, MARGIN)
        column.setSpacing(8)
        head = QHBoxLayout()
        self.title = Text("", "strong")
        self.title.setObjectName("whyTitle")
        head.addWidget(self.title, 1)
        self.close_button = QPushButton(words(phrase("Close")))
        self.close_button.setObjectName("closeWhy")
        self.close_button.clicked.connect(self.put_away)
        head.addWidget(self.close_button)
        column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        column.addLayout(self._rows)
        self._made: list[QWidget] = []
        self.hide()

    def show_cell(self, plan: Plan, named: Named, section: Section | None) -> None:
        """Show why lines are held back.

        Args:
            plan: The whole plan.
            named: The reader.
            section: The section; None for all of them.
        """
        cells = named.row.cells if section is None else (named.row.cell(section),)
        missing = tuple(line for cell in cells for line in cell.missing)
        found = reasons(plan, named.row.reader, missing, self._words)
        self.title.setText(self._title(named, section, len(missing)))
        self._clear()
        for reason in found:
            self._add(self._reason(plan, reason))
        for sentence in rules_of(plan, named.row.reader).handling if section is None else ():
            self._add(Text(self._words(sentence), "quiet"))
        self.show()
        said = [reason.sentence(self._words) for reason in found]
        announce(self, " ".join((self.title.text(), *said)))

    def put_away(self) -> None:
        """Hide the card and forget what it showed."""
        self._clear()
        self.title.setText("")
        self.hide()
        self.closed.emit()

    def _title(self, named: Named, section: Section | None, count: int) -> str:
        words = self._words
        what = words(section.label) if section else words(phrase("the whole plan"))
        if not count:
            return words(phrase("{name}, {section}: nothing is held back."), name=named.name, section=what)
        return words.many(
            "{name}, {section}: {n} line is held back.",
            "{name}, {section}: {n} lines are held back.",
            count,
            name=named.name,
            section=what,
        )

    def _reason(self, plan: Plan, reason: Reason) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(MARGIN)
        column = QVBoxLayout()
        column.setSpacing(2)
        sentence = reason.sentence(self._words)
        column.addWidget(Text(sentence))
        for each in reason.lines:
            said = self._quoted(plan, each)
            if said:
                column.addWidget(Text(said, "quiet"))
        line.addLayout(column, 1)
        line.addWidget(self._jump(reason, sentence))
        return row

    def _quoted(self, plan: Plan, line: Missing) -> str:
        said = line_words(plan, line)
        short = said if len(said) <= SHORT else f"{said[: SHORT - 1].rstrip()}…"
        return self._words(phrase("“{words}”"), words=short) if short else ""

    def _jump(self, reason: Reason, sentence: str) -> QPushButton:
        words = self._words
        page = words(step(reason.step).title)
        button = QPushButton(words(phrase("Go to {page}"), page=page))
        button.setObjectName(f"goTo-{reason.step}")
        button.setAccessibleName(words(phrase("Go to {page}: {why}"), page=page, why=sentence))
        button.clicked.connect(partial(self.opened.emit, reason.step))
        return button

    def _add(self, widget: QWidget) -> None:
        self._made.append(widget)
        self._rows.addWidget(widget)
        widget.show()

    def _clear(self) -> None:
        for widget in self._made:
            if isValid(widget):
                self._rows.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._made = []
