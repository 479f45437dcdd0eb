"""A forgiving date: “2026-09-15”, “9/15”, “Tue”, “today” and “+7” are all understood."""

import re
from datetime import date, timedelta
from typing import Final

WEEK: Final = 7
DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?")
CENTURY: Final = 100


def understood(text: str, today: date) -> date | None:
    """Return the day that a person means.

    Args:
        text: What was typed; a day and month without a year mean the next such day.
        today: The day to count from.

    Returns:
        The day, or None if it is not understood.
    """
    said = text.strip().lower()
    if said in {"today", "now"}:
        return today
    if said == "tomorrow":
        return today + timedelta(days=1)
    if said.startswith("+") and said[1:].isdigit():
        return today + timedelta(days=int(said[1:4]))
    return _weekday(said.removeprefix("next "), today) or _iso(said) or _american(said, today)


def _weekday(said: str, today: date) -> date | None:
    if said[:3] not in DAYS or not said.isalpha():
        return None
    ahead = (DAYS.index(said[:3]) - today.weekday()) % WEEK
    return today + timedelta(days=ahead or WEEK)


def _iso(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _american(said: str, today: date) -> date | None:
    found = _NUMBERS.fullmatch(said)
    if not found:
        return None
    month, day, year = int(found[1]), int(found[2]), int(found[3] or 0)
    try:
        if year:
            return date(year if year >= CENTURY else 2000 + year, month, day)
        this_year = date(today.year, month, day)
        return this_year if this_year >= today else date(today.year + 1, month, day)
    except ValueError:
        return None
