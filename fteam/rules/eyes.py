"""What one reader may see: audience, walls, tags and names, in one place.

A reader may see an item if its audience holds the reader, and no wall stands between them, and
each tag on it has a reason for this reader. What fails is left out, never blacked out.

Source:
    Domain model 5.8.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from fteam.records.audience import Audience, AudienceKind, Item, Tag
from fteam.records.commitment import Commitment
from fteam.records.decision import Decision
from fteam.records.meeting import Attendance, Session, Way
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.records.protection import Consent
from fteam.records.spoken import Statement
from fteam.rules.consents import consents_for, is_live, people_spoken_of, people_who_speak
from fteam.vocabulary import vocabulary

PLACE_TAGS: Final = frozenset({Tag.ADDRESS, Tag.LOCATION_REVEALING})
OWN_AFFAIRS: Final = frozenset({
    Tag.PART2,
    Tag.HEALTH,
    Tag.MENTAL_HEALTH,
    Tag.EDUCATION,
    Tag.IMMIGRATION,
    Tag.YOUTH_PRIVATE,
})
"""Tags that protect the person an item is about, who may read it."""
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
        """Whether a court order in force limits the reader."""
        return any(
            self.reader in order.restrains and (order.expires is None or order.expires >= self.on)
            for order in self.plan.court_orders
        )

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
        return (
            self._holds_reader[item.audience.kind](item.audience)
            and self._may_know_session_of(item)
            and self._organization_allows(item)
            and all(self._tag_allows(tag, item) for tag in item.tags)
        )

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
        organization = self._organization_behind(item)
        return Tag.PART2 in item.tags or (organization is not None and organization.part2)

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
        if self._works_for(organization.id):
            return True
        if organization.part2 and not any(
            self._reaches(consent)
            for consent in self._part2_consents
            if consent.organization == organization.id
        ):
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

    def _may_know_session_of(self, item: Item) -> bool:
        held_in = item.session if isinstance(item, Statement | Decision) else None
        heard_by = item.audience.session if item.audience.kind is AudienceKind.SESSION else None
        return all(session in self.known_sessions for session in (held_in, heard_by) if session)

    def _organization_allows(self, item: Item) -> bool:
        """Tell whether the organization behind a promise allows it: its protection flows to the promise."""
        organization = self._organization_behind(item)
        if organization is None or self._is_own(item):
            return True
        if organization.part2 and not self._leave_opens(item, self._part2_consents):
            return False
        return not (organization.victim_service and self.is_apart)

    def _organization_behind(self, item: Item) -> Organization | None:
        return self._organizations.get(item.organization or "") if isinstance(item, Commitment) else None

    def _tag_allows(self, tag: Tag, item: Item) -> bool:
        own = self._is_own(item)
        if tag in PLACE_TAGS:
            return not self.is_apart or (own and not self.is_restrained)
        if own or (tag in OWN_AFFAIRS and people_spoken_of(item) == {self.reader}):
            return True
        if tag is Tag.DV_ADVOCACY and self.is_protected and not self.is_apart:
            return True
        if tag is Tag.PART2:
            return self._leave_opens(item, self._part2_consents)
        named = item.audience.kind is AudienceKind.PEOPLE and self.reader in item.audience.people
        given = tuple(consent for consent in self.plan.consents if tag in consent.categories)
        return named or self._leave_opens(item, given)

    def _is_own(self, item: Item) -> bool:
        return self.reader in people_who_speak(item)

    @cached_property
    def _part2_consents(self) -> tuple[Consent, ...]:
        programs = {each.id for each in self.plan.organizations if each.part2}
        return tuple(consent for consent in self.plan.consents if consent.organization in programs)

    def _leave_opens(self, item: Item, consents: tuple[Consent, ...]) -> bool:
        """Tell whether everyone whose leave an item needs has given it to this reader."""
        work_of = {person: member.organization for person, member in self.members.items()}
        held = consents_for(item, consents, work_of)
        reached = {consent.subject for consent in held if self._reaches(consent)}
        return bool(held) and {consent.subject for consent in held} == reached

    def _reaches(self, consent: Consent) -> bool:
        if self.reader == consent.subject or self._works_for(consent.organization):
            return True
        return is_live(consent, self.on) and self.reader in {consent.signer, *consent.recipients}

    def _works_for(self, organization_id: str | None) -> bool:
        member = self.members.get(self.reader)
        return member is not None and organization_id is not None and member.organization == organization_id


def took_part(plan: Plan) -> tuple[Attendance, ...]:
    """Return the stays of everyone who was in a session in body or voice."""
    return tuple(stay for stay in plan.attendance if stay.way in TOOK_PART)


def readers(plan: Plan) -> tuple[Person, ...]:
    """Return everyone who can be given a copy: the people with a place on the team.

    A child who is only spoken of gets none; one who takes part has the role of a young person.
    """
    members = {member.person for member in plan.memberships if member.role != CHILD}
    return tuple(person for person in plan.people if person.id in members)
