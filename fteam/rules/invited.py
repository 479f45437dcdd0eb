"""Who is asked to a session, and what may be said of them to everyone in its room.

Before a meeting nobody has attended it yet, so a sheet that lies in the room is computed for people
who are in it: each name on it must be one that every person in the room may know.

Source:
    Domain model 1.4, 1.9, 5.8.
"""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, reduce
from typing import Final

from fteam.records.audience import AudienceKind
from fteam.records.meeting import Attendance, Session, Way
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.rules.eyes import Eyes, readers
from fteam.rules.masking import Mask, neutral_role
from fteam.rules.names import folded
from fteam.rules.wording import Teller
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase

NOT_COMING: Final = frozenset({Way.ABSENT, Way.WRITTEN})
STAFF: Final = "staff"


def invited(plan: Plan, session: Session) -> tuple[Person, ...]:
    """Return who is asked to a session: who is written down for it, and whom nothing keeps away.

    Where a wall divides a meeting, a sitting that people behind the wall may know of is theirs:
    nobody else but the staff is asked to it unless they are written down for it. Whoever must not learn
    of a session is not asked to it, whatever is written down.
    """
    written = {stay.person for stay in plan.attendance if stay.session == session.id}
    return tuple(
        person
        for person in readers(plan)
        if _is_open(plan, session, person.id)
        and (person.id in written or _is_meant(plan, session, person.id))
    )


def coming(plan: Plan, session: Session) -> tuple[Person, ...]:
    """Return who is asked to a session and has not said that they stay away or write."""
    stays = [stay for stay in plan.attendance if stay.session == session.id]
    away = {stay.person for stay in stays if stay.way in NOT_COMING}
    here = {stay.person for stay in stays if stay.way not in NOT_COMING}
    return tuple(person for person in invited(plan, session) if person.id not in away - here)


def sessions_of(plan: Plan, person: str) -> tuple[Session, ...]:
    """Return the sessions that a person is asked to; a breakout of one of them is part of it."""
    own = tuple(each for each in plan.sessions if any(one.id == person for one in invited(plan, each)))
    ids = {session.id for session in own}
    return tuple(session for session in own if session.within not in ids)


def way_of(plan: Plan, session: Session, person: str) -> Way | None:
    """Return how a person is to take part in a session, as far as it is written down."""
    stays = (stay for stay in plan.attendance if stay.session == session.id and stay.person == person)
    return next((stay.way for stay in stays if stay.way not in NOT_COMING), None)


def hides_place(teller: Teller, session: Session) -> bool:
    """Tell whether the place of a session must stay off a paper for a reader who comes to it.

    A breakout that the reader must not learn of may be held in the same place: that alone hides nothing.
    A place that reveals someone anywhere does so everywhere.
    """
    plan, place = teller.eyes.plan, folded(session.place)
    revealing = {folded(each.place) for each in plan.sessions if each.place_revealing}
    revealing |= {folded(each.place) for each in plan.family_times if each.place_revealing}
    if place in revealing:
        return True
    named = {folded(name) for each in plan.organizations for name in (each.name, *each.other_names)}
    named |= {folded(each.words) for each in plan.private_words}
    known = {
        name: neutral
        for name, neutral in teller.mask.names.items()
        if folded(name) != place or place in named
    }
    return Mask(known, teller.mask.parts)(session.place) != session.place


def _is_open(plan: Plan, session: Session, person: str) -> bool:
    """Tell whether a person may know of a session; that does not depend on the day."""
    return session.id in Eyes(plan, person, date.min).known_sessions


def _is_meant(plan: Plan, session: Session, person: str) -> bool:
    kept_away = {each for other in plan.sessions for each in other.hidden_from} - set(session.hidden_from)
    return bool(session.only_for) or not kept_away or person in kept_away or _is_staff(plan, person)


def _is_staff(plan: Plan, person: str) -> bool:
    roles = vocabulary("roles")
    return any(
        member.person == person and roles.get(member.role).group == STAFF for member in plan.memberships
    )


@dataclass(frozen=True)
class Room:
    """Everyone who will sit in one session, as one reader: it may know what each of them may know.

    Attributes:
        plan: The whole plan.
        session: The session.
        on: The day, because consents end.
        words: The language of the fixed words.
    """

    plan: Plan
    session: Session
    on: date
    words: Words

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Who will be there."""
        return coming(self.plan, self.session)

    @cached_property
    def known(self) -> tuple[Person, ...]:
        """Who will be there and may be known to all the others."""
        return tuple(
            person for person in self.people if all(each.eyes.sees_person(person.id) for each in self.tellers)
        )

    @cached_property
    def tellers(self) -> tuple[Teller, ...]:
        """The eyes and words of each person in the room, as if the session had begun."""
        here = {stay.person for stay in self.plan.attendance if stay.session == self.session.id}
        begun = (
            Attendance(session=self.session.id, person=person.id)
            for person in self.people
            if person.id not in here
        )
        plan = replace(self.plan, attendance=(*self.plan.attendance, *begun))
        return tuple(Teller(Eyes(plan, person.id, self.on), self.words) for person in self.people)

    def masked(self, text: str) -> str:
        """Return text without any name that someone in the room must not meet."""
        return reduce(lambda said, teller: teller.mask(said), self.tellers, text)

    def place(self) -> str:
        """Return the place if it may stand on paper, or nothing."""
        hides = any(hides_place(teller, self.session) for teller in self.tellers)
        return "" if hides else self.session.place

    def connection(self, person: str) -> str:
        """Say how a person is connected; where their work is private to anyone, in neutral words."""
        members = (each.eyes.members.get(person) for each in self.tellers)
        member = next((each for each in members if each), None)
        if member is None:
            return ""
        others = [each.eyes for each in self.tellers if each.eyes.reader != person]
        if any(eyes.hides_work_of(member) for eyes in others):
            return self.masked(neutral_role(others[0], person, self.words))
        return self.masked(self._stated(member))

    def _stated(self, member: Membership) -> str:
        said = member.connection or self.words(vocabulary("roles").label(member.role))
        organization = self.plan.find(Organization, member.organization)
        if organization is None or not _may_be_named(organization):
            return said
        return self.words(phrase("{role}, {organization}"), role=said, organization=organization.name)


def _may_be_named(organization: Organization) -> bool:
    """Tell whether an organization's name may lie on a table: nothing about it is protected."""
    is_protected = organization.part2 or organization.victim_service or organization.location_revealing
    return not (is_protected or organization.tags) and organization.audience.kind is AudienceKind.TEAM
