"""Hidden names inside free text, replaced by the same neutral words through a whole paper.

Source:
    Domain model 5.8: names of people and programs, ways to reach people, places, private words.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from fteam.records.person import Organization, Person
from fteam.rules.held import Why
from fteam.rules.known import Known
from fteam.rules.names import fold_letters, folded, squeezed
from fteam.rules.ordinary import is_ordinary
from fteam.rules.spelling import WORD, is_long_enough, pattern_of
from fteam.vocabulary import vocabulary
from fteam.words import ENGLISH, Words, phrase

if TYPE_CHECKING:
    from fteam.rules.eyes import Eyes

SHORTEST_IN_PIECES: Final = 6
"""Letters from which words stand one after the other by chance no more: “ho pe” may be two words."""
SHORTEST_INSIDE: Final = {Why.PROGRAM: 8, Why.PLACE: 12}
"""Letters from which a name of several words stands inside other words by chance no more."""
PRIVATE = phrase("(private)")
SOME_HELPER = phrase("a helper")
SOME_PLACE = phrase("a private place")
VISIT_PLACE = phrase("visit place")

SAFE: Final = {Why.PROGRAM: SOME_HELPER, Why.PLACE: PRIVATE}
_NUMBER: Final = re.compile(r"\d[\d\s()./-]{3,}\d")
_DATE: Final = re.compile(r"(?<!\d)(?:\d{4}-\d\d?-\d\d?|\d\d?([./])\d\d?\1\d{2,4})(?!\d)")
"""A day in a note leads to nobody."""


def neutral_role(eyes: "Eyes", person_id: str, words: Words) -> str:
    """Return what to call a person whose name or work the reader may not know."""
    member = eyes.members.get(person_id)
    if member is None:
        return words(SOME_HELPER)
    role = vocabulary("roles").get(member.role)
    return words(member.neutral_role or role.neutral or SOME_HELPER)


def neutral_organization(organization: Organization, words: Words) -> str:
    """Return what to call an organization whose name the reader may not know."""
    return words(vocabulary("organization_kinds").get(organization.kind).neutral or SOME_HELPER)


def hidden_names(eyes: "Eyes", words: Words) -> dict[str, str]:
    """Return every string that this reader must not meet, with what stands in its place."""
    return {name: words(neutral) for name, (neutral, _why) in _hidden(eyes).items()}


def _hidden(eyes: "Eyes") -> dict[str, tuple[str, Why]]:
    """Return what is hidden, its neutral words in the source language, and what it would reveal."""
    found = {place: (neutral, Why.PLACE) for place, neutral in _places(eyes)}
    for organization in eyes.plan.organizations:
        if not eyes.sees_organization(organization):
            neutral = neutral_organization(organization, ENGLISH)
            names = (organization.name, *organization.other_names)
            found.update(dict.fromkeys(names, (neutral, Why.PROGRAM)))
    for person in eyes.plan.people:
        found.update(dict.fromkeys(_reaching(person, eyes), (PRIVATE, Why.PLACE)))
        if not eyes.sees_person(person.id):
            neutral = neutral_role(eyes, person.id, ENGLISH)
            found.update(dict.fromkeys(_names_of(person), (neutral, Why.PROGRAM)))
    long_enough = {name: neutral for name, neutral in found.items() if is_long_enough(name)}
    private = {words: (instead or PRIVATE, Why.PLACE) for words, instead in _private(eyes)}
    return _telling_nothing(eyes, {**long_enough, **private})


def _private(eyes: "Eyes") -> Iterator[tuple[str, str]]:
    """Return the private words that are not for this reader, however short; people chose them one by one."""
    for private in eyes.plan.private_words:
        if squeezed(private.words) and eyes.reader not in {*private.known_to, *private.protects}:
            yield private.words, private.instead


def _telling_nothing(eyes: "Eyes", hidden: dict[str, tuple[str, Why]]) -> dict[str, tuple[str, Why]]:
    """Take other neutral words where those that people wrote hold a hidden name themselves."""
    written = {each.instead for each in eyes.plan.private_words} | {
        member.neutral_role for member in eyes.plan.memberships
    }
    names = [squeezed(name) for name in hidden]
    telling = {text for text in written if any(name in squeezed(text) for name in names)}
    return {
        name: (SAFE[why] if neutral in telling else neutral, why) for name, (neutral, why) in hidden.items()
    }


def hidden_name_parts(eyes: "Eyes", words: Words) -> dict[str, str]:
    """Return the single names of hidden people, as far as nobody whom the reader knows has them too."""
    hidden = [person for person in eyes.plan.people if not eyes.sees_person(person.id)]
    if not hidden:
        return {}
    known = {
        part
        for person in eyes.plan.people
        if eyes.sees_person(person.id)
        for name in _names_of(person)
        for part in WORD.findall(folded(name))
    }
    return {
        part: neutral_role(eyes, person.id, words)
        for person in hidden
        for name in _names_of(person)
        for part in WORD.findall(name)
        if folded(part) not in known and not part[0].islower() and is_long_enough(part)
    }


def _names_of(person: Person) -> tuple[str, ...]:
    names = (person.full_name, person.preferred, person.native_script)
    return tuple(unicodedata.normalize("NFC", name) for name in names)


def _reaching(person: Person, eyes: "Eyes") -> tuple[str, ...]:
    """Return the ways to reach or find a person, whole and each number in them by itself."""
    if person.id == eyes.reader:
        return ()
    ways = (person.address, person.substitute_address, person.programme_code, person.phone)
    lines = (line for way in (person.address, person.substitute_address) for line in way.split(","))
    notes = (person.phone, _DATE.sub(";", person.staff_note))
    numbers = (number for text in notes for number in _NUMBER.findall(text))
    return *ways, *(line for line in lines if any(letter.isdigit() for letter in line)), *numbers


def _places(eyes: "Eyes") -> Iterator[tuple[str, str]]:
    sessions = eyes.plan.sessions
    # A breakout is often held where the others meet: that place is no secret to them.
    open_places = {folded(each.place) for each in sessions if each.id in eyes.known_sessions}
    for session in sessions:
        if session.place_revealing or folded(session.place) not in open_places:
            yield session.place, SOME_PLACE
    for family_time in eyes.plan.family_times:
        if family_time.place_revealing:
            yield family_time.place, VISIT_PLACE


@dataclass(frozen=True, slots=True)
class _Hidden:
    """One hidden name, ready to be looked for.

    Attributes:
        name: Its folded letters.
        letters: The same without spaces.
        neutral: What stands in its place.
        is_part: Whether it is a single name of someone.
        why: What it reveals.
    """

    name: str
    letters: str
    neutral: str
    is_part: bool
    why: Why

    @property
    def may_be_a_word(self) -> bool:
        """Whether small letters may mean something else, such as hope."""
        return self.is_part and is_ordinary(self.letters)

    def shows_in(self, letters: str, edges: set[int]) -> bool:
        """Tell whether it is still to be read in the letters of a text whose words end at some edges."""
        is_long = not self.is_part and " " in self.name and len(self.letters) >= SHORTEST_INSIDE[self.why]
        start = letters.find(self.letters)
        while start >= 0:
            end = start + len(self.letters)
            if is_long or (len(self.letters) >= SHORTEST_IN_PIECES and _is_in_pieces(start, end, edges)):
                return True
            start = letters.find(self.letters, start + 1)
        return False


def _is_in_pieces(start: int, end: int, edges: set[int]) -> bool:
    return start in edges and end in edges and any(place in edges for place in range(start + 1, end))


@dataclass(frozen=True)
class Mask:
    """Replaces hidden names in text, whatever their case, accents, script and spaces; whole words only.

    Attributes:
        names: Hidden names with their neutral words.
        parts: Single names of hidden people. Those that are words too, such as “hope” and “will”, are
            replaced only where they are written as names.
        reveals: What hidden names would reveal, where it is a place; others reveal who someone is.
        known: What is known of the plan whose texts are masked, so that each is looked through once.
    """

    names: dict[str, str]
    parts: dict[str, str] = field(default_factory=dict)
    reveals: dict[str, Why] = field(default_factory=dict)
    known: Known | None = field(default=None, repr=False, compare=False)

    @classmethod
    def of(cls, eyes: "Eyes") -> "Mask":
        """Make the mask of one reader, in the source language."""
        hidden = _hidden(eyes)
        names = {name: neutral for name, (neutral, _why) in hidden.items()}
        reveals = {name: why for name, (_neutral, why) in hidden.items()}
        return cls(names, hidden_name_parts(eyes, ENGLISH), reveals, eyes.known)

    @classmethod
    def for_reader(cls, eyes: "Eyes", words: Words) -> "Mask":
        """Return the mask of one reader in one language."""
        said = {
            neutral: words(neutral)
            for held in (eyes.mask.names, eyes.mask.parts)
            for neutral in held.values()
        }
        names = {name: said[neutral] for name, neutral in eyes.mask.names.items()}
        parts = {part: said[neutral] for part, neutral in eyes.mask.parts.items()}
        return replace(eyes.mask, names=names, parts=parts)

    def __call__(self, text: str) -> str:
        """Return the text with each hidden name replaced."""
        if not self._may_hold(text):
            return text
        letters = squeezed(text)
        wanted = [hidden for hidden in self._hidden if hidden.letters in letters]
        return self._replaced(text, wanted)

    def left_in(self, texts: tuple[str, ...]) -> Why | None:
        """Return what texts reveal even masked, or None: names in pieces or inside words."""
        if self._harmless.issuperset(texts):
            return None
        suspect = (text for text in texts if self._may_hold(text))
        return next((why for text in suspect if (why := self.left_after(self(text)))), None)

    def left_after(self, masked: str) -> Why | None:
        """Return what a masked text still reveals, or None."""
        words = [squeezed(word) for word in WORD.findall(folded(masked))]
        letters, edges = "".join(words), {0, *accumulate(map(len, words))}
        return next((each.why for each in self._telling if each.shows_in(letters, edges)), None)

    def _may_hold(self, text: str) -> bool:
        """Tell whether the letters of a hidden name stand in a text; few texts hold one."""
        if not text or text in self._harmless:
            return False
        letters = squeezed(text)
        return any(hidden.letters in letters for hidden in self._hidden)

    def _replaced(self, text: str, wanted: list[_Hidden]) -> str:
        letters = fold_letters(text)
        place_of = [place for place, letter in enumerate(letters) for _ in letter]
        place_of.append(len(text))
        plain = "".join(letters)
        hits = [(found, each) for each in wanted for found in re.finditer(pattern_of(each.name), plain)]
        pieces, last = [], 0
        # The first comes first; of those that begin together the longest, as they are ordered already.
        for found, hidden in sorted(hits, key=lambda hit: hit[0].start()):
            start, end = place_of[found.start()], place_of[found.end()]
            if start >= last and not (hidden.may_be_a_word and text[start].islower()):
                pieces += [text[last:start], hidden.neutral]
                last = end
        return "".join(pieces) + text[last:]

    @cached_property
    def _hidden(self) -> tuple[_Hidden, ...]:
        whole = [
            _Hidden(
                folded(name), squeezed(name), neutral, is_part=False, why=self.reveals.get(name, Why.PROGRAM)
            )
            for name, neutral in self.names.items()
        ]
        parts = [
            _Hidden(folded(part), squeezed(part), neutral, is_part=True, why=Why.PROGRAM)
            for part, neutral in self.parts.items()
        ]
        return tuple(sorted((*whole, *parts), key=lambda hidden: -len(hidden.name)))

    @cached_property
    def _telling(self) -> tuple[_Hidden, ...]:
        """Hidden names that the neutral words don't tell themselves, as “the school” does of The School."""
        neutral = " ".join({squeezed(hidden.neutral) for hidden in self._hidden})
        return tuple(hidden for hidden in self._hidden if hidden.letters not in neutral)

    @cached_property
    def _harmless(self) -> frozenset[str]:
        """The texts of the plan that hold no hidden name."""
        if self.known is None:
            return frozenset()
        found = (self.known.texts_with(hidden.letters) for hidden in self._hidden)
        return self.known.all_texts.difference(*found)
