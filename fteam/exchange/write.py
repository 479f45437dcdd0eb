"""Write a meeting as a meeting file that can be read back."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from fteam.exchange.entries import LOCAL_ID
from fteam.exchange.meeting_file import FORMAT, LIST_SECTIONS, SINGLE_SECTIONS, VERSION
from fteam.exchange.shapes import shapes_of
from fteam.records.audience import Audience, AudienceKind
from fteam.records.paper import Signature
from fteam.records.plan import Plan
from fteam.records.record import Record
from fteam.rules.view import signature_stands

SCHEMA: Final = "../meeting.schema.json"


def write_meeting_file(plan: Plan) -> bytes:
    """Write a plan as a meeting file.

    Sealed versions stay behind, and so do signatures that were given for other content than the
    plan's own: reading a file must not make them good again.

    Args:
        plan: The whole plan; the file holds everything in it, locked answers too.

    Returns:
        UTF-8 JSON, one line for each field.
    """
    return formatted(file_object(plan)).encode()


def file_object(plan: Plan) -> dict[str, Any]:
    """Return a plan as the object of a meeting file, with local ids in place of ours."""
    shelves = {section: _kept(plan, section) for section in LIST_SECTIONS}
    local = {
        record.id: f"{section}-{number}"
        for section, shelf in shelves.items()
        for number, record in enumerate(shelf, start=1)
    }
    local |= _short_names(plan, frozenset(local.values()))
    top: dict[str, Any] = {"$schema": SCHEMA, "format": FORMAT, "version": VERSION}
    top |= {section: _object(getattr(plan, section), local) for section in SINGLE_SECTIONS}
    for section, shelf in shelves.items():
        if shelf:
            top[section] = [{"id": local[record.id], **_object(record, local)} for record in shelf]
    return top


def _short_names(plan: Plan, taken: frozenset[str]) -> dict[str, str]:
    """Return the short names of people that can be local ids: well formed, and one person's only."""
    counts = Counter((*taken, *(person.key for person in plan.people)))
    return {
        person.id: person.key
        for person in plan.people
        if LOCAL_ID.fullmatch(person.key) and counts[person.key] == 1
    }


def formatted(top: Mapping[str, Any]) -> str:
    """Lay a meeting file out for people: a line for each field, nothing broken further."""
    return "{\n" + ",\n".join(f"  {_text(name)}: {_laid_out(value)}" for name, value in top.items()) + "\n}\n"


def _kept(plan: Plan, section: str) -> tuple[Record, ...]:
    shelf: tuple[Record, ...] = getattr(plan, section)
    return tuple(
        record for record in shelf if not isinstance(record, Signature) or signature_stands(plan, record)
    )


def _object(record: Record, local: Mapping[str, str]) -> dict[str, Any]:
    plain = record.model_dump(mode="json", exclude_defaults=True)
    return {name: plain[name] for name in shapes_of(type(record)) if name in plain} | dict(
        _renamed(record, plain, local)
    )


def _renamed(record: Record, plain: Mapping[str, Any], local: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    for name, shape in shapes_of(type(record)).items():
        held = getattr(record, name)
        if name in plain and shape.kind is Audience:
            yield name, _audience(held, local)
        elif name in plain and shape.refers:
            yield name, local[held] if isinstance(held, str) else [local[each] for each in held]


def _audience(audience: Audience, local: Mapping[str, str]) -> Any:
    if audience.kind is AudienceKind.PEOPLE:
        return {"people": [local[each] for each in audience.people]}
    if audience.kind is AudienceKind.SESSION and audience.session:
        return {"session": local[audience.session]}
    return audience.kind.value


def _laid_out(value: Any) -> str:
    if isinstance(value, dict):
        return _fields(value, "    ", "  ")
    if isinstance(value, list):
        entries = ",\n".join("    " + _fields(entry, "      ", "    ") for entry in value)
        return f"[\n{entries}\n  ]"
    return _text(value)


def _fields(entry: Mapping[str, Any], indent: str, outer: str) -> str:
    lines = ",\n".join(f"{indent}{_text(name)}: {_text(value)}" for name, value in entry.items())
    return f"{{\n{lines}\n{outer}}}"


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
