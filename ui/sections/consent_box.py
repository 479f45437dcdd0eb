"""A form that is written down by a press, because it gives or takes a right: half typed, it opens nothing.

What is half typed is kept like every other draft, and comes back after a restart.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Final, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fteam.errors import FTeamError, RuleError
from fteam.meeting import Kinds, OpenMeeting
from fteam.records.protection import Category
from fteam.records.record import Record
from fteam.words import Phrase, Words, phrase
from ui.page import Page
from ui.widgets.chips import Option
from ui.widgets.editors import DateEditor
from ui.widgets.flow import FlowLayout
from ui.widgets.form import Form
from ui.widgets.text import Text

R = TypeVar("R", bound=Record)
MARGIN: Final = 14
WRONG_ORDER: Final = phrase("The end comes before the beginning. Please look at the days.")


class KeptBox(QFrame, Generic[R]):
    """A form for one kind of record in a frame, with a button that writes it down.

    Attributes:
        kind: The record's class.
        names: The fields of its form.
        needed: Fields that may not stay empty here, with what is said then.
        name: Short name; object names and the draft's place begin with it.
        title: Heading.
        keep_words: On the button that writes it down.

    Signals:
        closed(): The box was closed, or what stood in it was written down.
    """

    kind: ClassVar[type[Any]]
    names: ClassVar[tuple[str, ...]]
    needed: ClassVar[Mapping[str, Phrase]] = {}
    name: ClassVar[str]
    title: ClassVar[Phrase]
    keep_words: ClassVar[Phrase]
    closed = Signal()

    def __init__(self, page: Page, shelves: Mapping[str, Sequence[Option]], columns: int = 3) -> None:
        """Make the box; it is closed.

        Args:
            page: The page it stands on.
            shelves: What lists of plain values may be chosen from, by field.
            columns: How many fields stand side by side.
        """
        super().__init__()
        self.page = page
        self.setObjectName(f"{self.name}-form")
        self.setProperty("kind", "card")
        self.setProperty("tone", "accent")
        words = page.words
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.setSpacing(10)
        self.heading = Text(words(self.title), "section")
        self.column.addWidget(self.heading)
        self.form: Form[R] = Form(self.kind, self.names, words, shelves, columns)
        self.column.addWidget(self.form)
        self.before_buttons()
        self.error = Text("", "error")
        self.error.setObjectName(f"{self.name}-error")
        self.error.hide()
        self.column.addWidget(self.error)
        self.column.addWidget(self._buttons(words))
        self._fills = False
        self.form.edited.connect(self._on_edited)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_box)
        self.hide()

    def before_buttons(self) -> None:
        """Add what stands below the fields."""

    def more_buttons(self, words: Words) -> tuple[QPushButton, ...]:
        """Return buttons before the one that writes it down."""
        del words
        return ()

    def write(self, meeting: OpenMeeting, record: R) -> Kinds:
        """Write down what the form says."""
        return meeting.write_down(record)

    def edited(self) -> None:
        """Something was typed or chosen by a person."""

    def more_draft(self) -> dict[str, Any]:
        """Return what a draft must know besides the fields."""
        return {}

    def refresh(self) -> None:
        """Offer what the plan has now; that is no typing."""
        self._fills = True
        self.offer()
        self._fills = False

    def offer(self) -> None:
        """Offer the people and organizations of the plan."""
        plan = self.page.plan
        self.form.offer("people", self.page.people())
        self.form.offer("organizations", tuple((each.id, each.name) for each in plan.organizations))

    def begin(self, record: R | None = None, **values: Any) -> None:
        """Open the box for a record; None begins a new one.

        Args:
            record: What the fields show first.
            values: Other first values of fields.
        """
        self.refresh()
        self._fills = True
        self.form.fill(record)
        for name, value in values.items():
            self._fill(name, value)
        self._fills = False
        self.error.say("")
        self.show()
        self.page.reveal(self)
        self.edited()
        self.form.focus_first()

    def resume(self) -> bool:
        """Open the box with what was half typed when the meeting was left, if there is something."""
        draft = self.page.desk.draft(self._place)
        if draft:
            self.bring_back(**json.loads(draft))
        return bool(draft)

    def bring_back(self, values: Mapping[str, Any], **_more: Any) -> None:
        """Open the box with half-typed values, and with what `more_draft` knew."""
        self.begin(None, **values)

    def keep(self) -> bool:
        """Write it down; what is wrong is said under its field, and nothing typed is lost."""
        record = self.read()
        if record is None:
            return False
        desk = self.page.desk
        try:
            kinds = self.write(desk.meeting, record)
        except RuleError as error:
            self.form.refuse(error.field, error.sentence(self.page.words))
            self._go_to(error.field)
            return False
        except FTeamError as error:
            desk.failed.emit(error)
            return False
        self.close_box()
        desk.tell(kinds)
        return True

    def read(self) -> R | None:
        """Return what the form says, or None: then it says what is missing."""
        words = self.page.words
        record = self.form.read()
        self.error.say(words(WRONG_ORDER) if "" in self.form.mistakes else "")
        lacking = [name for name in self.needed if not self.form.editors[name].value()]
        for name in lacking:
            self.form.refuse(name, words(self.needed[name]))
        wrong = [name for name in self.names if name in {*lacking, *self.form.mistakes}]
        if wrong:
            self._go_to(wrong[0])
        return None if lacking else record

    def close_box(self) -> None:
        """Close the box; what was half typed in it is let go."""
        self.page.desk.drop_draft(self._place)
        self.hide()
        self.closed.emit()

    @property
    def _place(self) -> str:
        return f"consents.{self.name}"

    def _go_to(self, name: str) -> None:
        if name in self.form.editors:
            self.form.focus(name)

    def _fill(self, name: str, value: Any) -> None:
        editor = self.form.editors[name]
        if isinstance(editor, DateEditor) and not isinstance(value, date | None):
            editor.line.setText(str(value))
        else:
            editor.fill(value)

    def _buttons(self, words: Words) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, 8)
        self.keep_button = QPushButton(words(self.keep_words))
        self.keep_button.setProperty("kind", "main")
        self.keep_button.setObjectName(f"{self.name}-keep")
        self.keep_button.clicked.connect(self.keep)
        self.close_button = QPushButton(words(phrase("Close")))
        self.close_button.setObjectName(f"{self.name}-close")
        self.close_button.clicked.connect(self.close_box)
        for button in (self.keep_button, *self.more_buttons(words), self.close_button):
            flow.addWidget(button)
        return line

    def _on_edited(self) -> None:
        if self._fills:
            return
        self.edited()
        given = {name: _plain(self.form.editors[name]) for name in self.names}
        self.page.desk.typed(self._place, json.dumps({"values": given, **self.more_draft()}))


def category_options(words: Words) -> tuple[Option, ...]:
    """Return the kinds of information with their words."""
    return tuple((each.value, words(each.label)) for each in Category)


def _plain(editor: Any) -> Any:
    """Return what an editor holds as a draft can keep it."""
    return editor.line.text() if isinstance(editor, DateEditor) else editor.value()
