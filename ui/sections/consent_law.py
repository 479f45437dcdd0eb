"""What the law asks of a consent for treatment records, and what of it is there; it blocks nothing."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fteam.records.plan import Plan
from fteam.records.protection import Consent
from fteam.rules.consent_law import Element, has_element, is_part2, missing_elements
from fteam.words import Words, phrase
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Badge, Text

OPEN: Final = phrase("You can write it down before all of it is there. Put the rest right soon.")
WHOLE: Final = phrase("All that the law asks for is there.")


class LawList(QWidget):
    """The elements as small signs with words: there, or still open."""

    def __init__(self, words: Words) -> None:
        """Make an empty list.

        Args:
            words: The screen's language.
        """
        super().__init__()
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        asked = phrase("What the law asks of a consent for treatment records (42 CFR 2.31)")
        column.addWidget(Text(words(asked), "quiet"))
        self._signs = QWidget()
        self._flow = FlowLayout(self._signs, 6)
        self.badges: dict[Element, Badge] = {}
        for element in Element:
            self.badges[element] = Badge("")
            self._flow.addWidget(self.badges[element])
        column.addWidget(self._signs)
        self.said = Text("", "quiet")
        self.said.setObjectName("lawSaid")
        column.addWidget(self.said)

    def show_for(self, plan: Plan, consent: Consent) -> None:
        """Show what is there; a consent that is not about treatment needs no list."""
        self.setVisible(is_part2(plan, consent))
        words = self._words
        for element, badge in self.badges.items():
            is_there = has_element(consent, element)
            sign = phrase("✓ {what}") if is_there else phrase("○ {what}")
            badge.setText(words(sign, what=words(element.label)))
            badge.setProperty("badge", "strength" if is_there else "need")
            badge.style().unpolish(badge)
            badge.style().polish(badge)
        self.said.say(words(OPEN if missing_elements(plan, consent) else WHOLE))


def law_words(plan: Plan, consent: Consent, words: Words) -> str:
    """Say what the law still asks for, or nothing."""
    missing = missing_elements(plan, consent)
    if not missing:
        return ""
    listed = " · ".join(words(element.label) for element in missing)
    return words(phrase("Still missing for the law: {what}"), what=listed)
