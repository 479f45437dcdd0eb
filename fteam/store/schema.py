"""Brings a database to the schema that this version reads, all steps in one transaction.

The number in the file decides first, so that an up-to-date database does not wait for the
migration library to load.
"""

from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from fteam.store.errors import DamagedStoreError, NewerVersionError
from fteam.store.triggers import TRIGGERS

VERSION: Final = 1
"""Newest step in ``migrations/versions``; kept in the file as ``user_version``."""

APPLICATION: Final = 0x46544D31
"""Says whose file it is, once it is decrypted: FTM1."""


def bring_up_to_date(connection: Connection) -> None:
    """Run the steps that this database has not seen.

    Args:
        connection: Inside a transaction; on any error all of it is undone.

    Raises:
        NewerVersionError: If a newer fteam wrote it.
        DamagedStoreError: If a step leaves broken references.
    """
    found = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    if found > VERSION:
        raise NewerVersionError
    if found < VERSION:
        _run_steps(connection)


def _run_steps(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415  # loads slowly, only a step needs it
    from alembic.config import Config  # noqa: PLC0415  # as above

    for name in TRIGGERS:
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
    # Steps may copy a table and drop the old one; references are checked at the end instead.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
    for statement in TRIGGERS.values():
        connection.exec_driver_sql(statement)
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise DamagedStoreError
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")
