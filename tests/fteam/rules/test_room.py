"""A screen that a whole room looks at shows only what everyone in it may see."""

from datetime import date, datetime, time

import pytest
from hypothesis import given, settings

from fteam.records.audience import FAMILY_ONLY, LOCKED, STAFF_ONLY, TEAM, Audience, Item, Tag
from fteam.records.commitment import Commitment
from fteam.records.meeting import Attendance, Session, Way
from fteam.records.person import Organization
from fteam.records.plan import SHELVES, Plan
from fteam.records.spoken import Need
from fteam.rules.barred import barred_for
from fteam.rules.eyes import Eyes
from fteam.rules.heard import marks
from fteam.rules.room import Room, running_session
from fteam.words import ENGLISH
from tests.attack.meetings import AttackMeeting, attack_meetings
from tests.families import Played, played
from tests.makers import DAY, a_meeting, a_running_meeting, join

NOON = datetime(2026, 9, 15, 12, 0)  # noqa: DTZ001  # the computer's own clock, as the window reads it


@pytest.fixture
def one() -> Played:
    return played("one")


@pytest.fixture
def two() -> Played:
    return played("two")


def session(plan: Plan, name: str) -> str:
    return next(each.id for each in plan.sessions if each.name == name)


def room(family: Played, name: str) -> Room:
    return Room(family.plan, session(family.plan, name), family.day, ENGLISH)


def texts(plan: Plan) -> list[str]:
    records = [plan.family, plan.meeting, *(each for kind in SHELVES.values() for each in plan.shelf(kind))]
    return [value for each in records for value in each.model_dump().values() if type(value) is str and value]


@pytest.mark.parametrize(("family", "name"), [("one", "A"), ("one", "B"), ("two", "A"), ("two", "B")])
def test_nothing_that_anyone_in_the_room_must_not_meet_is_shown(family: str, name: str) -> None:
    here = room(played(family), name)
    shown = texts(here.shown)

    for person in here.people:
        barred = barred_for(Eyes(here.plan, person, here.on), ENGLISH)
        assert not any(barred.is_in(said) for said in shown)


@pytest.mark.parametrize("family", ["one", "two"])
def test_no_line_that_is_private_for_staff_locked_or_tagged_is_shown_to_any_room(family: str) -> None:
    plan = played(family).plan
    by_id = {each.id: each for kind in SHELVES.values() for each in plan.shelf(kind)}

    for each in plan.sessions:
        shown = Room(plan, each.id, played(family).day, ENGLISH).shown
        lines = [line for kind in SHELVES.values() for line in shown.shelf(kind)]
        kept = [by_id[line.id] for line in lines]
        items = [line for line in kept if isinstance(line, Item) and type(line).__name__ != "Membership"]
        assert items
        assert not [line for line in items if line.tags]
        assert {line.audience.kind for line in items} <= {TEAM.kind, Audience.of_session(each.id).kind}


def test_the_fathers_session_shows_neither_the_school_nor_the_mothers_people(one: Played) -> None:
    shown = room(one, "B").shown

    assert {one.names()[each.person] for each in marks(shown)} == {"P2", "T1", "T2", "T10"}
    said = " ".join(texts(shown))
    assert not [
        word for word in ("Casa Clara", "Cedar Gap", "San Martín", "Solórzano", "mangos") if word in said
    ]


def test_a_promise_made_behind_the_others_wall_leaves_no_mark(one: Played) -> None:
    first, second = room(one, "A").shown, room(one, "B").shown

    promised = {one.names()[each.id] for each in (*first.commitments, *second.commitments)}
    assert "C1" not in promised
    assert {one.names()[each.id] for each in second.commitments} == {"C2", "C3", "C7", "C8"}


def test_work_that_must_stay_unknown_has_neutral_words(two: Played) -> None:
    outer, inner = room(two, "A").shown, room(two, "B").shown
    coach = two.ids["T5"]

    said = {
        plan.sessions[0].id: next(each.connection for each in plan.memberships if each.person == coach)
        for plan in (outer, inner)
    }
    assert said == {outer.sessions[0].id: "a helper", inner.sessions[0].id: "Peer recovery coach"}


def test_words_that_were_never_for_paper_are_taken_out() -> None:
    meeting = a_running_meeting()
    need = Need(words="a bed", said_by=meeting.plan.people[0].id, private_note="drinks again")
    meeting.write_down(need)

    (shown,) = Room(meeting.plan, meeting.plan.sessions[0].id, DAY, ENGLISH).shown.needs

    assert (shown.words, shown.private_note) == ("a bed", "")


@pytest.mark.parametrize("audience", [STAFF_ONLY, LOCKED, FAMILY_ONLY])
def test_closed_audiences_are_not_shown_even_if_all_may_read_them(audience: Audience) -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Luz Reyes", "relative"))
    need = Need(words="a bed", said_by=meeting.plan.people[0].id, audience=audience)

    assert not Room(meeting.plan, meeting.plan.sessions[0].id, DAY, ENGLISH).shows(need)


def test_people_and_tags_close_a_line_even_if_all_may_read_it() -> None:
    meeting = a_running_meeting()
    everyone = tuple(person.id for person in meeting.plan.people)
    here = Room(meeting.plan, meeting.plan.sessions[0].id, DAY, ENGLISH)
    named = Need(words="a bed", said_by=everyone[0], audience=Audience.only(*everyone))
    tagged = Need(words="a bed", said_by=everyone[0], tags=(Tag.HEALTH,))

    assert [here.shows(each) for each in (named, tagged)] == [False, False]


@pytest.mark.parametrize("kind", ["part2", "victim_service"])
def test_a_promise_of_a_protected_organization_is_not_shown(kind: str) -> None:
    meeting = a_running_meeting()
    office = Organization(name="New Bridge", part2=kind == "part2", victim_service=kind == "victim_service")
    meeting.write_down(office)
    promise = Commitment(words="call", promiser=meeting.plan.people[1].id, organization=office.id)

    assert not Room(meeting.plan, meeting.plan.sessions[0].id, DAY, ENGLISH).shows(promise)


def test_whoever_left_no_longer_counts_until_all_have_left() -> None:
    meeting = a_running_meeting()
    where = meeting.plan.sessions[0].id
    first, second = meeting.plan.attendance

    meeting.write_down(first.model_copy(update={"left": time(11)}))
    some_left = Room(meeting.plan, where, DAY, ENGLISH).present
    meeting.write_down(second.model_copy(update={"left": time(12)}))
    all_left = Room(meeting.plan, where, DAY, ENGLISH).present

    assert some_left == {second.person}
    assert all_left == {first.person, second.person}


def test_before_anyone_came_those_who_may_come_count() -> None:
    meeting = a_meeting()
    mother, father = (join(meeting, name, "parent").id for name in ("Maria Reyes", "Leo Jackson"))
    worker = join(meeting, "Sam Cole", "caseworker").id
    join(meeting, "Ana Reyes", "child")
    walled, inner = Session(day=DAY, hidden_from=(father,)), Session(day=DAY, only_for=(father, worker))
    meeting.write_down(walled, inner)

    invited = [Room(meeting.plan, each.id, DAY, ENGLISH).people for each in (walled, inner)]

    assert invited == [{mother, worker}, {father, worker}]
    assert Room(meeting.plan, None, DAY, ENGLISH).people == {mother, father, worker}


def test_a_room_with_nobody_in_it_shows_nothing() -> None:
    meeting = a_meeting()
    person = join(meeting, "Ana Reyes", "child").id

    assert not Room(meeting.plan, None, DAY, ENGLISH).shows(Need(words="a bed", said_by=person))


def test_the_clock_tells_which_session_runs() -> None:
    meeting = a_meeting()
    early = Session(day=DAY, starts=time(9), ends=time(11))
    late = Session(day=DAY, starts=time(11, 30), ends=time(13))
    meeting.write_down(early, late)

    assert running_session(meeting.plan, NOON) == late


def test_outside_all_hours_the_last_session_that_someone_came_to_counts() -> None:
    meeting = a_meeting()
    person = join(meeting, "Maria Reyes", "parent").id
    first = Session(day=DAY, starts=time(8), ends=time(9))
    second = Session(day=date(2026, 9, 14))
    third = Session(day=date(2026, 9, 16))
    meeting.write_down(first, second, third)
    for each in (second, first):
        meeting.write_down(Attendance(session=each.id, person=person))
    meeting.write_down(Attendance(session=third.id, person=person, way=Way.ABSENT))

    assert running_session(meeting.plan, NOON) == first


def test_a_breakout_never_runs_by_itself(two: Played) -> None:
    during = datetime(2026, 10, 7, 13, 20)  # noqa: DTZ001  # the computer's own clock

    running = running_session(two.plan, during)

    assert running is not None
    assert running.id == session(two.plan, "A")


def test_without_sessions_none_runs_and_the_first_one_is_expected() -> None:
    meeting = a_meeting()
    before = running_session(meeting.plan, NOON)
    first = Session(day=date(2026, 9, 20))
    meeting.write_down(first)

    assert (before, running_session(meeting.plan, NOON)) == (None, first)


@given(meeting=attack_meetings())
@settings(max_examples=25, deadline=None)
def test_no_room_of_any_meeting_meets_what_someone_in_it_must_not(meeting: AttackMeeting) -> None:
    plan = meeting.plan
    on = max(each.day for each in plan.sessions)

    for each in plan.sessions:
        here = Room(plan, each.id, on, ENGLISH)
        shown = texts(here.shown)
        for person in here.people:
            barred = barred_for(Eyes(plan, person, on), ENGLISH)
            assert not any(barred.is_in(said) for said in shown)
