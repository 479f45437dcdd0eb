"""One adult on the page “Safe to meet”: whether they were asked, and behind a press their locked answers."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fteam.records.person import Person
from fteam.records.protection import SafetyScreen
from fteam.rules.names import initials
from fteam.words import phrase
from ui.page import Page
from ui.saved_form import SavedForm
from ui.widgets.text import Badge, Text

ANSWERS: Final = ("asked_on", "asked_by", "separate_session", "signal", "orders_known", "fears", "off_limits")
LAST: Final = ("not_told",)
MARGIN: Final = 14


class AnswersCard(QFrame):
    """Shows that a person was asked, never what they said, until someone presses to open it.

    The form with the answers is made when it is opened and is gone when it is closed.
    """

    def __init__(self, page: Page, person: Person) -> None:
        """Make a closed card.

        Args:
            page: The page it stands on.
            person: The person.
        """
        super().__init__()
        self._page = page
        self._id = person.id
        self.form: SavedForm[SafetyScreen] | None = None
        self.setProperty("kind", "card")
        self.setObjectName(f"answers-{person.id}")
        words = page.words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 10, MARGIN, 10)
        self._column.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(10)
        letters = Text(initials(person.full_name), "initials")
        letters.setAlignment(Qt.AlignmentFlag.AlignCenter)
        letters.setWordWrap(False)
        names = QVBoxLayout()
        names.setSpacing(0)
        self.name = Text(person.called, "strong")
        self.state = Text("", "quiet")
        self.state.setObjectName("state")
        names.addWidget(self.name)
        names.addWidget(self.state)
        self.locked = Badge(words(phrase("Locked")), "plain")
        self.button = QPushButton("")
        self.button.setObjectName("openAnswers")
        self.button.clicked.connect(self._on_pressed)
        line.addWidget(letters)
        line.addLayout(names, 1)
        line.addWidget(self.locked)
        line.addWidget(self.button)
        self._column.addLayout(line)

    @property
    def is_open(self) -> bool:
        """Whether the answers are on the screen."""
        return self.form is not None

    def screen_record(self) -> SafetyScreen | None:
        """Return the person's answers, or None if they were not asked."""
        found = (each for each in self._page.plan.safety_screens if each.person == self._id)
        return next(found, None)

    def refresh(self) -> None:
        """Show whether the person was asked; open answers are kept up to date."""
        words, screen = self._page.words, self.screen_record()
        person = self._page.plan.find(Person, self._id)
        self.name.setText(person.called if person else "")
        self.state.setText(self._said(screen))
        self.locked.setVisible(screen is not None)
        opens = phrase("Open the answers") if screen else phrase("Ask now")
        self.button.setText(words(phrase("Close")) if self.is_open else words(opens))
        called = phrase("{what}: {name}")
        self.button.setAccessibleName(words(called, what=self.button.text(), name=self.name.text()))
        if self.form is not None and screen is not None:
            self.form.show_record(screen)

    def open(self) -> None:
        """Show the answers, or an empty form for someone who is asked now."""
        if self.form is not None:
            return
        page, words = self._page, self._page.words
        shelves = {"people": page.people()}
        self.form = SavedForm(SafetyScreen, (*ANSWERS, *LAST), page.desk, words, shelves, columns=3)
        self.form.setObjectName("answersForm")
        screen = self.screen_record()
        if screen is None:
            today = date.today()  # noqa: DTZ011  # the person's own calendar
            self.form.begin(person=self._id, asked_on=today, asked_by=page.plan.meeting.facilitator)
        else:
            self.form.show_record(screen)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        said = phrase("Locked: on no paper, in no search, in no report. It closes when you leave this page.")
        foot.addWidget(Text(words(said), "quiet"), 1)
        self.done = QPushButton(words(phrase("Asked: keep and close")))
        self.done.setObjectName("answersDone")
        self.done.clicked.connect(self._on_done)
        foot.addWidget(self.done)
        self._column.addWidget(self.form)
        self._column.addWidget(self._foot)
        self.refresh()
        self._page.reveal(self)
        self.form.form.editors["fears"].setFocus()  # type: ignore[attr-defined]  # every editor is a widget

    def close_answers(self) -> None:
        """Take the answers off the screen at once; what was typed is kept."""
        if self.form is None:
            return
        form, self.form = self.form, None
        form.keep_now()
        for part in (form, self._foot):
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.refresh()

    def _said(self, screen: SafetyScreen | None) -> str:
        words = self._page.words
        if screen is None:
            return words(phrase("Not asked yet"))
        by = self._page.name_of(screen.asked_by)
        if screen.asked_on is None:
            return words(phrase("Asked by {name}"), name=by) if by else words(phrase("Asked"))
        day = words.short_date(screen.asked_on)
        if not by:
            return words(phrase("Asked on {day}"), day=day)
        return words(phrase("Asked on {day} by {name}"), day=day, name=by)

    def _on_pressed(self) -> None:
        if self.is_open:
            self.close_answers()
        else:
            self.open()

    def _on_done(self) -> None:
        if self.form is not None and self.form.keep():
            self.close_answers()
            self.button.setFocus()
