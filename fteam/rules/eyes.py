"""What one reader may see: audience, walls, tags and names.

The rule itself is the list in `fteam.rules.clauses`; this is who the reader is and what they know.

Source:
    Domain model 5.8.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from fteam.records.audience import Audience, AudienceKind, Item, Tag
from fteam.records.meeting import Attendance, Session, Way
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.rules import clauses
from fteam.rules.dangers import restrained
from fteam.rules.held import Held
from fteam.rules.known import Facts, Known, known
from fteam.rules.ledger import Ledger
from fteam.rules.masking import Mask
from fteam.vocabulary import vocabulary

CHILD: Final = "child"
TOOK_PART: Final = frozenset({Way.ROOM, Way.PHONE, Way.VIDEO, Way.CUSTODY})
ADVOCACY_ROLES: Final = frozenset({"dv_advocate"})
TREATMENT_ROLES: Final = frozenset({"treatment_provider", "recovery_coach"})


@dataclass(frozen=True)
class Eyes:
    """One reader's eyes on one plan on one day.

    Attributes:
        plan: The whole plan; it goes no further than this class and the view.
        reader: Id of the person who reads.
        on: The day, because consents end.
    """

    plan: Plan
    reader: str
    on: date

    @cached_property
    def people(self) -> dict[str, Person]:
        """Everyone in the plan, by id."""
        return {person.id: person for person in self.plan.people}

    @cached_property
    def members(self) -> dict[str, Membership]:
        """Each person's place on the team; the first counts."""
        return {member.person: member for member in reversed(self.plan.memberships)}

    @cached_property
    def group(self) -> str:
        """The group of the reader's role: family, natural, partner, staff, legal, voiceless; or nothing."""
        member = self.members.get(self.reader)
        return vocabulary("roles").get(member.role).group if member else ""

    @cached_property
    def is_walled(self) -> bool:
        """Whether any wall of this meeting stands before the reader."""
        return any(self.reader in session.hidden_from for session in self.plan.sessions)

    @cached_property
    def is_restrained(self) -> bool:
        """Whether a court order in force, or a safety flag of the staff, limits the reader."""
        return self.reader in restrained(self.plan, self.on)

    @cached_property
    def is_protected(self) -> bool:
        """Whether a court order of this meeting protects the reader."""
        return any(self.reader in order.protects for order in self.plan.court_orders)

    @cached_property
    def is_apart(self) -> bool:
        """Whether places and help for someone who was harmed must stay unknown to the reader."""
        return self.is_walled or self.is_restrained

    @cached_property
    def known_sessions(self) -> frozenset[str]:
        """Ids of the sessions that the reader may know of."""
        return frozenset(
            session.id
            for session in self.plan.sessions
            if all(self._is_open(each) for each in self._with_outer(session))
        )

    @cached_property
    def attended(self) -> frozenset[str]:
        """Ids of the sessions that the reader took part in."""
        return frozenset(stay.session for stay in took_part(self.plan) if stay.person == self.reader)

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The reader's own sessions: attended, or else invited to, or else all the reader may know of."""
        known = tuple(session for session in self.plan.sessions if session.id in self.known_sessions)
        invited = {stay.session for stay in self.plan.attendance if stay.person == self.reader}
        attended = tuple(session for session in known if session.id in self.attended)
        return attended or tuple(session for session in known if session.id in invited) or known

    def may_see(self, item: Item) -> bool:
        """Tell whether the reader may see an item."""
        return self.why_not(item) is None

    def why_not(self, item: Item) -> Held | None:
        """Return why the reader may not see an item, or None: the first clause of the rule that holds."""
        judged = self._judged.get(id(item))
        if judged is None:
            judged = self._judged[id(item)] = (item, self._judge(item))
        return judged[1]

    def basis_of(self, item: Item) -> tuple[str, ...]:
        """Return the ids of the leaves that open an item for the reader; none where it needs none."""
        line = self.known.facts(item)
        tags = clauses.tags_to_open(self, line) if self.may_see(item) else ()
        return tuple(sorted({leave for tag in tags for leave in self.ledger.opening(line, tag).leaves}))

    def is_in(self, audience: Audience) -> bool:
        """Tell whether an audience holds the reader."""
        return self._holds_reader[audience.kind](audience)

    def sees_person(self, person_id: str) -> bool:
        """Tell whether the reader may know that a person is on the team.

        People without a place on the team, such as a child who is spoken of, are known to all.
        A person whose work must stay unknown is known only to those who met them: a name can be
        looked up.
        """
        return person_id not in self._unseen_people

    def sees_organization(self, organization: Organization) -> bool:
        """Tell whether the reader may know an organization's name."""
        return organization.id not in self._unseen_organizations

    def is_part2(self, item: Item) -> bool:
        """Tell whether an item speaks of treatment for substance use."""
        return Tag.PART2 in item.tags or any(each.part2 for each in self.known.facts(item).touched)

    def organization_of(self, member: Membership) -> Organization | None:
        """Return a member's organization if the reader may know its name."""
        organization = self._organizations.get(member.organization or "")
        return organization if organization and self.sees_organization(organization) else None

    def hides_work_of(self, member: Membership) -> bool:
        """Tell whether a member's work must not be known to the reader."""
        if member.person == self.reader:
            return False
        if member.role in ADVOCACY_ROLES and self.is_apart:
            return True
        organization = self._organizations.get(member.organization or "")
        if organization is None:
            return member.role in TREATMENT_ROLES
        return not self.sees_organization(organization)

    @cached_property
    def _organizations(self) -> dict[str, Organization]:
        return {organization.id: organization for organization in self.plan.organizations}

    @cached_property
    def _unseen_organizations(self) -> frozenset[str]:
        return frozenset(each.id for each in self.plan.organizations if not self._knows_name_of(each))

    @cached_property
    def _unseen_people(self) -> frozenset[str]:
        own = {session.id for session in self.sessions}
        met = {stay.person for stay in took_part(self.plan) if stay.session in own}
        return frozenset(
            person
            for person, member in self.members.items()
            if person != self.reader
            and not (self.may_see(member) and (person in met or not self.hides_work_of(member)))
        )

    def _knows_name_of(self, organization: Organization) -> bool:
        if self.ledger.works_for(organization.id):
            return True
        if organization.part2 and not self.ledger.knows_program(organization.id):
            return False
        reveals = organization.location_revealing or organization.victim_service
        return self.may_see(organization) and not (reveals and self.is_apart)

    @cached_property
    def _holds_reader(self) -> dict[AudienceKind, Callable[[Audience], bool]]:
        return {
            AudienceKind.TEAM: lambda _: self.reader in self.members,
            AudienceKind.SESSION: lambda audience: audience.session in self.attended,
            AudienceKind.PEOPLE: lambda audience: self.reader in audience.people,
            AudienceKind.FAMILY: lambda _: self.group == "family" and not self.is_apart,
            AudienceKind.STAFF: lambda _: self.group == "staff",
            AudienceKind.LOCKED: lambda _: False,
        }

    def _is_open(self, session: Session) -> bool:
        return self.reader not in session.hidden_from and (
            not session.only_for or self.reader in session.only_for
        )

    def _with_outer(self, session: Session) -> Iterator[Session]:
        sessions = {each.id: each for each in self.plan.sessions}
        while session.id in sessions:
            yield sessions.pop(session.id)
            session = sessions.get(session.within or "", session)

    @cached_property
    def ledger(self) -> Ledger:
        """The consents and legal reasons, as they stand for the reader."""
        return Ledger(self.plan, self.reader, self.on)

    @cached_property
    def known(self) -> Known:
        """What is true of the plan for every reader."""
        return known(self.plan)

    @cached_property
    def mask(self) -> Mask:
        """The mask of this reader, in the source language."""
        return Mask.of(self)

    @cached_property
    def _judged(self) -> dict[int, tuple[Item, Held | None]]:
        """Items already judged, by identity; they are kept beside, so that no identity is used twice."""
        return {}

    def _judge(self, item: Item) -> Held | None:
        line = self.known.facts(item)
        if line.alike not in self._judged_alike:
            self._judged_alike[line.alike] = self._first_of(self._of_facts, line)
        return self._judged_alike[line.alike] or self._first_of(self._of_words, line)

    def _first_of(self, some: tuple[clauses.Clause, ...], line: Facts) -> Held | None:
        for clause in some:
            held = clause(self, line)
            if held is not None:
                return held
        return None

    @cached_property
    def _of_facts(self) -> tuple[clauses.Clause, ...]:
        return clauses.of_facts()

    @cached_property
    def _of_words(self) -> tuple[clauses.Clause, ...]:
        return clauses.of_words()

    @cached_property
    def _judged_alike(self) -> dict[int, Held | None]:
        return {}


def took_part(plan: Plan) -> tuple[Attendance, ...]:
    """Return the stays of everyone who was in a session in body or voice."""
    return tuple(stay for stay in plan.attendance if stay.way in TOOK_PART)


def readers(plan: Plan) -> tuple[Person, ...]:
    """Return everyone who can be given a copy: the people with a place on the team.

    A child who is only spoken of gets none; one who takes part has the role of a young person.
    """
    members = {member.person for member in plan.memberships if member.role != CHILD}
    return tuple(person for person in plan.people if person.id in members)
