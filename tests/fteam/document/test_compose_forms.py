"""Places to write in stand beside each other, in large print beneath each other."""

from fteam.document.blocks import Box
from tests.fteam.document.printing import letters_of
from tests.fteam.document.reading import a_paper


def bottoms_of(size: float) -> list[float]:
    paper = a_paper(size=size)
    paper.title("Form")
    paper.form_row(Box("Qa"), Box("Qb", number="2"), height=30)
    return [letter.bottom for letter in letters_of(paper.build()) if letter.text == "Q"]


def test_boxes_stand_beside_each_other() -> None:
    first, second = bottoms_of(11)

    assert abs(first - second) < 1


def test_large_print_sets_them_beneath_each_other() -> None:
    first, second = bottoms_of(18)

    assert first - second > 40
