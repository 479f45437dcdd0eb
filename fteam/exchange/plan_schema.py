"""The description of a plan's JSON as a JSON Schema with its data dictionary, made from the view itself.

``python -m fteam.exchange.plan_schema > resources/plan-view.schema.json`` writes it anew.
"""

import json
import sys
from datetime import date
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from fteam.exchange.plan_dictionary import LEFT_OUT, MEANINGS
from fteam.exchange.plan_reader import (
    FORMAT,
    FORMAT_VERSION,
    GIVEN,
    LARGEST_NUMBER,
    MOST_CHARACTERS,
    MOST_LINES,
)
from fteam.exchange.schema import DRAFT
from fteam.rules.plan_view import PlanView, StrengthLine

_PLAIN: Final[dict[Any, dict[str, Any]]] = {
    str: {"type": "string", "maxLength": MOST_CHARACTERS},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 1, "maximum": LARGEST_NUMBER},
    date: {"type": "string", "format": "date"},
}


def plan_schema() -> dict[str, Any]:
    """Return the JSON Schema of a plan's JSON, draft 2020-12."""
    whole = _object(PlanView)
    head = {
        "format": {"title": "Format", "description": "Says what this file is.", "const": FORMAT},
        "format_version": {
            "title": "Version of the format",
            "description": "Grows when a field goes or means something else. Ignore what you do not know.",
            "const": FORMAT_VERSION,
        },
    }
    return {
        "$schema": DRAFT,
        "$id": f"urn:{FORMAT}:{FORMAT_VERSION}",
        "title": "Plan of a family team meeting, as one reader may see it",
        "description": (
            "What one reader's paper says, and nothing else: masked, numbered and worded for that reader. "
            "What is empty or false is left out. Free text may hold line breaks."
        ),
        "type": "object",
        "properties": head | whole["properties"],
        "required": [*head, *whole["required"]],
        "$defs": {_name(kind): _described(kind) for kind in MEANINGS if kind is not PlanView},
    }


def schema_text() -> str:
    """Return the schema as the text of the shipped file."""
    return json.dumps(plan_schema(), indent=2, ensure_ascii=False) + "\n"


def _described(kind: type) -> dict[str, Any]:
    return {"description": (kind.__doc__ or "").splitlines()[0], **_object(kind)}


def _object(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    left_out = LEFT_OUT.get(kind, frozenset())
    properties = {name: _field(kind, name, hint) for name, hint in hints.items() if name not in left_out}
    required = [name for name in hints if name in GIVEN.get(kind, ())]
    return {"type": "object", "properties": properties, "required": required}


def _field(kind: type, name: str, hint: Any) -> dict[str, Any]:
    meaning = MEANINGS[kind][name]
    said = {"title": meaning.title, "description": meaning.says}
    if kind is StrengthLine and name == "helps":
        return said | _list(_PLAIN[int])
    if get_origin(hint) is tuple:
        return said | _list(_one(get_args(hint)[0]))
    return said | _one(get_args(hint)[0] if get_origin(hint) is UnionType else hint)


def _one(kind: Any) -> dict[str, Any]:
    return dict(_PLAIN[kind]) if kind in _PLAIN else {"$ref": f"#/$defs/{_name(kind)}"}


def _list(one: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": one, "maxItems": MOST_LINES}


def _name(kind: type) -> str:
    return kind.__name__


if __name__ == "__main__":
    sys.stdout.write(schema_text())
