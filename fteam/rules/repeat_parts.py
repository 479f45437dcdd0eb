"""Days and times of day, read from a row of signs."""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from fteam.rules.repeat_words import Sign

NOON: Final = 12
HOURS: Final = 24


class UnclearError(Exception):
    """Something would have to be guessed; it never leaves the reading of a row."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day.

    Attributes:
        starts: When it starts, where half of the day is sure.
        ends: When it ends.
        said: The bare hours as they were written, such as 4 to 6.
    """

    starts: time | None = None
    ends: time | None = None
    said: str = ""


def day_of(row: tuple[Sign, ...], since: date) -> date:
    """Read a day; without a year it is the first one from a day on.

    Raises:
        UnclearError: If there is no such day.
    """
    year, month, number = _parts(row)
    if year:
        return _date(year, month, number)
    this = _date(since.year, month, number)
    return this if this >= since else _date(since.year + 1, month, number)


def nearest_day(row: tuple[Sign, ...], since: date) -> date:
    """Read a first day; without a year it is the nearest one, as it may have begun before.

    Raises:
        UnclearError: If there is no such day.
    """
    year, month, number = _parts(row)
    if year:
        return _date(year, month, number)
    tried = (_date(since.year + each, month, number) for each in (-1, 0, 1))
    return min(tried, key=lambda day: abs((day - since).days))


def _parts(row: tuple[Sign, ...]) -> tuple[int, int, int]:
    values = {sign.kind: sign.value for sign in row}
    if "I" in values:
        year, month, day = values["I"].split("-")
        return int(year), int(month), int(day)
    return int(values.get("V", "0")), int(values["M"]), int(values["N"])


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise UnclearError from None


def clock_of(row: tuple[Sign, ...]) -> Clock:
    """Read a time or two; half of the day may be said once for both.

    Raises:
        UnclearError: If there is no such time, or the second is not after the first.
    """
    hours = [place for place, sign in enumerate(row) if sign.kind in "CN"]
    halves = [row[place + 1].kind if place + 1 < len(row) else "" for place in hours]
    halves = [half if half in {"A", "B"} else "" for half in halves]
    if not any(halves) and any(row[place].kind == "N" for place in hours):
        return _bare(row, hours)
    if halves[-1] and not halves[0]:
        halves[0] = halves[-1]
    times = [_time(row[place].value, half) for place, half in zip(hours, halves, strict=True)]
    if len(times) > 1 and times[0] >= times[1]:
        raise UnclearError
    return Clock(times[0], times[1] if len(times) > 1 else None)


def _bare(row: tuple[Sign, ...], hours: list[int]) -> Clock:
    """Keep hours as they were written: whether 4 is before or after noon is not ours to say."""
    if any(row[place].kind == "N" and not 0 < int(row[place].value) <= HOURS for place in hours):
        raise UnclearError
    return Clock(said="\u2013".join(row[place].value for place in hours))


def _time(value: str, half: str) -> time:
    hour, _, minute = value.partition(":")
    number = int(hour)
    if half and not 0 < number <= NOON:
        raise UnclearError
    if half:
        number = number % NOON + (NOON if half == "B" else 0)
    try:
        return time(number, int(minute or 0))
    except ValueError:
        raise UnclearError from None
