"""Levels worked out by hand from the rules of UAX #9, each case small enough to follow."""

from operator import itemgetter

import pytest

from fteam.document.bidi import first_strong, levels, visual_order

# Capital A to M stand for Hebrew letters (class R), N to Z for Arabic ones (AL).
HEBREW = {chr(ord("A") + index): chr(0x05D0 + index) for index in range(13)}
ARABIC = dict(zip("NOPQRSTUVWXYZ", "نويقرستثفخظزه", strict=True))
LRE, RLE, PDF, LRO, RLO = "\u202a\u202b\u202c\u202d\u202e"
LRI, RLI, FSI, PDI = "\u2066\u2067\u2068\u2069"
MARK, RLM, PARAGRAPH = "\u0301", "\u200f", "\u2029"


def written(pattern: str) -> str:
    return "".join((HEBREW | ARABIC).get(letter, letter) for letter in pattern)


@pytest.mark.parametrize(
    ("pattern", "base", "expected"),
    [
        ("", None, ""),
        ("abc", None, "000"),
        ("abc", 1, "222"),
        ("ABC", None, "111"),
        ("ABC", 0, "111"),
        ("abc ABC", None, "0000111"),
        ("ABC abc", None, "1111222"),
        ("12", None, "00"),
        ("12", 1, "22"),
        ("١٢", None, "22"),
        ("abc ١٢", None, "000022"),
        ("abc 12 ABC", None, "0000000111"),
        ("ABC 12 abc", None, "1111221222"),
        ("abc ABC 12 x", None, "000011112200"),
        ("A1B", 1, "121"),
        ("a1B", 0, "001"),
        ("1 NOP", 1, "21111"),
        ("NOP 12", None, "111122"),
        ("NOP a 1", None, "1111222"),
        ("abc NOP 1,2", 0, "00001111222"),
        ("ABC 1,2", None, "1111222"),
        ("ABC 1-2", None, "1111222"),
        ("NOP 1-2", None, "1111212"),
        ("ABC $5", None, "111122"),
        ("NOP $5", None, "111112"),
        ("ABC 5%", None, "111122"),
        ("5$", 1, "22"),
        ("+1", 1, "12"),
        ("ABC a5", None, "111122"),
        ("ABC - DEF", None, "111111111"),
        ("abc - DEF", None, "000000111"),
        ("abc\tDEF", 0, "0000111"),
        ("ABC ", 0, "1110"),
        ("ABC  ", 1, "11111"),
        (f"A{PARAGRAPH}b", 1, "112"),
        (f"{RLM}abc", None, "1222"),
        (f"A{MARK}b", 0, "110"),
        ("(ABC)", 0, "01110"),
        ("a (ABC) b", 0, "000111000"),
        ("ABC (abc) DEF", None, "1111122211111"),
        ("abc (DEF) GHI", 0, "0000011100111"),
        ("ABC (DEF) ghi", 0, "1111111110000"),
        ("A(b)C", 0, "10001"),
        ("a[B(c)D]e", 1, "211121112"),
        ("A)b(", 1, "1121"),
        ("A(-)b", 1, "11112"),
        ("A(b]c)", 1, "112221"),
        (f"A(b){MARK}", 1, "11211"),
        (f"ABC {LRI}(12){PDI}", None, "1111122221"),
        (f"a{RLI}BC{PDI}d", 0, "001100"),
        (f"a{FSI}B{PDI}c", 0, "00100"),
        (f"A{FSI}b{PDI}C", 1, "11211"),
        (f"a{FSI}{RLI}B{PDI}c", 0, "002322"),
        (f"a{PDI}b", 0, "000"),
        (f"A{LRI}b", None, "112"),
        (f"{RLI}A{PDI}{MARK}", 0, "0100"),
        (f"a{RLE}BC{PDF}d", 0, "001110"),
        (f"A{LRE}b{PDF}C", 1, "11221"),
        (f"{RLO}abc{PDF}", 0, "01110"),
        (f"{LRO}AB{PDF}", 0, "0220"),
        (f"{RLO}a{LRI}b{PDI}c{PDF}d", 0, "01121110"),
        (f"a{RLI}B{RLE}C{PDI}d", 0, "0011300"),
        (f"a{PDF}b", 0, "000"),
        (f"a{RLI}{PDF}B{PDI}", 0, "00010"),
    ],
)
def test_levels_follow_the_rules(pattern: str, base: int | None, expected: str) -> None:
    text = written(pattern)

    _, found = levels(text, base)

    assert "".join(str(level) for level in found) == expected


def test_paragraph_level_comes_from_the_first_strong_letter() -> None:
    found = [levels(written(text))[0] for text in ("12 abc", "12 ABC", "- NOP", f"{RLI}A{PDI}b", "12")]

    assert found == [0, 1, 1, 0, 0]


def test_embeddings_deeper_than_allowed_change_nothing() -> None:
    text = RLE * 130 + "a" + PDF * 130 + "b"

    _, found = levels(text, 0)

    assert found[130] == 62 * 2 + 2
    assert found[-1] == 0


def test_isolates_deeper_than_allowed_are_closed_in_order() -> None:
    text = RLI * 130 + RLE + PDF + "a" + PDI * 130 + "b"

    _, found = levels(text, 0)

    assert max(found) <= 126
    assert found[-1] == 0


def test_overflowing_embedding_inside_an_isolate_ends_with_it() -> None:
    text = RLE * 61 + RLI + RLE * 4 + PDI + PDF * 61 + "a"

    _, found = levels(text, 0)

    assert found[-1] == 0


def test_more_brackets_than_allowed_are_not_paired() -> None:
    text = "(" * 64 + written("A") + ")" * 64

    _, found = levels(text, 0)

    assert found[64] == 1
    assert found[-1] == 0


def test_first_strong_letter_skips_isolates() -> None:
    classes = ["PDI", "RLI", "R", "PDI", "EN", "L"]

    found = first_strong(classes)

    assert found == "L"


def test_runs_of_one_direction_stay_in_order() -> None:
    ordered = visual_order("abc", lambda _: 0)

    assert ordered == ["a", "b", "c"]


def test_right_to_left_runs_are_turned_with_numbers_kept() -> None:
    runs = [("one", 1), ("two", 2), ("three", 1), ("four", 0)]

    ordered = visual_order(runs, itemgetter(1))

    assert [name for name, _ in ordered] == ["three", "two", "one", "four"]


def test_nothing_has_no_order() -> None:
    ordered: list[str] = visual_order([], lambda _: 1)

    assert ordered == []
