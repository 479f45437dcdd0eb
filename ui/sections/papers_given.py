"""The disclosure log on the screen: what was given to whom, for the facilitator."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from fteam.exports import DataKind
from fteam.handouts import Handout
from fteam.records.issued import Disclosure
from fteam.records.plan import Plan
from fteam.records.protection import Consent, Release
from fteam.rules.disclosing import PLAN
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase
from ui.look.theme import scaled
from ui.sections.papers_panel import Panel
from ui.widgets.editors import ChoiceEditor
from ui.widgets.fold import Labelled
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

EVERYONE: Final = ""
HEADS: Final = (
    phrase("When"),
    phrase("What"),
    phrase("To whom"),
    phrase("How"),
    phrase("On which leave"),
    phrase("Held back"),
    phrase("By"),
)
WIDE: Final = frozenset({1, 2, 3, 4, 6})
"""Columns that share the room; the others take what they need."""
LEAST: Final = 100
TITLES: Final = {kind.key: kind.title for kind in (*Handout, *DataKind)}


class GivenPanel(Panel):
    """A table of all that left the table, the newest line first, for one person or for all."""

    def __init__(
        self, words: Words, plan: Plan, given: Sequence[Disclosure], parent: QWidget | None = None
    ) -> None:
        """Show the log.

        Args:
            words: The screen's language.
            plan: The plan; it knows the names.
            given: The disclosure log, the oldest line first.
            parent: Qt's owner.
        """
        super().__init__(words, words(phrase("What was given to whom")), "givenPanel", parent)
        self._plan = plan
        self._given = tuple(reversed(given))
        self._names = {person.id: person.called for person in plan.people}
        about = phrase("Only for you: it names everyone. For the family there is a paper of its own.")
        self.column.addWidget(Text(words(about), "quiet"))
        everyone = (EVERYONE, words(phrase("Everyone")))
        concerned = {person for line in given for person in (line.reader, line.recipient)}
        people = [(key, name) for key, name in self._names.items() if key in concerned]
        self.whom = ChoiceEditor([everyone, *people])
        self.whom.currentIndexChanged.connect(self._on_whom)
        self.column.addWidget(Labelled(words(phrase("For whom")), "givenWhom", self.whom))
        self.table = self._table()
        self.column.addWidget(self.table, 1)
        self.none = Text(words(phrase("Nothing was given to anyone yet.")), "quiet")
        self.none.setVisible(not given)
        self.column.addWidget(self.none)
        self._show_lines()
        tab_in_order(self)

    def arrive(self) -> None:
        """Begin with the choice of a person."""
        self.whom.setFocus()

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, len(HEADS))
        table.setObjectName("givenTable")
        table.setAccessibleName(self.words(phrase("What was given to whom")))
        table.setHorizontalHeaderLabels([self.words(head) for head in HEADS])
        table.verticalHeader().hide()
        # A row is as high as its words in the width that it has, also when the window changes.
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)  # Tab leads on; the arrow keys walk in it
        table.setWordWrap(True)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(scaled(LEAST))  # with large letters the table scrolls sideways
        modes = QHeaderView.ResizeMode
        for place in range(len(HEADS)):
            mode = modes.Stretch if place in WIDE else modes.ResizeToContents
            header.setSectionResizeMode(place, mode)
        return table

    def _on_whom(self, _place: int) -> None:
        self._show_lines()

    def _show_lines(self) -> None:
        whom = self.whom.value()
        lines = [line for line in self._given if whom in {EVERYONE, line.reader, line.recipient}]
        self.table.setRowCount(len(lines))
        self.table.setVisible(bool(self._given))
        for row, line in enumerate(lines):
            for place, said in enumerate(self._cells(line)):
                item = QTableWidgetItem(said)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
                self.table.setItem(row, place, item)

    def _cells(self, line: Disclosure) -> tuple[str, ...]:
        words, at = self.words, line.at.astimezone()
        return (
            words.listed([words.dated(at.date()), words.time(at)]),
            self._what(line),
            self._to(line),
            words(line.how.label),
            words.listed(self._leaves(line)),
            str(line.held_back),
            self._names.get(line.by, ""),
        )

    def _what(self, line: Disclosure) -> str:
        words = self.words
        if line.kind != PLAN:
            return words(TITLES.get(line.kind, phrase("Another paper")))
        if line.version:
            return words(phrase("The plan, version {number}"), number=line.version)
        return words(phrase("A draft of the plan"))

    def _to(self, line: Disclosure) -> str:
        words = self.words
        if not line.recipient:
            return words(phrase("Everyone in the room"))
        to = self._names.get(line.recipient, "")
        if line.reader in {"", line.recipient}:
            return to
        whose = self._names.get(line.reader, "")
        return words(phrase("{name}, the copy of {other}"), name=to, other=whose)

    def _leaves(self, line: Disclosure) -> Iterator[str]:
        """Give on whose leave it rests, and which notice went with it."""
        words, labels = self.words, vocabulary("legal_bases").label
        for key in line.basis:
            consent, release = self._plan.find(Consent, key), self._plan.find(Release, key)
            if consent is not None:
                yield words(phrase("leave of {name}"), name=self._names.get(consent.signer, ""))
            elif release is not None:
                yield words(labels(release.basis))
        if line.notice:
            yield words(phrase("with the notice on treatment records"))
