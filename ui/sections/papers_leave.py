"""Whose leave has ended for one reader, calmly, and what can be done: give what is left, or ask again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from fteam.records.plan import Plan
from fteam.records.protection import Release
from fteam.rules.consents import Leave, closed_from, why_not_live
from fteam.rules.eyes import Eyes
from fteam.rules.held import Why
from fteam.rules.leave import NOTHING_ACCEPTED, waiting_lines
from fteam.vocabulary import vocabulary
from fteam.words import Phrase, Words, phrase
from ui.page import Papers
from ui.sections.papers_work import PaperMaker, PaperWish, newest_copies
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

MARGIN: Final = 12
ONE_DAY: Final = timedelta(days=1)
LEFT: Final = phrase("From here on this person gets only what can still be given.")
SEALED: Final = phrase(
    "Their sealed copy stays in the vault, but it is not given out again. A draft without these lines "
    "can be printed, or the plan is sealed once more."
)


@dataclass(frozen=True, slots=True)
class Stops:
    """Ids of the leave that ended for one person.

    Attributes:
        of_copy: What stops their sealed copy.
        of_draft: What stops every new paper for them until someone accepts it.
    """

    of_copy: frozenset[str]
    of_draft: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Both together."""
        return self.of_copy | self.of_draft


def stops_for(maker: PaperMaker, plan: Plan, papers: Papers, person: str) -> Stops:
    """Return what stops a person's papers.

    Args:
        maker: Who makes papers of the plan as it is now.
        plan: The plan.
        papers: What is sealed already.
        person: Id of the reader.
    """
    slip = newest_copies(plan, papers).get(person)
    of_copy = maker.ended(PaperWish(person, slip=slip)) if slip else NOTHING_ACCEPTED
    return Stops(of_copy, maker.ended(PaperWish(person)))


def leave_sentences(
    plan: Plan, reader: str, leaves: Collection[str], on: date, words: Words
) -> tuple[str, ...]:
    """Say whose leave ended, when, and how many lines are held back; for the facilitator.

    Args:
        plan: The plan.
        reader: Id of the reader for whom it ended.
        leaves: Ids of the consents and legal reasons.
        on: Today.
        words: The screen's language.
    """
    given: tuple[Leave, ...] = (*plan.consents, *plan.releases)
    said = [_sentence(plan, each, on, words) for each in given if each.id in leaves]
    lines = waiting_lines(Eyes(plan, reader, on), leaves)
    if lines:
        said.append(words.many("{n} line is held back.", "{n} lines are held back.", lines))
    return tuple(said)


def _sentence(plan: Plan, leave: Leave, on: date, words: Words) -> str:
    why, closed = why_not_live(leave, on), closed_from(leave)
    if isinstance(leave, Release):
        reason = words(vocabulary("legal_bases").label(leave.basis))
        ended = phrase("The legal reason “{reason}” held until {day}.")
        return words(ended, reason=reason, day=words.dated(closed - ONE_DAY)) if why else words(_OFF)
    signer = next((person.called for person in plan.people if person.id == leave.signer), "")
    if why is Why.TAKEN_BACK:
        return words(phrase("{name} took leave back on {day}."), name=signer, day=words.dated(closed))
    if why is Why.ENDED:
        day = words.dated(closed - ONE_DAY)
        return words(phrase("Leave that {name} gave ended on {day}."), name=signer, day=day)
    return words(phrase("Leave that {name} gave does not count any more."), name=signer)


_OFF: Final = phrase("A legal reason to share does not count any more.")


class LeavePanel(QFrame):
    """A calm panel in a person's card.

    Signals:
        accepted(): What can still be given is wanted.
        consents(): The consents are to be opened.
        sealing(): The plan is to be sealed once more.
    """

    accepted = Signal()
    consents = Signal()
    sealing = Signal()

    def __init__(self, words: Words, said: Collection[str], *, is_accepted: bool, is_sealed: bool) -> None:
        """Say what ended and offer what can be done.

        Args:
            words: The screen's language.
            said: What ended, in sentences.
            is_accepted: Whether someone wants what is left already.
            is_sealed: Whether it stops a sealed copy.
        """
        super().__init__()
        self._words = words
        self.setObjectName("leaveEnded")
        self.setProperty("kind", "card")
        self.setProperty("tone", "loud")
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN // 2, MARGIN, MARGIN // 2)
        column.setSpacing(6)
        told = Text(" ".join(said), "strong")
        told.setObjectName("leaveSaid")
        column.addWidget(told)
        if is_accepted:
            column.addWidget(Text(words(LEFT), "quiet"))
        elif is_sealed:
            column.addWidget(Text(words(SEALED), "quiet"))
        flow = FlowLayout(spacing=8)
        if not is_accepted:
            give = self._button(phrase("Give what can still be given"), "giveLeft", flow)
            give.clicked.connect(self.accepted)
        if is_sealed:
            seal = self._button(phrase("Seal the plan again"), "sealAgain", flow)
            seal.clicked.connect(self.sealing)
        consents = self._button(phrase("Open the consents"), "openConsents", flow)
        consents.clicked.connect(self.consents)
        column.addLayout(flow)

    def _button(self, said: Phrase, name: str, flow: FlowLayout) -> QPushButton:
        button = QPushButton(self._words(said))
        button.setObjectName(name)
        flow.addWidget(button)
        return button
