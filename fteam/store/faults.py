"""Turns what the disk and the database say into errors with a sentence."""

import errno
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from fteam.errors import FTeamError
from fteam.store.errors import (
    DamagedStoreError,
    RefusedByStoreError,
    StoreBusyError,
    StoreFullError,
    StoreGoneError,
    StoreReadOnlyError,
    WrongKeyError,
)

BY_NAME: Final[tuple[tuple[str, type[FTeamError]], ...]] = (
    ("SQLITE_NOTADB", WrongKeyError),
    ("SQLITE_CORRUPT", DamagedStoreError),
    ("SQLITE_FULL", StoreFullError),
    ("SQLITE_READONLY", StoreReadOnlyError),
    ("SQLITE_PERM", StoreReadOnlyError),
    ("SQLITE_BUSY", StoreBusyError),
    ("SQLITE_LOCKED", StoreBusyError),
    ("SQLITE_CANTOPEN", StoreGoneError),
    ("SQLITE_IOERR", StoreGoneError),
    ("SQLITE_CONSTRAINT", RefusedByStoreError),
)
"""Start of SQLite's own error name. Source: sqlite.org, Result and Error Codes."""

BY_NUMBER: Final[dict[int, type[FTeamError]]] = {
    errno.ENOSPC: StoreFullError,
    errno.EDQUOT: StoreFullError,
    errno.EROFS: StoreReadOnlyError,
    errno.EACCES: StoreReadOnlyError,
    errno.EPERM: StoreReadOnlyError,
}


@contextmanager
def told() -> Generator[None]:
    """Raise the store's own errors instead of the database's.

    Raises:
        FTeamError: One of ``BY_NAME``; a mistake in our own statements stays a defect.
    """
    try:
        yield
    except DBAPIError as error:
        raise _named(error.orig) from error
    except sqlcipher.Error as error:
        raise _named(error) from error


@contextmanager
def told_files() -> Generator[None]:
    """Raise the store's own errors instead of the file system's."""
    try:
        yield
    except OSError as error:
        raise BY_NUMBER.get(error.errno or 0, StoreGoneError) from error


def _named(error: BaseException | None) -> Exception:
    name = getattr(error, "sqlite_errorname", "")
    return next((kind() for start, kind in BY_NAME if name.startswith(start)), StoreDefectError(name))


class StoreDefectError(Exception):
    """A statement of ours is wrong; holds SQLite's name for it and no text."""
