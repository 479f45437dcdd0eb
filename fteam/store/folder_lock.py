"""One fteam at a time in a vault's folder."""

import os
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2 as sqlcipher

from fteam.files import OWNER_ONLY
from fteam.store.errors import AlreadyOpenError, StoreBusyError
from fteam.store.faults import told, told_files

NAME: Final = "vault.lock"


class FolderLock:
    """Holds the folder until ``release`` or until the process ends, however it ends.

    The lock is SQLite's own on an empty file: it works alike on every system, and the system
    itself drops it when the process is killed. The file stays empty.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder.

        Raises:
            AlreadyOpenError: If another fteam, or this one, holds it.
            StoreGoneError: If the folder is not there.
        """
        with told_files():
            os.close(os.open(folder / NAME, os.O_CREAT | os.O_RDWR, OWNER_ONLY))
        self._connection: Any = sqlcipher.connect(
            folder / NAME, timeout=0, isolation_level=None, check_same_thread=False
        )
        try:
            with told():
                self._connection.execute("PRAGMA journal_mode = OFF").fetchall()
                self._connection.execute("BEGIN EXCLUSIVE")
        except StoreBusyError as error:
            self._connection.close()
            raise AlreadyOpenError from error

    def release(self) -> None:
        """Give the folder free."""
        self._connection.close()
