"""Family time as a calendar of some weeks: only days that are sure, the rest in words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from string import ascii_uppercase
from typing import Final
from unicodedata import bidirectional

from fteam.records.commitment import FamilyTime, FamilyTimeWay
from fteam.rules.family_views import Calendar, CalendarDay, CalendarEntry, CalendarLine
from fteam.rules.masking import VISIT_PLACE
from fteam.rules.repeat_parts import Clock
from fteam.rules.repeats import Repeat, understood
from fteam.rules.wording import Teller
from fteam.words import phrase

WEEKS: Final = 4
LOOK_AHEAD: Final = 26
"""Weeks in which the first day is looked for; what starts later is told in words."""
DAYS_OF_WEEK: Final = 7
VISITS: Final = frozenset({FamilyTimeWay.IN_PERSON, FamilyTimeWay.SUPERVISED})
RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})
"""Classes of letters that are written from right to left (UAX #9)."""
ARABIC_COMMA: Final = "\u060c "
RANGE: Final = "\u2013"


@dataclass(frozen=True, slots=True)
class _Time:
    """A family time with the days on which it is, as far as they were understood."""

    letter: str
    family_time: FamilyTime
    repeat: Repeat


def calendar(teller: Teller, times: Iterable[FamilyTime], on: date) -> Calendar:
    """Set family times in a calendar that begins with the week of a day.

    Args:
        teller: The reader and the language.
        times: Family times that the reader may see.
        on: The day of the paper.
    """
    known: list[_Time] = []
    unclear: list[FamilyTime] = []
    for each in times:
        repeat = understood(each.when, on, each.starts)
        if repeat is None:
            unclear.append(each)
        else:
            known.append(_Time(ascii_uppercase[len(known) % len(ascii_uppercase)], each, repeat))
    first = _first_week(known, on)
    weeks = _weeks(teller, known, first, on) if first else ()
    heads = _heads(teller, first) if first else ()
    in_calendar = (calendar_line(teller, each.family_time, each.letter, each.repeat) for each in known)
    in_words = (calendar_line(teller, each) for each in unclear)
    return Calendar(heads, weeks, (*in_calendar, *in_words))


def calendar_line(
    teller: Teller, each: FamilyTime, letter: str = "", repeat: Repeat | None = None
) -> CalendarLine:
    """Tell a family time in one line."""
    is_whole = repeat is not None and repeat.is_whole
    return CalendarLine(letter, _both(teller, each), _when(teller, each), _where(teller, each), is_whole)


def _when(teller: Teller, each: FamilyTime) -> tuple[str, ...]:
    """Tell how often, from when and how children and an adult are together."""
    starts = teller.words(phrase("from {day}"), day=teller.day(each.starts)) if each.starts else ""
    facts = (teller.mask(each.when), starts, _way(teller, each))
    return tuple(fact for fact in facts if fact)


def _where(teller: Teller, each: FamilyTime) -> tuple[str, ...]:
    """Tell where a family time is and who drives."""
    words = teller.words
    place = words(VISIT_PLACE) if each.place_revealing else teller.mask(each.place)
    driver = words(phrase("{name} drives"), name=teller.name(each.transport_by)) if each.transport_by else ""
    return tuple(fact for fact in (place, driver) if fact)


def _way(teller: Teller, each: FamilyTime) -> str:
    return "" if each.way in VISITS else teller.words(each.way.label)


def _both(teller: Teller, each: FamilyTime) -> str:
    adult = short_name(teller, each.adult)
    if not each.children:
        return adult
    children = children_of(teller, each.children)
    return teller.words(phrase("{children} with {adult}"), children=children, adult=adult)


def written_name(teller: Teller, person: str) -> str:
    """Say a person's name, in its own script where the paper is written in that direction."""
    native = teller.eyes.people[person].native_script
    is_fitting = teller.words.is_rtl and any(bidirectional(letter) in RIGHT_TO_LEFT for letter in native[:1])
    return native if is_fitting and teller.eyes.sees_person(person) else teller.name(person)


def short_name(teller: Teller, person: str) -> str:
    """Say a person's first name, where it is long and no one else has it."""
    name = written_name(teller, person)
    first, _, rest = name.partition(" ")
    others = [other for other in teller.eyes.people if other != person]
    is_shared = any(written_name(teller, other).split(" ")[0] == first for other in others)
    return name if is_shared or not rest or not teller.eyes.sees_person(person) else first


def children_of(teller: Teller, children: Iterable[str]) -> str:
    """Say children's first names."""
    comma = ARABIC_COMMA if teller.words.language.startswith("ar") else ", "
    return comma.join(dict.fromkeys(short_name(teller, child) for child in children))


def _first_week(known: list[_Time], on: date) -> date | None:
    """Return the Sunday of the week of the paper, or of the first day that comes after it."""
    sunday = _sunday(on)
    end = sunday + timedelta(weeks=LOOK_AHEAD)
    days = [day for each in known for day in each.repeat.days(on, end)[:1]]
    if not days:
        return None
    is_near = min(days) < sunday + timedelta(weeks=WEEKS)
    return sunday if is_near else _sunday(min(days))


def _sunday(day: date) -> date:
    return day - timedelta(days=(day.weekday() + 1) % DAYS_OF_WEEK)


def _heads(teller: Teller, first: date) -> tuple[str, ...]:
    return tuple(teller.words.weekday(first + timedelta(days=each)) for each in range(DAYS_OF_WEEK))


def _weeks(teller: Teller, known: list[_Time], first: date, on: date) -> tuple[tuple[CalendarDay, ...], ...]:
    last = first + timedelta(weeks=WEEKS, days=-1)
    found = [(day, _entry(teller, each)) for each in known for day in each.repeat.days(max(first, on), last)]
    found.sort(key=lambda pair: (pair[0], pair[1].time))
    by_day = {day: [entry for _, entry in pairs] for day, pairs in groupby(found, key=itemgetter(0))}
    return tuple(
        tuple(
            _day(teller, day, by_day, is_first=day == first) for day in _span(first + timedelta(weeks=week))
        )
        for week in range(WEEKS)
    )


def _span(first: date) -> Iterator[date]:
    return (first + timedelta(days=each) for each in range(DAYS_OF_WEEK))


def _day(
    teller: Teller, day: date, by_day: dict[date, list[CalendarEntry]], *, is_first: bool
) -> CalendarDay:
    number = teller.words.month_day(day) if is_first or day.day == 1 else str(day.day)
    return CalendarDay(teller.words.date(day), number, tuple(by_day.get(day, ())))


def _entry(teller: Teller, each: _Time) -> CalendarEntry:
    time = each.family_time
    return CalendarEntry(
        each.letter, _clock(teller, each.repeat.clock), _whom(teller, time), _way(teller, time)
    )


def _whom(teller: Teller, each: FamilyTime) -> str:
    """Say with whom, as the reader sees it."""
    reader = teller.eyes.reader
    if reader == each.adult and each.children:
        return children_of(teller, each.children)
    if reader in each.children:
        return short_name(teller, each.adult)
    return _both(teller, each)


def _clock(teller: Teller, clock: Clock) -> str:
    if clock.starts is None:
        return clock.said
    ends = teller.words.time(clock.ends) if clock.ends else ""
    return RANGE.join(part for part in (teller.words.time(clock.starts), ends) if part)
