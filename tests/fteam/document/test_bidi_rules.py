"""The rules of one sequence, on classes alone; whole texts are tested with the levels."""

import pytest

from fteam.document.bidi_rules import Stretch, resolve


def a_stretch(classes: str, level: int, before: str = "", after: str = "", letters: str = "") -> Stretch:
    names = classes.split()
    own = "R" if level & 1 else "L"
    return Stretch(level, list(letters or "x" * len(names)), names, names, before or own, after or own)


@pytest.mark.parametrize(
    ("rule", "classes", "level", "expected"),
    [
        ("W1", "R NSM", 0, [1, 1]),
        ("W1 at the start", "NSM R", 0, [0, 1]),
        ("W2", "AL EN", 0, [1, 2]),
        ("W3", "AL", 1, [1]),
        ("W4 one separator", "EN ES EN", 1, [2, 2, 2]),
        ("W4 two separators", "EN CS CS EN", 1, [2, 1, 1, 2]),
        ("W5 before", "ET ET EN", 1, [2, 2, 2]),
        ("W5 after", "EN ET ET", 1, [2, 2, 2]),
        ("W6", "R ET R", 1, [1, 1, 1]),
        ("W7", "L EN", 1, [2, 2]),
        ("N1 same sides", "L ON L", 1, [2, 2, 2]),
        ("N1 numbers are right to left", "R ON AN", 0, [1, 1, 2]),
        ("N2 other sides", "L ON R", 0, [0, 0, 1]),
        ("I1", "R EN AN L", 0, [1, 2, 2, 0]),
        ("I2", "R EN AN L", 1, [1, 2, 2, 2]),
    ],
)
def test_each_rule_sets_the_levels(rule: str, classes: str, level: int, expected: list[int]) -> None:
    found = resolve(a_stretch(classes, level))

    assert found == expected, rule


def test_neutrals_at_the_edges_look_at_what_stands_beside() -> None:
    found = resolve(a_stretch("ON L ON", 1, before="L", after="L"))

    assert found == [2, 2, 2]


def test_brackets_without_letters_inside_are_neutral() -> None:
    found = resolve(a_stretch("R ON ON L", 1, letters="א()a"))

    assert found == [1, 1, 1, 2]


def test_brackets_of_one_pair_may_be_written_in_two_ways() -> None:
    found = resolve(a_stretch("L ON R ON", 0, letters="a\u2329א\u3009"))

    assert found == [0, 0, 1, 0]
