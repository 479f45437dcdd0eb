from fteam.document.fonts import Cut, shipped_fonts
from fteam.document.outlines import glyph_path


def test_an_outline_of_lines_stands_where_it_is_wanted() -> None:
    face = shipped_fonts().pick("\u05b8", Cut.REGULAR)
    assert face is not None

    path = glyph_path(face, face.glyph(0x05B8), (100, 200), 1000).splitlines()

    assert path[0].endswith(" m")
    assert path[-2:] == ["h", "f"]
    assert all(float(step.split()[0]) > 90 for step in path[:-2])


def test_curves_are_raised_to_those_that_a_page_knows() -> None:
    face = shipped_fonts().base

    path = glyph_path(face, face.glyph(ord("o")), (0, 0), 10).splitlines()

    assert any(step.endswith(" c") and len(step.split()) == 7 for step in path)


def test_a_blank_has_no_outline() -> None:
    face = shipped_fonts().base

    assert not glyph_path(face, face.glyph(ord(" ")), (0, 0), 10)
