"""Safe to meet: the answers are locked, and nothing shows them but a deliberate press."""

from datetime import date

from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fteam.meeting import OpenMeeting
from fteam.records.audience import STAFF_ONLY
from fteam.records.meeting import Session
from fteam.records.person import Membership, Person
from fteam.records.protection import CourtOrder, SafetyScreen
from tests.accessibility import nameless
from tests.makers import DAY, a_meeting, a_running_meeting, join
from tests.ui.pages.opened import chip, opened, part, press, write
from ui.page import Page
from ui.widgets.cards import Card
from ui.widgets.chips import Chips
from ui.widgets.editors import ChoiceEditor, LineEditor
from ui.widgets.text import Text

FEAR = "someone who follows me"


def card(page: Page, person: Person) -> QWidget:
    return part(page, QWidget, f"answers-{person.id}")


def state(page: Page, person: Person) -> str:
    return part(card(page, person), Text, "state").text()


def open_answers(qtbot: QtBot, page: Page, person: Person) -> None:
    press(qtbot, part(card(page, person), QPushButton, "openAnswers"))


def shown_words(page: Page) -> str:
    labels = [label.text() for label in page.findChildren(Text)]
    fields = [field.toPlainText() for field in page.findChildren(QPlainTextEdit)]
    return "\n".join(labels + fields)


def asked_mother() -> tuple[OpenMeeting, Person]:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    meeting.write_down(SafetyScreen(person=mother.id, asked_by=worker.id, asked_on=DAY, fears=FEAR))
    return meeting, mother


def test_only_grown_people_of_the_family_and_its_friends_are_asked(qtbot: QtBot) -> None:
    meeting = a_meeting()
    mother = join(meeting, "Maria Reyes", "parent")
    friend = join(meeting, "Luz", "natural_support")
    join(meeting, "Tyler", "youth")
    join(meeting, "Sam Cole", "caseworker")
    child = Person(full_name="Zoë", born=date(2020, 1, 1))
    meeting.write_down(child)
    meeting.write_down(Membership(person=child.id, role="relative"))
    meeting.write_down(Person(full_name="nobody on the team"))

    page = opened(qtbot, "safety", meeting)

    cards = [each.objectName() for each in page.findChildren(QWidget) if "answers-" in each.objectName()]
    assert cards == [f"answers-{mother.id}", f"answers-{friend.id}"]
    assert part(page, Text, "footLeft").text() == "Not asked yet: Maria Reyes, Luz"


def test_it_tells_who_was_asked_and_never_what_was_said(qtbot: QtBot) -> None:
    meeting, mother = asked_mother()

    page = opened(qtbot, "safety", meeting)

    assert state(page, mother) == "Asked on Tue, Sep 15 by Sam Cole"
    assert FEAR not in shown_words(page)
    assert nameless(page) == []


def test_a_press_opens_the_answers_and_another_closes_them(qtbot: QtBot) -> None:
    meeting, mother = asked_mother()
    page = opened(qtbot, "safety", meeting)

    open_answers(qtbot, page, mother)
    opened_words = shown_words(page)
    names = nameless(page)
    open_answers(qtbot, page, mother)

    assert FEAR in opened_words
    assert names == []
    assert part(card(page, mother), QPushButton, "openAnswers").text() == "Open the answers"


def test_what_was_typed_is_kept_and_locked(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0]
    page = opened(qtbot, "safety", meeting)
    open_answers(qtbot, page, mother)

    write(qtbot, page, "Do not talk about school", "off_limits")
    press(qtbot, part(page, QPushButton, "answersDone"))

    (screen,) = meeting.plan.safety_screens
    assert (screen.person, screen.off_limits) == (mother.id, "Do not talk about school")
    assert screen.audience.kind == "locked"
    assert screen.asked_on == date.today()  # noqa: DTZ011  # as the page takes it
    assert part(card(page, mother), QPushButton, "openAnswers").hasFocus()


def test_asked_without_a_word_is_kept_too(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "safety", meeting)
    open_answers(qtbot, page, meeting.plan.people[0])

    press(qtbot, part(page, QPushButton, "answersDone"))

    assert len(meeting.plan.safety_screens) == 1


def test_looking_in_and_closing_asks_nobody(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "safety", meeting)
    open_answers(qtbot, page, meeting.plan.people[0])

    open_answers(qtbot, page, meeting.plan.people[0])

    assert not meeting.plan.safety_screens


def test_leaving_the_page_closes_the_answers_and_keeps_them(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    page = opened(qtbot, "safety", meeting)
    open_answers(qtbot, page, meeting.plan.people[0])
    write(qtbot, page, FEAR, "fears")

    page.hide()

    assert meeting.plan.safety_screens[0].fears == FEAR
    assert part(page, QPushButton, "openAnswers").text() != "Close"


def test_covering_the_screen_closes_the_answers(qtbot: QtBot) -> None:
    meeting, mother = asked_mother()
    page = opened(qtbot, "safety", meeting)
    open_answers(qtbot, page, mother)

    page.covered()

    assert part(card(page, mother), QPushButton, "openAnswers").text() == "Open the answers"


def test_a_court_order_is_kept_for_staff_and_shows_its_end(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    page = opened(qtbot, "safety", meeting)
    press(qtbot, part(page, QPushButton, "order-add"))
    press(qtbot, chip(part(page, QWidget, "order-form"), "protects", mother.id))
    press(qtbot, chip(part(page, QWidget, "order-form"), "restrains", worker.id))
    write(qtbot, page, "2027-02-28", "expires")

    press(qtbot, part(page, QPushButton, "order-done"))

    (order,) = meeting.plan.court_orders
    assert (order.protects, order.restrains, order.audience) == ((mother.id,), (worker.id,), STAFF_ONLY)
    facts = part(page, Card, f"card-{order.id}").facts
    assert facts.badges[0] == ("Until Sunday, February 28, 2027", "promise")
    assert facts.by == "Protects Maria Reyes · Limits Sam Cole"


def test_an_order_that_has_ended_says_so(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    ended, endless = CourtOrder(expires=date(2020, 1, 1)), CourtOrder()
    meeting.write_down(ended)
    meeting.write_down(endless)

    page = opened(qtbot, "safety", meeting)

    assert part(page, Card, f"card-{ended.id}").facts.badges[0][1] == "alert"
    assert part(page, Card, f"card-{endless.id}").facts.badges[0] == ("No end day", "need")


def test_a_field_that_is_not_understood_is_said_and_the_rest_is_kept(qtbot: QtBot) -> None:
    meeting = a_running_meeting()
    order = CourtOrder()
    meeting.write_down(order)
    meeting.write_down(Session(day=DAY, name="B"))
    page = opened(qtbot, "safety", meeting)
    press(qtbot, part(page, Card, f"card-{order.id}"))
    qtbot.keyClick(part(page, Card, f"card-{order.id}"), "\r")
    write(qtbot, page, "no day at all", "expires")
    write(qtbot, page, "by letter", "allowed_contact")

    press(qtbot, part(page, QPushButton, "order-done"))

    assert meeting.plan.court_orders[0].allowed_contact == "by letter"
    assert meeting.plan.court_orders[0].expires is None


def test_fields_have_the_editors_of_their_types(qtbot: QtBot) -> None:
    page = opened(qtbot, "safety", a_running_meeting())

    press(qtbot, part(page, QPushButton, "order-add"))

    assert part(page, ChoiceEditor, "kind").value()
    assert not part(page, LineEditor, "allowed_contact").value()
    assert part(page, Chips, "whoMaySee").code() == "staff"


def test_answers_far_down_are_seen_while_they_are_typed(qtbot: QtBot) -> None:
    meeting = a_meeting()
    people = [join(meeting, f"Neighbour {number}", "natural_support") for number in range(12)]
    page = opened(qtbot, "safety", meeting)
    page.area.ensureWidgetVisible(card(page, people[6]))

    open_answers(qtbot, page, people[6])

    fears = part(card(page, people[6]), QPlainTextEdit, "fears")
    qtbot.waitUntil(lambda: fears.visibleRegion().boundingRect().height() == fears.height(), timeout=1000)
