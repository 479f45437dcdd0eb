"""The ledger: a card for each leave, under the person it is about, and who gets nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from fteam.records.audience import Tag
from fteam.records.person import Organization
from fteam.records.protection import Consent, ConsentWay
from fteam.rules.consents import Leave
from fteam.rules.leave_ledger import (
    Entry,
    NotGiven,
    Standing,
    days_left,
    entries,
    not_given,
    standing_of,
    subjects,
)
from fteam.words import Phrase, Words, phrase
from ui.page import Page
from ui.sections.consent_law import law_words
from ui.widgets.cards import Card, CardFacts
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

EDIT, REMOVE, BACK, RENEW, PRINT, LOOK = "edit", "remove", "back", "renew", "print", "look"
OVER: Final = frozenset({Standing.ENDED, Standing.TAKEN_BACK, Standing.VOID})
TONES: Final = {
    Standing.HOLDS: "strength",
    Standing.BEGINS: "plain",
    Standing.ENDS_SOON: "need",
    Standing.ENDED: "alert",
    Standing.TAKEN_BACK: "alert",
    Standing.VOID: "alert",
}
SAID: Final = {
    Standing.HOLDS: phrase("✓ Holds"),
    Standing.VOID: phrase("✗ Does not count: this person may not sign here"),
}
NOTHING: Final[dict[Tag, Phrase]] = {
    Tag.PART2: phrase("Nothing of {name}'s treatment goes to: {people}."),
    Tag.MENTAL_HEALTH: phrase("Nothing of {name}'s mental health goes to: {people}."),
    Tag.HEALTH: phrase("Nothing of {name}'s health goes to: {people}."),
    Tag.DV_ADVOCACY: phrase("Nothing of {name}'s help against violence goes to: {people}."),
    Tag.EDUCATION: phrase("Nothing of {name}'s school record goes to: {people}."),
    Tag.IMMIGRATION: phrase("Nothing of {name}'s immigration goes to: {people}."),
    Tag.YOUTH_PRIVATE: phrase("Nothing of what {name} told in private goes to: {people}."),
}


@dataclass(frozen=True)
class LeaveFacts:
    """What is shown of one entry.

    Attributes:
        card: The card.
        law: What the law still asks for.
        is_over: Whether it ended or was taken back.
    """

    card: CardFacts
    law: str
    is_over: bool


@dataclass(frozen=True)
class PersonFacts:
    """What is shown under one person.

    Attributes:
        name: Who it is about.
        leaves: The entries; what holds stands before what is over.
        nothing: Sentences that say who gets nothing.
    """

    name: str
    leaves: tuple[LeaveFacts, ...]
    nothing: tuple[str, ...]


class LeaveCard(Card):
    """A card with its buttons in sight."""

    def __init__(self, facts: LeaveFacts, words: Words) -> None:
        """Show an entry.

        Args:
            facts: What it shows.
            words: The screen's language.
        """
        menu = (
            (EDIT, words(phrase("Change"))),
            (LOOK, words(phrase("Look at the form"))),
            (REMOVE, words(phrase("Take out, it was written by mistake"))),
        )
        super().__init__(facts.card, menu)
        place = self.column.count() - 1
        if facts.law:
            law = Text(facts.law, "quiet")
            self.column.insertWidget(place, law)
            place += 1
            self.setAccessibleDescription(facts.law)
        self.column.insertWidget(place, self._buttons(facts, words))

    def _buttons(self, facts: LeaveFacts, words: Words) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, 8)
        offered = (
            (BACK, phrase("Take back…"), not facts.is_over),
            (RENEW, phrase("Renew…"), True),
            (PRINT, phrase("Print the form"), not facts.is_over),
        )
        for action, said, is_offered in offered:
            if is_offered:
                button = QPushButton(words(said))
                button.setObjectName(f"{action}-{facts.card.key}")
                button.setAccessibleDescription(facts.card.words)
                button.clicked.connect(partial(self.acted.emit, action, facts.card.key))
                flow.addWidget(button)
        return line


class Ledger(QWidget):
    """All that is known of leave, person by person.

    Signals:
        acted(str, str): Name of the action and the id of the entry's first record.
    """

    acted = Signal(str, str)

    def __init__(self, page: Page) -> None:
        """Make an empty ledger.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self._page = page
        self._shown: tuple[PersonFacts, ...] = ()
        self._parts: list[QWidget] = []
        self.cards: list[LeaveCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.setAccessibleName(page.words(phrase("Leave, person by person")))

    def refresh(self, on: date) -> None:
        """Show the ledger as it is on a day; the focus stays where it was."""
        facts = tuple(self._of_person(person, on) for person in subjects(self._page.plan))
        if facts == self._shown:
            return
        focused = next((card.facts.key for card in self.cards if _holds_focus(card)), "")
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._shown, self._parts, self.cards = facts, [], []
        for each in facts:
            self._show_person(each)
        self.focus(focused)

    def focus(self, key: str) -> None:
        """Give the focus to the card of an entry, if it is there."""
        for card in self.cards:
            if key and card.facts.key == key:
                card.show()  # a layout shows new cards later, and only what is shown takes the focus
                card.setFocus()

    def entry(self, key: str) -> Entry | None:
        """Return the entry whose first record has this id."""
        record = self._page.plan.find(Consent, key)
        held = entries(self._page.plan, record.subject) if record else ()
        return next((entry for entry in held if entry.first.id == key), None)

    def _show_person(self, facts: PersonFacts) -> None:
        self._add(Text(self._page.words(phrase("About {name}"), name=facts.name), "strong"))
        for leave in facts.leaves:
            card = LeaveCard(leave, self._page.words)
            card.acted.connect(self.acted)
            self.cards.append(card)
            self._add(card)
        for sentence in facts.nothing:
            said = Text(sentence, "quiet")
            said.setObjectName("notGiven")
            self._add(said)

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._column.addWidget(part)

    def _of_person(self, person: str, on: date) -> PersonFacts:
        plan = self._page.plan
        leaves = sorted(
            (self._leave(entry, on) for entry in entries(plan, person)), key=lambda each: each.is_over
        )
        nothing = tuple(self._nothing(person, each) for each in not_given(plan, person, on))
        return PersonFacts(self._page.name_of(person), tuple(leaves), nothing)

    def _nothing(self, person: str, each: NotGiven) -> str:
        page = self._page
        people = page.words.listed(page.name_of(other) for other in each.people)
        return page.words(NOTHING[each.tag], name=page.name_of(person), people=people)

    def _leave(self, entry: Entry, on: date) -> LeaveFacts:
        page, first = self._page, entry.first
        words, standing = page.words, standing_of(page.plan, first, on)
        people = words.listed(page.name_of(person) for person in entry.recipients)
        line = words(phrase("{giver} → {people}"), giver=page.name_of(first.signer), people=people)
        kinds = words.listed(words(kind.label) for kind in first.categories)
        badge = (standing_words(first, standing, on, words), TONES[standing])
        what = " · ".join(filter(None, (first.covers, kinds, first.purpose)))
        note = " · ".join(self._circumstances(first))
        card = CardFacts(first.id, line, what, "", (badge,), note)
        return LeaveFacts(card, law_words(page.plan, first, words), standing in OVER)

    def _circumstances(self, consent: Consent) -> Iterator[str]:
        words, page = self._page.words, self._page
        source = page.plan.find(Organization, consent.organization)
        if source is not None:
            yield words(phrase("from {name}"), name=source.name)
        if consent.expires is not None:
            yield words(phrase("until {day}"), day=words.dated(consent.expires))
        if consent.ends_when:
            yield words(phrase("until this happens: {event}"), event=consent.ends_when)
        if consent.way is not ConsentWay.NOT_SAID:
            yield words(consent.way.label)
        if consent.languages:
            yield words.listed(words.language_name(tag) for tag in consent.languages)
        if consent.interpreter:
            yield words(phrase("interpreter {name}"), name=page.name_of(consent.interpreter))
        if consent.revoked_how:
            yield consent.revoked_how


def standing_words(leave: Leave, standing: Standing, on: date, words: Words) -> str:
    """Say where a leave stands, with a sign."""
    if standing in SAID:
        return words(SAID[standing])
    if standing is Standing.ENDS_SOON:
        left = days_left(leave, on)
        soon = words.many("! Ends in {n} day", "! Ends in {n} days", left)
        return soon if left else words(phrase("! Ends today"))
    said, day = {
        Standing.TAKEN_BACK: (phrase("✗ Taken back on {day}"), leave.revoked),
        Standing.ENDED: (phrase("✗ Ended on {day}"), leave.expires),
        Standing.BEGINS: (phrase("○ Begins on {day}"), leave.starts),
    }[standing]
    return words(said, day=words.dated(day or on))


def _holds_focus(card: Card) -> bool:
    return card.hasFocus() or any(child.hasFocus() for child in card.findChildren(QWidget))
