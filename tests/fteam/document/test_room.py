import pytest

from fteam.document.panels import Rule
from fteam.document.room import Room, gap, opening_of, total_height


def test_larger_of_two_wishes_is_the_space_between_parts() -> None:
    parts = [Rule(9, 4), Rule(6, 2), Rule(1, 1)]

    gaps = [gap(parts, index) for index in range(3)]

    assert gaps == [0, 6, 2]


def test_height_of_parts_includes_the_space_between_them() -> None:
    parts = [Rule(9, 4), Rule(6, 2)]

    height = total_height(parts, 100)

    assert height == pytest.approx(7)


def test_beginning_of_a_rule_is_the_rule() -> None:
    opening = opening_of(Rule(9, 4), 100)

    assert opening == pytest.approx(0.5)


def test_room_outside_a_page_asks_for_nothing() -> None:
    room = Room([Rule(0, 0)], for_all=True)

    measures = room.wrap(100, 0)

    assert measures == (0, 0)
