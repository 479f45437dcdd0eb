"""What another system may learn of a plan through one reader: people, needs and promises as plain facts.

Paper says whole sentences; other systems ask for days, numbers and codes. They come through the same
door as everything that people read: one reader's eyes, one mask. Ids stay behind; things are numbered.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import starmap

from fteam.errors import UnknownPersonError
from fteam.records.commitment import GONE, Commitment, CommitmentKind, CommitmentStatus
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.records.spoken import Need, NeedStatus
from fteam.rules.eyes import CHILD, Eyes
from fteam.rules.view import view_for
from fteam.rules.wording import Teller
from fteam.vocabulary import vocabulary
from fteam.words import Words

CHILDREN = frozenset({CHILD, "youth"})
CLOSE = frozenset({"family", "natural"})


class Part(Enum):
    """How much leaves: the least that one partner needs, or all that the reader may see."""

    OWN_LINES = "own lines"
    WHOLE = "whole"


class Side(Enum):
    """On which side of the table a person sits."""

    CHILD = "child"
    FAMILY = "family"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class CasePerson:
    """A person as another system may know them.

    Attributes:
        full_name: Given for children only where everything leaves for the agency's own staff.
        born: Given with the full name, never otherwise.
    """

    number: int
    side: Side
    name: str
    role: str = ""
    organization: str = ""
    full_name: str = ""
    born: date | None = None


@dataclass(frozen=True, slots=True)
class CaseNeed:
    """A need; `domain` is a code of the list of need domains, or nothing where it would reveal too much."""

    number: int
    words: str
    domain: str
    status: NeedStatus
    children: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A promise, or something that someone will be asked.

    Attributes:
        who: Number of the person.
        why_not: What is in the way, in words, where it is known.
        children: Numbers of the children it is for.
    """

    number: int
    words: str
    who: int
    is_ask: bool
    status: CommitmentStatus
    why_not: str
    starts: date | None
    ends: date | None
    repeats: str
    needs: tuple[int, ...]
    children: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """The facts of one plan for one reader's system.

    Attributes:
        facilitator: Number of the facilitator, if there is one.
        check_code: The code of the same reader's paper.
    """

    part: Part
    language: str
    agency: str
    agency_phone: str
    day: date | None
    version: int
    check_code: str
    facilitator: int | None
    people: tuple[CasePerson, ...]
    needs: tuple[CaseNeed, ...]
    lines: tuple[CaseLine, ...]
    notices: tuple[str, ...]


def case_view(plan: Plan, reader: str, on: date, words: Words, part: Part = Part.OWN_LINES) -> CaseView:
    """Compute what another system may learn through one reader.

    Args:
        plan: The whole plan.
        reader: Id of the person whose system it is.
        on: The day of reading; consents end.
        words: The language of the fixed words.
        part: The least by default; everything that the reader may see is an explicit choice.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
    """
    eyes = Eyes(plan, reader, on)
    if reader not in eyes.members:
        raise UnknownPersonError
    return _Case(eyes, words, part).view()


class _Case:
    """Gathers the facts of one case view; each person, need and line gets its number on the way."""

    def __init__(self, eyes: Eyes, words: Words, part: Part) -> None:
        self.eyes = eyes
        self.plan = eyes.plan
        self.words = words
        self.part = part
        self.teller = Teller(eyes, words)
        self.commitments = tuple(each for each in self.plan.commitments if self._leaves(each))
        self.needs = tuple(each for each in self.plan.needs if self._need_leaves(each))
        self.people = {person.id: number for number, person in enumerate(self._people(), start=1)}
        self.need_numbers = {need.id: number for number, need in enumerate(self.needs, start=1)}

    def view(self) -> CaseView:
        meeting = self.plan.meeting
        paper = view_for(self.plan, self.eyes.reader, self.eyes.on, self.words)
        return CaseView(
            part=self.part,
            language=self.words.language,
            agency=paper.agency,
            agency_phone=paper.agency_phone,
            day=paper.day,
            version=paper.version,
            check_code=paper.check_code,
            facilitator=self.people.get(meeting.facilitator or ""),
            people=tuple(self._person(number, person) for person, number in self.people.items()),
            needs=tuple(self._need(need) for need in self.needs),
            lines=tuple(starmap(self._line, enumerate(self.commitments, start=1))),
            notices=paper.notices,
        )

    def _leaves(self, each: Commitment) -> bool:
        stands = each.status not in GONE and self.eyes.may_see(each)
        return stands and (self.part is Part.WHOLE or each.promiser == self.eyes.reader)

    def _need_leaves(self, need: Need) -> bool:
        served = {each for line in self.commitments for each in line.serves}
        return self.eyes.may_see(need) and (self.part is Part.WHOLE or need.id in served)

    def _people(self) -> list[Person]:
        children = self._children()
        # A promiser whom the reader may not know stands under neutral words, as on paper.
        promisers = {each.promiser for each in self.commitments}
        others = {self.eyes.reader, self.plan.meeting.facilitator}
        if self.part is Part.WHOLE:
            others |= set(self.eyes.members)
        return [
            person
            for person in self.plan.people
            if person.id in promisers
            or (self.eyes.sees_person(person.id) and (person.id in children or person.id in others))
        ]

    def _children(self) -> frozenset[str]:
        known = frozenset(person.id for person in self.plan.people if self._is_child(person.id))
        meant = frozenset(child for line in self.commitments for child in line.for_whom) & known
        return meant if meant and self.part is Part.OWN_LINES else known

    def _is_child(self, person: str) -> bool:
        if not self.eyes.sees_person(person):
            return False
        member = self.eyes.members.get(person)
        if member is not None:
            return member.role in CHILDREN
        has_parent = any(
            each.of == person and vocabulary("relationships").get(each.kind).group == "parent"
            for each in self.plan.relationships
        )
        return has_parent or any(person in each.children for each in self.plan.family_times)

    def _person(self, number: int, person: str) -> CasePerson:
        if self._is_child(person):
            return self._child(number, self.eyes.people[person])
        name, role = self.teller.name(person, full=True), self.teller.role(person)
        member = self.eyes.members.get(person)
        if member is None or not self.eyes.sees_person(person) or self.eyes.hides_work_of(member):
            return CasePerson(number, Side.HELPER, name, role)
        organization = self.eyes.organization_of(member)
        is_close = vocabulary("roles").get(member.role).group in CLOSE
        side = Side.FAMILY if is_close else Side.HELPER
        return CasePerson(number, side, name, role, organization.name if organization else "")

    def _child(self, number: int, person: Person) -> CasePerson:
        name = usual_name(person)
        if self.part is Part.WHOLE and self.eyes.group == "staff":
            return CasePerson(number, Side.CHILD, name, full_name=person.full_name, born=person.born)
        return CasePerson(number, Side.CHILD, name)

    def _need(self, need: Need) -> CaseNeed:
        domain = vocabulary("need_domains").get(need.domain)
        return CaseNeed(
            number=self.need_numbers[need.id],
            words=self.teller.mask(need.words),
            domain="" if domain.neutral else domain.code,
            status=need.status,
            children=self._numbers_of_children(need.about),
        )

    def _line(self, number: int, each: Commitment) -> CaseLine:
        why_not = self.words(vocabulary("barriers").label(each.barrier)) if each.barrier else ""
        return CaseLine(
            number=number,
            words=self.teller.mask(each.words),
            who=self.people[each.promiser],
            is_ask=each.kind is CommitmentKind.ASK,
            status=each.status,
            why_not=why_not,
            starts=each.starts,
            ends=each.until or each.due,
            repeats=self.teller.mask(each.repeats),
            needs=tuple(self.need_numbers[need] for need in each.serves if need in self.need_numbers),
            children=self._numbers_of_children(each.for_whom),
        )

    def _numbers_of_children(self, people: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(self.people[each] for each in people if each in self.people and self._is_child(each))


def usual_name(person: Person) -> str:
    """Return what a child is called, without the family's name where it can be told apart."""
    parts = person.full_name.split() or [person.full_name]
    is_family_first = len(parts) > 1 and person.sort_name.split(",")[0].split()[:1] == parts[:1]
    return person.preferred or (parts[-1] if is_family_first else parts[0])
