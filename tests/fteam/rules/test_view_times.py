"""Family time and the next meeting are told as this reader may know them."""

from datetime import date, time

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.commitment import FamilyTime
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, a_running_meeting


def seen(meeting: OpenMeeting) -> PlanView:
    return view_for(meeting.plan, meeting.plan.people[0].id, DAY, ENGLISH)


def test_family_time_tells_when_it_begins_and_hides_a_place_that_shows_too_much() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    mother = meeting.plan.people[0].id
    meeting.write_down(FamilyTime(adult=mother, when="Saturdays", starts=DAY, place="Elm Street 4"))
    meeting.write_down(FamilyTime(adult=mother, place="Elm Street 5", place_revealing=True))

    one, two = seen(meeting).family_times

    assert (one.when, one.place, one.review) == ("Saturdays, from Tue, Sep 15", "Elm Street 4", "")
    assert (two.when, two.place) == ("", "visit place")


def test_next_meeting_tells_its_day_and_its_time_if_there_is_one() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    session = meeting.plan.sessions[0]
    meeting.write_down(with_changes(session, next_day=date(2026, 10, 15), next_words="How the girls sleep."))

    without = seen(meeting).next_meetings
    meeting.write_down(with_changes(session, next_day=date(2026, 10, 15), next_time=time(10)))

    assert (without[0].when, without[0].words) == ("Thursday, October 15, 2026", "How the girls sleep.")
    assert seen(meeting).next_meetings[0].when == "Thursday, October 15, 2026 at 10:00"


def test_no_next_meeting_is_none() -> None:
    assert seen(a_running_meeting()).next_meetings == ()
