"""Cuts a paragraph into stretches of one script, face, direction and look."""

from collections.abc import Sequence
from dataclasses import dataclass

from fteam.document.fonts import Face, FontChain
from fteam.document.pieces import Piece
from fteam.document.scripts import (
    COMPLEX,
    DIRECTION_CONTROLS,
    JOINERS,
    NO_BREAK_SPACE,
    SPACES,
    is_mark,
    script_of,
)

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
    items: list[Item] = []
    script = next((found for found in map(script_of, text) if found), "Latn")
    face: Face | None = None
    start = stop = 0
    look: _Look | None = None
    for index, character in enumerate(text):
        if character in DIRECTION_CONTROLS:
            continue
        script = _script(character, script)
        face = _face(character, script, face, owners[index], fonts)
        found = (script, face, levels[index], owners[index])
        if look is not None and (found != look or stop != index):
            items.append(Item(start, stop, *look))
            look = None
        if look is None:
            look, start = found, index
        stop = index + 1
    return [*items, Item(start, stop, *look)] if look else items


def _script(character: str, current: str) -> str:
    found = None if is_mark(character) else script_of(character)
    return found or current


def _face(character: str, script: str, current: Face | None, piece: Piece, fonts: FontChain) -> Face | None:
    """Choose a face; spaces, marks and signs stay with the letters before them where they can."""
    if character in SPACES or character == NO_BREAK_SPACE:
        return current if current and current.covers(" ") else fonts.pick(" ", piece.cut)
    if current and is_mark(character) and (current.covers(character) or character in JOINERS):
        return current
    if current and not character.isalnum() and script in COMPLEX and current.covers(character):
        return current
    return fonts.pick(character, piece.cut)
