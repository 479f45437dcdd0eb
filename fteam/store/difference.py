"""What changed between two plans, record by record; only that is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from fteam.records.plan import Plan
from fteam.records.record import Record
from fteam.store.tables import KINDS


class Act(StrEnum):
    """What happens to one row."""

    ADD = auto()
    CHANGE = auto()
    MOVE = auto()
    REMOVE = auto()


@dataclass(frozen=True, slots=True)
class Change:
    """One row's change.

    Attributes:
        act: What happens to it.
        shelf: Field of the plan, and name of the table.
        record: The record after the change; before it where it is removed.
        position: Place in its shelf after the change.
        fields: Names of the fields that changed.
    """

    act: Act
    shelf: str
    record: Record
    position: int
    fields: tuple[str, ...] = ()


def differences(before: Plan | None, after: Plan) -> Iterator[Change]:
    """Compare two plans.

    Args:
        before: What is stored; nothing for a new plan.
        after: What is to be stored.

    Yields:
        Every change, removals of a shelf first.
    """
    for shelf in KINDS:
        old, new = getattr(before, shelf, ()), getattr(after, shelf)
        if old is not new:
            yield from _on_shelf(shelf, _placed(old), _placed(new))


def _on_shelf(
    shelf: str, old: Mapping[str, tuple[int, Record]], new: Mapping[str, tuple[int, Record]]
) -> Iterator[Change]:
    for record_id in old.keys() - new.keys():
        place, record = old[record_id]
        yield Change(Act.REMOVE, shelf, record, place)
    for record_id, (place, record) in new.items():
        if record_id not in old:
            yield Change(Act.ADD, shelf, record, place)
            continue
        old_place, older = old[record_id]
        fields = () if older is record else _changed_fields(older, record)
        if fields:
            yield Change(Act.CHANGE, shelf, record, place, fields)
        elif place != old_place:
            yield Change(Act.MOVE, shelf, record, place)


def _changed_fields(old: Record, new: Record) -> tuple[str, ...]:
    return tuple(name for name in type(new).model_fields if getattr(old, name) != getattr(new, name))


def _placed(held: Record | tuple[Record, ...]) -> dict[str, tuple[int, Record]]:
    records = (held,) if isinstance(held, Record) else held
    return {record.id: (place, record) for place, record in enumerate(records)}
