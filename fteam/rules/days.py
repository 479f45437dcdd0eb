"""Which day a moment is where the family meets."""

from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from fteam.records.plan import Plan


def day_of(plan: Plan, moment: datetime) -> date:
    """Return the day of a moment by the clock of the meeting; an evening there may be tomorrow in UTC.

    Args:
        plan: The meeting; its first session tells the time zone.
        moment: A moment; one without a zone is taken as UTC.
    """
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(_zone_of(plan)).date()


def _zone_of(plan: Plan) -> tzinfo:
    if not plan.sessions:
        return UTC
    try:
        return ZoneInfo(plan.sessions[0].zone)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
