"""What every record is: a frozen value that checks itself, with one definition per field.

A field's type, limits and title stand here in the records; forms, paper, tables and files read
them from there. ``SQLModel`` validates because these classes are not tables.
"""

import secrets
import time
from enum import StrEnum
from typing import Any, ClassVar, Final, Self

from pydantic import ConfigDict
from sqlmodel import JSON, Field, SQLModel

from fteam.words import Phrase, phrase

WORDS_LIMIT: Final = 5000
LINE_LIMIT: Final = 400
NAME_LIMIT: Final = 200
_RANDOM_BITS: Final = 74


def new_id() -> str:
    """Make an id that sorts by time.

    Returns:
        32 hex characters, a UUID of version 7.

    Source:
        RFC 9562, 5.7.
    """
    milliseconds = time.time_ns() // 1_000_000
    chance = secrets.randbits(_RANDOM_BITS)
    value = milliseconds << 80 | 0x7 << 76 | (chance >> 62) << 64 | 0b10 << 62 | chance & (1 << 62) - 1
    return f"{value:032x}"


class Choice(StrEnum):
    """A closed list of answers, each with its words for people.

    Attributes:
        label: What people read.
    """

    label: Phrase

    def __new__(cls, value: str, label: str = "") -> Self:
        """Keep the words beside the stored value."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = Phrase(label or value)
        return member


class Value(SQLModel):
    """A frozen part of a record; it has no id of its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)  # type: ignore[assignment]  # SQLModel narrows the type of its own setting


class Record(Value):
    """A frozen value that stands for one thing people speak of.

    Attributes:
        id: 32 hex characters, see `new_id`.
        noun: What one of these is called, for “Undo: …”.
    """

    noun: ClassVar[Phrase] = phrase("a line")

    id: str = Field(
        default_factory=new_id, min_length=32, max_length=32, schema_extra={"pattern": "^[0-9a-f]{32}$"}
    )


def line(title: str, limit: int = LINE_LIMIT, hint: str = "") -> Any:
    """Define a short text that may be empty."""
    return Field(default="", title=title, max_length=limit, description=hint or None)


def words_field(title: str, limit: int = WORDS_LIMIT, hint: str = "") -> Any:
    """Define the words that were said; they may be long, and may be empty."""
    return Field(
        default="",
        title=title,
        max_length=limit,
        description=hint or None,
        schema_extra={"json_schema_extra": {"long": True}},
    )


def code(title: str, vocabulary: str, default: str = "") -> Any:
    """Define an entry of a vocabulary, kept by its code."""
    return Field(
        default=default,
        title=title,
        max_length=60,
        schema_extra={"json_schema_extra": {"vocabulary": vocabulary}},
    )


def codes(title: str, vocabulary: str) -> Any:
    """Define several entries of a vocabulary."""
    return Field(
        default=(), title=title, sa_type=JSON, schema_extra={"json_schema_extra": {"vocabulary": vocabulary}}
    )


def ref(title: str, shelf: str) -> Any:
    """Define a reference that must be given; ``shelf`` names the plan's tuple it points into."""
    return Field(title=title, max_length=32, schema_extra={"json_schema_extra": {"refers": shelf}})


def maybe_ref(title: str, shelf: str) -> Any:
    """Define a reference that may be missing."""
    return Field(
        default=None, title=title, max_length=32, schema_extra={"json_schema_extra": {"refers": shelf}}
    )


def refs(title: str, shelf: str) -> Any:
    """Define references to several records of one shelf."""
    return Field(default=(), title=title, sa_type=JSON, schema_extra={"json_schema_extra": {"refers": shelf}})


def several(title: str) -> Any:
    """Define a tuple of plain values."""
    return Field(default=(), title=title, sa_type=JSON)
