"""Why a line is held back, in words that a new facilitator understands."""

from datetime import date, timedelta

import pytest

from fteam.records.audience import FAMILY_ONLY, LOCKED, STAFF_ONLY, Audience, Tag
from fteam.records.meeting import Session
from fteam.records.protection import Category, Consent
from fteam.records.spoken import Need
from fteam.rules.held import Held, Why
from fteam.rules.matrix import Missing, Section, row_for
from fteam.rules.reasons import line_words, reasons, why_said
from fteam.words import ENGLISH
from tests.families import played
from tests.makers import DAY, a_plan, a_running_meeting


def said(person: str, family: str, section: Section) -> list[str]:
    known = played(family)
    cell = row_for(known.plan, known.ids[person], known.day).cell(section)
    found = reasons(known.plan, known.ids[person], cell.missing, ENGLISH)
    return [reason.sentence(ENGLISH) for reason in found]


def test_lines_of_one_reason_stand_together_with_their_number() -> None:
    found = said("P2", "one", Section.NEEDS)

    assert "3 lines: for the people of another session" in found or "3 lines: behind a wall" in found


def test_names_are_said_of_what_is_private() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    need = Need(words="a bed", said_by=mother, audience=Audience.only(mother))
    meeting.write_down(need)
    missing = row_for(meeting.plan, worker, DAY).cell(Section.NEEDS).missing

    (reason,) = reasons(meeting.plan, worker, missing, ENGLISH)

    assert reason.sentence(ENGLISH) == "1 line: private to Maria Reyes"
    assert (reason.step, reason.lines) == ("needs", missing)
    assert line_words(meeting.plan, missing[0]) == "a bed"


@pytest.mark.parametrize(("audience", "told"), [
    (STAFF_ONLY, "for staff only"), (FAMILY_ONLY, "for the family only"),
    (Audience(), "for people on the team only"), (LOCKED, "for other people"),
])  # fmt: skip  # a table
def test_each_audience_has_its_words(audience: Audience, told: str) -> None:
    meeting = a_running_meeting()
    need = Need(words="a bed", said_by=meeting.plan.people[0].id, audience=audience)
    meeting.write_down(need)
    line = Missing("needs", need.id, Held(Why.AUDIENCE))

    assert why_said(meeting.plan, meeting.plan.people[0].id, line, ENGLISH) == told


def test_a_line_of_one_session_says_so() -> None:
    meeting = a_running_meeting()
    other = Session(day=DAY)
    need = Need(words="a bed", said_by=meeting.plan.people[0].id, audience=Audience.of_session(other.id))
    meeting.write_down(other)
    meeting.write_down(need)
    line = Missing("needs", need.id, Held(Why.AUDIENCE))

    told = why_said(meeting.plan, meeting.plan.people[0].id, line, ENGLISH)
    assert told == "for the people of another session"


def test_people_of_another_session_and_unknown_people_are_told_apart() -> None:
    meeting = a_running_meeting()
    person = meeting.plan.people[0].id
    elsewhere = Missing("people", person, Held(Why.AUDIENCE))
    walled = Missing("people", person, Held(Why.WALL))

    told = [why_said(meeting.plan, person, each, ENGLISH) for each in (elsewhere, walled)]
    assert told == ["only in another session", "behind a wall"]


@pytest.mark.parametrize("why", [each for each in Why if each is not Why.AUDIENCE])
def test_every_reason_of_the_rule_has_plain_words_with_and_without_a_tag(why: Why) -> None:
    plan = a_plan(needs=1)
    reader = plan.people[1].id

    for tag in (None, Tag.PART2):
        line = Missing("needs", plan.needs[0].id, Held(why, tag))
        told = why_said(plan, reader, line, ENGLISH)
        assert told
        assert "{" not in told


def test_missing_leave_names_what_it_is_about_and_for_whom() -> None:
    plan = a_plan(needs=1)
    line = Missing("needs", plan.needs[0].id, Held(Why.NO_LEAVE, Tag.PART2))

    told = why_said(plan, plan.people[1].id, line, ENGLISH)

    assert told == "Substance use treatment, no leave for Sam Cole"


@pytest.mark.parametrize(("why", "told"), [
    (Why.ENDED, "leave ended on Jan 7, 2027"), (Why.TAKEN_BACK, "leave was taken back on Nov 2, 2026"),
])  # fmt: skip  # a table
def test_leave_that_is_over_tells_its_last_day(why: Why, told: str) -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    leave = Consent(
        subject=mother,
        signer=mother,
        recipients=(worker,),
        categories=(Category.HEALTH,),
        expires=date(2027, 1, 7),
        revoked=date(2026, 11, 2),
    )
    older = leave.model_copy(update={"id": "0" * 32, "expires": None, "revoked": None})
    meeting.write_down(leave, older)
    line = Missing("needs", "1" * 32, Held(why, Tag.HEALTH, (leave.id, older.id)))

    assert why_said(meeting.plan, worker, line, ENGLISH) == told


def test_the_consent_of_scenario_two_blocks_on_the_day_after_and_says_so() -> None:
    known = played("two")
    last = date(2027, 1, 7)

    on_the_day, after = (
        row_for(known.plan, known.ids["T3"], day).cell(Section.PROMISES)
        for day in (last, last + timedelta(days=1))
    )

    told = {why_said(known.plan, known.ids["T3"], each, ENGLISH) for each in after.missing}
    assert (len(on_the_day.missing), bool(after.missing)) == (0, True)
    assert "leave ended on Jan 7, 2027" in told


def test_a_profile_is_a_reason_of_its_own() -> None:
    plan = a_plan(needs=1)
    line = Missing("needs", plan.needs[0].id, None)

    assert why_said(plan, plan.people[1].id, line, ENGLISH) == "left out of this kind of copy"


def test_the_words_of_locked_lines_sessions_and_lines_that_are_gone_are_not_shown() -> None:
    meeting = a_running_meeting()
    need = Need(words="a bed", said_by=meeting.plan.people[0].id, audience=LOCKED)
    meeting.write_down(need)
    session = meeting.plan.sessions[0].id

    lines = (
        Missing("needs", need.id, Held(Why.LOCKED)),
        Missing("sessions", session, Held(Why.WALL)),
        Missing("needs", "0" * 32, Held(Why.WALL)),
    )

    assert [line_words(meeting.plan, each) for each in lines] == ["", "", ""]


def test_someone_who_is_gone_from_the_plan_has_no_name() -> None:
    plan = a_plan(needs=1)
    line = Missing("needs", plan.needs[0].id, Held(Why.NO_LEAVE))

    assert why_said(plan, "0" * 32, line, ENGLISH).strip() == "no leave for"
