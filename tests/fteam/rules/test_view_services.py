"""Services are those behind the people and promises that the reader sees, and no other."""

from datetime import date

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.audience import STAFF_ONLY
from fteam.records.commitment import Commitment, FamilyTime, SafetyStep
from fteam.records.person import Organization
from fteam.rules.notices import part2_notice
from fteam.rules.plan_view import PlanView, ServiceLine
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, a_running_meeting, join

PART2_NOTICE = part2_notice(date(2026, 10, 7)).label


SCHOOL = Organization(name="Cedar Gap", kind="school", phone="555-0150")


def seen(meeting: OpenMeeting, reader: int = 0) -> PlanView:
    return view_for(meeting.plan, meeting.plan.people[reader].id, DAY, ENGLISH)


def test_the_organization_of_someone_on_the_team_is_a_service() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    meeting.write_down(SCHOOL)
    join(meeting, "Kayla Stidham", "school", organization=SCHOOL.id)

    assert seen(meeting).services == (ServiceLine("Cedar Gap", "School", "555-0150", "Kayla Stidham"),)


def test_the_organization_behind_a_promise_is_a_service() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Sam Cole", "caseworker"))
    meeting.write_down(SCHOOL)
    sam = meeting.plan.people[1].id
    meeting.write_down(Commitment(words="call", promiser=sam, organization=SCHOOL.id))

    assert [line.name for line in seen(meeting).services] == ["Cedar Gap"]


def test_an_organization_without_a_part_in_the_plan_is_none() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    meeting.write_down(SCHOOL)

    assert seen(meeting).services == ()


def test_what_the_reader_may_not_know_is_no_service() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Sam Cole", "caseworker"))
    hidden = with_changes(SCHOOL, audience=STAFF_ONLY)
    meeting.write_down(hidden)
    join(meeting, "Kayla Stidham", "school", organization=hidden.id)

    assert seen(meeting).services == ()
    assert [line.name for line in seen(meeting, 1).services] == ["Cedar Gap"]


def test_words_that_would_tell_what_happened_to_someone_are_left_out() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    program = Organization(name="Casa Clara", kind="violence_advocacy")
    meeting.write_down(program)
    join(meeting, "Beatriz", "dv_advocate", organization=program.id)

    assert seen(meeting).services == (ServiceLine("Casa Clara", "", "", "Beatriz"),)


def test_a_treatment_program_brings_the_notice_of_the_law() -> None:
    meeting = a_running_meeting(("Ana Lima", "treatment_provider"))
    program = Organization(name="New Bridge", kind="treatment", part2=True)
    meeting.write_down(program)
    member = meeting.plan.memberships[0]
    meeting.write_down(with_changes(member, organization=program.id))

    view = seen(meeting)

    assert [line.name for line in view.services] == ["New Bridge"]
    assert PART2_NOTICE in view.notices


def test_first_calls_are_told_where_there_is_a_step_to_call_for() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    before = seen(meeting).calls
    meeting.write_down(SafetyStep(trigger="It is not safe", action="Call"))

    calls = seen(meeting).calls

    assert before == ()
    assert {call.when for call in calls} == {"By day", "At night or on a hard day", "In danger"}


def test_family_time_tells_when_it_is_looked_at_again() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    meeting.write_down(FamilyTime(adult=meeting.plan.people[0].id, review_on=DAY))

    assert seen(meeting).family_times[0].review == "Tue, Sep 15"
