"""A table of five people, for tests of who may see what."""

from datetime import date, timedelta
from typing import Any

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.meeting import Attendance, Session
from fteam.records.person import Organization
from fteam.records.protection import Category, Consent, CourtOrder, Release
from fteam.records.record import Record
from fteam.records.spoken import Need
from fteam.rules.eyes import Eyes
from tests.makers import DAY, a_meeting, join

LATER = DAY + timedelta(days=100)


class Table:
    """A mother, a father, a coach, a worker and a friend; everyone is in the room."""

    def __init__(self) -> None:
        self.meeting: OpenMeeting = a_meeting()
        self.session = Session(day=DAY)
        self.program = Organization(name="New Bridge", part2=True)
        self.meeting.write_down(self.session)
        self.meeting.write_down(self.program)
        self.mother = join(self.meeting, "Maria Reyes", "parent").id
        self.father = join(self.meeting, "Luis Ochoa", "parent").id
        self.coach = join(self.meeting, "Dee Carter", "recovery_coach", organization=self.program.id).id
        self.worker = join(self.meeting, "Sam Cole", "caseworker").id
        self.friend = join(self.meeting, "Fay Roe", "natural_support").id
        for person in (self.mother, self.father, self.coach, self.worker, self.friend):
            self.keep(Attendance(session=self.session.id, person=person))

    def keep(self, *records: Record) -> None:
        for record in records:
            self.meeting.write_down(record)

    def eyes(self, person: str, on: date = DAY) -> Eyes:
        return Eyes(self.meeting.plan, person, on)

    def wall(self, *people: str) -> None:
        self.keep(with_changes(self.session, hidden_from=people))

    def limit(self, person: str, **more: Any) -> None:
        self.keep(CourtOrder(restrains=(person,), **more))

    def consent(self, *recipients: str, **more: Any) -> Consent:
        facts = {"subject": self.mother, "signer": self.mother, "organization": self.program.id, **more}
        consent = Consent(recipients=recipients, **facts)
        self.keep(consent)
        return consent

    def who_sees(self, record: Any, on: date = DAY) -> set[str]:
        everyone = (self.mother, self.father, self.coach, self.worker, self.friend)
        return {person for person in everyone if self.eyes(person, on).may_see(record)}

    def need(self, **more: Any) -> Need:
        return Need(**{"words": "rest", "said_by": self.mother, **more})

    def release(self, *recipients: str, **more: Any) -> Release:
        """Keep a legal reason to share the mother's health; a supervisor stands behind it too."""
        facts: dict[str, Any] = {
            "basis": "emergency",
            "subject": self.mother,
            "categories": (Category.HEALTH,),
            "reason": "a fall",
            "decided_by": self.worker,
            **more,
        }
        facts.setdefault("confirmed_by", join(self.meeting, "Ines Vega", "supervisor").id)
        release = Release(recipients=recipients, **facts)
        self.keep(release)
        return release
