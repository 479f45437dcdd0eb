from dataclasses import replace
from datetime import date

import pytest

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.audience import Audience, Tag
from fteam.records.commitment import FamilyTime
from fteam.records.meeting import Attendance, Session, Way
from fteam.records.person import Organization
from fteam.records.plan import Plan
from fteam.records.protection import PrivateWords
from fteam.rules.eyes import Eyes
from fteam.rules.invited import Room, coming, hides_place, invited, sessions_of, way_of
from fteam.rules.wording import Teller
from fteam.words import ENGLISH
from tests.fteam.exchange.files import shipped
from tests.makers import DAY, a_meeting, a_running_meeting, join

ONE, TWO = shipped("one"), shipped("two")


def names(people: object) -> list[str]:
    return [person.called for person in people]  # type: ignore[attr-defined]  # people of a plan


def before(plan: Plan) -> Plan:
    """Return the plan as it is before the meeting: nobody has attended yet."""
    return replace(plan, attendance=())


def session_of(plan: Plan, number: int = 0) -> Session:
    return plan.sessions[number]


def test_everyone_on_the_team_is_asked_to_the_only_session() -> None:
    meeting = a_meeting()
    meeting.write_down(Session(day=DAY))
    join(meeting, "Maria Reyes", "parent")
    join(meeting, "Rosa Reyes", "child")

    assert names(invited(meeting.plan, session_of(meeting.plan))) == ["Maria Reyes"]


def test_who_sends_words_is_asked_but_not_expected() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    aunt = join(meeting, "Ana Away", "relative").id
    session = session_of(meeting.plan)
    meeting.write_down(Attendance(session=session.id, person=aunt, way=Way.WRITTEN))

    assert names(invited(meeting.plan, session)) == ["Maria Reyes", "Ana Away"]
    assert names(coming(meeting.plan, session)) == ["Maria Reyes"]


def test_who_came_after_all_is_expected() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    session = session_of(meeting.plan)
    mother = meeting.plan.people[0].id
    meeting.write_down(Attendance(session=session.id, person=mother, way=Way.ABSENT))

    assert names(coming(meeting.plan, session)) == ["Maria Reyes"]


def test_before_the_meeting_the_walled_session_is_for_all_but_those_behind_the_wall() -> None:
    plan = before(ONE.plan)

    asked = {person.id for person in invited(plan, plan.get(Session, ONE.ids["A"]))}

    assert ONE.ids["P1"] in asked
    assert not asked & {ONE.ids["P2"], ONE.ids["T10"]}


def test_before_the_meeting_the_other_session_is_for_those_behind_the_wall_and_the_staff() -> None:
    plan = before(ONE.plan)

    asked = {person.id for person in invited(plan, plan.get(Session, ONE.ids["B"]))}

    assert asked == {ONE.ids[local] for local in ("P2", "T10", "T1", "T2", "T3")}


def test_a_breakout_is_for_its_own_people() -> None:
    plan = before(TWO.plan)

    asked = {person.id for person in invited(plan, plan.get(Session, TWO.ids["B"]))}

    assert asked == {TWO.ids[local] for local in ("P1", "P6", "T1", "T2", "T4", "T5", "T6")}


@pytest.mark.parametrize("is_known", [True, False])
def test_a_breakout_for_nobody_in_particular_is_for_who_may_come_to_its_session(is_known: bool) -> None:  # noqa: FBT001  # a case of the test
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Luis Ochoa", "parent"))
    outer = with_changes(session_of(meeting.plan), hidden_from=(meeting.plan.people[1].id,))
    inner = Session(day=DAY, within=outer.id if is_known else "f" * 32)
    plan = replace(before(meeting.plan), sessions=(outer, inner))

    assert ("Luis Ochoa" in names(invited(plan, inner))) is not is_known


def test_a_breakout_is_part_of_the_session_that_a_person_comes_to_anyway() -> None:
    assert [each.id for each in sessions_of(before(TWO.plan), TWO.ids["P1"])] == [TWO.ids["A"]]
    assert [each.id for each in sessions_of(before(ONE.plan), ONE.ids["T1"])] == [ONE.ids["A"], ONE.ids["B"]]
    assert [each.id for each in sessions_of(ONE.plan, ONE.ids["P2"])] == [ONE.ids["B"]]


def test_the_way_is_what_is_written_down_for_those_who_come() -> None:
    phone = way_of(ONE.plan, ONE.plan.get(Session, ONE.ids["A"]), ONE.ids["T8"])
    written = way_of(ONE.plan, ONE.plan.get(Session, ONE.ids["A"]), ONE.ids["T11"])

    assert (phone, written) == (Way.PHONE, None)


def room(file: object, local: str, day: date = DAY) -> Room:
    plan = before(file.plan)  # type: ignore[attr-defined]  # a meeting file
    return Room(plan, plan.get(Session, file.ids[local]), day, ENGLISH)  # type: ignore[attr-defined]  # the same


def test_a_name_that_someone_in_the_room_must_not_know_is_not_known_to_the_room() -> None:
    assert "Pamela Ostrowski, LMSW" in names(room(TWO, "A").people)
    assert "Pamela Ostrowski, LMSW" not in names(room(TWO, "A").known)
    assert "Pamela Ostrowski, LMSW" in names(room(TWO, "B").known)


def test_people_of_the_session_know_each_other_before_it_began() -> None:
    assert {"Lucía Alvarado Peña", "Kayla Stidham"} <= set(names(room(ONE, "A").known))


def test_work_that_is_private_to_anyone_is_told_in_neutral_words() -> None:
    assert room(TWO, "A").connection(TWO.ids["T5"]) == "a helper"
    assert room(ONE, "A").connection(ONE.ids["T4"]) == "a helper"


def test_an_organization_is_named_only_where_nothing_about_it_is_protected() -> None:
    assert room(ONE, "A").connection(ONE.ids["T1"]) == "Facilitator, Commons Family Partnership"
    assert room(ONE, "A").connection(ONE.ids["T6"]) == "Family resource coordinator"
    assert room(ONE, "B").connection(ONE.ids["T10"]) == "Works with Ángel"


def test_who_has_no_place_on_the_team_has_no_connection() -> None:
    assert not room(ONE, "A").connection(ONE.ids["P4"])


def test_an_organization_that_one_person_in_the_room_may_not_know_is_not_named() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Luis Ochoa", "parent"))
    organization = Organization(name="North Hall", audience=Audience.only(meeting.plan.people[0].id))
    meeting.write_down(organization)
    helper = join(meeting, "Hal Helper", "housing", connection="Home finder", organization=organization.id).id
    tagged = replace(
        meeting.plan, organizations=(with_changes(organization, audience=Audience(), tags=(Tag.HEALTH,)),)
    )

    assert _room(meeting.plan).connection(helper) == "a helper"
    assert "North Hall" not in _room(tagged).connection(helper)


def _room(plan: Plan) -> Room:
    return Room(plan, session_of(plan), DAY, ENGLISH)


def test_without_stated_connection_the_role_is_said() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))

    assert _room(meeting.plan).connection(meeting.plan.people[0].id) == "parent"


def with_place(place: str, **more: object) -> OpenMeeting:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    meeting.write_down(with_changes(session_of(meeting.plan), place=place, **more))
    return meeting


def test_an_open_place_stands_on_paper() -> None:
    assert _room(with_place("Town hall, room 2").plan).place() == "Town hall, room 2"


def test_a_revealing_place_stands_on_no_paper() -> None:
    assert not _room(with_place("Town hall", place_revealing=True).plan).place()


def test_a_breakout_that_a_person_must_not_know_of_does_not_hide_the_place_they_come_to() -> None:
    plan = before(TWO.plan)
    father = Teller(Eyes(plan, TWO.ids["P2"], DAY), ENGLISH)

    assert not hides_place(father, plan.get(Session, TWO.ids["A"]))


def test_a_place_that_is_a_hidden_organization_stays_hidden() -> None:
    meeting = with_place("North Hall")
    other = join(meeting, "Luis Ochoa", "parent").id
    meeting.write_down(Organization(name="North Hall", audience=Audience.only(other)))

    assert not _room(meeting.plan).place()


def test_a_place_that_reveals_someone_anywhere_does_so_everywhere() -> None:
    meeting = with_place("North Hall")
    visits = FamilyTime(adult=meeting.plan.people[0].id, place="north hall", place_revealing=True)
    meeting.write_down(visits)

    assert not _room(meeting.plan).place()


def test_a_place_in_private_words_stands_on_no_paper() -> None:
    meeting = with_place("North Hall")
    meeting.write_down(PrivateWords(words="North Hall"))

    assert not _room(meeting.plan).place()
