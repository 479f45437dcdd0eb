"""Everything about one person: place on the team, safe contact, the address or its protection."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from fteam.records.person import AddressMode, Membership, Person
from fteam.rules.names import membership_of
from fteam.words import phrase
from ui.page import Page
from ui.saved_form import SavedForm
from ui.sections.languages import language_options
from ui.sections.private_erase import ErasePanel
from ui.sections.shelf import sessions_of
from ui.widgets.fold import FoldButton
from ui.widgets.text import Text

NAMES: Final = ("full_name", "preferred", "native_script", "pronouns", "born", "phone", "safe_contact")
READING: Final = ("reads", "reading_support", "access_needs", "spoken")
MORE: Final = ("pronunciation", "sort_name", "staff_note")
ADDRESS: Final = ("address",)
PROTECTED: Final = ("substitute_address", "programme_code")
MEMBER: Final = ("role", "connection", "organization", "invited_by", "natural_support", "neutral_role")
MARGIN: Final = 16


class PersonSection(QFrame):
    """The open person; each field keeps itself.

    Signals:
        closed(): The person is done with it.
    """

    closed = Signal()

    def __init__(self, page: Page) -> None:
        """Make empty details.

        Args:
            page: The page they stand on.
        """
        super().__init__()
        self._page = page
        self._id = ""
        self.setObjectName("openPerson")
        self.setProperty("kind", "card")
        self.setProperty("tone", "accent")
        words, desk = page.words, page.desk
        tongues = {"reads": language_options(words), "spoken": language_options(words)}
        self.title = Text("", "family")
        self.member = SavedForm(Membership, MEMBER, desk, words, columns=3, guarded=True)
        self.names = SavedForm(Person, NAMES, desk, words, columns=3)
        self.reading = SavedForm(Person, READING, desk, words, tongues, columns=3)
        self.more = SavedForm(Person, MORE, desk, words, columns=3)
        self.address = SavedForm(Person, ADDRESS, desk, words, columns=1)
        self.protected = SavedForm(Person, PROTECTED, desk, words, columns=2)
        self.protect = QPushButton(words(phrase("Protect the address: the real one is erased at once")))
        self.protect.setObjectName("protectAddress")
        self.protect.clicked.connect(self._on_protect)
        self.erase = QPushButton(words(phrase("Erase this address for good…")))
        self.erase.setObjectName("eraseAddress")
        self.erase.clicked.connect(self._on_erase)
        self.panel = ErasePanel(page.tools, page.tools.eraser) if page.tools.eraser is not None else None
        if self.panel is not None:
            self.panel.grew.connect(partial(page.reveal, self.panel))
        self._lay_out()
        self.hide()

    def forms(self) -> tuple[SavedForm[Person], ...]:
        """Return the forms about the person themself."""
        return self.names, self.reading, self.more, self.address, self.protected

    def show_person(self, person: Person | None) -> None:
        """Show a person; None hides the details."""
        self._id = person.id if person else ""
        if person is None:
            self.hide()
            self.member.show_record(None)
            for form in self.forms():
                form.show_record(None)
            return
        self.title.setText(person.full_name)
        is_protected = person.address_mode is AddressMode.PROTECTED
        for form in (self.names, self.reading, self.more):
            form.show_record(person)
        self.address.show_record(None if is_protected else person)
        self.protected.show_record(person if is_protected else None)
        self.address.setVisible(not is_protected)
        self.protect.setVisible(not is_protected)
        self.protected.setVisible(is_protected)
        self.shield.setVisible(is_protected)
        self.erase.setVisible(self.panel is not None and bool(_address_of(person)))
        self._show_member(person)
        self.show()

    def _show_member(self, person: Person) -> None:
        plan = self._page.plan
        member = membership_of(plan, person.id)
        self.member.offer("organizations", [(each.id, each.name) for each in plan.organizations])
        self.member.offer_readers(self._page.people(), sessions_of(self._page))
        self.member.show_record(member)
        self.member.setVisible(member is not None)
        self.join.setVisible(member is None)

    def arrive(self) -> None:
        """Put the caret into the first field."""
        form = self.member if self.member.shown is not None else self.names
        form.form.focus_first()

    def _lay_out(self) -> None:
        words = self._page.words
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN - 2, MARGIN, MARGIN - 2)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        self.close_button = QPushButton(words(phrase("Done")))
        self.close_button.setObjectName("personDone")
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.join = QPushButton(words(phrase("Give this person a place on the team")))
        self.join.setObjectName("joinTeam")
        self.join.clicked.connect(self._on_join)
        self.shield = Text(
            words(phrase("The address is protected: there is no place here for the real one.")), "strong"
        )
        fold = FoldButton(words(phrase("More about the name")), "morePerson", self.more)
        self._part(column, phrase("Place on the team"), self.join, self.member)
        self._part(column, phrase("Name and safe contact"), self.names, fold, self.more)
        self._part(column, phrase("Language and reading"), self.reading)
        address = (self.address, self.protect, self.shield, self.protected, self.erase)
        self._part(column, phrase("Address"), *address, *((self.panel,) if self.panel is not None else ()))

    def _part(self, column: QVBoxLayout, title: str, *parts: QWidget) -> None:
        column.addWidget(Text(self._page.words(title), "section"))
        for part in parts:
            if isinstance(part, QPushButton):
                column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                column.addWidget(part)

    def _on_join(self) -> None:
        member = Membership(person=self._id)
        self._page.desk.do(lambda meeting: meeting.write_down(member))

    def _on_protect(self) -> None:
        """Erase the real address; what was just typed into its field is never kept.

        It is gone from the plan at once, and from old pages of the file. Where else it stands, fteam asks.
        """
        person = self._page.plan.get(Person, self._id)
        typed = self.address.form.editors["address"].value()
        self.address.forget()
        self.address.show_record(None)
        self._page.desk.do(lambda meeting: meeting.protect_address(person.id, "", ""))
        self.protected.form.focus_first()
        known = typed or person.address
        if known and self.panel is not None:
            self.panel.ask(known, at_once=True)

    def _on_erase(self) -> None:
        person = self._page.plan.get(Person, self._id)
        if self.panel is not None:
            self.panel.ask(_address_of(person))


def _address_of(person: Person) -> str:
    return person.address or person.substitute_address
