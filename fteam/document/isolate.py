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

_CURRENCY: Final = "$\u00a2-\u00a5\u20a0-\u20bf"
_BODY: Final = r"(?: [0-9] | [^\W\d_\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc] )"
"""A digit, or a letter that runs from left to right."""
_JOINER: Final = r"""
    (?: [-,.:/*\#@_?=&+~'\u2019\u2010-\u2014]{0,3}           # 13:15, 2026-10-09, noor@example.org
    | \)?[\u00a0\ ]?[-\u2010-\u2014]?[\u00a0\ ]?\(? )         # (555) 010-0100, PO Box 1407
"""
_ISLAND: Final = re.compile(
    rf"""
    [{_CURRENCY}+\u2212(\[\#-]*                              # $140, +1, (555), -5
    {_BODY} (?: {_JOINER} [{_CURRENCY}]? {_BODY} )*
    (?: [)\]] (?=\W|$) )?
    (?: \u00a0? [%{_CURRENCY}\u00b0] )?                       # 20%, 140 $
    """,
    re.VERBOSE,
)
_DIGIT: Final = re.compile(r"[0-9]")
_CONTROLS: Final = re.compile(r"[\u2066-\u2069]")


def isolate_numbers(text: str) -> str:
    """Wrap phone numbers, dates, times, money and addresses in isolates, with the Latin words beside them.

    Args:
        text: One piece of a right-to-left paragraph; text with isolates of its own stays as it is.

    Returns:
        The same text with LRI and PDI around each number.
    """
    if _CONTROLS.search(text):
        return text
    return _ISLAND.sub(_wrap, text)


def isolate(text: str) -> str:
    """Wrap words whose direction is not known, such as a name in a sentence of another script."""
    return f"{FSI}{text}{PDI}"


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
