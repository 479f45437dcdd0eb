import pytest

from fteam.document.scripts import is_east_asian_sign, is_invisible, is_mark, script_of


@pytest.mark.parametrize(
    ("letter", "script"),
    [
        ("a", "Latn"),
        ("×", None),
        ("ễ", "Latn"),
        ("5", None),
        (" ", None),
        ("!", None),
        ("ж", "Cyrl"),
        ("ن", "Arab"),
        ("ש", "Hebr"),
        ("ဗ", "Mymr"),
        ("ត", "Khmr"),
        ("म", "Deva"),
        ("Ꭳ", "Cher"),
        ("ት", "Ethi"),
        ("王", "Hani"),
        ("홍", "Hang"),
        ("\U0001f469", None),
        ("।", None),
        ("স", "Beng"),
        ("𞤀", "Adlm"),
        ("ㄱ", "Hang"),
        ("ー", None),
    ],
)
def test_script_of_a_letter(letter: str, script: str | None) -> None:
    found = script_of(letter)

    assert found == script


def test_marks_belong_to_the_letter_before() -> None:
    marks = [is_mark(letter) for letter in ("\u0301", "\u200d", "\U0001f3fd", "a")]

    assert marks == [True, True, True, False]


def test_tags_of_a_flag_belong_to_it() -> None:
    assert is_mark("\U000e0067")


def test_signs_of_chinese_japanese_and_korean_are_known() -> None:
    assert [is_east_asian_sign(sign) for sign in "。「ー（.“"] == [True, True, True, True, False, False]


def test_what_is_never_drawn_is_known() -> None:
    assert [is_invisible(letter) for letter in ("\u00ad", "\ufe0f", "\u2060", "a", " ")] == [
        True,
        True,
        True,
        False,
        False,
    ]
