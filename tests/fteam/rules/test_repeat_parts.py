"""Days and times are read, or refused."""

from datetime import date, time

import pytest

from fteam.rules.repeat_parts import Clock, UnclearError, clock_of, day_of, nearest_day
from fteam.rules.repeat_words import signs

SINCE = date(2026, 9, 17)


def test_a_day_without_a_year_is_the_next_one() -> None:
    assert day_of(signs("Sep 16"), SINCE) == date(2027, 9, 16)
    assert day_of(signs("16 de septiembre de 2026"), SINCE) == date(2026, 9, 16)


def test_a_first_day_without_a_year_is_the_nearest_one() -> None:
    assert nearest_day(signs("Sep 16"), SINCE) == date(2026, 9, 16)
    assert nearest_day(signs("2028-01-02"), SINCE) == date(2028, 1, 2)
    assert nearest_day(signs("Jan 2"), SINCE) == date(2027, 1, 2)


@pytest.mark.parametrize("text", ["Feb 30", "2026-13-01"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(UnclearError):
        day_of(signs(text), SINCE)


def test_half_of_the_day_may_be_said_once() -> None:
    assert clock_of(signs("4 to 6 pm")) == Clock(time(16), time(18))
    assert clock_of(signs("4 to 6")) == Clock(said="4\u20136")
