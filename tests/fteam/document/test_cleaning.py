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
