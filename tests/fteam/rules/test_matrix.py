"""The matrix tells the truth: it counts what the views hold, and knows why the rest is not there."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from fteam.guide.steps import STEPS
from fteam.records.audience import Audience
from fteam.records.decision import Decision, Position
from fteam.records.meeting import Session
from fteam.records.person import Membership, Organization, Person
from fteam.records.spoken import Need, Statement, StatementKind
from fteam.rules.eyes import readers
from fteam.rules.held import Why
from fteam.rules.matrix import STEP_OF, Cell, Row, Section, matrix, row_for
from fteam.rules.plan_view import PlanView
from fteam.rules.profiles import Profile, for_profile
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.attack.meetings import AttackMeeting, attack_meetings
from tests.families import Played, played
from tests.makers import DAY, a_running_meeting, join


def counted(view: PlanView) -> dict[Section, int]:
    """Count the lines of a view that has all its people named."""
    return {
        Section.HOPES: len(view.hopes) + len(view.words_read),
        Section.STRENGTHS: len(view.strengths),
        Section.NEEDS: len(view.needs),
        Section.SAFETY: len(view.safety),
        Section.PROMISES: sum(len(person.promises) for person in view.promisers),
        Section.ASKS: len(view.asks),
        Section.FAMILY_TIME: len(view.family_times),
        Section.SERVICES: len(view.services),
        Section.DECISION: len(view.decisions) + sum(len(each.stands) for each in view.decisions),
        Section.GAPS: len(view.gaps),
        Section.NEXT: len(view.next_meetings),
    }


def row(family: Played, person: str) -> Row:
    return row_for(family.plan, family.ids[person], family.day)


def whys(cell: Cell) -> set[Why | None]:
    return {each.held.why if each.held else None for each in cell.missing}


@pytest.mark.parametrize("family", ["one", "two"])
def test_every_count_is_that_of_the_readers_own_view(family: str) -> None:
    known = played(family)

    for found in matrix(known.plan, known.day):
        view = view_for(known.plan, found.reader, known.day, ENGLISH)
        shown = counted(view)
        assert {section: found.cell(section).seen for section in shown} == shown


@pytest.mark.parametrize("family", ["one", "two"])
def test_every_reader_has_a_row_and_every_row_the_same_wholes(family: str) -> None:
    known = played(family)

    rows = matrix(known.plan, known.day)

    assert [each.reader for each in rows] == [person.id for person in readers(known.plan)]
    assert len({tuple(cell.whole for cell in each.cells) for each in rows}) == 1
    assert all(len(each.cells) == len(Section) for each in rows)


def test_the_father_sees_four_promises_of_twelve_and_four_people() -> None:
    found = row(played("one"), "P2")

    assert (found.profile, found.cell(Section.PROMISES).seen) == (Profile.PARENT_APART, 4)
    assert found.cell(Section.PROMISES).whole == 12
    assert found.cell(Section.HERE).seen == 4
    assert found.held == sum(len(cell.missing) for cell in found.cells)


def test_the_people_behind_a_wall_are_missing_because_of_the_wall() -> None:
    found = row(played("one"), "P2")

    assert whys(found.cell(Section.HERE)) == {Why.WALL}
    assert whys(found.cell(Section.NEXT)) == {Why.WALL}


def test_those_met_in_another_session_only_are_told_apart_from_those_behind_a_wall() -> None:
    found = row(played("one"), "P1")

    assert whys(found.cell(Section.NEXT)) == {Why.AUDIENCE}
    assert whys(found.cell(Section.HERE)) <= {Why.AUDIENCE, Why.PROGRAM}


def test_help_that_reveals_something_is_missing_for_its_reason() -> None:
    found = row(played("one"), "P2").cell(Section.SERVICES)

    assert Why.PROGRAM in whys(found)
    assert Why.PLACE in whys(found)
    assert whys(row(played("two"), "P2").cell(Section.SERVICES)) == {Why.PROGRAM}


def test_an_organization_that_is_no_secret_is_missing_with_its_people() -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    office = Organization(name="Food bank")
    meeting.write_down(office)
    join(meeting, "Ida Bo", "other", organization=office.id, audience=Audience.only(mother))

    found = row_for(meeting.plan, meeting.plan.people[1].id, DAY).cell(Section.SERVICES)

    assert whys(found) == {Why.AUDIENCE}


def test_words_sent_to_a_session_behind_a_wall_are_missing_because_of_the_wall() -> None:
    found = row(played("one"), "P2").cell(Section.HOPES)

    assert (found.seen, whys(found)) == (0, {Why.WALL})


def test_a_position_of_someone_unknown_is_missing() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    hidden = join(meeting, "Ida Bo", "other", audience=Audience.only(mother)).id
    decision = Decision(answer="yes")
    meeting.write_down(decision)
    meeting.write_down(Position(decision=decision.id, person=hidden))

    found = row_for(meeting.plan, worker, DAY).cell(Section.DECISION)

    assert (found.seen, whys(found)) == (1, {Why.PROGRAM})


def test_what_stands_on_no_paper_is_not_counted() -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    meeting.write_down(Statement(words="worried", said_by=mother, kind=StatementKind.WORRY))

    assert row_for(meeting.plan, mother, DAY).cell(Section.HOPES).whole == 0


def test_what_a_profile_leaves_out_is_missing_without_a_rule() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Ruth Bell", "foster_parent"))
    mother, carer = (person.id for person in meeting.plan.people)
    meeting.write_down(Need(words="the power bill", said_by=mother))

    found = row_for(meeting.plan, carer, DAY).cell(Section.NEEDS)

    assert (found.seen, whys(found)) == (0, {None})


def test_a_facility_is_told_of_nobody_else_who_came() -> None:
    known = played("two")
    counselor = Person(full_name="R. Hutchins")
    place = Membership(person=counselor.id, role="facility_counselor")
    plan = known.plan.with_record(counselor).with_record(place)

    found = row_for(plan, counselor.id, known.day)

    less = view_for(for_profile(plan, counselor.id, known.day), counselor.id, known.day, ENGLISH)
    assert found.cell(Section.HERE).seen == len(less.here) == 0
    assert None in whys(found.cell(Section.HERE))
    assert found.cell(Section.FAMILY_TIME).seen == len(less.family_times)


def test_a_meeting_without_a_next_day_has_nothing_to_hold_back() -> None:
    meeting = a_running_meeting()

    cell = row_for(meeting.plan, meeting.plan.people[0].id, DAY).cell(Section.NEXT)

    assert (cell.seen, cell.whole) == (0, 0)


def test_the_next_day_of_a_breakout_is_for_its_people() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    meeting.write_down(Session(day=DAY, only_for=(worker,), next_day=DAY))

    assert whys(row_for(meeting.plan, mother, DAY).cell(Section.NEXT)) == {Why.WALL}


def test_every_line_that_can_be_missing_has_a_step_to_go_to() -> None:
    shelves = {
        each.shelf
        for family in ("one", "two")
        for found in matrix(played(family).plan, played(family).day)
        for cell in found.cells
        for each in cell.missing
    }

    assert shelves <= set(STEP_OF)
    assert set(STEP_OF.values()) <= {step.key for step in STEPS}


def test_an_empty_plan_has_rows_without_lines() -> None:
    meeting = a_running_meeting()
    plan = replace(meeting.plan, attendance=())

    assert {cell.whole for each in matrix(plan, DAY) for cell in each.cells} == {0}


@given(meeting=attack_meetings())
@settings(max_examples=25, deadline=None)
def test_the_matrix_of_any_meeting_counts_what_each_reader_gets(meeting: AttackMeeting) -> None:
    plan = meeting.plan
    on = max(each.day for each in plan.sessions)

    for found in matrix(plan, on):
        view = view_for(for_profile(plan, found.reader, on), found.reader, on, ENGLISH)
        shown = counted(view)
        assert {section: found.cell(section).seen for section in shown} == shown
