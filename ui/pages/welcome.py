"""Welcome: the privacy words, the rules, who is here and how, and the words of people who are not."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from fteam.meeting import with_changes
from fteam.records.meeting import Attendance, Meeting, Session, Way
from fteam.records.person import Membership, Person
from fteam.rules.eyes import readers, took_part
from fteam.rules.view_sign_in import MEETING_PRIVACY
from fteam.words import phrase
from ui.page import Page
from ui.saved_form import SavedForm
from ui.sections.stays import StaysRow
from ui.sections.written import WrittenWords
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

MARGIN: Final = 14
RANGE: Final = "\u2013"


class WelcomePage(Page):
    """A row for each person in each session; below it the words of people who could not come."""

    def build(self) -> None:
        """Make the privacy words, the rules and the list of sessions."""
        self.column.addWidget(self._privacy())
        self.no_session = QPushButton(self.words(phrase("There is no session yet. Add one first.")))
        self.no_session.setObjectName("toFamily")
        self.no_session.clicked.connect(partial(self.opened.emit, "family"))
        self.column.addWidget(self.no_session, 0, Qt.AlignmentFlag.AlignLeft)
        self._sessions = QVBoxLayout()
        self._sessions.setSpacing(12)
        self.column.addLayout(self._sessions)
        self._cards: list[SessionRows] = []
        self.written = WrittenWords(self)
        self.column.addWidget(self.written)

    def refresh(self) -> None:
        """Show who is here as it is on disk."""
        meeting = self.plan.meeting
        blocked = self.read_aloud.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.read_aloud.setChecked(bool(meeting.privacy_read))
        self.read_aloud.blockSignals(blocked)
        self.rules.show_record(meeting)
        self.no_session.setVisible(not self.plan.sessions)
        wanted = [(session, self.expected(session)) for session in self.plan.sessions]
        if wanted != [(card.session, card.people) for card in self._cards]:
            self._make_cards(wanted)
        for card in self._cards:
            card.refresh()
        self.written.refresh()
        here = len({stay.person for stay in took_part(self.plan)})
        self.foot.left.say(
            self.words.many("{n} person is here.", "{n} people are here.", here) if here else ""
        )

    def arrive(self) -> None:
        """Put the focus on the first person."""
        if self._cards and self._cards[0].rows:
            self._cards[0].rows[0].take_focus()

    def expected(self, session: Session) -> tuple[Person, ...]:
        """Return who may come to a session: whoever its wall and its breakout let know of it."""
        came = {stay.person for stay in self.plan.attendance if stay.session == session.id}
        return tuple(
            person
            for person in readers(self.plan)
            if person.id in came
            or (
                person.id not in session.hidden_from
                and (not session.only_for or person.id in session.only_for)
            )
        )

    def also_shows(self) -> frozenset[object]:
        """Return the step's kinds, and places on the team."""
        return super().also_shows() | {Membership}

    def _privacy(self) -> QFrame:
        box = QFrame()
        box.setProperty("kind", "card")
        column = QVBoxLayout(box)
        column.setContentsMargins(MARGIN, 12, MARGIN, 12)
        column.setSpacing(8)
        column.addWidget(Text(self.words(phrase("Read aloud")), "section"))
        column.addWidget(Text(self.words(MEETING_PRIVACY), "quote"))
        self.read_aloud = QCheckBox(self.words(phrase("The privacy words were read aloud")))
        self.read_aloud.setObjectName("readAloud")
        self.read_aloud.toggled.connect(self._on_read)
        column.addWidget(self.read_aloud)
        self.rules = SavedForm(Meeting, ("ground_rules",), self.desk, self.words, columns=1)
        column.addWidget(self.rules)
        return box

    def _make_cards(self, wanted: list[tuple[Session, tuple[Person, ...]]]) -> None:
        for card in self._cards:
            self._sessions.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [SessionRows(self, session, people) for session, people in wanted]
        for card in self._cards:
            self._sessions.addWidget(card)
        tab_in_order(self)

    def _on_read(self, checked: bool) -> None:  # noqa: FBT001  # Qt's signal
        changed = with_changes(self.plan.meeting, privacy_read=checked)
        self.desk.do(lambda meeting: meeting.write_down(changed))


class SessionRows(QFrame):
    """A session with a row for each person who may come."""

    def __init__(self, page: Page, session: Session, people: tuple[Person, ...]) -> None:
        """Make the rows.

        Args:
            page: The page it stands on.
            session: The session.
            people: Who may come.
        """
        super().__init__()
        self.page = page
        self.session = session
        self.people = people
        self.setProperty("kind", "card")
        self.setObjectName(f"session-{session.id}")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 12, MARGIN, 10)
        column.setSpacing(0)
        column.addLayout(self._head())
        self.rows = [StaysRow(page, session.id, person) for person in people]
        for row in self.rows:
            row.walked.connect(partial(self._on_walked, row))
            column.addWidget(row)

    def refresh(self) -> None:
        """Show the stays as they are on disk."""
        for row in self.rows:
            row.refresh()
        self.rest.setVisible(any(not row.stays() for row in self.rows))

    def _head(self) -> QHBoxLayout:
        words, session = self.page.words, self.session
        line = QHBoxLayout()
        name = words(phrase("Session {name}"), name=session.name) if session.name else ""
        times = RANGE.join(words.time(each) for each in (session.starts, session.ends) if each)
        parts = (name, words.short_date(session.day), times, session.place)
        line.addWidget(Text(" · ".join(part for part in parts if part), "section"), 1)
        self.rest = QPushButton(words(phrase("Everyone else is in the room")))
        self.rest.setObjectName("restInRoom")
        self.rest.clicked.connect(self._on_rest)
        line.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _on_rest(self) -> None:
        waiting = tuple(
            person.id for row, person in zip(self.rows, self.people, strict=True) if not row.stays()
        )

        stays = (Attendance(session=self.session.id, person=person, way=Way.ROOM) for person in waiting)
        self.page.desk.do(lambda meeting: meeting.write_down(*stays))
        if self.rows:
            self.rows[0].take_focus()

    def _on_walked(self, row: StaysRow, step: int) -> None:
        to = self.rows.index(row) + step
        if 0 <= to < len(self.rows):
            self.rows[to].take_focus()
            self.page.area.ensureWidgetVisible(self.rows[to])
