"""Makers of records and plans with sensible defaults, for every test."""

from datetime import UTC, date, datetime
from typing import Any

from fteam.meeting import OpenMeeting
from fteam.records.commitment import Commitment
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session
from fteam.records.person import Membership, Person
from fteam.records.plan import Plan
from fteam.records.spoken import Need, Strength

DAY = date(2026, 9, 15)
MOMENT = datetime(2026, 9, 15, 15, 30, tzinfo=UTC)


class RememberingKeeper:
    """Keeps plans in a list: the edge to the disk, for tests that are not about the disk."""

    def __init__(self) -> None:
        self.kept: list[Plan] = []
        self.error: Exception | None = None

    def keep(self, before: Plan | None, after: Plan) -> None:
        if self.error:
            raise self.error
        assert (self.kept[-1] if self.kept else None) is before or before is not None
        self.kept.append(after)


def a_person(name: str = "Maria Reyes", **more: Any) -> Person:
    return Person(full_name=name, **more)


def a_meeting(keeper: RememberingKeeper | None = None, **more: Any) -> OpenMeeting:
    family = Family(label="Reyes–Jackson family")
    return OpenMeeting.start(
        keeper or RememberingKeeper(), family, Meeting(question="Who cares after school?", **more)
    )


def join(meeting: OpenMeeting, name: str, role: str, **more: Any) -> Person:
    """Add a person with a place on the team."""
    person = a_person(name)
    meeting.write_down(person)
    meeting.write_down(Membership(person=person.id, role=role, **more))
    return person


def a_running_meeting(*names_and_roles: tuple[str, str]) -> OpenMeeting:
    """Return a meeting with one session where everyone is in the room."""
    meeting = a_meeting()
    session = Session(day=DAY)
    meeting.write_down(session)
    for name, role in names_and_roles or (("Maria Reyes", "parent"), ("Sam Cole", "caseworker")):
        person = join(meeting, name, role)
        meeting.write_down(Attendance(session=session.id, person=person.id))
    return meeting


def a_plan(needs: int = 0, strengths: int = 0, promises: int = 0) -> Plan:
    """Return the plan of a running meeting with some content said by its first two people."""
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people[:2])
    for number in range(needs):
        meeting.write_down(Need(words=f"need {number}", said_by=mother))
    for number in range(strengths):
        meeting.write_down(Strength(words=f"strength {number}", said_by=worker))
    for number in range(promises):
        meeting.write_down(Commitment(words=f"promise {number}", promiser=worker, checker=mother))
    return meeting.plan
