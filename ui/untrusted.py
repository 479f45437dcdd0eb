"""Reading files that anyone may have made."""

from pathlib import Path
from typing import Final

from fteam.errors import FixableError
from fteam.seal.check import LIMIT_BYTES
from fteam.words import phrase

ONE_MORE: Final = 1


class CannotReadError(FixableError):
    """The file is gone, is no file, or may not be read."""

    says = phrase("This file cannot be read. Copy it to this computer, then choose the copy.")


class CannotWriteError(FixableError):
    """The disk did not take the file."""

    says = phrase("The file could not be saved there. Choose another folder, or make room and try again.")


def read_untrusted(path: Path, limit: int = LIMIT_BYTES) -> bytes:
    """Return the bytes of a file; of one that is too large only as many as show that it is.

    Args:
        path: Any path.
        limit: Largest file that anyone will use, in bytes.

    Raises:
        CannotReadError: If it is gone, may not be read, or is no file: a device would never end.
    """
    try:
        if not path.is_file():
            raise CannotReadError
        with path.open("rb") as file:
            return file.read(limit + ONE_MORE)
    except OSError as error:
        raise CannotReadError from error
