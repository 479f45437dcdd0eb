"""Understands how often something happens, as people wrote it; what it does not understand it leaves.

A day in a calendar that nobody meant would send a child to the wrong place. So every word must be
understood, and nothing is filled in.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Final

from fteam.rules.repeat_parts import HOURS, Clock, UnclearError, clock_of, day_of, nearest_day
from fteam.rules.repeat_words import Sign, signs

DAYS_OF_WEEK: Final = 7
WORKDAYS: Final = frozenset(range(5))
WEEKEND: Final = frozenset({5, 6})
FORTNIGHT: Final = 2
_DATE: Final = "(?:I|MNV?|Ng?M(?:g?V)?)"
_TIME: Final = "(?:C|N)[AB]?"


@dataclass(frozen=True, slots=True)
class Repeat:
    """Days on which something happens.

    Attributes:
        weekdays: 0 is Monday.
        starts: First day on which it can be.
        until: Last day on which it can be.
        every: 2 for every other week.
        nth: Which of these weekdays in a month; -1 is the last; 0 for each of them.
        dates: Single days.
        clock: When in the day.
        is_whole: Whether these are all its days; of “once a month from October 24” only that day is sure.
    """

    weekdays: frozenset[int] = frozenset()
    starts: date | None = None
    until: date | None = None
    every: int = 1
    nth: int = 0
    dates: frozenset[date] = frozenset()
    clock: Clock = field(default_factory=Clock)
    is_whole: bool = True

    def days(self, first: date, last: date) -> tuple[date, ...]:
        """Return its days from a first to a last day."""
        span = range((last - first).days + 1)
        return tuple(day for each in span if self._is_on(day := first + timedelta(days=each)))

    def _is_on(self, day: date) -> bool:
        if self.dates:
            return day in self.dates
        is_out = (self.starts and day < self.starts) or (self.until and day > self.until)
        return day.weekday() in self.weekdays and not is_out and self._is_in_turn(day)

    def _is_in_turn(self, day: date) -> bool:
        if self.nth > 0:
            return (day.day - 1) // DAYS_OF_WEEK + 1 == self.nth
        if self.nth < 0:
            return (day + timedelta(days=DAYS_OF_WEEK)).month != day.month
        if self.every > 1 and self.starts:
            return (_monday(day) - _monday(self.starts)).days // DAYS_OF_WEEK % self.every == 0
        return True


def understood(
    text: str, since: date, starts: date | None = None, until: date | None = None
) -> Repeat | None:
    """Read how often something happens.

    Args:
        text: The words, such as “every Saturday at 10:00”.
        since: Day on which they were written; days without a year are looked for from there.
        starts: First day, where a field of its own tells it.
        until: Last day, likewise.

    Returns:
        The days, or None where any word was not understood or something would have to be guessed.
    """
    row = signs(text)
    if not row:
        return None
    try:
        return _Reading(row, since, starts, until).whole()
    except UnclearError:
        return None


class _Reading:
    """Reads a row of signs, clause by clause."""

    def __init__(self, row: tuple[Sign, ...], since: date, starts: date | None, until: date | None) -> None:
        self.row = row
        self.kinds = "".join(sign.kind for sign in row)
        self.since = since
        self.starts = starts
        self.until = until
        self.weekdays: set[int] = set()
        self.dates: set[date] = set()
        self.clock: Clock | None = None
        self.minutes = 0
        self.span = 0
        self.every = 1
        self.nth = 0
        self.is_weekly = False
        self.is_monthly = False
        self.is_again = False

    def whole(self) -> Repeat:
        place = 0
        while place < len(self.kinds):
            place += self._clause(place)
        self._settle()
        return Repeat(
            weekdays=frozenset(self.weekdays),
            starts=self.starts,
            until=self.until,
            every=self.every,
            nth=self.nth,
            dates=frozenset(self.dates),
            clock=self._whole_clock(),
            is_whole=not self.is_monthly,
        )

    def _clause(self, place: int) -> int:
        for pattern, read in CLAUSES:
            found = pattern.match(self.kinds, place)
            if found:
                read(self, self.row[found.start() : found.end()])
                return found.end() - found.start()
        raise UnclearError

    def _settle(self) -> None:
        """Draw from all clauses together which days are meant."""
        if self.span:
            self.until = _earlier(self.until, self._start() + timedelta(days=self.span - 1))
        if self.dates:
            self._settle_dates()
            return
        if self.is_monthly and not self.nth:
            self.dates = {self._start()}
            return
        if self.is_weekly and not self.weekdays:
            self.weekdays = {self._start().weekday()}
        if self.every > 1:
            self._start()
        if not self.weekdays or not (self.is_again or len(self.weekdays) > 1):
            raise UnclearError

    def _settle_dates(self) -> None:
        """Take single days; a weekday beside them only names them."""
        clashes = any(day.weekday() not in self.weekdays for day in self.dates) if self.weekdays else False
        if clashes or self.is_again or self.is_weekly or self.is_monthly:
            raise UnclearError

    def _start(self) -> date:
        if self.starts is None:
            raise UnclearError
        return self.starts

    def _whole_clock(self) -> Clock:
        clock = self.clock or Clock()
        if self.minutes and clock.starts and not clock.ends:
            ends = clock.starts.hour * 60 + clock.starts.minute + self.minutes
            if ends < HOURS * 60:
                return Clock(clock.starts, time(ends // 60, ends % 60))
        return clock

    def again(self, weekdays: frozenset[int]) -> None:
        self.weekdays |= weekdays
        self.is_again = True

    def read_weekdays(self, row: tuple[Sign, ...]) -> None:
        self.weekdays |= {int(sign.value) for sign in row if sign.kind in "WP"}
        self.is_again = self.is_again or any(sign.kind in "ESJP" for sign in row)

    def read_weekday_range(self, row: tuple[Sign, ...]) -> None:
        first, last = (int(sign.value) for sign in row if sign.kind in "WP")
        length = (last - first) % DAYS_OF_WEEK
        self.again(frozenset((first + each) % DAYS_OF_WEEK for each in range(length + 1)))

    def read_daily(self, _row: tuple[Sign, ...]) -> None:
        self.again(WORKDAYS | WEEKEND)

    def read_workdays(self, _row: tuple[Sign, ...]) -> None:
        self.again(WORKDAYS)

    def read_weekend(self, _row: tuple[Sign, ...]) -> None:
        self.again(WEEKEND)

    def read_weekly(self, _row: tuple[Sign, ...]) -> None:
        self.is_weekly = self.is_again = True

    def read_fortnight(self, row: tuple[Sign, ...]) -> None:
        numbers = [int(sign.value) for sign in row if sign.kind == "N"]
        self.every = numbers[0] if numbers else FORTNIGHT
        self.read_weekly(row)
        self.read_weekdays(row)

    def read_nth(self, row: tuple[Sign, ...]) -> None:
        self.nth = next(int(sign.value) for sign in row if sign.kind == "X")
        self.read_weekdays(row)
        self.is_again = True

    def read_monthly(self, _row: tuple[Sign, ...]) -> None:
        self.is_monthly = True

    def read_until(self, row: tuple[Sign, ...]) -> None:
        self.until = _earlier(self.until, day_of(row, self.starts or self.since))

    def read_from(self, row: tuple[Sign, ...]) -> None:
        self.starts = _later(self.starts, nearest_day(row, self.since))

    def read_date(self, row: tuple[Sign, ...]) -> None:
        self.dates.add(day_of(row, self.starts or self.since))

    def read_span(self, row: tuple[Sign, ...]) -> None:
        number = next(int(sign.value) for sign in row if sign.kind == "N")
        if row[-1].kind in "ih":
            self.minutes = number * (60 if row[-1].kind == "h" else 1)
        else:
            self.span = number * (DAYS_OF_WEEK if row[-1].kind == "w" else 1)

    def read_clock(self, row: tuple[Sign, ...]) -> None:
        """Take a time or two; two times for different days are more than one row can tell."""
        if self.clock is not None:
            raise UnclearError
        self.clock = clock_of(row)


Read = Callable[[_Reading, tuple[Sign, ...]], None]

CLAUSES: Final[tuple[tuple[re.Pattern[str], Read], ...]] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (f"U{_DATE}", _Reading.read_until),
        (f"[Rg]{_DATE}", _Reading.read_from),
        ("Q?N[dwih]", _Reading.read_span),
        ("EN[w]", _Reading.read_fortnight),
        ("G(?:[WP]|w)", _Reading.read_fortnight),
        ("F", _Reading.read_fortnight),
        ("X[WP][gR]?O", _Reading.read_nth),
        ("[Rg]?[ES]*[WP][TU][WP]", _Reading.read_weekday_range),
        ("[ESJ]*[WP](?:&?[WP])*", _Reading.read_weekdays),
        ("[DJ]", _Reading.read_daily),
        ("K", _Reading.read_workdays),
        ("Z", _Reading.read_weekend),
        ("L", _Reading.read_weekly),
        ("O", _Reading.read_monthly),
        (_DATE, _Reading.read_date),
        (f"[Rg]?@?{_TIME}[TU]@?{_TIME}", _Reading.read_clock),
        ("@?(?:C[AB]?|N[AB])", _Reading.read_clock),
        ("@N", _Reading.read_clock),
        ("&", lambda _reading, _row: None),
    )
)
"""What a row can hold, tried in this order.

Signs: W weekday, P its plural, E every, S the article that makes it plural, D daily, J “every day” or the
start of “every day of …”, K workdays, Z weekend, L weekly, F every other week, G every other, O monthly,
X first to last, M month, N number, V year, I whole date, C time, A and B before and after noon, U until,
T to, R from, g of, @ at, Q for, d w h i units of time, & and.
"""


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _earlier(one: date | None, other: date) -> date:
    return min(one, other) if one else other


def _later(one: date | None, other: date) -> date:
    return max(one, other) if one else other
