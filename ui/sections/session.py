"""One session on the page of the family: when, where, its wall, and the next meeting."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from fteam.records.meeting import Session
from fteam.words import phrase
from ui.page import Page
from ui.saved_form import SavedForm
from ui.widgets.chips import Option
from ui.widgets.flow import FlowLayout
from ui.widgets.fold import FoldButton
from ui.widgets.text import Badge, Text

SESSION: Final = ("day", "starts", "ends", "place", "name", "place_revealing")
WALLS: Final = ("hidden_from", "only_for", "within")
NEXT: Final = ("next_day", "next_time", "next_words")
MARGIN: Final = 14


class SessionCard(QFrame):
    """A session that keeps itself; its wall and the next meeting are folded away, their badges are not."""

    def __init__(self, page: Page, session: str) -> None:
        """Make a card.

        Args:
            page: The page it stands on.
            session: Id of the session.
        """
        super().__init__()
        self._page = page
        self._id = session
        self.setProperty("kind", "card")
        self.setObjectName(f"session-{session}")
        words, desk = page.words, page.desk
        shelves = {"people": page.people(), "sessions": self._others()}
        self.title = Text("", "strong")
        self.form = SavedForm(Session, SESSION, desk, words, columns=3)
        self.walls = SavedForm(Session, WALLS, desk, words, shelves, columns=1)
        self.next = SavedForm(Session, NEXT, desk, words, columns=3)
        self.badges = QWidget()
        self._flow = FlowLayout(self.badges, 6)
        self._shown_badges: tuple[str, ...] = ()
        self._lay_out()

    def show_session(self, session: Session) -> None:
        """Show the session as it is on disk."""
        words = self._page.words
        self.walls.offer("people", self._page.people())
        self.walls.offer("sessions", self._others())
        for form in (self.form, self.walls, self.next):
            form.show_record(session)
        name = (
            words(phrase("Session {name}"), name=session.name) if session.name else words(phrase("Session"))
        )
        self.title.setText(words(phrase("{session} · {day}"), session=name, day=words.date(session.day)))
        self.breakout_button.setVisible(session.within is None)
        self._show_badges(self._said(session))

    def _said(self, session: Session) -> tuple[str, ...]:
        words = self._page.words
        hidden = ", ".join(self._page.name_of(person) for person in session.hidden_from)
        only = ", ".join(self._page.name_of(person) for person in session.only_for)
        said = (
            words(phrase("Must never learn of it: {names}"), names=hidden) if hidden else "",
            words(phrase("Only for {names}"), names=only) if only else "",
        )
        return tuple(each for each in said if each)

    def _show_badges(self, said: tuple[str, ...]) -> None:
        if said == self._shown_badges:
            return
        self._shown_badges = said
        while (old := self._flow.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in said:
            self._flow.addWidget(Badge(each, "alert"))
        self.badges.setVisible(bool(said))

    def _lay_out(self) -> None:
        words = self._page.words
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 8)
        column.setSpacing(10)
        self.badges.hide()
        self.wall_button = FoldButton(words(phrase("Walls and breakouts")), "walls", self.walls)
        self.next_button = FoldButton(words(phrase("The next meeting")), "next", self.next)
        self.remove_button = QPushButton(words(phrase("Take this session out")))
        self.remove_button.setProperty("kind", "quiet")
        self.remove_button.setObjectName("removeSession")
        self.remove_button.clicked.connect(self._on_remove)
        self.breakout_button = QPushButton(words(phrase("Add a breakout")))
        self.breakout_button.setProperty("kind", "quiet")
        self.breakout_button.setObjectName("addBreakout")
        self.breakout_button.clicked.connect(self._on_breakout)
        line = QWidget()
        flow = FlowLayout(line, 4)
        for button in (self.wall_button, self.next_button, self.breakout_button, self.remove_button):
            flow.addWidget(button)
        for widget in (self.title, self.badges, self.form):
            column.addWidget(widget)
        column.addWidget(line)
        column.addWidget(self.walls)
        column.addWidget(self.next)
        column.setAlignment(self.title, Qt.AlignmentFlag.AlignTop)

    def _others(self) -> tuple[Option, ...]:
        sessions = self._page.plan.sessions
        said = self._page.words.short_date
        return tuple((each.id, each.name or said(each.day)) for each in sessions if each.id != self._id)

    def _on_breakout(self) -> None:
        """Begin a part of this session for some of its people; whoever the wall keeps out stays out."""
        plan = self._page.plan
        outer = plan.find(Session, self._id)
        if outer is None:
            return
        number = sum(each.within == outer.id for each in plan.sessions) + 1
        shared = ("day", "zone", "place", "place_revealing", "hidden_from")
        kept = {name: getattr(outer, name) for name in shared}
        inner = Session(name=f"{outer.name}{number}", within=outer.id, **kept)
        self._page.desk.do(lambda meeting: meeting.write_down(inner))

    def _on_remove(self) -> None:
        session = self._page.plan.find(Session, self._id)
        if session is not None:
            self._page.desk.do(lambda meeting: meeting.remove(session))
