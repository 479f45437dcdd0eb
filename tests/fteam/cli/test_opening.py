"""The vault opens with the key store, or with the passphrase."""

import getpass

import pytest
from keyring.backend import KeyringBackend

from fteam.cli import opening
from fteam.cli.opening import NoPassphraseError, open_vault, vault_without_asking
from fteam.keys import RingUnavailableError, SystemRing
from fteam.paths import data_folder
from fteam.store.slots import SlotKind
from fteam.store.vault import ways_to_open
from tests.fteam.cli.conftest import no_ring


class MemoryRing(KeyringBackend):
    """The edge to the system's key store."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_key_store_opens_without_a_question(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = SystemRing(MemoryRing())
    monkeypatch.setattr(opening, "SystemRing", lambda: ring)

    with open_vault(create=True):
        pass
    with open_vault() as (vault, _store):
        assert not vault.is_locked

    assert ways_to_open(data_folder()) == {SlotKind.KEYRING}


def test_lost_key_store_falls_back_to_the_passphrase(
    passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = SystemRing(MemoryRing())
    monkeypatch.setattr(opening, "SystemRing", lambda: ring)
    with open_vault(create=True):
        pass
    monkeypatch.setattr(opening, "SystemRing", no_ring)
    monkeypatch.delenv(opening.PASSPHRASE_VARIABLE)
    monkeypatch.setattr(getpass, "getpass", lambda _question: passphrase)

    with open_vault() as (vault, _store):
        assert not vault.is_locked


def test_lost_key_store_without_a_passphrase_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = SystemRing(MemoryRing())
    monkeypatch.setattr(opening, "SystemRing", lambda: ring)
    with open_vault(create=True):
        pass
    monkeypatch.setattr(opening, "SystemRing", no_ring)

    with pytest.raises(RingUnavailableError), open_vault():
        pass


@pytest.mark.usefixtures("passphrase")
def test_nobody_who_types_a_passphrase_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_question: str) -> str:
        raise EOFError

    monkeypatch.delenv(opening.PASSPHRASE_VARIABLE)
    monkeypatch.setattr(getpass, "getpass", nobody)

    with pytest.raises(NoPassphraseError), open_vault(create=True):
        pass


def test_where_there_is_no_vault_a_check_goes_without(passphrase: str) -> None:
    assert passphrase

    with vault_without_asking() as store:
        assert store is None


def test_passphrase_of_the_environment_opens_without_asking(passphrase: str) -> None:
    with open_vault(create=True):
        pass

    with vault_without_asking() as store:
        assert store is not None
        assert passphrase


def test_key_store_opens_without_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    ring = SystemRing(MemoryRing())
    monkeypatch.setattr(opening, "SystemRing", lambda: ring)
    with open_vault(create=True):
        pass

    with vault_without_asking() as store:
        assert store is not None


def test_vault_that_the_window_has_open_is_left_alone(passphrase: str) -> None:
    assert passphrase

    with open_vault(create=True), vault_without_asking() as store:
        assert store is None
