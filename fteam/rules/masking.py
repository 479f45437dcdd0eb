"""Hidden names inside free text, replaced by the same neutral words through a whole paper."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from fteam.records.person import Organization, Person
from fteam.rules.eyes import Eyes
from fteam.rules.names import fold_letters, folded
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase

SHORTEST: Final = 3
SHORTEST_WITHOUT_CASE: Final = 2
PRIVATE = phrase("(private)")
SOME_HELPER = phrase("a helper")
SOME_PLACE = phrase("a private place")
VISIT_PLACE = phrase("visit place")

_WORD: Final = re.compile(r"[^\W_]+")
_NUMBER: Final = re.compile(r"\d[\d\s()./-]{3,}\d")
_GAP: Final = r"[\W_]{0,3}"
_NOT_AFTER_LETTER: Final = r"(?<![^\W_])"
_NOT_BEFORE_LETTER: Final = r"(?![^\W_])"
_JOINED_WORDS: Final = r"(?:[وفبكلובכלמשה]{0,2}(?:ال)?)"
"""Arabic and Hebrew write “and”, “to” and “the” onto the name."""


def neutral_role(eyes: Eyes, person_id: str, words: Words) -> str:
    """Return what to call a person whose name or work the reader may not know."""
    member = eyes.members.get(person_id)
    if member is None:
        return words(SOME_HELPER)
    role = vocabulary("roles").get(member.role)
    return words(member.neutral_role or role.neutral or SOME_HELPER)


def neutral_organization(organization: Organization, words: Words) -> str:
    """Return what to call an organization whose name the reader may not know."""
    return words(vocabulary("organization_kinds").get(organization.kind).neutral or SOME_HELPER)


def hidden_names(eyes: Eyes, words: Words) -> dict[str, str]:
    """Return every string that this reader must not meet, with what stands in its place."""
    found = dict(_places(eyes, words))
    for organization in eyes.plan.organizations:
        if not eyes.sees_organization(organization):
            neutral = neutral_organization(organization, words)
            found.update(dict.fromkeys((organization.name, *organization.other_names), neutral))
    for person in eyes.plan.people:
        found.update(dict.fromkeys(_reaching(person, eyes), words(PRIVATE)))
        if not eyes.sees_person(person.id):
            found.update(dict.fromkeys(_names_of(person), neutral_role(eyes, person.id, words)))
    return {name: neutral for name, neutral in found.items() if _is_long_enough(name)}


def hidden_name_parts(eyes: Eyes, words: Words) -> dict[str, str]:
    """Return the single names of hidden people, as far as nobody whom the reader knows has them too."""
    known = {
        part
        for person in eyes.plan.people
        if eyes.sees_person(person.id)
        for name in _names_of(person)
        for part in _WORD.findall(folded(name))
    }
    return {
        part: neutral_role(eyes, person.id, words)
        for person in eyes.plan.people
        if not eyes.sees_person(person.id)
        for name in _names_of(person)
        for part in _WORD.findall(name)
        if folded(part) not in known and not part[0].islower() and _is_long_enough(part)
    }


def _names_of(person: Person) -> tuple[str, ...]:
    names = (person.full_name, person.preferred, person.native_script)
    return tuple(unicodedata.normalize("NFC", name) for name in names)


def _reaching(person: Person, eyes: Eyes) -> tuple[str, ...]:
    """Return the ways to reach or find a person, whole and each number in them by itself."""
    if person.id == eyes.reader:
        return ()
    ways = (person.address, person.substitute_address, person.programme_code, person.phone)
    lines = (line for way in (person.address, person.substitute_address) for line in way.split(","))
    numbers = (number for text in (person.phone, person.staff_note) for number in _NUMBER.findall(text))
    return *ways, *(line for line in lines if any(letter.isdigit() for letter in line)), *numbers


def _places(eyes: Eyes, words: Words) -> Iterator[tuple[str, str]]:
    sessions = eyes.plan.sessions
    # A breakout is often held where the others meet: that place is no secret to them.
    open_places = {folded(each.place) for each in sessions if each.id in eyes.known_sessions}
    for session in sessions:
        if session.place_revealing or folded(session.place) not in open_places:
            yield session.place, words(SOME_PLACE)
    for family_time in eyes.plan.family_times:
        if family_time.place_revealing:
            yield family_time.place, words(VISIT_PLACE)


def _is_long_enough(name: str) -> bool:
    letters = "".join(_WORD.findall(folded(name)))
    return len(letters) >= (SHORTEST_WITHOUT_CASE if letters and _has_no_case(letters[0]) else SHORTEST)


def _has_no_case(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()


@dataclass(frozen=True)
class Mask:
    """Replaces hidden names in text, whatever their case, accents and spaces; whole words only.

    Attributes:
        names: Hidden names with their neutral words.
        parts: Single names of hidden people; they are replaced only where they are written as
            names, because “hope” and “will” are words too.
    """

    names: dict[str, str]
    parts: dict[str, str] = field(default_factory=dict)

    @classmethod
    def for_reader(cls, eyes: Eyes, words: Words) -> "Mask":
        """Make the mask of one reader in one language."""
        return cls(hidden_names(eyes, words), hidden_name_parts(eyes, words))

    def __call__(self, text: str) -> str:
        """Return the text with each hidden name replaced."""
        if not (text and self._hidden):
            return text
        letters = fold_letters(text)
        plain = "".join(letters)
        # Looking for first words costs far less than the pattern, and most texts hold no name.
        if not any(first in plain for first in self._first_words):
            return text
        hits = list(self._pattern.finditer(plain))
        return self._replaced(text, letters, hits) if hits else text

    def _replaced(self, text: str, letters: list[str], hits: list[re.Match[str]]) -> str:
        place_of = [place for place, letter in enumerate(letters) for _ in letter]
        place_of.append(len(text))
        pieces, last = [], 0
        for found in hits:
            neutral, is_part = self._hidden[int(found.lastindex or 0) - 1][1:]
            start, end = place_of[found.start()], place_of[found.end()]
            if not (is_part and text[start].islower()):
                pieces += [text[last:start], neutral]
                last = end
        return "".join(pieces) + text[last:]

    @cached_property
    def _hidden(self) -> tuple[tuple[str, str, bool], ...]:
        whole = [(folded(name), neutral, False) for name, neutral in self.names.items()]
        parts = [(folded(part), neutral, True) for part, neutral in self.parts.items()]
        return tuple(sorted((*whole, *parts), key=lambda hidden: -len(hidden[0])))

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(name)[0] for name, _neutral, _part in self._hidden)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({_pattern_of(name)})" for name, _neutral, _part in self._hidden))


def _pattern_of(name: str) -> str:
    words = _WORD.findall(name)
    body = _GAP.join(re.escape(word) for word in words)
    first, last = words[0][0], words[-1][-1]
    return f"{_edge_before(first)}{body}{_edge_after(last)}"


def _edge_before(letter: str) -> str:
    if _is_right_to_left(letter):
        return _NOT_AFTER_LETTER + _JOINED_WORDS
    # Chinese, Korean and other scripts without capitals write words and particles onto a name.
    return "" if _has_no_case(letter) else _NOT_AFTER_LETTER


def _edge_after(letter: str) -> str:
    return "" if _has_no_case(letter) and not _is_right_to_left(letter) else _NOT_BEFORE_LETTER


def _is_right_to_left(letter: str) -> bool:
    return "\u0590" <= letter <= "\u08ff"
