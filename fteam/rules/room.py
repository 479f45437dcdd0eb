"""What may stand on a screen that a whole room looks at: only what everyone in it may see.

Nothing private, for staff, locked or tagged is ever shown there, even if all who are in the room may see
it: somebody can come in. The wall that counts is that of the session that is running.

Source:
    Domain model 1.9 and 5.8.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache, cached_property
from itertools import chain
from typing import Any, Final, TypeVar

from fteam.records.audience import AudienceKind, Item
from fteam.records.family import Family
from fteam.records.meeting import Session
from fteam.records.person import Membership
from fteam.records.plan import Plan
from fteam.records.record import Record
from fteam.rules.eyes import CHILD, Eyes, took_part
from fteam.rules.known import known
from fteam.rules.masking import Mask, neutral_role
from fteam.words import Words

I = TypeVar("I", bound=Item)  # noqa: E741  # one letter, as typing's own examples
R = TypeVar("R", bound=Record)

OPEN_KINDS: Final = frozenset({AudienceKind.TEAM, AudienceKind.SESSION})
"""Audiences that a shared screen may show at all."""
NEVER_SHOWN: Final = frozenset({"private_note", "staff_note"})
"""Words that stand on no paper, so on no screen of a room either."""
NAMES: Final = ("full_name", "preferred", "native_script", "pronouns")
HOURS: Final = ("day", "starts", "ends")
STAY: Final = ("session", "person", "way", "came", "left")


def running_session(plan: Plan, now: datetime) -> Session | None:
    """Return the session that is running, as far as the clock and the attendance tell.

    A breakout never runs by itself: while nobody says so, people from outside it may be in the room.

    Args:
        plan: The plan.
        now: This moment, in the zone of the computer.

    Returns:
        The session whose hours these are; else the last one that someone came to; else the first one.
    """
    whole = tuple(each for each in plan.sessions if each.within is None)
    by_clock = [each for each in whole if each.day == now.date() and _is_hour_of(each, now.time())]
    came_to = {stay.session for stay in took_part(plan)}
    begun = sorted((each for each in whole if each.id in came_to), key=_begins, reverse=True)
    return next(chain(by_clock, begun, whole), None)


def _is_hour_of(session: Session, at: time) -> bool:
    return (session.starts or time.min) <= at <= (session.ends or time.max)


def _begins(session: Session) -> tuple[date, time]:
    return session.day, session.starts or time.min


@dataclass(frozen=True)
class Room:
    """The people of one session, who all look at one screen.

    Attributes:
        plan: The whole plan.
        session: Id of the session that is running; nothing where there is none.
        on: The day, because leave ends.
        words: The language of the screen.
    """

    plan: Plan
    session: str | None
    on: date
    words: Words

    @cached_property
    def present(self) -> frozenset[str]:
        """Ids of the people in the session now, in body or voice; those who left count once all have left."""
        stays = [stay for stay in took_part(self.plan) if stay.session == self.session]
        return frozenset(stay.person for stay in stays if stay.left is None) or frozenset(
            stay.person for stay in stays
        )

    @cached_property
    def invited(self) -> frozenset[str]:
        """Ids of the people who may come: whom neither the wall nor the breakout keeps out."""
        team = frozenset(member.person for member in self.plan.memberships if member.role != CHILD)
        running = self.plan.find(Session, self.session)
        if running is None:
            return team
        return (team & frozenset(running.only_for or team)) - frozenset(running.hidden_from)

    @cached_property
    def people(self) -> frozenset[str]:
        """Ids of the people who look at the screen; before anyone came, of all who may come."""
        return self.present or self.invited

    @cached_property
    def known_sessions(self) -> tuple[Session, ...]:
        """The sessions that everyone in the room may know of; the one that is running is among them."""
        return tuple(
            each
            for each in self.plan.sessions
            if each.id == self.session or all(each.id in eyes.known_sessions for eyes in self._eyes)
        )

    def shows(self, item: Item) -> bool:
        """Tell whether a line may stand on the screen."""
        is_open = not item.tags and item.audience.kind in OPEN_KINDS and not self._is_sensitive_work(item)
        return is_open and bool(self._eyes) and all(eyes.may_see(item) for eyes in self._eyes)

    @cached_property
    def mask(self) -> Mask:
        """Replaces every name that anyone in the room must not meet."""
        masks = [Mask.for_reader(eyes, self.words) for eyes in self._eyes]
        names, parts = (dict[str, str](), dict[str, str]())
        for mask in masks:
            names.update(mask.names)
            parts.update(mask.parts)
        return Mask(names, parts)

    @cached_property
    def shown(self) -> Plan:
        """The plan with nothing in it but what may stand on the screen, masked for everyone there."""
        plan, kept = self.plan, self._kept
        decisions = kept(plan.decisions)
        decided = {each.id for each in decisions}
        positions = tuple(each for each in plan.positions if each.decision in decided)
        return Plan(
            plan.id,
            Family(label=self.mask(plan.family.label)),
            self._masked(_bare(plan.meeting, ("type", "purpose", "question", "planned_minutes"))),
            people=tuple(_bare(each, NAMES) for each in plan.people if self._is_known(each.id)),
            memberships=tuple(self._placed(each) for each in plan.memberships if self._is_seated(each)),
            sessions=tuple(_bare(each, HOURS) for each in plan.sessions if each.id == self.session),
            attendance=tuple(_bare(stay, STAY) for stay in plan.attendance if stay.session == self.session),
            statements=kept(plan.statements),
            strengths=kept(plan.strengths),
            needs=kept(plan.needs),
            ideas=kept(plan.ideas),
            decisions=decisions,
            positions=kept(positions),
            commitments=kept(plan.commitments),
            family_times=kept(plan.family_times),
            safety_steps=kept(plan.safety_steps),
            gaps=kept(plan.gaps),
        )

    @cached_property
    def _eyes(self) -> tuple[Eyes, ...]:
        return tuple(Eyes(self.plan, each, self.on) for each in sorted(self.people))

    def _is_sensitive_work(self, item: Item) -> bool:
        """Tell whether an organization that has a part in a line protects it, as a tag on it would."""
        return any(each.part2 or each.victim_service for each in known(self.plan).facts(item).touched)

    def _is_seated(self, member: Membership) -> bool:
        return member.person in self.people and self._is_known(member.person)

    def _is_known(self, person: str) -> bool:
        return all(eyes.sees_person(person) for eyes in self._eyes)

    def _placed(self, member: Membership) -> Membership:
        """Return a place on the team as everyone in the room may know it; organizations are not named."""
        hidden = next((eyes for eyes in self._eyes if eyes.hides_work_of(member)), None)
        if hidden is not None:
            said = neutral_role(hidden, member.person, self.words)
            return Membership(id=member.id, person=member.person, connection=self.mask(said))
        return self._masked(_bare(member, ("person", "role", "connection", "natural_support")))

    def _kept(self, items: tuple[I, ...]) -> tuple[I, ...]:
        return tuple(self._masked(item) for item in items if self.shows(item))

    def _masked(self, record: R) -> R:
        texts = {name: getattr(record, name) for name in _texts_of(type(record))}
        changed = {name: self.mask(said) for name, said in texts.items() if said}
        return record.model_copy(update={**changed, **dict.fromkeys(NEVER_SHOWN & texts.keys(), "")})


def _bare(record: R, fields: tuple[str, ...]) -> R:
    """Return a record with its id and these fields alone; everything else is as if never said."""
    kept: dict[str, Any] = {name: getattr(record, name) for name in ("id", *fields)}
    return type(record)(**kept)


@cache
def _texts_of(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields of a kind of record that hold words of people."""
    return tuple(
        name
        for name, field in kind.model_fields.items()
        if field.annotation is str
        and name not in {"id", "language"}
        and not _is_code(field.json_schema_extra)
    )


def _is_code(extra: object) -> bool:
    return isinstance(extra, dict) and bool({"refers", "vocabulary"} & extra.keys())
