from datetime import timedelta
from typing import Any

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.person import Membership, Organization, Person
from fteam.records.protection import Authority, Category, Consent
from fteam.rules.view_consent import LeaveForm, consent_view, signs
from fteam.words import ENGLISH
from tests.families import played
from tests.makers import DAY, a_running_meeting, join

TWO = played("two")
NOTICE = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."


def a_table(**more: Any) -> tuple[OpenMeeting, Person, Person]:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people
    meeting.write_down(a_consent(mother, worker, **more))
    return meeting, mother, worker


def a_consent(mother: Person, *recipients: Person, **more: Any) -> Consent:
    given = {"subject": mother.id, "signer": mother.id, "recipients": tuple(each.id for each in recipients)}
    return Consent(**{**given, **more})


def form_of(meeting: OpenMeeting, signer: Person) -> LeaveForm:
    return consent_view(meeting.plan, signer.id, DAY, ENGLISH).forms[0]


def test_each_who_gets_something_has_a_form() -> None:
    view = consent_view(TWO.plan, TWO.ids["P1"], TWO.day, ENGLISH)

    assert len(view.forms) == 6
    assert {form.about for form in view.forms} == {"Noor Khalil al-Haddad"}
    assert view.forms[1].recipient.startswith("Jamal Whitfield, ")
    assert (view.forms[1].starts, view.forms[1].expires) == ("Oct 7, 2026", "Jan 7, 2027")
    assert view.forms[1].kinds == (Category.ATTENDANCE, Category.PART2)
    assert (view.tell, view.language) == ("Colleen Fitzgerald-Nakamura", "en")


def test_the_program_and_the_notice_stand_on_the_form_of_the_one_who_is_treated() -> None:
    form = consent_view(TWO.plan, TWO.ids["P1"], TWO.day, ENGLISH).forms[0]

    assert form.discloser == "New Bridge Outpatient"
    assert form.notice == NOTICE
    assert not form.is_blank


def test_a_program_that_the_signer_must_not_know_is_an_empty_line() -> None:
    meeting, mother, worker = a_table()
    aunt = join(meeting, "Luz", "relative")
    program = Organization(name="New Bridge", part2=True)
    meeting.write_down(program)
    later = a_consent(mother, worker, signer=aunt.id, organization=program.id, starts=DAY + timedelta(days=1))
    meeting.write_down(later)

    form = form_of(meeting, aunt)

    assert not form.discloser
    assert form.notice


def test_help_against_violence_is_told_apart() -> None:
    meeting, mother, worker = a_table()
    house = Organization(name="Casa Clara", victim_service=True)
    meeting.write_down(house)
    (consent,) = meeting.plan.consents
    meeting.write_down(with_changes(consent, organization=house.id))

    form = form_of(meeting, mother)

    assert form.is_from_refuge
    assert form.discloser == "Casa Clara"
    assert not form.notice
    assert form.recipient == f"{worker.full_name}, caseworker"


def test_a_recipient_without_a_place_on_the_team_is_named_alone() -> None:
    meeting, mother, _worker = a_table()
    cousin = Person(full_name="Zoë")
    meeting.write_down(cousin)
    (consent,) = meeting.plan.consents
    meeting.write_down(with_changes(consent, recipients=(cousin.id,), authority=Authority.PARENT))

    form = form_of(meeting, mother)

    assert form.recipient == "Zoë"
    assert form.authority is Authority.PARENT
    assert (form.starts, form.expires, form.ends_when) == ("", "", "")


def test_a_recipient_behind_a_wall_is_not_named() -> None:
    meeting, mother, worker = a_table()
    (place,) = (each for each in meeting.plan.memberships if each.person == worker.id)
    house = Organization(name="Casa Clara", victim_service=True, audience=place.audience)
    meeting.write_down(house)
    meeting.write_down(with_changes(place, role="dv_advocate", organization=house.id))
    session = with_changes(meeting.plan.sessions[0], hidden_from=(mother.id,))
    meeting.write_down(session)

    assert "Casa Clara" not in repr(consent_view(meeting.plan, mother.id, DAY, ENGLISH))


def test_leave_for_nobody_yet_has_one_form_with_an_empty_line() -> None:
    meeting, mother, _worker = a_table(recipients=())

    assert not form_of(meeting, mother).recipient


def test_leave_that_is_over_has_no_form() -> None:
    meeting, mother, worker = a_table(expires=DAY)

    assert signs(meeting.plan, mother.id, DAY)
    assert not signs(meeting.plan, mother.id, DAY + timedelta(days=1))
    assert not signs(meeting.plan, worker.id, DAY)


def test_nobody_gives_a_blank_form() -> None:
    meeting = a_running_meeting()

    view = consent_view(meeting.plan, "", DAY, ENGLISH)

    assert view.forms == (LeaveForm(notice=NOTICE),)
    assert view.forms[0].is_blank
    assert (view.tell, view.phone) == ("", "")


def test_names_that_are_hidden_from_the_signer_are_masked_in_free_words() -> None:
    meeting, mother, worker = a_table()
    program = Organization(name="New Bridge", part2=True)
    coach = Person(full_name="Pamela Ostrowski")
    meeting.write_down(program, coach)
    meeting.write_down(Membership(person=coach.id, role="treatment_provider", organization=program.id))
    (consent,) = meeting.plan.consents
    meeting.write_down(with_changes(consent, covers="what New Bridge says", purpose="New Bridge"))

    form = form_of(meeting, mother)

    assert "New Bridge" not in repr(form)
    assert worker.full_name in form.recipient
