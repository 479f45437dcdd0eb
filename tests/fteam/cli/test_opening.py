"""The vault opens with the key store, or with the passphrase."""

import getpass

import pytest
from keyring.backend import KeyringBackend

from fteam.cli import opening
from fteam.cli.opening import NoPassphraseError, open_vault
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
