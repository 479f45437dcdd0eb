import pytest

from fteam.document.embedding import EmbeddedFont
from fteam.document.fonts import Cut, Face, shipped_fonts


def face_of(letter: str) -> Face:
    face = shipped_fonts().pick(letter, Cut.REGULAR)
    assert face is not None
    return face


def test_one_glyph_can_stand_for_several_letters() -> None:
    font = EmbeddedFont(face_of("a"), "N0")

    numbers = [font.cid(5, "a"), font.cid(5, "b"), font.cid(5, "a")]

    assert numbers == [1, 2, 1]


def test_carrier_of_letters_has_neither_width_nor_outline() -> None:
    font = EmbeddedFont(face_of("ن"), "N0")

    carrier = font.blank

    assert carrier > 0
    assert font.face.is_blank(carrier)
    assert font.blank == carrier


@pytest.mark.parametrize("letter", "aشעဗትខमᎣ☑→")
def test_every_face_has_an_empty_glyph(letter: str) -> None:
    font = EmbeddedFont(face_of(letter), "N0")

    assert font.blank
