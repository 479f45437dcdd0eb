"""How a name may be spelled in a text: as whole words, whatever their case, accents, spaces and script."""

import re
from typing import Final

from fteam.rules.names import folded, lookalikes

SHORTEST: Final = 3
SHORTEST_WITHOUT_CASE: Final = 2
WORD: Final = re.compile(r"[^\W_]+")
_GAP: Final = r"[\W_]{0,3}"
_LETTER: Final = r"[^\W_\u0590-\U0010ffff]"
"""A letter or digit of Latin, Greek and Cyrillic script: letters of others that touch a name end it too."""
_NOT_AFTER_LETTER: Final = f"(?<!{_LETTER})"
_NOT_BEFORE_LETTER: Final = f"(?!{_LETTER})"
_RIGHT_TO_LEFT: Final = "".join(filter(str.isalnum, map(chr, range(0x590, 0x900))))
"""Letters and digits of right-to-left scripts; their commas and question marks end a name."""
_NOT_AFTER_RIGHT_TO_LEFT: Final = f"(?<![{_RIGHT_TO_LEFT}])"
_NOT_BEFORE_RIGHT_TO_LEFT: Final = f"(?![{_RIGHT_TO_LEFT}])"
_JOINED_WORDS: Final = r"(?:[وفبكلובכלמשה]{0,2}(?:ال)?)"
"""Arabic and Hebrew write “and”, “to” and “the” onto the name."""


def is_long_enough(name: str) -> bool:
    """Tell whether a name is long enough to be looked for: shorter ones stand in other words."""
    letters = "".join(WORD.findall(folded(name)))
    return len(letters) >= (SHORTEST_WITHOUT_CASE if letters and _has_no_case(letters[0]) else SHORTEST)


def _has_no_case(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()


def pattern_of(name: str) -> str:
    """Return the pattern that finds a folded name as whole words, however it is divided."""
    words = WORD.findall(name)
    body = _GAP.join("".join(map(_letter, word)) for word in words)
    first, last = words[0][0], words[-1][-1]
    return f"{_edge_before(first)}{body}{_edge_after(last)}"


def _letter(letter: str) -> str:
    others = lookalikes(letter)
    return f"[{others}]" if len(others) > 1 else re.escape(letter)


def _edge_before(letter: str) -> str:
    if _is_right_to_left(letter):
        return _NOT_AFTER_RIGHT_TO_LEFT + _JOINED_WORDS
    # Chinese, Korean and other scripts without capitals write words and particles onto a name.
    return "" if _has_no_case(letter) else _NOT_AFTER_LETTER


def _edge_after(letter: str) -> str:
    if _is_right_to_left(letter):
        return _NOT_BEFORE_RIGHT_TO_LEFT
    return "" if _has_no_case(letter) else _NOT_BEFORE_LETTER


def _is_right_to_left(letter: str) -> bool:
    return "\u0590" <= letter <= "\u08ff"
