import errno

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from fteam.errors import FTeamError
from fteam.store.errors import (
    DamagedStoreError,
    StoreBusyError,
    StoreFullError,
    StoreGoneError,
    StoreReadOnlyError,
    WrongKeyError,
)
from fteam.store.faults import StoreDefectError, told, told_files


def fail(name: str) -> None:
    error = sqlcipher.OperationalError("text that must not be passed on")
    error.sqlite_errorname = name
    with told():
        raise error


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_NOTADB", WrongKeyError),
        ("SQLITE_CORRUPT_VTAB", DamagedStoreError),
        ("SQLITE_FULL", StoreFullError),
        ("SQLITE_READONLY_DBMOVED", StoreReadOnlyError),
        ("SQLITE_BUSY_SNAPSHOT", StoreBusyError),
        ("SQLITE_CANTOPEN", StoreGoneError),
        ("SQLITE_IOERR_WRITE", StoreGoneError),
        ("SQLITE_MISUSE", StoreDefectError),
    ],
)
def test_database_fault_is_told_by_its_kind(name: str, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        fail(name)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, StoreFullError),
        (errno.EDQUOT, StoreFullError),
        (errno.EROFS, StoreReadOnlyError),
        (errno.EACCES, StoreReadOnlyError),
        (errno.EIO, StoreGoneError),
        (None, StoreGoneError),
    ],
)
def test_file_fault_is_told_by_its_kind(number: int | None, kind: type[FTeamError]) -> None:
    error = OSError("no number") if number is None else OSError(number, "text")

    with pytest.raises(kind), told_files():
        raise error
