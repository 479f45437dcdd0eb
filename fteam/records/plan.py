"""The whole meeting as one frozen plan; changing it makes a new plan.

Each tuple of a plan is a shelf. `SHELVES` is the one list of them: tables, meeting files and undo
are built from it.
"""

from dataclasses import dataclass, fields, replace
from typing import Final, TypeVar, cast

from fteam.errors import UnknownItemError
from fteam.records.commitment import Commitment, FamilyTime, SafetyStep
from fteam.records.decision import Decision, Position
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session, WrittenInput
from fteam.records.paper import PlanVersion, Signature
from fteam.records.person import Membership, Organization, Person, Relationship
from fteam.records.protection import Consent, CourtOrder, Danger, PrivateWords, Release, SafetyScreen
from fteam.records.record import Record
from fteam.records.spoken import Gap, Idea, Need, Statement, Strength

R = TypeVar("R", bound=Record)

SHELVES: Final[dict[str, type[Record]]] = {
    "people": Person,
    "organizations": Organization,
    "memberships": Membership,
    "relationships": Relationship,
    "sessions": Session,
    "attendance": Attendance,
    "court_orders": CourtOrder,
    "consents": Consent,
    "releases": Release,
    "dangers": Danger,
    "private_words": PrivateWords,
    "safety_screens": SafetyScreen,
    "written_inputs": WrittenInput,
    "statements": Statement,
    "strengths": Strength,
    "needs": Need,
    "ideas": Idea,
    "decisions": Decision,
    "positions": Position,
    "commitments": Commitment,
    "family_times": FamilyTime,
    "safety_steps": SafetyStep,
    "gaps": Gap,
    "signatures": Signature,
    "versions": PlanVersion,
}
SHELF_OF: Final[dict[type[Record], str]] = {kind: name for name, kind in SHELVES.items()}


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Plan:
    """One family's meeting, whole.

    Attributes:
        id: Id of the plan, 32 hex characters.
        family: The family.
        meeting: What the meeting is for.
    """

    id: str
    family: Family
    meeting: Meeting
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    memberships: tuple[Membership, ...] = ()
    relationships: tuple[Relationship, ...] = ()
    sessions: tuple[Session, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    court_orders: tuple[CourtOrder, ...] = ()
    consents: tuple[Consent, ...] = ()
    releases: tuple[Release, ...] = ()
    dangers: tuple[Danger, ...] = ()
    private_words: tuple[PrivateWords, ...] = ()
    safety_screens: tuple[SafetyScreen, ...] = ()
    written_inputs: tuple[WrittenInput, ...] = ()
    statements: tuple[Statement, ...] = ()
    strengths: tuple[Strength, ...] = ()
    needs: tuple[Need, ...] = ()
    ideas: tuple[Idea, ...] = ()
    decisions: tuple[Decision, ...] = ()
    positions: tuple[Position, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    family_times: tuple[FamilyTime, ...] = ()
    safety_steps: tuple[SafetyStep, ...] = ()
    gaps: tuple[Gap, ...] = ()
    signatures: tuple[Signature, ...] = ()
    versions: tuple[PlanVersion, ...] = ()

    def shelf(self, kind: type[R]) -> tuple[R, ...]:
        """Return all records of one kind, in the order people gave them."""
        return cast("tuple[R, ...]", getattr(self, SHELF_OF[kind]))

    def find(self, kind: type[R], record_id: str | None) -> R | None:
        """Return a record by its id, or None."""
        return next((record for record in self.shelf(kind) if record.id == record_id), None)

    def get(self, kind: type[R], record_id: str) -> R:
        """Return a record by its id.

        Raises:
            UnknownItemError: If there is none.
        """
        found = self.find(kind, record_id)
        if found is None:
            raise UnknownItemError
        return found

    def older(self, record: Record) -> Record | None:
        """Return the record that has the same id, as it stands in the plan, or None."""
        if isinstance(record, Family):
            return self.family
        if isinstance(record, Meeting):
            return self.meeting
        return self.find(type(record), record.id)

    def with_record(self, record: Record) -> "Plan":
        """Return the plan with a record added at the end, or put in the place of its older self."""
        if isinstance(record, Family):
            return replace(self, family=record)
        if isinstance(record, Meeting):
            return replace(self, meeting=record)
        shelf = self.shelf(type(record))
        if any(old.id == record.id for old in shelf):
            return self._with_shelf(
                type(record), tuple(record if old.id == record.id else old for old in shelf)
            )
        return self._with_shelf(type(record), (*shelf, record))

    def without(self, record: Record) -> "Plan":
        """Return the plan without a record."""
        shelf = self.shelf(type(record))
        return self._with_shelf(type(record), tuple(old for old in shelf if old.id != record.id))

    def ordered(self, kind: type[R], ids: tuple[str, ...]) -> "Plan":
        """Return the plan with one shelf in a new order; ids not named keep their order behind it."""
        shelf = self.shelf(kind)
        places = {record_id: place for place, record_id in enumerate(ids)}
        return self._with_shelf(
            kind, tuple(sorted(shelf, key=lambda record: places.get(record.id, len(places))))
        )

    def changed_kinds(self, other: "Plan") -> frozenset[type[Record]]:
        """Return the kinds of record in which two plans differ."""
        kinds = {kind for name, kind in SHELVES.items() if getattr(self, name) is not getattr(other, name)}
        if self.family is not other.family:
            kinds.add(Family)
        if self.meeting is not other.meeting:
            kinds.add(Meeting)
        return frozenset(kinds)

    def _with_shelf(self, kind: type[Record], shelf: tuple[Record, ...]) -> "Plan":
        changes: dict[str, object] = {SHELF_OF[kind]: shelf}
        return replace(self, **changes)  # type: ignore[arg-type]  # the shelf's name and kind belong together


SHELF_NAMES: Final = tuple(field.name for field in fields(Plan))[3:]
