from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from fteam.store import audit
from fteam.store.audit import BrokenChainError, Head
from fteam.store.vault import Vault
from tests.vaults import MOMENT

KEY = bytes(32)


@pytest.fixture
def connection(vault: Vault) -> Iterator[Connection]:
    """A transaction that is undone, with three links in the chain and no triggers."""
    with vault.database.transaction() as opened:
        for subject in ("a", "b", "c"):
            audit.append(opened, KEY, MOMENT, "", "keep", subject, [["add", "needs", "id"]])
        for act in ("update", "delete"):
            opened.exec_driver_sql(f"DROP TRIGGER audit_event_no_{act}")
        yield opened


def test_whole_chain_passes(connection: Connection) -> None:
    assert audit.check(connection, KEY) == audit.head(connection)
    assert audit.head(connection).seq == 3


def test_empty_chain_passes(vault: Vault) -> None:
    with vault.database.reading() as connection:
        assert audit.check(connection, KEY) == Head()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET subject = 'x' WHERE seq = 2",
        "UPDATE audit_event SET mac = x'00' WHERE seq = 2",
        "UPDATE audit_event SET prev = x'00' WHERE seq = 2",
        "DELETE FROM audit_event WHERE seq = 2",
    ],
)
def test_changed_or_missing_link_is_told_by_its_number(connection: Connection, statement: str) -> None:
    connection.exec_driver_sql(statement)

    with pytest.raises(BrokenChainError) as caught:
        audit.check(connection, KEY)

    assert caught.value.facts == {"seq": 2}


def test_chain_of_another_key_is_told(connection: Connection) -> None:
    with pytest.raises(BrokenChainError):
        audit.check(connection, bytes(reversed(range(32))))


def test_end_cut_off_shows_against_a_head_kept_elsewhere(connection: Connection) -> None:
    anchor = audit.head(connection)
    connection.exec_driver_sql("DELETE FROM audit_event WHERE seq = 3")

    with pytest.raises(BrokenChainError) as caught:
        audit.check(connection, KEY, anchor)

    assert caught.value.facts == {"seq": 3}


def test_chain_that_went_on_still_holds_its_old_head(connection: Connection) -> None:
    anchor = audit.head(connection)
    audit.append(connection, KEY, MOMENT, "", "keep", "d", [])

    assert audit.check(connection, KEY, anchor).seq == 4
