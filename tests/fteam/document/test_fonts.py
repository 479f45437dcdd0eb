from itertools import starmap

import pytest

from fteam.document.fonts import Cut, shipped_fonts
from fteam.paths import resource

MOST_BYTES = 8_000_000


@pytest.mark.parametrize(
    ("letter", "face"),
    [
        ("a", "NotoSans-Regular"),
        ("ʻ", "NotoSans-Regular"),
        ("į", "NotoSans-Regular"),
        ("ễ", "NotoSans-Regular"),
        ("Ж", "NotoSans-Regular"),
        ("ن", "NotoSansArabic-Regular"),
        ("ש", "NotoSansHebrew-Regular"),
        ("ဗ", "NotoSansMyanmar-Regular"),
        ("ት", "NotoSansEthiopic-Regular"),
        ("ខ", "NotoSansKhmer-Regular"),
        ("म", "NotoSansDevanagari-Regular"),
        ("Ꭳ", "NotoSansCherokee-Regular"),
        ("☑", "NotoSansSymbols2-Regular"),
        ("→", "NotoSansMath-Regular"),
    ],
)
def test_every_script_has_a_face(letter: str, face: str) -> None:
    fonts = shipped_fonts()

    picked = fonts.pick(letter, Cut.REGULAR)

    assert picked is not None
    assert picked.name == face


def test_a_cut_that_lacks_a_letter_takes_the_regular_one() -> None:
    fonts = shipped_fonts()

    picked = list(starmap(fonts.pick, (("Ꭳ", Cut.BOLD), ("ن", Cut.ITALIC), ("a", Cut.ITALIC))))

    assert [face and face.name for face in picked] == [
        "NotoSansCherokee-Regular",
        "NotoSansArabic-Regular",
        "NotoSans-Italic",
    ]


def test_a_letter_of_no_face_is_told() -> None:
    fonts = shipped_fonts()

    picked = fonts.pick("王", Cut.REGULAR)

    assert picked is None


def test_measures_are_thousandths_of_the_size() -> None:
    face = shipped_fonts().base

    assert face.advance(face.glyph(ord("a"))) == 561
    assert (face.ascent, face.descent, face.cap_height, face.weight, face.slant) == (1069, -293, 714, 400, 0)
    assert face.reach(face.glyph(ord("p")))[1] > 200
    assert face.reach(face.glyph(ord(" "))) == (0, 0)
    assert not face.is_blank(face.glyph(ord("a")))


def test_fonts_are_small_enough_to_ship_and_licensed() -> None:
    files = list(resource("fonts").glob("*.ttf"))

    sizes = [file.stat().st_size for file in files]

    assert sum(sizes) < MOST_BYTES
    assert max(sizes) < 2_000_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")
