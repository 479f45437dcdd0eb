"""Which letters of a plan this computer cannot print yet, so that people hear of it before they seal."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from unicodedata import category

from fteam.document.cleaning import clean
from fteam.document.fonts import Cut, FontChain, shipped_fonts
from fteam.document.packs import Pack, PackShelf, missing_packs
from fteam.document.scripts import is_invisible, script_of
from fteam.words import Words, phrase

MOST_SHOWN: Final = 12
"""Letters that a sentence shows; a whole page of them would tell nothing more."""


@dataclass(frozen=True)
class MissingLetters:
    """Letters that would print as a box.

    Attributes:
        letters: Each once, in the order in which they were met; they are a family's words.
        packs: Known packs that are not on this computer and draw some of them.
        others: Those that no known pack draws.
    """

    letters: tuple[str, ...]
    packs: tuple[Pack, ...]
    others: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether any letter is missing."""
        return bool(self.letters)

    def sentences(self, words: Words) -> tuple[str, ...]:
        """Say what is missing and what to do about it."""
        said = [
            words(
                phrase("Some names or words have letters that this computer cannot print yet. Add: {pack}."),
                pack=words(pack.title),
            )
            for pack in self.packs
        ]
        if self.others:
            shown = " ".join(self.others[:MOST_SHOWN])
            box = phrase(
                "These letters print as a box, because fteam does not know how to draw them: {letters}"
            )
            said.append(words(box, letters=shown))
        return tuple(said)


def missing_letters(
    texts: Iterable[str], fonts: FontChain | None = None, shelf: PackShelf | None = None
) -> MissingLetters:
    """Find the letters that no face on this computer has.

    Args:
        texts: Names and words that will be printed.
        fonts: Faces to ask; those of this computer if left out.
        shelf: Packs of this computer if left out.
    """
    asked = fonts or shipped_fonts()
    letters = dict.fromkeys(letter for text in texts for letter in clean(text))
    missing = tuple(letter for letter in letters if _is_drawn(letter) and not asked.pick(letter, Cut.REGULAR))
    packs = missing_packs(filter(None, map(script_of, missing)), shelf or PackShelf.here())
    promised = {script for pack in packs for script in pack.scripts}
    others = tuple(letter for letter in missing if script_of(letter) not in promised)
    return MissingLetters(missing, packs, others)


def _is_drawn(letter: str) -> bool:
    return category(letter) not in {"Cc", "Cf", "Zs", "Zl", "Zp"} and not is_invisible(letter)
