"""Reads every word of a view back, as anyone who holds the paper could."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any


def text_of(view: object) -> str:
    """Return all text of a view, one piece a line; ink and plain numbers are left out."""
    return "\n".join(_pieces(view))


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _pieces(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _pieces(getattr(value, field.name))
    elif hasattr(value, "isoformat"):
        yield value.isoformat()
