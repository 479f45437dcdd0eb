"""What is filed for good: sealed papers as they were handed out, and the facilitator's signing key."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, func, insert, select

from fteam.store.columns import moment_text
from fteam.store.errors import DamagedStoreError, ErasedPaperError
from fteam.store.slots import NONCE_BYTES
from fteam.store.tables import metadata

PAPER: Final = metadata.tables["paper"]
KEYS: Final = metadata.tables["signing_key"]
BEGIN: Final = b"-----BEGIN CERTIFICATE-----"


@dataclass(frozen=True, slots=True)
class NewPaper:
    """A sealed paper to file.

    Attributes:
        version_id: Id of the plan version that it shows.
        reader: Id of the person it was made for; empty for the paper of the whole team.
        language: Tag of its language.
        pdf: Its bytes.
    """

    version_id: str
    reader: str
    language: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class PaperSlip:
    """What is known of a filed paper without reading it.

    Attributes:
        plan_id: Id of the plan.
        version_id: Id of the plan version that it shows.
        reader: Id of the person it was made for; empty for the paper of the whole team.
        language: Tag of its language.
        sha256: Fingerprint of its bytes, 64 hex characters.
        size: Number of bytes.
        filed_at: Moment of filing, aware UTC.
    """

    plan_id: str
    version_id: str
    reader: str
    language: str
    sha256: str
    size: int
    filed_at: datetime


@dataclass(frozen=True, slots=True)
class SigningKey:
    """The facilitator's signing key.

    Attributes:
        pkcs8_encrypted: Private key, PKCS#8, still under its own passphrase.
        certificate: Its certificate, as it was given to be kept.
    """

    pkcs8_encrypted: bytes
    certificate: bytes


def file_paper(connection: Connection, plan_id: str, paper: NewPaper, at: datetime) -> None:
    """File a paper; it can never be changed or taken out again."""
    row = {
        "plan_id": plan_id,
        "version_id": paper.version_id,
        "reader": paper.reader,
        "language": paper.language,
        "filed_at": moment_text(at),
        "sha256": hashlib.sha256(paper.pdf).hexdigest(),
        "pdf": paper.pdf,
    }
    connection.execute(insert(PAPER), row)


def slips(connection: Connection, plan_id: str) -> tuple[PaperSlip, ...]:
    """Return a slip for each filed paper of a plan, the oldest first."""
    columns = [column for column in PAPER.columns if column.name != "pdf"]
    chosen = select(*columns, func.length(PAPER.c.pdf).label("size")).where(PAPER.c.plan_id == plan_id)
    rows = connection.execute(chosen.order_by(PAPER.c.filed_at, PAPER.c.reader, PAPER.c.language))
    return tuple(
        PaperSlip(**{**row, "filed_at": datetime.fromisoformat(row["filed_at"])}) for row in rows.mappings()
    )


def pdf(connection: Connection, slip: PaperSlip) -> bytes:
    """Return a paper's bytes.

    Raises:
        ErasedPaperError: If they were destroyed, because words in them were erased.
        DamagedStoreError: If there are none or their fingerprint is another one.
    """
    chosen = select(PAPER.c.pdf).where(
        PAPER.c.plan_id == slip.plan_id,
        PAPER.c.version_id == slip.version_id,
        PAPER.c.reader == slip.reader,
        PAPER.c.language == slip.language,
    )
    found: bytes | None = connection.scalar(chosen)
    if found == b"":
        raise ErasedPaperError
    if found is None or hashlib.sha256(found).hexdigest() != slip.sha256:
        raise DamagedStoreError
    return found


def wrapped_key(key: bytes, pkcs8_encrypted: bytes, certificate: bytes) -> dict[str, bytes]:
    """Wrap a signing key; it opens only together with its certificate."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, pkcs8_encrypted, certificate)
    return {"nonce": nonce, "sealed": sealed, "certificate": certificate}


def keep_key(connection: Connection, wrapped: dict[str, bytes], at: datetime) -> None:
    """Keep a wrapped signing key as the newest."""
    connection.execute(insert(KEYS).values(**wrapped, made_at=moment_text(at)))


def newest_key(connection: Connection, key: bytes) -> SigningKey | None:
    """Return the newest signing key, if there is one.

    Raises:
        DamagedStoreError: If it does not open.
    """
    row = connection.execute(select(KEYS).order_by(KEYS.c.number.desc()).limit(1)).first()
    if row is None:
        return None
    try:
        return SigningKey(AESGCM(key).decrypt(row.nonce, row.sealed, row.certificate), row.certificate)
    except InvalidTag as error:
        raise DamagedStoreError from error


def roots(connection: Connection) -> tuple[bytes, ...]:
    """Return the root of every key that was kept, PEM, the oldest first."""
    kept = connection.execute(select(KEYS.c.certificate).order_by(KEYS.c.number)).scalars()
    # The last certificate of a chain is the one that vouches for the others.
    return tuple(dict.fromkeys(chain[chain.rindex(BEGIN) :] for chain in kept if BEGIN in chain))
