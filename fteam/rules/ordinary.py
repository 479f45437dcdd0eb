"""Names that are words too: “hope” and “will” are replaced only where they are written as names.

The list is data, in the languages that families here speak most; words shorter than it is worth are all
taken for ordinary.
"""

from functools import cache
from typing import Final

from fteam.paths import resource
from fteam.rules.names import squeezed

SHORTEST: Final = 4
"""Shorter names are words or syllables of some language."""


def is_ordinary(letters: str) -> bool:
    """Tell whether a single name may be an ordinary word when it is written small.

    Args:
        letters: The name, see `fteam.rules.names.squeezed`.
    """
    return len(letters) < SHORTEST or letters in _words()


@cache
def _words() -> frozenset[str]:
    text = resource("names_and_words.txt").read_text(encoding="utf-8")
    return frozenset(
        squeezed(word) for line in text.splitlines() if not line.startswith("#") for word in line.split()
    )
