"""The practice families' plans, read once for all who judge papers."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import count, cycle
from typing import Final

import pytest

from fteam.demo import main_reader
from fteam.exchange.meeting_file import open_meeting_file
from fteam.handouts import Handout, offered
from fteam.meeting import with_changes
from fteam.papers import next_version
from fteam.paths import resource
from fteam.records import record
from fteam.records.issued import Disclosure, Given
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.rules.disclosing import Paper, disclosure_of
from fteam.rules.eyes import readers
from fteam.rules.plan_view import PlanView
from fteam.rules.view import known_signatures, view_for
from fteam.words import Words

ONE: Final = "one"
TWO: Final = "two"


class CountedIds:
    """Clock and dice that only count, so that ids are the same each time; their order stays that of time."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def time_ns(self) -> int:
        return next(self._numbers) * 1_000_000

    def randbits(self, _bits: int) -> int:
        return 0


@cache
def practice_plan(family: str) -> Plan:
    """Return a practice family's plan as it is at the end of its meeting, with the same ids each time."""
    counted = CountedIds()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(record, "time", counted)
        patch.setattr(record, "secrets", counted)
        return open_meeting_file(resource("meetings", f"{family}.json").read_bytes()).plan


def meeting_day(plan: Plan) -> date:
    """Return the last day on which the family met."""
    return max(session.day for session in plan.sessions)


@cache
def words_in(language: str) -> Words:
    """Return the fixed words of a language."""
    return Words.load(language, resource("translations"))


@cache
def practice_view(family: str, language: str) -> PlanView:
    """Return what the family's first parent reads, in a language."""
    plan = practice_plan(family)
    return view_for(plan, main_reader(plan), meeting_day(plan), words_in(language), known_signatures(plan))


def first_reader_of(kind: Handout) -> tuple[Plan, str | None]:
    """Return a practice plan and the first reader, or the room, to whom a paper makes sense."""
    for plan in (practice_plan(ONE), practice_plan(TWO), _sealed_before(practice_plan(ONE))):
        for reader in (*(person.id for person in readers(plan)), None):
            if kind in offered(plan, reader):
                return plan, reader
    message = f"no practice family has a reader for {kind.name}"
    raise LookupError(message)


def _sealed_before(plan: Plan) -> Plan:
    """Return a plan that has an earlier version."""
    at = datetime.combine(meeting_day(plan), time(), UTC)
    return plan.with_record(next_version(plan, "Dana Ruiz", at, ""))


def reading(plan: Plan, reader: str, language: str) -> Plan:
    """Return a plan whose reader reads a language."""
    person = plan.find(Person, reader)
    assert person is not None
    return plan.with_record(with_changes(person, reads=language))


def older_view(plan: Plan, reader: str | None, language: str) -> PlanView:
    """Return what a reader read before the last need was named and the last promise was made."""
    assert reader is not None
    older = replace(plan, needs=plan.needs[:-1], commitments=plan.commitments[:-1])
    return view_for(older, reader, meeting_day(plan), words_in(language))


def a_log(plan: Plan) -> tuple[Disclosure, ...]:
    """Return a disclosure log in which everyone on the team got the plan, each in another way."""
    at = datetime.combine(meeting_day(plan), time(20), UTC)
    ways = cycle(Given)
    return tuple(
        disclosure_of(plan, Paper("plan", person.id, version=1, sealed_at=at), next(ways), at)
        for person in readers(plan)
    )
