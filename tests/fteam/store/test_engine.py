import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from fteam.store import engine
from fteam.store.engine import Database, cipher_version, connect, key_text, make_file, wipe
from fteam.store.errors import (
    DamagedStoreError,
    NotEncryptedError,
    RefusedByStoreError,
    StoreFullError,
    StoreGoneError,
    StoreReadOnlyError,
    VaultLockedError,
    WrongKeyError,
)
from fteam.store.faults import StoreDefectError

KEY = bytes(range(32))
FLOOR = (4, 17)
"""Oldest SQLCipher that our files were made with; older ones lack fixes."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "store.db"
    make_file(made)
    return made


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    made = Database(path, lambda: KEY)
    with made.transaction() as connection:
        connection.exec_driver_sql("CREATE TABLE word (text TEXT NOT NULL CHECK (text <> '')) STRICT")
    yield made
    made.close()


def words(database: Database) -> list[str]:
    with database.reading() as connection:
        return [row.text for row in connection.exec_driver_sql("SELECT text FROM word ORDER BY rowid")]


def run(database: Database, *statements: str) -> None:
    with database.transaction() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def add(database: Database, text: str) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("INSERT INTO word VALUES (?)", (text,))


def test_sqlcipher_is_not_older_than_the_floor() -> None:
    version = cipher_version()

    assert tuple(int(part) for part in version.split()[0].split(".")[:2]) >= FLOOR


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("busy_timeout", 5000),
    ],
)
def test_every_connection_is_hardened(database: Database, pragma: str, value: object) -> None:
    with database.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_key_is_written_the_way_sqlcipher_reads_it_and_can_be_wiped() -> None:
    text = key_text(KEY)
    assert text == b"x'" + KEY.hex().encode() + b"'"

    wipe(text)

    assert text == bytes(67)


def test_file_is_encrypted_from_its_first_byte(
    database: Database, path: Path, sentinels: tuple[str, ...]
) -> None:
    add(database, sentinels[0])
    database.close()

    data = path.read_bytes()

    assert not data.startswith(b"SQLite")
    assert sentinels[0].encode() not in data


def test_wrong_key_is_told(database: Database, path: Path) -> None:
    database.close()

    with pytest.raises(WrongKeyError):
        connect(path, bytes(32))


def test_plain_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    connection = sqlite3.connect(plain)
    connection.execute("CREATE TABLE word (text TEXT)")
    connection.close()
    before = plain.read_bytes()

    with pytest.raises(NotEncryptedError):
        connect(plain, KEY)

    assert plain.read_bytes() == before


def test_missing_file_is_never_made(tmp_path: Path) -> None:
    with pytest.raises(StoreGoneError):
        connect(tmp_path / "gone.db", KEY)

    assert list(tmp_path.iterdir()) == []


def test_existing_file_is_never_replaced(path: Path) -> None:
    with pytest.raises(StoreGoneError):
        make_file(path)


def test_driver_without_a_cipher_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Plain(sqlite3.Connection):
        """The system's own SQLite, which would write everything in clear."""

        def set_key(self, _key: bytearray) -> None:
            """Ignore it."""

    monkeypatch.setattr(sqlcipher, "connect", lambda *a, **k: sqlite3.connect(*a, factory=Plain, **k))

    with pytest.raises(NotEncryptedError):
        connect(path, KEY)

    assert path.read_bytes() == b""


def test_failed_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(RefusedByStoreError):
        run(
            database,
            "INSERT INTO word VALUES ('one')",
            "CREATE TABLE other (id TEXT) STRICT",
            "INSERT INTO word VALUES ('')",
        )

    assert words(database) == []
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar() == 1


def test_error_text_holds_no_words(database: Database, sentinels: tuple[str, ...]) -> None:
    statement = "INSERT INTO word SELECT '' WHERE ? <> ''"

    with pytest.raises(RefusedByStoreError) as caught, database.transaction() as connection:
        connection.exec_driver_sql(statement, (sentinels[0],))

    chain = f"{caught.value} {caught.value!r} {caught.value.__cause__} {caught.value.__cause__!r}"
    assert sentinels[0] not in chain


def test_wrong_statement_of_ours_is_a_defect(database: Database) -> None:
    with pytest.raises(StoreDefectError, match="SQLITE_ERROR"), database.transaction() as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")


def test_attaching_another_file_is_refused(database: Database, tmp_path: Path) -> None:
    with pytest.raises(StoreDefectError, match="SQLITE_AUTH"), database.reading() as connection:
        connection.exec_driver_sql("ATTACH ? AS other KEY ''", (str(tmp_path / "clear.db"),))

    assert not (tmp_path / "clear.db").exists()


def test_full_disk_is_told_and_everything_acknowledged_stays(database: Database) -> None:
    add(database, "kept")
    with database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()

    with pytest.raises(StoreFullError):
        run(
            database,
            f"PRAGMA max_page_count = {pages}",
            "INSERT INTO word VALUES (hex(randomblob(100000)))",
        )

    assert words(database) == ["kept"]


def test_flipped_bit_is_told_as_damage(database: Database, path: Path) -> None:
    for number in range(200):
        add(database, f"{number} " + "x" * 400)
    database.close()
    data = bytearray(path.read_bytes())
    data[3 * 4096 + 100] ^= 1
    path.write_bytes(data)
    reopened = Database(path, lambda: KEY)

    with pytest.raises(DamagedStoreError):
        words(reopened)

    reopened.close()


def test_disk_that_goes_away_is_told(database: Database, path: Path) -> None:
    database.close()
    shutil.move(path, path.with_name("elsewhere.db"))
    reopened = Database(path, lambda: KEY)

    with pytest.raises(StoreGoneError):
        words(reopened)

    reopened.close()


def test_journal_that_cannot_be_shared_is_told_as_read_only(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "OPENING", "mode=rw&vfs=unix-none")

    with pytest.raises(StoreReadOnlyError):
        connect(path, KEY)


def test_locked_database_refuses_and_waits_for_the_running_transaction(database: Database) -> None:
    inside, may_end = threading.Event(), threading.Event()

    def slow() -> None:
        with database.transaction() as connection:
            connection.exec_driver_sql("INSERT INTO word VALUES ('at the end')")
            inside.set()
            may_end.wait(10)

    writer = threading.Thread(target=slow)
    writer.start()
    inside.wait(10)
    closer = threading.Thread(target=database.close)
    closer.start()
    may_end.set()
    closer.join()
    writer.join()

    with pytest.raises(VaultLockedError):
        words(database)


def test_endless_transaction_does_not_hold_up_locking(database: Database) -> None:
    with database.transaction():
        database.close(patience_s=0.01)

    with pytest.raises(VaultLockedError):
        words(database)


def test_killed_writer_loses_nothing_acknowledged(database: Database, path: Path) -> None:
    database.close()
    program = (
        "import os, sys, pathlib\n"
        "from fteam.store.engine import Database\n"
        "database = Database(pathlib.Path(sys.argv[1]), lambda: bytes(range(32)))\n"
        "with database.transaction() as connection:\n"
        "    connection.exec_driver_sql(\"INSERT INTO word VALUES ('kept')\")\n"
        "os._exit(9)\n"
    )

    subprocess.run([sys.executable, "-c", program, str(path)], cwd=Path.cwd(), check=False)

    reopened = Database(path, lambda: KEY)
    assert words(reopened) == ["kept"]
    reopened.close()
