"""One shelf of the plan on a page: a card for each record, and a form for the one that is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fteam.records.audience import Audience, AudienceKind, Item
from fteam.records.meeting import Session
from fteam.records.record import Record
from fteam.words import Phrase, phrase
from ui.page import Page
from ui.saved_form import SavedForm
from ui.widgets.cards import CardFacts, CardList
from ui.widgets.chips import Option
from ui.widgets.text import Text

R = TypeVar("R", bound=Record)
EDIT: Final = "edit"
REMOVE: Final = "remove"
MARGIN: Final = 14


@dataclass(frozen=True, slots=True)
class ShelfWords:
    """The words around a shelf.

    Attributes:
        title: Heading.
        add: On the button that begins a new one.
        empty: One quiet line while there is none.
    """

    title: Phrase
    add: Phrase
    empty: Phrase


class ShelfSection(QWidget, Generic[R]):
    """Cards of one kind of record; one is open at a time and keeps itself.

    Attributes:
        kind: The record's class.
        names: The fields of its form.
        columns: How many fields stand side by side.
        said: The words around it.
        name: Short name; object names begin with it.
    """

    kind: ClassVar[type[Any]]
    names: ClassVar[tuple[str, ...]]
    columns: ClassVar[int] = 3
    said: ClassVar[ShelfWords]
    name: ClassVar[str]

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        """Make the section; nothing is open.

        Args:
            page: The page it stands on.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self.page = page
        self._open = ""
        words = page.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text(words(self.said.title), "section"))
        self.empty = Text(words(self.said.empty), "quiet")
        column.addWidget(self.empty)
        self.list = CardList(words(self.said.title), 2)
        self.list.acted.connect(self._on_act)
        column.addWidget(self.list)
        column.addWidget(self._box())
        self.add_button = QPushButton(words(self.said.add))
        self.add_button.setObjectName(f"{self.name}-add")
        self.add_button.clicked.connect(self.begin)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def facts(self, record: R) -> CardFacts:
        """Return what a record's card shows."""
        raise NotImplementedError

    def card_actions(self) -> tuple[Option, ...]:
        """Return the names of what can be done with a record, with their words."""
        words = self.page.words
        return ((EDIT, words(phrase("Change"))), (REMOVE, words(phrase("Take out"))))

    def act_on(self, action: str, record: R) -> None:
        """Do what this shelf alone offers."""

    def shelves(self) -> dict[str, Sequence[Option]]:
        """Return what references may be chosen from."""
        return {"people": self.page.people()}

    def first(self) -> dict[str, Any]:
        """Return first values of a new record."""
        return {}

    def refresh(self) -> None:
        """Show the shelf as it is on disk."""
        plan = self.page.plan
        for shelf, options in self.shelves().items():
            self.form.offer(shelf, options)
        self.form.offer_readers(self.page.people(), sessions_of(self.page))
        records = plan.shelf(self.kind)
        self.list.show_cards([self.facts(record) for record in records], self.card_actions())
        self.empty.setVisible(not records)
        found = plan.find(self.kind, self._open)
        if self._open and found is None:
            self.close_form()
        self.form.show_record(found)

    def begin(self) -> None:
        """Open the form for a new record; it is kept as soon as it has what it needs."""
        self._open = ""
        self.form.begin(**self.first())
        self._show_form()

    def open(self, key: str) -> None:
        """Open the form of a record."""
        self._open = key
        self.form.show_record(self.page.plan.get(self.kind, key))
        self._show_form()

    def close_form(self) -> None:
        """Close the form; what was typed is kept."""
        self.form.keep_now()
        self._open = ""
        self.form.leave()
        had_focus = any(child.hasFocus() for child in self.box.findChildren(QWidget))
        self.box.hide()
        self.add_button.show()
        if had_focus:
            self.add_button.setFocus()

    def _show_form(self) -> None:
        self.box.show()
        self.add_button.hide()
        self.form.form.focus_first()
        self.page.reveal(self.box)

    def _box(self) -> QWidget:
        words = self.page.words
        self.box = QFrame()
        self.box.setObjectName(f"{self.name}-form")
        self.box.setProperty("kind", "card")
        self.box.setProperty("tone", "accent")
        column = QVBoxLayout(self.box)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        self.form: SavedForm[R] = SavedForm(
            self.kind,
            self.names,
            self.page.desk,
            words,
            self.shelves(),
            self.columns,
            guarded=issubclass(self.kind, Item),
        )
        self.form.kept.connect(self._on_kept)
        column.addWidget(self.form)
        line = QHBoxLayout()
        line.addStretch(1)
        self.done_button = QPushButton(words(phrase("Done")))
        self.done_button.setObjectName(f"{self.name}-done")
        self.done_button.clicked.connect(self._on_done)
        line.addWidget(self.done_button)
        column.addLayout(line)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.box)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_form)
        self.box.hide()
        return self.box

    def _on_kept(self, key: str) -> None:
        self._open = key

    def _on_done(self) -> None:
        """Close, unless what is needed is missing: then say so under the field."""
        if self._open or self.form.is_ready():
            self.close_form()

    def _on_act(self, action: str, key: str) -> None:
        if action == EDIT:
            self.open(key)
        elif action == REMOVE:
            record = self.page.plan.get(self.kind, key)
            self.page.desk.do(lambda meeting: meeting.remove(record))
        else:
            self.act_on(action, self.page.plan.get(self.kind, key))


def sessions_of(page: Page) -> tuple[Option, ...]:
    """Return the sessions that an audience may name: only where there is more than one."""
    sessions = page.plan.sessions if len(page.plan.sessions) > 1 else ()
    said = page.words
    return tuple((each.id, said(phrase("Session {name}"), name=each.name)) for each in sessions)


def said_audience(page: Page, audience: Audience) -> str:
    """Say an audience in words, for a badge; the whole team needs none."""
    words = page.words
    if audience.kind is AudienceKind.TEAM:
        return ""
    if audience.kind is AudienceKind.PEOPLE:
        names = ", ".join(page.name_of(person) for person in audience.people)
        return words(phrase("Private to {names}"), names=names)
    if audience.kind is AudienceKind.SESSION:
        session = page.plan.find(Session, audience.session)
        return words(phrase("Session {name} only"), name=session.name if session else "")
    return words(audience.kind.label)
