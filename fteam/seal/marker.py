"""How a sealed paper says that fteam sealed it, and how a key's fingerprint is written for people.

The marker stands in the signature's build properties (``/Prop_Build /App``), inside the sealed bytes:
``/Name /fteam`` and ``/REx (fteamseal1 <SHA-256 of the root>)``. It says so twice on purpose: one
changed byte leaves one mark standing, so the file is still recognised as a sealed paper, now changed.
The root's hash is there because nothing else in a signature covers the root that comes with it.
"""

import hashlib
from typing import Final

APP: Final = "fteam"
REVISION: Final = "fteamseal1"
MARKS: Final = (f"/Name /{APP}".encode(), f"({REVISION} ".encode())

NAME_LIMIT: Final = 64
CARRIER: Final = b"fteam protected copy 1"
CARRIER_ID_BYTES: Final = 16

GROUP: Final = 4
GROUPS: Final = 5
"""Twenty digits (80 bits) are out of reach for whoever wants a key with the same short form."""


def revision_for(root_sha256: str) -> str:
    """Say the seal's format and the root it belongs to."""
    return f"{REVISION} {root_sha256}"


def is_marked(untrusted_pdf: bytes) -> bool:
    """Tell whether these bytes say that fteam sealed them, however damaged they are."""
    return any(mark in untrusted_pdf for mark in MARKS)


def short_fingerprint(sha256: str) -> str:
    """Write the first digits of a hash so that people can compare them by eye or by telephone."""
    digits = sha256.upper()
    return " ".join(digits[i * GROUP : (i + 1) * GROUP] for i in range(GROUPS))


def printable(name: object, limit: int = NAME_LIMIT) -> str:
    """Keep what can be shown of a foreign name: it may carry control characters for a terminal."""
    return "".join(letter for letter in str(name) if letter.isprintable())[:limit].strip()


def carrier_id(first: bytes) -> bytes:
    """Make the second half of a protected copy's file identifier.

    It is how fteam knows such a file before the passphrase is typed; to everybody else it is a random
    number, because the outside of a protected copy must not tell where it comes from.
    """
    return hashlib.sha256(CARRIER + first).digest()[: len(first)]


def is_carrier(first: bytes, second: bytes) -> bool:
    """Tell whether a file's identifier is that of a protected copy."""
    return len(first) == CARRIER_ID_BYTES and second == carrier_id(first)
