"""What one reader must not meet in any file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.audience import STAFF_ONLY, Audience
from fteam.records.decision import Decision, Position
from fteam.records.person import Organization, Person
from fteam.records.plan import Plan
from fteam.records.spoken import Need, Strength
from fteam.rules.barred import Barred, barred_for, letters_of
from fteam.rules.eyes import Eyes, readers
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, a_person, a_running_meeting, join
from tests.random_plans import plans
from tests.reading import text_of

HIDDEN_LINE = "She hides the spare key under the stone."


def barred(meeting: OpenMeeting, person: Person) -> Barred:
    return barred_for(Eyes(meeting.plan, person.id, DAY), ENGLISH)


def test_a_line_for_others_is_barred_in_whatever_lines_it_is_set() -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people[:2]
    meeting.write_down(Need(words=HIDDEN_LINE, said_by=worker.id, audience=Audience.only(worker.id)))

    found = barred(meeting, mother)

    assert found.is_in("Page 1\nShe hides the\nSPARE key under\n the stone. Page 2")
    assert not found.is_in("She hides nothing.")
    assert not barred(meeting, worker).is_in(HIDDEN_LINE)


def test_a_line_that_stands_in_an_open_line_too_is_not_barred() -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people[:2]
    meeting.write_down(Need(words=HIDDEN_LINE, said_by=worker.id, audience=STAFF_ONLY))
    meeting.write_down(Strength(words=f"{HIDDEN_LINE} And she told us.", said_by=mother.id))

    assert not barred(meeting, mother).is_in(HIDDEN_LINE)


def test_short_words_are_left_alone_because_they_stand_everywhere() -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people[:2]
    meeting.write_down(Need(words="every week", said_by=worker.id, audience=STAFF_ONLY))

    assert not barred(meeting, mother).is_in("every week")


def test_private_notes_are_barred_for_everyone() -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people[:2]
    meeting.write_down(Need(words="rides to work", said_by=mother.id, private_note=HIDDEN_LINE))

    assert barred(meeting, worker).is_in(HIDDEN_LINE)
    assert barred(meeting, mother).is_in(HIDDEN_LINE)


def test_a_position_on_a_hidden_decision_is_barred() -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people[:2]
    decision = Decision(answer="a short no", audience=STAFF_ONLY)
    meeting.write_down(decision, Position(decision=decision.id, person=mother.id, words=HIDDEN_LINE))

    assert barred(meeting, mother).is_in(HIDDEN_LINE)
    assert not barred(meeting, worker).is_in(HIDDEN_LINE)


def test_names_of_two_words_ways_to_reach_people_and_other_scripts_are_barred() -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0]
    helper = join(meeting, "Grace Will", "relative", audience=STAFF_ONLY)
    meeting.write_down(a_person("نور", phone="555-0142"))
    meeting.write_down(Organization(name="Mark", audience=STAFF_ONLY))

    found = barred(meeting, mother)

    assert found.is_in("with GRACE\nWILL at noon")
    assert found.is_in("call 555-0142")
    assert not found.is_in("A mark, with a witness. Grace before the meal.")
    assert not barred(meeting, helper).is_in("Grace Will")


def test_a_person_who_is_called_at_an_office_does_not_bar_its_phone() -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0]
    meeting.write_down(with_changes(meeting.plan.meeting, agency_phone="555-0100"))
    meeting.write_down(Organization(name="Oak Clinic", phone="555-0120"))
    meeting.write_down(a_person("Dana Ruiz", phone="555-0100"), a_person("Ann Oak", phone="555-0120"))
    meeting.write_down(a_person("Bo Hill", phone="555-0199"))

    found = barred(meeting, mother)

    assert not found.is_in("Call 555-0100 or 555-0120.")
    assert found.is_in("Call 555-0199.")


def test_letters_know_neither_case_nor_accents_nor_lines() -> None:
    assert letters_of("Íñigo,\n  sleeps - BADLY!") == letters_of("inigo sleeps badly")


@given(plan=plans(), data=st.data())
@settings(max_examples=60, deadline=None)
def test_no_view_holds_what_is_barred_for_its_reader(plan: Plan, data: st.DataObject) -> None:
    reader = data.draw(st.sampled_from(readers(plan)))

    found = barred_for(Eyes(plan, reader.id, DAY), ENGLISH)

    assert not found.is_in(text_of(view_for(plan, reader.id, DAY, ENGLISH)))


def test_an_organization_that_the_reader_works_for_is_not_barred_for_them() -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people[:2]
    office = Organization(name="Harlan Fork Family Office", audience=Audience.only(worker.id))
    meeting.write_down(office)
    friend = join(meeting, "Fay Roe", "natural_support", organization=office.id)

    assert not barred(meeting, friend).is_in(office.name)
    assert barred(meeting, mother).is_in(office.name)
