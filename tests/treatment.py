"""A family in which a mother's leave to tell of her treatment ends on a day."""

from datetime import date
from typing import Any

from fteam.records.audience import Tag
from fteam.records.meeting import Attendance, Meeting, Session
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.records.protection import Category, Consent
from fteam.records.spoken import Need
from tests.makers import DAY, a_meeting

LAST_DAY = date(2027, 1, 7)
DAY_AFTER = date(2027, 1, 8)
TREATMENT = "see the counselor on Tuesdays"
OPEN_LINE = "a ride to work in the morning"
TEAM = (("Noor Hill", "parent"), ("Sam Cole", "caseworker"), ("Andre Lewis", "school"))


def a_treated_plan(lines: int = 1, **leave: Any) -> Plan:
    """Return a plan whose caseworker reads of the mother's treatment on her leave; the school never does.

    Args:
        lines: How many lines speak of her treatment.
        leave: What is different about her leave.
    """
    meeting = a_meeting()
    session, program = Session(day=DAY), Organization(name="Riverbend House", part2=True, tags=(Tag.PART2,))
    people = [Person(full_name=name) for name, _role in TEAM]
    mother, worker, _school = people
    told = (Need(words=f"{TREATMENT} {n}", said_by=mother.id, tags=(Tag.PART2,)) for n in range(lines))
    facts = {
        "subject": mother.id,
        "signer": mother.id,
        "organization": program.id,
        "recipients": (worker.id,),
        "categories": (Category.PART2,),
        "starts": DAY,
        "expires": LAST_DAY,
    }
    for record in (session, program, *people):
        meeting.write_down(record)
    for person, (_name, role) in zip(people, TEAM, strict=True):
        meeting.write_down(Membership(person=person.id, role=role))
        meeting.write_down(Attendance(session=session.id, person=person.id))
    for record in (Need(words=OPEN_LINE, said_by=mother.id), *told, Consent(**{**facts, **leave})):
        meeting.write_down(record)
    plan = meeting.plan
    return plan.with_record(Meeting(**{**dict(plan.meeting), "facilitator": worker.id}))
