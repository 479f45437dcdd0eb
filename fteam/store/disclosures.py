"""The disclosure log in the vault: what was given to whom; ids only, and no line ever changes."""

import json
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from fteam.records.issued import Disclosure, Given
from fteam.store.columns import moment_text
from fteam.store.tables import metadata

DISCLOSURE: Final = metadata.tables["disclosure"]
COLUMNS: Final = tuple(column for column in DISCLOSURE.columns if column.name != "number")
_FIELDS: Final = tuple(column.name for column in COLUMNS)


def enter(connection: Connection, line: Disclosure) -> None:
    """Enter a line; it can never be changed or taken out again.

    Raises:
        ValueError: If its moment has no zone.
    """
    row = {name: getattr(line, name) for name in _FIELDS}
    told = {"at": moment_text(line.at), "how": str(line.how), "basis": json.dumps(line.basis)}
    connection.execute(insert(DISCLOSURE), row | told)


def lines(connection: Connection, plan_id: str) -> tuple[Disclosure, ...]:
    """Return the lines of a plan, the oldest first."""
    chosen = select(*COLUMNS).where(DISCLOSURE.c.plan_id == plan_id).order_by(DISCLOSURE.c.number)
    return tuple(_line(row) for row in connection.execute(chosen).mappings())


def _line(row: Any) -> Disclosure:
    told = {
        "at": datetime.fromisoformat(row["at"]),
        "how": Given(row["how"]),
        "basis": tuple(json.loads(row["basis"])),
    }
    return Disclosure(**{**row, **told})
