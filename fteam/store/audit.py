"""A chain of what was changed: each link is sealed together with the one before it.

Rows hold ids and field names, never words, so that they may outlive an erasure. Changing or
leaving out a row breaks the chain; cutting its end shows only against a head kept elsewhere.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, insert, select

from fteam.errors import DamagedError
from fteam.store.columns import moment_text
from fteam.store.tables import metadata
from fteam.words import phrase

TABLE: Final = metadata.tables["audit_event"]
NEWEST: Final = select(TABLE.c.seq, TABLE.c.mac).order_by(TABLE.c.seq.desc()).limit(1)
FIRST: Final = bytes(32)


class BrokenChainError(DamagedError):
    """The chain of changes does not fit together."""

    says = phrase(
        "The list of changes breaks off at number {seq}: something was changed outside fteam. "
        "Nothing was deleted; compare the meetings with their signed papers."
    )


@dataclass(frozen=True, slots=True)
class Head:
    """The newest link.

    Attributes:
        seq: How many there are.
        mac: Its seal.
    """

    seq: int = 0
    mac: bytes = FIRST


def head(connection: Connection) -> Head:
    """Return the newest link."""
    row = connection.execute(NEWEST).first()
    return Head() if row is None else Head(row.seq, row.mac)


def append(
    connection: Connection, key: bytes, at: datetime, actor: str, action: str, subject: str, detail: object
) -> None:
    """Add a link.

    Args:
        connection: Inside the transaction of the change itself.
        key: The audit key.
        at: Moment of the change, aware.
        actor: Id of who acted, if known.
        action: What was done.
        subject: Id of the plan.
        detail: Ids and field names, as JSON can write them.
    """
    last = head(connection)
    row: dict[str, Any] = {
        "seq": last.seq + 1,
        "at": moment_text(at),
        "actor": actor,
        "action": action,
        "subject": subject,
        "detail": json.dumps(detail, separators=(",", ":")),
    }
    connection.execute(insert(TABLE), row | {"prev": last.mac, "mac": _mac(key, last.mac, row)})


def check(connection: Connection, key: bytes, anchor: Head | None = None) -> Head:
    """Check every link.

    Args:
        connection: Reading.
        key: The audit key.
        anchor: A head that was kept elsewhere and must be part of the chain.

    Returns:
        The newest link.

    Raises:
        BrokenChainError: If a link was changed or is missing; its fact is the number.
    """
    last = Head()
    awaited = anchor
    for found in connection.execute(select(TABLE).order_by(TABLE.c.seq)).mappings():
        expected = _mac(key, last.mac, found)
        is_next = found["seq"] == last.seq + 1 and found["prev"] == last.mac
        if not (is_next and hmac.compare_digest(found["mac"], expected)):
            raise BrokenChainError(seq=last.seq + 1)
        last = Head(found["seq"], found["mac"])
        awaited = None if last == awaited else awaited
    if awaited is not None:
        raise BrokenChainError(seq=awaited.seq)
    return last


def _mac(key: bytes, previous: bytes, row: Any) -> bytes:
    fields = [row[name] for name in ("seq", "at", "actor", "action", "subject", "detail")]
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hmac.new(key, previous + text.encode(), hashlib.sha256).digest()
