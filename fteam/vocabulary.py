"""The lists that people choose from: roles, parts of life, barriers. They are data, not code.

Each list is a file in ``resources/vocabularies``; an agency may replace it. A code that a list does
not know is shown as it stands, so that an older or a newer list never loses a word.
"""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final, Self

from fteam.paths import resource
from fteam.words import Phrase

NOTHING: Final = Phrase("")
NAMES: Final = (
    "barriers",
    "community_factors",
    "court_orders",
    "first_calls",
    "legal_bases",
    "meeting_types",
    "need_domains",
    "organization_kinds",
    "outcomes",
    "part2_notices",
    "pledges",
    "prevention_levels",
    "protective_factors",
    "relationships",
    "roles",
    "youth_rights",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list.

    Attributes:
        code: What the store keeps.
        label: What people read.
        group: Which heading it stands under; also what a rule asks for, such as ``family``.
        neutral: What is printed where the label itself would reveal too much.
        hint: A question or an explanation for the facilitator.
        links: Codes in other lists, by the name of the list; several stand one after the other.
        since: First day on which it holds, where the law changes it from time to time.
    """

    code: str
    label: Phrase
    group: str = ""
    neutral: Phrase = NOTHING
    hint: Phrase = NOTHING
    links: tuple[tuple[str, str], ...] = ()
    since: date | None = None

    @classmethod
    def read(cls, raw: dict[str, Any]) -> Self:
        """Make an entry from one object of the file."""
        links, since = raw.pop("links", {}), raw.pop("since", "")
        day = date.fromisoformat(since) if since else None
        held = ((name, link if isinstance(link, str) else " ".join(link)) for name, link in links.items())
        return cls(links=tuple(sorted(held)), since=day, **raw)

    def link(self, name: str) -> str:
        """Return the code that this entry has in another list, or nothing."""
        return dict(self.links).get(name, "")

    def linked(self, name: str) -> tuple[str, ...]:
        """Return all codes that this entry has in another list."""
        return tuple(self.link(name).split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A list with its credit line.

    Attributes:
        name: Name of the list, see `NAMES`.
        credit: Whom the list is owed to, for the About page and the plan's foot where asked for.
        entries: The entries in the order people see.
    """

    name: str
    credit: str
    entries: tuple[Entry, ...]

    def get(self, code: str) -> Entry:
        """Return an entry; an unknown code is its own label."""
        return next((entry for entry in self.entries if entry.code == code), Entry(code, Phrase(code)))

    def label(self, code: str) -> Phrase:
        """Return what people read for a code."""
        return self.get(code).label

    def codes(self, group: str = "") -> tuple[str, ...]:
        """Return all codes, or those of one group."""
        return tuple(entry.code for entry in self.entries if group in {"", entry.group})


def read_vocabulary(path: Path) -> Vocabulary:
    """Read a list from its file."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    return Vocabulary(path.stem, raw["credit"], tuple(Entry.read(entry) for entry in raw["entries"]))


@cache
def vocabulary(name: str) -> Vocabulary:
    """Return a shipped list by its name."""
    return read_vocabulary(resource("vocabularies", f"{name}.json"))
