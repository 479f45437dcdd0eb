"""Rules that hold even for someone who writes SQL by hand.

Copying a table in a migration drops its triggers, so that they are made again after each one.
"""

from typing import Final


def _refuses(table: str, act: str) -> str:
    return (
        f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} never changes'); END"
    )


AUDIT_CHAIN: Final = """CREATE TRIGGER audit_event_chain BEFORE INSERT ON audit_event BEGIN
  SELECT RAISE(ABORT, 'audit_event has no gap')
    WHERE NEW.seq IS NULL OR NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit_event);
  SELECT RAISE(ABORT, 'audit_event follows the last one')
    WHERE NEW.prev <> coalesce((SELECT mac FROM audit_event ORDER BY seq DESC LIMIT 1), zeroblob(32));
END"""

TRIGGERS: Final[dict[str, str]] = {
    f"{table}_no_{act.lower()}": _refuses(table, act)
    for table in ("audit_event", "disclosure", "issued", "paper", "versions")
    for act in ("UPDATE", "DELETE")
} | {"audit_event_chain": AUDIT_CHAIN}
"""Name and statement of each."""
