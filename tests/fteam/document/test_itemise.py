from fteam.document.fonts import Cut, shipped_fonts
from fteam.document.itemise import itemise
from fteam.document.pieces import Piece


def cut(text: str, levels: list[int] | None = None) -> list[str]:
    piece = Piece(text, Cut.REGULAR, 10, (0, 0, 0), "en")
    items = itemise(text, [piece] * len(text), levels or [0] * len(text), shipped_fonts())
    return [text[item.start : item.stop] for item in items]


def test_one_script_is_one_item() -> None:
    items = cut("Luz Reyes, 58.")

    assert items == ["Luz Reyes, 58."]


def test_scripts_are_cut_apart_with_spaces_on_the_side_before() -> None:
    items = cut("Ana ት Анна")

    assert items == ["Ana ", "ት ", "Анна"]


def test_levels_are_cut_apart() -> None:
    items = cut("ab12", [0, 0, 2, 2])

    assert items == ["ab", "12"]


def test_controls_of_direction_are_left_out() -> None:
    items = cut("a\u2066b\u2069")

    assert items == ["a", "b"]


def test_nothing_has_no_items() -> None:
    items = cut("")

    assert items == []
