"""Letter packs: faces that are too large to come with every installation, such as Chinese.

A pack is a folder or a zip file with a ``pack.json``, a face and its licence. It comes from anywhere, on a
stick or by mail; so nothing of it is believed but what ``resources/fonts/packs.json`` lists: name, size
and fingerprint of each file. What is kept is checked again whenever it is opened.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from fteam.document.pack_source import MANIFEST, MOST_BYTES, PackSource, open_pack, zipped
from fteam.errors import FixableError
from fteam.files import write_whole
from fteam.paths import PRIVATE_FOLDER, data_folder, resource
from fteam.words import Phrase, phrase

TITLES: Final = {"chinese": phrase("Chinese letters"), "korean": phrase("Korean letters")}
"""What each pack is called on the screen."""
FOLDER: Final = "fonts"


class NotAPackError(FixableError):
    """A file that is no letter pack, or one that this version does not know."""

    says = phrase("This is not a letter pack that fteam knows. Choose a file such as “chinese.zip”.")


class ChangedPackError(FixableError):
    """A pack that is not, byte by byte, the one that fteam knows."""

    says = phrase("This letter pack is damaged or was changed, so nothing was added. Get it again.")


class PackNotKeptError(FixableError):
    """The disk did not take the pack."""

    says = phrase(
        "The letters could not be kept: the disk is full or may not be written. Nothing else changed."
    )


@dataclass(frozen=True)
class PackFile:
    """One file of a pack, as it must be.

    Attributes:
        name: File name.
        size: Length in bytes.
        sha256: Fingerprint, 64 hex characters.
    """

    name: str
    size: int
    sha256: str

    def is_in(self, data: bytes | None) -> bool:
        """Tell whether bytes are exactly this file."""
        return data is not None and len(data) == self.size and hashlib.sha256(data).hexdigest() == self.sha256


@dataclass(frozen=True)
class Pack:
    """A pack that this version of the program knows.

    Attributes:
        name: Its key and the name of its folder.
        languages: BCP 47 tags of the languages that need it.
        scripts: ISO 15924 tags of the scripts it draws.
        files: The face, then its licence.
    """

    name: str
    languages: tuple[str, ...]
    scripts: tuple[str, ...]
    files: tuple[PackFile, ...]

    @property
    def title(self) -> Phrase:
        """What it is called on the screen."""
        return TITLES[self.name]

    @property
    def megabytes(self) -> int:
        """How large it is, in whole megabytes."""
        return round(sum(file.size for file in self.files) / 1_000_000)


@cache
def packs() -> tuple[Pack, ...]:
    """Return all packs that the program knows, whether they are on this computer or not."""
    listed = json.loads(resource("fonts", "packs.json").read_text(encoding="utf-8"))
    return tuple(
        Pack(
            name=each["name"],
            languages=tuple(each["languages"]),
            scripts=tuple(each["scripts"]),
            files=tuple(PackFile(**file) for file in each["files"]),
        )
        for each in listed
    )


@dataclass
class PackShelf:
    """The packs on this computer.

    Attributes:
        folders: Where they may be, first to last; each pack in a folder of its name.
    """

    folders: tuple[Path, ...]
    _refused: set[tuple[Path, int, int]] = field(default_factory=set, repr=False)

    @classmethod
    def here(cls) -> "PackShelf":
        """Return the shelf of this installation: packs that came with it, then packs that were added."""
        return cls((resource("packs"), data_folder() / FOLDER))

    def has(self, pack: Pack) -> bool:
        """Tell whether a pack is here; its bytes are looked at when they are used."""
        face = pack.files[0]
        return any(_size(folder / pack.name / face.name) == face.size for folder in self.folders)

    def packs_for(self, script: str | None, language: str) -> list[Pack]:
        """Return the packs to ask for a character, the one of the language first.

        Args:
            script: Script of the character; None for a sign, which any pack may have.
            language: BCP 47 tag of the words it stands in.
        """
        main = language.split("-", maxsplit=1)[0]
        found = [pack for pack in packs() if script is None or script in pack.scripts]
        return sorted(found, key=lambda pack: main not in pack.languages)

    def face_of(self, pack: Pack) -> bytes | None:
        """Return the bytes of a pack's face; None if no folder holds them unchanged.

        They are read whole and checked: a mapped file could change, or leave with its stick,
        while it is drawn.
        """
        for folder in self.folders:
            data = self._checked(folder / pack.name / pack.files[0].name, pack.files[0])
            if data is not None:
                return data
        return None

    def _checked(self, path: Path, file: PackFile) -> bytes | None:
        try:
            state = path.stat()
            mark = (path, state.st_size, state.st_mtime_ns)
            if state.st_size != file.size or mark in self._refused:
                return None
            data = path.read_bytes()
        except OSError:
            return None
        if file.is_in(data):
            return data
        self._refused.add(mark)
        return None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def add_pack(untrusted_path: Path) -> Pack:
    """Add a letter pack to this computer; papers use it from then on.

    Args:
        untrusted_path: Zip file, folder or ``pack.json`` of a folder; anything may be in it.

    Returns:
        The pack.

    Raises:
        NotAPackError: If it is no pack that this version knows.
        ChangedPackError: If a file of it is missing, damaged or changed; nothing is added then.
        PackNotKeptError: If the disk does not take it.
    """
    source = open_pack(untrusted_path)
    pack = _named(source) if source else None
    if source is None or pack is None:
        raise NotAPackError
    untrusted = {file: source.read(file.name, file.size) for file in pack.files}
    if not all(file.is_in(data) for file, data in untrusted.items()):
        raise ChangedPackError
    _keep(pack, {file.name: data for file, data in untrusted.items() if data is not None})
    return pack


def _named(source: PackSource) -> Pack | None:
    """Find the pack that a source says it is; its files show later whether that is true."""
    untrusted = source.read(MANIFEST, MOST_BYTES)
    try:
        name = json.loads(untrusted or b"").get("name")
    except (ValueError, AttributeError, RecursionError):
        return None
    return next((pack for pack in packs() if pack.name == name), None)


def _keep(pack: Pack, files: dict[str, bytes]) -> None:
    folder = data_folder() / FOLDER / pack.name
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        for name, data in files.items():
            write_whole(folder / name, data)
    except OSError as error:
        raise PackNotKeptError from error


def pack_file(pack: Pack, shelf: PackShelf) -> bytes | None:
    """Return a pack of this computer as one zip file, to carry it to another; None if it is not here."""
    for folder in shelf.folders:
        files = {file.name: _whole(folder / pack.name / file.name, file) for file in pack.files}
        if None not in files.values():
            manifest = json.dumps({"name": pack.name}).encode()
            return zipped({MANIFEST: manifest, **{name: data for name, data in files.items() if data}})
    return None


def _whole(path: Path, file: PackFile) -> bytes | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if file.is_in(data) else None


def missing_packs(scripts: Iterable[str], shelf: PackShelf) -> tuple[Pack, ...]:
    """Return the packs that draw some scripts and are not here."""
    wanted = set(scripts)
    return tuple(pack for pack in packs() if wanted & set(pack.scripts) and not shelf.has(pack))
