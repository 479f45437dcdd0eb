import re

import pytest

from fteam.rules.names import folded
from fteam.rules.spelling import is_long_enough, pattern_of


def finds(name: str, text: str) -> bool:
    return re.search(pattern_of(folded(name)), folded(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "我们问了New Bridge。",
        "وNew Bridge",
        "בNew Bridge",
        "N\u0435w \u0412ridge",
        "\u039dew Bridge",
        "Ne\uff57 Bridge",
    ],
)
def test_letters_of_other_scripts_end_a_name_or_look_like_its_own(text: str) -> None:
    assert finds("New Bridge", text)


def test_a_name_in_greek_letters_is_found_in_latin_ones() -> None:
    assert finds("\u0391\u03bd\u03bd\u03b1", "Anna")


def test_letters_of_its_own_script_are_another_word() -> None:
    assert not finds("New Bridge", "Renew Bridge")
    assert not finds("نور", "منور")


def test_short_names_are_too_short_unless_their_script_is_dense() -> None:
    assert not is_long_enough("Bo")
    assert is_long_enough("王明")
    assert not is_long_enough("--")
