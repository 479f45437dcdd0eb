"""Text for other programs holds nothing that paper drops."""

import pytest

from fteam.exchange.plain_text import fit_text, is_fit


def test_words_of_every_script_stay_as_they_are() -> None:
    words = "Zoë — نور\n\tမြန်မာ 中文 👩‍👧"

    assert fit_text(words) == words


@pytest.mark.parametrize("letter", ["\u0000", "\u001b", "\u0085", "\ud800"])
def test_what_no_reader_should_have_to_expect_is_taken_out(letter: str) -> None:
    assert not is_fit(letter)
    assert fit_text(f"a{letter}b") == "ab"
