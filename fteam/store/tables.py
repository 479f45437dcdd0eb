"""The tables: one for each kind of record, and a few of the store's own.

Each row class takes its columns from the record; it adds only which plan it belongs to and where
in its shelf it stands. No row is ever built: the store reads and writes plain values through the
tables and hands out frozen records.
"""

from typing import ClassVar, Final

from sqlalchemy import MetaData
from sqlmodel import Field, SQLModel

from fteam.records.commitment import Commitment, FamilyTime, SafetyStep
from fteam.records.decision import Decision, Position
from fteam.records.family import Family
from fteam.records.issued import Given, IssueKind
from fteam.records.meeting import Attendance, Meeting, Session, WrittenInput
from fteam.records.paper import PlanVersion, Signature
from fteam.records.person import Membership, Organization, Person, Relationship
from fteam.records.plan import SHELVES
from fteam.records.protection import Consent, CourtOrder, Danger, PrivateWords, Release, SafetyScreen
from fteam.records.record import Record
from fteam.records.spoken import Gap, Idea, Need, Statement, Strength
from fteam.store.columns import make_strict

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""All tables; every constraint has a name, since one without can't be migrated."""

PLAN: Final = "plan.id"


class Row(SQLModel):
    """Base of all tables."""

    metadata: ClassVar[MetaData] = metadata


class OnShelf(Row):
    """A record's place: its plan, and where it stands among its kind.

    The key is the plan and the id together: a later meeting of the same family may carry people over.
    """

    plan_id: str = Field(primary_key=True, foreign_key=PLAN, index=True)
    id: str = Field(primary_key=True)
    position: int


class PlanRow(Row, table=True):
    """A meeting that is kept here."""

    __tablename__ = "plan"

    id: str = Field(primary_key=True)
    made_at: str
    changed_at: str
    step: str = ""


class FamilyRow(OnShelf, Family, table=True):
    """The family of a plan."""

    __tablename__ = "family"


class MeetingRow(OnShelf, Meeting, table=True):
    """The meeting of a plan."""

    __tablename__ = "meeting"


class PersonRow(OnShelf, Person, table=True):
    """A person."""

    __tablename__ = "people"


class OrganizationRow(OnShelf, Organization, table=True):
    """An organization."""

    __tablename__ = "organizations"


class MembershipRow(OnShelf, Membership, table=True):
    """A place on the team."""

    __tablename__ = "memberships"


class RelationshipRow(OnShelf, Relationship, table=True):
    """A tie between two people."""

    __tablename__ = "relationships"


class SessionRow(OnShelf, Session, table=True):
    """A session."""

    __tablename__ = "sessions"


class AttendanceRow(OnShelf, Attendance, table=True):
    """A stay in a session."""

    __tablename__ = "attendance"


class CourtOrderRow(OnShelf, CourtOrder, table=True):
    """A court order."""

    __tablename__ = "court_orders"


class ConsentRow(OnShelf, Consent, table=True):
    """A consent."""

    __tablename__ = "consents"


class ReleaseRow(OnShelf, Release, table=True):
    """A legal reason to share without consent."""

    __tablename__ = "releases"


class DangerRow(OnShelf, Danger, table=True):
    """A safety flag for staff."""

    __tablename__ = "dangers"


class PrivateWordsRow(OnShelf, PrivateWords, table=True):
    """Words that would lead to someone."""

    __tablename__ = "private_words"


class SafetyScreenRow(OnShelf, SafetyScreen, table=True):
    """Private answers about safety."""

    __tablename__ = "safety_screens"


class WrittenInputRow(OnShelf, WrittenInput, table=True):
    """Words of someone absent."""

    __tablename__ = "written_inputs"


class StatementRow(OnShelf, Statement, table=True):
    """Words that were said."""

    __tablename__ = "statements"


class StrengthRow(OnShelf, Strength, table=True):
    """A strength."""

    __tablename__ = "strengths"


class NeedRow(OnShelf, Need, table=True):
    """A need."""

    __tablename__ = "needs"


class IdeaRow(OnShelf, Idea, table=True):
    """An idea."""

    __tablename__ = "ideas"


class DecisionRow(OnShelf, Decision, table=True):
    """A decision."""

    __tablename__ = "decisions"


class PositionRow(OnShelf, Position, table=True):
    """Where a person stands."""

    __tablename__ = "positions"


class CommitmentRow(OnShelf, Commitment, table=True):
    """A commitment."""

    __tablename__ = "commitments"


class FamilyTimeRow(OnShelf, FamilyTime, table=True):
    """Family time."""

    __tablename__ = "family_times"


class SafetyStepRow(OnShelf, SafetyStep, table=True):
    """A safety step."""

    __tablename__ = "safety_steps"


class GapRow(OnShelf, Gap, table=True):
    """Something missing."""

    __tablename__ = "gaps"


class SignatureRow(OnShelf, Signature, table=True):
    """A signature."""

    __tablename__ = "signatures"


class PlanVersionRow(OnShelf, PlanVersion, table=True):
    """A sealed version; a trigger keeps it from changing."""

    __tablename__ = "versions"


class PaperRow(Row, table=True):
    """A sealed paper as it was handed out; a trigger keeps it from changing."""

    __tablename__ = "paper"

    plan_id: str = Field(primary_key=True, foreign_key=PLAN)
    version_id: str = Field(primary_key=True)
    reader: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    filed_at: str
    sha256: str
    pdf: bytes


class IssuedRow(Row, table=True):
    """A file that was handed out or came back; a trigger keeps it from changing."""

    __tablename__ = "issued"

    number: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(index=True)
    kind: IssueKind
    plan_id: str = Field(foreign_key=PLAN, index=True)
    version: int
    reader: str
    handout: str
    document: str
    signatures: int
    size: int
    at: str
    pdf: bytes


class DisclosureRow(Row, table=True):
    """A line of the disclosure log: a paper was given to someone."""

    __tablename__ = "disclosure"

    number: int | None = Field(default=None, primary_key=True)
    plan_id: str = Field(foreign_key=PLAN, index=True)
    at: str
    how: Given
    sha256: str
    kind: str
    version: int
    reader: str
    recipient: str
    basis: str
    notice: str
    held_back: int
    by: str


class StampRequestRow(Row, table=True):
    """A paper that waits for its time stamp."""

    __tablename__ = "stamp_request"

    number: int | None = Field(default=None, primary_key=True)
    plan_id: str = Field(foreign_key=PLAN, index=True)
    of_sha256: str
    made_at: str
    prepared: bytes
    tsq: bytes


class DraftRow(Row, table=True):
    """Words that are typed but not yet added; the plan may not exist yet."""

    __tablename__ = "draft"

    plan_id: str = Field(primary_key=True)
    place: str = Field(primary_key=True)
    words: str


class SigningKeyRow(Row, table=True):
    """The facilitator's signing key, wrapped once more under the master key; the newest counts."""

    __tablename__ = "signing_key"

    number: int | None = Field(default=None, primary_key=True)
    made_at: str
    nonce: bytes
    sealed: bytes
    certificate: bytes


class AuditRow(Row, table=True):
    """One link of the chain of what was changed; ids and field names only, never words."""

    __tablename__ = "audit_event"

    seq: int | None = Field(default=None, primary_key=True)
    at: str
    actor: str
    action: str
    subject: str
    detail: str
    prev: bytes
    mac: bytes


for _table in metadata.tables.values():
    make_strict(_table)

KINDS: Final[dict[str, type[Record]]] = {"family": Family, "meeting": Meeting, **SHELVES}
"""For each field of a plan the kind of record in it; its table has the field's name."""
