import pytest

from fteam.document.cleaning import clean, is_language_tag


def test_overrides_and_controls_are_left_out() -> None:
    cleaned = clean("x\u202etest\u202c\x07 \ud800e\u0301\tb\r\nc\rd")

    assert cleaned == "xtest \ufffdé b\nc\nd"


@pytest.mark.parametrize(
    ("text", "is_tag"),
    [
        ("es", True),
        ("es-419", True),
        ("zh-Hant-TW", True),
        ("", False),
        ("Spanish (spoken)", False),
        ("e", False),
    ],
)
def test_only_tags_are_taken_for_tags(text: str, *, is_tag: bool) -> None:
    found = is_language_tag(text)

    assert found == is_tag


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\u2067Maria", "Maria"),
        ("Maria\u2069 and Luz", "Maria and Luz"),
        ("\u2068Maria\u2069", "\u2068Maria\u2069"),
        ("\u2068a\u2067b\u2069", "a\u2067b\u2069"),
        ("\u2066one\ntwo\u2069", "one\ntwo"),
        ("\u2067", "\u2067"),
        ("\u2069", "\u2069"),
    ],
)
def test_isolates_that_never_end_turn_nothing(text: str, kept: str) -> None:
    assert clean(text) == kept


@pytest.mark.parametrize("letter", ["\ue000", "\uf8ff", "\U000f0000", "\U00100000", "\ud800"])
def test_what_means_nothing_to_others_is_shown_as_unknown(letter: str) -> None:
    assert clean(f"a{letter}b") == "a\ufffdb"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_end_of_a_line_is_one(end: str) -> None:
    assert clean(f"a{end}b") == "a\nb"
