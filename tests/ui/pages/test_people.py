"""Who is coming: adding people quickly, everything about one of them, organizations, relationships."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting
from fteam.records.audience import Audience
from fteam.records.meeting import Session
from fteam.records.person import AddressMode, Contact, Organization, Person, Relationship
from fteam.records.spoken import Need
from fteam.rules.names import membership_of
from tests.accessibility import nameless
from tests.makers import DAY, RememberingKeeper, a_meeting, a_running_meeting, join
from tests.ui.desks import RememberingDrafts
from tests.ui.pages.opened import chip, opened, part, press, tab_stops, write
from ui.page import Page
from ui.widgets.cards import Card
from ui.widgets.editors import LineEditor
from ui.widgets.text import Text


def open_person(qtbot: QtBot, page: Page, person: Person) -> None:
    card = part(page, Card, f"card-{person.id}")
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    laid_out = part(page, QPushButton, "personDone")
    qtbot.waitUntil(lambda: laid_out.isVisible() and laid_out.height() > 0)


def choose(page: QWidget, name: str, code: str) -> None:
    box = part(page, QComboBox, name)
    box.setCurrentIndex(box.findData(code))


def test_a_name_a_role_and_enter_add_a_person(qtbot: QtBot) -> None:
    meeting = a_meeting()
    page = opened(qtbot, "people", meeting)
    choose(page, "newRole", "natural_support")
    write(qtbot, page, "neighbour", "newConnection")
    write(qtbot, page, "Noor Haddad", "newName")

    qtbot.keyClick(part(page, QLineEdit, "newName"), Qt.Key.Key_Return)

    (person,) = meeting.plan.people
    member = membership_of(meeting.plan, person.id)
    assert person.full_name == "Noor Haddad"
    assert member
    assert (member.role, member.connection) == ("natural_support", "neighbour")
    assert part(page, QLineEdit, "newName").hasFocus()
    assert not part(page, QLineEdit, "newName").text()


def test_without_a_name_nobody_is_added(qtbot: QtBot) -> None:
    meeting = a_meeting()
    page = opened(qtbot, "people", meeting)

    press(qtbot, part(page, QPushButton, "addPerson"))

    assert part(page, Text, "peopleError").text() == "Write the name first."
    assert not meeting.plan.people


def test_a_half_typed_name_comes_back_after_a_crash(qtbot: QtBot) -> None:
    meeting, drafts = a_meeting(), RememberingDrafts()
    page = opened(qtbot, "people", meeting, drafts)
    write(qtbot, page, "Mar", "newName")
    page.desk.flush()

    again = opened(qtbot, "people", meeting, drafts)

    assert part(again, QLineEdit, "newName").text() == "Mar"


def test_enter_on_a_person_opens_everything_about_them(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0]
    page = opened(qtbot, "people", meeting)
    open_person(qtbot, page, mother)
    details = part(page, QWidget, "openPerson")

    write(qtbot, details, "Majo", "preferred")
    write(qtbot, details, "text only", "safe_contact")
    choose(details, "reads", "es")
    choose(details, "role", "kin_caregiver")
    press(qtbot, part(page, QPushButton, "personDone"))

    person = meeting.plan.people[0]
    member = membership_of(meeting.plan, mother.id)
    assert (person.preferred, person.safe_contact, person.reads) == ("Majo", "text only", "es")
    assert member
    assert member.role == "kin_caregiver"
    assert details.isHidden()


def test_opening_another_person_keeps_what_was_typed_about_the_first(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    page = opened(qtbot, "people", meeting)
    open_person(qtbot, page, mother)
    write(qtbot, part(page, QWidget, "openPerson"), "555-0111", "phone")

    open_person(qtbot, page, worker)

    assert meeting.plan.people[0].phone == "555-0111"
    assert not meeting.plan.people[1].phone
    assert not part(part(page, QWidget, "openPerson"), LineEditor, "phone").text()


def test_protecting_an_address_erases_it_at_once_and_leaves_no_field_for_it(qtbot: QtBot) -> None:
    meeting = a_meeting()
    mother = Person(full_name="Maria Reyes", address="12 Elm Street")
    meeting.write_down(mother)
    page = opened(qtbot, "people", meeting)
    open_person(qtbot, page, mother)
    write(qtbot, page, ", upstairs", "address")

    button = part(page, QPushButton, "protectAddress")
    qtbot.waitUntil(lambda: button.height() > 0)
    press(qtbot, button)
    write(qtbot, page, "PO Box 1407", "substitute_address")
    page.hide()

    person = meeting.plan.people[0]
    assert person.address_mode is AddressMode.PROTECTED
    assert (person.address, person.substitute_address) == ("", "PO Box 1407")
    assert part(page, LineEditor, "address").isHidden() or not part(page, LineEditor, "address").isVisible()
    assert not part(page, LineEditor, "address").text()
    assert meeting.undo_noun is not None
    meeting.undo()
    assert not meeting.plan.people[0].address


def test_a_child_has_no_place_on_the_team_until_it_is_given_one(qtbot: QtBot) -> None:
    meeting = a_meeting()
    child = Person(full_name="Zoë")
    meeting.write_down(child)
    page = opened(qtbot, "people", meeting)
    open_person(qtbot, page, child)

    press(qtbot, part(page, QPushButton, "joinTeam"))

    assert membership_of(meeting.plan, child.id) is not None
    assert part(page, QPushButton, "joinTeam").isHidden()


def test_who_may_know_a_member_is_chosen(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    worker = meeting.plan.people[1]
    meeting.write_down(Session(day=DAY, name="B"))
    first = meeting.plan.sessions[0]
    page = opened(qtbot, "people", meeting)
    open_person(qtbot, page, worker)
    details = part(page, QWidget, "openPerson")

    press(qtbot, chip(details, "whoMaySee", first.id))

    def is_narrowed() -> bool:
        member = membership_of(meeting.plan, worker.id)
        return member is not None and member.audience == Audience.of_session(first.id)

    qtbot.waitUntil(is_narrowed)


def test_a_person_is_taken_out_with_their_place(qtbot: QtBot) -> None:
    meeting = a_meeting()
    person = join(meeting, "Sam Cole", "caseworker")
    page = opened(qtbot, "people", meeting)
    card = part(page, Card, f"card-{person.id}")
    card.setFocus()

    qtbot.keyClick(card, Qt.Key.Key_Delete)

    assert not meeting.plan.people
    assert not meeting.plan.memberships


def test_a_person_whose_words_are_in_the_plan_stays_whole(qtbot: QtBot) -> None:
    meeting = a_meeting()
    person = join(meeting, "Maria Reyes", "parent")
    meeting.write_down(Need(words="a ride", said_by=person.id))
    page = opened(qtbot, "people", meeting)
    card = part(page, Card, f"card-{person.id}")
    card.setFocus()

    with qtbot.waitSignal(page.desk.failed):
        qtbot.keyClick(card, Qt.Key.Key_Delete)

    assert membership_of(meeting.plan, person.id) is not None


def test_people_are_moved_by_alt_and_arrows(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    page = opened(qtbot, "people", meeting)
    card = part(page, Card, f"card-{worker.id}")
    card.setFocus()

    qtbot.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert [person.id for person in meeting.plan.people] == [worker.id, mother.id]


def test_the_foot_line_asks_for_natural_support(qtbot: QtBot) -> None:
    meeting = a_meeting()
    page = opened(qtbot, "people", meeting)
    before = part(page, Text, "footLeft").text()

    join(meeting, "Luz", "natural_support", natural_support=True)
    page.refresh()

    assert before.startswith("No natural support yet")
    assert part(page, Text, "footLeft").text() == "1 natural support"


def test_an_organization_is_known_behind_the_wall_only(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    worker = meeting.plan.people[1]
    walled = Session(day=DAY, name="A", hidden_from=(worker.id,))
    meeting.write_down(walled)
    page = opened(qtbot, "people", meeting)
    press(qtbot, part(page, QPushButton, "organization-add"))
    form = part(page, QWidget, "organization-form")

    write(qtbot, form, "Casa Clara", "name")
    press(qtbot, part(page, QPushButton, "organization-done"))

    (organization,) = meeting.plan.organizations
    assert (organization.name, organization.audience) == ("Casa Clara", Audience.of_session(walled.id))
    assert part(page, Card, f"card-{organization.id}").facts.badges == (("Session A only", "alert"),)


def test_an_organization_without_a_name_is_not_kept_and_says_so(qtbot: QtBot) -> None:
    meeting = a_meeting()
    page = opened(qtbot, "people", meeting)
    press(qtbot, part(page, QPushButton, "organization-add"))
    form = part(page, QWidget, "organization-form")

    press(qtbot, part(page, QPushButton, "organization-done"))

    assert part(form, Text, "error-name").text() == "Please fill this in."
    assert not meeting.plan.organizations
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert form.isHidden()


def test_an_organization_is_changed_and_taken_out(qtbot: QtBot) -> None:
    meeting = a_meeting()
    school = Organization(name="School", location_revealing=True)
    meeting.write_down(school)
    page = opened(qtbot, "people", meeting)
    card = part(page, Card, f"card-{school.id}")
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_F2)
    write(qtbot, part(page, QWidget, "organization-form"), "555-0100", "phone")
    press(qtbot, part(page, QPushButton, "organization-done"))
    changed = meeting.plan.organizations[0].phone
    card = part(page, Card, f"card-{school.id}")
    card.setFocus()

    qtbot.keyClick(card, Qt.Key.Key_Delete)

    assert changed == "555-0100"
    assert not meeting.plan.organizations


def test_a_relationship_says_who_is_what_of_whom(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    page = opened(qtbot, "people", meeting)
    press(qtbot, part(page, QPushButton, "relationship-add"))
    form = part(page, QWidget, "relationship-form")

    choose(form, "person", mother.id)
    choose(form, "of", worker.id)
    choose(form, "contact", "supervised")
    press(qtbot, part(page, QPushButton, "relationship-done"))

    (tie,) = meeting.plan.relationships
    facts = part(page, Card, f"card-{tie.id}").facts
    assert (tie.person, tie.of, tie.contact) == (mother.id, worker.id, Contact.SUPERVISED)
    assert facts.words == "Maria Reyes: relative of Sam Cole"
    assert facts.badges == (("Contact: Only supervised", "alert"),)


@pytest.mark.parametrize("contact", [Contact.UNKNOWN, Contact.YES])
def test_contact_is_said_where_it_is_known(qtbot: QtBot, contact: Contact) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    tie = Relationship(person=mother.id, of=worker.id, contact=contact, lives_with=True)
    meeting.write_down(tie)

    page = opened(qtbot, "people", meeting)

    facts = part(page, Card, f"card-{tie.id}").facts
    assert facts.by == "Live together"
    assert facts.badges == ((("Contact: Yes", "plain"),) if contact is Contact.YES else ())


def test_undo_of_an_open_organization_closes_its_form(qtbot: QtBot) -> None:
    meeting = a_meeting()
    page = opened(qtbot, "people", meeting)
    press(qtbot, part(page, QPushButton, "organization-add"))
    form = part(page, QWidget, "organization-form")
    write(qtbot, form, "Casa", "name")
    qtbot.waitUntil(lambda: bool(meeting.plan.organizations))

    page.desk.undo()

    assert form.isHidden()
    assert not meeting.plan.organizations


def test_a_screen_reader_can_name_everything_and_tab_goes_from_top_to_bottom(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "people", meeting)
    open_person(qtbot, page, meeting.plan.people[0])

    stops = tab_stops(page, part(page, QWidget, "newName"))

    assert nameless(page) == []
    assert stops.index("newRole") < stops.index("newConnection") < stops.index("addPerson")
    assert stops.index("full_name") < stops.index("phone") < stops.index("organization-add")


def test_a_name_that_is_too_long_stays_where_it_was_typed(qtbot: QtBot) -> None:
    meeting = a_meeting()
    page = opened(qtbot, "people", meeting)
    name = part(page, QLineEdit, "newName")
    name.setText("a" * 5000)

    with qtbot.waitSignal(page.desk.failed):
        qtbot.keyClick(name, Qt.Key.Key_Return)

    assert meeting.plan.people == ()
    assert len(name.text()) == 5000


def test_a_half_typed_connection_comes_back(qtbot: QtBot) -> None:
    drafts = RememberingDrafts()
    page = opened(qtbot, "people", a_meeting(), drafts)
    write(qtbot, page, "neighbour since", "newConnection")
    page.desk.flush()

    again = opened(qtbot, "people", OpenMeeting(RememberingKeeper(), page.plan), drafts)

    assert part(again, QLineEdit, "newConnection").text() == "neighbour since"
