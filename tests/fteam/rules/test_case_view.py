"""What another system may learn through one reader."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from fteam.errors import UnknownPersonError
from fteam.exchange.meeting_file import MeetingFile, open_meeting_file
from fteam.paths import resource
from fteam.records.commitment import Commitment, CommitmentStatus, FamilyTime
from fteam.records.person import Relationship
from fteam.records.spoken import Need
from fteam.rules.case_view import CaseView, Part, Side, case_view, usual_name
from fteam.rules.eyes import Eyes
from fteam.words import ENGLISH
from tests.makers import DAY, a_person, a_running_meeting, join
from tests.random_plans import plans

ON = date(2026, 9, 15)


@pytest.fixture(scope="module")
def one() -> MeetingFile:
    return open_meeting_file(resource("meetings", "one.json").read_bytes())


def seen(file: MeetingFile, reader: str, part: Part = Part.OWN_LINES) -> CaseView:
    return case_view(file.plan, file.ids[reader], ON, ENGLISH, part)


def names(view: CaseView, side: Side) -> list[str]:
    return [person.name for person in view.people if person.side is side]


def test_by_default_only_a_partners_own_lines_leave(one: MeetingFile) -> None:
    view = seen(one, "T6")

    assert [line.words for line in view.lines] == ["place Íñigo in the Monday feelings group"]
    assert [need.words for need in view.needs] == ["Íñigo sleeps badly and misses mornings"]
    assert names(view, Side.HELPER) == ["Renée Okafor-Lindqvist", "Kayla Stidham"]


def test_a_child_leaves_by_the_usual_name_only(one: MeetingFile) -> None:
    (child,) = (person for person in seen(one, "T6").people if person.side is Side.CHILD)

    assert (child.name, child.full_name, child.born) == ("Íñigo", "", None)


def test_lines_that_name_no_child_are_about_all_children_the_reader_knows(one: MeetingFile) -> None:
    assert names(seen(one, "T4"), Side.CHILD) == ["Lucía", "Íñigo", "Zoë"]
    assert names(seen(one, "P2"), Side.CHILD) == ["Íñigo", "Zoë"]


def test_everything_for_the_agencys_own_staff_has_names_and_birthdays(one: MeetingFile) -> None:
    view = seen(one, "T2", Part.WHOLE)

    children = [person for person in view.people if person.side is Side.CHILD]
    assert [child.full_name for child in children][1:] == ["Íñigo Núñez Alvarado", "Zoë Núñez Alvarado"]
    assert all(child.born for child in children)
    assert len(view.lines) > len(seen(one, "T2").lines)


def test_everything_for_anyone_else_has_no_birthdays(one: MeetingFile) -> None:
    assert not any(person.born or person.full_name for person in seen(one, "T6", Part.WHOLE).people)


def test_a_part_of_life_that_could_put_someone_in_danger_has_no_code(one: MeetingFile) -> None:
    needs = seen(one, "P1", Part.WHOLE).needs

    assert "partner_violence" not in {need.domain for need in needs}
    assert "money" in {need.domain for need in needs}


def test_behind_the_wall_nothing_of_the_others_leaves(one: MeetingFile) -> None:
    view = seen(one, "P2", Part.WHOLE)

    assert "Beatriz Solórzano" not in {person.name for person in view.people}
    assert not {line.words for line in view.lines} & {line.words for line in seen(one, "T4").lines}


def test_the_check_code_is_that_of_the_paper(one: MeetingFile) -> None:
    assert seen(one, "T6").check_code == seen(one, "T6", Part.WHOLE).check_code != seen(one, "T4").check_code


def test_someone_without_a_place_on_the_team_gets_nothing(one: MeetingFile) -> None:
    with pytest.raises(UnknownPersonError):
        case_view(one.plan, one.ids["P4"], ON, ENGLISH)


def test_what_no_longer_stands_stays_here() -> None:
    meeting = a_running_meeting()
    worker = meeting.plan.people[1]
    gone = Commitment(words="drive", promiser=worker.id, status=CommitmentStatus.WITHDRAWN)
    meeting.write_down(gone)

    assert case_view(meeting.plan, worker.id, DAY, ENGLISH).lines == ()


def test_a_child_is_one_who_has_a_parent_or_family_time_or_the_role() -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people[:2]
    spoken_of, visited, uncle = a_person("Ana Reyes"), a_person("Rosa Reyes"), a_person("Tom Reyes")
    for person in (spoken_of, visited, uncle):
        meeting.write_down(person)
    join(meeting, "Tyler Jackson", "youth")
    meeting.write_down(Relationship(person=mother.id, of=spoken_of.id, kind="birth_parent"))
    meeting.write_down(FamilyTime(children=(visited.id,), adult=mother.id))

    view = case_view(meeting.plan, worker.id, DAY, ENGLISH)

    assert names(view, Side.CHILD) == ["Ana", "Rosa", "Tyler"]


def test_a_promise_counts_its_days_children_and_needs() -> None:
    meeting = a_running_meeting()
    mother, worker = meeting.plan.people[:2]
    child = join(meeting, "Ana Reyes", "child")
    need = Need(words="a ride", said_by=mother.id, about=(child.id, mother.id))
    meeting.write_down(need)
    meeting.write_down(
        Commitment(
            words="drive",
            promiser=worker.id,
            for_whom=(mother.id, child.id),
            serves=(need.id,),
            due=DAY,
            barrier="waiting_list",
            status=CommitmentStatus.BLOCKED,
        )
    )

    view = case_view(meeting.plan, worker.id, DAY, ENGLISH)

    (line,) = view.lines
    number = next(person.number for person in view.people if person.name == "Ana")
    assert (line.ends, line.children, line.needs, line.why_not) == (
        DAY,
        (number,),
        (1,),
        "There is a waiting list",
    )
    assert view.needs[0].children == (number,)


def test_a_promiser_whom_the_reader_may_not_know_has_neutral_words(one: MeetingFile) -> None:
    view = seen(one, "P2", Part.WHOLE)
    hidden = {person.full_name for person in one.plan.people} - {
        person.full_name
        for person in one.plan.people
        if Eyes(one.plan, one.ids["P2"], ON).sees_person(person.id)
    }

    assert not hidden & {person.name for person in view.people}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))  # speed is no fact here
@given(plans())
def test_no_hidden_person_leaves_by_name(plan: Any) -> None:
    for member in plan.memberships:
        eyes = Eyes(plan, member.person, DAY)
        hidden = {person.full_name for person in plan.people if not eyes.sees_person(person.id)}

        view = case_view(plan, member.person, DAY, ENGLISH, Part.WHOLE)

        assert not hidden & {person.name for person in view.people}
        assert all(line.who in {person.number for person in view.people} for line in view.lines)


@pytest.mark.parametrize(
    ("full", "more", "usual"),
    [
        ("Ana Reyes", {}, "Ana"),
        ("Ana Reyes", {"preferred": "Anita"}, "Anita"),
        ("Nguyễn Thị Mai", {"sort_name": "Nguyễn, Mai"}, "Mai"),
        ("Ana", {"sort_name": "Ana"}, "Ana"),
        ("王小明", {}, "王小明"),
        (" ", {}, " "),
    ],
)
def test_the_usual_name_is_what_a_child_is_called(full: str, more: dict[str, str], usual: str) -> None:
    assert usual_name(a_person(full, **more)) == usual


def test_a_member_of_the_close_circle_is_family() -> None:
    meeting = a_running_meeting()
    join(meeting, "Graciela Ruiz", "natural_support")
    worker = meeting.plan.people[1]

    view = case_view(meeting.plan, worker.id, DAY, ENGLISH, Part.WHOLE)

    assert "Graciela Ruiz" in names(view, Side.FAMILY)
