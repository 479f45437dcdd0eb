import pytest

from fteam.document.scripts import is_mark, script_of


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
    ],
)
def test_script_of_a_letter(letter: str, script: str | None) -> None:
    found = script_of(letter)

    assert found == script


def test_marks_belong_to_the_letter_before() -> None:
    marks = [is_mark(letter) for letter in ("\u0301", "\u200d", "\U0001f3fd", "a")]

    assert marks == [True, True, True, False]
