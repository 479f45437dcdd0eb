"""What if: safety steps, a Plan B for each promise, and what is missing here."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fteam.records.commitment import SafetyStep
from fteam.records.spoken import Gap, Need
from fteam.rules.load import promises_of
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase
from ui.capture_page import CapturePage
from ui.desk import Desk
from ui.line_section import LineSection
from ui.plan_b import PlanBRow
from ui.shelves import short
from ui.widgets.capture import WordsEdit
from ui.widgets.cards import CardFacts
from ui.widgets.editors import LineEditor
from ui.widgets.text import Text

NO_ACTION: Final = phrase("Write down what you will do then.")


class WhatIfPage(CapturePage[SafetyStep]):
    """Writes down what could go wrong and what then."""

    kind = SafetyStep
    columns = 1
    needs_speaker = False

    def speaker_label(self) -> str:
        """Return the words before the people."""
        return self.words(phrase("Who does it?"))

    def prompt(self) -> str:
        """Return the words in the empty field."""
        return self.words(phrase("If this happens…"))

    def words_of(self, item: SafetyStep) -> tuple[str, str]:
        """Return what happens and who acts."""
        return item.trigger, item.who or ""

    def extras(self) -> tuple[QWidget, ...]:
        """Return what is done, how quickly, and whom to call."""
        self.then = WordsEdit(self.words(phrase("We do this")), self.words(phrase("… we do this")))
        self.then.setObjectName("action")
        self.then.entered.connect(self.submit)
        self.quickly = self._line("howQuickly", self.words(phrase("How quickly")))
        self.contact = self._line("contact", self.words(phrase("Who to call, day and night")))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.quickly, 1)
        line.addWidget(self.contact, 2)
        return self.then, row

    def typed_fields(self) -> dict[str, QWidget]:
        """Return the fields whose half-typed words are kept too."""
        return {"action": self.then, "how_quickly": self.quickly, "contact": self.contact}

    def place_parts(self) -> None:
        """Put safety steps first, then a Plan B for each promise, then what is missing."""
        self.column.addWidget(Text(self.words(phrase("Safety steps")), "section"))
        super().place_parts()
        self.promises = Text("", "section")
        self.column.addWidget(self.promises)
        table = QWidget()
        self.table = QVBoxLayout(table)
        self.table.setContentsMargins(0, 0, 0, 0)
        self.table.setSpacing(6)
        self.column.addWidget(table)
        self.rows: list[PlanBRow] = []
        self.gaps = GapSection(self.desk, self.words)
        self.column.addWidget(self.gaps)

    def refresh(self) -> None:
        """Show safety steps, promises and gaps, and which promises have no Plan B."""
        self._show_promises()
        self.gaps.refresh()
        super().refresh()
        bare = sum(not each.plan_b for each in promises_of(self.plan))
        said = self.words.many("{n} promise without a Plan B", "{n} promises without a Plan B", bare)
        self.foot.left.say(said if bare else "")

    def submit(self) -> None:
        """Write the step down once it says what is done."""
        if self.bar.words() and not self.then.words():
            self.bar.refuse(self.words(NO_ACTION))
            self.then.setFocus()
            return
        super().submit()

    def given(self, words: str, speaker: str) -> dict[str, object]:
        """Return the safety step as the bar says it."""
        return {
            "trigger": words,
            "action": self.then.words(),
            "who": speaker or None,
            "how_quickly": self.quickly.value(),
            "contact": self.contact.value(),
        }

    def show_again(self, item: SafetyStep | None) -> None:
        """Show what a step does, or nothing."""
        self.then.setPlainText(item.action if item else "")
        self.quickly.fill(item.how_quickly if item else "")
        self.contact.fill(item.contact if item else "")
        if item is None:
            self.bar.speakers.choose("")

    def facts(self, item: SafetyStep) -> CardFacts:
        """Return what happens, what is done, by whom and how quickly."""
        who = (self.name_of(item.who), item.how_quickly, item.contact)
        said = self.words(phrase("If: {trigger}"), trigger=item.trigger)
        then = self.words(phrase("Then: {action}"), action=item.action)
        return CardFacts(item.id, said, then, "accent", (), " · ".join(part for part in who if part))

    def also_shows(self) -> frozenset[object]:
        """What is missing may belong to a need."""
        return super().also_shows() | {Need}

    def _line(self, name: str, said: str) -> LineEditor:
        line = LineEditor()
        line.setObjectName(name)
        line.setPlaceholderText(said)
        line.setAccessibleName(said)
        return line

    def _show_promises(self) -> None:
        promises = promises_of(self.plan)
        heading = phrase("For each promise: what could get in the way, and what then?")
        self.promises.say(self.words(heading) if promises else "")
        if [row.key for row in self.rows] != [each.id for each in promises]:
            for row in self.rows:
                self.table.removeWidget(row)
                row.retire()
            self.rows = [PlanBRow(self.desk, self.words, each) for each in promises]
            for row in self.rows:
                self.table.addWidget(row)
        for row, each in zip(self.rows, promises, strict=True):
            said = phrase("{name}: {words}")
            title = self.words(said, name=self.name_of(each.promiser), words=each.words)
            row.refresh(title)


class GapSection(LineSection[Gap]):
    """Services that the family could not get."""

    def __init__(self, desk: Desk, words: Words) -> None:
        """Build the section.

        Args:
            desk: The open meeting.
            words: The screen's language.
        """
        names = ("words", "barrier", "need", "area")
        super().__init__(
            Gap, names, phrase("What is missing here?"), phrase("Add something missing"), desk, words
        )

    def facts(self, item: Gap) -> CardFacts:
        """Return what is missing, why, and where."""
        barrier = vocabulary("barriers").label(item.barrier) if item.barrier else ""
        need = self.desk.plan.find(Need, item.need)
        badges = ((short(need.words), "need"),) if need else ()
        by = " · ".join(part for part in (self.words(barrier) if barrier else "", item.area) if part)
        return CardFacts(item.id, item.words, by, "", badges)
