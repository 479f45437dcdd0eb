"""Each clause keeps something that no other clause keeps: without any one of them a line gets out."""

from collections.abc import Callable
from typing import Any

import pytest

from fteam.meeting import with_changes
from fteam.records.audience import LOCKED, STAFF_ONLY, Item, Tag
from fteam.records.decision import Decision, Position
from fteam.records.meeting import WrittenInput
from fteam.records.person import Organization
from fteam.records.spoken import Statement
from fteam.rules import clauses
from fteam.rules.held import Held, Why
from tests.tables import Table


@pytest.fixture
def table() -> Table:
    return Table()


def locked(table: Table) -> Item:
    return table.need(audience=LOCKED)


def behind_a_wall(table: Table) -> Item:
    table.wall(table.father)
    return Statement(words="x", said_by=table.mother, session=table.session.id)


def for_others(table: Table) -> Item:
    return table.need(audience=STAFF_ONLY)


def of_a_hidden_decision(table: Table) -> Item:
    decision = Decision(answer="x", audience=STAFF_ONLY)
    table.keep(decision)
    return Position(decision=decision.id, person=table.mother)


def of_help_against_violence(table: Table) -> Item:
    shelter = Organization(name="Casa Clara", victim_service=True)
    table.keep(shelter)
    table.limit(table.father)
    member = next(each for each in table.meeting.plan.memberships if each.person == table.friend)
    table.keep(with_changes(member, organization=shelter.id))
    return table.need(said_by=table.friend)


def of_a_place(table: Table) -> Item:
    table.limit(table.father)
    return table.need(tags=(Tag.ADDRESS,))


def without_leave(table: Table) -> Item:
    return table.need(tags=(Tag.HEALTH,))


def still_revealing(table: Table) -> Item:
    table.keep(Organization(name="Cedar Gap School", audience=STAFF_ONLY))
    return table.need(words="C e d a r Gap School")


CASES: tuple[tuple[Callable[[Table], Item], Held], ...] = (
    (locked, Held(Why.LOCKED)),
    (behind_a_wall, Held(Why.WALL)),
    (for_others, Held(Why.AUDIENCE)),
    (of_a_hidden_decision, Held(Why.AUDIENCE)),
    (of_help_against_violence, Held(Why.PROGRAM)),
    (of_a_place, Held(Why.PLACE, Tag.ADDRESS)),
    (without_leave, Held(Why.NO_LEAVE, Tag.HEALTH)),
    (still_revealing, Held(Why.PROGRAM)),
)


@pytest.mark.parametrize(("case", "held"), CASES, ids=lambda each: getattr(each, "__name__", ""))
def test_each_clause_keeps_what_it_is_for(table: Table, case: Callable[[Table], Item], held: Held) -> None:
    item = case(table)

    assert table.eyes(table.father).why_not(item) == held


@pytest.mark.parametrize(("case", "_held"), CASES[1:], ids=lambda each: getattr(each, "__name__", ""))
def test_no_other_clause_keeps_it(
    table: Table, case: Callable[[Table], Item], _held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = case(table)
    others = tuple(each for each in clauses.CLAUSES if each.__name__ != case.__name__)
    monkeypatch.setattr(clauses, "CLAUSES", others)

    assert table.eyes(table.father).may_see(item)


def test_there_is_a_case_for_every_clause() -> None:
    assert [each.__name__ for each in clauses.CLAUSES] == [case.__name__ for case, _held in CASES]


def test_words_sent_to_a_session_stay_behind_its_wall(table: Table) -> None:
    written = WrittenInput(person=table.mother, words="x")
    assert table.eyes(table.father).may_see(written)

    table.wall(table.father)
    assert table.eyes(table.father).why_not(written) == Held(Why.WALL)


def test_someone_unknown_has_no_position(table: Table) -> None:
    decision = Decision(answer="x")
    table.keep(decision)
    member = next(each for each in table.meeting.plan.memberships if each.person == table.coach)
    table.keep(with_changes(member, audience=STAFF_ONLY, organization=None, role="relative"))

    position = Position(decision=decision.id, person=table.coach)

    assert table.eyes(table.father).why_not(position) == Held(Why.PROGRAM)
    assert table.eyes(table.worker).may_see(position)


def test_names_of_people_and_organizations_are_masked_and_not_judged_by_their_words(table: Table) -> None:
    house = Organization(name="Cedar Gap School", audience=STAFF_ONLY)
    table.keep(house, Organization(name="C e d a r Gap School"))
    more: dict[str, Any] = {"name": "C e d a r Gap School"}

    assert table.eyes(table.father).may_see(Organization(**more))


def test_an_own_place_is_known_to_who_is_only_behind_a_wall(table: Table) -> None:
    home = table.need(tags=(Tag.ADDRESS,), said_by=table.father)
    table.wall(table.father)
    assert table.eyes(table.father).may_see(home)

    table.limit(table.father)
    assert table.eyes(table.father).why_not(home) == Held(Why.PLACE, Tag.ADDRESS)


def test_a_position_on_no_decision_is_judged_alone(table: Table) -> None:
    assert table.eyes(table.friend).may_see(Position(decision="0" * 32, person=table.mother))
