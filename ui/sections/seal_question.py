"""The calm question before a plan is sealed with something missing."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from fteam.records.paper import PlanVersion
from fteam.records.plan import Plan
from fteam.rules.days import day_of
from fteam.rules.eyes import readers
from fteam.rules.leave import NOTHING_ACCEPTED, LeaveEndedError, let_all_go
from fteam.rules.ready import missing
from fteam.sealed import ended_of_copy
from fteam.words import phrase
from ui.page import Page
from ui.widgets.text import Text


class SealQuestion(QFrame):
    """Names what is missing; nothing blocks.

    Attributes:
        accepted: Ids of ended leave that was named in the question.

    Signals:
        sealed(): Seal it as it is.
        put_off(): Not yet.
    """

    sealed = Signal()
    put_off = Signal()

    def __init__(self, page: Page) -> None:
        """Make a hidden question.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self._page = page
        self.accepted = NOTHING_ACCEPTED
        words = page.words
        self.setObjectName("asking")
        self.setProperty("kind", "card")
        self.setProperty("tone", "loud")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        self.asked = Text("")
        self.asked.setObjectName("asked")
        self.seal_now = QPushButton(words(phrase("Seal it as it is")))
        self.seal_now.setObjectName("sealNow")
        self.seal_now.setProperty("kind", "main")
        self.seal_now.clicked.connect(self._on_seal)
        self.not_yet = QPushButton(words(phrase("Not yet")))
        self.not_yet.setObjectName("notYet")
        self.not_yet.clicked.connect(self._on_not_yet)
        column.addWidget(Text(words(phrase("Seal with this missing?")), "strong"))
        column.addWidget(self.asked)
        line = QHBoxLayout()
        line.addWidget(self.not_yet)
        line.addWidget(self.seal_now)
        line.addStretch(1)
        column.addLayout(line)
        self.hide()

    def ask(self, also: Sequence[str] = ()) -> bool:
        """Ask, if something is missing.

        Args:
            also: More that is missing, each in a sentence.

        Returns:
            Whether there was anything to ask about.
        """
        found = missing(self._page.plan)
        said = [*(self._page.words(each.says, n=each.n) for each in found), *also, *self._leave()]
        self.asked.setText("\n".join(said))
        self.setVisible(bool(said))
        if said:
            self.seal_now.setFocus()
            self._page.reveal(self)
        return bool(said)

    def _leave(self) -> list[str]:
        """Say for how many people leave has ended; their copies are sealed without those lines."""
        plan, words = self._page.plan, self._page.words
        self.accepted = NOTHING_ACCEPTED
        try:
            let_all_go(plan, [person.id for person in readers(plan)], _today(plan))
        except LeaveEndedError as error:
            self.accepted = error.leaves
            said = words.many(
                "Leave has ended for {n} person. Their copy will hold only what can still be given.",
                "Leave has ended for {n} people. Their copies will hold only what can still be given.",
                error.readers,
            )
            return [said]
        return []

    def _on_seal(self) -> None:
        self.hide()
        self.sealed.emit()

    def _on_not_yet(self) -> None:
        self.hide()
        self.put_off.emit()


def leave_ended_since(plan: Plan, version: PlanVersion) -> bool:
    """Tell whether leave has ended on which a copy of a version rests: it can't be given again."""
    people, on = readers(plan), _today(plan)
    return any(ended_of_copy(plan, person.id, version.sealed_at, on) for person in people)


def _today(plan: Plan) -> date:
    return day_of(plan, datetime.now(UTC))
