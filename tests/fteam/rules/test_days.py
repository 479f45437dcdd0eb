from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from fteam.records.meeting import Session
from fteam.rules.days import day_of
from tests.makers import DAY, a_plan
from tests.makers import a_meeting as a_meeting_without_session

EVENING = datetime(2026, 9, 16, 0, 30, tzinfo=UTC)


def test_an_evening_belongs_to_the_day_where_the_family_meets() -> None:
    assert day_of(a_plan(), EVENING) == DAY


def test_the_same_moment_has_one_day_in_whatever_zone_it_is_told() -> None:
    told = EVENING.astimezone(timezone(timedelta(hours=9)))

    assert day_of(a_plan(), told) == DAY


def test_a_moment_without_a_zone_is_taken_as_utc() -> None:
    assert day_of(a_plan(), EVENING.replace(tzinfo=None)) == DAY


def test_a_meeting_without_a_session_counts_in_utc() -> None:
    assert day_of(a_meeting_without_session().plan, EVENING) == date(2026, 9, 16)


@pytest.mark.parametrize("zone", ["Nowhere/Land", "../etc/passwd", ""])
def test_an_unknown_zone_counts_in_utc(zone: str) -> None:
    meeting = a_meeting_without_session()
    meeting.write_down(Session(day=DAY, zone=zone))

    assert day_of(meeting.plan, EVENING) == date(2026, 9, 16)
