"""Opens the encrypted database and runs short transactions in it.

SQLCipher with a raw key: no key in any SQL text, no plain text on any disk. ``synchronous=FULL``
because anything less loses acknowledged words at a power cut (898 of 1500 cuts in our replay).
"""

import os
import threading
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from fteam.files import OWNER_ONLY
from fteam.store.errors import NotEncryptedError, StoreGoneError, StoreReadOnlyError, VaultLockedError
from fteam.store.faults import told, told_files

PLAIN_START: Final = b"SQLite format 3\x00"
BUSY_S: Final = 5.0
LOCKING_S: Final = 5.0
"""How long locking waits for a transaction that another thread is just ending."""

OPENING: Final = "mode=rw"
"""How a file is opened: never made, so that a lost disk does not look like an empty one."""

READ_ONLY: Final = "fteam_read_only"

PRAGMAS: Final = (
    "foreign_keys = ON",
    "recursive_triggers = ON",  # else INSERT OR REPLACE slips past delete triggers
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "mmap_size = 0",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "wal_autocheckpoint = 1000",
    "journal_size_limit = 4194304",
)

# Attaching without a key makes a plain database beside ours, and with one it copies our key.
DENIED: Final = frozenset({sqlcipher.SQLITE_ATTACH, getattr(sqlcipher, "SQLITE_DETACH", 25)})

Key = bytes | bytearray


def make_file(path: Path) -> None:
    """Make the empty database file, for its owner only.

    SQLite itself would let others of this computer read it, and the files beside it copy its mode.

    Raises:
        StoreFullError: If the disk is full.
        StoreReadOnlyError: If the folder may not be written.
        StoreGoneError: If the folder is not there.
    """
    with told_files():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))


def connect(path: Path, key: Key) -> Any:
    """Open one keyed connection; a missing file is never made.

    Args:
        path: The database file.
        key: 32 bytes.

    Raises:
        StoreGoneError: If the file is not there.
        NotEncryptedError: If it is a plain database.
        WrongKeyError: If the key does not fit or the first page is destroyed.
        DamagedStoreError: If the file's checks fail.
        StoreBusyError: If another program holds it.
    """
    _refuse_plain(path)
    with told():
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?{OPENING}",
            uri=True,
            isolation_level=None,
            timeout=BUSY_S,
            check_same_thread=False,
        )
        with ExitStack() as undo:
            undo.callback(connection.close)
            _prepare(connection, key)
            undo.pop_all()
    return connection


class Database:
    """Runs transactions on the keyed file from any thread, each on its own connection.

    Attributes:
        path: The database file.
        key: Gives its key.
    """

    def __init__(self, path: Path, key: Callable[[], Key]) -> None:
        """Prepare; the file is opened by the first transaction.

        Args:
            path: The database file.
            key: Gives the key; asked at each new connection.
        """
        self.key = key
        self.path = path
        self._engine = _engine(lambda: connect(path, self.key()))
        self._running = 0
        self._is_closed = False
        self._turn = threading.Condition()

    @contextmanager
    def transaction(self) -> Generator[Connection]:
        """Run one transaction; what it wrote is on the disk when this returns.

        Raises:
            VaultLockedError: If the records are locked.
            StoreFullError: If the disk is full; nothing of it is kept.
            FTeamError: Others of ``fteam.store.faults``.
        """
        with self._entered(), told(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """Read in one transaction that no writer waits for.

        Raises:
            VaultLockedError: If the records are locked.
            FTeamError: Others of ``fteam.store.faults``.
        """
        with self._entered(), told(), self._engine.connect() as connection:
            yield connection.execution_options(**{READ_ONLY: True})

    def close(self, patience_s: float = LOCKING_S) -> None:
        """Refuse new transactions, wait for running ones, close every connection."""
        with self._turn:
            self._is_closed = True
            self._turn.wait_for(lambda: self._running == 0, patience_s)
        self._engine.dispose()

    @contextmanager
    def _entered(self) -> Generator[None]:
        with self._turn:
            if self._is_closed:
                raise VaultLockedError
            self._running += 1
        try:
            yield
        finally:
            with self._turn:
                self._running -= 1
                self._turn.notify_all()


def cipher_version() -> str:
    """Return the version of the cipher library, such as ``4.19.0 community``."""
    connection = sqlcipher.connect(":memory:")
    try:
        return str(connection.execute("PRAGMA cipher_version").fetchone()[0])
    finally:
        connection.close()


def key_text(key: Key) -> bytearray:
    """Write a raw key the way SQLCipher reads it, in memory that can be overwritten.

    Source:
        zetetic.net, SQLCipher API, "Raw key data".
    """
    text = bytearray(b"x'" + bytes(2 * len(key)) + b"'")
    for place, byte in enumerate(key):
        text[2 + 2 * place : 4 + 2 * place] = b"%02x" % byte
    return text


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in memory."""
    secret[:] = bytes(len(secret))


def _refuse_plain(path: Path) -> None:
    try:
        with path.open("rb") as file:
            if file.read(len(PLAIN_START)) == PLAIN_START:
                raise NotEncryptedError
    except OSError as error:
        raise StoreGoneError from error


def _prepare(connection: Any, key: Key) -> None:
    text = key_text(key)
    try:
        connection.set_key(text)
    finally:
        wipe(text)
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        raise NotEncryptedError
    connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to the terminal
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # checks the first page now
    if connection.execute("PRAGMA journal_mode = WAL").fetchone() != ("wal",):
        raise StoreReadOnlyError
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    connection.set_authorizer(_permitted)


def _permitted(action: int, *_details: object) -> int:
    return int(sqlcipher.SQLITE_DENY if action in DENIED else sqlcipher.SQLITE_OK)


def _engine(creator: Callable[[], Any]) -> Engine:
    # `module` beside `creator`: without it errors of SQLCipher are not recognised.
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=creator,
        poolclass=QueuePool,
        pool_size=4,
        hide_parameters=True,
    )

    def begin(connection: Connection) -> None:
        # The write lock is taken at once: two writers wait for each other instead of failing midway.
        is_reading = connection.get_execution_options().get(READ_ONLY, False)
        connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")

    event.listen(engine, "begin", begin)
    return engine
