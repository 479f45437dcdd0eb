import pytest

from fteam.document.breaks import Break, break_before
from tests.fteam.document.alphabets import SENTENCES

MARKS = {Break.NONE: "", Break.SYLLABLE: "'", Break.WORD: "|"}


def broken(text: str) -> str:
    """Write a bar where a line may begin, and a stroke where it may if nothing better is near."""
    return "".join(MARKS[may] + letter for may, letter in zip(break_before(text), text, strict=True))


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
        ("他说：“好。”", "他|说：|“好。”"),
        ("价格￥30", "价|格|￥30"),
        ("「はい」と", "「は|い」|と"),
        ("ちょっと", "ちょっ|と"),
        ("データ", "デー|タ"),
        ("人々", "人々"),
        ("2026年12月", "2026|年|12|月"),
        ("홍길동 씨", "홍길동 |씨"),
        ("ገጽ፡ገጽ", "ገጽ፡|ገጽ"),
        ("ሰላም።", "ሰላም።"),
        ("בית־ספר", "בית־|ספר"),
        ("a\u00adb", "a\u00ad|b"),
        ("ဗမာစာ", "ဗ'မာ'စာ"),
        ("မြန်မာ", "မြန်'မာ"),
        ("သတ္တ", "သတ္တ"),
        ("၂၀၂၆", "၂၀၂၆"),
        ("လ၁၈", "လ'၁၈"),
        ("ခွန့်အ", "ခွန့်'အ"),
        ("အင်္ဂါ", "အင်္ဂါ"),
        ("aမ", "aမ"),
        ("တယ်။ မေ", "တယ်။ |မေ"),
        ("မနု", "မ'နု"),
        ("เด็กและแม่", "เด็ก'และ'แม่"),
        ("น้ำใจ", "น้ำ'ใจ"),
        ("ต่างๆนานา", "ต่างๆ'นานา"),
        ("ເດັກແລະແມ່", "ເດັກ'ແລະ'ແມ່"),
        ("ខ្មែរ", "ខ្មែរ"),
        ("កុមារនិងម្តាយ", "កុ'មារ'និង'ម្តាយ"),
        ("ឱកាស", "ឱ'កាស"),
        ("ប្រុសៗក៏", "ប្រុសៗ'ក៏"),
    ],
)
def test_lines_may_begin_only_where_readers_expect_it(text: str, expected: str) -> None:
    found = broken(text)

    assert found == expected


@pytest.mark.parametrize("language", ["th", "lo", "km", "my", "zh-Hans", "ja"])
def test_a_language_without_spaces_has_places_to_break(language: str) -> None:
    sentence = SENTENCES[language]

    places = [may for may in break_before(sentence) if may]

    assert len(places) >= len(sentence) / 12
