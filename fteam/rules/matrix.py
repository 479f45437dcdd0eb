"""Who sees how much of what: all readers by all sections of the plan, for the facilitator only.

It counts what the view of each reader holds, and names what it does not hold and why.

Source:
    Domain model 5.8: staff see counts and reasons; feature 71, the preview with the withheld count.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from fteam.records.audience import Item
from fteam.records.commitment import GONE, PROMISE_KINDS, CommitmentKind
from fteam.records.person import Organization
from fteam.records.plan import SHELF_OF, Plan
from fteam.records.record import Choice
from fteam.records.spoken import StatementKind
from fteam.rules.eyes import Eyes, readers
from fteam.rules.held import Held, Why
from fteam.rules.overview import held_back
from fteam.rules.profiles import Profile, for_profile, left_out, profile_of
from fteam.rules.view_people import people_here, people_not_here
from fteam.rules.view_services import seen_organizations
from fteam.rules.wording import Teller
from fteam.words import ENGLISH, phrase


class Section(Choice):
    """A section of the plan: one column."""

    HERE = "here", phrase("Here")
    HOPES = "hopes", phrase("Hopes")
    STRENGTHS = "strengths", phrase("Strengths")
    NEEDS = "needs", phrase("Needs")
    SAFETY = "safety", phrase("Safety")
    PROMISES = "promises", phrase("Promises")
    ASKS = "asks", phrase("Asks")
    FAMILY_TIME = "family_time", phrase("Family time")
    SERVICES = "services", phrase("Services")
    DECISION = "decision", phrase("Decision")
    GAPS = "gaps", phrase("Gaps")
    NEXT = "next", phrase("Next meeting")


STEP_OF: Final = {
    "attendance": "welcome",
    "written_inputs": "welcome",
    "statements": "hopes",
    "strengths": "strengths",
    "needs": "needs",
    "safety_steps": "whatif",
    "commitments": "commitments",
    "family_times": "commitments",
    "organizations": "people",
    "people": "people",
    "decisions": "decision",
    "positions": "decision",
    "gaps": "whatif",
    "sessions": "family",
}
"""The step of the guide on which the lines of a shelf are written down."""


@dataclass(frozen=True, slots=True)
class Missing:
    """One line that a reader's copy is without.

    Attributes:
        shelf: Name of the shelf it lies on.
        id: Its id.
        held: Why; None where the rule lets it through and the reader's profile leaves it out.
    """

    shelf: str
    id: str
    held: Held | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One section as one reader gets it.

    Attributes:
        seen: How many lines they get.
        missing: The lines that they do not get.
    """

    seen: int
    missing: tuple[Missing, ...]

    @property
    def whole(self) -> int:
        """How many lines there are."""
        return self.seen + len(self.missing)


@dataclass(frozen=True, slots=True)
class Row:
    """One reader.

    Attributes:
        reader: Id of the person.
        profile: The kind of copy they get.
        cells: One for each section, in the order of `Section`.
    """

    reader: str
    profile: Profile
    cells: tuple[Cell, ...]

    @property
    def held(self) -> int:
        """How many lines are held back from this reader in all."""
        return sum(len(cell.missing) for cell in self.cells)

    def cell(self, section: Section) -> Cell:
        """Return the cell of a section."""
        return self.cells[tuple(Section).index(section)]


def matrix(plan: Plan, on: date) -> tuple[Row, ...]:
    """Return a row for every reader of a plan, in the order of the plan.

    Args:
        plan: The whole plan.
        on: The day of reading; leave ends.
    """
    return tuple(row_for(plan, person.id, on) for person in readers(plan))


def row_for(plan: Plan, reader: str, on: date) -> Row:
    """Return one reader's row."""
    count = _Count(Eyes(plan, reader, on))
    return Row(reader, profile_of(plan, reader), tuple(count.cell(section) for section in Section))


class _Count:
    """Tells seen lines from missing ones, for one reader."""

    def __init__(self, eyes: Eyes) -> None:
        self.eyes = eyes
        self.plan = eyes.plan
        self.teller = Teller(eyes, ENGLISH)
        self.less = for_profile(eyes.plan, eyes.reader, eyes.on)
        self.left_out = left_out(eyes.plan, self.less)
        self.held = {line.id: line.held for line in held_back(eyes)}

    def cell(self, section: Section) -> Cell:
        special = {Section.HERE: self._here, Section.SERVICES: self._services, Section.NEXT: self._next}
        if section in special:
            return special[section]()
        lines = tuple(self._lines(section))
        missing = tuple(each for line in lines if (each := self._missing(line)))
        return Cell(len(lines) - len(missing), missing)

    def _lines(self, section: Section) -> tuple[Item, ...]:
        """Return the lines that a paper without any protection would hold."""
        plan = self.plan
        hopes = (each for each in plan.statements if each.kind is StatementKind.HOPE)
        standing = tuple(each for each in plan.commitments if each.status not in GONE)
        shelves: dict[Section, tuple[Iterable[Item], ...]] = {
            Section.HOPES: (hopes, (each for each in plan.written_inputs if each.words)),
            Section.STRENGTHS: (plan.strengths,),
            Section.NEEDS: (plan.needs,),
            Section.SAFETY: (plan.safety_steps,),
            Section.PROMISES: ((each for each in standing if each.kind in PROMISE_KINDS),),
            Section.ASKS: ((each for each in standing if each.kind is CommitmentKind.ASK),),
            Section.FAMILY_TIME: (plan.family_times,),
            Section.DECISION: (plan.decisions, plan.positions),
            Section.GAPS: (plan.gaps,),
        }
        return tuple(chain.from_iterable(shelves[section]))

    def _missing(self, line: Item) -> Missing | None:
        """Tell why a line is not in the reader's copy, or nothing where it is."""
        held = self.held.get(line.id)
        if held is None and line.id not in self.left_out:
            return None
        return Missing(SHELF_OF[type(line)], line.id, held)

    def _here(self) -> Cell:
        """Count the people of all sessions; the views tell who is named to this reader."""
        invited = tuple(dict.fromkeys(stay.person for stay in self.plan.attendance))
        allowed = _named(self.teller)
        named = allowed if self.less is self.plan else _named(self._narrow)
        missing = tuple(
            Missing("people", person, None if person in allowed else self._why_person(person))
            for person in invited
            if person not in named
        )
        return Cell(len(invited) - len(missing), missing)

    @property
    def _narrow(self) -> Teller:
        return Teller(Eyes(self.less, self.eyes.reader, self.eyes.on), ENGLISH)

    def _why_person(self, person: str) -> Held:
        sessions = {stay.session for stay in self.plan.attendance if stay.person == person}
        if not sessions & self.eyes.known_sessions:
            return Held(Why.WALL)
        member = self.eyes.members.get(person)
        is_work = member is not None and self.eyes.hides_work_of(member)
        return Held(Why.PROGRAM if is_work else Why.AUDIENCE)

    def _services(self) -> Cell:
        """Count the organizations that have a part in the plan."""
        plan = self.plan
        working = {each.organization for each in plan.memberships}
        working.update(each.organization for each in plan.commitments)
        used = tuple(each for each in plan.organizations if each.id in working)
        seen = {each.id for each in seen_organizations(self.teller)}
        hidden = tuple(each for each in used if each.id not in seen)
        missing = tuple(Missing("organizations", each.id, _why_organization(each)) for each in hidden)
        return Cell(len(used) - len(missing), missing)

    def _next(self) -> Cell:
        """Count the sessions that have a next day."""
        coming = tuple(session for session in self.plan.sessions if session.next_day)
        own = {session.id for session in self.eyes.sessions}
        missing = tuple(
            Missing("sessions", each.id, self._why_session(each.id)) for each in coming if each.id not in own
        )
        return Cell(len(coming) - len(missing), missing)

    def _why_session(self, session: str) -> Held:
        return Held(Why.AUDIENCE if session in self.eyes.known_sessions else Why.WALL)


def _named(teller: Teller) -> frozenset[str]:
    """Return the people whose names the list of those who came or were invited holds."""
    listed = (*people_here(teller), *people_not_here(teller))
    return frozenset(person for person in listed if teller.eyes.sees_person(person))


def _why_organization(organization: Organization) -> Held:
    if organization.part2 or organization.victim_service:
        return Held(Why.PROGRAM)
    return Held(Why.PLACE if organization.location_revealing else Why.AUDIENCE)
