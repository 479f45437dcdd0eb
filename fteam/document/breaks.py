"""Where a line may begin.

Source:
    Unicode Standard Annex #14, a subset (spaces, hyphens, no-break signs, ideographs); for Myanmar
    text the syllable rules of Unicode Technical Note #11, because it is written without spaces.
"""

import re
from typing import Final

from fteam.document.scripts import NO_BREAK_SPACE, SPACES, is_mark

_IDEOGRAPH: Final = re.compile(
    r"[\u2e80-\u2fdf\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6"
    r"\U00020000-\U0003134f]"
)
_PICTURE: Final = re.compile(r"[\U0001f300-\U0001faff]")
_NO_START: Final = frozenset(
    "\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1b\uff1a\uff09\u3011\u300b\u300d\u300f\u201d\u2019\u3009\u3015"
    "\uff3d\uff5d\u2026\u2014\uff5e\u00b7\u203a\u309d\u309e\u3005\u30fc,.!?:;)]}%\u2030\u2103\u00b0\u00bb"
)
_NO_END: Final = frozenset(
    "\uff08\u3010\u300a\u300c\u300e\u201c\u2018\u3008\u3014\uff3b\uff5b([{\u00ab\u2039$\u00a3\u00a5\u20ac"
)
_GLUE: Final = frozenset({NO_BREAK_SPACE, "\u2060", "\u200d", "\u202f"})
_HYPHENS: Final = frozenset("-\u2010\u2013\u2014\u00ad/")
FIRST_WITHOUT_SPACES: Final = "\u1000"
"""No script below this code point breaks lines without a space or a hyphen."""
SEPARATOR: Final = "\u00b7"
"""The dot between facts stays at the end of a line."""
_ASAT: Final = "\u103a"
_VIRAMA: Final = "\u1039"
_DOT_BELOW: Final = "\u1037"


def break_before(text: str) -> list[bool]:
    """Say for each character of a text whether a line may begin with it."""
    return [index > 0 and _may_begin(text, index) for index in range(len(text))]


def _may_begin(text: str, index: int) -> bool:
    before, character = text[index - 1], text[index]
    if character in SPACES or before in SPACES:
        return character not in SPACES and character != SEPARATOR
    if is_mark(character) or _GLUE & {before, character} or character in _NO_START or before in _NO_END:
        return False
    if before in _HYPHENS:
        return index > 1 and text[index - 2] not in SPACES and not character.isdigit()
    if max(before, character) < FIRST_WITHOUT_SPACES:
        return False
    return (
        any(_IDEOGRAPH.match(letter) for letter in (before, character))
        or all(_PICTURE.match(letter) for letter in (before, character))
        or _begins_myanmar_syllable(text, index)
    )


def _begins_myanmar_syllable(text: str, index: int) -> bool:
    before, character = text[index - 1], text[index]
    is_digit = "\u1040" <= character <= "\u1049"
    is_letter = "\u1000" <= character <= "\u102a" or character in "\u103f\u104c\u104d\u104e\u104f"
    if not (is_digit or is_letter) or not "\u1000" <= before <= "\u109f" or before == _VIRAMA:
        return False
    if is_digit:
        return not "\u1040" <= before <= "\u1049"
    # A consonant that loses its vowel, or that carries the next one stacked, closes the syllable before.
    following = text[index + 1 : index + 3]
    return not following.startswith((_ASAT, _VIRAMA, _DOT_BELOW + _ASAT))
