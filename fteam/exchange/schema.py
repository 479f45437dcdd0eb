"""The description of meeting files as a JSON Schema, made from the records.

``python -m fteam.exchange.schema > resources/meeting.schema.json`` writes it anew.
"""

import json
import sys
from datetime import date, datetime, time
from typing import Any, Final

from fteam.exchange.entries import LOCAL_ID
from fteam.exchange.meeting_file import FORMAT, LIST_SECTIONS, SINGLE_SECTIONS, VERSION
from fteam.exchange.shapes import FieldShape, is_choice, shapes_of
from fteam.exchange.values import MOST_IN_A_LIST
from fteam.records.audience import Audience, AudienceKind
from fteam.records.paper import Stroke
from fteam.records.plan import SHELVES
from fteam.records.record import Record
from fteam.vocabulary import vocabulary

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_LIMITS: Final = {"max_length": "maxLength", "min_length": "minLength", "ge": "minimum", "le": "maximum"}
_LOCAL_ID: Final = {"type": "string", "pattern": f"^{LOCAL_ID.pattern}$"}
_MOMENT_PATTERN: Final = "T.*(Z|[+-][0-9]{2}:[0-9]{2})$"


def meeting_schema() -> dict[str, Any]:
    """Return the JSON Schema of meeting files, draft 2020-12."""
    singles = {name: _object(kind) for name, kind in SINGLE_SECTIONS.items()}
    lists = {name: _list(_object(SHELVES[name])) for name in LIST_SECTIONS}
    return {
        "$schema": DRAFT,
        "title": "Meeting file of fteam",
        "description": (
            "One family's meeting, whole. Ids are local to the file: P1, S1, A. What refers to another "
            "entry uses its id. Sealed versions cannot be brought in."
        ),
        "type": "object",
        "properties": {
            "$schema": {"type": "string"},
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            **singles,
            **lists,
        },
        "required": ["format", "version", *SINGLE_SECTIONS],
        "additionalProperties": False,
        "$defs": {"id": _LOCAL_ID, "audience": _audience(), "stroke": _stroke()},
    }


def schema_text() -> str:
    """Return the schema as the text of the shipped file."""
    return json.dumps(meeting_schema(), indent=2, ensure_ascii=False) + "\n"


def _object(kind: type[Record]) -> dict[str, Any]:
    shapes = shapes_of(kind)
    required = [name for name, shape in shapes.items() if shape.is_required]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").splitlines()[0],
        "properties": {
            "id": {"$ref": "#/$defs/id"},
            **{name: _field(kind, shape) for name, shape in shapes.items()},
        },
        "required": required,
        "additionalProperties": False,
    }


def _field(kind: type[Record], shape: FieldShape) -> dict[str, Any]:
    one = _one(shape)
    whole = _list(one) if shape.is_list else one | _limits(kind, shape.name)
    if shape.may_be_empty:
        whole = {"anyOf": [whole, {"type": "null"}]}
    return {"title": shape.title, **whole}


def _one(shape: FieldShape) -> dict[str, Any]:
    if shape.refers:
        return {"$ref": "#/$defs/id", "description": f"An id from “{shape.refers}”."}
    if shape.vocabulary:
        codes = ["", *vocabulary(shape.vocabulary).codes()]
        return {"enum": codes, "description": f"See vocabularies/{shape.vocabulary}.json."}
    if is_choice(shape.kind):
        return {"enum": [member.value for member in shape.kind]}
    return dict(_PLAIN[shape.kind])


def _list(one: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": one, "maxItems": MOST_IN_A_LIST}


def _limits(kind: type[Record], name: str) -> dict[str, Any]:
    shape = shapes_of(kind)[name]
    if shape.refers or shape.vocabulary:
        return {}
    rules = kind.model_fields[name].metadata
    return {said: getattr(rule, own) for rule in rules for own, said in _LIMITS.items() if hasattr(rule, own)}


def _audience() -> dict[str, Any]:
    plain = [kind.value for kind in AudienceKind if kind not in {AudienceKind.PEOPLE, AudienceKind.SESSION}]
    ids = {"type": "array", "items": {"$ref": "#/$defs/id"}, "minItems": 1}
    people = {"type": "object", "properties": {"people": ids}}
    session = {"type": "object", "properties": {"session": {"$ref": "#/$defs/id"}}}
    return {
        "description": "Who may see it: a word, some people, or those of one session.",
        "oneOf": [
            {"enum": plain},
            {**people, "required": ["people"], "additionalProperties": False},
            {**session, "required": ["session"], "additionalProperties": False},
        ],
    }


def _stroke() -> dict[str, Any]:
    parts = [{"type": "number"}, {"type": "number"}, {"type": "number", "minimum": 0, "maximum": 1}]
    point = {"type": "array", "prefixItems": parts, "minItems": 3, "maxItems": 3}
    return {
        "description": "Points of one stroke of a pen: x, y (downwards), pressure.",
        "type": "array",
        "items": point,
        "maxItems": MOST_IN_A_LIST,
    }


_PLAIN: Final[dict[Any, dict[str, Any]]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    date: {"type": "string", "format": "date", "description": "A day, such as 2026-09-15."},
    time: {
        "type": "string",
        "pattern": "^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$",
        "description": "A time of day, such as 16:40.",
    },
    datetime: {
        "type": "string",
        "pattern": _MOMENT_PATTERN,
        "description": "A moment with its offset, such as 2026-09-15T11:35:00-04:00.",
    },
    Audience: {"$ref": "#/$defs/audience"},
    Stroke: {"$ref": "#/$defs/stroke"},
}


if __name__ == "__main__":
    sys.stdout.write(schema_text())
