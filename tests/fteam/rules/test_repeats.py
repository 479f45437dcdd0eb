"""How often something happens is understood as a whole or not at all."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fteam.rules.repeat_parts import Clock
from fteam.rules.repeats import Repeat, understood

SINCE = date(2026, 9, 17)
"""A Thursday."""
KNOWN = (
    *("every", "Saturday", "until", "from", "Dec", "15", "10:00", "to"),
    *("4", "pm", "for", "6", "weeks", "and", "other", "at"),
)
WEEK = (SINCE, SINCE + timedelta(days=6))


def read(text: str, starts: date | None = None, until: date | None = None) -> Repeat:
    found = understood(text, SINCE, starts, until)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("Saturdays", {5}),
        ("every Saturday 10:00\u201311:30", {5}),
        ("every Tue and Thu until Dec 15", {1, 3}),
        ("Mon, Wed and Fri", {0, 2, 4}),
        ("Mon\u2013Fri 4-6 pm", {0, 1, 2, 3, 4}),
        ("Friday to Monday", {4, 5, 6, 0}),
        ("daily 09:00\u201313:00", {0, 1, 2, 3, 4, 5, 6}),
        ("every night at 20:30", {0, 1, 2, 3, 4, 5, 6}),
        ("weekdays", {0, 1, 2, 3, 4}),
        ("weekends", {5, 6}),
        ("los sábados de 10:00 a 11:30", {5}),
        ("los martes y jueves hasta el 15 de diciembre", {1, 3}),
        ("de lunes a viernes a las 4 de la tarde", {0, 1, 2, 3, 4}),
        ("كل يوم من 09:00 إلى 13:00", {0, 1, 2, 3, 4, 5, 6}),
        ("كل يوم سبت الساعة 10:00", {5}),
        ("أيام الثلاثاء والخميس", {1, 3}),
        ("من الاثنين إلى الجمعة", {0, 1, 2, 3, 4}),
    ],
)
def test_weekdays_are_understood(text: str, weekdays: set[int]) -> None:
    found = read(text)

    assert found.weekdays == weekdays
    assert found.is_whole
    assert {day.weekday() for day in found.days(*WEEK)} == weekdays


@pytest.mark.parametrize(
    "text",
    [
        "",
        "any time",
        "school days",
        "twice a week",
        "Saturday",
        "Saturday 10:00",
        "السبت",
        "weekly",
        "once a month",
        "every other Saturday",
        "for 30 days",
        "every night at 20:30, for 30 days",
        "Saturdays 10:00 and Sundays 14:00",
        "Saturdays but not in July",
        "Tuesday or Thursday",
        "every Saturday Oct 24",
        "Sunday, Oct 24",
        "31",
        "every 3 days",
        "Saturdays at 25:00",
        "Saturdays at 0 pm",
        "Saturdays at 0",
        "Saturdays 11:30\u201310:00",
        "until Feb 30, Saturdays",
        "every second Saturday",
    ],
)
def test_what_would_have_to_be_guessed_is_left(text: str) -> None:
    assert understood(text, SINCE) is None


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("Saturdays 10:00\u201311:30", Clock(time(10), time(11, 30))),
        ("Saturdays at 10:00, 15 minutes", Clock(time(10), time(10, 15))),
        ("Saturdays at 10:00, 2 hours", Clock(time(10), time(12))),
        ("Saturdays at 23:50, 30 minutes", Clock(time(23, 50))),
        ("Saturdays 4\u20136 pm", Clock(time(16), time(18))),
        ("Saturdays 10 am to 1 pm", Clock(time(10), time(13))),
        ("Saturdays at noon", Clock(time(12))),
        ("Saturdays 12 am", Clock(time(0))),
        ("Saturdays 4\u20136", Clock(said="4\u20136")),
        ("Saturdays at 4", Clock(said="4")),
        ("Saturdays, 30 minutes", Clock()),
    ],
)
def test_times_are_understood_and_half_of_the_day_is_never_guessed(text: str, clock: Clock) -> None:
    assert read(text).clock == clock


def test_a_last_day_ends_it() -> None:
    found = read("every Tuesday until Dec 15")

    assert found.until == date(2026, 12, 15)
    assert found.days(date(2026, 12, 14), date(2026, 12, 31)) == (date(2026, 12, 15),)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Saturdays until 2026-10-31", date(2026, 10, 31)),
        ("Saturdays until Jan 9", date(2027, 1, 9)),
        ("Saturdays until January 9, 2028", date(2028, 1, 9)),
        ("Saturdays until Oct 31 and until Oct 3", date(2026, 10, 3)),
    ],
)
def test_a_day_without_a_year_is_the_next_one(text: str, until: date) -> None:
    assert read(text).until == until


def test_a_last_day_of_a_field_of_its_own_counts_too() -> None:
    assert read("Saturdays until Dec 15", until=date(2026, 10, 1)).until == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("text", "starts", "first"),
    [
        ("Saturdays from Sep 26", None, date(2026, 9, 26)),
        ("Saturdays from Sep 5", None, date(2026, 9, 5)),
        ("Saturdays from 2026-10-03", date(2026, 9, 26), date(2026, 10, 3)),
        ("Saturdays starting October 3, 2026", None, date(2026, 10, 3)),
    ],
)
def test_a_first_day_begins_it(text: str, starts: date | None, first: date) -> None:
    assert read(text, starts).starts == first


def test_weeks_are_counted_from_the_first_day() -> None:
    found = read("every Tuesday at 10:00, for 6 weeks", date(2026, 10, 13))

    assert len(found.days(SINCE, date(2027, 9, 1))) == 6


def test_days_are_counted_from_the_first_day() -> None:
    found = read("every night at 20:30, for 30 days", date(2026, 10, 7))

    assert len(found.days(SINCE, date(2027, 9, 1))) == 30


def test_weekly_takes_the_weekday_of_the_first_day() -> None:
    assert read("weekly", date(2026, 9, 26)).weekdays == {5}
    assert read("every week on Mondays", date(2026, 9, 26)).weekdays == {0}


@pytest.mark.parametrize("text", ["every other Saturday", "cada dos semanas", "Saturdays, every other week"])
def test_every_other_week_is_counted_from_the_first_day(text: str) -> None:
    days = read(text, date(2026, 9, 26)).days(SINCE, date(2026, 10, 31))

    assert days == (date(2026, 9, 26), date(2026, 10, 10), date(2026, 10, 24))


def test_of_once_a_month_only_the_first_day_is_sure() -> None:
    found = read("once a month", date(2026, 10, 24))

    assert not found.is_whole
    assert found.days(SINCE, date(2027, 9, 1)) == (date(2026, 10, 24),)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("first Saturday of each month", (date(2026, 10, 3), date(2026, 11, 7))),
        ("el segundo sábado de cada mes", (date(2026, 10, 10), date(2026, 11, 14))),
        ("last Friday of the month", (date(2026, 9, 25), date(2026, 10, 30))),
    ],
)
def test_a_weekday_of_the_month_is_found(text: str, days: tuple[date, ...]) -> None:
    assert read(text).days(SINCE, date(2026, 11, 20)) == days


def test_single_days_stand_for_themselves() -> None:
    found = read("Oct 24 and Nov 7 at 10:00")

    assert found.days(SINCE, date(2027, 9, 1)) == (date(2026, 10, 24), date(2026, 11, 7))


def test_a_weekday_may_name_a_single_day() -> None:
    assert read("Saturday, October 24 at 10:00").dates == {date(2026, 10, 24)}


@given(st.text(max_size=60), st.dates(date(2020, 1, 1), date(2030, 1, 1)) | st.none())
def test_nothing_that_people_write_stops_it(text: str, starts: date | None) -> None:
    found = understood(text, SINCE, starts)

    assert found is None or len(found.days(*WEEK)) <= 7


@given(
    st.lists(
        st.sampled_from([
            "every",
            "Saturday",
            "until",
            "from",
            "Dec",
            "15",
            "10:00",
            "to",
            "4",
            "pm",
            "for",
            "6",
            "weeks",
            "and",
            "other",
            "at",
        ]),
        max_size=8,
    )
)
def test_no_row_of_known_words_stops_it(parts: list[str]) -> None:
    found = understood(" ".join(parts), SINCE, SINCE)

    assert found is None or found.days(*WEEK) == tuple(sorted(found.days(*WEEK)))
