from fteam.document.parts import Stack, stack
from fteam.document.text import quiet
from tests.fteam.document.reading import INK


def test_parts_beneath_each_other_keep_their_order() -> None:
    made = stack("words", quiet("today"), INK)

    assert made == Stack(("words", quiet("today"), INK))
