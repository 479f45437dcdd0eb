import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from fteam.store import schema
from fteam.store.engine import Database, make_file
from fteam.store.errors import DamagedStoreError, NewerVersionError
from fteam.store.schema import APPLICATION, VERSION, bring_up_to_date
from fteam.store.tables import metadata
from fteam.store.triggers import TRIGGERS
from installer.schema import STEP, schema_text

MIGRATIONS = Path(schema.__file__).parent / "migrations"
KEY = bytes(32)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    make_file(tmp_path / "store.db")
    made = Database(tmp_path / "store.db", lambda: KEY)
    yield made
    made.close()


def made_things(connection: Connection) -> dict[str, str]:
    """Return every table, index and trigger with its text, spaces apart."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {row.name: " ".join(row.sql.split()) for row in rows if row.name != "schema_step"}


def test_first_step_makes_the_tables_of_today() -> None:
    assert STEP.read_text("utf-8") == schema_text(), "run: python installer/schema.py"


def test_migrated_database_is_the_same_as_one_made_from_the_tables(
    database: Database, tmp_path: Path
) -> None:
    with database.transaction() as connection:
        bring_up_to_date(connection)
        migrated = made_things(connection)
    make_file(tmp_path / "fresh.db")
    fresh = Database(tmp_path / "fresh.db", lambda: KEY)
    with fresh.transaction() as connection:
        metadata.create_all(connection)
        for statement in TRIGGERS.values():
            connection.exec_driver_sql(statement)
        made = made_things(connection)
    fresh.close()

    assert migrated == made
    assert set(TRIGGERS) <= set(migrated)


def test_every_table_is_strict(database: Database) -> None:
    with database.transaction() as connection:
        bring_up_to_date(connection)
        loose = [
            row.name
            for row in connection.exec_driver_sql("PRAGMA table_list")
            if row.schema == "main" and not row.strict and row.name not in {"sqlite_schema", "schema_step"}
        ]

    assert loose == []


def test_newest_step_is_the_version_that_the_file_is_stamped_with() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == str(VERSION)


def test_migrated_database_is_stamped(database: Database) -> None:
    with database.transaction() as connection:
        bring_up_to_date(connection)

    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA user_version").scalar() == VERSION
        assert connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION


def test_steps_run_only_when_the_migration_library_asks() -> None:
    env = importlib.import_module("fteam.store.migrations.env")

    assert env.VERSION_TABLE == "schema_step"


def test_second_run_changes_nothing(database: Database) -> None:
    with database.transaction() as connection:
        bring_up_to_date(connection)
        before = made_things(connection)

        bring_up_to_date(connection)

        assert made_things(connection) == before


def test_database_of_a_newer_version_is_refused(database: Database) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION + 1}")

    with pytest.raises(NewerVersionError), database.transaction() as connection:
        bring_up_to_date(connection)


def test_step_that_breaks_a_reference_is_undone_whole(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = TRIGGERS | {
        "x": "CREATE TABLE broken (id TEXT REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED)",
        "y": "INSERT INTO broken VALUES ('nobody')",
    }
    monkeypatch.setattr(schema, "TRIGGERS", broken)

    with pytest.raises(DamagedStoreError), database.transaction() as connection:
        bring_up_to_date(connection)

    with database.reading() as connection:
        assert made_things(connection) == {}


def test_up_to_date_database_opens_without_the_migration_library(tmp_path: Path) -> None:
    program = (
        "import pathlib, sys\n"
        "from fteam.store.vault import Vault\n"
        "folder = pathlib.Path(sys.argv[1])\n"
        "Vault.open_with_passphrase(folder, 'four words are enough').lock()\n"
        "assert 'alembic' not in sys.modules\n"
    )
    making = "import pathlib, sys; from fteam.store.vault import Vault; "
    making += "Vault.create(pathlib.Path(sys.argv[1]), None, 'four words are enough').lock()"

    for text in (making, program):
        subprocess.run([sys.executable, "-c", text, str(tmp_path / "vault")], check=True)
