from typing import Literal

import pytest

from fteam.records.meeting import Attendance, Session, Way
from fteam.records.spoken import Need, Strength
from fteam.rules.heard import Marks, at_the_table, has_spoken, marks, not_heard_yet
from tests.makers import DAY, a_meeting, a_plan, a_running_meeting, join


def test_marks_tell_what_each_has_brought() -> None:
    plan = a_plan(needs=1, strengths=1, promises=1)
    mother, worker = plan.people

    assert marks(plan) == (
        Marks(mother.id, strength=False, need=True, commitment=False),
        Marks(worker.id, strength=True, need=False, commitment=True),
    )


@pytest.mark.parametrize(("kind", "missing"), [("strength", 0), ("need", 1), ("commitment", 0)])
def test_who_is_not_heard_yet_is_named(kind: Literal["strength", "need", "commitment"], missing: int) -> None:
    plan = a_plan(needs=1, strengths=1, promises=1)

    assert not_heard_yet(plan, kind) == (plan.people[missing],)


def test_before_anyone_is_here_those_expected_are_listed_without_small_children() -> None:
    meeting = a_meeting()
    mother = join(meeting, "Maria Reyes", "parent")
    join(meeting, "Little Reyes", "child")
    join(meeting, "Tom Ear", "interpreter")

    assert at_the_table(meeting.plan) == (mother,)


def test_only_who_is_here_is_at_the_table() -> None:
    meeting = a_running_meeting()
    absent = join(meeting, "Ana Away", "relative")
    child = join(meeting, "Little Reyes", "child")
    session = meeting.plan.sessions[0].id
    meeting.write_down(Attendance(session=session, person=absent.id, way=Way.ABSENT))
    meeting.write_down(Attendance(session=session, person=child.id))

    assert at_the_table(meeting.plan) == (*meeting.plan.people[:2], child)


def test_someone_without_a_place_on_the_team_is_not_asked() -> None:
    meeting = a_meeting()
    session = Session(day=DAY)
    person = join(meeting, "Maria Reyes", "parent")
    meeting.write_down(session)
    meeting.write_down(Attendance(session=session.id, person=person.id))
    meeting.remove(meeting.plan.memberships[0])

    assert at_the_table(meeting.plan) == ()


def test_anyone_who_said_a_word_has_spoken() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)

    assert has_spoken(meeting.plan) == frozenset()

    meeting.write_down(Need(words="rest", said_by=mother))
    meeting.write_down(Strength(words="she asks", said_by=worker))

    assert has_spoken(meeting.plan) == {mother, worker}
