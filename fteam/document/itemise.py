"""Cuts a paragraph into stretches of one script, face, direction and look."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from string import ascii_letters, digits, punctuation
from typing import Final

from fteam.document.fonts import Face, FontChain, Picker
from fteam.document.pieces import Piece
from fteam.document.scripts import (
    DIRECTION_CONTROLS,
    JOINERS,
    KEEPS_SIGNS,
    NO_BREAK_SPACE,
    PICTURE_LOOK,
    SPACES,
    ZERO_WIDTH_JOINER,
    is_invisible,
    is_mark,
    script_of,
)

FIRST_MARK: Final = "\u0300"
"""No character below this code point belongs to the one before it."""
LATIN: Final = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02af\u2010-\u2015\u2018-\u2027\u2030-\u203a]*")
"""Latin letters, digits and the signs among them, without marks and controls."""
LETTERS: Final = frozenset(ascii_letters)
PLAIN: Final = LETTERS | frozenset(f"{digits}{punctuation} ")
"""What the face of plain letters has."""
_Look = tuple[str, Face | None, int, Piece]


@dataclass(frozen=True)
class Item:
    """A stretch of text that is shaped in one go.

    Attributes:
        start: First character.
        stop: Character after the last.
        script: ISO 15924 tag.
        face: None where no face has the characters.
        level: Bidirectional level.
        piece: How it looks.
    """

    start: int
    stop: int
    script: str
    face: Face | None
    level: int
    piece: Piece


def itemise(text: str, owners: Sequence[Piece], levels: Sequence[int], fonts: FontChain) -> list[Item]:
    """Cut a paragraph.

    Args:
        text: All its characters.
        owners: The piece that each character belongs to.
        levels: The level of each character.
        fonts: Faces to choose from.

    Returns:
        The stretches in logical order, controls of direction left out.
    """
    if LATIN.fullmatch(text) and not any(levels):
        return _plain_items(owners, fonts)
    items: list[Item] = []
    script = next((found for found in map(script_of, text) if found), "Latn")
    face: Face | None = None
    start = stop = 0
    look: _Look | None = None
    chooser = _FaceChooser(text, fonts)
    for index, character in enumerate(text):
        if (
            stop == index
            and look is not None
            and owners[index] is look[3]
            and levels[index] == look[2]
            and chooser.goes_on(index, look[0], look[1])
        ):
            stop = index + 1
            continue
        if character in DIRECTION_CONTROLS:
            continue
        script = _script(character, script)
        face = chooser.face(index, script, face, owners[index])
        found = (script, face, levels[index], owners[index])
        if look is not None and (found != look or stop != index):
            items.append(Item(start, stop, *look))
            look = None
        if look is None:
            look, start = found, index
        stop = index + 1
    return [*items, Item(start, stop, *look)] if look else items


def _plain_items(owners: Sequence[Piece], fonts: FontChain) -> list[Item]:
    """Cut Latin text by its looks alone: the first face of each cut has all its letters."""
    items: list[Item] = []
    stop = 0
    for owner, group in groupby(owners):
        start, stop = stop, stop + sum(1 for _ in group)
        face = fonts.picker(owner.cut, owner.language)(" ")
        items.append(Item(start, stop, "Latn", face, 0, owner))
    return items


def _script(character: str, current: str) -> str:
    found = None if is_mark(character) else script_of(character)
    return found or current


class _FaceChooser:
    """Chooses the faces of one paragraph."""

    def __init__(self, text: str, fonts: FontChain) -> None:
        self._text = text
        self._fonts = fonts
        self._asks_for_pictures = PICTURE_LOOK in text
        self._piece: Piece | None = None
        self._pick: Picker
        self._plain: Face | None = None

    def goes_on(self, index: int, script: str, current: Face | None) -> bool:
        """Tell whether a character plainly belongs to the Latin words before it, of the same look."""
        text = self._text
        if text[index] in LETTERS and text[index - 1] in LETTERS:
            return True
        if current is not self._plain or script != "Latn" or text[index] not in PLAIN:
            return False
        return not self._asks_for_pictures or text[index + 1 : index + 2] != PICTURE_LOOK

    def face(self, index: int, script: str, current: Face | None, piece: Piece) -> Face | None:
        """Choose a face; spaces, marks and signs stay with the letters before them where they can."""
        if piece is not self._piece:
            self._piece, self._pick = piece, self._fonts.picker(piece.cut, piece.language)
            self._plain = self._pick(" ")
        character = self._text[index]
        if character in SPACES or character == NO_BREAK_SPACE:
            return self._space(current)
        if current and self._stays(index, script, current):
            return current
        if self._asks_for_pictures and self._text[index + 1 : index + 2] == PICTURE_LOOK:
            return self._fonts.picture(character) or self._pick(character)
        return self._pick(character)

    def _space(self, current: Face | None) -> Face | None:
        # The space of the pictures is as wide as a picture.
        stays = current and current.covers(" ") and not self._fonts.is_picture_face(current)
        return current if stays else self._pick(" ")

    def _stays(self, index: int, script: str, current: Face) -> bool:
        """Tell whether a character must or should be drawn by the face of the one before it."""
        character = self._text[index]
        is_joined = index > 0 and self._text[index - 1] == ZERO_WIDTH_JOINER
        is_sign = script in KEEPS_SIGNS and not character.isalnum()
        if character < FIRST_MARK and not is_joined and not is_sign:
            return False
        if character in JOINERS or is_invisible(character):
            return True
        return (is_mark(character) or is_joined or is_sign) and current.covers(character)
