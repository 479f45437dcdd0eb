"""Numbers that must not turn around in a right-to-left line.

Without isolation the bidirectional rules show ``(555) 010-0100`` as ``0100-010 (555)`` and ``$140``
as ``140$`` after an Arabic word: right by the rules and a danger on a safety plan.

Source:
    Unicode Standard Annex #9, revision 48, 2.4 (explicit directional isolates), W2, W4, W5.
"""

import re
from typing import Final

LRI: Final = "\u2066"
RLI: Final = "\u2067"
FSI: Final = "\u2068"
PDI: Final = "\u2069"

LRM: Final = "\u200e"

_CURRENCY: Final = "$\u00a2-\u00a5\u20a0-\u20bf"
_BODY: Final = r"(?: [0-9\u06f0-\u06f9] | [^\W\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc] )"
"""A digit, or a letter that runs from left to right."""
_JOINER: Final = r"""
    (?: [-,.:/*\#@_?=&+~'\u2019\u2010-\u2014]{0,3}           # 13:15, 2026-10-09, noor@example.org
    | \)?[\u00a0\ ]?[-\u2010-\u2014]?[\u00a0\ ]?\(?          # (555) 010-0100, PO Box 1407
    | (?<![0-9\u06f0-\u06f9]) [.,;]{1,2} [\u00a0\ ][\#(]?   # Apt. 4, Springfield, KY 40001
    | [.,;]{1,2} [\u00a0\ ][\#(]? (?![0-9\u06f0-\u06f9])    # 12 Maple St., Apt 4; but 3, 4 and 5 are a list
    | (?:(?<=[\ ][0-9]) | (?<=[\ ][0-9]{2})) ,\ (?=[0-9]{4}\b) )    # October 7, 2026
"""
_ISLAND: Final = re.compile(
    rf"""
    [{_CURRENCY}+\u2212(\[\#-]*                              # $140, +1, (555), -5
    {_BODY} (?: {_JOINER} [{_CURRENCY}]? {_BODY} )*
    (?: (?<=[AaPp]\.[Mm])\. | [)\]] (?=\W|$) | /(?![A-Za-z0-9]) )?  # 1:15 p.m.
    (?: [\u00a0\ ]? [%{_CURRENCY}\u00b0] )?                  # 20%, 140 $
    """,
    re.VERBOSE,
)
_EASTERN: Final = re.compile(
    r"\+?\(?[\u0660-\u0669]{2,}(?:[) (\u00a0\u2010-\u2014-]{1,4}[\u0660-\u0669]{2,})+"
)
"""A telephone number in Arabic digits: two or more groups."""
_BETWEEN: Final = re.compile(r"[^\u0660-\u0669]+")
_DIGIT: Final = re.compile(r"[0-9\u06f0-\u06f9]")
_CONTROLS: Final = re.compile(r"([\u2066-\u2069])")


def isolate_numbers(text: str) -> str:
    """Wrap phone numbers, dates, times, money and addresses in isolates, with the Latin words beside them.

    Args:
        text: One piece of a right-to-left paragraph; what stands in a left-to-right isolate stays as it is.

    Returns:
        The same text with LRI and PDI around each number.
    """
    parts: list[str] = []
    opened: list[str] = []
    for part in _CONTROLS.split(text):
        if part == PDI:
            del opened[-1:]
        elif _CONTROLS.fullmatch(part):
            opened.append(part)
        elif opened[-1:] != [LRI]:
            parts.append(_EASTERN.sub(_wrap_eastern, _ISLAND.sub(_wrap, part)))
            continue
        parts.append(part)
    return "".join(parts)


def isolate(text: str) -> str:
    """Wrap words whose direction is not known, such as a name in a sentence of another script."""
    return f"{FSI}{text}{PDI}"


def _wrap_eastern(found: re.Match[str]) -> str:
    """Keep groups of Arabic digits in order; even between isolates a hyphen would turn them around."""
    held = _BETWEEN.sub(rf"{LRM}\g<0>{LRM}", found.group(0))
    return f"{LRI}{held}{PDI}"


def _wrap(found: re.Match[str]) -> str:
    number = found.group(0)
    if not _DIGIT.search(number):
        return number
    # The bracket of a sentence is not part of a number.
    opening = number.count("(") - number.count(")")
    if opening > 0 and number.startswith("("):
        return f"({LRI}{number[1:]}{PDI}"
    if opening < 0 and number.endswith(")"):
        return f"{LRI}{number[:-1]}{PDI})"
    return f"{LRI}{number}{PDI}"
