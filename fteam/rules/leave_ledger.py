"""The ledger of leave as a facilitator reads it: what holds, what ended, and who gets nothing.

Unknown is not granted: who has no leave on the ledger is named as someone who gets nothing.

Source:
    Domain model 1.8 and 5.8; VAWA, 34 USC 12291(b)(2) (one release for one recipient).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from fteam.records.audience import Item, Tag
from fteam.records.plan import SHELVES, Plan
from fteam.records.protection import Consent
from fteam.records.record import Choice, new_id
from fteam.rules.consents import Leave, counts, covers, is_live, people_spoken_of, people_who_speak
from fteam.rules.eyes import Eyes, readers
from fteam.vocabulary import vocabulary
from fteam.words import phrase

SOON_DAYS: Final = 30
"""Days before its end from which a leave is said to end soon."""
TOLD_APART: Final = (
    Tag.PART2,
    Tag.MENTAL_HEALTH,
    Tag.HEALTH,
    Tag.DV_ADVOCACY,
    Tag.EDUCATION,
    Tag.IMMIGRATION,
    Tag.YOUTH_PRIVATE,
)
"""Protections of which the ledger says who gets nothing, the most dangerous first."""


HOME: Final = frozenset({"family", "natural"})
"""Groups of roles of those whose life the meeting is about; the others are there for their work."""


class Standing(Choice):
    """Where a leave stands on one day."""

    HOLDS = "holds", phrase("Holds")
    BEGINS = "begins", phrase("Begins later")
    ENDS_SOON = "ends_soon", phrase("Ends soon")
    ENDED = "ended", phrase("Ended")
    TAKEN_BACK = "taken_back", phrase("Taken back")
    VOID = "void", phrase("Does not count")


@dataclass(frozen=True, slots=True)
class Entry:
    """Leave of one kind for one or more people: records that differ in nothing but their recipients.

    Attributes:
        records: The records, in the order of the plan; one recipient each is the good practice.
    """

    records: tuple[Consent, ...]

    @property
    def first(self) -> Consent:
        """The record that stands for all of them."""
        return self.records[0]

    @property
    def recipients(self) -> tuple[str, ...]:
        """Ids of everyone who may get it."""
        return tuple(dict.fromkeys(person for each in self.records for person in each.recipients))


@dataclass(frozen=True, slots=True)
class NotGiven:
    """People on the team who get nothing of one kind about one person.

    Attributes:
        tag: What protects it.
        people: Ids of those who get nothing.
    """

    tag: Tag
    people: tuple[str, ...]


def standing_of(plan: Plan, leave: Leave, on: date) -> Standing:
    """Tell where a leave stands on a day; its last day counts, the day it is taken back does not."""
    if leave.revoked is not None and leave.revoked <= on:
        return Standing.TAKEN_BACK
    if leave.expires is not None and leave.expires < on:
        return Standing.ENDED
    if not counts(plan, leave, on):
        return Standing.VOID
    if leave.starts is not None and leave.starts > on:
        return Standing.BEGINS
    is_soon = leave.expires is not None and days_left(leave, on) <= SOON_DAYS
    return Standing.ENDS_SOON if is_soon else Standing.HOLDS


def days_left(leave: Leave, on: date) -> int:
    """Count the days until the last day of a leave; a leave without one has none left to count."""
    return (leave.expires - on).days if leave.expires is not None else 0


def subjects(plan: Plan) -> tuple[str, ...]:
    """Return the ids of the people of whom the ledger knows something, in the order of the plan."""
    known = {consent.subject for consent in plan.consents} | set(_protected(plan))
    return tuple(person.id for person in plan.people if person.id in known)


def entries(plan: Plan, subject: str) -> tuple[Entry, ...]:
    """Return the leave about one person, with those records together that differ only in who gets it."""
    found: dict[str, list[Consent]] = {}
    for consent in plan.consents:
        if consent.subject == subject:
            same = consent.model_dump_json(exclude={"id", "recipients"})
            found.setdefault(same, []).append(consent)
    return tuple(Entry(tuple(records)) for records in found.values())


def one_each(
    consent: Consent, recipients: Sequence[str], older: Sequence[Consent] = ()
) -> tuple[Consent, ...]:
    """Return a record of the same leave for each recipient.

    Args:
        consent: What is given leave for.
        recipients: Ids of those who may get it.
        older: Records that this replaces; whoever stands in one keeps it, as far as it is free.
    """
    held = {person: each.id for each in reversed(older) for person in each.recipients}
    used, made = set[str](), []
    for person in recipients:
        kept = held.get(person, "")
        own = kept if kept and kept not in used else new_id()
        used.add(own)
        made.append(_changed(consent, id=own, recipients=(person,)))
    return tuple(made)


def taken_back(entry: Entry, recipients: Sequence[str], on: date, how: str) -> tuple[Consent, ...]:
    """Return the records that change when leave is taken back from some of those who had it.

    A record for several people is parted, so that the others keep theirs.
    """
    changed: list[Consent] = []
    for record in entry.records:
        gone = tuple(person for person in record.recipients if person in recipients)
        kept = tuple(person for person in record.recipients if person not in recipients)
        own = new_id() if kept else record.id
        if gone and kept:
            changed.append(_changed(record, recipients=kept))
        if gone:
            changed.append(_changed(record, id=own, recipients=gone, revoked=on, revoked_how=how))
    return tuple(changed)


def not_given(plan: Plan, subject: str, on: date) -> tuple[NotGiven, ...]:
    """Return, for each kind of information that the plan knows of a person, who on the team gets none.

    Whoever may read a line of that kind gets something, also where the line itself names its readers.

    Args:
        plan: The plan.
        subject: Id of the person it is about.
        on: The day.
    """
    programs = frozenset(each.id for each in plan.organizations if each.part2)
    held: list[Leave] = [*plan.consents, *plan.releases]
    leaves = [each for each in held if each.subject == subject]
    lines = _protected(plan).get(subject, [])
    eyes = [Eyes(plan, person.id, on) for person in readers(plan)]
    found = []
    for tag in TOLD_APART:
        told = tuple(item for item in lines if tag in item.tags)
        covering = tuple(each for each in leaves if covers(each, tag, programs))
        if told or covering:
            gets = _reached(plan, subject, covering, on)
            people = (each for each in eyes if each.reader not in gets)
            nothing = tuple(each.reader for each in people if not any(map(each.may_see, told)))
            found.append(NotGiven(tag, nothing))
    return tuple(each for each in found if each.people)


def _reached(plan: Plan, subject: str, leaves: Sequence[Leave], on: date) -> frozenset[str]:
    """Return whom live leave reaches, and those who know it anyway: the person and who keeps the record."""
    gets, sources = {subject}, {each.organization for each in leaves} - {None}
    for leave in leaves:
        if is_live(leave, on) and counts(plan, leave, on):
            gets |= {*leave.recipients, leave.signer if isinstance(leave, Consent) else subject}
    return frozenset(gets | {each.person for each in plan.memberships if each.organization in sources})


def _protected(plan: Plan) -> dict[str, list[Item]]:
    """Return the protected lines about each person of the family, or that the person said."""
    at_work = {
        each.person for each in plan.memberships if vocabulary("roles").get(each.role).group not in HOME
    }
    found: dict[str, list[Item]] = {}
    for kind in SHELVES.values():
        for item in plan.shelf(kind):
            if isinstance(item, Item) and frozenset(item.tags) & frozenset(TOLD_APART):
                for person in (people_spoken_of(item) | people_who_speak(item)) - at_work:
                    found.setdefault(person, []).append(item)
    return found


def _changed(consent: Consent, **changes: Any) -> Consent:
    return Consent.model_validate({**consent.model_dump(), **changes})
