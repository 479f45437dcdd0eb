"""Languages to choose from, by the names that the screen's language has for them."""

from typing import Final

from fteam.words import Words, phrase
from ui.widgets.chips import Option

TAGS: Final = ("en", "es", "ar", "zh", "vi", "ht", "so", "ne", "my", "uk", "fr", "pt")
"""Those that families ask for most; others that a meeting file brings are kept and shown too."""


def language_options(words: Words) -> tuple[Option, ...]:
    """Return tags with names.

    Args:
        words: The screen's language.
    """
    named = tuple((tag, words.language_name(tag)) for tag in TAGS)
    return (*named, ("ase", words(phrase("American Sign Language"))))
