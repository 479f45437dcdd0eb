import errno
import os
import stat
from pathlib import Path

import pytest

from fteam.errors import FTeamError
from fteam.keys import SystemRing
from fteam.store import header as headers
from fteam.store.errors import (
    AlreadyOpenError,
    DamagedStoreError,
    HeaderChangedError,
    NewerVersionError,
    NoSuchWayError,
    NoVaultError,
    NoWayToOpenError,
    RingEntryGoneError,
    StoreFullError,
    StoreGoneError,
    VaultExistsError,
    VaultLockedError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from fteam.store.meetings import MeetingStore
from fteam.store.slots import SlotKind
from fteam.store.vault import Vault, ways_to_open
from tests.secret_service import running_secret_service
from tests.vaults import FOUR_WORDS, MemoryRing, a_bare_plan


def test_vault_made_with_the_key_store_opens_with_it(folder: Path, ring: MemoryRing) -> None:
    plan = a_bare_plan()
    made = Vault.create(folder, ring, None)
    MeetingStore(made).keep(None, plan)
    made.lock()

    opened = Vault.open_with_ring(folder, ring)

    assert MeetingStore(opened).load(plan.id) == plan
    opened.lock()


def test_vault_made_with_a_passphrase_opens_with_it(folder: Path) -> None:
    Vault.create(folder, None, FOUR_WORDS).lock()

    opened = Vault.open_with_passphrase(folder, FOUR_WORDS)

    assert MeetingStore(opened).list_meetings() == ()
    opened.lock()


def test_passphrase_typed_on_another_keyboard_is_the_same(folder: Path) -> None:
    Vault.create(folder, None, "caf\u00e9 \ufb01sh and chips").lock()

    opened = Vault.open_with_passphrase(folder, "cafe\u0301 fish and chips")

    assert not opened.is_locked
    opened.lock()


def test_wrong_passphrase_is_told_as_such_and_leaves_the_folder_free(folder: Path) -> None:
    Vault.create(folder, None, FOUR_WORDS).lock()

    with pytest.raises(WrongPassphraseError):
        Vault.open_with_passphrase(folder, "not the right words")

    Vault.open_with_passphrase(folder, FOUR_WORDS).lock()


def test_ways_to_open_are_known_before_opening(folder: Path, ring: MemoryRing) -> None:
    Vault.create(folder, ring, FOUR_WORDS).lock()

    assert ways_to_open(folder) == {SlotKind.KEYRING, SlotKind.PASSPHRASE}


def test_way_that_was_not_set_up_is_told(folder: Path, ring: MemoryRing) -> None:
    Vault.create(folder, ring, None).lock()

    with pytest.raises(NoSuchWayError):
        Vault.open_with_passphrase(folder, FOUR_WORDS)


def test_vault_needs_a_way_to_open(folder: Path) -> None:
    with pytest.raises(NoWayToOpenError):
        Vault.create(folder, None, None)

    assert not folder.exists()


def test_short_passphrase_makes_no_vault(folder: Path, ring: MemoryRing) -> None:
    with pytest.raises(WeakPassphraseError):
        Vault.create(folder, ring, "too short")

    assert not headers.exists(folder)
    assert ring.secrets == {}


def test_second_vault_in_a_folder_is_refused(folder: Path, ring: MemoryRing) -> None:
    Vault.create(folder, ring, None).lock()

    with pytest.raises(VaultExistsError):
        Vault.create(folder, ring, None)

    assert len(ring.secrets) == 1


def test_second_start_is_told_that_the_records_are_open(vault: Vault, folder: Path, ring: MemoryRing) -> None:
    with pytest.raises(AlreadyOpenError):
        Vault.open_with_ring(folder, ring)

    assert not vault.is_locked


def test_no_vault_is_told_and_nothing_is_made(folder: Path, ring: MemoryRing) -> None:
    with pytest.raises(NoVaultError):
        Vault.open_with_ring(folder, ring)

    assert not folder.exists()


def test_emptied_key_store_is_told_and_the_passphrase_still_opens(folder: Path, ring: MemoryRing) -> None:
    Vault.create(folder, ring, FOUR_WORDS).lock()
    ring.secrets.clear()

    with pytest.raises(RingEntryGoneError):
        Vault.open_with_ring(folder, ring)

    Vault.open_with_passphrase(folder, FOUR_WORDS).lock()


def test_another_vaults_secret_does_not_open(folder: Path, ring: MemoryRing) -> None:
    Vault.create(folder, ring, None).lock()
    ring.secrets = dict.fromkeys(ring.secrets, bytes(32))

    with pytest.raises(RingEntryGoneError):
        Vault.open_with_ring(folder, ring)


def test_key_store_that_refuses_makes_no_vault(folder: Path, ring: MemoryRing) -> None:
    ring.error = FTeamError()

    with pytest.raises(FTeamError):
        Vault.create(folder, ring, FOUR_WORDS)

    assert not headers.exists(folder)


def test_lost_key_store_is_replaced_from_an_open_vault(folder: Path, ring: MemoryRing) -> None:
    Vault.create(folder, ring, FOUR_WORDS).lock()
    ring.secrets.clear()
    opened = Vault.open_with_passphrase(folder, FOUR_WORDS)

    opened.use_ring(ring)
    opened.lock()

    Vault.open_with_ring(folder, ring).lock()


def test_new_passphrase_replaces_the_old_one(folder: Path) -> None:
    opened = Vault.create(folder, None, FOUR_WORDS)

    opened.use_passphrase("five other words for it")
    opened.lock()

    with pytest.raises(WrongPassphraseError):
        Vault.open_with_passphrase(folder, FOUR_WORDS)
    Vault.open_with_passphrase(folder, "five other words for it").lock()


def test_locked_vault_gives_no_keys_and_no_transactions(vault: Vault, ring: MemoryRing) -> None:
    store = MeetingStore(vault)

    vault.lock()

    assert vault.is_locked
    with pytest.raises(VaultLockedError):
        store.keep(None, a_bare_plan())
    with pytest.raises(VaultLockedError):
        store.list_meetings()
    with pytest.raises(VaultLockedError):
        vault.use_ring(ring)


def test_locking_leaves_no_log_of_changes_behind(vault: Vault, folder: Path) -> None:
    MeetingStore(vault).keep(None, a_bare_plan())

    vault.lock()

    assert sorted(path.name for path in folder.iterdir()) == ["store-1.db", "vault.json", "vault.lock"]


def test_vault_is_for_its_owner_only(vault: Vault, folder: Path) -> None:
    MeetingStore(vault).keep(None, a_bare_plan())

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert set(modes) == {"store-1.db", "store-1.db-shm", "store-1.db-wal", "vault.json", "vault.lock"}
    assert set(modes.values()) == {0o600}


def test_header_put_together_from_another_generation_is_refused(folder: Path, ring: MemoryRing) -> None:
    Vault.create(folder, ring, None).lock()
    header = headers.read(folder)
    headers.write(folder, header.model_copy(update={"generation": 2}))

    with pytest.raises(HeaderChangedError):
        Vault.open_with_ring(folder, ring)


def test_missing_database_is_told_and_never_made_anew(folder: Path, ring: MemoryRing) -> None:
    Vault.create(folder, ring, None).lock()
    (folder / "store-1.db").unlink()

    with pytest.raises(StoreGoneError):
        Vault.open_with_ring(folder, ring)

    assert not (folder / "store-1.db").exists()


def test_destroyed_first_page_is_told_as_damage_not_as_a_wrong_key(folder: Path, ring: MemoryRing) -> None:
    Vault.create(folder, ring, None).lock()
    with (folder / "store-1.db").open("r+b") as file:
        file.write(os.urandom(4096))

    with pytest.raises(DamagedStoreError):
        Vault.open_with_ring(folder, ring)


def test_rest_of_a_setup_cut_short_is_set_aside(folder: Path, ring: MemoryRing) -> None:
    folder.mkdir()
    (folder / "store-1.db").write_bytes(b"left over")

    Vault.create(folder, ring, None).lock()

    aside = [path for path in folder.iterdir() if path.name.startswith("set-aside-")]
    assert [path.read_bytes() for path in aside] == [b"left over"]
    Vault.open_with_ring(folder, ring).lock()


def test_keys_for_purposes_differ_and_stay(folder: Path, ring: MemoryRing) -> None:
    made = Vault.create(folder, ring, None)
    audit, signing = made.key_for("audit"), made.key_for("signing")
    made.lock()

    opened = Vault.open_with_ring(folder, ring)

    assert opened.key_for("audit") == audit != signing
    opened.lock()


def test_full_disk_at_the_last_step_of_setup_leaves_no_vault(
    folder: Path, ring: MemoryRing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(headers, "write_whole", full)
        with pytest.raises(StoreFullError):
            Vault.create(folder, ring, None)

    assert ring.secrets == {}
    Vault.create(folder, ring, None).lock()


def test_database_of_a_newer_version_is_told_and_left_alone(
    vault: Vault, folder: Path, ring: MemoryRing
) -> None:
    with vault.database.transaction() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 1000")
    vault.lock()

    with pytest.raises(NewerVersionError):
        Vault.open_with_ring(folder, ring)

    assert not (folder / "store-1.db-wal").exists()


@pytest.mark.secret_service
def test_vault_opens_through_the_real_key_store_of_this_computer(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_secret_service(tmp_path, monkeypatch):
        Vault.create(folder, SystemRing(), None).lock()

        opened = Vault.open_with_ring(folder, SystemRing())

        assert not opened.is_locked
        opened.lock()
