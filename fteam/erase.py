"""Erases words for good, in everything that fteam keeps, and proves it by looking for them everywhere.

Nothing but the vault, its folder and the settings' folder is ever written. What was printed, saved
elsewhere or sent cannot be reached; the question says so before anything is erased.
"""

import contextlib
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from pypdfium2 import PdfiumError

from fteam.files import reach_disk
from fteam.last_look import texts_of
from fteam.meeting import Kinds, OpenMeeting
from fteam.records.plan import Plan
from fteam.rules.erasing import erased, lines_with, without_words
from fteam.rules.searching import Search
from fteam.store import erase as stored
from fteam.store.erase import Erasure
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from fteam.words import Phrase, phrase

SEALED: Final = "paper"
NEVER_CHANGE: Final = frozenset({SEALED, "issued"})
"""Tables whose rows stay what they are; a request that is answered leaves its number to the next."""
HALF_WRITTEN: Final = ".~*.tmp"
PDF_MARK: Final = b"%PDF-"
INSTEAD: Final = phrase("(erased)")


def texts_in(kept: bytes) -> tuple[str | bytes, ...]:
    """Return everything in kept bytes: of a paper all its texts, and the bytes as they lie there."""
    try:
        texts = texts_of(kept) if kept.startswith(PDF_MARK) else (kept.decode(),)
    except (PdfiumError, UnicodeDecodeError):  # nobody could read it either
        texts = ()
    return (*texts, kept)


@dataclass(frozen=True, slots=True)
class Place:
    """A place where words could be left.

    Attributes:
        name: What people call it.
        pieces: Gives everything in it: texts, and bytes as they lie there.
    """

    name: Phrase
    pieces: Callable[[], Iterable[str | bytes]]


@dataclass(frozen=True, slots=True)
class Traces:
    """Where words stand now, in numbers, for the question before they are erased.

    Attributes:
        lines: Lines of the open plan.
        meetings: Other meetings.
        sealed: Sealed copies whose bytes would be destroyed.
        papers: Other papers that are kept: copies that came back, papers that wait for a time stamp.
    """

    lines: int
    meetings: int
    sealed: int
    papers: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What the search found afterwards.

    Attributes:
        places: How many places were looked through.
        left: Names of those where the words still stand.
    """

    places: int
    left: tuple[Phrase, ...]


class Eraser:
    """Looks for words, erases them, and looks again. `traces` and `prove` may run on any thread."""

    def __init__(self, store: MeetingStore, vault: Vault, folders: Sequence[Path], shown: Path) -> None:
        """Know everything that is kept.

        Args:
            store: The meetings.
            vault: Their vault.
            folders: Folders besides the vault's where files of ours lie, such as settings.
            shown: Folder of the papers that were opened in another program.
        """
        self._store = store
        self._vault = vault
        self._folders = tuple(folders)
        self._shown = shown
        self._looked: tuple[bytes, dict[tuple[str, int], bool]] = (b"", {})
        self._others_with: frozenset[str] | None = None

    def traces(self, plan: Plan, words: str) -> Traces:
        """Count where words stand.

        Args:
            plan: The open plan.
            words: What is to be erased.

        Raises:
            TooShortToEraseError: If they are too short to be looked for.
        """
        search = Search.of(words)
        papers = [table for table, _row in self._papers_with(search)]
        others = (other.id for other in self._others(plan) if lines_with(other, search.lookout))
        self._others_with = frozenset(others)
        sealed = papers.count(SEALED)
        return Traces(
            len(lines_with(plan, search.lookout)), len(self._others_with), sealed, len(papers) - sealed
        )

    def erase(self, meeting: OpenMeeting, words: str, instead: str, at: datetime) -> Kinds:
        """Erase words in all meetings, drafts and kept papers; no undo brings them back.

        Args:
            meeting: The open meeting; its undo is emptied.
            words: What is to be erased.
            instead: What stands in their place within a text, in the screen's language.
            at: This moment, aware.

        Returns:
            The kinds of record of the open meeting that changed.

        Raises:
            TooShortToEraseError: If they are too short.
            FTeamError: If the disk refuses; nothing is erased then.
        """
        search = Search.of(words)
        plan = meeting.plan
        is_looked = self._looked[0] == search.raw.pattern
        others = [
            (other, erased(other, search.lookout, instead))
            for other in self._others(plan, self._others_with if is_looked else None)
        ]
        papers = self._papers_with(search)
        clean = partial(without_words, lookout=search.lookout, instead="")

        def keep(before: Plan, after: Plan) -> None:
            by = before.meeting.facilitator or ""
            stored.erase(self._vault, Erasure(((before, after), *others), papers, clean, by, before.id), at)

        return meeting.forget(erased(plan, search.lookout, instead), keep)

    def prove(self, words: str, at: datetime) -> Proof:
        """Leave no old page behind, then look for the words in every place.

        Raises:
            TooShortToEraseError: If they are too short.
            FTeamError: If the disk refuses, or something else reads at the same time.
        """
        search = Search.of(words)
        self._sweep()
        self._looked = (b"", {})  # it holds the words, and rows get other numbers
        stored.finish(self._vault, at)
        places = self.places()
        left = (place.name for place in places if any(map(search.stands_in, place.pieces())))
        return Proof(len(places), tuple(left))

    def finish(self, at: datetime) -> None:
        """Finish an erasure that was cut off; called when a vault is opened.

        Raises:
            FTeamError: If the disk refuses; it is tried again at the next opening.
        """
        if stored.is_unfinished(self._vault):
            self._sweep()
            stored.finish(self._vault, at)

    def places(self) -> tuple[Place, ...]:
        """Return every place where something of a meeting is kept; the one list to add backups to."""
        vault = self._vault
        return (
            Place(phrase("the lines of all meetings"), partial(stored.rows, vault)),
            Place(phrase("the papers that are kept"), self._kept),
            Place(phrase("every page of the records file"), partial(stored.pages, vault)),
            Place(phrase("changes that wait to be written"), partial(stored.log_pages, vault)),
            Place(phrase("papers that were opened"), self._opened),
            Place(phrase("temporary files, settings and logs"), self._files),
        )

    def _others(self, plan: Plan, wanted: Container[str] | None = None) -> Iterator[Plan]:
        """Return the other meetings: all, or those that are known to hold the words."""
        ids = (each.plan_id for each in self._store.list_meetings())
        return (
            self._store.load(each) for each in ids if each != plan.id and (wanted is None or each in wanted)
        )

    def _papers_with(self, search: Search) -> tuple[tuple[str, int], ...]:
        """Return table and row of the papers that hold the words; each is read once for the same words."""
        asked = search.raw.pattern
        before = self._looked[1] if self._looked[0] == asked else {}
        known = {key: holds for key, holds in before.items() if key[0] in NEVER_CHANGE}
        self._looked = (asked, known)
        for each in stored.kept_papers(self._vault, known):
            known[each.table, each.row] = any(map(search.stands_in, texts_in(each.pdf)))
        return tuple(key for key, holds in known.items() if holds)

    def _kept(self) -> Iterator[str | bytes]:
        return chain.from_iterable(texts_in(each.pdf) for each in stored.kept_papers(self._vault))

    def _opened(self) -> Iterator[str | bytes]:
        return _read(_files_under(self._shown))

    def _files(self) -> Iterator[str | bytes]:
        """Return the files beside the records, whose own pages are read one by one."""
        known = {self._vault.database.path, stored.log_path(self._vault), *_files_under(self._shown)}
        files = chain.from_iterable(map(_files_under, (self._vault.folder, *self._folders)))
        return _read(path for path in files if path not in known)

    def _sweep(self) -> None:
        """Destroy papers that were opened, and what a crash left half written."""
        for path in (*_files_under(self._shown), *self._vault.folder.glob(HALF_WRITTEN)):
            _destroy(path)


def _files_under(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(path for path in folder.rglob("*") if path.is_file()))


def _read(files: Iterable[Path]) -> Iterator[str | bytes]:
    """Return what is in files, and their names; one that can't be read is held by another program."""
    for path in files:
        yield path.name
        with contextlib.suppress(OSError):
            yield from texts_in(path.read_bytes())


def _destroy(path: Path) -> None:
    """Overwrite a file and take it away; an open viewer on Windows may hold it, then the search says so."""
    with contextlib.suppress(OSError):
        with path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))
            file.flush()
            reach_disk(file.fileno())
        path.unlink()
