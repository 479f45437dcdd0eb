"""What kind of letter a character is: its script, a mark, a space.

Source:
    Unicode Standard Annex #24 (Script property), limited to the scripts that the shipped faces and
    the planned font packs draw.
"""

from bisect import bisect_right
from functools import lru_cache
from typing import Final
from unicodedata import category

_BLOCKS: Final = (
    (0x0041, 0x024F, "Latn"),
    (0x0250, 0x02B8, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"),
    (0x0590, 0x05FF, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x08A0, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x1000, 0x109F, "Mymr"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x13A0, 0x13FF, "Cher"),
    (0x1780, 0x17FF, "Khmr"),
    (0x19E0, 0x19FF, "Khmr"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2D80, 0x2DDF, "Ethi"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0x2E80, 0x2FDF, "Hani"),
    (0x3005, 0x3007, "Hani"),
    (0x3041, 0x309F, "Hira"),
    (0x30A0, 0x30FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xA720, 0xA7FF, "Latn"),
    (0xA8E0, 0xA8FF, "Deva"),
    (0xA9E0, 0xA9FF, "Mymr"),
    (0xAA60, 0xAA7F, "Mymr"),
    (0xAB00, 0xAB2F, "Ethi"),
    (0xAB70, 0xABBF, "Cher"),
    (0xAC00, 0xD7A3, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0x20000, 0x3134F, "Hani"),
)
_STARTS: Final = [block[0] for block in _BLOCKS]
COMPLEX: Final = frozenset({"Arab", "Hebr", "Mymr", "Deva", "Khmr", "Beng", "Thai"})
"""Scripts in which signs between letters are best drawn by the face of the letters."""
REORDERED: Final = frozenset({"Mymr", "Deva", "Khmr", "Beng"})
"""Scripts whose glyphs may stand in another order than their characters."""

SPACES: Final = frozenset(
    " \t\n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
)
NO_BREAK_SPACE: Final = "\u00a0"
JOINERS: Final = frozenset("\u200c\u200d\ufe0e\ufe0f")
DIRECTION_CONTROLS: Final = frozenset("\u061c\u200e\u200f\u2066\u2067\u2068\u2069")


@lru_cache(8192)
def script_of(character: str) -> str | None:
    """Return the ISO 15924 tag of a letter's script, None for signs that any script uses."""
    code = ord(character)
    start, stop, script = _BLOCKS[max(0, bisect_right(_STARTS, code) - 1)]
    if not start <= code <= stop:
        return None
    if script == "Latn" and not character.isalpha():
        return None
    return script


@lru_cache(8192)
def is_mark(character: str) -> bool:
    """Tell whether a character belongs to the one before it."""
    return (
        category(character) in {"Mn", "Me", "Mc"}
        or character in JOINERS
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )
