"""What is wrong with a file that came from outside, said line by line in plain words.

A problem names a section, an entry and a field. It never repeats what the file says: the words of a
family stay in the file.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from fteam.errors import FixableError
from fteam.words import ENGLISH, Phrase, Words, phrase

MOST_PROBLEMS: Final = 200
_PLAIN_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}", re.ASCII)


def plain_name(untrusted_name: object) -> str:
    """Return an id or a field name as it may be shown, or a question mark for anything else."""
    is_plain = isinstance(untrusted_name, str) and _PLAIN_NAME.fullmatch(untrusted_name)
    return str(untrusted_name) if is_plain else "?"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands.

    Attributes:
        section: Name of the section, such as ``people``.
        entry: Local id of the entry, or its number where it has none.
        field: Name of the field.
    """

    section: str = ""
    entry: str = ""
    field: str = ""

    def at(self, field: str) -> "Place":
        """Return the place of one field of the same entry."""
        return Place(self.section, self.entry, plain_name(field) if field else "")

    def __str__(self) -> str:
        """Write the place as a path, such as ``people, P1, born``."""
        return ", ".join(part for part in (self.section, self.entry, self.field) if part)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right.

    Attributes:
        place: Where it stands.
        says: The sentence, with places for the facts.
        facts: What fills the places: numbers, ids and names of fields.
    """

    place: Place
    says: Phrase
    facts: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, place: Place, says: Phrase, **facts: object) -> Self:
        """Make a problem with its facts."""
        return cls(place, says, tuple(facts.items()))

    def sentence(self, words: Words) -> str:
        """Say where it is and what to do, in the reader's language."""
        said = words(self.says, **dict(self.facts))
        where = str(self.place)
        return words(phrase("{where}: {what}"), where=where, what=said) if where else said


class Problems:
    """Gathers problems and stops listening when there are more than anyone would read."""

    def __init__(self) -> None:
        """Begin with none."""
        self._found: list[Problem] = []

    def add(self, place: Place, says: Phrase, **facts: object) -> None:
        """Note one problem; the last one that fits says that there are more."""
        if len(self._found) == MOST_PROBLEMS - 1:
            place, says, facts = Place(), phrase("There are more problems. Put these right first."), {}
        if len(self._found) < MOST_PROBLEMS:
            self._found.append(Problem.of(place, says, **facts))

    @property
    def found(self) -> tuple[Problem, ...]:
        """All problems, in the order of the file."""
        return tuple(self._found)

    def __bool__(self) -> bool:
        """Tell whether there is any problem."""
        return bool(self._found)


class MeetingFileError(FixableError):
    """A meeting file was refused; nothing of it was taken in.

    Attributes:
        problems: What to put right.
    """

    says = phrase("This meeting file cannot be used as it is. Nothing was taken in.")

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems for the one who shows them."""
        self.problems = tuple(problems)
        super().__init__(problems=len(self.problems))

    def sentence(self, words: Words) -> str:
        """Say that it was refused, then each problem on its own line."""
        return "\n".join((words(self.says), *(problem.sentence(words) for problem in self.problems)))

    def __str__(self) -> str:
        """Say it in English."""
        return self.sentence(ENGLISH)
