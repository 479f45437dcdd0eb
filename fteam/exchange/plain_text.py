"""Text that every other program can read: without the characters that paper drops too."""

import unicodedata
from typing import Final

UNFIT: Final = frozenset({"Cc", "Cs"})
ALLOWED_CONTROLS: Final = "\n\t"


def is_fit(letter: str) -> bool:
    """Tell whether a character may stand in a file."""
    return letter in ALLOWED_CONTROLS or unicodedata.category(letter) not in UNFIT


def fit_text(text: str) -> str:
    """Return a text without control characters and broken halves of letters."""
    return "".join(letter for letter in text if is_fit(letter))
