"""The table side: who is heard, and one small card that fits the stage."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fteam.records.meeting import Way
from fteam.records.person import Person
from fteam.rules.heard import Marks, marks
from fteam.rules.load import factor_counts, load
from fteam.rules.names import initials, membership_of
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase
from ui.desk import Desk
from ui.look.theme import scaled
from ui.widgets.table_side import MeterCard, RoundTable, Seat

WIDTH: Final = 292
FACTORS: Final = "protective_factors"


class Side(QScrollArea):
    """Around the table, protective factors, and the load on the family."""

    def __init__(self, desk: Desk, words: Words, parent: QWidget | None = None) -> None:
        """Build the side.

        Args:
            desk: The open meeting.
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._words = words
        self._step = ""
        self.setFixedWidth(scaled(WIDTH))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QFrame()
        body.setObjectName("side")
        column = QVBoxLayout(body)
        column.setContentsMargins(14, 14, 14, 14)
        legend = (words(phrase("strength")), words(phrase("need")), words(phrase("promise")))
        self.table = RoundTable(words(phrase("Around the table")), legend)
        self.factors = MeterCard(words(phrase("Five protective factors")))
        self.load = MeterCard(words(phrase("How much is on the family?")))
        for widget in (self.table, self.factors, self.load):
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(body)
        desk.changed.connect(self._on_changed)

    def show_step(self, key: str) -> None:
        """Show what fits a stage."""
        self._step = key
        self._refresh()

    def _on_changed(self, _kinds: object) -> None:
        self._refresh()

    def _refresh(self) -> None:
        self.table.seat([self._seat(each) for each in marks(self._desk.plan)])
        self.factors.setVisible(self._step == "strengths")
        self.load.setVisible(self._step in {"commitments", "whatif"})
        if self._step == "strengths":
            self._show_factors()
        self._show_load()

    def _seat(self, each: Marks) -> Seat:
        plan, words = self._desk.plan, self._words
        person = plan.get(Person, each.person)
        member = membership_of(plan, person.id)
        role = (member.connection or words(vocabulary("roles").label(member.role))) if member else ""
        way = next((stay.way for stay in reversed(plan.attendance) if stay.person == person.id), Way.ROOM)
        if way not in {Way.ROOM, Way.ABSENT, Way.WRITTEN}:
            role = words(phrase("{role} · {how}"), role=role, how=words(way.label))
        found = zip((each.strength, each.need, each.commitment), self._mark_words(), strict=True)
        brought = ", ".join(word for is_there, word in found if is_there) or words(phrase("not heard yet"))
        spoken = words(phrase("{name}, {role}: {brought}"), name=person.called, role=role, brought=brought)
        return Seat(
            person.called, role, initials(person.called), (each.strength, each.need, each.commitment), spoken
        )

    def _mark_words(self) -> tuple[str, str, str]:
        words = self._words
        return words(phrase("strength")), words(phrase("need")), words(phrase("promise"))

    def _show_factors(self) -> None:
        words = self._words
        counts = factor_counts(self._desk.plan)
        most = max(3, *counts.values())
        listed = vocabulary(FACTORS)
        bars = []
        for code, count in counts.items():
            label = words(listed.label(code))
            spoken = words.many("{label}: {n} strength", "{label}: {n} strengths", count, label=label)
            bars.append((label, count, most, spoken))
        self.factors.show_bars(bars)
        open_ones = [code for code, count in counts.items() if not count]
        hint = listed.get(open_ones[0]).hint if open_ones else ""
        ask = phrase("Nothing yet about {factor}. Ask: “{question}”")
        said = words(ask, factor=words(listed.label(open_ones[0])), question=words(hint)) if hint else ""
        self.factors.ask.say(said)

    def _show_load(self) -> None:
        words, now = self._words, load(self._desk.plan)
        label = words(
            phrase("Family {family} · Partners {partners}"), family=now.family, partners=now.partners
        )
        self.load.show_bars([(label, now.family, now.family + now.partners, label)], "promise")
        calls = words.many(
            "The family must call {n} person.", "The family must call {n} people.", now.people_to_call
        )
        self.load.ask.say(calls if now.people_to_call else "")
