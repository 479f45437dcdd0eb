"""A second opinion on who may see what, read from the rules' text and written without the program's rule.

It is slow and plain on purpose. Each question has three answers: the reader must get it, must never find
it, or the text of the rules leaves it open. The random meetings hold the program to the first two.

Source:
    Domain model 5.8, 6.2, 1.8; 42 CFR 2.31, 2.51 to 2.67.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import IntEnum
from functools import cached_property
from typing import Any, Final

from fteam.records.audience import AudienceKind, Item, Tag
from fteam.records.commitment import Commitment, CommitmentKind
from fteam.records.decision import Decision, Position
from fteam.records.meeting import Session, Way
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.records.spoken import Statement
from fteam.vocabulary import vocabulary
from tests.attack.law import Law, Leave

THERE: Final = {Way.ROOM, Way.PHONE, Way.VIDEO, Way.CUSTODY}
PLACES: Final = {Tag.ADDRESS, Tag.LOCATION_REVEALING}
HELPING: Final = {"dv_advocate"}
HEALING: Final = {"treatment_provider", "recovery_coach"}
BESIDE: Final = (
    "promiser",
    "said_by",
    "person",
    "checker",
    "asked_by",
    "who",
    "adult",
    "transport_by",
    "decider",
    "read_by",
)
"""Where an item names one person who has a part in it."""


class Answer(IntEnum):
    """What the rules say; the least of several answers counts."""

    NEVER = 0
    OPEN = 1
    MUST = 2


def when(is_so: bool, otherwise: Answer = Answer.NEVER) -> Answer:  # noqa: FBT001  reads as a sentence
    """Answer “must” where something is so."""
    return Answer.MUST if is_so else otherwise


class Oracle:
    """Answers for one reader on one day; in a room they meet whoever comes there."""

    def __init__(self, plan: Plan, reader: str, on: date, room: str = "") -> None:
        self.plan = plan
        self.room = room
        self.reader = reader
        self.law = Law(plan, on)
        self.office = self.law.office
        self.member: dict[str, Membership] = {}
        for each in plan.memberships:
            self.member.setdefault(each.person, each)

    # Who the reader is.

    @cached_property
    def group(self) -> str:
        member = self.member.get(self.reader)
        return vocabulary("roles").get(member.role).group if member else ""

    @cached_property
    def is_dangerous(self) -> bool:
        """An order in force limits the reader, or staff flagged them."""
        return any(who == self.reader for who, _whom in self.law.threats)

    @cached_property
    def is_apart(self) -> bool:
        return self.is_dangerous or any(self.reader in each.hidden_from for each in self.plan.sessions)

    @cached_property
    def was_at(self) -> set[str]:
        return {
            each.session for each in self.plan.attendance if each.person == self.reader and each.way in THERE
        }

    def knows_session(self, session: str | None) -> bool:
        """No wall stands before it, nor before the session that it is a breakout of."""
        seen = set[str]()
        while session and session not in seen:
            seen.add(session)
            found = self.plan.get(Session, session)
            if self.reader in found.hidden_from or (found.only_for and self.reader not in found.only_for):
                return False
            session = found.within
        return True

    # What an item is about.

    def speakers(self, item: Item) -> set[str]:
        """Who said, promised or is it; whoever is only asked has said nothing."""
        if isinstance(item, Commitment):
            return set() if item.kind is CommitmentKind.ASK else {item.promiser}
        return {said for name in ("said_by", "person") if (said := getattr(item, name, None))}

    def about(self, item: Item) -> set[str]:
        people = (getattr(item, name, ()) for name in ("about", "for_whom", "children"))
        return {person for some in people if isinstance(some, tuple) for person in some}

    def office_of(self, item: Item) -> Organization | None:
        """The organization that an item touches: on whose behalf it is, or where its promiser works."""
        if isinstance(item, Organization):
            return item
        if isinstance(item, Commitment) and item.organization:
            return self.office.get(item.organization)
        people = {item.promiser} if isinstance(item, Commitment) else self.speakers(item)
        works = {self.member[one].organization for one in people if one in self.member}
        return self.office.get(next(iter(works)) or "") if works else None

    # The rule.

    def item(self, item: Item) -> Answer:
        """May the reader see an item?"""
        answers = [self.audience(item), when(self.is_before_wall(item))]
        if not isinstance(item, Membership):
            answers.append(self.association(item))
        answers += [self.tag(tag, item) for tag in item.tags]
        if isinstance(item, Position):
            person = self.plan.get(Person, item.person)
            # Without the name beside it, where someone stands may also be left out.
            answers.append(when(self.knows_person(person) is Answer.MUST, Answer.OPEN))
            answers.append(self.item(self.plan.get(Decision, item.decision)))
        return min(answers)

    def audience(self, item: Item) -> Answer:
        kind, audience = item.audience.kind, item.audience
        holds = {
            AudienceKind.TEAM: self.reader in self.member,
            AudienceKind.SESSION: audience.session in self.was_at,
            AudienceKind.PEOPLE: self.reader in audience.people,
            AudienceKind.FAMILY: self.group == "family" and not self.is_apart,
            AudienceKind.STAFF: self.group == "staff",
            AudienceKind.LOCKED: False,
        }
        return when(holds[kind])

    def is_before_wall(self, item: Item) -> bool:
        """Every session that an item belongs to is one that the reader may know of."""
        held_in = item.session if isinstance(item, Statement | Decision) else None
        return self.knows_session(held_in) and self.knows_session(item.audience.session)

    def association(self, item: Item) -> Answer:
        """What an organization is flows to everything it touches."""
        office = self.office_of(item)
        if self.reader in self.speakers(item):
            return Answer.MUST
        if office is None:
            return self._beside(item)
        if office.victim_service and self.is_apart:
            return Answer.NEVER
        if self.works_at(office.id):
            return Answer.OPEN  # what their own office knows
        flowing = [tag for tag in office.tags if tag not in PLACES] + [Tag.PART2] * office.part2
        answers = [self._flows(tag, item, office) for tag in flowing]
        return min([*answers, self._beside(item)])

    def _flows(self, tag: Tag, item: Item, office: Organization) -> Answer:
        """That someone of an advocacy office speaks may tell no more than that they are there."""
        is_by_name = getattr(item, "organization", None) == office.id
        answer = self.tag(tag, item)
        return answer if is_by_name or tag is not Tag.DV_ADVOCACY else max(answer, Answer.OPEN)

    def _beside(self, item: Item) -> Answer:
        """Whoever checks, drives or is called may work where nobody must know: then it is left open."""
        people = {getattr(item, name, None) for name in BESIDE}
        works = {self.member[one].organization for one in people if one and one in self.member}
        offices = [self.office[each] for each in works if each]
        return when(not any(each.part2 or each.victim_service or each.tags for each in offices), Answer.OPEN)

    def tag(self, tag: Tag, item: Item) -> Answer:
        is_own = self.reader in self.speakers(item)
        leave = self.leave(tag, item)
        if tag in PLACES:
            if not self.is_apart:
                return Answer.MUST
            return Answer.NEVER if self.is_dangerous else max(when(is_own), min(leave, Answer.OPEN))
        if is_own:
            return Answer.MUST
        if self.about(item) == {self.reader}:
            return Answer.MUST if tag is not Tag.DV_ADVOCACY and tag is not Tag.THIRD_PARTY else Answer.OPEN
        if tag is Tag.DV_ADVOCACY and self.is_protected:
            return Answer.OPEN if self.is_apart else Answer.MUST
        if tag is Tag.DV_ADVOCACY and any(self.reader in each.protects for each in self.plan.court_orders):
            leave = max(leave, Answer.OPEN)
        is_named = item.audience.kind is AudienceKind.PEOPLE and self.reader in item.audience.people
        return Answer.MUST if is_named and tag is not Tag.PART2 else leave

    @cached_property
    def is_protected(self) -> bool:
        in_force = (
            each for each in self.plan.court_orders if each.expires is None or each.expires >= self.law.on
        )
        return any(self.reader in each.protects for each in in_force)

    def leave(self, tag: Tag, item: Item) -> Answer:
        """Everyone whom an item is about must have given leave, or the law must open it."""
        office = self.office_of(item)
        held = [each for each in self.leaves() if self.law.covers(each, tag, office)]
        opened_by = {each.subject for each in held}
        at_work = {each.subject for each in self._all_leaves() if office and each.organization == office.id}
        if office is not None and self.works_at(office.id) and at_work:
            return Answer.OPEN  # what their own office knows
        if not opened_by:
            return Answer.OPEN if self._has_part_in_leave() else Answer.NEVER
        about = self.about(item) or (self.speakers(item) if self.speakers(item) <= opened_by else set())
        if not about:
            return Answer.OPEN
        if (
            tag is Tag.PART2
            and {tie.person for tie in self.plan.relationships if tie.of in about} & opened_by
        ):
            return Answer.OPEN  # a child beside whom a parent's treatment is spoken of is not in treatment
        if not (about - {self.reader}) <= opened_by:
            return Answer.NEVER
        is_sure = all(self.law.is_sure(each, tag, office) for each in held)
        return Answer.MUST if is_sure and self.reader not in about else Answer.OPEN

    def _has_part_in_leave(self) -> bool:
        """The reader gave leave, or works where the records are: what they may read then is left open."""
        return any(
            self.reader in {each.subject, getattr(each, "signer", "")}
            or (each.organization is not None and self.works_at(each.organization))
            for each in self._all_leaves()
        )

    def leaves(self) -> Iterator[Leave]:
        """All consents and legal reasons that hold today and name the reader."""
        return (
            each for each in self._all_leaves() if self.reader in each.recipients and self.law.holds(each)
        )

    def _all_leaves(self) -> Iterable[Leave]:
        return (*self.plan.consents, *self.plan.releases)

    # Names.

    def works_at(self, office: str) -> bool:
        member = self.member.get(self.reader)
        return member is not None and member.organization == office

    def knows_office(self, office: Organization) -> Answer:
        """May the reader know an organization's name?"""
        if self.works_at(office.id):
            return Answer.OPEN
        if self.is_apart and (office.victim_service or office.location_revealing):
            return Answer.NEVER
        if self.audience(office) is Answer.NEVER or not self.knows_session(office.audience.session):
            return Answer.NEVER
        if office.part2:
            return (
                Answer.OPEN if any(self._names(each, office) for each in self._all_leaves()) else Answer.NEVER
            )
        return Answer.OPEN

    def _names(self, leave: Leave, office: Organization) -> bool:
        is_own = self.reader in {leave.subject, getattr(leave, "signer", "")}
        reached = self.reader in leave.recipients and self.law.holds(leave)
        return (is_own or reached) and leave.organization in {None, office.id}

    def knows_person(self, person: Person) -> Answer:
        """May the reader know that someone is on the team?"""
        member = self.member.get(person.id)
        if person.id == self.reader or member is None:
            return Answer.MUST
        if self.item(member) is Answer.NEVER:
            return Answer.NEVER
        known = {each.id for each in self.plan.sessions if self.knows_session(each.id)}
        own = self.was_at & known or known
        met = any(
            each.person == person.id and each.way in THERE and each.session in own
            for each in self.plan.attendance
        )
        is_met = met or bool(self.room)
        return Answer.NEVER if self.work_is_secret(member) and not is_met else Answer.OPEN

    def work_is_secret(self, member: Membership) -> bool:
        office: Any = self.office.get(member.organization or "")
        if member.role in HELPING and self.is_apart:
            return True
        if office is None:
            return member.role in HEALING
        return self.knows_office(office) is Answer.NEVER
