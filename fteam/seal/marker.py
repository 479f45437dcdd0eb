"""How a sealed paper says that fteam sealed it, and how a key's fingerprint is written for people.

The marker stands in the signature's build properties (``/Prop_Build /App``), inside the sealed bytes:
``/Name /fteam`` and ``/REx (fteamseal1 <SHA-256 of the root>)``. It says so twice on purpose: one
changed byte leaves one mark standing, so the file is still recognised as a sealed paper, now changed.
The root's hash is there because nothing else in a signature covers the root that comes with it.
"""

from typing import Final

APP: Final = "fteam"
REVISION: Final = "fteamseal1"
MARKS: Final = (f"/Name /{APP}".encode(), f"({REVISION} ".encode())

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
