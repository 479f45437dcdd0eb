"""Words that lead to someone: addresses, phones, places, helpers; and where they stand in a text.

They are found as the mask finds them, whatever their case, accents and spaces, so that a warning never
says something else than the paper does.

Source:
    Domain model 1.8 and 6.2; threat model, "retyped in free text".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Final

from fteam.records.audience import LOCKED, Audience, AudienceKind, Item, Tag
from fteam.records.person import AddressMode, Organization, Person
from fteam.records.plan import Plan
from fteam.records.record import Choice
from fteam.rules.dangers import endangers
from fteam.rules.eyes import Eyes, readers
from fteam.rules.masking import Mask
from fteam.rules.names import fold_letters, folded, squeezed
from fteam.rules.spelling import is_long_enough, pattern_of
from fteam.words import Words, phrase

_WORD: Final = re.compile(r"[^\W_]+")


class Leads(Choice):
    """What words are, and how they lead to someone."""

    ADDRESS = "address", phrase("an address")
    CODE = "code", phrase("the code of an address programme")
    PHONE = "phone", phrase("a phone number")
    PLACE = "place", phrase("a place")
    ADVOCACY = "advocacy", phrase("a service for people harmed by violence")
    TREATMENT = "treatment", phrase("a treatment program")
    WORDS = "words", phrase("private words")


TAG_FOR: Final[dict[Leads, Tag]] = {
    Leads.ADDRESS: Tag.ADDRESS,
    Leads.CODE: Tag.ADDRESS,
    Leads.PHONE: Tag.ADDRESS,
    Leads.PLACE: Tag.LOCATION_REVEALING,
    Leads.ADVOCACY: Tag.DV_ADVOCACY,
    Leads.TREATMENT: Tag.PART2,
    Leads.WORDS: Tag.LOCATION_REVEALING,
}
"""The protection of a line that holds such words."""


@dataclass(frozen=True, slots=True)
class Protected:
    """Words that lead to someone.

    Attributes:
        words: As they are written down.
        leads: What they are.
        protects: Ids of the people to whom they lead; empty if nobody is named.
        field: Name of the record's field in which they stand.
    """

    words: str
    leads: Leads
    protects: tuple[str, ...]
    field: str


@dataclass(frozen=True, slots=True)
class Found:
    """Protected words in a text.

    Attributes:
        start: Where they begin.
        end: Where they are over.
        protected: Which they are.
    """

    start: int
    end: int
    protected: Protected


def protected_people(plan: Plan, on: date) -> tuple[str, ...]:
    """Return the ids of the people who must not be found: protected address, court order, safety flag."""
    endangered = {whom for _who, whom in endangers(plan, on)}
    return tuple(
        person.id
        for person in plan.people
        if person.address_mode is AddressMode.PROTECTED or person.id in endangered
    )


def protected_words(plan: Plan, on: date) -> tuple[Protected, ...]:
    """Return all words of a plan that lead to someone.

    Args:
        plan: The whole plan.
        on: The day, because orders end.
    """
    safe = protected_people(plan, on)
    found = (*_of_people(plan, safe), *_of_organizations(plan, safe), *_of_places(plan, safe), *_named(plan))
    return tuple(each for each in found if is_long_enough(each.words))


def numbered_lines(address: str) -> tuple[str, ...]:
    """Return an address whole, and each part with a number, which leads to someone by itself."""
    parts = (part.strip() for part in re.split(r"[,;\n]", address))
    lines = tuple(part for part in parts if part != address.strip() and any(map(str.isdigit, part)))
    return (address.strip(), *lines) if address.strip() else ()


def _of_people(plan: Plan, safe: tuple[str, ...]) -> Iterator[Protected]:
    for person in plan.people:
        for name in ("address", "substitute_address"):
            for line in numbered_lines(getattr(person, name)):
                yield Protected(line, Leads.ADDRESS, (person.id,), name)
        yield Protected(person.programme_code, Leads.CODE, (person.id,), "programme_code")
        if person.id in safe:
            yield Protected(person.phone, Leads.PHONE, (person.id,), "phone")


def _of_organizations(plan: Plan, safe: tuple[str, ...]) -> Iterator[Protected]:
    for organization in plan.organizations:
        leads = _leads(organization)
        if leads is not None:
            yield Protected(organization.name, leads, safe, "name")
            for name in organization.other_names:
                yield Protected(name, leads, safe, "other_names")


def _leads(organization: Organization) -> Leads | None:
    if organization.part2:
        return Leads.TREATMENT
    if organization.victim_service:
        return Leads.ADVOCACY
    return Leads.PLACE if organization.location_revealing else None


def _of_places(plan: Plan, safe: tuple[str, ...]) -> Iterator[Protected]:
    for session in plan.sessions:
        if session.place_revealing:
            yield Protected(session.place, Leads.PLACE, safe, "place")
    for family_time in plan.family_times:
        if family_time.place_revealing:
            yield Protected(family_time.place, Leads.PLACE, family_time.children, "place")


def _named(plan: Plan) -> Iterator[Protected]:
    for each in plan.private_words:
        yield Protected(each.words, Leads.WORDS, each.protects, "words")


@dataclass(frozen=True)
class Lookout:
    """Finds words in texts; made once for a plan, asked at every pause in typing.

    Attributes:
        known: The words to look for.
    """

    known: tuple[Protected, ...]

    @classmethod
    def over(cls, plan: Plan, on: date) -> "Lookout":
        """Look out for everything in a plan that leads to someone."""
        return cls(protected_words(plan, on))

    @classmethod
    def for_words(cls, *words: str) -> "Lookout":
        """Look out for some words only, such as those that are erased."""
        return cls(
            tuple(Protected(each, Leads.WORDS, (), "") for each in words if _WORD.search(folded(each)))
        )

    def found_in(self, text: str) -> tuple[Found, ...]:
        """Return where the words stand in a text, first to last, without overlaps; the longest counts.

        Args:
            text: What was typed.
        """
        dense = squeezed(text)
        # Looking for letters costs far less than a pattern, and most texts hold nothing.
        likely = [each for letters, each in self._dense if letters in dense]
        if not likely:
            return ()
        letters = fold_letters(text)
        plain = "".join(letters)
        hits = [(hit, each) for each in likely for hit in re.finditer(pattern_of(folded(each.words)), plain)]
        if not hits:
            return ()
        # Where each letter begins among the folded ones: some fold to two, marks to none.
        begins = list(accumulate(map(len, letters), initial=0))

        def place(at: int) -> int:
            return bisect_right(begins, at) - 1

        return _apart([Found(place(hit.start()), place(hit.end()), each) for hit, each in hits])

    def is_in(self, text: str) -> bool:
        """Tell whether any of the words stand in a text."""
        return bool(self.found_in(text))

    @cached_property
    def _dense(self) -> tuple[tuple[str, Protected], ...]:
        return tuple((squeezed(each.words), each) for each in self.known)


def _apart(spans: list[Found]) -> tuple[Found, ...]:
    kept: list[Found] = []
    for each in sorted(spans, key=lambda found: (found.start, -found.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)


def copies_say(plan: Plan, words_found: str, on: date, words: Words) -> tuple[tuple[str, str], ...]:
    """Tell what stands on the copies of those who must not read some words.

    Args:
        plan: The whole plan.
        words_found: The protected words.
        on: The day of the papers.
        words: The language of the answer.

    Returns:
        Ids of the readers, each with what their copy says instead.
    """
    masks = ((person.id, Mask.for_reader(Eyes(plan, person.id, on), words)) for person in readers(plan))
    said = ((reader, mask(words_found)) for reader, mask in masks)
    return tuple((reader, instead) for reader, instead in said if instead != words_found)


def narrowed(plan: Plan, audience: Audience, knowing: tuple[str, ...], on: date) -> Audience:
    """Return the audience for a line that only some may know; it never opens what was closed.

    Args:
        plan: The whole plan.
        audience: Who may see the line now.
        knowing: Ids of those who may know its words.
        on: The day.
    """
    if audience.kind in {AudienceKind.LOCKED, AudienceKind.STAFF}:
        return audience
    probe = Item(audience=audience)
    both = tuple(reader for reader in knowing if Eyes(plan, reader, on).may_see(probe))
    return Audience.only(*both) if both else LOCKED


def person_of(plan: Plan, found: Found) -> tuple[Person, ...]:
    """Return the people to whom found words lead."""
    return tuple(person for person in plan.people if person.id in found.protected.protects)
