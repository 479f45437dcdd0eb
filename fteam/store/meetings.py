"""Keeps meetings: each act is one short transaction, and what it wrote is on the disk when it returns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import sqlite

from fteam.records.issued import IssueKind
from fteam.records.meeting import MeetingStatus
from fteam.records.plan import Plan
from fteam.store import audit, filing, register
from fteam.store.columns import moment_text, records_of, row_of
from fteam.store.difference import Act, Change, differences
from fteam.store.errors import OutOfStepError, UnknownMeetingError
from fteam.store.filing import NewPaper
from fteam.store.papers import AUDIT, PaperStore
from fteam.store.register import NewIssue
from fteam.store.tables import KINDS, metadata

PLAN: Final = metadata.tables["plan"]
DRAFT: Final = metadata.tables["draft"]
_TOUCHED: Final = update(PLAN).where(PLAN.c.id == bindparam("of_plan"))


@dataclass(frozen=True, slots=True)
class MeetingSummary:
    """One line of the list of meetings.

    Attributes:
        plan_id: Id of the plan.
        family: What the family calls itself.
        purpose: Why it meets.
        type: Code of the meeting's type.
        status: How far it is.
        day: Day of its last session, if one is planned.
        version: Number of the newest sealed version; 0 if none.
        step: Key of the step that was last open; empty if none.
        changed_at: Moment of its last change.
    """

    plan_id: str
    family: str
    purpose: str
    type: str
    status: MeetingStatus
    day: date | None
    version: int
    step: str
    changed_at: datetime


class MeetingStore(PaperStore):
    """Keeps and finds meetings in an open vault; safe from any thread."""

    def keep(self, before: Plan | None, after: Plan) -> None:
        """Write what changed between two plans; it is on the disk when this returns.

        Args:
            before: The plan as it is stored; nothing for a new one.
            after: The plan as it is to be stored.

        Raises:
            OutOfStepError: If the stored plan is not ``before``; nothing is written.
            RefusedByStoreError: If a sealed version would change; nothing is written.
            FTeamError: If the disk refuses; nothing is written.
        """
        self.file_version(before, after, ())

    def file_version(self, before: Plan | None, after: Plan, papers: Sequence[NewPaper]) -> None:
        """Keep a plan with its new sealed version and the papers of it, all or nothing.

        Args:
            before: The plan as it is stored.
            after: The plan with the new version.
            papers: Sealed papers, one for each reader and language.

        Raises:
            FTeamError: As ``keep``.
        """
        changes = tuple(differences(before, after))
        if before is not None and not changes and not papers:
            return
        key = self._vault.key_for(AUDIT)
        at = self._now()
        with self._vault.database.transaction() as connection:
            _touch(connection, after.id, at, is_new=before is None)
            for change in changes:
                _write(connection, after.id, change)
            for paper in papers:
                filing.file_paper(connection, after.id, paper, at)
                register.enter(connection, after.id, _sealed(after, paper), at)
            detail = [_traced(change) for change in changes] + [
                ["file", "paper", paper.version_id, paper.reader] for paper in papers
            ]
            audit.append(connection, key, at, after.meeting.facilitator or "", "keep", after.id, detail)

    def load(self, plan_id: str) -> Plan:
        """Return a plan as it was last kept.

        Raises:
            UnknownMeetingError: If there is none with that id.
            DamagedStoreError: If what is stored breaks a rule.
        """
        with self._vault.database.reading() as connection:
            shelves = {shelf: _read_shelf(connection, plan_id, shelf) for shelf in KINDS}
        families, meetings = shelves.pop("family"), shelves.pop("meeting")
        if not families or not meetings:
            raise UnknownMeetingError
        return Plan(plan_id, families[0], meetings[0], **shelves)

    def list_meetings(self) -> tuple[MeetingSummary, ...]:
        """Return a line for each meeting, the last changed first."""
        with self._vault.database.reading() as connection:
            return tuple(_summary(row) for row in connection.execute(_SUMMARIES))

    def keep_place(self, plan_id: str, step: str) -> None:
        """Remember the step that is open, to open the meeting there again."""
        with self._vault.database.transaction() as connection:
            connection.execute(update(PLAN).where(PLAN.c.id == plan_id).values(step=step))

    def place(self, plan_id: str) -> str:
        """Return the key of the step that was last open; empty if none."""
        with self._vault.database.reading() as connection:
            return connection.scalar(select(PLAN.c.step).where(PLAN.c.id == plan_id)) or ""

    def keep_draft(self, plan_id: str, place: str, words: str) -> None:
        """Keep words that are typed but not yet added.

        Args:
            plan_id: Id of the plan; empty before there is one.
            place: Where they are typed, such as ``needs.words``.
            words: All of them; they replace what was kept there.
        """
        row = sqlite.insert(DRAFT).values(plan_id=plan_id, place=place, words=words)
        with self._vault.database.transaction() as connection:
            connection.execute(row.on_conflict_do_update(set_={"words": row.excluded.words}))

    def draft(self, plan_id: str, place: str) -> str:
        """Return the words kept there; empty if none."""
        chosen = select(DRAFT.c.words).where(DRAFT.c.plan_id == plan_id, DRAFT.c.place == place)
        with self._vault.database.reading() as connection:
            return connection.scalar(chosen) or ""

    def drafts(self, plan_id: str) -> dict[str, str]:
        """Return all kept words of a plan by their place."""
        chosen = select(DRAFT.c.place, DRAFT.c.words).where(DRAFT.c.plan_id == plan_id)
        with self._vault.database.reading() as connection:
            return {row.place: row.words for row in connection.execute(chosen)}

    def drop_draft(self, plan_id: str, place: str) -> None:
        """Forget the words kept there: they were added, or cleared."""
        with self._vault.database.transaction() as connection:
            connection.execute(delete(DRAFT).where(DRAFT.c.plan_id == plan_id, DRAFT.c.place == place))

    def check_audit(self, anchor: audit.Head | None = None) -> audit.Head:
        """Check the chain of changes and return its newest link.

        Raises:
            BrokenChainError: If a link was changed or is missing.
        """
        key = self._vault.key_for(AUDIT)
        with self._vault.database.reading() as connection:
            return audit.check(connection, key, anchor)


def _sealed(plan: Plan, paper: NewPaper) -> NewIssue:
    """Return the register's line of a sealed paper: it is its own first state."""
    number = next((each.number for each in plan.versions if each.id == paper.version_id), 0)
    sealed = NewIssue(IssueKind.SEALED, paper.pdf, number, paper.reader)
    return replace(sealed, document=sealed.sha256)


def _touch(connection: Connection, plan_id: str, at: datetime, *, is_new: bool) -> None:
    if is_new:
        row = {"id": plan_id, "made_at": moment_text(at), "changed_at": moment_text(at), "step": ""}
        connection.execute(insert(PLAN), row)
        return
    _one_row(connection, _TOUCHED, {"of_plan": plan_id, "changed_at": moment_text(at)})


def _write(connection: Connection, plan_id: str, change: Change) -> None:
    table = metadata.tables[change.shelf]
    is_this = (table.c.plan_id == bindparam("of_plan"), table.c.id == bindparam("of_id"))
    this = {"of_plan": plan_id, "of_id": change.record.id}
    if change.act is Act.ADD:
        place = {"plan_id": plan_id, "position": change.position}
        connection.execute(insert(table), row_of(change.record) | place)
    elif change.act is Act.REMOVE:
        _one_row(connection, delete(table).where(*is_this), this)
    else:
        row = row_of(change.record)
        values = {name: row[name] for name in change.fields} | {"position": change.position}
        _one_row(connection, update(table).where(*is_this), this | values)


def _one_row(connection: Connection, statement: Any, values: dict[str, Any]) -> None:
    # Values are given beside the statement, so that its text is made once and not for each act.
    if connection.execute(statement, values).rowcount != 1:
        raise OutOfStepError


def _traced(change: Change) -> list[object]:
    return [change.act, change.shelf, change.record.id, *change.fields]


def _read_shelf(connection: Connection, plan_id: str, shelf: str) -> tuple[Any, ...]:
    kind, table = KINDS[shelf], metadata.tables[shelf]
    rows = connection.execute(select(table).where(table.c.plan_id == plan_id).order_by(table.c.position))
    return records_of(kind, table, (row._asdict() for row in rows))


def _summaries() -> Any:
    tables = metadata.tables
    family, meeting, sessions, versions = (tables[n] for n in ("family", "meeting", "sessions", "versions"))
    day = select(func.max(sessions.c.day)).where(sessions.c.plan_id == PLAN.c.id).scalar_subquery()
    version = select(func.max(versions.c.number)).where(versions.c.plan_id == PLAN.c.id).scalar_subquery()
    return (
        select(
            PLAN.c.id,
            PLAN.c.step,
            PLAN.c.changed_at,
            family.c.label,
            meeting.c.purpose,
            meeting.c.type,
            meeting.c.status,
            day.label("day"),
            func.coalesce(version, 0).label("version"),
        )
        .join(family, family.c.plan_id == PLAN.c.id)
        .join(meeting, meeting.c.plan_id == PLAN.c.id)
        .order_by(PLAN.c.changed_at.desc(), PLAN.c.id.desc())
    )


_SUMMARIES: Final = _summaries()


def _summary(row: Any) -> MeetingSummary:
    return MeetingSummary(
        plan_id=row.id,
        family=row.label,
        purpose=row.purpose,
        type=row.type,
        status=MeetingStatus(row.status),
        day=date.fromisoformat(row.day) if row.day else None,
        version=row.version,
        step=row.step,
        changed_at=datetime.fromisoformat(row.changed_at),
    )
