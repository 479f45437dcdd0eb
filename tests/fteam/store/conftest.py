"""A vault on a real disk, opened through a key store in memory."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from tests.vaults import MemoryRing, Ticking


@pytest.fixture
def ring() -> MemoryRing:
    return MemoryRing()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture(scope="session")
def empty_vault(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryRing]:
    """Make one vault for all tests to copy: making takes longer than opening."""
    made, ring = tmp_path_factory.mktemp("empty") / "vault", MemoryRing()
    Vault.create(made, ring, None).lock()
    return made, ring


@pytest.fixture
def vault(folder: Path, ring: MemoryRing, empty_vault: tuple[Path, MemoryRing]) -> Iterator[Vault]:
    made, made_ring = empty_vault
    shutil.copytree(made, folder)
    ring.secrets |= made_ring.secrets
    opened = Vault.open_with_ring(folder, ring)
    yield opened
    opened.lock()


@pytest.fixture
def store(vault: Vault) -> MeetingStore:
    return MeetingStore(vault, now=Ticking())
