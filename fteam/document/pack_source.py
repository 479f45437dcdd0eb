"""Reads single files out of a letter pack from outside: a folder or a zip file, hostile until checked.

No name from outside becomes a path, nothing is unpacked to a disk, and no file is read past the size that
was asked for.
"""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

MANIFEST: Final = "pack.json"
MOST_BYTES: Final = 65_536
"""Longest manifest, and longest list of a zip file's contents."""
LARGEST: Final = 32_000_000
"""Bytes of the largest zip file that is looked at."""
_END: Final = b"PK\x05\x06"
_END_LENGTH: Final = 22
_LIST_SIZE: Final = 12
"""Where the last record of a zip file says how long the list of its contents is."""
_LARGE_END: Final = b"PK\x06\x07"
_LARGE_LENGTH: Final = 20
_MADE_AT: Final = (1980, 1, 1, 0, 0, 0)
_WAYS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class PackSource(Protocol):
    """A pack from outside."""

    def read(self, name: str, most: int) -> bytes | None:
        """Return a file of the pack; None if it is not there, cannot be read or is longer than ``most``."""


@dataclass(frozen=True)
class FolderSource:
    """A pack in a folder."""

    folder: Path

    def read(self, name: str, most: int) -> bytes | None:
        """Return a file of the folder."""
        return _read_file(self.folder / name, most)


@dataclass(frozen=True)
class ZipSource:
    """A pack in a zip file; its files may stand in a folder inside it."""

    archive: zipfile.ZipFile

    def read(self, name: str, most: int) -> bytes | None:
        """Return a file of the zip file."""
        found = [info for info in self.archive.infolist() if info.filename.rsplit("/", 1)[-1] == name]
        if len(found) != 1 or found[0].file_size > most or found[0].compress_type not in _WAYS:
            return None
        try:
            with self.archive.open(found[0]) as file:
                data = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError):
            return None
        return data if len(data) <= most else None


def open_pack(untrusted_path: Path) -> PackSource | None:
    """Open what a person chose; None if it can hold no pack."""
    try:
        is_folder = untrusted_path.is_dir()
    except OSError:
        return None
    if is_folder:
        return FolderSource(untrusted_path)
    if untrusted_path.name == MANIFEST:
        return FolderSource(untrusted_path.parent)
    data = _read_file(untrusted_path, LARGEST)
    if data is None or not _is_plain_zip(data):
        return None
    try:
        return ZipSource(zipfile.ZipFile(io.BytesIO(data)))
    except (zipfile.BadZipFile, ValueError, struct.error):
        return None


def _is_plain_zip(data: bytes) -> bool:
    """Tell whether the list of contents is short, before anything reads it.

    Source:
        PKWARE APPNOTE 6.3.10, 4.3.15 (zip64 locator), 4.3.16 (end of central directory).
    """
    end = data[-_END_LENGTH:]
    if not end.startswith(_END) or not end.endswith(b"\0\0"):
        return False
    if data[-_END_LENGTH - _LARGE_LENGTH : -_END_LENGTH].startswith(_LARGE_END):
        return False
    return int(struct.unpack_from("<L", end, _LIST_SIZE)[0]) <= MOST_BYTES


def _read_file(path: Path, most: int) -> bytes | None:
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError:
        return None
    return data if len(data) <= most else None


def zipped(files: dict[str, bytes]) -> bytes:
    """Return files as one zip file, always the same bytes for the same files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, _MADE_AT), data)
    return made.getvalue()
