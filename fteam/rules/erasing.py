"""Takes words out of a plan for good: out of every text of every record, however they are spelled."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from pydantic.fields import FieldInfo

from fteam.records.plan import SHELVES, Plan
from fteam.records.protection import PrivateWords
from fteam.records.record import Record
from fteam.rules.private import Lookout

NOT_WORDS: Final = frozenset({"refers", "vocabulary"})


def without_words(text: str, lookout: Lookout, instead: str) -> str:
    """Return a text in which words are replaced; nothing is left of a text that held only them.

    Args:
        text: Any text.
        lookout: Finds the words.
        instead: What stands in their place between other words.
    """
    found = lookout.found_in(text)
    if not found:
        return text
    pieces, last = [], 0
    for each in found:
        pieces.append(text[last : each.start])
        last = each.end
    pieces.append(text[last:])
    return instead.join(pieces) if any(piece.strip() for piece in pieces) else ""


def erased(plan: Plan, lookout: Lookout, instead: str) -> Plan:
    """Return the plan without some words; a line that they fill alone says that something was erased.

    Args:
        plan: The whole plan.
        lookout: Finds the words.
        instead: What stands in their place.
    """
    changes: dict[str, Any] = {
        name: _shelf(getattr(plan, name), lookout, instead) for name in SHELVES if getattr(plan, name)
    }
    changes["family"] = _record(plan.family, lookout, instead)
    changes["meeting"] = _record(plan.meeting, lookout, instead)
    return replace(plan, **{name: new for name, new in changes.items() if new is not getattr(plan, name)})


def _shelf(shelf: tuple[Record, ...], lookout: Lookout, instead: str) -> tuple[Record, ...]:
    new = tuple(_record(each, lookout, instead) for each in shelf if not _is_nothing_else(each, lookout))
    return shelf if new == shelf else new


def _is_nothing_else(record: Record, lookout: Lookout) -> bool:
    """Tell whether a record would say nothing without the words: private words are there only for them."""
    return isinstance(record, PrivateWords) and lookout.is_in(record.words)


def _record(record: Record, lookout: Lookout, instead: str) -> Record:
    changes = {}
    for name, info in type(record).model_fields.items():
        held = getattr(record, name)
        new = _held(held, info, lookout, instead)
        if new != held:
            changes[name] = new
    return type(record).model_validate(record.model_dump() | changes) if changes else record


def _held(held: Any, info: FieldInfo, lookout: Lookout, instead: str) -> Any:
    if isinstance(info.json_schema_extra, dict) and NOT_WORDS & info.json_schema_extra.keys():
        return held
    if type(held) is str:
        new = without_words(held, lookout, instead) or (instead if held and info.is_required() else "")
        return new[: _longest(info, new)] if new != held else held
    if isinstance(held, tuple) and all(type(each) is str for each in held):
        return tuple(new for each in held if (new := without_words(each, lookout, instead)))
    return held


def _longest(info: FieldInfo, text: str) -> int:
    """Return how long a field's text may be: what stands in the place of a short word may be longer."""
    return next((each.max_length for each in info.metadata if hasattr(each, "max_length")), len(text))


def texts_of_plan(plan: Plan) -> Iterator[tuple[str, str]]:
    """Return the id of each record with each text in it that people wrote.

    Args:
        plan: The whole plan.

    Yields:
        The record's id and one text.
    """
    shelves = (getattr(plan, name) for name in SHELVES)
    for record in (plan.family, plan.meeting, *(each for shelf in shelves for each in shelf)):
        for name in type(record).model_fields:
            held = getattr(record, name)
            for text in held if isinstance(held, tuple) else (held,):
                if type(text) is str and text:
                    yield record.id, text


def lines_with(plan: Plan, lookout: Lookout) -> frozenset[str]:
    """Return the ids of the records that hold some words."""
    return frozenset(record for record, text in texts_of_plan(plan) if lookout.is_in(text))
