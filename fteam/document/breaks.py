"""Where a line may begin.

Chinese, Japanese and Korean follow the rules for what may not begin or end a line. Burmese, Khmer, Lao and
Thai are written without spaces between words, and finding words needs a dictionary of many megabytes; so
lines break at their spaces where that leaves no big hole, and else between two syllables, which may be
inside a word. Only syllables that the letters themselves tell apart are used.

Source:
    Unicode Standard Annex #14, a subset (spaces, hyphens, no-break signs, ideographs, Hangul kept whole);
    JIS X 4051, 6.1 (what may not begin or end a line); Unicode Technical Note #11 (Myanmar syllables).
"""

import re
from collections.abc import Callable
from enum import IntEnum
from typing import Final

from fteam.document.scripts import NO_BREAK_SPACE, SPACES, ZERO_WIDTH_JOINER, is_invisible, is_mark, script_of


class Break(IntEnum):
    """How good a place for the end of a line is."""

    NONE = 0
    SYLLABLE = 1
    WORD = 2


_IDEOGRAPH: Final = re.compile(
    r"[\u2e80-\u2fdf\u3000-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60\uff66-\uff9f\uffe0-\uffe6"
    r"\U00020000-\U0003134f]"
)
_PICTURE: Final = re.compile(r"[\u2600-\u27bf\U0001f300-\U0001faff]")
_NO_START: Final = frozenset(
    "\u3001\u3002\uff0c\uff0e\uff01\uff1f\uff1b\uff1a\uff09\u3011\u300b\u300d\u300f\u201d\u2019\u3009\u3015"
    "\u3017\u3019\u301b\u301f\uff3d\uff5d\uff60\uff63\u2026\u2025\u2014\u301c\uff5e\u00b7\u30fb\uff65\u203a"
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096"  # small hiragana
    "\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6"  # small katakana
    "\u309d\u309e\u30fd\u30fe\u3005\u303b\u30fc\uff70\uff61\uff64,.!?:;)]}%\u2030\u2103\u00b0\u00bb\uff05\uffe0"
    "\u203c\u2047\u2048\u2049\u060c\u061b\u061f\u06d4\u0964\u0965\u104a\u104b\u1361\u1362\u17d4\u17d5\u17d6"
    "\u0e2f\u0e46\u0eaf\u0ec6\u17d7"
)
_NO_END: Final = frozenset(
    "\uff08\u3010\u300a\u300c\u300e\u201c\u2018\u3008\u3014\u3016\u3018\u301a\u301d\uff3b\uff5b\uff5f\uff62"
    "([{\u00ab\u2039$\u00a3\u00a5\u20ac\uff04\uffe1\uffe5\u2116\u00bf\u00a1"
)
_WORD_STARTS: Final = re.compile(r"(?<= )[A-Za-z]")
_OUTSIDE_WORDS: Final = re.compile(r"(?<![A-Za-z ])[^ ]|[^A-Za-z ]")
"""Other characters before which a line may begin; never a space, nor a letter after a letter."""
_GLUE: Final = frozenset({NO_BREAK_SPACE, "\u2060", ZERO_WIDTH_JOINER, "\u202f", "\u2011", "\ufeff"})
_HYPHENS: Final = frozenset("-\u2010\u2013\u2014\u00ad/\u058a\u05be")
_WORD_ENDS: Final = frozenset("\u1361\u1362")
"""Ethiopic signs between words."""
FIRST_WITHOUT_SPACES: Final = "\u0e00"
"""No script below this code point breaks lines without a space or a hyphen."""
SEPARATOR: Final = "\u00b7"
"""The dot between facts stays at the end of a line."""
_ASAT: Final = "\u103a"
_VIRAMA: Final = "\u1039"
_DOT_BELOW: Final = "\u1037"
_MYANMAR_LETTER: Final = re.compile(
    r"[\u1000-\u102a\u103f\u104c-\u104f\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081"
    r"\u108e\ua9e0-\ua9e4\ua9e7-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa6f\uaa71-\uaa76\uaa7a]"
)
_MYANMAR_DIGIT: Final = re.compile(r"[\u1040-\u1049\u1090-\u1099\ua9f0-\ua9f9]")
_SYLLABLE_STARTS: Final = {"Thai": "\u0e40\u0e41\u0e42\u0e43\u0e44", "Laoo": "\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"}
"""Vowels that are written before their consonant begin a syllable."""
_SYLLABLE_ENDS: Final = {"Thai": "\u0e30\u0e33\u0e46\u0e2f", "Laoo": "\u0eb0\u0eb3\u0ec6\u0eaf"}
"""Vowels and signs after which a syllable is over."""
_KHMER_LETTER: Final = re.compile(r"[\u1780-\u17b3]")
_KHMER_VOWEL: Final = re.compile(r"[\u17a3-\u17b3\u17b6-\u17c5\u17d2]")
_KHMER_ENDS: Final = "\u17c6\u17c7\u17c8\u17d7"
_COENG: Final = "\u17d2"


def break_before(text: str) -> list[Break]:
    """Say for each character of a text whether a line may begin with it, and how well."""
    found = [Break.NONE] * len(text)
    for place in _WORD_STARTS.finditer(text):
        found[place.start()] = Break.WORD
    for place in _OUTSIDE_WORDS.finditer(text, 1):
        found[place.start()] = _quality(text, place.start())
    return found


def _quality(text: str, index: int) -> Break:
    before, character = text[index - 1], text[index]
    if before.isalpha() and character.isalpha() and max(before, character) < FIRST_WITHOUT_SPACES:
        return Break.NONE
    if character in SPACES or before in SPACES:
        return _word_if(character not in SPACES and character != SEPARATOR)
    if is_mark(character) or is_invisible(character) or _GLUE & {before, character}:
        return Break.NONE
    if character in _NO_START or before in _NO_END:
        return Break.NONE
    if before in _HYPHENS:
        return _word_if(index > 1 and text[index - 2] not in SPACES and not character.isdigit())
    return Break.NONE if max(before, character) < FIRST_WITHOUT_SPACES else _without_spaces(text, index)


def _word_if(may: bool) -> Break:  # noqa: FBT001  one rule's answer, read where it is made
    return Break.WORD if may else Break.NONE


def _without_spaces(text: str, index: int) -> Break:
    pair = text[index - 1], text[index]
    if pair[0] in _WORD_ENDS or any(_IDEOGRAPH.match(letter) for letter in pair):
        return Break.WORD
    if all(_PICTURE.match(letter) for letter in pair):
        return Break.WORD
    script = script_of(pair[1])
    begins = _SYLLABLES.get(script or "")
    is_within = script == script_of(pair[0])
    return Break.SYLLABLE if is_within and begins and begins(text, index) else Break.NONE


def _begins_thai_syllable(text: str, index: int) -> bool:
    return text[index] in _SYLLABLE_STARTS["Thai"] or text[index - 1] in _SYLLABLE_ENDS["Thai"]


def _begins_lao_syllable(text: str, index: int) -> bool:
    return text[index] in _SYLLABLE_STARTS["Laoo"] or text[index - 1] in _SYLLABLE_ENDS["Laoo"]


def _begins_khmer_syllable(text: str, index: int) -> bool:
    """Tell whether a consonant carries a vowel of its own; a bare one may close the syllable before."""
    if not _KHMER_LETTER.match(text, index) or text[index - 1] == _COENG:
        return False
    if text[index - 1] in _KHMER_ENDS or _KHMER_VOWEL.match(text, index):
        return True
    return bool(_KHMER_VOWEL.match(text, index + 1))


def _begins_myanmar_syllable(text: str, index: int) -> bool:
    before = text[index - 1]
    if _MYANMAR_DIGIT.match(text, index):
        return not _MYANMAR_DIGIT.match(before)
    if not _MYANMAR_LETTER.match(text, index) or before == _VIRAMA:
        return False
    # A consonant that loses its vowel, or that carries the next one stacked, closes the syllable before.
    following = text[index + 1 : index + 3]
    return not following.startswith((_ASAT, _VIRAMA, _DOT_BELOW + _ASAT))


_SYLLABLES: Final[dict[str, Callable[[str, int], bool]]] = {
    "Khmr": _begins_khmer_syllable,
    "Laoo": _begins_lao_syllable,
    "Mymr": _begins_myanmar_syllable,
    "Thai": _begins_thai_syllable,
}
