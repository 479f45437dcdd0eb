"""Who is coming: people with their place on the team, organizations, relationships."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from fteam.meeting import Kinds, OpenMeeting
from fteam.records.person import AddressMode, Membership, Person
from fteam.records.record import Record
from fteam.rules.names import initials, membership_of
from fteam.vocabulary import vocabulary
from fteam.words import phrase
from ui.look.theme import scaled
from ui.page import Page
from ui.sections.organizations import Organizations
from ui.sections.person import PersonSection
from ui.sections.relationships import Relationships
from ui.sections.shelf import EDIT, REMOVE, said_audience
from ui.widgets.cards import CardFacts, CardList
from ui.widgets.editors import ChoiceEditor, LineEditor
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

DRAFT: Final = "people"
CONNECTION_DRAFT: Final = "people.connection"
QUICK_WIDTH: Final = 620


class PeoplePage(Page):
    """A line to add people quickly, the list, and everything about the one that is open."""

    def build(self) -> None:
        """Make the quick line, the list and the details."""
        self._open = ""
        self.column.addWidget(self._quick_line())
        self.list = CardList(self.words(phrase("People")), 2)
        self.list.acted.connect(self._on_act)
        self.list.moved.connect(self._on_moved)
        self.details = PersonSection(self)
        self.details.closed.connect(self._on_closed)
        self.organizations = Organizations(self)
        self.relationships = Relationships(self)
        for part in (self.list, self.details, self.organizations, self.relationships):
            self.column.addWidget(part)
        self.name.setText(self.desk.draft(DRAFT))
        self.connection.setText(self.desk.draft(CONNECTION_DRAFT))
        self.name.textChanged.connect(self._on_typed)
        self.connection.textChanged.connect(self._on_typed)

    def refresh(self) -> None:
        """Show everyone as they are on disk."""
        actions = ((EDIT, self.words(phrase("Open"))), (REMOVE, self.words(phrase("Take out"))))
        self.list.show_cards([self._facts(person) for person in self.plan.people], actions)
        self.details.show_person(self.plan.find(Person, self._open))
        self.organizations.refresh()
        self.relationships.refresh()
        helpers = sum(member.natural_support for member in self.plan.memberships)
        none = phrase("No natural support yet: a friend, a neighbour, someone from church?")
        some = self.words.many("{n} natural support", "{n} natural supports", helpers)
        self.foot.left.say(some if helpers else self.words(none))
        tab_in_order(self)

    def arrive(self) -> None:
        """Put the caret where a name is typed."""
        self.name.setFocus()

    def open_person(self, person: str) -> None:
        """Open everything about a person."""
        self._open = person
        self.refresh()
        self.details.arrive()
        self.reveal(self.details)

    def _quick_line(self) -> QWidget:
        box = QFrame()
        box.setProperty("kind", "capture")
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 12, 14, 12)
        self.name = LineEditor()
        self.name.setObjectName("newName")
        self.name.setAccessibleName(self.words(phrase("Name, as the person writes it")))
        roles = [(entry.code, self.words(entry.label)) for entry in vocabulary("roles").entries]
        self.role = ChoiceEditor(roles)
        self.role.setObjectName("newRole")
        self.role.setAccessibleName(self.words(phrase("Role on the team")))
        self.connection = LineEditor()
        self.connection.setObjectName("newConnection")
        self.connection.setAccessibleName(self.words(phrase("Connection to the children")))
        self.add_button = QPushButton(self.words(phrase("Add")))
        self.add_button.setProperty("kind", "main")
        self.add_button.setObjectName("addPerson")
        self._quick = line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for title, field, stretch in (
            (phrase("Name, as the person writes it"), self.name, 3),
            (phrase("Role on the team"), self.role, 2),
            (phrase("Connection to the children"), self.connection, 2),
        ):
            line.addLayout(self._labelled(title, field), stretch)
        line.addLayout(self._labelled("", self.add_button))
        column.addLayout(line)
        self.error = Text("", "error")
        self.error.setObjectName("peopleError")
        self.error.hide()
        column.addWidget(self.error)
        self.name.returnPressed.connect(self._on_add)
        self.connection.returnPressed.connect(self._on_add)
        self.add_button.clicked.connect(self._on_add)
        return box

    def _labelled(self, title: str, field: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        label = QLabel(self.words(title) if title else "")
        label.setProperty("kind", "quiet")
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        column.addStretch(1)
        return column

    def _on_typed(self) -> None:
        self.desk.typed(DRAFT, self.name.text())
        self.desk.typed(CONNECTION_DRAFT, self.connection.text())

    def _on_add(self) -> None:
        if not self.name.value():
            self.error.say(self.words(phrase("Write the name first.")))
            self.name.setFocus()
            return
        if self.desk.do(self._write_down):
            self.error.say("")
            self.name.clear()
            self.connection.clear()
            for place in (DRAFT, CONNECTION_DRAFT):
                self.desk.drop_draft(place)
            self.name.setFocus()

    def _write_down(self, meeting: OpenMeeting) -> Kinds:
        person = Person(full_name=self.name.value())
        member = Membership(person=person.id, role=self.role.value(), connection=self.connection.value())
        return meeting.write_down(person, member)

    def _facts(self, person: Person) -> CardFacts:
        member = membership_of(self.plan, person.id)
        role = self.words(vocabulary("roles").label(member.role)) if member else ""
        by = " · ".join(part for part in (role, member.connection if member else "") if part)
        badges = []
        if person.address_mode is AddressMode.PROTECTED:
            badges.append((self.words(phrase("Address protected")), "alert"))
        if member and member.natural_support:
            badges.append((self.words(phrase("Natural support")), "strength"))
        known_to = said_audience(self, member.audience) if member else ""
        if known_to:
            badges.append((known_to, "plain"))
        tone = "accent" if person.id == self._open else ""
        name = " · ".join(part for part in (person.full_name, person.native_script) if part)
        return CardFacts(person.id, name, by, tone, tuple(badges), letters=initials(person.full_name))

    def _on_act(self, action: str, key: str) -> None:
        if action == EDIT:
            self.open_person(key)
        elif action == REMOVE:
            person = self.plan.get(Person, key)
            member = membership_of(self.plan, key)
            gone: tuple[Record, ...] = (member, person) if member else (person,)
            self.desk.do(lambda meeting: meeting.remove(*gone))

    def _on_closed(self) -> None:
        key, self._open = self._open, ""
        self.refresh()
        self.list.focus(key)

    def _on_moved(self, key: str, step: int) -> None:
        ids = [person.id for person in self.plan.people]
        at = ids.index(key)
        to = max(0, min(len(ids) - 1, at + step))
        ids.insert(to, ids.pop(at))
        self.desk.do(lambda meeting: meeting.order(Person, tuple(ids)))

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: on a narrow page, or with large letters, the fields stand one below the other."""
        super().resizeEvent(event)
        wide = self.width() >= scaled(QUICK_WIDTH)
        direction = QBoxLayout.Direction
        self._quick.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
