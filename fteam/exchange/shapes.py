"""What each field of a record may be in a file, read from the records themselves."""

import types
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Union, get_args, get_origin

from fteam.records.paper import Signature
from fteam.records.person import Person
from fteam.records.record import Choice, Record

SET_BY_FTEAM: Final = frozenset({(Signature, "content_sha256"), (Person, "key")})
"""Fields that a file cannot bring: the first is computed when a person signs, the second is the local id."""


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field of a record, as a file may give it.

    Attributes:
        name: Name of the field.
        kind: Type of one value: str, bool, int, date, time, datetime, a `Choice`, `Audience` or `Stroke`.
        is_list: Whether the field is a list of such values.
        may_be_empty: Whether ``null`` may stand in it.
        is_required: Whether it must be given.
        refers: Section that its local ids point into, or nothing.
        vocabulary: List that its codes come from, or nothing.
        title: What people read beside it.
    """

    name: str
    kind: Any
    is_list: bool
    may_be_empty: bool
    is_required: bool
    refers: str
    vocabulary: str
    title: str


@cache
def shapes_of(kind: type[Record]) -> dict[str, FieldShape]:
    """Return the fields of a kind of record, without its id and without what fteam sets itself."""
    return {
        name: _shape(name, info)
        for name, info in kind.model_fields.items()
        if name != "id" and (kind, name) not in SET_BY_FTEAM
    }


def is_choice(kind: Any) -> bool:
    """Tell whether a field is a closed list of answers."""
    return isinstance(kind, type) and issubclass(kind, Choice)


def _shape(name: str, info: Any) -> FieldShape:
    kind, may_be_empty = _without_none(info.annotation)
    is_list = get_origin(kind) is tuple
    extra = info.json_schema_extra or {}
    return FieldShape(
        name=name,
        kind=get_args(kind)[0] if is_list else kind,
        is_list=is_list,
        may_be_empty=may_be_empty,
        is_required=info.is_required(),
        refers=str(extra.get("refers", "")),
        vocabulary=str(extra.get("vocabulary", "")),
        title=str(info.title or name),
    )


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) not in {types.UnionType, Union}:
        return annotation, False
    kinds = [each for each in get_args(annotation) if each is not type(None)]
    return kinds[0], len(kinds) < len(get_args(annotation))
