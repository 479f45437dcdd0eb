"""Makes text that people typed or pasted fit to be drawn and written into a file.

Source:
    Unicode Standard Annex #15 (NFC); Unicode Technical Report #36, 2.3 (bidirectional spoofing);
    BCP 47, 2.1 (syntax of language tags).
"""

import re
from typing import Final
from unicodedata import normalize

_UNFIT: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_ISOLATE: Final = re.compile(r"[\u2066-\u2069]")
_CLOSING: Final = "\u2069"
_LINE_ENDS: Final = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_MEANINGLESS: Final = re.compile(r"[\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Halves of characters, and characters whose meaning stands in no standard (ISO 19005-2, 6.2.11.7.3)."""
_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def clean(text: str) -> str:
    """Return text that can be drawn, in Unicode's composed form.

    Overrides of direction are left out: nobody types them, and they can make a paper show other
    words than it holds.
    """
    if text.isprintable():
        # Neither a control, nor a blank other than the space, nor a character without a meaning.
        return normalize("NFC", text)
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    drawable = _MEANINGLESS.sub("\ufffd", _UNFIT.sub("", lines))
    return normalize("NFC", _balanced(drawable))


def _balanced(text: str) -> str:
    """Leave out isolates that end nothing or never end: they would turn the words around these.

    A single sign alone is kept; papers write their own isolates that way.
    """
    if len(text) == 1 or not _ISOLATE.search(text):
        return text
    letters: list[str] = list(text)
    opened: list[int] = []
    for index, letter in enumerate(text):
        if letter == "\n":
            opened = _dropped(letters, opened)
        elif letter == _CLOSING and not opened:
            letters[index] = ""
        elif letter == _CLOSING:
            opened.pop()
        elif _ISOLATE.match(letter):
            opened.append(index)
    _dropped(letters, opened)
    return "".join(letters)


def _dropped(letters: list[str], opened: list[int]) -> list[int]:
    """Take out isolates that were never closed; returns that none is open."""
    for index in opened:
        letters[index] = ""
    return []


def is_language_tag(text: str) -> bool:
    """Tell whether a text is written as a BCP 47 tag; no other may stand in a file."""
    return bool(_TAG.fullmatch(text))
