import pytest

from fteam.document.embedding import EmbeddedFont
from fteam.document.field_look import EMBLEM, SMALLEST, FieldLook, field_look, fitted_look
from fteam.document.fonts import Face, shipped_fonts
from fteam.document.look import Styles
from fteam.document.paragraph import Setting
from fteam.document.text import bold, quiet

LEFT, RIGHT = (
    Setting(shipped_fonts(), language, is_rtl) for language, is_rtl in (("en", False), ("ar", True))
)
STYLE = Styles(12).cell
SHOWS = (bold("Dana Ruiz"), quiet("Commons"), quiet("Sealed on Sunday, November 22, 2026 at 11:58"))


def operators(look: FieldLook) -> str:
    fonts: dict[int, EmbeddedFont] = {}

    def font_of(face: Face) -> EmbeddedFont:
        return fonts.setdefault(id(face), EmbeddedFont(face, f"N{len(fonts)}"))

    return look.operators(font_of)


def test_lines_decide_the_height_and_the_emblem_the_least() -> None:
    one, many = (field_look(shows, LEFT, STYLE, 300, has_emblem=True) for shows in (SHOWS[:1], SHOWS * 4))

    assert one.height == pytest.approx(STYLE.size * EMBLEM)
    assert many.height > one.height
    assert len(many.lines) == 12


def test_long_line_is_broken_and_not_cut() -> None:
    look = field_look(SHOWS, LEFT, STYLE, 160, has_emblem=True)

    assert len(look.lines) > 3
    assert all(line.width <= 160 for line, _leading in look.lines)


def test_emblem_stands_where_the_language_begins() -> None:
    left, right = (operators(field_look(SHOWS, each, STYLE, 300, has_emblem=True)) for each in (LEFT, RIGHT))

    assert left.startswith("q 1 0 0 1 31.2 ")
    assert right.startswith("q 1 0 0 1 268.8 ")


def test_without_an_emblem_nothing_but_text_is_drawn() -> None:
    drawn = operators(field_look(SHOWS, LEFT, STYLE, 300, has_emblem=False))

    assert drawn.startswith("BT")
    assert drawn.count("BT") == 3


def test_letters_shrink_until_everything_fits() -> None:
    look = fitted_look(SHOWS, LEFT, STYLE, (160, 38))

    assert look.height == 38
    assert sum(leading for _line, leading in look.lines) <= 38
    assert min(run.piece.size for line, _leading in look.lines for run in line.runs) >= SMALLEST * 0.7


def test_what_never_fits_is_left_out_from_the_end() -> None:
    look = fitted_look([bold("A very long name " * 9), quiet("last")], LEFT, STYLE, (80, 20))

    assert 0 < len(look.lines) < 10


def test_no_room_shows_nothing() -> None:
    assert fitted_look(SHOWS, LEFT, STYLE, (80, 1)).lines == ()
