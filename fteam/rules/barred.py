"""What one reader must not meet in any file: the list for a last look at a finished paper.

It is made from the plan and the rule alone, and not from the view, so that a mistake on the way from
the view to the paper shows.

Source:
    Domain model 5.8 and 6.2.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from fteam.records.audience import Item
from fteam.records.decision import Decision, Position
from fteam.records.person import Membership, Organization
from fteam.records.plan import SHELVES
from fteam.records.record import Record
from fteam.rules.eyes import Eyes
from fteam.rules.known import NEVER_READ
from fteam.rules.masking import Mask, hidden_names
from fteam.rules.names import folded
from fteam.words import Words

SHORTEST_LINE: Final = 12
"""Letters from which words are so much one person's own that they stand nowhere by chance."""
_LETTERS: Final = re.compile(r"[^\W_]+")
_ID: Final = re.compile(r"[0-9a-f]{32,64}")


@dataclass(frozen=True)
class Barred:
    """What must not be found.

    Attributes:
        names: Finds hidden names, places, addresses and numbers, however they are spelled.
        lines: Letters of lines that the reader must not see, without spaces, case and accents.
    """

    names: Mask
    lines: frozenset[str]

    def is_in(self, text: str) -> bool:
        """Tell whether anything barred stands in a text, in whatever lines it was set."""
        if self.names(text) != text:
            return True
        letters = letters_of(text)
        return any(line in letters for line in self.lines)


def barred_for(eyes: Eyes, words: Words) -> Barred:
    """List what a reader must not meet.

    Single names of people are not among them: “Will” and “May” stand in fixed sentences and dates.

    Args:
        eyes: The reader's eyes.
        words: The language of the file.
    """
    numbers = letters_of(" ".join(_open_phones(eyes)))
    names = {
        name: neutral
        for name, neutral in hidden_names(eyes, words).items()
        if _is_telling(name) and letters_of(name) not in numbers
    }
    seen, unseen = set[str](), set[str]()
    for record in _records(eyes):
        own = frozenset(_fields_of(record))
        kept = own if _is_hidden(eyes, record) else {each for each in own if each[0] in NEVER_READ}
        unseen |= {line for _field, line in kept}
        seen |= {line for _field, line in own - kept}
    known = " ".join(seen)
    return Barred(Mask(names), frozenset(line for line in unseen if line not in known))


def letters_of(text: str) -> str:
    """Return the letters and digits of a text, without case, accents, spaces and line ends."""
    return "".join(_LETTERS.findall(folded(text)))


def _records(eyes: Eyes) -> Iterator[Record]:
    yield eyes.plan.family
    yield eyes.plan.meeting
    for kind in SHELVES.values():
        yield from eyes.plan.shelf(kind)


def _is_hidden(eyes: Eyes, record: Record) -> bool:
    """Tell whether a record's words are none of the reader's; what hides people's work are their names."""
    if isinstance(record, Position) and not eyes.may_see(eyes.plan.get(Decision, record.decision)):
        return True
    if isinstance(record, Organization):
        return not eyes.sees_organization(record)
    return isinstance(record, Item) and not isinstance(record, Membership) and not eyes.may_see(record)


def _fields_of(record: Record) -> Iterator[tuple[str, str]]:
    """Return the fields that hold words of people, with their letters."""
    for name in type(record).model_fields:
        held = getattr(record, name)
        if type(held) is str and not _ID.fullmatch(held):
            letters = letters_of(held)
            if len(letters) >= SHORTEST_LINE:
                yield name, letters


def _open_phones(eyes: Eyes) -> Iterator[str]:
    """Return the phones of offices that the reader may know; some people can be called there."""
    yield eyes.plan.meeting.agency_phone
    yield from (office.phone for office in eyes.plan.organizations if eyes.sees_organization(office))


def _is_telling(name: str) -> bool:
    """Tell whether a name can't stand in a fixed sentence by chance: two words, digits, or many letters."""
    parts = _LETTERS.findall(name)
    return len(parts) > 1 or any(map(str.isdigit, name)) or len(name) >= SHORTEST_LINE or not name.isascii()
