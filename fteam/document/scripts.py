"""What kind of letter a character is: its script, a mark, a space.

Source:
    Unicode Standard Annex #24 (Script property), limited to the scripts that the shipped faces and
    the planned font packs draw.
"""

import re
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
    (0x0700, 0x074F, "Syrc"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07BF, "Thaa"),
    (0x07C0, 0x07FF, "Nkoo"),
    (0x0860, 0x086F, "Syrc"),
    (0x0870, 0x08FF, "Arab"),
    (0x0900, 0x0963, "Deva"),
    (0x0966, 0x097F, "Deva"),
    (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"),
    (0x0A80, 0x0AFF, "Gujr"),
    (0x0B00, 0x0B7F, "Orya"),
    (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CFF, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"),
    (0x0E80, 0x0EFF, "Laoo"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x139F, "Ethi"),
    (0x13A0, 0x13FF, "Cher"),
    (0x1400, 0x167F, "Cans"),
    (0x1780, 0x17FF, "Khmr"),
    (0x18B0, 0x18FF, "Cans"),
    (0x19E0, 0x19FF, "Khmr"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2D00, 0x2D2F, "Geor"),
    (0x2D80, 0x2DDF, "Ethi"),
    (0x2DE0, 0x2DFF, "Cyrl"),
    (0x2E80, 0x2FDF, "Hani"),
    (0x3005, 0x3007, "Hani"),
    (0x3021, 0x3029, "Hani"),
    (0x3041, 0x309F, "Hira"),
    (0x30A0, 0x30FA, "Kana"),
    (0x30FD, 0x30FF, "Kana"),
    (0x3105, 0x312F, "Bopo"),
    (0x3131, 0x318F, "Hang"),
    (0x31A0, 0x31BF, "Bopo"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xA720, 0xA7FF, "Latn"),
    (0xA8E0, 0xA8FF, "Deva"),
    (0xA960, 0xA97F, "Hang"),
    (0xA9E0, 0xA9FF, "Mymr"),
    (0xAA60, 0xAA7F, "Mymr"),
    (0xAB00, 0xAB2F, "Ethi"),
    (0xAB70, 0xABBF, "Cher"),
    (0xAC00, 0xD7FF, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFB13, 0xFB17, "Armn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0x104B0, 0x104FF, "Osge"),
    (0x10D00, 0x10D3F, "Rohg"),
    (0x16B00, 0x16B8F, "Hmng"),
    (0x1E100, 0x1E14F, "Hmnp"),
    (0x1E900, 0x1E95F, "Adlm"),
    (0x20000, 0x3134F, "Hani"),
)
_STARTS: Final = [block[0] for block in _BLOCKS]
_INDIC: Final = frozenset({"Beng", "Deva", "Gujr", "Guru", "Knda", "Mlym", "Orya", "Sinh", "Taml", "Telu"})
EAST_ASIAN: Final = frozenset({"Bopo", "Hang", "Hani", "Hira", "Kana"})
REORDERED: Final = _INDIC | {"Khmr", "Mymr"}
"""Scripts whose glyphs may stand in another order than their characters."""
COMPLEX: Final = REORDERED | {"Adlm", "Arab", "Hebr", "Laoo", "Nkoo", "Rohg", "Syrc", "Thaa", "Thai"}
"""Scripts that are read back word by word, because letters and glyphs are not one to one."""
KEEPS_SIGNS: Final = COMPLEX | EAST_ASIAN
"""Scripts in which signs between letters are best drawn by the face of the letters."""

SPACES: Final = frozenset(
    " \t\n\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
)
NO_BREAK_SPACE: Final = "\u00a0"
TEXT_LOOK: Final = "\ufe0e"
PICTURE_LOOK: Final = "\ufe0f"
"""Selectors that ask for a sign as a letter or as a picture."""
ZERO_WIDTH_JOINER: Final = "\u200d"
JOINERS: Final = frozenset({"\u200c", ZERO_WIDTH_JOINER, TEXT_LOOK, PICTURE_LOOK})
DIRECTION_CONTROLS: Final = frozenset("\u061c\u200e\u200f\u2066\u2067\u2068\u2069")
_EAST_ASIAN_SIGNS: Final = re.compile(
    r"[\u2460-\u24ff\u3000-\u303f\u30a0-\u30ff\u3190-\u33ff\ufe10-\ufe6f\uff00-\uffef]"
)
_INVISIBLE: Final = re.compile(
    r"[\u00ad\u034f\u17b4\u17b5\u180b-\u180e\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f"
    r"\U000e0000-\U000e0fff]"
)
"""What HarfBuzz never draws by itself (Default_Ignorable_Code_Point, without what is cleaned away before)."""


def is_east_asian_sign(character: str) -> bool:
    """Tell whether a sign belongs to Chinese, Japanese and Korean text, such as ``。``."""
    return bool(_EAST_ASIAN_SIGNS.match(character))


def is_invisible(character: str) -> bool:
    """Tell whether a character changes others and is not drawn itself."""
    return bool(_INVISIBLE.match(character))


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
        or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
        or "\U000e0020" <= character <= "\U000e007f"  # tags of a flag
    )
