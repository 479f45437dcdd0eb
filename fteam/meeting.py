"""An open meeting: the acts that people do in it.

Every act checks, keeps, and only then becomes visible: what `OpenMeeting.plan` shows is on disk.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, Protocol, Self, TypeVar

from fteam.errors import NothingToUndoError, SealedVersionError, StillNamedError, UnknownItemError
from fteam.records.audience import LOCKED, TEAM, Audience, AudienceKind
from fteam.records.commitment import Commitment, CommitmentKind, CommitmentStatus
from fteam.records.family import Family
from fteam.records.meeting import Meeting, Session
from fteam.records.paper import PlanVersion, Signature
from fteam.records.person import AddressMode, Organization, Person
from fteam.records.plan import SHELVES, Plan
from fteam.records.record import Record, new_id
from fteam.rules.checks import check, references
from fteam.rules.days import day_of
from fteam.rules.view import content_of
from fteam.words import Phrase

UNDO_LIMIT: Final = 100
R = TypeVar("R", bound=Record)
Kinds = frozenset[type[Record]]
Keep = Callable[[Plan, Plan], None]


class Keeper(Protocol):
    """Whoever keeps plans safe; in the app it is the store."""

    def keep(self, before: Plan | None, after: Plan) -> None:
        """Keep the difference between two plans; return only when it is on disk."""
        ...


class OpenMeeting:
    """The acts of one open meeting.

    Attributes:
        plan: The plan as it is on disk.
    """

    def __init__(self, keeper: Keeper, plan: Plan) -> None:
        """Open a kept plan again.

        Args:
            keeper: Where every act is kept before it is seen.
            plan: The plan as the keeper has it.
        """
        self._keeper = keeper
        self._past: list[tuple[Plan, Phrase]] = []
        self.plan = plan

    @classmethod
    def start(cls, keeper: Keeper, family: Family, meeting: Meeting) -> Self:
        """Begin a new meeting and keep it.

        Raises:
            FixableError: If it cannot be kept.
        """
        plan = Plan(new_id(), family, meeting)
        keeper.keep(None, plan)
        return cls(keeper, plan)

    def write_down(self, *records: Record) -> Kinds:
        """Add records, or put them in the places of their older selves; nothing changed is no act.

        Several records are one act: all are kept or none, and one Undo takes them back. Each may
        name the ones before it. An address that is taken out is gone at once: no undo brings it back.

        Returns:
            The kinds of record that changed.

        Raises:
            RuleError: If a rule of the plan is broken.
            UnknownPersonError: If it names a person who is not there.
            UnknownItemError: If it names a line that is not there.
            FixableError: If it cannot be kept.
        """
        plan, noun = self.plan, None
        for record in records:
            checked = type(record).model_validate(record.model_dump())
            check(plan, checked)
            if plan.older(checked) != checked:
                plan, noun = plan.with_record(checked), noun or record.noun
        if noun is None:
            return frozenset()
        forgets = _forgets_address(self.plan, plan)
        kinds = self._become(plan, noun)
        if forgets:
            self._past.clear()
        return kinds

    def remove(self, *records: Record) -> Kinds:
        """Take records out in one act, with every link to them; nobody sees more because of it.

        Raises:
            SealedVersionError: If it is a sealed version.
            UnknownItemError: If it is not there any more.
            StillNamedError: If other lines need it, or if without it someone would see more.
            FixableError: If it cannot be kept.
        """
        plan = self.plan
        for record in records:
            if isinstance(record, PlanVersion):
                raise SealedVersionError
            plan.get(type(record), record.id)
            plan = _unlinked(plan.without(record), record)
        return self._become(plan, records[-1].noun)

    def order(self, kind: type[Record], ids: tuple[str, ...]) -> Kinds:
        """Put the records of one kind in a new order, such as the family's order of needs."""
        return self._become(self.plan.ordered(kind, ids), kind.noun)

    def protect_address(self, person_id: str, substitute: str, programme_code: str) -> Kinds:
        """Protect a person's address: the real one is gone at once, and no undo brings it back.

        Raises:
            UnknownItemError: If there is no such person.
            FixableError: If it cannot be kept.
        """
        person = self.plan.get(Person, person_id)
        changes: dict[str, object] = {
            "address_mode": AddressMode.PROTECTED,
            "address": "",
            "substitute_address": substitute,
            "programme_code": programme_code,
        }
        kinds = self.write_down(with_changes(person, **changes))
        self._past.clear()
        return kinds

    def accept(self, commitment_id: str, at: datetime) -> Kinds:
        """Turn an ask into a promise, because the person said yes.

        Raises:
            UnknownItemError: If there is no such ask.
            FixableError: If it cannot be kept.
        """
        ask = self.plan.get(Commitment, commitment_id)
        if ask.kind is not CommitmentKind.ASK:
            raise UnknownItemError
        promise = with_changes(
            ask, kind=CommitmentKind.PROMISE, status=CommitmentStatus.PROMISED, accepted_at=at
        )
        return self.write_down(promise)

    def sign(self, signature: Signature, at: datetime) -> Kinds:
        """Keep a person's signature, bound to exactly what they may see now.

        A person has one signature; a new one takes the place of the old.

        Raises:
            UnknownPersonError: If the person has no place on the team.
            FixableError: If it cannot be kept.
        """
        content = content_of(self.plan, signature.person, day_of(self.plan, at))
        old = next((each for each in self.plan.signatures if each.person == signature.person), signature)
        return self.write_down(with_changes(signature, id=old.id, signed_at=at, content_sha256=content))

    def file_version(self, version: PlanVersion, keep: Keep) -> Kinds:
        """Keep a sealed version together with its papers; it cannot be undone.

        Args:
            version: The version.
            keep: Keeps the difference and the sealed papers in one step.

        Raises:
            SealedVersionError: If this version is there already.
            FixableError: If it cannot be kept.
        """
        check(self.plan, version)
        kinds = self._become(self.plan.with_record(version), version.noun, keep)
        self._past.clear()
        return kinds

    def forget(self, plan: Plan, keep: Keep) -> Kinds:
        """Take a plan from which words were erased in place of the present one; no undo goes behind it.

        Args:
            plan: The plan without the words.
            keep: Erases them in everything that is stored, in one step.

        Raises:
            FixableError: If it cannot be kept; nothing changed then.
        """
        kinds = self._become(plan, plan.meeting.noun, keep)
        self._past.clear()
        return kinds

    @property
    def undo_noun(self) -> Phrase | None:
        """What the last act was about, or None when there is nothing to undo."""
        return self._past[-1][1] if self._past else None

    def undo(self) -> Kinds:
        """Take the last act back.

        Raises:
            NothingToUndoError: If there is none.
            FixableError: If it cannot be kept.
        """
        if not self._past:
            raise NothingToUndoError
        earlier, _noun = self._past[-1]
        self._keeper.keep(self.plan, earlier)
        kinds = self.plan.changed_kinds(earlier)
        self.plan = earlier
        self._past.pop()
        return kinds

    def _become(self, plan: Plan, noun: Phrase, keep: Keep | None = None) -> Kinds:
        (keep or self._keeper.keep)(self.plan, plan)
        self._past = [*self._past[1 - UNDO_LIMIT :], (self.plan, noun)]
        kinds = self.plan.changed_kinds(plan)
        self.plan = plan
        return kinds


def with_changes(record: R, **changes: Any) -> R:
    """Return a checked copy of a record with some fields changed."""
    return type(record).model_validate({**record.model_dump(), **changes})


def _forgets_address(before: Plan, after: Plan) -> bool:
    """Tell whether an act takes a person's address out."""
    olds = ((before.find(Person, person.id), person) for person in after.people)
    return any(old is not None and old.address and not new.address for old, new in olds)


def _unlinked(plan: Plan, gone: Record) -> Plan:
    """Return the plan without links to a record; parts that cannot be without it go too."""
    for kind in SHELVES.values():
        for record in plan.shelf(kind):
            if any(gone.id in ids for _shelf, ids in references(record)):
                plan = _without_link(plan, record, gone)
    return plan


def _without_link(plan: Plan, record: Record, gone: Record) -> Plan:
    changes = {name: _cleared(getattr(record, name), gone.id) for name in type(record).model_fields}
    if _would_open(
        gone, {name for name, value in changes.items() if value != getattr(record, name)}, changes
    ):
        raise StillNamedError
    lost = (name for name, value in changes.items() if value is None and getattr(record, name) is not None)
    if any(type(record).model_fields[name].is_required() for name in lost):
        if isinstance(gone, Person):
            raise StillNamedError
        return _unlinked(plan.without(record), record)
    return plan.with_record(with_changes(record, **changes))


def _would_open(gone: Record, fields: set[str], changes: dict[str, Any]) -> bool:
    """Tell whether someone would see more if a record lost its link to another.

    A session's wall and an organization's protection cover what names them; a breakout that is
    for nobody any more would be for everyone.
    """
    if isinstance(gone, Session):
        return fields != {"audience"}
    if isinstance(gone, Organization):
        return gone.part2 or gone.victim_service or gone.location_revealing or gone.audience != TEAM
    return "only_for" in fields and not changes["only_for"]


def _cleared(held: Any, gone: str) -> Any:
    if held == gone:
        return None
    if isinstance(held, tuple) and gone in held:
        return tuple(each for each in held if each != gone)
    if isinstance(held, Audience):
        return _narrowed(held, gone)
    return held


def _narrowed(audience: Audience, gone: str) -> Audience:
    """Return an audience without a person or session; it locks before it would widen."""
    people = tuple(each for each in audience.people if each != gone)
    empty = audience.kind is AudienceKind.PEOPLE and not people
    lost = audience.kind is AudienceKind.SESSION and audience.session == gone
    if empty or lost:
        return LOCKED
    session = None if audience.session == gone else audience.session
    return Audience(kind=audience.kind, people=people, session=session)
