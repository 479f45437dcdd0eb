"""How a record's fields lie in the database: text, whole numbers and bytes, nothing else.

Every table is STRICT, which refuses SQLAlchemy's names for dates, truths and choices. Dates and
times are ISO text, moments are UTC, choices are their stored value with a CHECK, tuples and parts
are JSON.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any, Final, TypeVar

from pydantic import ValidationError
from sqlalchemy import JSON, Boolean, CheckConstraint, Enum, Integer, LargeBinary, Table, Text, TypeDecorator
from sqlalchemy.types import TypeEngine

from fteam.records.record import Record
from fteam.store.errors import DamagedStoreError

R = TypeVar("R", bound=Record)

NUMBERS: Final = (Integer, Boolean)
IS_JSON: Final = "is JSON"


def _as_it_is(value: Any) -> Any:
    return value


_READERS: Final[dict[bool, Callable[[Any], Any]]] = {True: json.loads, False: _as_it_is}


def make_strict(table: Table) -> None:
    """Give every column a type that STRICT allows, and a CHECK where only some values are right."""
    for column in table.columns:
        given: TypeEngine[Any] = column.type
        if isinstance(given, TypeDecorator):
            given = given.impl_instance
        column.type = _stored_as(given)
        column.info[IS_JSON] = isinstance(given, JSON)
        if isinstance(given, Enum):
            allowed = [str(choice.value) for choice in given.enum_class or ()]
            table.append_constraint(CheckConstraint(column.in_(allowed), name=column.name))
        if isinstance(given, Boolean):
            table.append_constraint(CheckConstraint(column.in_([0, 1]), name=column.name))
    table.dialect_options["sqlite"]["strict"] = True


def row_of(record: Record) -> dict[str, Any]:
    """Return a record's fields as they are stored.

    Raises:
        ValueError: If a moment has no zone: whose clock would it be?
    """
    return {name: _stored(value) for name, value in record.model_dump().items()}


def records_of(kind: type[R], table: Table, rows: Iterable[Mapping[str, Any]]) -> tuple[R, ...]:
    """Make records from their rows; they check themselves.

    Args:
        kind: The records' class.
        table: Where the rows are from.
        rows: Values by column name; those that are not the record's are left out.

    Raises:
        DamagedStoreError: If a row breaks a rule.
    """
    readers = {name: _READERS[bool(table.columns[name].info[IS_JSON])] for name in kind.model_fields}
    try:
        return tuple(
            kind.model_validate({name: read(row[name]) for name, read in readers.items()}) for row in rows
        )
    except ValidationError as error:
        raise DamagedStoreError from error


def moment_text(moment: datetime) -> str:
    """Write a moment as UTC text that sorts by time.

    Raises:
        ValueError: If it has no zone.
    """
    if moment.tzinfo is None:
        message = "a moment needs a zone"
        raise ValueError(message)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _stored_as(given: TypeEngine[Any]) -> TypeEngine[Any]:
    if isinstance(given, NUMBERS):
        return Integer()
    return given if isinstance(given, LargeBinary) else Text()


def _stored(value: object) -> Any:
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, tuple | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return value
