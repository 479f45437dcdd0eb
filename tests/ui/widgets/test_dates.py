"""A day is understood however it is usually written."""

from datetime import date

import pytest

from ui.widgets.dates import understood

TODAY = date(2026, 9, 15)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-09-18", date(2026, 9, 18)),
        ("9/18", date(2026, 9, 18)),
        ("9/14", date(2027, 9, 14)),
        ("09/18/27", date(2027, 9, 18)),
        ("9.18.2028", date(2028, 9, 18)),
        ("today", TODAY),
        (" Tomorrow ", date(2026, 9, 16)),
        ("Fri", date(2026, 9, 18)),
        ("next friday", date(2026, 9, 18)),
        ("tue", date(2026, 9, 22)),
        ("+7", date(2026, 9, 22)),
    ],
)
def test_usual_ways_to_write_a_day_are_understood(text: str, day: date) -> None:
    found = understood(text, TODAY)

    assert found == day


@pytest.mark.parametrize("text", ["", "soon", "13/40", "2026-13-01", "2/30/2026", "+", "+x", "m0n"])
def test_what_is_no_day_is_not_guessed(text: str) -> None:
    found = understood(text, TODAY)

    assert found is None
