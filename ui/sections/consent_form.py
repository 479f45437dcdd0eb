"""The form in which leave is written down: one record for each who gets something."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from fteam.meeting import Kinds, OpenMeeting, with_changes
from fteam.records.protection import Authority, Consent
from fteam.records.record import new_id
from fteam.rules.eyes import readers
from fteam.rules.leave_ledger import Entry, one_each
from fteam.rules.view_invitation import is_young
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase
from ui.page import Page
from ui.sections.consent_box import KeptBox, category_options
from ui.sections.consent_law import LawList
from ui.sections.languages import language_options
from ui.widgets.chips import Chips, Option
from ui.widgets.editors import ChoiceEditor
from ui.widgets.form import NO_CHOICE

SHORT: Final = "short"
WHO: Final = phrase("Choose who may get it. Nobody gets anything without a name here.")
WHOM: Final = phrase("Choose whom it is about.")
SIGNS: Final = phrase("Choose who signs.")
BY_RIGHT: Final = phrase("Someone else signs here. Choose by what right.")
WHAT: Final = phrase("Choose what kinds of information may be shared. What is not chosen is not shared.")
STILL: Final = phrase(
    "To take leave away from someone, press “Take back…” on the card. Here people can only be added."
)


class ConsentBox(KeptBox[Consent]):
    """Everything about one leave; several recipients make several records.

    Signals:
        print_wanted(object): The records whose forms are to be printed, as they are typed now.
    """

    kind = Consent
    names = (
        "subject",
        "signer",
        "authority",
        "recipients",
        "categories",
        "covers",
        "organization",
        "purpose",
        "way",
        "starts",
        "expires",
        "ends_when",
        "languages",
        "interpreter",
        "witness",
        "notice",
    )
    needed = {"subject": WHOM, "signer": SIGNS, "recipients": WHO, "categories": WHAT}  # noqa: RUF012  read only
    name = "consent"
    title = phrase("Leave to share")
    keep_words = phrase("Write it down")
    print_wanted = Signal(object)

    def __init__(self, page: Page) -> None:
        """Make the box; it is closed.

        Args:
            page: The page it stands on.
        """
        self._older: tuple[str, ...] = ()
        words = page.words
        super().__init__(page, {"categories": category_options(words), "languages": language_options(words)})

    def before_buttons(self) -> None:
        """Add what the law asks for."""
        self.law = LawList(self.page.words)
        self.law.hide()
        self.column.addWidget(self.law)

    def more_buttons(self, words: Words) -> tuple[QPushButton, ...]:
        """Return the button that prints the form before it is signed."""
        self.print_button = QPushButton(words(phrase("Print the form to sign")))
        self.print_button.setObjectName("consent-print")
        self.print_button.clicked.connect(self._on_print)
        return (self.print_button,)

    def begin_new(self) -> None:
        """Begin leave that is not on the ledger yet."""
        self._older = ()
        self.begin()

    def offer(self) -> None:
        """Offer the people of the plan; small children get no papers, and a notice is told by its day."""
        super().offer()
        notice = self.form.editors["notice"]
        if isinstance(notice, ChoiceEditor):
            notice.offer((("", NO_CHOICE), *_notices(self.page.words)))
        self._hide_small_children()

    def change(self, entry: Entry) -> None:
        """Change what is on the ledger."""
        self._older = tuple(record.id for record in entry.records)
        self.begin(entry.first, recipients=entry.recipients)

    def renew(self, entry: Entry, **changes: Any) -> None:
        """Begin new leave like an older one, which stays as it is.

        Args:
            entry: The older one.
            changes: Fields of the new one.
        """
        self._older = ()
        again = {"id": new_id(), "revoked": None, "revoked_how": "", "expires": None, **changes}
        self.begin(with_changes(entry.first, **again), recipients=entry.recipients)
        self.form.focus("expires")

    def more_draft(self) -> dict[str, Any]:
        """Return which records are being changed."""
        return {"older": self._older}

    def bring_back(self, values: Any, older: Any = (), **_more: Any) -> None:
        """Open the box with what was half typed about new leave, or about the records being changed."""
        self._older = tuple(str(each) for each in older)
        known = self._records()
        self.begin(known[0] if known else None, **values)

    def edited(self) -> None:
        """Who it is about signs, as long as nobody else is chosen; the law's list follows."""
        self._hide_small_children()
        subject, signer = self.form.editors["subject"], self.form.editors["signer"]
        if subject.value() and not signer.value():
            blocked = self.form.blockSignals(True)  # noqa: FBT003  # Qt's own
            signer.fill(subject.value())
            self.form.blockSignals(blocked)
        try:
            typed = Consent.model_validate({name: self.form.editors[name].value() for name in self.names})
        except ValidationError:
            return  # a day that is half typed; the list waits
        self.law.show_for(self.page.plan, typed)

    def _hide_small_children(self) -> None:
        """Take small children off the list of those who get papers, unless one was chosen before."""
        plan, recipients = self.page.plan, self.form.editors["recipients"]
        on, older = date.today(), {person.id for person in readers(plan)}  # noqa: DTZ011  # the person's own calendar
        for person in plan.people:
            if person.id not in older and is_young(plan, person.id, on) and isinstance(recipients, Chips):
                chip = recipients.button(person.id)
                chip.setVisible(chip.isChecked())

    def read(self) -> Consent | None:
        """Return what the form says: who signs has the right to, and whoever has leave keeps it here."""
        record = super().read()
        if record is not None and record.signer != record.subject and record.authority is Authority.SELF:
            self.form.refuse("authority", self.page.words(BY_RIGHT))
            self._go_to("authority")
            return None
        had = {person for each in self._records() for person in each.recipients}
        if record is not None and had - set(record.recipients):
            self.form.refuse("recipients", self.page.words(STILL))
            self._go_to("recipients")
            return None
        return record

    def write(self, meeting: OpenMeeting, record: Consent) -> Kinds:
        """Write down one record for each who gets something, as one act."""
        return meeting.write_down(*self._parted(record))

    def _parted(self, record: Consent) -> tuple[Consent, ...]:
        return one_each(record, record.recipients, self._records())

    def _records(self) -> tuple[Consent, ...]:
        found = (self.page.plan.find(Consent, each) for each in self._older)
        return tuple(each for each in found if each is not None)

    def _on_print(self) -> None:
        record = self.read()
        if record is not None:
            self.print_wanted.emit(self._parted(record))


def _notices(words: Words) -> Iterator[Option]:
    """Name the wordings of the notice by their length and first day; they are long themselves."""
    for entry in vocabulary("part2_notices").entries:
        said = phrase("Short notice, {day}") if entry.group == SHORT else phrase("Long notice, {day}")
        yield entry.code, words(said, day=words.dated(entry.since) if entry.since else "")
