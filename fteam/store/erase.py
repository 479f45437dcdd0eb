"""Takes words out of the vault for good, and reads every page of it afterwards to prove it.

Sealed papers and versions never change: triggers see to that. Erasing is the one exception. In one
transaction the three triggers in its way are dropped, the bytes that hold the words are destroyed, the
triggers are made again, and a link of the audit chain says what was done, by ids only. The lines of the
register stay with their fingerprints.

A kill leaves all of it or nothing; what is left to do after the transaction (the file is made anew,
the log of waiting changes is emptied) is done when the vault is opened again.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from sqlalchemy import Connection, LargeBinary, delete, select, update

from fteam.records.plan import Plan
from fteam.store import audit
from fteam.store.columns import row_of
from fteam.store.difference import Act, Change, differences
from fteam.store.engine import connect
from fteam.store.errors import StoreBusyError
from fteam.store.faults import told
from fteam.store.papers import AUDIT
from fteam.store.tables import metadata
from fteam.store.triggers import TRIGGERS
from fteam.store.vault import Vault

BEGUN: Final = "erase"
DONE: Final = "erased"
LIFTED: Final = ("issued_no_update", "paper_no_update", "versions_no_update")
"""The triggers in the way; no other table is opened, and nothing is opened for deleting."""
PAGE_BYTES: Final = 4096
RESERVED: Final = 80
"""Bytes at the end of a page: its start value and its check. Source: zetetic.net, “SQLCipher design”."""
IV_BYTES: Final = 16
SALT_BYTES: Final = 16
LOG_HEAD: Final = 32
FRAME_HEAD: Final = 24
"""Source: sqlite.org/fileformat2, “The WAL file”."""

KEPT_BYTES: Final = {"paper": "pdf", "issued": "pdf", "stamp_request": "prepared"}
"""Where the bytes of papers are kept: table and column."""


@dataclass(frozen=True, slots=True)
class KeptPaper:
    """A paper whose bytes are kept.

    Attributes:
        table: Where.
        row: Number of its row.
        plan_id: Id of its plan.
        pdf: Its bytes.
    """

    table: str
    row: int
    plan_id: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to be written in place of what is there.

    Attributes:
        plans: Plans before and after.
        papers: Table and row of the papers whose bytes are destroyed.
        clean: Returns a text of a draft without the words.
        by: Id of who erases.
        subject: Id of the open plan.
    """

    plans: Sequence[tuple[Plan, Plan]]
    papers: Sequence[tuple[str, int]]
    clean: Callable[[str], str]
    by: str
    subject: str


def kept_papers(vault: Vault, known: Container[tuple[str, int]] = ()) -> Iterator[KeptPaper]:
    """Return every paper whose bytes are kept, one after the other.

    Args:
        vault: The open vault.
        known: Table and row of those to pass over.
    """
    for name, column in KEPT_BYTES.items():
        with vault.database.reading() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT rowid FROM {name} WHERE length({column}) > 0"  # noqa: S608  # our own names
            )
            numbers = [row[0] for row in rows]
        for number in (each for each in numbers if (name, each) not in known):
            with vault.database.reading() as connection:
                found = connection.exec_driver_sql(
                    f"SELECT plan_id, {column} FROM {name} WHERE rowid = ?",  # noqa: S608  # as above
                    (number,),
                ).one()
            yield KeptPaper(name, number, found[0], found[1])


def erase(vault: Vault, erasure: Erasure, at: datetime) -> None:
    """Write it all in one transaction; the words are in no row when this returns.

    Raises:
        OutOfStepError: If a stored plan is not the one that it begins with; nothing is written.
        FTeamError: If the disk refuses; nothing is written.
    """
    key = vault.key_for(AUDIT)
    detail: list[list[object]] = []
    with vault.database.transaction() as connection:
        for name in LIFTED:
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        for before, after in erasure.plans:
            for change in differences(before, after):
                _write(connection, after.id, change)
                detail.append([change.act, change.shelf, change.record.id, *change.fields])
        for table, row in erasure.papers:
            _destroy(connection, table, row)
            detail.append([BEGUN, table, row])
        detail += [[BEGUN, "draft", place] for place in _clean_drafts(connection, erasure.clean)]
        for name in LIFTED:
            connection.exec_driver_sql(TRIGGERS[name])
        audit.append(connection, key, at, erasure.by, BEGUN, erasure.subject, detail)


def _write(connection: Connection, plan_id: str, change: Change) -> None:
    table = metadata.tables[change.shelf]
    this = (table.c.plan_id == plan_id, table.c.id == change.record.id)
    if change.act is Act.REMOVE:
        connection.execute(delete(table).where(*this))
    else:
        row = row_of(change.record)
        values = {name: row[name] for name in change.fields} | {"position": change.position}
        connection.execute(update(table).where(*this).values(**values))


def _destroy(connection: Connection, table: str, row: int) -> None:
    if table == "stamp_request":  # it waits for nothing any more
        connection.exec_driver_sql("DELETE FROM stamp_request WHERE rowid = ?", (row,))
    else:
        statement = f"UPDATE {table} SET pdf = x'' WHERE rowid = ?"  # noqa: S608  # our own names
        connection.exec_driver_sql(statement, (row,))


def _clean_drafts(connection: Connection, clean: Callable[[str], str]) -> Iterator[str]:
    table = metadata.tables["draft"]
    for row in connection.execute(select(table)).all():
        new = clean(row.words)
        if new != row.words:
            this = (table.c.plan_id == row.plan_id, table.c.place == row.place)
            connection.execute(update(table).where(*this).values(words=new))
            yield row.place


def is_unfinished(vault: Vault) -> bool:
    """Tell whether an erasure was written, but the file was not made anew since."""
    table = metadata.tables["audit_event"]
    newest = select(table.c.action).where(table.c.action.in_((BEGUN, DONE))).order_by(table.c.seq.desc())
    with vault.database.reading() as connection:
        return connection.scalar(newest.limit(1)) == BEGUN


def finish(vault: Vault, at: datetime) -> None:
    """Make the file anew and empty the log of waiting changes, so that no old page is left.

    Raises:
        StoreBusyError: If something reads at the same time; it is done at the next opening.
        FTeamError: If the disk refuses; as above.
    """
    with told():
        connection = connect(vault.database.path, vault.database.key())
        try:
            connection.set_authorizer(None)  # VACUUM attaches a database of its own, in memory
            connection.execute("VACUUM")
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            connection.close()
    if busy:
        raise StoreBusyError
    with vault.database.transaction() as link:
        audit.append(link, vault.key_for(AUDIT), at, "", DONE, "", [])


def rows(vault: Vault) -> Iterator[str]:
    """Return every text in every column of every table, bytes of papers apart."""
    for table in metadata.tables.values():
        columns = [column for column in table.columns if not isinstance(column.type, LargeBinary)]
        with vault.database.reading() as connection:
            for row in connection.execute(select(*columns)):
                yield "\n".join(str(each) for each in row if each)


def pages(vault: Vault) -> Iterator[bytes]:
    """Return every page of the records file, decrypted: those in use, the free ones, the slack in them."""
    key = bytes(vault.database.key())
    with vault.database.path.open("rb") as file:
        first = True
        while page := file.read(PAGE_BYTES):
            yield _decrypted(page, key, is_first=first)
            first = False


def log_pages(vault: Vault) -> Iterator[bytes]:
    """Return every page in the log of changes that wait to be written into the file, decrypted."""
    path = log_path(vault)
    if not path.exists():
        return
    key = bytes(vault.database.key())
    with path.open("rb") as file:
        file.seek(LOG_HEAD)
        while head := file.read(FRAME_HEAD):
            page = file.read(PAGE_BYTES)
            yield _decrypted(page, key, is_first=int.from_bytes(head[:4]) == 1)


def log_path(vault: Vault) -> Path:
    """Return where SQLite keeps what waits to be written."""
    path = vault.database.path
    return path.with_name(f"{path.name}-wal")


def _decrypted(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    """Decrypt a page as SQLCipher 4 does: AES-256-CBC; the first begins with the file's salt.

    Source:
        zetetic.net, “SQLCipher design”.
    """
    body = page[SALT_BYTES if is_first else 0 : PAGE_BYTES - RESERVED]
    start = page[PAGE_BYTES - RESERVED :][:IV_BYTES]
    if len(start) < IV_BYTES:
        return b""
    decryptor: Any = Cipher(algorithms.AES(key), modes.CBC(start)).decryptor()
    return bytes(decryptor.update(body) + decryptor.finalize())
