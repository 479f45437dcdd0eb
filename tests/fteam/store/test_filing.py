import pytest

from fteam.store import filing
from fteam.store.errors import DamagedStoreError
from fteam.store.filing import SigningKey
from fteam.store.vault import Vault
from tests.vaults import MOMENT

KEY = bytes(range(32))


def test_signing_key_is_stored_wrapped(vault: Vault) -> None:
    with vault.database.transaction() as connection:
        filing.keep_key(connection, filing.wrapped_key(KEY, b"private part", b"certificate"), MOMENT)
        stored = connection.exec_driver_sql("SELECT sealed FROM signing_key").scalar_one()

        assert b"private part" not in stored
        assert filing.newest_key(connection, KEY) == SigningKey(b"private part", b"certificate")


def test_signing_key_of_another_vault_is_told(vault: Vault) -> None:
    with vault.database.transaction() as connection:
        filing.keep_key(connection, filing.wrapped_key(KEY, b"private part", b"certificate"), MOMENT)

        with pytest.raises(DamagedStoreError):
            filing.newest_key(connection, bytes(32))


def test_plan_without_papers_has_no_slips(vault: Vault) -> None:
    with vault.database.reading() as connection:
        assert filing.slips(connection, "0" * 32) == ()
