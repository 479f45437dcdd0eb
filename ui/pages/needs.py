"""Needs: what the family and the children need, in the family's order."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from fteam.records.spoken import Need, NeedStatus, Urgency
from fteam.rules.heard import not_heard_yet
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.capture_page import CapturePage
from ui.widgets.cards import CardFacts
from ui.widgets.chips import Chips
from ui.widgets.editors import ChoiceEditor
from ui.widgets.fold import Labelled

DOMAINS: Final = "need_domains"


class NeedsPage(CapturePage[Need]):
    """Hears needs; Alt with the arrows puts them into the family's order."""

    kind = Need
    columns = 1
    more = (
        "why",
        "agency_words",
        "about",
        "barriers",
        "factors",
        "outcomes",
        "prevention_level",
        "status",
        "resources",
        "private_note",
        "basic",
    )

    def prompt(self) -> str:
        """Return the words in the empty field."""
        return self.words(phrase("What is needed?"))

    def extras(self) -> tuple[QWidget, ...]:
        """Return the part of life and how soon."""
        listed = [(entry.code, self.words(entry.label)) for entry in vocabulary(DOMAINS).entries]
        self.domain = ChoiceEditor((("", self.words(phrase("not said"))), *listed))
        soon = [(each.value, self.words(each.label)) for each in Urgency if each is not Urgency.NOT_SAID]
        self.urgency = Chips(self.words(phrase("How soon?")), soon)
        self.urgency.setObjectName("urgency")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Labelled(self.words(phrase("Part of life")), "domain", self.domain), 1)
        line.addWidget(self.urgency, 1)
        return (row,)

    def refresh(self) -> None:
        """Show the needs, and who has not named one."""
        super().refresh()
        silent = not_heard_yet(self.plan, "need")
        self.foot.left.say(self.still_open(phrase("No need named yet: {names}"), silent))

    def given(self, words: str, speaker: str) -> dict[str, object]:
        """Return the need as the bar says it."""
        return {
            "words": words,
            "said_by": speaker,
            "domain": self.domain.value(),
            "urgency": self.urgency.code() or Urgency.NOT_SAID,
        }

    def show_again(self, item: Need | None) -> None:
        """Show a need's part of life and how soon, or nothing."""
        self.domain.fill(item.domain if item else "")
        self.urgency.choose(item.urgency.value if item else "")

    def facts(self, item: Need) -> CardFacts:
        """Return the need with its number, who said it, and its marks."""
        number = 1 + [each.id for each in self.items()].index(item.id)
        said = self.words(phrase("{number}. {words}"), number=number, words=item.words)
        by = self.name_of(item.said_by)
        if item.urgency is not Urgency.NOT_SAID:
            by = self.words(phrase("{name} · {when}"), name=by, when=self.words(item.urgency.label))
        return CardFacts(item.id, said, by, "need", tuple(self._badges(item)), item.why)

    def _badges(self, item: Need) -> list[tuple[str, str]]:
        badges = [(self.words(phrase("Basic need")), "alert")] if item.basic else []
        if item.domain:
            badges.append((self.words(vocabulary(DOMAINS).label(item.domain)), "need"))
        if item.prevention_level:
            level = vocabulary("prevention_levels").label(item.prevention_level)
            badges.append((self.words(level), "promise"))
        if item.status is not NeedStatus.OPEN:
            badges.append((self.words(item.status.label), "plain"))
        return badges
