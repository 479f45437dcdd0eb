"""The vault: a folder with one encrypted database, opened through the key store or a passphrase.

device secret or passphrase → key of a slot → master key → database key of this generation.
The master key also gives the keys for the audit chain and for the facilitator's signing key, so
that changing the database key later leaves those alone.
"""

import contextlib
import secrets
from collections.abc import Generator
from pathlib import Path
from typing import Final, Self

from fteam.store import header as headers
from fteam.store.engine import Database, make_file, wipe
from fteam.store.errors import (
    DamagedStoreError,
    HeaderChangedError,
    NoSuchWayError,
    NoVaultError,
    NoWayToOpenError,
    RingEntryGoneError,
    VaultExistsError,
    VaultLockedError,
    WrongKeyError,
    WrongPassphraseError,
)
from fteam.store.faults import told_files
from fteam.store.folder_lock import FolderLock
from fteam.store.header import Header
from fteam.store.ring import SecretRing
from fteam.store.schema import bring_up_to_date
from fteam.store.slots import KEY_BYTES, Slot, SlotKind, derived, keyring_slot, open_slot, passphrase_slot

PRIVATE_FOLDER: Final = 0o700


class Vault:
    """An open vault; ``lock`` ends it.

    Attributes:
        folder: Where it is.
        database: Its transactions.
    """

    def __init__(self, folder: Path, header: Header, master_key: bytearray, folder_lock: FolderLock) -> None:
        """Join the parts; use ``create`` or one of the ``open_`` ways.

        Raises:
            HeaderChangedError: If the header is not the one that was written with this key.
            FTeamError: If the database can't be opened.
        """
        self.folder = folder
        self._header = header
        self._master_key = master_key
        self._folder_lock = folder_lock
        database_key = header.database_key(master_key) if header.is_authentic(master_key) else None
        if database_key is None:
            raise HeaderChangedError
        self._database_key = database_key
        self.database = Database(_database_path(folder, header), self._current_key)
        with contextlib.ExitStack() as undo:
            undo.callback(self.database.close)
            self._bring_up_to_date()
            undo.pop_all()

    @classmethod
    def create(cls, folder: Path, ring: SecretRing | None, passphrase: str | None) -> Self:
        """Make a vault and open it.

        Args:
            folder: Made, for its owner only, if it is new.
            ring: Key store that may open it without questions.
            passphrase: Words that may open it; with both, each opens it alone.

        Raises:
            NoWayToOpenError: If there is neither.
            WeakPassphraseError: If the passphrase is too short.
            VaultExistsError: If there is one already.
            AlreadyOpenError: If another fteam holds the folder.
            FTeamError: If the key store or the disk refuses.
        """
        if ring is None and passphrase is None:
            raise NoWayToOpenError
        with told_files():
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        with contextlib.ExitStack() as undo:
            folder_lock = FolderLock(folder)
            undo.callback(folder_lock.release)
            if headers.exists(folder):
                raise VaultExistsError
            vault_id, master_key = secrets.token_hex(16), bytearray(secrets.token_bytes(KEY_BYTES))
            slots = _first_slots(vault_id, master_key, ring, passphrase, undo)
            header = Header.made(vault_id, master_key, secrets.token_bytes(KEY_BYTES), slots)
            _clear_place(_database_path(folder, header))
            make_file(_database_path(folder, header))
            vault = cls(folder, header, master_key, folder_lock)
            undo.callback(vault.database.close)
            headers.write(folder, header)  # from here on there is a vault
            undo.pop_all()
        return vault

    @classmethod
    def open_with_ring(cls, folder: Path, ring: SecretRing) -> Self:
        """Open with the secret in the computer's key store.

        Raises:
            NoVaultError: If there is no vault.
            NoSuchWayError: If it was not set up this way.
            RingEntryGoneError: If the key store does not hold the secret any more.
            FTeamError: If the key store, the header or the database refuses.
        """
        with _held(folder) as (folder_lock, undo):
            header, slot = _slot(folder, SlotKind.KEYRING)
            secret = ring.get(_secret_name(header.vault_id))
            master_key = None if secret is None else open_slot(header.vault_id, slot, secret)
            if master_key is None:
                raise RingEntryGoneError
            vault = cls(folder, header, master_key, folder_lock)
            undo.pop_all()
        return vault

    @classmethod
    def open_with_passphrase(cls, folder: Path, passphrase: str) -> Self:
        """Open with a passphrase; takes about half a second on purpose.

        Raises:
            NoVaultError: If there is no vault.
            NoSuchWayError: If it was not set up this way.
            WrongPassphraseError: If the passphrase is another one.
            FTeamError: If the header or the database refuses.
        """
        with _held(folder) as (folder_lock, undo):
            header, slot = _slot(folder, SlotKind.PASSPHRASE)
            master_key = open_slot(header.vault_id, slot, passphrase)
            if master_key is None:
                raise WrongPassphraseError
            vault = cls(folder, header, master_key, folder_lock)
            undo.pop_all()
        return vault

    @property
    def is_locked(self) -> bool:
        """Whether the keys are gone."""
        return not any(self._master_key)

    def key_for(self, purpose: str) -> bytes:
        """Return the key for one purpose, such as ``audit``; it stays when the database key changes.

        Raises:
            VaultLockedError: If the vault is locked.
        """
        if self.is_locked:
            raise VaultLockedError
        return derived(self._master_key, purpose)

    def use_ring(self, ring: SecretRing) -> None:
        """Let the computer's key store open the vault from now on, with a fresh secret.

        Raises:
            VaultLockedError: If the vault is locked.
            FTeamError: If the key store or the disk refuses; the old ways still work then.
        """
        self._require_open()
        secret = secrets.token_bytes(KEY_BYTES)
        ring.put(_secret_name(self._header.vault_id), secret)
        self._replace_slot(keyring_slot(self._header.vault_id, self._master_key, secret))

    def use_passphrase(self, passphrase: str) -> None:
        """Let this passphrase open the vault from now on, in place of any older one.

        Raises:
            VaultLockedError: If the vault is locked.
            WeakPassphraseError: If the passphrase is too short.
            FTeamError: If the disk refuses; the old ways still work then.
        """
        self._require_open()
        self._replace_slot(passphrase_slot(self._header.vault_id, self._master_key, passphrase))

    def lock(self) -> None:
        """Close the database, forget the keys, let another fteam open the folder."""
        self.database.close()
        wipe(self._database_key)
        wipe(self._master_key)
        self._folder_lock.release()

    def _bring_up_to_date(self) -> None:
        try:
            with self.database.transaction() as connection:
                bring_up_to_date(connection)
        except WrongKeyError as error:
            # The key is right, the header's check says so: then it is the file.
            raise DamagedStoreError from error

    def _require_open(self) -> None:
        if self.is_locked:
            raise VaultLockedError

    def _current_key(self) -> bytearray:
        self._require_open()
        return self._database_key

    def _replace_slot(self, slot: Slot) -> None:
        header = self._header.with_slot(slot, self._master_key)
        headers.write(self.folder, header)
        self._header = header


def ways_to_open(folder: Path) -> frozenset[SlotKind]:
    """Tell which ways the vault's header offers, before anything is opened.

    Raises:
        NoVaultError: If there is no vault.
        FTeamError: If the header can't be read.
    """
    header = headers.read(folder)
    return frozenset(kind for kind in SlotKind if header.slot(kind) is not None)


def _first_slots(
    vault_id: str,
    master_key: bytearray,
    ring: SecretRing | None,
    passphrase: str | None,
    undo: contextlib.ExitStack,
) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    if passphrase is not None:
        slots.append(passphrase_slot(vault_id, master_key, passphrase))
    if ring is not None:
        secret = secrets.token_bytes(KEY_BYTES)
        ring.put(_secret_name(vault_id), secret)
        undo.callback(ring.delete, _secret_name(vault_id))
        slots.append(keyring_slot(vault_id, master_key, secret))
    return tuple(slots)


@contextlib.contextmanager
def _held(folder: Path) -> Generator[tuple[FolderLock, contextlib.ExitStack]]:
    """Hold the folder while a vault is opened; on any error let it go again."""
    if not headers.exists(folder):
        raise NoVaultError
    with contextlib.ExitStack() as undo:
        folder_lock = FolderLock(folder)
        undo.callback(folder_lock.release)
        yield folder_lock, undo


def _slot(folder: Path, kind: SlotKind) -> tuple[Header, Slot]:
    header = headers.read(folder)
    slot = header.slot(kind)
    if slot is None:
        raise NoSuchWayError
    return header, slot


def _secret_name(vault_id: str) -> str:
    return f"device-{vault_id}"


def _database_path(folder: Path, header: Header) -> Path:
    return folder / f"store-{header.generation}.db"


def _clear_place(path: Path) -> None:
    """Move a database without a header aside: it is left of a set-up that was cut short."""
    if path.exists():
        with told_files():
            path.replace(path.with_name(f"set-aside-{secrets.token_hex(4)}.db"))
