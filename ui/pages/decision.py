"""Decision: the question, the answer, why, and where each person stands."""

from functools import partial
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fteam.meeting import with_changes
from fteam.records.decision import DecidedBy, Decision, Stand
from fteam.records.meeting import Meeting, Way
from fteam.records.person import Person
from fteam.rules.heard import at_the_table
from fteam.words import phrase
from ui.capture_page import CapturePage
from ui.positions import PositionRow
from ui.shelves import short
from ui.widgets.cards import CardFacts
from ui.widgets.chips import NUMBER_KEYS, Chips, Option
from ui.widgets.editors import DateEditor, LongEditor
from ui.widgets.fold import Labelled
from ui.widgets.text import Text

SPOKEN = frozenset({Stand.AGREE, Stand.CAN_LIVE, Stand.ASIDE, Stand.DISAGREE})


class DecisionPage(CapturePage[Decision]):
    """Writes decisions down and asks each person where they stand."""

    kind = Decision
    columns = 1
    needs_speaker = False
    more = (
        "basis",
        "agency_reasons",
        "goal_before",
        "goal",
        "concurrent_goal",
        "decider",
        "session",
        "at",
        "review_on",
    )

    def speaker_label(self) -> str:
        """Nobody speaks here alone; the number keys go to the people below."""
        return ""

    def speakers(self) -> tuple[Option, ...]:
        """No chips for speakers."""
        return ()

    def prompt(self) -> str:
        """Return the words in the empty field."""
        return self.words(phrase("What was decided?"))

    def extras(self) -> tuple[QWidget, ...]:
        """Return the question, who decided, and from when."""
        self.question = LongEditor(self.words(phrase("What had to be decided?")))
        self.by = Chips(
            self.words(phrase("Who decided?")), [(each.value, self.words(each.label)) for each in DecidedBy]
        )
        self.by.setObjectName("decidedBy")
        self.starts = DateEditor(self.words.short_date, self.words(phrase("day, such as 9/15 or Tue")))
        starts = Labelled(self.words(phrase("Starts on")), "starts", self.starts)
        question = Labelled(self.words(phrase("What had to be decided?")), "question", self.question)
        return question, self.by, starts

    def place_parts(self) -> None:
        """Put the bar, the decisions, the people and the way to a review on the page."""
        super().place_parts()
        self.bar.speakers.hide()
        self.rows: list[PositionRow] = []
        self._asked: tuple[str, tuple[str, ...]] = ("", ())
        self.which = Chips(self.words(phrase("Where does each person stand on")))
        self.which.setObjectName("which")
        self.which.chosen.connect(self._on_which)
        self.heading = Text(self.words(phrase("Where does each person stand?")), "section")
        table = QWidget()
        self.table = QVBoxLayout(table)
        self.table.setContentsMargins(0, 0, 0, 0)
        self.table.setSpacing(6)
        for widget in (self.heading, self.which, table, self._review()):
            self.column.addWidget(widget)
        for number in range(1, NUMBER_KEYS + 1):
            QShortcut(QKeySequence(f"Alt+{number}"), self).activated.connect(partial(self._on_number, number))

    def refresh(self) -> None:
        """Show the decisions, the people's positions, and who was not asked."""
        decisions = self.plan.decisions
        self.which.offer([
            (each.id, self.words(phrase("{number}. {words}"), number=at, words=short(each.answer)))
            for at, each in enumerate(decisions, 1)
        ])
        if decisions and not self.which.code():
            self.which.choose(decisions[-1].id)
        self.which.setVisible(len(decisions) > 1)
        self.heading.setVisible(len(decisions) == 1)
        self._show_people()
        if not self.review.hasFocus() and not self.desk.draft("decision.review"):
            self.review.fill(self.plan.meeting.review_route)
        super().refresh()
        asked = {each.person for each in self.plan.positions if each.stand is not Stand.NOT_ASKED}
        silent = [person for person in at_the_table(self.plan) if person.id not in asked]
        said = self.still_open(phrase("Not asked yet: {names}"), silent) if decisions else ""
        self.foot.left.say(said)

    def given(self, words: str, speaker: str) -> dict[str, object]:
        """Return the decision as the bar says it."""
        del speaker
        return {
            "answer": words,
            "question": self.question.value(),
            "decided_by": self.by.code() or DecidedBy.CONSENSUS,
            "starts": self.starts.value(),
        }

    def words_of(self, item: Decision) -> tuple[str, str]:
        """A decision is its answer; nobody says it alone."""
        return item.answer, ""

    def show_again(self, item: Decision | None) -> None:
        """Show a decision; a new one begins with the meeting's question."""
        self.question.fill(item.question if item else self.plan.meeting.question)
        self.by.choose(item.decided_by.value if item else DecidedBy.CONSENSUS.value)
        self.starts.fill(item.starts if item else None)

    def facts(self, item: Decision) -> CardFacts:
        """Return the answer, the question, and the positions counted."""
        badges = [(self.words(item.decided_by.label), "plain")]
        for stand in Stand:
            count = sum(each.decision == item.id and each.stand is stand for each in self.plan.positions)
            if count and stand in SPOKEN:
                tone = "alert" if stand is Stand.DISAGREE else "strength" if stand is Stand.AGREE else "need"
                label = self.words(stand.label)
                badges.append((self.words(phrase("{stand}: {n}"), stand=label, n=count), tone))
        note = item.basis
        if item.starts:
            note = self.words(phrase("Starts {day}"), day=self.words.short_date(item.starts))
        return CardFacts(item.id, item.answer, item.question, "accent", tuple(badges), note)

    def also_shows(self) -> frozenset[object]:
        """The question and the review route are the meeting's."""
        return super().also_shows() | {Meeting}

    def _review(self) -> QWidget:
        self.review = LongEditor(self.words(phrase("How to ask for a review")))
        self.review.fill(self.desk.draft("decision.review") or self.plan.meeting.review_route)
        self.review.textChanged.connect(self._on_review_typed)
        self.review.left.connect(self._keep_review)
        box = QWidget()
        column = QHBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Labelled(self.words(phrase("How to ask for a review")), "reviewRoute", self.review))
        return box

    def _show_people(self) -> None:
        decision = self.which.code()
        people = self._people_to_ask() if decision else ()
        asked = (decision, tuple(person.id for person in people))
        if asked == self._asked:
            for row in self.rows:
                row.refresh()
            return
        self._asked = asked
        for row in self.rows:
            self.table.removeWidget(row)
            row.retire()
        self.rows = [PositionRow(self.desk, self.words, decision, person) for person in people]
        for row in self.rows:
            self.table.addWidget(row)

    def _people_to_ask(self) -> tuple[Person, ...]:
        """Return who is at the table, then who could not come and who has a position already."""
        here = at_the_table(self.plan)
        absent = {stay.person for stay in self.plan.attendance if stay.way in {Way.ABSENT, Way.WRITTEN}}
        known = {each.person for each in self.plan.positions}
        others = (person for person in self.plan.people if person not in here)
        return (*here, *(person for person in others if person.id in absent | known))

    def _on_which(self, code: str) -> None:
        self.which.choose(code)
        self.refresh()

    def _on_number(self, number: int) -> None:
        if number <= len(self.rows):
            self.rows[number - 1].focus()

    def _on_review_typed(self) -> None:
        if self.review.hasFocus():
            self.desk.typed("decision.review", self.review.toPlainText())

    def _keep_review(self) -> None:
        meeting: Any = self.plan.meeting
        changed = with_changes(meeting, review_route=self.review.value())
        if self.desk.do(lambda meeting: meeting.write_down(changed)):
            self.desk.drop_draft("decision.review")
