"""A small section on a page for lines of another kind: a form behind a button, and cards."""

from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fteam.errors import FTeamError, RuleError
from fteam.records.audience import TEAM, Item
from fteam.words import Phrase, Words, phrase
from ui.audiences import protection_badges, session_options
from ui.desk import Desk
from ui.shelves import offer_shelves
from ui.widgets.cards import CardFacts, CardList
from ui.widgets.fold import FoldButton
from ui.widgets.form import Form
from ui.widgets.privacy import Privacy
from ui.widgets.text import Text

EDIT: Final = "edit"
REMOVE: Final = "remove"
NO_READER: Final = phrase("Choose who may see it, or press “Everyone”.")

T = TypeVar("T", bound=Item)


class LineSection(QWidget, Generic[T]):
    """Adds, changes and removes lines of one kind through a form."""

    def __init__(
        self, kind: type[T], names: tuple[str, ...], heading: Phrase, add: Phrase, desk: Desk, words: Words
    ) -> None:
        """Build the section.

        Args:
            kind: The record's class.
            names: Its fields in the form.
            heading: Words above the section.
            add: Words on the button that opens the form.
            desk: The open meeting.
            words: The screen's language.
        """
        super().__init__()
        self._kind = kind
        self.desk = desk
        self.words = words
        self.changing = ""
        self.setObjectName(f"section-{kind.__name__}")
        self.form: Form[Any] = Form(kind, names, words)
        for name, editor in self.form.editors.items():
            if isinstance(editor, QWidget):
                editor.setObjectName(f"{kind.__name__}-{name}")
        self._build(words(heading), words(add))
        self.cards = CardList(words(heading))
        self.cards.acted.connect(self._on_act)
        self._column.addWidget(self.cards)

    def facts(self, item: T) -> CardFacts:
        """Return what a line's card shows."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show the lines as they are on disk."""
        plan = self.desk.plan
        offer_shelves(self.form, self._kind, plan)
        people = tuple((person.id, person.called) for person in plan.people)
        self.privacy.offer(people, session_options(plan, self.words))
        actions = ((EDIT, self.words(phrase("Change"))), (REMOVE, self.words(phrase("Take out"))))
        self.cards.show_cards([self._dressed(each) for each in plan.shelf(self._kind)], actions)

    def keep(self) -> None:
        """Write down what the form says."""
        audience = self.privacy.audience()
        self.error.say("" if audience else self.words(NO_READER))
        if audience is None:
            return
        record = self.form.read(audience=audience, tags=self.privacy.chosen_tags())
        if record is None:
            return
        try:
            kinds = self.desk.meeting.write_down(record)
        except RuleError as error:
            self.error.say(error.sentence(self.words))
        except FTeamError as error:
            self.desk.failed.emit(error)
        else:
            self._show(None)
            self.desk.tell(kinds)

    def _build(self, heading: str, add: str) -> None:
        body = QFrame()
        body.setProperty("kind", "card")
        self.opener = FoldButton(add, f"add-{self._kind.__name__}", body)
        self.opener.toggled.connect(self._on_opened)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        line = QHBoxLayout()
        line.addWidget(Text(heading, "section"), 1)
        line.addWidget(self.opener)
        self._column.addLayout(line)
        self._column.addWidget(body)
        column = QVBoxLayout(body)
        self.privacy = Privacy(self.words)
        self.error = Text("", "error")
        self.error.hide()
        self.keep_button = QPushButton(self.words(phrase("Add")))
        self.keep_button.setProperty("kind", "main")
        self.keep_button.setObjectName(f"keep-{self._kind.__name__}")
        self.keep_button.clicked.connect(self.keep)
        for widget in (self.form, self.privacy, self.error):
            column.addWidget(widget)
        column.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignRight)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), body)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_escape)

    def _dressed(self, item: T) -> CardFacts:
        facts = self.facts(item)
        badges = (*facts.badges, *protection_badges(self.desk.plan, item, self.words))
        return CardFacts(facts.key, facts.words, facts.by, facts.tone, badges, facts.note)

    def _show(self, item: T | None) -> None:
        self.changing = item.id if item else ""
        self.form.fill(item)
        self.privacy.fill(item.audience if item else TEAM, item.tags if item else ())
        self.keep_button.setText(self.words(phrase("Keep the change") if item else phrase("Add")))
        self.error.say("")
        self.opener.setChecked(item is not None)

    def _on_opened(self, is_open: bool) -> None:  # noqa: FBT001  # Qt's signal
        if is_open:
            self.form.focus_first()

    def _on_escape(self) -> None:
        self._show(None)
        self.opener.setFocus()

    def _on_act(self, action: str, key: str) -> None:
        item = self.desk.plan.get(self._kind, key)
        if action == EDIT:
            self._show(item)
        else:
            self.desk.do(lambda meeting: meeting.remove(item))
