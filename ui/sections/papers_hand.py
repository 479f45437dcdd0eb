"""Write down that a paper was handed over: by hand, by post, read aloud, to the reader or someone else."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fteam.records.issued import Given
from fteam.words import Words, phrase
from ui.sections.papers_panel import Panel
from ui.sections.papers_work import PaperWish
from ui.widgets.chips import Option
from ui.widgets.editors import ChoiceEditor
from ui.widgets.fold import Labelled
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

BY_HAND: Final = (Given.HANDED, Given.POSTED, Given.READ_ALOUD, Given.OTHER)
"""Ways that no program sees."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """What can be handed over, and to whom.

    Attributes:
        whose: Name of the reader.
        reader: Id of the reader.
        papers: Their papers, the plan first.
        people: Everyone it can be handed to.
        ended: What is to be said because leave ended; empty if none did.
    """

    whose: str
    reader: str
    papers: Sequence[PaperWish]
    people: Sequence[Option]
    ended: str = ""


class HandOverPanel(Panel):
    """Which paper, how, to whom; then one button writes it down.

    Signals:
        wanted(object, object, str): The paper, how it was given, and who got it.
    """

    wanted = Signal(object, object, str)

    def __init__(self, words: Words, facts: HandOver, parent: QWidget | None = None) -> None:
        """Offer the papers of one person.

        Args:
            words: The screen's language.
            facts: What can be handed over, and to whom.
            parent: Qt's owner.
        """
        super().__init__(words, words(phrase("Handed over · {name}"), name=facts.whose), "handPanel", parent)
        self._facts = facts
        column = self.scrolling()
        about = phrase(
            "For papers that left the table without this computer. Printing and saving are written down by "
            "themselves."
        )
        column.addWidget(Text(words(about), "quiet"))
        titles = [(str(place), wish.title(words)) for place, wish in enumerate(facts.papers)]
        self.paper = ChoiceEditor(titles)
        self.how = ChoiceEditor([(each.value, words(each.label)) for each in BY_HAND])
        self.whom = ChoiceEditor(facts.people)
        self.whom.setCurrentIndex(max(0, self.whom.findData(facts.reader)))
        self.whom.currentIndexChanged.connect(self._on_whom)
        column.addWidget(Labelled(words(phrase("Which paper")), "handPaper", self.paper))
        column.addWidget(Labelled(words(phrase("How")), "handHow", self.how))
        column.addWidget(Labelled(words(phrase("To whom")), "handWhom", self.whom))
        self.other = Text("", "strong")
        self.other.setObjectName("handOther")
        column.addWidget(self.other)
        if facts.ended:
            ended = phrase("{what} Hand over only papers that were made without them.")
            column.addWidget(Text(words(ended, what=facts.ended), "strong"))
        self.keep_button = QPushButton(words(phrase("Write it down")))
        self.keep_button.setObjectName("keepHanded")
        self.keep_button.setProperty("kind", "main")
        self.keep_button.clicked.connect(self._on_keep)
        column.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        self._on_whom(0)
        tab_in_order(self)

    def arrive(self) -> None:
        """Begin with the paper."""
        self.paper.setFocus()

    def _on_whom(self, _place: int) -> None:
        """Say so where someone else would read what was made for one pair of eyes."""
        made_for = phrase(
            "This paper was made for {name}. Whoever takes it can read all of it: is that what {name} wants?"
        )
        is_other = self.whom.value() != self._facts.reader
        self.other.say(self.words(made_for, name=self._facts.whose) if is_other else "")

    def _on_keep(self) -> None:
        wish = self._facts.papers[int(self.paper.value())]
        self.wanted.emit(wish, Given(self.how.value()), self.whom.value())
