from datetime import date, timedelta

import pytest

from fteam.meeting import with_changes
from fteam.records.audience import STAFF_ONLY, Tag
from fteam.records.decision import Decision, Position
from fteam.records.protection import Danger, SafetyScreen
from fteam.rules.eyes import Eyes
from fteam.rules.held import Held, Why
from fteam.rules.overview import Ended, HeldLine, basis_for, ended_for, held_back
from tests.families import played
from tests.makers import DAY
from tests.tables import LATER, Table

LAST_DAY_TWO = date(2027, 1, 7)


@pytest.fixture
def table() -> Table:
    return Table()


def test_every_line_that_a_reader_does_not_get_is_told_with_its_reason(table: Table) -> None:
    note = table.need(audience=STAFF_ONLY)
    step = table.need(tags=(Tag.PART2,))
    table.keep(note, step, table.need())

    assert held_back(table.eyes(table.friend)) == (
        HeldLine("needs", note.id, Held(Why.AUDIENCE)),
        HeldLine("needs", step.id, Held(Why.NO_LEAVE, Tag.PART2)),
    )


def test_the_existence_of_screens_and_flags_is_told_to_nobody(table: Table) -> None:
    table.keep(SafetyScreen(person=table.mother), Danger(person=table.father, toward=(table.mother,)))

    assert held_back(table.eyes(table.friend)) == ()


def test_a_position_goes_with_its_decision_and_with_who_may_not_be_known(table: Table) -> None:
    closed, open_one = Decision(answer="x", audience=STAFF_ONLY), Decision(answer="y")
    of_closed = Position(decision=closed.id, person=table.mother)
    table.keep(closed, open_one, of_closed, Position(decision=open_one.id, person=table.mother))

    assert [line.id for line in held_back(table.eyes(table.friend))] == [closed.id, of_closed.id]


def test_a_view_rests_on_the_leaves_that_open_it(table: Table) -> None:
    leave = table.consent(table.worker)
    table.consent(table.friend)
    table.keep(table.need(tags=(Tag.PART2,)), table.need())

    assert basis_for(table.eyes(table.father)) == ()
    assert leave.id in basis_for(table.eyes(table.worker))
    assert basis_for(table.eyes(table.worker, LATER)) == basis_for(table.eyes(table.worker))


def test_leave_that_ended_is_told_with_its_first_closed_day_and_its_lines(table: Table) -> None:
    leave = table.consent(table.worker, expires=DAY)
    table.keep(table.need(tags=(Tag.PART2,)), table.need(tags=(Tag.PART2,)), table.need())
    after = DAY + timedelta(1)

    assert ended_for(table.eyes(table.worker)) == ()
    assert ended_for(table.eyes(table.worker, after)) == (Ended(leave.id, Why.ENDED, after, 2),)
    assert ended_for(table.eyes(table.friend, after)) == ()

    table.keep(with_changes(leave, revoked=DAY))
    assert ended_for(table.eyes(table.worker, after)) == (Ended(leave.id, Why.TAKEN_BACK, DAY, 2),)

    table.consent(table.worker)
    assert ended_for(table.eyes(table.worker, after)) == ()


def test_two_the_consent_opens_five_lines_until_its_last_day() -> None:
    two = played("two")
    reader, leave = two.ids["T2"], two.ids["CON1"]

    on = Eyes(two.plan, reader, LAST_DAY_TWO)
    assert ended_for(on) == ()
    assert leave in basis_for(on)

    after = Eyes(two.plan, reader, LAST_DAY_TWO + timedelta(1))
    (ended,) = ended_for(after)
    assert (ended.leave, ended.why, ended.on) == (leave, Why.ENDED, LAST_DAY_TWO + timedelta(1))
    waiting = [line.id for line in held_back(after) if leave in line.held.leaves]
    assert len(waiting) == ended.lines
    assert {two.ids[name] for name in ("S6", "N4", "D3", "D4", "SAFE2")} <= set(waiting)
    assert leave not in basis_for(after)


def test_one_the_wall_keeps_most_from_the_father() -> None:
    one = played("one")
    eyes = Eyes(one.plan, one.ids["P2"], date(2026, 9, 17))

    reasons = {line.id: line.held.why for line in held_back(eyes)}

    assert reasons[one.ids["C5"]] is Why.WALL
    assert reasons[one.ids["C1"]] is Why.AUDIENCE
    assert one.ids["C2"] not in reasons
    assert basis_for(eyes) == ()
    assert ended_for(eyes) == ()
