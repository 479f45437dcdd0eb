"""One reader's plan as JSON: what other systems read, and what a later paper is compared with.

It holds what the reader's paper says and nothing else. ``resources/plan-view.schema.json`` describes it.
What is empty or false is left out; the order is that of the paper; equal views give equal bytes.
"""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, Final

from fteam.exchange.plain_text import fit_text
from fteam.exchange.plan_dictionary import LEFT_OUT
from fteam.exchange.plan_reader import FORMAT, FORMAT_VERSION, PlanFileError, read_plan
from fteam.rules.plan_view import PlanView, StrengthLine

NAME: Final = "plan.json"
"""Name of the attachment in a sealed plan."""
MIME: Final = "application/json"

__all__ = ["MIME", "NAME", "PlanFileError", "read_view_json", "view_json"]


def view_json(view: PlanView) -> bytes:
    """Write one reader's plan as JSON.

    Returns:
        UTF-8, ending with a line break. Ink and our own ids are no part of it.
    """
    top = {"format": FORMAT, "format_version": FORMAT_VERSION, **_object(view)}
    return (json.dumps(top, ensure_ascii=False, indent=1) + "\n").encode()


def read_view_json(untrusted: bytes) -> PlanView:
    """Read a plan's JSON, such as the attachment of an older version.

    Args:
        untrusted: The file's bytes, at most 20 MB; from a sealed paper of ours or from anywhere else.

    Returns:
        The view as it was written, without the reader's id and without ink.

    Raises:
        PlanFileError: If it is not such a file; it carries the problems.
    """
    return read_plan(untrusted)


def _object(line: Any) -> dict[str, Any]:
    left_out = LEFT_OUT.get(type(line), frozenset())
    plain = {
        each.name: _plain(line, each.name, getattr(line, each.name))
        for each in fields(line)
        if each.name not in left_out
    }
    return {name: value for name, value in plain.items() if not _is_empty(value)}


def _is_empty(value: Any) -> bool:
    return value is None or value is False or value in ("", [])


def _plain(line: Any, name: str, value: Any) -> Any:
    if isinstance(line, StrengthLine) and name == "helps":
        return [need.number for need in line.helps]
    if isinstance(value, tuple):
        return [_plain(line, "", each) for each in value]
    if isinstance(value, str):
        return fit_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return _object(value) if is_dataclass(value) else value
