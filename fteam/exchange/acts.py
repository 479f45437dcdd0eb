"""Records as acts: in which order a meeting is played so that every act is allowed."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from graphlib import CycleError, TopologicalSorter
from typing import Any, Final

from fteam.errors import FixableError
from fteam.meeting import OpenMeeting, with_changes
from fteam.records.family import Family
from fteam.records.meeting import Meeting
from fteam.records.paper import Signature
from fteam.records.plan import SHELF_OF, Plan
from fteam.records.record import Record
from fteam.rules.checks import references

PLAY_ORDER: Final = (
    "people",
    "sessions",
    "organizations",
    "memberships",
    "relationships",
    "attendance",
    "court_orders",
    "dangers",
    "consents",
    "releases",
    "private_words",
    "safety_screens",
    "written_inputs",
    "statements",
    "needs",
    "strengths",
    "ideas",
    "decisions",
    "positions",
    "commitments",
    "family_times",
    "safety_steps",
    "gaps",
    "signatures",
)
"""Nothing names what comes later; who was here stands before the promises; signatures see everything."""

Sections = Mapping[str, tuple[Record, ...]]
Act = Callable[[OpenMeeting], Any]


class RehearsalKeeper:
    """A keeper for a rehearsal: nothing of it is kept."""

    def keep(self, before: Plan | None, after: Plan) -> None:
        """Keep nothing; the open meeting itself remembers how far it is."""
        del before, after


def without_people(meeting: Meeting) -> Meeting:
    """Return the meeting as it starts: nobody is there yet who could be its facilitator."""
    return with_changes(meeting, facilitator=None, recorder=None)


def acts_of(meeting: Meeting, sections: Sections) -> Iterator[tuple[Record, Act]]:
    """Give every act that turns an empty meeting into the full one, each with its record."""
    for section in PLAY_ORDER:
        shelf = sections.get(section, ())
        ordered = in_order_of_need(shelf)
        yield from ((record, partial(_write_down, record=record)) for record in ordered)
        if ordered != shelf:
            ids = tuple(record.id for record in shelf)
            yield shelf[0], partial(OpenMeeting.order, kind=type(shelf[0]), ids=ids)
        if section == "people":
            yield meeting, partial(_write_down, record=meeting)


def rehearse(
    family: Family, meeting: Meeting, sections: Sections
) -> tuple[Plan, tuple[tuple[Record, FixableError], ...]]:
    """Play a meeting where nothing is kept.

    Returns:
        The plan at the end, and each record that broke a rule with the rule.
    """
    opened = OpenMeeting.start(RehearsalKeeper(), family, without_people(meeting))
    broken: list[tuple[Record, FixableError]] = []
    for record, act in acts_of(meeting, sections):
        try:
            act(opened)
        except FixableError as error:
            broken.append((record, error))
    return opened.plan, tuple(broken)


def in_order_of_need(shelf: tuple[Record, ...]) -> tuple[Record, ...]:
    """Order the records of one section so that each comes after those it names.

    Raises:
        CycleError: If some name each other in a circle; `circle_in` finds it first.
    """
    records = {record.id: record for record in shelf}
    places = {record_id: place for place, record_id in enumerate(records)}
    sorter = TopologicalSorter({record.id: _named_beside(record, records) for record in shelf})
    sorter.prepare()
    ordered: list[Record] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready(), key=places.__getitem__)
        ordered += [records[record_id] for record_id in ready]
        sorter.done(*ready)
    return tuple(ordered)


def circle_in(shelf: tuple[Record, ...]) -> tuple[str, ...]:
    """Return the ids of records that name each other in a circle, or nothing."""
    try:
        in_order_of_need(shelf)
    except CycleError as error:
        return tuple(dict.fromkeys(error.args[1]))
    return ()


def _named_beside(record: Record, records: Mapping[str, Record]) -> set[str]:
    shelf = SHELF_OF[type(record)]
    return {
        named for section, ids in references(record) if section == shelf for named in ids if named in records
    }


def _write_down(opened: OpenMeeting, record: Record) -> None:
    if isinstance(record, Signature) and record.signed_at:
        opened.sign(record, record.signed_at)
    else:
        opened.write_down(record)
