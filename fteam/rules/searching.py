"""Finds words wherever they may lie: in texts however they are spelled, and in bytes of any kind."""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from fteam.errors import FixableError
from fteam.rules.names import squeezed
from fteam.rules.private import Lookout, numbered_lines
from fteam.words import phrase

LEAST_BYTES: Final = 4
"""Words of fewer bytes stand in other words and in pictures too: nobody could prove that they are gone."""
LEAST_JOINED: Final = 8
"""Letters from which words are found even where a paper has broken them."""
_BETWEEN: Final = rb"[^0-9A-Za-z\x80-\xff]{1,3}"


class TooShortToEraseError(FixableError):
    """Words that stand in other words too cannot be erased for sure."""

    says = phrase("This is too short to be erased for sure. Mark more of the words, then try again.")


@dataclass(frozen=True)
class Search:
    """Finds words in texts, in bytes as they lie on a disk, and in papers.

    Attributes:
        lookout: Finds them in texts, however they are spelled.
        raw: Finds them in bytes: UTF-8 and UTF-16, composed or not, escaped as in JSON.
        hints: Their longest words in each of these ways; bytes without one need no closer look.
        joined: Their letters alone, as far as they are many enough to stand nowhere by chance.
    """

    lookout: Lookout
    raw: re.Pattern[bytes]
    hints: tuple[bytes, ...]
    joined: tuple[str, ...]

    @classmethod
    def of(cls, words: str) -> "Search":
        """Search for words; of an address also for each line with a number, which leads to it.

        Raises:
            TooShortToEraseError: If they are too short.
        """
        lines = dict.fromkeys((words.strip(), *numbered_lines(words)))
        known = tuple(line for line in lines if len(squeezed(line).encode()) >= LEAST_BYTES)
        if words.strip() not in known:
            raise TooShortToEraseError
        joined = tuple(squeezed(line) for line in known if len(squeezed(line)) >= LEAST_JOINED)
        longest = (max(line.split(), key=len) for line in known)
        hints = {form.lower() for word in longest for form in _forms(word)}
        return cls(Lookout.for_words(*known), _raw(known), tuple(sorted(hints)), joined)

    def stands_in(self, piece: str | bytes) -> bool:
        """Tell whether the words stand in a text or in bytes."""
        if isinstance(piece, bytes):
            plain = piece.lower()
            return any(hint in plain for hint in self.hints) and self.raw.search(piece) is not None
        letters = squeezed(piece)
        is_near = any(each in letters for each in self.joined)
        return is_near or self.lookout.is_in(piece) or self.stands_in(piece.encode("utf-8", "replace"))


def _forms(text: str) -> Iterator[bytes]:
    """Return a text in every way in which it may lie in bytes."""
    for shape in ("NFC", "NFD"):
        plain = unicodedata.normalize(shape, text)
        for said in (plain, plain.casefold(), plain.upper(), plain.title()):
            yield from (said.encode(), said.encode("utf-16-le"), said.encode("utf-16-be"))
            yield json.dumps(said).strip('"').encode()


def _raw(lines: Sequence[str]) -> re.Pattern[bytes]:
    patterns = set[bytes]()
    for line in lines:
        patterns.update(map(re.escape, _forms(line)))
        divided = (tuple(_forms(word)) for word in line.split())
        patterns.update(_BETWEEN.join(map(re.escape, words)) for words in zip(*divided, strict=True))
    return re.compile(b"|".join(sorted(patterns)), re.IGNORECASE)
