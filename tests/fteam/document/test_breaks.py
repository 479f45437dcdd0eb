import pytest

from fteam.document.breaks import break_before


def broken(text: str) -> str:
    return "".join("|" * may + letter for may, letter in zip(break_before(text), text, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("two words", "two |words"),
        ("two  spaces", "two  |spaces"),
        ("no\u00a0break", "no\u00a0break"),
        ("no\u2060break", "no\u2060break"),
        ("mother-in-law", "mother-|in-|law"),
        ("555-0122", "555-0122"),
        ("a -b", "a |-b"),
        ("10:05–noon", "10:05–|noon"),
        ("(one)", "(one)"),
        ("one, two", "one, |two"),
        ("one · two", "one · |two"),
        ("王小明", "王|小|明"),
        ("王、小", "王、|小"),
        ("（王）", "（王）"),
        ("a王", "a|王"),
        ("e\u0301e", "e\u0301e"),
        ("\U0001f469\u200d\U0001f467", "\U0001f469\u200d\U0001f467"),
        ("\U0001f3e0\U0001f3e0", "\U0001f3e0|\U0001f3e0"),
        ("ဗမာစာ", "ဗ|မာ|စာ"),
        ("မြန်မာ", "မြန်|မာ"),
        ("သတ္တ", "သတ္တ"),
        ("၂၀၂၆", "၂၀၂၆"),
        ("လ၁၈", "လ|၁၈"),
        ("ခွန့်အ", "ခွန့်|အ"),
        ("aမ", "aမ"),
    ],
)
def test_lines_may_begin_only_where_readers_expect_it(text: str, expected: str) -> None:
    found = broken(text)

    assert found == expected
