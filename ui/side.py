"""The table side: who is heard, and one small card that fits the stage.

People look over the facilitator's shoulder, so it shows what everyone in the running session may see,
and no more.
"""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fteam.records.meeting import Session, Way
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.rules.days import day_of
from fteam.rules.heard import Marks, marks
from fteam.rules.load import factor_counts, load
from fteam.rules.names import initials, membership_of
from fteam.rules.room import Room, running_session
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase
from ui.desk import Desk
from ui.look.theme import scaled
from ui.widgets.editors import ChoiceEditor
from ui.widgets.table_side import MeterCard, RoundTable, Seat

WIDTH: Final = 292
RANGE: Final = "\u2013"
FACTORS: Final = "protective_factors"
ANOTHER: Final = "another"


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
        self._chosen = ""
        self._room: Room | None = None
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
        self.session = ChoiceEditor(())
        self.session.setObjectName("runningSession")
        self.session.setAccessibleName(words(phrase("Which session is running?")))
        self.session.activated.connect(self._on_session)
        for widget in (self.session, self.table, self.factors, self.load):
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

    def _on_session(self) -> None:
        chosen = self.session.value()
        self._chosen = self._next_session() if chosen == ANOTHER else chosen
        self._refresh()

    def _shown(self) -> Plan:
        """Return the plan as the running session may see it; it is worked out once for each plan."""
        plan, now = self._desk.plan, datetime.now().astimezone()
        running = plan.find(Session, self._chosen) or running_session(plan, now)
        session = running.id if running else None
        if self._room is None or self._room.plan is not plan or self._room.session != session:
            self._room = Room(plan, session, day_of(plan, now), self._words)
        self._offer(self._room)
        return self._room.shown

    def _offer(self, room: Room) -> None:
        """Offer sessions by their hours, and those that someone in the room must not know of by no word.

        A name such as “B” would tell that there is an A.
        """
        offered = [(each.id, self._hours(each)) for each in room.known_sessions]
        if len(offered) < len(room.plan.sessions):
            offered.append((ANOTHER, self._words(phrase("Change the room"))))
        self.session.offer(offered)
        self.session.setVisible(len(offered) > 1)
        self.session.fill(room.session or "")

    def _next_session(self) -> str:
        """Return the next session that the chooser does not name, the first one after the last."""
        room = self._room
        if room is None:
            return ""
        ids = [each.id for each in room.plan.sessions]
        here = ids.index(room.session) if room.session in ids else 0
        named = {each.id for each in room.known_sessions}
        return next((each for each in (*ids[here:], *ids[:here]) if each not in named), "")

    def _hours(self, session: Session) -> str:
        hours = RANGE.join(self._words.time(each) for each in (session.starts, session.ends) if each)
        day = self._words.short_date(session.day)
        return self._words(phrase("{day} {hours}"), day=day, hours=hours).strip()

    def _refresh(self) -> None:
        if self._step and not self.isHidden():
            self._show(self._shown())

    def _show(self, plan: Plan) -> None:
        self.table.seat([self._seat(plan, each) for each in marks(plan)])
        self.factors.setVisible(self._step == "strengths")
        self.load.setVisible(self._step in {"commitments", "whatif"})
        if self._step == "strengths":
            self._show_factors(plan)
        self._show_load(plan)

    def _seat(self, plan: Plan, each: Marks) -> Seat:
        words = self._words
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

    def _show_factors(self, plan: Plan) -> None:
        words = self._words
        counts = factor_counts(plan)
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

    def _show_load(self, plan: Plan) -> None:
        words, now = self._words, load(plan)
        label = words(
            phrase("Family {family} · Partners {partners}"), family=now.family, partners=now.partners
        )
        self.load.show_bars([(label, now.family, now.family + now.partners, label)], "promise")
        calls = words.many(
            "The family must call {n} person.", "The family must call {n} people.", now.people_to_call
        )
        self.load.ask.say(calls if now.people_to_call else "")

    def showEvent(self, event: QShowEvent, /) -> None:
        """Qt: what changed while it was folded away is shown."""
        super().showEvent(event)
        self._refresh()
