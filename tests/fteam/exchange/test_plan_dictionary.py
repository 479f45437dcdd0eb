"""The data dictionary of a plan's JSON says what its integrators must know."""

from fteam.exchange.plan_dictionary import LEFT_OUT, MEANINGS
from fteam.rules.plan_view import PlanView, SignatureLine


def test_numbers_are_said_to_be_of_one_copy_only() -> None:
    numbers = [meanings["number"].says for meanings in MEANINGS.values() if "number" in meanings]

    assert len(numbers) == 2
    assert all("this copy only" in says for says in numbers)


def test_what_stays_with_us_has_no_entry() -> None:
    assert {PlanView: {"reader"}, SignatureLine: {"strokes", "may_countersign"}} == LEFT_OUT
    assert not any(name in MEANINGS[kind] for kind, names in LEFT_OUT.items() for name in names)
