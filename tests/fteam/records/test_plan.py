import pytest
from hypothesis import given
from hypothesis import strategies as st

from fteam.errors import UnknownItemError
from fteam.records.family import Family
from fteam.records.meeting import Meeting
from fteam.records.person import Person
from fteam.records.plan import SHELF_NAMES, SHELF_OF, SHELVES, Plan
from fteam.records.record import new_id
from fteam.records.spoken import Need
from tests.makers import a_person, a_plan


def test_every_shelf_of_the_plan_has_its_kind() -> None:
    assert tuple(SHELVES) == SHELF_NAMES
    assert {SHELF_OF[kind] for kind in SHELVES.values()} == set(SHELVES)


def test_a_new_record_stands_at_the_end() -> None:
    plan = a_plan(needs=2)
    need = Need(words="last", said_by=plan.people[0].id)

    assert plan.with_record(need).needs == (*plan.needs, need)


def test_a_changed_record_keeps_its_place() -> None:
    plan = a_plan(needs=3)
    changed = plan.needs[1].model_copy(update={"words": "changed"})

    after = plan.with_record(changed)

    assert [need.words for need in after.needs] == ["need 0", "changed", "need 2"]


def test_the_family_and_the_meeting_change_in_place() -> None:
    plan = a_plan()
    family = plan.family.model_copy(update={"label": "New name"})
    meeting = plan.meeting.model_copy(update={"question": "What else?"})

    after = plan.with_record(family).with_record(meeting)

    assert (after.family, after.meeting) == (family, meeting)
    assert (plan.older(family), plan.older(meeting)) == (plan.family, plan.meeting)


def test_an_older_self_is_found_by_its_id() -> None:
    plan = a_plan(needs=1)

    assert plan.older(plan.needs[0]) is plan.needs[0]
    assert plan.older(a_person()) is None


def test_what_is_not_there_is_not_found() -> None:
    plan = a_plan()

    assert plan.find(Person, None) is None
    with pytest.raises(UnknownItemError):
        plan.get(Need, new_id())


def test_what_is_there_is_given() -> None:
    plan = a_plan(needs=1)

    assert plan.get(Need, plan.needs[0].id) is plan.needs[0]


def test_a_record_taken_out_is_gone() -> None:
    plan = a_plan(needs=2)

    assert plan.without(plan.needs[0]).needs == plan.needs[1:]


@given(st.permutations(range(5)), st.integers(0, 5))
def test_an_order_of_some_leaves_the_others_behind_in_theirs(order: list[int], named: int) -> None:
    person = a_person()
    needs = tuple(Need(words=str(n), said_by=person.id) for n in range(5))
    plan = Plan(new_id(), Family(label="x"), Meeting(), people=(person,), needs=needs)

    after = plan.ordered(Need, tuple(needs[n].id for n in order[:named]))

    rest = [need for need in needs if need not in {needs[n] for n in order[:named]}]
    assert list(after.needs) == [needs[n] for n in order[:named]] + rest


def test_changed_kinds_names_what_differs_and_nothing_else() -> None:
    plan = a_plan(needs=1)
    family = plan.family.model_copy(update={"label": "New name"})

    assert plan.changed_kinds(plan) == frozenset()
    assert plan.changed_kinds(plan.without(plan.needs[0])) == {Need}
    assert plan.changed_kinds(plan.with_record(family)) == {Family}
    assert plan.changed_kinds(plan.with_record(plan.meeting.model_copy())) == {Meeting}
