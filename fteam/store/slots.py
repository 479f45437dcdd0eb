"""Slots: each wraps the same master key under one way to open the vault.

``keyring``
    The key of the slot comes from a device secret that the computer's key store holds.
``passphrase``
    It comes from a passphrase through Argon2id.

A slot of a kind that this version does not know is kept as it is: ways that come later (both
together, a recovery code) are new kinds, not a new file format.
"""

import base64
import json
import secrets
import unicodedata
from enum import StrEnum, auto
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import BaseModel, ConfigDict, Field

from fteam.store.errors import HeaderChangedError, WeakPassphraseError

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
"""Source: NIST SP 800-38D, 8.2: 96 bit nonces for AES-GCM."""

MIN_CHARACTERS: Final = 12
MIN_WORDS: Final = 4


class SlotKind(StrEnum):
    """A way to open the vault."""

    KEYRING = auto()
    PASSPHRASE = auto()


class Argon(BaseModel):
    """Cost of one guess at a passphrase, stored with the slot so that it can grow later.

    Source: RFC 9106, 4, second recommended option. The limits refuse a header in which someone
    lowered the cost, or raised it until the computer stops.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    iterations: int = Field(default=3, ge=2, le=64)
    memory_kib: int = Field(default=64 * 1024, ge=19 * 1024, le=1 << 21)
    lanes: int = Field(default=4, ge=1, le=16)


class Wrapped(BaseModel):
    """A key under another key.

    Attributes:
        nonce: Base64.
        sealed: Base64 of ciphertext and tag.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    nonce: str
    sealed: str


class Slot(BaseModel):
    """One way to open the vault.

    Attributes:
        kind: A ``SlotKind``, or the kind of a later version.
        salt: Base64.
        argon: Cost of a guess; only where a passphrase takes part.
        key: The master key, wrapped.
    """

    model_config = ConfigDict(frozen=True, extra="allow", hide_input_in_errors=True)

    kind: str
    salt: str
    argon: Argon | None = None
    key: Wrapped


def keyring_slot(vault_id: str, master_key: bytes | bytearray, device_secret: bytes) -> Slot:
    """Make the slot that the computer's key store opens."""
    return _made(vault_id, SlotKind.KEYRING, None, master_key, device_secret)


def passphrase_slot(vault_id: str, master_key: bytes | bytearray, passphrase: str) -> Slot:
    """Make the slot that a passphrase opens; takes about a third of a second on purpose.

    Raises:
        WeakPassphraseError: If the passphrase has neither four words nor twelve characters.
    """
    plain = _normal(passphrase)
    if len(plain) < MIN_CHARACTERS and len(plain.split()) < MIN_WORDS:
        raise WeakPassphraseError
    return _made(vault_id, SlotKind.PASSPHRASE, Argon(), master_key, plain.encode())


def open_slot(vault_id: str, slot: Slot, secret: bytes | str) -> bytearray | None:
    """Take the master key out of a slot.

    Args:
        vault_id: Id of the vault that the slot must belong to.
        slot: The slot.
        secret: The device secret, or the passphrase.

    Returns:
        The master key, for the caller to overwrite; nothing if the secret does not fit.

    Raises:
        HeaderChangedError: If the slot is not whole.
    """
    plain = _normal(secret).encode() if isinstance(secret, str) else secret
    return unwrap(_slot_key(slot, plain), slot.key, _belongs(vault_id, slot))


def wrap(key: bytes, secret: bytes | bytearray, belongs: bytes) -> Wrapped:
    """Wrap a key.

    Args:
        key: 32 bytes that wrap.
        secret: What is wrapped.
        belongs: Where it belongs; it opens nowhere else.
    """
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, bytes(secret), belongs)
    return Wrapped(nonce=text_of(nonce), sealed=text_of(sealed))


def unwrap(key: bytes, wrapped: Wrapped, belongs: bytes) -> bytearray | None:
    """Return what was wrapped; nothing if the key or the place is another one.

    Raises:
        HeaderChangedError: If the text is not whole.
    """
    try:
        return bytearray(AESGCM(key).decrypt(bytes_of(wrapped.nonce), bytes_of(wrapped.sealed), belongs))
    except InvalidTag:
        return None
    except ValueError as error:
        raise HeaderChangedError from error


def derived(key: bytes | bytearray, purpose: str, salt: bytes = b"") -> bytes:
    """Derive a key for one purpose; one purpose's key says nothing about another's.

    Source:
        RFC 5869.
    """
    return HKDF(hashes.SHA256(), KEY_BYTES, salt, f"fteam/{purpose}/1".encode()).derive(bytes(key))


def text_of(data: bytes) -> str:
    """Write bytes as base64."""
    return base64.b64encode(data).decode()


def bytes_of(text: str) -> bytes:
    """Read base64.

    Raises:
        ValueError: If it is not base64.
    """
    return base64.b64decode(text, validate=True)


def _made(
    vault_id: str, kind: SlotKind, argon: Argon | None, master_key: bytes | bytearray, secret: bytes
) -> Slot:
    salt = text_of(secrets.token_bytes(SALT_BYTES))
    bare = Slot(kind=kind, salt=salt, argon=argon, key=Wrapped(nonce="", sealed=""))
    key = wrap(_slot_key(bare, secret), master_key, _belongs(vault_id, bare))
    return bare.model_copy(update={"key": key})


def _slot_key(slot: Slot, secret: bytes) -> bytes:
    try:
        salt = bytes_of(slot.salt)
    except ValueError as error:
        raise HeaderChangedError from error
    if slot.argon is not None:
        stretched = Argon2id(
            salt=salt,
            length=KEY_BYTES,
            iterations=slot.argon.iterations,
            lanes=slot.argon.lanes,
            memory_cost=slot.argon.memory_kib,
        )
        secret = stretched.derive(secret)
    return derived(secret, f"slot/{slot.kind}", salt)


def _belongs(vault_id: str, slot: Slot) -> bytes:
    """Bind a slot to its vault and to every one of its own fields."""
    fields: dict[str, Any] = slot.model_dump(mode="json", exclude={"key"})
    return json.dumps({"vault": vault_id, "slot": fields}, sort_keys=True, separators=(",", ":")).encode()


def _normal(passphrase: str) -> str:
    # Two keyboards write the same letter in two ways. Source: Unicode, UAX 15, form KC.
    return unicodedata.normalize("NFKC", passphrase)
