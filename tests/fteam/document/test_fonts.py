from itertools import starmap
from pathlib import Path

import pytest

from fteam.document.fonts import Cut, FontChain, shipped_fonts
from fteam.document.packs import PackShelf, packs
from fteam.paths import resource
from tests.fteam.document.alphabets import NAMES, SENTENCES

MOST_BYTES = 10_000_000
"""Of what every installation carries; packs come on top."""


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
        ("ไ", "NotoSansThai-Regular"),
        ("ແ", "NotoSansLao-Regular"),
        ("ਸ", "NotoSansGurmukhi-Regular"),
        ("স", "NotoSansBengali-Regular"),
        ("த", "NotoSansTamil-Regular"),
        ("ક", "NotoSansGujarati-Regular"),
        ("თ", "NotoSansGeorgian-Regular"),
        ("Բ", "NotoSansArmenian-Regular"),
        ("👩", "NotoEmoji-Regular"),
        ("王", "NotoSansSC-Regular"),
        ("護", "NotoSansSC-Regular"),
        ("の", "NotoSansSC-Regular"),
        ("。", "NotoSansSC-Regular"),
        ("홍", "NotoSansKR-Regular"),
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


@pytest.mark.parametrize("letter", ["\u0f56", "\U0003134a", "\ue000", "\u0378", "\u1680"])
def test_a_letter_of_no_face_is_told(letter: str) -> None:
    fonts = shipped_fonts()

    assert fonts.pick(letter, Cut.REGULAR) is None


def test_the_language_decides_which_pack_draws_a_character() -> None:
    fonts = shipped_fonts()

    picked = [fonts.pick("王", Cut.REGULAR, language) for language in ("zh-Hant", "ko", "")]

    assert [face and face.name for face in picked] == [
        "NotoSansSC-Regular",
        "NotoSansKR-Regular",
        "NotoSansSC-Regular",
    ]


def test_a_pack_is_found_as_soon_as_it_is_there(tmp_path: Path) -> None:
    fonts = FontChain(resource("fonts"), PackShelf((tmp_path,)))
    before = fonts.pick("홍", Cut.REGULAR)

    (tmp_path / "korean").symlink_to(resource("packs", "korean"))

    assert before is None
    assert fonts.pick("홍", Cut.REGULAR) is not None


def test_a_face_is_opened_when_a_letter_needs_it_and_not_before() -> None:
    fonts = FontChain(resource("fonts"), PackShelf.here())
    for letter in "Nguyễn Thị Ánh (555) 010-0100 · 3 × “ok” ☑ → ن":
        fonts.pick(letter, Cut.REGULAR)

    opened = set(fonts._opened)

    assert "NotoSansArabic-Regular" in opened
    assert not opened & {pack.name for pack in packs()}
    assert len(opened) < 8


def test_every_letter_of_the_names_and_sentences_has_a_face() -> None:
    fonts = shipped_fonts()
    letters = {letter for text in (*NAMES, *SENTENCES.values()) for letter in text}

    missing = [letter for letter in letters if fonts.pick(letter, Cut.BOLD) is None]

    assert [ascii(letter) for letter in missing if letter not in "\u200c\u200d"] == []


def test_pictures_come_from_the_face_of_pictures() -> None:
    fonts = shipped_fonts()

    heart, letter = fonts.picture("❤"), fonts.picture("ن")

    assert heart is not None
    assert heart.name == "NotoEmoji-Regular"
    assert letter is None


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
    assert max(sizes) < 1_000_000
    assert "SIL OPEN FONT LICENSE Version 1.1" in resource("fonts", "OFL.txt").read_text(encoding="utf-8")


def test_every_face_has_something_to_draw_in_place_of_a_missing_glyph() -> None:
    fonts = shipped_fonts()

    stand_ins = {
        face.name: face.stand_in
        for face in (fonts.pick(letter, Cut.REGULAR) for letter in "aن王홍👩☑")
        if face
    }

    assert len(stand_ins) == 6
    assert all(stand_ins.values())
