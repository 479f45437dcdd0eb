"""The small file beside the database: which slots open the vault, and the wrapped database key.

Nothing in it is secret. A code under the master key shows any change to it. Replacing it is the
one step that switches to another generation of the database, so it is written whole or not at all.
"""

import hashlib
import hmac
import json
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from fteam.files import write_whole
from fteam.store.errors import HeaderChangedError, NewerVersionError, NoVaultError, StoreGoneError
from fteam.store.faults import told_files
from fteam.store.slots import Slot, SlotKind, Wrapped, derived, unwrap, wrap

FORMAT: Final = 1
NAME: Final = "vault.json"


class Header(BaseModel):
    """What the file says; trusted only after ``is_authentic``.

    Attributes:
        format: Version of the file's shape.
        vault_id: Which vault; names the device secret in the key store.
        counter: Grows with each change of the file: an old copy put back shows.
        generation: Which database file; a rotation of the key makes the next one.
        check: Code that tells a wrong database key from a damaged database.
        key: The database key of this generation, wrapped under the master key.
        slots: Ways to the master key.
        mac: Code over all of the above under the master key.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    format: Literal[1] = FORMAT
    vault_id: str = Field(pattern="^[0-9a-f]{32}$")
    counter: int = Field(default=1, ge=1)
    generation: int = Field(default=1, ge=1)
    check: str
    key: Wrapped
    slots: tuple[Slot, ...]
    mac: str = ""

    @classmethod
    def made(
        cls,
        vault_id: str,
        master_key: bytes | bytearray,
        database_key: bytes | bytearray,
        slots: tuple[Slot, ...],
    ) -> "Header":
        """Make the header of a new vault."""
        key = wrap(derived(master_key, "database key"), database_key, f"{vault_id}/1".encode())
        return cls(vault_id=vault_id, check=check_of(database_key), key=key, slots=slots).signed(master_key)

    def slot(self, kind: SlotKind) -> Slot | None:
        """Return the slot of a kind, if there is one."""
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def with_slot(self, slot: Slot, master_key: bytes | bytearray) -> "Header":
        """Return the next header, with this slot in place of any other of its kind."""
        slots = (*(other for other in self.slots if other.kind != slot.kind), slot)
        return self.model_copy(update={"slots": slots, "counter": self.counter + 1}).signed(master_key)

    def signed(self, master_key: bytes | bytearray) -> "Header":
        """Return the same header with its code."""
        return self.model_copy(update={"mac": self._code(master_key)})

    def is_authentic(self, master_key: bytes | bytearray) -> bool:
        """Whether nobody changed the file without the master key."""
        return hmac.compare_digest(self.mac, self._code(master_key))

    def database_key(self, master_key: bytes | bytearray) -> bytearray | None:
        """Unwrap the database key; nothing if it is of another vault or generation."""
        belongs = f"{self.vault_id}/{self.generation}".encode()
        key = unwrap(derived(master_key, "database key"), self.key, belongs)
        return key if key is not None and hmac.compare_digest(self.check, check_of(key)) else None

    def _code(self, master_key: bytes | bytearray) -> str:
        fields = self.model_dump(mode="json", exclude={"mac"})
        text = json.dumps(fields, sort_keys=True, separators=(",", ":"))
        return hmac.new(derived(master_key, "header"), text.encode(), hashlib.sha256).hexdigest()


def check_of(database_key: bytes | bytearray) -> str:
    """Return the code that recognises a database key without telling it."""
    return hmac.new(database_key, b"fteam/check/1", hashlib.sha256).hexdigest()[:32]


def exists(folder: Path) -> bool:
    """Whether there is a vault in this folder."""
    return (folder / NAME).exists()


def read(folder: Path) -> Header:
    """Read the header; its code is not yet checked.

    Raises:
        NoVaultError: If there is none.
        StoreGoneError: If it can't be read.
        NewerVersionError: If a newer fteam wrote it.
        HeaderChangedError: If it makes no sense.
    """
    try:
        untrusted = (folder / NAME).read_bytes()
    except FileNotFoundError as error:
        raise NoVaultError from error
    except OSError as error:
        raise StoreGoneError from error
    try:
        return Header.model_validate_json(untrusted)
    except ValidationError as error:
        if any(problem["loc"] == ("format",) for problem in error.errors(include_input=False)):
            raise NewerVersionError from error
        raise HeaderChangedError from error


def write(folder: Path, header: Header) -> None:
    """Replace the header in one step.

    Raises:
        StoreFullError: If the disk is full.
        StoreReadOnlyError: If it may not be written.
        StoreGoneError: If it is not there.
    """
    with told_files():
        write_whole(folder / NAME, header.model_dump_json(indent=1).encode())
