"""Family and case: the family's own name, why it meets, what has to be decided, and when."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fteam.records.family import Family
from fteam.records.meeting import Meeting, Session
from fteam.words import phrase
from ui.page import Page
from ui.saved_form import SavedForm
from ui.sections.languages import language_options
from ui.sections.session import SessionCard
from ui.widgets.fold import FoldButton
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

FAMILY: Final = ("label", "area", "languages")
FAMILY_MORE: Final = ("prevention_level", "case_numbers", "culture")
MEETING: Final = ("purpose", "question", "type", "planned_minutes", "facilitator", "recorder")
MEETING_MORE: Final = ("agency", "agency_phone", "not_negotiable", "review_route")
MARGIN: Final = 14


class FamilyPage(Page):
    """Forms that keep themselves, and a card for each session."""

    def build(self) -> None:
        """Make the forms and the list of sessions."""
        languages = {"languages": language_options(self.words)}
        people = {"people": self.people()}
        desk, words = self.desk, self.words
        self.family = SavedForm(Family, FAMILY, desk, words, languages)
        self.family_more = SavedForm(Family, FAMILY_MORE, desk, words)
        self.meeting = SavedForm(Meeting, MEETING, desk, words, people)
        self.meeting_more = SavedForm(Meeting, MEETING_MORE, desk, words)
        self._card(words(phrase("The family")), self.family, self.family_more, "moreFamily")
        self._card(words(phrase("The meeting")), self.meeting, self.meeting_more, "moreMeeting")
        self.column.addWidget(Text(words(phrase("Sessions")), "section"))
        self.no_session = Text(words(phrase("No session yet. When and where do you meet?")), "quiet")
        self.column.addWidget(self.no_session)
        self._sessions = QVBoxLayout()
        self._sessions.setSpacing(12)
        self._cards: dict[str, SessionCard] = {}
        self.column.addLayout(self._sessions)
        self.add_session = QPushButton(words(phrase("Add a session")))
        self.add_session.setObjectName("addSession")
        self.add_session.clicked.connect(self._on_add)
        self.column.addWidget(self.add_session, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Show what is on disk; a field in which someone types stays as it is."""
        self.meeting.offer("people", self.people())
        self.family.show_record(self.plan.family)
        self.family_more.show_record(self.plan.family)
        self.meeting.show_record(self.plan.meeting)
        self.meeting_more.show_record(self.plan.meeting)
        self._show_sessions()
        self.no_session.setVisible(not self.plan.sessions)
        walls = sum(bool(session.hidden_from) for session in self.plan.sessions)
        said = self.words.many("{n} session is behind a wall.", "{n} sessions are behind a wall.", walls)
        self.foot.left.say(said if walls else "")

    def arrive(self) -> None:
        """Put the caret into the family's name."""
        self.family.form.focus_first()

    def _card(self, title: str, form: QWidget, more: QWidget, name: str) -> None:
        self.column.addWidget(Text(title, "section"))
        card = QFrame()
        card.setProperty("kind", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(10)
        column.addWidget(form)
        fold = FoldButton(self.words(phrase("More")), name, more)
        column.addWidget(fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(more)
        self.column.addWidget(card)

    def _show_sessions(self) -> None:
        known = {session.id for session in self.plan.sessions}
        for gone in tuple(self._cards.keys() - known):
            card = self._cards.pop(gone)
            self._sessions.removeWidget(card)
            card.hide()
            card.deleteLater()
        for session in self.plan.sessions:
            if session.id not in self._cards:
                self._cards[session.id] = SessionCard(self, session.id)
                self._sessions.addWidget(self._cards[session.id])
                self._cards[session.id].show()
            self._cards[session.id].show_session(session)
        tab_in_order(self)

    def _on_add(self) -> None:
        place = len(self.plan.sessions)
        name = chr(ord("A") + place) if place else ""
        today = date.today()  # noqa: DTZ011  # the person's own calendar
        session = Session(day=today, name=name)
        if self.desk.do(lambda meeting: meeting.write_down(session)):
            self._cards[session.id].form.form.focus_first()
