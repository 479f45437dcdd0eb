"""Who signs, and how far each of them is."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from fteam.records.paper import Signature, SignedBy
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.rules.eyes import readers, took_part
from fteam.rules.names import initials, membership_of
from fteam.rules.standing import Standing
from fteam.words import Words, phrase
from ui.page import Page
from ui.widgets.person_row import PersonRow, RowFacts
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

NO_SIGNATURE: Final = "\u2013"
SAID: Final = {
    SignedBy.DRAWN: phrase("signed {at}"),
    SignedBy.TYPED: phrase("name typed {at}"),
    SignedBy.MARK: phrase("mark {at}, seen by {witness}"),
    SignedBy.READ_BACK: phrase("by phone or video {at}, heard by {witness}"),
    SignedBy.PAPER: phrase("signed on paper {at}"),
    SignedBy.DECLINED: phrase("chose not to sign, {at}"),
}
Namer = Callable[[str | None], str]


def signers(plan: Plan) -> tuple[Person, ...]:
    """Return who is asked to sign: everyone who took part, and whoever has answered already.

    Before anyone is marked as here, it is everyone on the team who is not a small child.
    """
    answered = {each.person for each in plan.signatures}
    here = {stay.person for stay in took_part(plan)}
    members = readers(plan)
    if here:
        return tuple(person for person in members if person.id in here | answered)
    return tuple(person for person in members if person.id in answered or _role(plan, person) != "child")


def signature_of(plan: Plan, person: str) -> Signature | None:
    """Return a person's signature, or None."""
    return next((each for each in plan.signatures if each.person == person), None)


def waits(plan: Plan, person: str, standing: Standing) -> bool:
    """Tell whether a person has not answered the plan as it is now."""
    signature = signature_of(plan, person)
    return signature is None or not standing.stands(plan, signature)


def said_state(plan: Plan, person: str, words: Words, name_of: Namer, standing: Standing) -> tuple[str, str]:
    """Say how far a person is.

    Returns:
        The words, and a mark that says the same.
    """
    signature = signature_of(plan, person)
    if signature is None:
        return words(phrase("waiting")), "○"
    if not standing.stands(plan, signature):
        return words(phrase("signed before the plan changed, sign again")), "!"
    at = words.time(signature.signed_at.astimezone()) if signature.signed_at else ""
    witness = name_of(signature.witness)
    mark = NO_SIGNATURE if signature.way is SignedBy.DECLINED else "✓"
    return words(SAID[signature.way], at=at, witness=witness), mark


class SignerList(QFrame):
    """A row for each person; the one at the laptop is pressed.

    Signals:
        chosen(str): Id of the person whose row was pressed.

    Attributes:
        standing: Which signatures stand.
    """

    chosen = Signal(str)

    def __init__(self, page: Page) -> None:
        """Make an empty list.

        Args:
            page: The page it stands on.
        """
        super().__init__()
        self._page = page
        self.standing = Standing()
        self.rows: dict[str, PersonRow] = {}
        self.setProperty("kind", "card")
        self.setObjectName("signers")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(2)
        heading = Text(page.words(phrase("Signatures")), "section")
        heading.setContentsMargins(8, 0, 0, 4)
        column.addWidget(heading)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        column.addLayout(self._column)
        column.addStretch(1)

    def refresh(self, current: str) -> None:
        """Show how far everyone is.

        Args:
            current: Id of the person at the laptop.
        """
        plan = self._page.plan
        people = signers(plan)
        if [person.id for person in people] != list(self.rows):
            self._make_rows(people)
        for person in people:
            row = self.rows[person.id]
            row.show_facts(self._facts(person))
            row.setChecked(person.id == current)

    def _facts(self, person: Person) -> RowFacts:
        page = self._page
        said, mark = said_state(page.plan, person.id, page.words, page.name_of, self.standing)
        return RowFacts(person.id, person.called, said, mark, initials(person.full_name))

    def _make_rows(self, people: tuple[Person, ...]) -> None:
        for row in self.rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {person.id: PersonRow(self._facts(person)) for person in people}
        for row in self.rows.values():
            row.clicked.connect(self._on_clicked)
            row.walked.connect(self._on_walked)
            self._column.addWidget(row)
        tab_in_order(self)

    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, PersonRow):
            self.chosen.emit(row.key)

    def _on_walked(self, key: str, step: int) -> None:
        keys = list(self.rows)
        to = keys.index(key) + step
        if 0 <= to < len(keys):
            self.rows[keys[to]].setFocus()


def _role(plan: Plan, person: Person) -> str:
    member = membership_of(plan, person.id)
    return member.role if member else ""
