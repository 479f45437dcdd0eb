"""Our order of letters is that of the reference on random lines, with every kind of control and bracket."""

import random
from itertools import compress
from typing import Final
from unicodedata import bidirectional

import pytest
from bidi import get_display

from fteam.document.bidi import levels, visual_order

CASES: Final = 20_000
"""Random lines for each seed; four seeds make the 80,000 that we promise."""
HEBREW: Final = "\u05d0"
REMOVED: Final = {"BN", "LRE", "RLE", "LRO", "RLO", "PDF"}
"""Classes of controls whose own place the rules leave open (X9)."""
POOL: Final = (
    "abcXYZ\u05d0\u05d1\u05d2\u05e9\u0627\u0628\u062a\u064a\u0710\u0780"  # letters
    "0123456789\u0660\u0661\u06f3+-.,:/#$%\u20ac\u00b0"  # digits and what joins them
    "()[]{}<>\u300c\u300d\u2329\u232a\u3008\u3009 \t !?&*\u2014'\""  # brackets and neutrals
    "\u0301\u05b8\u064b\u0300"  # marks
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u00ad\u200d"  # controls
)


def in_our_order(text: str, base: int) -> str:
    _, found = levels(text, base)
    order = visual_order(list(range(len(text))), lambda index: found[index])
    return "".join(text[index] for index in order)


def shown(text: str) -> str:
    return "".join(compress(text, (bidirectional(letter) not in REMOVED for letter in text)))


def a_line(chance: random.Random, base: int) -> str:
    length = chance.randint(1, chance.choice((6, 14, 40)))
    line = "".join(chance.choices(POOL, k=length))
    # The reference leaves a line as it is if nothing in it runs from right to left, tabs or not.
    return HEBREW + line if base else line


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_lines_are_ordered_as_by_the_reference(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  no secret: the same lines every time

    different = []
    for number in range(CASES):
        base = number % 2
        line = a_line(chance, base)
        if shown(in_our_order(line, base)) != shown(get_display(line, base_dir="LR"[base])):
            different.append((base, ascii(line)))

    assert different == []


@pytest.mark.parametrize("line", ["\u062a2\u202b\u0301(\u0660", "\u05d01\u202b\u0301"])
def test_the_sides_of_a_stretch_are_those_of_the_embeddings_not_of_what_stands_there(line: str) -> None:
    assert shown(in_our_order(line, 0)) == shown(get_display(line, base_dir="L"))
