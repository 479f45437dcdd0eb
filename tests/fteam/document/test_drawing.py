import re
from functools import cache

import pytest

from fteam.document.drawing import line_operators
from fteam.document.embedding import EmbeddedFont
from fteam.document.fonts import Cut, Face, shipped_fonts
from fteam.document.lines import break_lines
from fteam.document.pieces import Piece
from fteam.document.shaping import shape


def operators(
    *texts: str, is_rtl: bool = False, language: str = "en", width: float = 500, cut: Cut = Cut.REGULAR
) -> str:
    @cache
    def font_of(face: Face) -> EmbeddedFont:
        return EmbeddedFont(face, face.name)

    pieces = [Piece(text, cut, 10, (0, 0, 0), language) for text in texts]
    shaped = shape(pieces, shipped_fonts(), is_rtl=is_rtl)
    return line_operators(break_lines(shaped, width)[0], 10, 20, font_of, "en")


def test_plain_words_are_one_show() -> None:
    written = operators("one two")

    assert written.count("TJ") == 1
    assert "ActualText" not in written
    assert "1 0 0 1 10 20 Tm" in written


def test_kerning_is_written_between_letters() -> None:
    written = operators("To")

    assert "[<0001>70<0002>]TJ" in written


def test_letter_with_a_mark_says_itself() -> None:
    written = operators("į\u0301")

    assert f"/Span<</ActualText<FEFF{'į'.encode('utf-16-be').hex().upper()}0301>>>BDC" in written


def test_words_of_reordered_scripts_say_themselves_one_by_one() -> None:
    written = operators("မြန်မာ ကို")

    assert written.count("ActualText") == 2


def test_right_to_left_run_is_marked_as_reversed() -> None:
    written = operators("نور")

    assert written.count("/ReversedChars BMC") == 1


def test_runs_stand_in_logical_order() -> None:
    written = operators("نور Noor", is_rtl=True)

    assert written.index("NotoSansArabic") < written.index("/NotoSans-Regular")


def test_words_of_another_language_are_marked() -> None:
    written = operators("uno", language="es")

    assert "/Span<</Lang(es)>>BDC" in written


def test_mark_above_a_letter_is_raised_and_lowered_again() -> None:
    written = operators("X\u0301\u0302 ok")

    assert [line for line in written.splitlines() if line.endswith(" Ts")] == ["1.78 Ts", "4.07 Ts", "0 Ts"]


def test_hebrew_points_are_carried_one_by_one_and_drawn_as_paths() -> None:
    written = operators("שָׁלוֹם")
    words, paths = written.split("ET\n")

    assert len(re.findall(r"[0-9A-F]{4}", words)) == 7
    assert paths.count("\nf") == 3
    assert paths.startswith("0 0 0 rg\n")


def test_letters_without_marks_need_no_paths() -> None:
    assert operators("نور").endswith("ET")


def test_scripts_that_readers_do_not_turn_tell_each_word() -> None:
    written = operators("𞤋𞤲𞥆 𞤢𞥄", is_rtl=True)

    assert written.count("ActualText") == 2
    assert "ReversedChars" not in written


def test_letters_beyond_the_first_plane_are_not_told() -> None:
    written = operators("𖬖𖬰𖬝𖬵")

    assert "ActualText" not in written


def test_a_picture_of_several_parts_is_one_letter_in_any_direction() -> None:
    shows = [operators("👩\u200d👧", is_rtl=is_rtl) for is_rtl in (False, True)]

    assert [len(re.findall(r"<[0-9A-F]{4}>", written)) for written in shows] == [1, 1]


@pytest.mark.parametrize("text", ["क्ष", "ก็"])
def test_letters_drawn_as_one_glyph_read_back_together(text: str) -> None:
    written = operators(text)

    assert written.count("TJ") == 1


def test_letter_with_a_mark_ends_where_the_letter_ends() -> None:
    written = operators("M\u0327a")

    assert re.search(r"BDC\n\[<0001>460<0002>-460<0003>\]TJ\nEMC\n\[<0004>\]TJ", written)


@pytest.mark.parametrize(
    "text", ["لا", "لاً", "☑\ufe0f نور", "بًّ", "ا\u05bc\u05bc", "\ufefb", "الله", "غدًا", "لآلئ"]
)
def test_ligatures_keep_one_letter_for_each_glyph(text: str) -> None:
    written = operators(text, is_rtl=True)

    assert "ReversedChars" in written
    assert len(re.findall(r"[0-9A-F]{4}", written)) >= len(text)


def test_space_kept_at_the_left_of_a_right_to_left_line_lies_outside_its_width() -> None:
    written = operators("نور نور", is_rtl=True, width=20)

    assert "1 0 0 1 7.4 20 Tm" in written


def test_a_word_that_ends_with_a_lowered_sign_returns_to_the_base_line() -> None:
    written = operators("ខ្មែ")

    assert [line for line in written.splitlines() if line.endswith(" Ts")] == ["-0.26 Ts", "0 Ts"]


@pytest.mark.parametrize("name", ["王小明", "홍길동", "ᎣᏏᏲ"])
def test_a_bold_name_without_a_bold_face_is_drawn_thicker(name: str) -> None:
    bold, regular = operators(name, cut=Cut.BOLD), operators(name)

    assert "0 0 0 RG 0.35 w 2 Tr" in bold
    assert bold.count("0 Tr") == 1
    assert " Tr" not in regular


@pytest.mark.parametrize("text", ["Maria", "نور", "☑", "👩"])
def test_letters_with_a_bold_face_and_signs_are_not_thickened(text: str) -> None:
    assert " Tr" not in operators(text, cut=Cut.BOLD)
