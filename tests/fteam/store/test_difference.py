from fteam.records.person import Person
from fteam.store.difference import Act, differences
from fteam.store.tables import KINDS
from tests.vaults import a_bare_plan, a_full_plan


def test_new_plan_is_all_additions() -> None:
    plan = a_full_plan()

    changes = list(differences(None, plan))

    assert {change.act for change in changes} == {Act.ADD}
    assert {change.shelf for change in changes} == set(KINDS)


def test_same_plan_has_no_difference() -> None:
    plan = a_full_plan()

    assert list(differences(plan, plan)) == []


def test_changed_field_is_named() -> None:
    before = a_bare_plan(people=2)
    after = before.with_record(before.people[1].model_copy(update={"phone": "1", "reads": "es"}))

    (change,) = differences(before, after)

    assert (change.act, change.shelf, change.position) == (Act.CHANGE, "people", 1)
    assert change.fields == ("reads", "phone")


def test_changed_family_is_one_change() -> None:
    before = a_bare_plan()
    after = before.with_record(before.family.model_copy(update={"area": "north"}))

    (change,) = differences(before, after)

    assert (change.act, change.shelf, change.fields) == (Act.CHANGE, "family", ("area",))


def test_removal_moves_those_behind_it() -> None:
    before = a_bare_plan(people=3)
    after = before.without(before.people[0])

    changes = [(change.act, change.position) for change in differences(before, after)]

    assert changes == [(Act.REMOVE, 0), (Act.MOVE, 0), (Act.MOVE, 1)]


def test_addition_at_the_end_moves_nobody() -> None:
    before = a_bare_plan(people=3)
    after = before.with_record(Person(full_name="new"))

    changes = [(change.act, change.position) for change in differences(before, after)]

    assert changes == [(Act.ADD, 3)]
