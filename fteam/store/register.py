"""The register of every file that was handed out or came back, and the time stamps that are waited for.

Only the register can tell that a file is older than another: a copy cut back to before a signature is
whole in itself.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select

from fteam.records.issued import Issued, IssueKind
from fteam.store.columns import moment_text
from fteam.store.errors import DamagedStoreError
from fteam.store.tables import metadata

ISSUED: Final = metadata.tables["issued"]
WAITING: Final = metadata.tables["stamp_request"]
COLUMNS: Final = tuple(column for column in ISSUED.columns if column.name not in {"number", "pdf"})


@dataclass(frozen=True, slots=True)
class NewIssue:
    """A file to enter in the register.

    Attributes:
        kind: What kind of file it is.
        pdf: Its bytes.
        version: Number of the plan's version in it.
        reader: Id of the person it was made for.
        handout: Key of the handout.
        document: Fingerprint of the copy as it was sealed first; empty for what is not sealed.
        signatures: How many signatures and time stamps were added after the seal.
        keeps_bytes: Whether the bytes are kept as well: what came back is nowhere else.
    """

    kind: IssueKind
    pdf: bytes = field(repr=False)
    version: int = 0
    reader: str = ""
    handout: str = ""
    document: str = ""
    signatures: int = 0
    keeps_bytes: bool = False

    @property
    def sha256(self) -> str:
        """Fingerprint of its bytes."""
        return hashlib.sha256(self.pdf).hexdigest()


@dataclass(frozen=True, slots=True)
class WaitingStamp:
    """A paper that waits for its time stamp.

    Attributes:
        number: Number of the request.
        plan_id: Id of the plan.
        of_sha256: Fingerprint of the file for which the stamp was asked.
        made_at: Moment of the request, aware UTC.
        prepared: The file with room for the stamp.
        tsq: The request as it was carried to the service.
    """

    number: int
    plan_id: str
    of_sha256: str
    made_at: datetime
    prepared: bytes = field(repr=False)
    tsq: bytes = field(repr=False)


def enter(connection: Connection, plan_id: str, issue: NewIssue, at: datetime) -> None:
    """Enter a file; no line of the register ever changes."""
    row = {
        "sha256": issue.sha256,
        "kind": str(issue.kind),
        "plan_id": plan_id,
        "version": issue.version,
        "reader": issue.reader,
        "handout": issue.handout,
        "document": issue.document,
        "signatures": issue.signatures,
        "size": len(issue.pdf),
        "at": moment_text(at),
        "pdf": issue.pdf if issue.keeps_bytes else b"",
    }
    connection.execute(insert(ISSUED), row)


def lines(connection: Connection, plan_id: str) -> tuple[Issued, ...]:
    """Return the lines of a plan, or of all if none is given; the oldest first."""
    chosen = select(*COLUMNS).order_by(ISSUED.c.number)
    if plan_id:
        chosen = chosen.where(ISSUED.c.plan_id == plan_id)
    return tuple(_line(row) for row in connection.execute(chosen).mappings())


def _line(row: Any) -> Issued:
    told = {**row, "kind": IssueKind(row["kind"]), "at": datetime.fromisoformat(row["at"])}
    return Issued(**told)


def kept_pdf(connection: Connection, sha256: str) -> bytes:
    """Return the bytes of a file that was kept; empty if only its fingerprint was.

    Raises:
        DamagedStoreError: If the bytes have another fingerprint.
    """
    chosen = select(ISSUED.c.pdf).where(ISSUED.c.sha256 == sha256, ISSUED.c.pdf != b"").limit(1)
    found: bytes = connection.scalar(chosen) or b""
    if found and hashlib.sha256(found).hexdigest() != sha256:
        raise DamagedStoreError
    return found


def keep_request(
    connection: Connection, plan_id: str, of_sha256: str, prepared: bytes, tsq: bytes, at: datetime
) -> int:
    """Keep a paper that waits for its time stamp; returns the number of the request."""
    row = {
        "plan_id": plan_id,
        "of_sha256": of_sha256,
        "made_at": moment_text(at),
        "prepared": prepared,
        "tsq": tsq,
    }
    made = connection.execute(insert(WAITING), row).inserted_primary_key
    return int(made[0]) if made else 0


def requests(connection: Connection, plan_id: str) -> tuple[WaitingStamp, ...]:
    """Return the requests of a plan, or of all if none is given; the newest first."""
    chosen = select(WAITING).order_by(WAITING.c.number.desc())
    if plan_id:
        chosen = chosen.where(WAITING.c.plan_id == plan_id)
    return tuple(
        WaitingStamp(**{**row, "made_at": datetime.fromisoformat(row["made_at"])})
        for row in connection.execute(chosen).mappings()
    )


def drop_request(connection: Connection, number: int) -> None:
    """Forget a request: it was answered, or given up."""
    connection.execute(delete(WAITING).where(WAITING.c.number == number))
