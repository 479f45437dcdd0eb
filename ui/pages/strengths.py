"""Strengths: what is going well, in the speakers' words."""

from typing import Final

from PySide6.QtWidgets import QWidget

from fteam.records.spoken import Need, Strength
from fteam.rules.heard import not_heard_yet
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.capture_page import CapturePage
from ui.shelves import short
from ui.widgets.cards import CardFacts
from ui.widgets.chips import Chips

FACTORS: Final = "protective_factors"


class StrengthsPage(CapturePage[Strength]):
    """Hears strengths; each may show a protective factor and help with a need."""

    kind = Strength
    more = ("evidence", "status", "helps", "about")

    def prompt(self) -> str:
        """Return the words in the empty field."""
        return self.words(phrase("What is going well?"))

    def extras(self) -> tuple[QWidget, ...]:
        """Return the protective factors as chips."""
        factors = [(entry.code, self.words(entry.label)) for entry in vocabulary(FACTORS).entries]
        self.factors = Chips(self.words(phrase("Shows")), factors, several=True)
        self.factors.setObjectName("factors")
        return (self.factors,)

    def refresh(self) -> None:
        """Show the strengths, and who has not been heard."""
        super().refresh()
        silent = not_heard_yet(self.plan, "strength")
        self.foot.left.say(self.still_open(phrase("Not heard from yet: {names}"), silent))

    def given(self, words: str, speaker: str) -> dict[str, object]:
        """Return the strength as the bar says it."""
        return {"words": words, "said_by": speaker, "factors": self.factors.codes()}

    def show_again(self, item: Strength | None) -> None:
        """Show a strength's factors, or none."""
        self.factors.choose(*(item.factors if item else ()))

    def facts(self, item: Strength) -> CardFacts:
        """Return the quote, who said it, and what it shows."""
        label = vocabulary(FACTORS).label
        badges = tuple((self.words(label(factor)), "strength") for factor in item.factors)
        helped = "; ".join(short(need.words) for need in self.plan.needs if need.id in item.helps)
        note = self.words(phrase("Helps with: {needs}"), needs=helped) if helped else item.evidence
        quote = self.words(phrase("“{words}”"), words=item.words)
        return CardFacts(item.id, quote, self.name_of(item.said_by), "", badges, note)

    def also_shows(self) -> frozenset[object]:
        """Needs may be helped by strengths."""
        return super().also_shows() | {Need}
