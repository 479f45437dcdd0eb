from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given, settings

from fteam.errors import UnknownPersonError
from fteam.meeting import OpenMeeting, with_changes
from fteam.records.meeting import Attendance, Session, Way
from fteam.records.person import AddressMode, Organization
from fteam.records.plan import Plan
from fteam.records.protection import CourtOrder
from fteam.rules.eyes import readers
from fteam.rules.view_invitation import Guest, invitation_view, is_delicate, names_anyone
from fteam.words import ENGLISH
from tests.fteam.exchange import test_meeting_one, test_meeting_two
from tests.fteam.exchange.test_meeting_one import IDS as ONE
from tests.fteam.exchange.test_meeting_one import PLAN as PLAN_ONE
from tests.fteam.exchange.test_meeting_two import IDS as TWO
from tests.fteam.exchange.test_meeting_two import PLAN as PLAN_TWO
from tests.makers import DAY, a_running_meeting, join
from tests.random_plans import plans
from tests.reading import text_of

BEFORE = date(2026, 9, 10)
ATTENDANCE = pytest.mark.parametrize("is_before", [True, False], ids=["before", "after"])
PURPOSE = "Plan how the girls are safe after school."


def asked(purpose: str = PURPOSE, **more: Any) -> OpenMeeting:
    """Return a meeting to which Maria is asked."""
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    meeting.write_down(with_changes(meeting.plan.meeting, purpose=purpose, agency="Commons", **more))
    return meeting


def view_of(plan: Plan, person: str = "", on: date = BEFORE) -> Any:
    return invitation_view(plan, person or plan.people[0].id, on, ENGLISH)


def test_an_invitation_says_what_for_when_where_and_whom_to_call() -> None:
    meeting = asked(agency_phone="555-0100")
    sam = join(meeting, "Sam Cole", "facilitator").id
    meeting.write_down(with_changes(meeting.plan.meeting, facilitator=sam))
    session = with_changes(meeting.plan.sessions[0], place="Town hall", starts=time(10))
    meeting.write_down(session)

    view = view_of(meeting.plan)

    assert (view.called, view.purpose, view.agency) == ("Maria Reyes", PURPOSE, "Commons")
    assert [(each.day, each.time, each.place) for each in view.moments] == [
        ("Tuesday, September 15, 2026", "10:00", "Town hall")
    ]
    assert (view.facilitator, view.phone) == ("Sam Cole", "555-0100")


@pytest.mark.parametrize(
    "purpose",
    ["Plan for Maria.", "Plan while maria reyes heals.", "Help the Reyes girls.", "Meet at NORTH HALL."],
)
def test_a_purpose_that_names_anyone_stays_at_home(purpose: str) -> None:
    meeting = asked(purpose)
    meeting.write_down(Organization(name="North Hall"))

    assert not view_of(meeting.plan).purpose


def test_words_that_only_look_like_names_name_nobody() -> None:
    meeting = asked()
    join(meeting, "Will Hope", "relative")

    assert not names_anyone(meeting.plan, "We hope that this will help.")
    assert names_anyone(meeting.plan, "We will ask Will.")


def test_a_name_in_its_own_script_is_found() -> None:
    assert names_anyone(PLAN_TWO, "خطة آمنة لسامي")


@pytest.mark.parametrize(
    "add",
    [
        lambda meeting: Session(day=DAY, hidden_from=(meeting.plan.people[0].id,)),
        lambda meeting: Session(day=DAY, only_for=(meeting.plan.people[0].id,)),
        lambda _meeting: CourtOrder(),
        lambda meeting: with_changes(meeting.plan.people[0], address_mode=AddressMode.PROTECTED),
        lambda _meeting: Organization(name="A", part2=True),
        lambda _meeting: Organization(name="A", victim_service=True),
    ],
)
def test_where_anything_is_delicate_the_letter_says_nothing_of_it(add: Any) -> None:
    meeting = asked()
    meeting.write_down(add(meeting))

    view = view_of(meeting.plan)

    assert is_delicate(meeting.plan)
    assert (view.purpose, view.agency) == ("", "")


def test_an_ordinary_meeting_is_not_delicate() -> None:
    assert not is_delicate(asked().plan)


def test_after_a_session_people_are_asked_to_the_next_one_and_no_place_is_said() -> None:
    meeting = asked()
    session = with_changes(
        meeting.plan.sessions[0], place="Town hall", next_day=date(2026, 10, 15), next_time=time(14)
    )
    meeting.write_down(session)

    view = view_of(meeting.plan, on=date(2026, 9, 16))

    assert [(each.day, each.time, each.place) for each in view.moments] == [
        ("Thursday, October 15, 2026", "14:00", "")
    ]


def test_when_everything_is_past_no_day_is_said() -> None:
    assert view_of(asked().plan, on=date(2027, 1, 1)).moments == ()


@pytest.mark.parametrize(
    ("way", "said"), [(Way.PHONE, Way.PHONE), (Way.CUSTODY, Way.PHONE), (Way.WRITTEN, None)]
)
def test_how_a_person_takes_part_is_said_as_far_as_known(way: Way, said: Way | None) -> None:
    meeting = asked()
    father = join(meeting, "Luis Ochoa", "parent").id
    meeting.write_down(Attendance(session=meeting.plan.sessions[0].id, person=father, way=way))

    assert [each.way for each in view_of(meeting.plan, father).moments] == [said]


@pytest.mark.parametrize(
    ("role", "more", "guest"),
    [
        ("parent", {}, Guest.FAMILY),
        ("natural_support", {}, Guest.FAMILY),
        ("school", {}, Guest.HELPER),
        ("caseworker", {}, Guest.HELPER),
        ("interpreter", {}, Guest.INTERPRETER),
        ("youth", {}, Guest.YOUNG),
        ("relative", {"born": date(2012, 1, 1)}, Guest.YOUNG),
        ("youth", {"born": date(2000, 1, 1)}, Guest.FAMILY),
    ],
)
def test_everyone_is_asked_as_who_they_are(role: str, more: dict[str, Any], guest: Guest) -> None:
    meeting = asked()
    person = join(meeting, "Ana Ortiz", role)
    meeting.write_down(with_changes(person, **more))

    assert view_of(meeting.plan, person.id).guest is guest


def test_whoever_is_not_on_the_team_is_not_invited() -> None:
    with pytest.raises(UnknownPersonError):
        view_of(PLAN_ONE, ONE["P4"])


def test_a_limited_person_is_not_told_the_place_where_the_protected_one_comes() -> None:
    meeting = asked()
    mother = meeting.plan.people[0].id
    meeting.write_down(with_changes(meeting.plan.sessions[0], place="Town hall"))
    father = join(meeting, "Luis Ochoa", "parent").id
    meeting.write_down(CourtOrder(protects=(mother,), restrains=(father,)))

    assert [each.place for each in view_of(meeting.plan, father).moments] == [""]
    assert [each.place for each in view_of(meeting.plan, mother).moments] == ["Town hall"]


def test_a_limited_person_is_told_the_place_of_a_session_of_their_own() -> None:
    meeting = asked()
    mother = meeting.plan.people[0].id
    meeting.write_down(CourtOrder(protects=(mother,), restrains=(join(meeting, "Luis", "parent").id,)))
    father = meeting.plan.people[-1].id
    own = Session(day=DAY, place="Town hall", only_for=(father,))
    plan = replace(meeting.plan, sessions=(own,), attendance=())

    assert [each.place for each in view_of(plan, father).moments] == ["Town hall"]


def plan_of(plan: Plan, *, is_before: bool) -> Plan:
    return replace(plan, attendance=()) if is_before else plan


@ATTENDANCE
@pytest.mark.parametrize("local", ["P2", "T10"])
def test_the_father_and_his_helper_read_nothing_of_the_other_session(local: str, *, is_before: bool) -> None:
    view = view_of(plan_of(PLAN_ONE, is_before=is_before), ONE[local])

    text = text_of(view).casefold()
    assert [each.day for each in view.moments] == ["Thursday, September 17, 2026"]
    assert not [words for words in test_meeting_one.BARRED if words.casefold() in text]


@ATTENDANCE
@pytest.mark.parametrize(
    "person", [person.id for person in readers(PLAN_ONE)], ids=[person.key for person in readers(PLAN_ONE)]
)
def test_no_letter_of_the_first_family_tells_a_place_or_a_secret(person: str, *, is_before: bool) -> None:
    plan = plan_of(PLAN_ONE, is_before=is_before)
    own = {plan.people[[each.id for each in plan.people].index(person)].called}

    text = text_of(view_of(plan, person))

    others = {name for each in plan.people if each.id != person for name in (each.full_name, each.preferred)}
    told = {name for name in others if name and name in text} - own
    assert told <= {"Renée Okafor-Lindqvist"}
    assert not [
        words for words in ("Maple", "Casa", "Alvarado", "1407", "safe", "Clinic") if _in(words, text, own)
    ]


def _in(words: str, text: str, own: set[str]) -> bool:
    """Tell whether a word stands in a text besides the reader's own name."""
    for name in own:
        text = text.replace(name, "")
    return words in text


@ATTENDANCE
@pytest.mark.parametrize("local", test_meeting_two.OUTSIDE)
def test_nothing_given_by_consent_is_in_the_letters_to_others(local: str, *, is_before: bool) -> None:
    view = view_of(plan_of(PLAN_TWO, is_before=is_before), TWO[local], date(2026, 10, 1))

    text = text_of(view).casefold()
    assert [each.time for each in view.moments] == ["13:15–15:00"]
    assert not view.purpose
    assert not [words for words in test_meeting_two.BARRED if words.casefold() in text]
    assert "facility" not in text


@given(plans())
@settings(deadline=None, max_examples=60)
def test_no_letter_names_anyone_else_or_says_what_was_said(plan: Plan) -> None:
    for person in plan.people:
        view = view_of(plan, person.id)

        text = text_of(view)

        others = [each.full_name for each in plan.people if each.id != person.id]
        told = [name for name in (*others, "HouseX", "HouseY", "zq") if name in text]
        assert told == []
        assert "Hall of Oaks" not in text or not plan.sessions[0].place_revealing
