import re

from fteam.document.ink import UNITS, ink_path

STROKE = [(0.0, 0.0, 0.2), (10.0, 5.0, 0.9), (20.0, 0.0, 0.5)]


def corners(path: str) -> list[float]:
    return [int(found) / UNITS for found in re.findall(r"-?\d+", path)]


def test_mark_fills_its_room_and_no_more() -> None:
    path, wide, high = ink_path([STROKE, [(5.0, 9.0, 1.0)]], 100, 30)

    assert 0 < wide <= 100
    assert 0 < high <= 30
    assert all(-1 < value <= 101 for value in corners(path))


def test_straight_strokes_lose_their_middle_points() -> None:
    straight = [(float(step), 0.0, 0.5) for step in range(50)]

    path, _, _ = ink_path([straight], 100, 30)

    assert path.count(" c") == 2 + 2 * 4


def test_bends_are_kept() -> None:
    path, _, _ = ink_path([STROKE], 100, 30)

    assert path.count(" c") == 2 * 2 + 2 * 4


def test_dot_is_a_circle_of_the_pens_width() -> None:
    path, wide, high = ink_path([[(3.0, 3.0, 0.5)]], 100, 30)

    assert path.count(" c") == 4
    assert wide == high


def test_pressing_harder_draws_thicker() -> None:
    light, heavy = (max(corners(ink_path([[(0.0, 0.0, press)]], 9, 9)[0])) for press in (0.1, 1.0))

    assert heavy > light


def test_upright_stroke_and_closed_stroke_can_be_drawn() -> None:
    upright, _, high = ink_path([[(0.0, 0.0, 0.5), (0.0, 50.0, 0.5)]], 100, 30)
    closed, _, _ = ink_path([[(0.0, 0.0, 0.5), (9.0, 1.0, 0.5), (0.0, 0.0, 0.5)]], 100, 30)

    assert high == 30
    assert upright
    assert closed


def test_nothing_drawn_is_no_mark() -> None:
    made = ink_path([[], []], 100, 30)

    assert made == ("", 0, 0)
