"""Safe to meet: who was asked alone, court orders between people, safety flags. The answers are locked."""

from datetime import date
from typing import Final

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout

from fteam.records.person import Membership, Person
from fteam.records.protection import Danger, PrivateWords
from fteam.rules.names import age_on, membership_of
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.page import Page
from ui.sections.answers import AnswersCard
from ui.sections.danger_flags import DangerFlags
from ui.sections.orders import CourtOrders
from ui.sections.private_words import PrivateWordsSection
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

ASKED_GROUPS: Final = frozenset({"family", "natural"})
ADULT: Final = 18


class SafetyPage(Page):
    """A card for each adult that tells only whether they were asked; court orders below."""

    def build(self) -> None:
        """Make the list of adults and the court orders."""
        self.column.addWidget(Text(self.words(phrase("Asked alone")), "section"))
        self.nobody = Text(self.words(phrase("Nobody from the family is on the team yet.")), "quiet")
        self.column.addWidget(self.nobody)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.column.addLayout(self._rows)
        self.cards: dict[str, AnswersCard] = {}
        self.orders = CourtOrders(self)
        self.dangers = DangerFlags(self)
        self.private_words = PrivateWordsSection(self)
        for part in (self.orders, self.dangers, self.private_words):
            self.column.addWidget(part)

    def refresh(self) -> None:
        """Show who was asked, never what they said."""
        adults = self.adults()
        if [person.id for person in adults] != list(self.cards):
            self._make_cards(adults)
        for card in self.cards.values():
            card.refresh()
        self.nobody.setVisible(not adults)
        self.orders.refresh()
        self.private_words.refresh()
        self.dangers.refresh()
        waiting = [person.called for person in adults if self.cards[person.id].screen_record() is None]
        said = self.words(phrase("Not asked yet: {names}"), names=", ".join(waiting))
        self.foot.left.say(said if waiting else "")

    def arrive(self) -> None:
        """Put the focus on the first adult; nothing opens by itself."""
        first = next(iter(self.cards.values()), None)
        if first is not None:
            first.button.setFocus()

    def adults(self) -> tuple[Person, ...]:
        """Return the grown people of the family and its friends, and everyone who was asked."""
        asked = {screen.person for screen in self.plan.safety_screens}
        return tuple(person for person in self.plan.people if person.id in asked or self._is_asked(person))

    def close_answers(self) -> None:
        """Take all answers off the screen."""
        for card in self.cards.values():
            card.close_answers()

    def covered(self) -> None:
        """The screen was covered: answers and flags are gone before it is shown again."""
        self.close_answers()
        self.dangers.close_flags()
        self.private_words.close_form()

    def also_shows(self) -> frozenset[object]:
        """Return the step's kinds, places on the team, safety flags and private words."""
        return super().also_shows() | {Membership, Danger, PrivateWords}

    def _is_asked(self, person: Person) -> bool:
        member = membership_of(self.plan, person.id)
        if member is None or vocabulary("roles").get(member.role).group not in ASKED_GROUPS:
            return False
        today = date.today()  # noqa: DTZ011  # the person's own calendar
        if person.born is not None:
            return age_on(person.born, today) >= ADULT
        return member.role not in {"child", "youth"}

    def _make_cards(self, adults: tuple[Person, ...]) -> None:
        for card in self.cards.values():
            card.close_answers()
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {person.id: AnswersCard(self, person) for person in adults}
        for card in self.cards.values():
            self._rows.addWidget(card)
        tab_in_order(self)

    def hideEvent(self, event: QHideEvent, /) -> None:
        """Qt: leaving the page closes what is locked."""
        self.close_answers()
        self.dangers.close_flags()
        super().hideEvent(event)
