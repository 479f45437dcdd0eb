import pytest

from fteam.document.fonts import Cut, shipped_fonts
from fteam.document.itemise import LATIN, itemise
from fteam.document.pieces import Piece


def cut(text: str, levels: list[int] | None = None) -> list[str]:
    piece = Piece(text, Cut.REGULAR, 10, (0, 0, 0), "en")
    items = itemise(text, [piece] * len(text), levels or [0] * len(text), shipped_fonts())
    return [text[item.start : item.stop] for item in items]


def test_one_script_is_one_item() -> None:
    items = cut("Luz Reyes, 58.")

    assert items == ["Luz Reyes, 58."]


def test_scripts_are_cut_apart_with_spaces_on_the_side_before() -> None:
    items = cut("Ana ት Анна")

    assert items == ["Ana ", "ት ", "Анна"]


def test_levels_are_cut_apart() -> None:
    items = cut("ab12", [0, 0, 2, 2])

    assert items == ["ab", "12"]


def test_controls_of_direction_are_left_out() -> None:
    items = cut("a\u2066b\u2069")

    assert items == ["a", "b"]


def test_nothing_has_no_items() -> None:
    items = cut("")

    assert items == []


def test_latin_words_of_several_looks_are_cut_by_their_looks_alone() -> None:
    quiet, loud = (Piece("", look, 10, (0, 0, 0), "en") for look in (Cut.REGULAR, Cut.BOLD))
    text = "Ana, 34: “sí”"
    owners = [loud] * 3 + [quiet] * (len(text) - 3)

    items = itemise(text, owners, [0] * len(text), shipped_fonts())

    assert [(text[item.start : item.stop], item.piece) for item in items] == [
        ("Ana", loud),
        (", 34: “sí”", quiet),
    ]


@pytest.mark.parametrize("look", Cut)
def test_every_letter_of_plain_latin_text_stands_in_the_first_face(look: Cut) -> None:
    for language in ("en", "zh", "ko", ""):
        pick = shipped_fonts().picker(look, language)

        assert {pick(chr(code)) for code in range(0x2070) if LATIN.fullmatch(chr(code))} == {pick(" ")}


def drawn_by(text: str, language: str = "en") -> list[tuple[str, str]]:
    piece = Piece(text, Cut.REGULAR, 10, (0, 0, 0), language)
    items = itemise(text, [piece] * len(text), [0] * len(text), shipped_fonts())
    return [
        (text[item.start : item.stop], item.face.name.split("-")[0] if item.face else "") for item in items
    ]


def test_signs_of_a_chinese_sentence_are_drawn_by_its_face() -> None:
    assert drawn_by("王，小!") == [("王，小!", "NotoSansSC")]


@pytest.mark.parametrize(
    "text", ["👩\u200d👧", "👩🏽\u200d❤️\u200d👩🏿", "❤️", "🇺🇸", "\U0001f3f4\U000e0067\U000e007f"]
)
def test_a_picture_of_several_parts_is_drawn_by_one_face(text: str) -> None:
    assert drawn_by(text) == [(text, "NotoEmoji")]


def test_a_sign_is_a_letter_unless_a_picture_is_asked_for() -> None:
    assert drawn_by("☑ ❤\ufe0f") == [("☑ ", "NotoSansSymbols2"), ("❤\ufe0f", "NotoEmoji")]


def test_the_space_after_a_picture_is_that_of_the_letters() -> None:
    assert drawn_by("👩 a") == [("👩", "NotoEmoji"), (" a", "NotoSans")]


def test_a_mark_that_the_face_lacks_is_drawn_by_another() -> None:
    assert len(drawn_by("홍\u05b8")) == 2


def test_a_digit_asked_for_as_a_picture_leaves_the_word_before_it() -> None:
    assert cut("ab1 \u263a") == ["ab1 ", "\u263a"]
    assert cut("ab1\ufe0f") == ["ab", "1\ufe0f"]
