"""What a plan's lines are called where one of them is chosen."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from fteam.records.person import Person
from fteam.records.plan import SHELVES, Plan
from fteam.records.record import Record
from fteam.rules.checks import shelf_of_field
from fteam.rules.names import TITLES
from fteam.words import Words
from ui.widgets.chips import Option
from ui.widgets.form import Form

SHORT: Final = 36
MOST_NAMES: Final = 4
NOT_A_NAME: Final = TITLES | {"pastor"}
NAMES: Final = ("called", "name", "words", "answer")


def short(words: str, limit: int = SHORT) -> str:
    """Return the beginning of what was said."""
    return words if len(words) <= limit else f"{words[: limit - 1].rstrip()}…"


def first_names(people: Sequence[Person]) -> tuple[Option, ...]:
    """Return the ids of people with the shortest name that is theirs alone at this table."""
    shorter = Counter(_first(person) for person in people)
    return tuple(
        (person.id, _first(person) if shorter[_first(person)] == 1 else person.called) for person in people
    )


def _first(person: Person) -> str:
    if person.preferred:
        return person.preferred
    first, _space, _rest = person.full_name.partition(" ")
    return person.full_name if first.casefold().strip(".") in NOT_A_NAME else first


def some_names(people: Sequence[Person], words: Words) -> str:
    """Say names; of many people only the first."""
    names = ", ".join(person.called for person in people[:MOST_NAMES])
    left = len(people) - MOST_NAMES
    if left <= 0:
        return names
    return words.many("{names} and {n} more", "{names} and {n} more", left, names=names)


def options(plan: Plan, shelf: str) -> tuple[Option, ...]:
    """Return the ids of a shelf with what people call each."""
    return tuple(
        (record.id, short(next(filter(None, (getattr(record, name, "") for name in NAMES)), "")))
        for record in plan.shelf(SHELVES[shelf])
    )


def offer_shelves(form: Form[Any], kind: type[Record], plan: Plan) -> None:
    """Offer a form for one kind of record the lines that its fields may name."""
    shelves = {shelf_of_field(kind, name) for name in form.editors} - {""}
    for shelf in shelves:
        form.offer(shelf, options(plan, shelf))
