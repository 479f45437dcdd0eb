from dataclasses import replace

from fteam.document.fonts import Cut
from fteam.document.pieces import Piece


def test_pieces_that_look_the_same_are_equal() -> None:
    piece = Piece("words", Cut.BOLD, 11, (0, 0, 0), "en")

    assert piece == replace(piece)
    assert piece != replace(piece, language="es")
