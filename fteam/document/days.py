"""Keeps a day and its month on one line: “Sep” at its end and “21” below it are two things to the eye.

Source:
    CLDR names of months; Unicode Standard Annex #14, 5.6 (no-break space).
"""

import re
from dataclasses import replace
from functools import cache
from typing import Final

from fteam.words import ENGLISH

NO_BREAK: Final = "\u00a0"
_DIGIT: Final = re.compile(r"[0-9]")


def kept_days(text: str, language: str) -> str:
    """Return text in which no line can part a day from its month; a long date with its year may be broken.

    Args:
        text: Words of a paper.
        language: BCP 47 tag of the language that names the months.
    """
    return _day_and_month(language).sub(NO_BREAK, text) if _DIGIT.search(text) else text


@cache
def _day_and_month(language: str) -> re.Pattern[str]:
    """Find the space between a day and the name of a month, in either order."""
    months = replace(ENGLISH, language=language).locale.months
    names = {name for context in months.values() for width in context.values() for name in width.values()}
    words = sorted((name for name in names if len(name) > 1 and not _DIGIT.search(name)), key=len)
    after = "|".join(re.escape(name) for name in reversed(words))
    before = "|".join(rf"(?<=\b{re.escape(name)})" for name in words)
    return re.compile(
        rf"(?<=[0-9]) (?=(?:{after})(?!\w)(?! [0-9]{{4}}))|(?:{before}) (?=[0-9]{{1,2}}(?![0-9]))"
    )
