"""Writing a file so that a power cut leaves the old one or the new one, never half of one."""

import contextlib
import errno
import os
import secrets
import sys
from pathlib import Path
from typing import Final

if sys.platform == "darwin":  # pragma: no cover - only there
    import fcntl

NOT_A_FILE: Final = "Not a file"
OWNER_ONLY: Final = 0o600


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step that survives a power cut.

    The bytes go to a new file beside the old one, reach the disk, then take its name. The
    system's temporary folder is never used: it may lie on another, unencrypted disk.

    Args:
        path: Where the file belongs; its folder exists.
        data: The whole content.

    Raises:
        OSError: If the disk is full, gone or read-only, or the name is that of a device; what was there
            is untouched.
    """
    if path.exists() and not path.is_file():
        # Taking the name of a device, such as /dev/null, would break the whole computer.
        raise OSError(errno.EINVAL, NOT_A_FILE)
    fresh = path.with_name(f".~{secrets.token_hex(8)}.tmp")
    with contextlib.ExitStack() as undo:
        undo.callback(_forget, fresh)
        _write(fresh, data)
        fresh.replace(path)
        undo.pop_all()
    folder_reaches_disk(path.parent)


def _forget(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY), "wb") as file:
        file.write(data)
        file.flush()
        reach_disk(file.fileno())


def reach_disk(descriptor: int) -> None:
    """Wait until an open file lies on the disk itself, not in a cache."""
    os.fsync(descriptor)
    if sys.platform == "darwin":  # pragma: no cover - only there
        # Source: Apple, fsync(2): only F_FULLFSYNC asks the drive to empty its own cache.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)


def folder_reaches_disk(folder: Path) -> None:
    """Wait until a folder's names lie on the disk; Windows journals them by itself."""
    if sys.platform == "win32":  # pragma: no cover - only there
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
