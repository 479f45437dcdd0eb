"""Passphrases that can be said by telephone: six words of a list of our own.

Six of 2,048 words are 66 bits. The file's own hashing makes each guess slow, but only the length makes
guessing hopeless, so people do not choose these words themselves.
"""

import re
import secrets
import unicodedata
from functools import cache
from typing import Final

from fteam.paths import resource

WORDS: Final = 6
LISTS: Final = ("en", "es")
_APART: Final = re.compile(r"[^a-z0-9]+")


@cache
def word_list(language: str) -> tuple[str, ...]:
    """Return the words of a language; English where there is no list of it."""
    name = language.split("-", maxsplit=1)[0]
    chosen = name if name in LISTS else LISTS[0]
    return tuple(resource("wordlists", f"{chosen}.txt").read_text(encoding="ascii").split())


def new_passphrase(language: str) -> str:
    """Choose six words by chance, small letters with a space between them."""
    words = word_list(language)
    return " ".join(secrets.choice(words) for _word in range(WORDS))


def as_generated(typed: str) -> str:
    """Write a typed passphrase as it was generated: no capitals, accents, commas or double spaces."""
    plain = unicodedata.normalize("NFKD", typed).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_APART.sub(" ", letters).split())
