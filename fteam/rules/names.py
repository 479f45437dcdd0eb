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
_CYRILLIC: Final = (
    "\u0430\u0432\u0435\u0456\u0458\u043a\u043c\u043d\u043e\u0440\u0441\u051b"
    "\u0455\u0442\u0443\u0445\u04bb\u0501\u051d\u044c\u0475\u04cf\u0433\u043f"
    "\u0446\u0448"
)
_GREEK: Final = (
    "\u03b1\u03b2\u03b5\u03b6\u03b9\u03ba\u03bc\u03bf\u03c1\u03c4\u03c7\u03b3\u03b4\u03c3\u03c2\u03c9"
)
_SMALL_CAPITALS: Final = (
    "\u0251\u0261\u0269\u0280\u0274\u1d00\u0299\u1d04\u1d05\u1d07\u1d0b\u1d0d"
    "\u1d0f\u1d18\u1d1b\u1d1c\u1d20\u1d21\u1d22"
)
_LOOKS_LATIN: Final = str.maketrans(
    _CYRILLIC + _GREEK + _SMALL_CAPITALS,
    "abeijkmhopcqstyxhdwbvlrnuw" + "abezikmoptxydssw" + "aglrnabcdekmoptuvwz",
)
"""Letters of other scripts that are read as a Latin one, such as the Cyrillic a.

Where the capital and the small letter look like two different Latin letters, as with eta, nu and upsilon,
nothing is said here; `lookalikes` tells both.
"""
_LOOKS_LIKE_TWO: Final = {"\u03b7": "hn", "\u03bd": "nv", "\u03c5": "uy"}
_NOT_SEEN: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
"""Marks and fillers that nobody sees, and that Unicode does not count among the formatting ones."""


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


def squeezed(text: str) -> str:
    """Return the folded letters and digits of a text with nothing between them; lookalikes are one letter."""
    if text.isascii():
        return text.encode().translate(_ASCII_SQUEEZED, _ASCII_DROPPED).decode()
    return text.translate(_SQUEEZED)


def lookalikes(letter: str) -> str:
    """Return a folded letter with those that it may also be read as."""
    return letter + _READ_AS.get(letter, "")


@cache
def _fold(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    kept = "".join(part for part in parts if not _is_mark(part))
    plain = kept.casefold().translate(_SAME_LETTER).translate(_LOOKS_LATIN)
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in plain)


def _is_mark(part: str) -> bool:
    return bool(unicodedata.combining(part)) or unicodedata.category(part) == "Cf" or part in _NOT_SEEN


class _Squeezed(dict[int, str]):  # noqa: FURB189  str.translate asks __missing__ of a real dict
    """What is left of each character, worked out when it is met."""

    def __missing__(self, place: int) -> str:
        """Squeeze a character that was not met before."""
        self[place] = "".join(filter(str.isalnum, _fold(chr(place)))).translate(_AS_ONE)
        return self[place]


_READ_AS: Final = {
    **_LOOKS_LIKE_TWO,
    **{
        latin: "".join(greek for greek, read in _LOOKS_LIKE_TWO.items() if latin in read) for latin in "hnuvy"
    },
}
_AS_ONE: Final = str.maketrans(dict.fromkeys(_READ_AS, "n"))
_SQUEEZED: Final = _Squeezed()
_ASCII: Final = "".join(map(chr, range(128)))
_ASCII_SQUEEZED: Final = _ASCII.lower().translate(_AS_ONE).encode().ljust(256, b" ")
_ASCII_DROPPED: Final = "".join(letter for letter in _ASCII if not letter.isalnum()).encode()


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
