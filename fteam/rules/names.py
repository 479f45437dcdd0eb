"""Names, initials, ages and sorting, as people write and say them."""

import unicodedata
from datetime import date
from functools import cache
from typing import Final

from fteam.records.person import Membership, Person
from fteam.records.plan import Plan

_PARTICLES: Final = ("al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-", "ash-", "ال")
_SPANISH_ENYE: Final = "\u0303"
_AFTER_ANY_LETTER: Final = "\uffff"
TITLES: Final = frozenset({
    "don",
    "doña",
    "dona",
    "sr",
    "sra",
    "srta",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "dra",
    "rev",
    "sister",
    "fr",
})
_SAME_LETTER: Final = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
    "\u0131": "i", "\u0649": "\u064a", "\u0629": "\u0647",
    "\u0640": "", "\u02bb": "", "\u02bc": "", "\u2019": "'",
})  # fmt: skip  # pairs read best side by side
"""Letters that people type in each other's place; dotless i, Arabic endings, apostrophes by number."""


_HYPHENS: Final = str.maketrans(dict.fromkeys("-\u2010\u2011\u2012\u2013", " "))


def age_on(born: date, day: date) -> int:
    """Return the age in whole years; someone born on 29 February turns a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def folded(text: str) -> str:
    """Return text without case, accents and hyphens, for finding a name however it is spelled."""
    return "".join(fold_letters(text)).translate(_HYPHENS)


def fold_letters(text: str) -> list[str]:
    """Fold each character by itself, so that places in the text stay known.

    Returns:
        One string for each character of the text; empty for a combining or an invisible mark.
    """
    return list(text.lower()) if text.isascii() else [_fold(letter) for letter in text]


@cache
def _fold(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    kept = "".join(part for part in parts if not _is_mark(part))
    return kept.casefold().translate(_SAME_LETTER)


def _is_mark(part: str) -> bool:
    return bool(unicodedata.combining(part)) or unicodedata.category(part) == "Cf"


def sort_key(person: Person) -> tuple[str, str]:
    """Return what a person is sorted under: Ñ after N, “al-” left out, the stated sort name first."""
    name = (person.sort_name or _bare(person.full_name)).strip().casefold()
    last = name if person.sort_name else name.split(" ")[-1]
    return _letters(_without_particle(last)), _letters(name)


def _bare(name: str) -> str:
    """Leave out what follows a comma, such as RN or LMSW."""
    return " ".join(name.split(",", maxsplit=1)[0].split())


def _without_particle(name: str) -> str:
    particle = next((each for each in _PARTICLES if name.startswith(each) and name != each), "")
    return name.removeprefix(particle)


def _letters(name: str) -> str:
    kept: list[str] = []
    for mark in unicodedata.normalize("NFD", name):
        if mark == _SPANISH_ENYE and kept and kept[-1] == "n":
            kept.append(_AFTER_ANY_LETTER)
        elif not unicodedata.combining(mark):
            kept.append(mark)
    return "".join(kept)


def initials(name: str) -> str:
    """Return one or two letters for a round badge, without titles and articles.

    Scripts without capitals get one letter, because two of them would join into a syllable.
    """
    parts = [_without_particle(part) for part in _words_of(name)]
    named = [part for part in parts if part.casefold().strip(".") not in TITLES] or parts
    if not named:
        return "?"
    first, last = _first_letter(named[0]), _first_letter(named[-1])
    single = len(named) == 1 or first.lower() == first.upper()
    return (first if single else first + last).upper()


def _words_of(name: str) -> list[str]:
    words = (word.strip("“”\"'«»()") for word in _bare(name).split())
    return [word for word in words if any(letter.isalpha() for letter in word)]


def _first_letter(word: str) -> str:
    """Return the first letter that is no mark of its own, such as the Hawaiian okina."""
    composed = unicodedata.normalize("NFC", word)
    letters = [letter for letter in composed if letter.isalpha()]
    return next((letter for letter in letters if unicodedata.category(letter) != "Lm"), letters[0])


def membership_of(plan: Plan, person_id: str) -> Membership | None:
    """Return a person's place on the team, or None."""
    return next((member for member in plan.memberships if member.person == person_id), None)
